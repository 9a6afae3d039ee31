"""Lines to write on, and under them who may see what is filled in."""

from handouts.blocks import Lines
from handouts.cursor import Cursor
from handouts.prose import Prose
from layouts.blocks.parts import icon_box, writing_lines
from layouts.boxes import Box, Column, Gap, Row, Stack, Tagged
from layouts.style.look import Look

_LOCK, _BESIDE = 5.4, 2.0
_UNDER = 4.6


def draw(at: Cursor[Lines], look: Look) -> Box:
    """Lines under each other over the full width."""
    lines = writing_lines(at.lines, look, most=look.space(12))
    return under(lines, at.private, look) if at.private else lines


def under(box: Box, private: Cursor[Prose], look: Look) -> Box:
    """A box, and under it what is said of privacy, beside a lock."""
    words = look.paragraph(private, look.fine(color=look.palette.ink))
    lock = icon_box("lock", look.space(_LOCK), look.palette.deep, around=words.cap_height)
    space = look.space(_UNDER)
    return Stack([box, Gap(space, space), Row([Column(lock, look.space(_LOCK)), Column(Tagged("P", words))], look.space(_BESIDE))])
