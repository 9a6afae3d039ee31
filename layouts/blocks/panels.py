"""Tinted panels in rows."""

from handouts.blocks import Panels
from handouts.cursor import Cursor
from layouts.blocks.topic import evenly, grid, topic_box
from layouts.boxes import Box, Gap, Rows
from layouts.style.look import Look


def draw(at: Cursor[Panels], look: Look) -> Box:
    """Up to as many panels beside each other as the look has; all of a row are equally high."""
    panels: list[Box] = [
        look.tinted(topic_box(topic, look), (5, 5.5))
        for topic in at.panels
    ]
    return Rows(grid(panels, evenly(len(panels), look.across), look.space(6)), gap=Gap(look.space(6), look.space(6)))
