"""A strip that comes back to school."""

from pydantic import Field

from handouts.blocks.base import Block, WritingLines
from handouts.blocks.ticks import TickList
from handouts.prose import Prose, Words


class Reply(Block):
    """Boxes to tick and lines to write on, under a line to cut along; at the foot of a letter."""

    reply: Words = Field(description="The heading of the strip.")
    by: Words | None = Field(None, description="Until when, such as 'Graag terug vóór'; a line for the day follows.")
    items: TickList = Field(description="A list: a text, or 'item:' with 'write:'.")
    lines: WritingLines = Field(description="What is written in, such as [Jouw naam, Naam van je kind, Groep].")
    note: Prose | None = Field(None, description="What is done with the strip, in small type.")
