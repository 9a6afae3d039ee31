"""The heading of a part."""

from handouts.blocks import Section
from handouts.cursor import Cursor
from layouts.boxes import Box, Tagged
from layouts.style.look import Look


def draw(at: Cursor[Section], look: Look) -> Box:
    """The words as a second-level heading."""
    return Tagged("H2", look.paragraph(at.section, look.section()))
