"""A heading."""

from handouts.blocks import Heading
from handouts.cursor import Cursor
from layouts.blocks.steps import after_number
from layouts.boxes import Box, Tagged
from layouts.style.look import Look


def draw(at: Cursor[Heading], look: Look) -> Box:
    """The words as a heading: under sections no larger than reading text."""
    color = look.palette.ink if look.discs else look.palette.deep
    style = look.subheading(color=color) if look.sectioned else look.heading(color=color)
    return Tagged(look.heading_role, after_number(at.value.number, look.paragraph(at.heading, style), look))
