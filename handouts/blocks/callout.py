"""The one thing that must not be missed."""

from pydantic import Field

from handouts.blocks.base import Block, Icon
from handouts.prose import Prose, Words


class Callout(Block):
    """A panel in the colour of the audience."""

    callout: Words = Field(description="The heading in the panel.")
    icon: Icon | None = Field(None, description="The name of an icon.")
    text: Prose = Field(description="One to three sentences.")
