"""Lines to write on."""

from handouts.blocks import Lines
from handouts.problems import Origin
from layouts.blocks.parts import writing_lines
from layouts.boxes import Box
from layouts.style.look import Look


def draw(block: Lines, look: Look, origin: Origin) -> Box:
    """Lines under each other over the full width."""
    return writing_lines(block.lines, look, (*origin, "lines"), most=look.space(10))
