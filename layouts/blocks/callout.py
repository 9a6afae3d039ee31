"""A dark panel with an icon, a heading, a number to call and a few sentences."""

from msgspec.structs import replace

from handouts.blocks import Callout
from handouts.cursor import Cursor
from handouts.prose import Prose
from layouts.blocks.parts import icon_box
from layouts.boxes import Box, Column, Either, Gap, Middle, Row, Rows, Stack, Tagged
from layouts.lengths import largest
from layouts.style.look import Look

_ICON, _SMALL_ICON, _OVER_URGENT = 15.0, 11.0, 4.2
_BETWEEN_STEPS, _AFTER_NUMBER = 1.2, 2.4
_PADDING, _WITH_URGENT = (5.6, 6.0), (4.6, 6.0)


def draw(at: Cursor[Callout], look: Look) -> Box:
    """The panel in the colour of the audience."""
    text = look.text(color=look.palette.on_ground)
    boxes: list[Box] = [_head(at, look), look.under_heading, Tagged("P", look.paragraph(at.text, text))]
    if at.steps:
        boxes += [Gap(look.half_line, look.half_line), _steps(at.steps, look)]
    if at.urgent:
        space = look.space(_OVER_URGENT)
        boxes += [Gap(space, space), Tagged("P", look.urgent(at.urgent, look.palette.on_ground))]
    inner: Box = Stack(boxes)
    if at.icon:
        size = look.space(_ICON if look.across > 1 else _SMALL_ICON)
        mark = Column(Middle(icon_box(str(at.icon), size, look.palette.on_ground)), size)
        inner = Row([mark, Column(Middle(inner))], look.space(6))
    return look.grounded(inner, _WITH_URGENT if at.urgent else _PADDING)


def _steps(steps: Cursor[tuple[Prose, ...]], look: Look) -> Box:
    """In order, each behind its number; lines of one step are nearer to each other than steps are."""
    style = look.text(color=look.palette.on_ground)
    digits = [look.words(str(number), replace(style, weight=700)) for number in range(1, len(steps) + 1)]
    widest = largest(*(digit.width() + 1 for digit in digits))
    rows: list[Box] = [
        Tagged("LI", Row([Column(Tagged("Lbl", digit), widest), Column(Tagged("LBody", look.paragraph(step, style)))], look.space(_AFTER_NUMBER)))
        for digit, step in zip(digits, steps, strict=True)]
    space = look.line_gap + look.space(_BETWEEN_STEPS)
    return Rows(rows, "L", numbering="Decimal", gap=Gap(space, space))


def _head(at: Cursor[Callout], look: Look) -> Box:
    """The heading, and the number on its line or under it."""
    style = look.heading(color=look.palette.on_ground)
    heading = look.paragraph(at.callout, style)
    title = Tagged(look.heading_role, heading)
    if not at.phone:
        return title
    number = look.number(look.references.phones[str(at.phone)].number, at.phone.origin, look.palette.on_ground)
    call, width, gutter, space = Tagged("P", number), number.width() + 0.1, look.space(6), look.space(3.7)
    drop = number.cap_height - heading.cap_height
    up, down = largest(0.0, drop), largest(0.0, drop * -1)
    beside = Row([Column(Stack([Gap(up, up), title])), Column(Stack([Gap(down, down), call]), width)], gutter)
    return Either(beside, Stack([title, Gap(space, space), call]), heading.width() + gutter + width)
