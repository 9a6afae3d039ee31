"""A closing sentence."""

from pydantic import Field

from handouts.blocks.base import Block
from handouts.prose import Words


class Quote(Block):
    """A sentence to remember, set large."""

    quote: Words = Field(description="One short sentence.")
