"""Columns beside each other, with a hairline over each."""

from handouts.blocks import Columns
from handouts.cursor import Cursor
from layouts.blocks.topic import grid, topic_box
from layouts.boxes import Box, Gap, Rows, Rule, Stack
from layouts.style.look import RULE, Look


def draw(at: Cursor[Columns], look: Look) -> Box:
    """All columns in one row, or under each other on a narrow sheet."""
    space = look.space(4)
    columns: list[Box] = [
        Stack([Rule(look.palette.deep, RULE), Gap(space, space), topic_box(topic, look)])
        for topic in at.columns
    ]
    across = len(columns) if look.across > 1 else 1
    return Rows(grid(columns, across, look.space(6)), gap=Gap(look.space(5), look.space(8)))
