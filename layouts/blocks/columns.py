"""Columns beside each other, with a hairline over each."""

from handouts.blocks import Columns
from handouts.cursor import Cursor
from layouts.blocks.topic import grid, topic_boxes
from layouts.boxes import Box, Gap, Rows, Rule, Stack
from layouts.style.look import RULE, Look


def draw(at: Cursor[Columns], look: Look) -> Box:
    """All columns in one row, or under each other on a narrow sheet."""
    space = look.space(4)
    across = len(at.value.columns) if look.across > 1 else 1
    columns: list[Box] = [
        Stack([Rule(look.palette.line, RULE * look.palette.weight), Gap(space, space), topic])
        for topic in topic_boxes(at.columns, look, across)
    ]
    return Rows(grid(columns, across, look.gutter), gap=Gap(look.space(5), look.space(8)))
