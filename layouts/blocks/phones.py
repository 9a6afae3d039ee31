"""Telephone numbers: the number large, its name and hours beside it."""

from handouts.blocks import Phones
from handouts.problems import Path
from handouts.references import Phone, references
from layouts.boxes import Box, Column, Gap, Row, Rows, Stack, Tagged
from layouts.look import Look


def draw(block: Phones, look: Look, origin: Path) -> Box:
    """A heading and a list."""
    known = references().phones
    style = look.subheading() if look.sectioned else look.heading(color=look.palette.deep)
    heading = Tagged(look.heading_role, look.paragraph(block.phones, style, (*origin, "phones")))
    phones = [known[name] for name in block.numbers]
    width = max(look.paragraph(phone.number, look.text(700)).width() for phone in phones)
    rows = [_row(phone, width, look, (*origin, "numbers", index)) for index, phone in enumerate(phones)]
    space = look.space(4.2)
    return Stack([heading, Gap(space, space), Rows(rows, "L", gap=Gap(look.space(3), look.space(4)))])


def _row(phone: Phone, width: float, look: Look, origin: Path) -> Box:
    number = look.paragraph(phone.number, look.text(700), origin)
    space = look.note_gap
    name = Stack([Tagged("P", look.paragraph(phone.name, look.text(600), origin)), Gap(space, space),
                  Tagged("P", look.paragraph(phone.hours, look.small(), origin))])
    return Tagged("LI", Row([Column(Tagged("Lbl", number), width + 1), Column(Tagged("LBody", name))], look.space(4)))
