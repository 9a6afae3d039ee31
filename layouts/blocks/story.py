"""A story in a tinted panel."""

from handouts.blocks import Story
from handouts.problems import Origin
from layouts.boxes import Box, Gap, Stack, Tagged
from layouts.style.look import Look


def draw(block: Story, look: Look, origin: Origin) -> Box:
    """Heading and paragraphs."""
    heading = look.paragraph(block.story, look.heading(color=look.palette.deep), (*origin, "story"))
    boxes: list[Box] = [Tagged(look.heading_role, heading)]
    for index, paragraph in enumerate(block.paragraphs):
        space = look.line_gap + look.space(1.4)
        boxes += [Gap(space, space),
                  Tagged("P", look.paragraph(paragraph, look.text(), (*origin, "paragraphs", index)))]
    return look.tinted(Stack(boxes), (6, 7))
