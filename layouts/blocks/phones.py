"""Telephone numbers: the number large, on one baseline with its name, the hours under them, a rule between one and the next."""

from handouts.blocks import Phones
from handouts.cursor import Cursor
from handouts.references import Phone
from layouts.boxes import Box, Either, Gap, Inset, Layers, Paragraph, Rows, Rule, Stack, Tagged
from layouts.lengths import Length, largest
from layouts.style.look import Look

_OVER_RULE, _UNDER_RULE, _UNDER_HEAD, _UNDER_NUMBER = 2.2, 2.6, 1.15, 1.4
_TIMES, _LARGER = 1.5, 1.7


def draw(at: Cursor[Phones], look: Look) -> Box:
    """A heading and a list; the numbers stand in a column, a rule between one and the next.

    In a narrow column they are larger, where all names have room beside them.
    """
    style = look.subheading() if look.sectioned else look.heading(color=look.palette.deep)
    heading = Tagged(look.heading_role, look.paragraph(at.phones, style))
    under = look.space(look.under * _UNDER_HEAD)
    rows, _ = _rows(at, look, _TIMES)
    if look.narrow and not look.tight:
        larger, needed = _rows(at, look, _LARGER)
        rows = Either(larger, rows, needed)
    return Stack([heading, Gap(under, under), rows])


def _rows(at: Cursor[Phones], look: Look, times: float) -> tuple[Box, Length]:
    """The list, its numbers so many times reading text, and how wide it is with all names beside them."""
    known = look.references.phones
    numbers = [look.number(known[name.value].number, name.origin, times=times) for name in at.numbers]
    across = largest(*(number.width() for number in numbers)) + look.space(3)
    names = [look.words(known[name.value].name, look.text(600), name.origin) for name in at.numbers]
    rows = [_row(known[one.value], look, name, number, across) for one, name, number in zip(at.numbers, names, numbers, strict=True)]
    above, below = look.space(_OVER_RULE), look.space(_UNDER_RULE)
    rule = Stack([Gap(above, above + look.space(0.8)), Rule(look.palette.rule, look.hairline), Gap(below, below + look.space(0.8))])
    return Rows(rows, "L", gap=rule), across + largest(*(name.width() for name in names)) + 0.1


def _row(phone: Phone, look: Look, name: Paragraph, number: Paragraph, across: Length) -> Box:
    """The name beside its number where it has room on one line, else under it; the number is read first."""
    gap = Gap(look.note_gap, look.note_gap + look.space(_UNDER_NUMBER))
    said, hours = Tagged("P", name), Tagged("P", look.words(phone.hours, look.small(), name.origin))
    indented = Inset(said, top=number.cap_height - name.cap_height, start=across)
    over = Layers([Tagged("Lbl", number), Tagged("LBody", Stack([indented, gap, hours]))])
    under = Stack([Tagged("Lbl", number), gap, Tagged("LBody", Stack([said, gap, hours]))])
    return Tagged("LI", Either(over, under, across + name.width() + 0.1))
