"""A closing sentence."""

from handouts.blocks import Quote
from handouts.cursor import Cursor
from layouts.boxes import Box, Tagged
from layouts.style.look import Look


def draw(at: Cursor[Quote], look: Look) -> Box:
    """The sentence, set as large as a heading."""
    return Tagged("P", look.paragraph(at.quote, look.heading(color=look.palette.deep)))
