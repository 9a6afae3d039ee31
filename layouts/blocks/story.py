"""A story in a tinted panel."""

from handouts.blocks import Story
from handouts.cursor import Cursor
from layouts.boxes import Box, Gap, Stack, Tagged
from layouts.style.look import Look


def draw(at: Cursor[Story], look: Look) -> Box:
    """Heading and paragraphs."""
    heading = look.paragraph(at.story, look.heading(color=look.palette.deep))
    boxes: list[Box] = [Tagged(look.heading_role, heading)]
    space = look.line_gap + look.space(1.4)
    for number, paragraph in enumerate(at.paragraphs):
        boxes += [Gap(space, space) if number else look.under_heading, Tagged("P", look.paragraph(paragraph, look.text()))]
    return look.tinted(Stack(boxes), (6, 7))
