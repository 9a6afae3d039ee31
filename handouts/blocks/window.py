"""A diagram: the window of tolerance."""

from pydantic import Field

from handouts.blocks.base import Alt, Block, Labelled
from handouts.prose import Words


class Window(Block):
    """Three zones with a line of stress that runs through them."""

    window: Words = Field(description="The heading of the diagram.")
    above: Labelled = Field(description="Too much stress: what happens above the window.")
    within: Labelled = Field(description="Inside the window.")
    below: Labelled = Field(description="Too little: what happens under the window.")
    alt: Alt
