"""A diagram: who does what around one child."""

from typing import Annotated

from pydantic import Field

from handouts.blocks.base import Alt, Block, Labelled
from handouts.prose import Words


class Circle(Block):
    """People at both sides of the middle, each tied to it by a line."""

    circle: Words = Field(description="The heading of the diagram.")
    middle: Words = Field(description="Who it is about.")
    people: Annotated[tuple[Labelled, ...], Field(min_length=2, max_length=8)] = Field(
        description="A list of 'label:' (who) and 'text:' (does what).")
    alt: Alt
