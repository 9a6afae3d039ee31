"""Tinted panels in rows."""

from handouts.blocks import Panels
from handouts.cursor import Cursor
from layouts.blocks.topic import evenly, grid, topic_boxes
from layouts.boxes import Box, Gap, Rows
from layouts.style.look import Look

_BETWEEN = 5.0


def draw(at: Cursor[Panels], look: Look) -> Box:
    """Up to as many panels beside each other as the look has; all of a row are equally high."""
    across = evenly(len(at.value.panels), look.across)
    panels: list[Box] = [look.tinted(topic, (5, 5.5)) for topic in topic_boxes(at.panels, look, across)]
    return Rows(grid(panels, across, look.gutter), gap=Gap(look.space(_BETWEEN), look.gutter))
