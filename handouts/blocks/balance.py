"""A diagram: a balance of load and strength, to write in."""

from pydantic import Field

from handouts.blocks.base import Alt, Block, Labelled
from handouts.prose import Words


class Balance(Block):
    """A beam on a pivot, with a box to write in under each arm."""

    balance: Words = Field(description="The heading of the diagram.")
    load: Labelled = Field(description="The left arm: what weighs; 'text:' stands small in the box.")
    strength: Labelled = Field(description="The right arm: what gives strength.")
    alt: Alt
