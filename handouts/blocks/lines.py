"""Lines to write on."""

from pydantic import Field

from handouts.blocks.base import Block, WritingLines


class Lines(Block):
    """Writing lines, each with its label."""

    lines: WritingLines = Field(description="A list of labels; each gets a line to write on.")
