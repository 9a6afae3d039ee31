"""A paragraph."""

from handouts.blocks import Text
from handouts.cursor import Cursor
from layouts.boxes import Box, Tagged
from layouts.style.look import Look


def draw(at: Cursor[Text], look: Look) -> Box:
    """Reading text."""
    return Tagged("P", look.paragraph(at.text, look.text()))
