"""Roofs to draw somebody under."""

from typing import Annotated

from pydantic import Field

from handouts.blocks.base import Block
from handouts.prose import Prose, Words


class Roofs(Block):
    """Two or three roofs beside each other, each with a line for a name."""

    roofs: Words = Field(description="The heading.")
    text: Prose | None = Field(None, description="What to draw, in a sentence or two.")
    labels: Annotated[tuple[Words, ...], Field(min_length=2, max_length=3)] = Field(
        description="The words over the roofs, such as [thuis, op school, ergens anders].")
    name: Words = Field(description="The label of the line under each roof, such as 'Naam'.")
