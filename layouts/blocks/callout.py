"""A dark panel with an icon, a heading, a number to call and a few sentences."""

from handouts.blocks import Callout
from handouts.problems import Origin
from layouts.blocks.parts import icon_box
from layouts.boxes import Box, Column, Either, Gap, Middle, Row, Stack, Tagged
from layouts.style.look import Look


def draw(block: Callout, look: Look, origin: Origin) -> Box:
    """The panel in the colour of the audience."""
    space = look.space(3.7)
    words = Stack([
        _head(block, look, origin),
        Gap(space, space),
        Tagged("P", look.paragraph(block.text, look.text(color=look.palette.on_ground), (*origin, "text"))),
    ])
    inner: Box = words
    if block.icon:
        size = look.space(11)
        mark = Column(Middle(icon_box(block.icon, size, look.palette.on_ground)), size)
        inner = Row([mark, Column(Middle(words))], look.space(6))
    return look.grounded(inner, (5.6, 6))


def _head(block: Callout, look: Look, origin: Origin) -> Box:
    """The heading, and the number on its line or under it."""
    style = look.heading(color=look.palette.on_ground)
    heading = look.paragraph(block.callout, style, (*origin, "callout"))
    title = Tagged(look.heading_role, heading)
    if not block.phone:
        return title
    number = look.paragraph(look.references.phones[block.phone].number, style, (*origin, "phone"))
    call, width, gutter, space = Tagged("P", number), number.width() + 0.1, look.space(6), look.space(3.7)
    beside = Row([Column(title), Column(call, width)], gutter)
    return Either(beside, Stack([title, Gap(space, space), call]), heading.width() + gutter + width)
