"""A heading."""

from handouts.blocks import Heading
from handouts.problems import Path
from layouts.boxes import Box, Tagged
from layouts.look import Look


def draw(block: Heading, look: Look, origin: Path) -> Box:
    """The words as a second-level heading."""
    color = look.palette.ink if look.discs else look.palette.deep
    return Tagged("H2", look.paragraph(block.heading, look.heading(color=color), (*origin, "heading")))
