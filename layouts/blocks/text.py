"""A paragraph."""

from handouts.blocks import Text
from handouts.problems import Origin
from layouts.boxes import Box, Tagged
from layouts.style.look import Look


def draw(block: Text, look: Look, origin: Origin) -> Box:
    """Reading text."""
    return Tagged("P", look.paragraph(block.text, look.text(), (*origin, "text")))
