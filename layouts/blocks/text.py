"""A paragraph."""

from handouts.blocks import Text
from handouts.problems import Path
from layouts.boxes import Box, Tagged
from layouts.style.look import Look


def draw(block: Text, look: Look, origin: Path) -> Box:
    """Reading text."""
    return Tagged("P", look.paragraph(block.text, look.text(), (*origin, "text")))
