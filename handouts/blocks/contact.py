"""Where the reader can go."""

from pydantic import Field

from handouts.blocks.base import Block, WritingLines
from handouts.prose import Words


class Contact(Block):
    """An invitation, and lines on which the school writes its own contact."""

    contact: Words = Field(description="The invitation, such as 'Even overleggen? Kom langs.'")
    lines: WritingLines = Field(description="What is written in by hand, such as [Schoolmaatschappelijk werk, Telefoon].")
