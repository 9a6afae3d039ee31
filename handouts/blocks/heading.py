"""A heading between blocks."""

from pydantic import Field

from handouts.blocks.base import Block
from handouts.prose import Words


class Heading(Block):
    """A heading, for the blocks that follow it."""

    heading: Words = Field(description="A heading: short, and it says what follows.")
