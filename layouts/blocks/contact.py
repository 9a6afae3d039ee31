"""Where the reader can go: an invitation, and lines for the school's own contact."""

from dataclasses import replace

from handouts.blocks import Contact
from handouts.cursor import Cursor
from layouts.blocks.parts import writing_lines, writing_row
from layouts.boxes import Box, Gap, Stack, Tagged
from layouts.style.look import Look


def draw(at: Cursor[Contact], look: Look) -> Box:
    """The invitation, and the lines beside each other under it."""
    words = look.paragraph(at.contact, replace(look.text(600, color=look.palette.deep), measure=None))
    write = writing_lines if look.narrow else writing_row
    return Stack([Tagged("P", words), Gap(look.space(3), look.space(3)), write(at.lines, look)])
