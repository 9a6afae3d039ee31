"""A part of a handout: a panel of a leaflet, a side of a conversation card."""

from pydantic import Field

from handouts.blocks.base import Block
from handouts.prose import Words


class Section(Block):
    """The heading of a part; headings after it are one level lower."""

    section: Words = Field(description="The heading of the part: short, and it says what follows.")
