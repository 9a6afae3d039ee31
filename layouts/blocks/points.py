"""A list with bullets."""

from handouts.blocks import Points
from handouts.cursor import Cursor
from layouts.blocks.parts import bullets
from layouts.boxes import Box
from layouts.style.look import Look


def draw(at: Cursor[Points], look: Look) -> Box:
    """The points, each behind a dot."""
    return bullets(at.points, look)
