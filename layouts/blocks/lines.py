"""Lines to write on."""

from handouts.blocks import Lines
from handouts.cursor import Cursor
from layouts.blocks.parts import writing_lines
from layouts.boxes import Box
from layouts.style.look import Look


def draw(at: Cursor[Lines], look: Look) -> Box:
    """Lines under each other over the full width."""
    return writing_lines(at.lines, look, most=look.space(12))
