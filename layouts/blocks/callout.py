"""A dark panel with an icon, a heading and a few sentences."""

from handouts.blocks import Callout
from handouts.problems import Path
from layouts.blocks.parts import icon_box
from layouts.boxes import Box, Column, Gap, Middle, Row, Stack, Tagged
from layouts.style.look import Look


def draw(block: Callout, look: Look, origin: Path) -> Box:
    """The panel in the colour of the audience."""
    space = look.space(3.7)
    words = Stack([
        Tagged(look.heading_role, look.paragraph(block.callout, look.heading(color=look.palette.on_ground), (*origin, "callout"))),
        Gap(space, space),
        Tagged("P", look.paragraph(block.text, look.text(color=look.palette.on_ground), (*origin, "text"))),
    ])
    inner: Box = words
    if block.icon:
        size = look.space(11)
        mark = Column(Middle(icon_box(block.icon, size, look.palette.on_ground)), size)
        inner = Row([mark, Column(Middle(words))], look.space(6))
    return look.grounded(inner, (5.6, 6))
