"""Telephone numbers: the number large, on one baseline with its name, the hours under them, a rule between one and the next."""

from handouts.blocks import Phones
from handouts.cursor import Cursor
from handouts.problems import Origin
from handouts.references import Phone
from layouts.boxes import Box, Either, Gap, Inset, Layers, Paragraph, Rows, Rule, Stack, Tagged
from layouts.lengths import Length, largest
from layouts.style.look import Look

_OVER_RULE, _UNDER_RULE, _UNDER_HEAD = 2.2, 2.6, 1.15


def draw(at: Cursor[Phones], look: Look) -> Box:
    """A heading and a list; the numbers stand in a column, a rule between one and the next."""
    known = look.references.phones
    style = look.subheading() if look.sectioned else look.heading(color=look.palette.deep)
    heading = Tagged(look.heading_role, look.paragraph(at.phones, style))
    numbers = [look.number(known[name.value].number, name.origin) for name in at.numbers]
    across = largest(*(number.width() for number in numbers)) + look.space(3)
    rows = [_row(known[name.value], look, name.origin, number, across) for name, number in zip(at.numbers, numbers, strict=True)]
    above, below = look.space(_OVER_RULE), look.space(_UNDER_RULE)
    rule = Stack([Gap(above, above + look.space(0.8)), Rule(look.palette.rule, look.hairline), Gap(below, below + look.space(0.8))])
    under = look.space(look.under * _UNDER_HEAD)
    return Stack([heading, Gap(under, under), Rows(rows, "L", gap=rule)])


def _row(phone: Phone, look: Look, origin: Origin, number: Paragraph, across: Length) -> Box:
    """The name beside its number where it has room on one line, else under it; the number is read first."""
    name = look.words(phone.name, look.text(600), origin)
    gap = Gap(look.note_gap, look.note_gap)
    said, hours = Tagged("P", name), Tagged("P", look.words(phone.hours, look.small(), origin))
    indented = Inset(said, top=number.cap_height - name.cap_height, start=across)
    over = Layers([Tagged("Lbl", number), Tagged("LBody", Stack([indented, gap, hours]))])
    under = Stack([Tagged("Lbl", number), gap, Tagged("LBody", Stack([said, gap, hours]))])
    return Tagged("LI", Either(over, under, across + name.width() + 0.1))
