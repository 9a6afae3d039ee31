"""Lines to write on, and under them who may see what is filled in."""

from handouts.blocks import Lines
from handouts.cursor import Cursor
from layouts.blocks.parts import locked, writing_lines
from layouts.boxes import Box
from layouts.style.look import Look


def draw(at: Cursor[Lines], look: Look) -> Box:
    """Lines under each other over the full width."""
    lines = writing_lines(at.lines, look, most=look.space(12))
    return locked(lines, at.private, look) if at.private else lines
