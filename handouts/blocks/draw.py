"""Room to draw and to write in."""

from typing import Annotated

from pydantic import Field

from handouts.blocks.base import Block, Labelled
from handouts.prose import Prose, Words


class Draw(Block):
    """A frame of boxes under each other, each with its label in the corner."""

    draw: Words = Field(description="The heading.")
    text: Prose | None = Field(None, description="What to draw or write, in a sentence or two.")
    boxes: Annotated[tuple[Labelled, ...], Field(min_length=1, max_length=4)] = Field(
        description="A list of 'label:' and 'text:', from top to bottom.")
