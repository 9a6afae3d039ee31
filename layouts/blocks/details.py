"""When and where: an icon, a label, and the detail or a line to write it on."""

from handouts.blocks import Details
from handouts.blocks.details import Detail
from handouts.cursor import Cursor
from layouts.blocks.named import on_tint
from layouts.blocks.parts import disc_icon, icon_box, labelled_room
from layouts.boxes import Box, Column, Either, Gap, Inset, Layers, Middle, Paragraph, Row, Rows, Rule, Stack, Tagged
from layouts.boxes.fillable import Area
from layouts.lengths import Extent, Length, Scale, largest
from layouts.style.look import HAIRLINE, Look
from layouts.units import mm

_ROW = mm(10.6)
_LEAST_LINE = mm(30)
_DISC, _ICON, _SAID = 10.0, 7.0, 9.0
_FAR_LINE = mm(0.5)
_BESIDE_LEAD, _UNDER_LABEL, _OF_LEAD = 58.0, 3.2, 0.56


def draw(at: Cursor[Details], look: Look) -> Box:
    """A list; on a wall with icons on discs, else on a tint."""
    look = look if look.far else on_tint(look)
    style = look.heading() if look.far else look.text(600)
    labels = [look.paragraph(detail.label, style) for detail in at.details]
    widest = largest(*(label.width() for label in labels)) + 0.1
    icons = any(detail.icon for detail in at.details)
    rows: list[Box] = [Tagged("LI", Tagged("LBody", _row(detail, label, look, (widest, icons))))
            for detail, label in zip(at.details, labels, strict=True)]
    if look.far:
        return Rows(rows, "L", gap=Gap(look.space(1.4), look.space(5)))
    return look.tinted(Rows(rows, "L"), (2.2, 5))


def beside(lead: Paragraph, at: Cursor[Details], look: Look) -> Box:
    """A lead and one detail at its right, or under it: a label, and under that what it is or a line to write it on."""
    detail, words = at.details[0], Tagged("P", lead)
    label = look.paragraph(detail.label, look.fine())
    told = _told(detail, label, look) if detail.text else labelled_room(detail.label, look)
    room, gutter, under = look.space(_BESIDE_LEAD), look.space(8), look.space(4)
    drop = largest(0.0, lead.cap_height - label.cap_height)
    row = Row([Column(words), Column(Inset(told, top=drop), room)], gutter)
    return Either(row, Stack([words, Gap(under, under), told]), lead.width() * _OF_LEAD + gutter + room)


def _told(detail: Cursor[Detail], label: Paragraph, look: Look) -> Box:
    space = look.space(_UNDER_LABEL)
    return Stack([Tagged("P", label), Gap(space, space), Tagged("P", look.paragraph(detail.text, look.text(600)))])


def _row(detail: Cursor[Detail], label: Paragraph, look: Look, widths: tuple[Length, bool]) -> Box:
    widest, icons = widths
    size = look.space(_DISC if look.discs else _ICON)
    mark: Box = Gap(size, size)
    if detail.icon:
        mark = disc_icon(str(detail.icon), size, look) if look.discs else icon_box(str(detail.icon), size, look.palette.deep)
    lead = [Column(Middle(mark), size)] if icons else []
    gutter = look.space(5)
    words = Tagged("P", label)
    least = look.space(10.6) if look.far else _ROW
    answer = _answer(detail, label, look, least)
    beside = Row([*lead, Column(Middle(words, look.space(2)), widest), Column(answer)], gutter)
    under = Row([*lead, Column(Stack([Gap(look.space(3), look.space(3)), words, answer]))], gutter)
    return Either(beside, under, size * icons + widest + 2 * gutter + _LEAST_LINE)


def _answer(detail: Cursor[Detail], label: Paragraph, look: Look, least: Extent) -> Box:
    """The detail in the middle of its row, from afar larger than text where it fits on a line; or a line a little under the middle, so that label and writing stand level."""
    if detail.text:
        plain = _said(look.paragraph(detail.text, look.text(600)), least)
        if not look.far:
            row = look.space(_SAID)
            return Layers([Gap(row, row), plain])
        large = look.paragraph(detail.text, look.subheading(color=look.palette.ink))
        return Either(_said(large, least), plain, large.width() + 0.1)
    drop = largest(0.0, (label.cap_height * -1 + least) / 2 - mm(1.2))
    room = Gap(drop * -1 + least, drop * -1 + least)
    line = Stack([room, Rule(look.palette.ink, _FAR_LINE if look.far else HAIRLINE), Gap(drop, drop)])
    return Tagged("P", look.room(line, str(detail.label), detail.origin, _over(drop)))


def _said(words: Paragraph, least: Extent) -> Box:
    return Middle(Tagged("P", words), largest(0.0, words.cap_height * -1 + least))


def _over(drop: Length) -> Area:
    def area(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:
        return x, y, width, height - drop.at(scale)

    return area
