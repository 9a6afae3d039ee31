"""Telephone numbers: the number large, its name and hours beside it."""

from dataclasses import replace

from handouts.blocks import Phones
from handouts.cursor import Cursor
from handouts.problems import Origin
from handouts.references import Phone
from layouts.boxes import Box, Column, Gap, Row, Rows, Stack, Tagged
from layouts.lengths import Length, largest
from layouts.style.look import Look

_APART = 1.6


def draw(at: Cursor[Phones], look: Look) -> Box:
    """A heading and a list."""
    known = look.references.phones
    style = look.subheading() if look.sectioned else look.heading(color=look.palette.deep)
    heading = Tagged(look.heading_role, look.paragraph(at.phones, style))
    phones = [known[name] for name in at.value.numbers]
    width = largest(*(look.number(phone.number).width() for phone in phones))
    rows = [_row(phone, width, look, name.origin) for phone, name in zip(phones, at.numbers, strict=True)]
    space, apart = look.space(4.2), largest(look.space(3), _APART * look.note_gap)
    return Stack([heading, Gap(space, space), Rows(rows, "L", gap=Gap(apart, apart + look.space(1.5)))])


def _row(phone: Phone, width: Length, look: Look, origin: Origin) -> Box:
    number = look.number(phone.number, origin)
    whose = look.words(phone.name, replace(look.text(600), whole=True), origin)
    space, drop = look.note_gap, number.cap_height - whose.cap_height
    name = Stack([Gap(drop, drop), Tagged("P", whose), Gap(space, space),
                  Tagged("P", look.words(phone.hours, look.small(), origin))])
    return Tagged("LI", Row([Column(Tagged("Lbl", number), width + 1), Column(Tagged("LBody", name))], look.space(4)))
