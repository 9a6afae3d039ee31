"""Telephone numbers: the number large, on one baseline with its name, and the hours under them."""

from handouts.blocks import Phones
from handouts.cursor import Cursor
from handouts.problems import Origin
from handouts.references import Phone
from layouts.boxes import Box, Either, Gap, Inset, Layers, Rows, Stack, Tagged
from layouts.lengths import largest
from layouts.style.look import Look

_APART = 1.6


def draw(at: Cursor[Phones], look: Look) -> Box:
    """A heading and a list."""
    known = look.references.phones
    style = look.subheading() if look.sectioned else look.heading(color=look.palette.deep)
    heading = Tagged(look.heading_role, look.paragraph(at.phones, style))
    rows = [_row(known[name.value], look, name.origin) for name in at.numbers]
    apart = largest(look.space(3), _APART * look.note_gap)
    return Stack([heading, look.under_heading, Rows(rows, "L", gap=Gap(apart, apart + look.space(1.5)))])


def _row(phone: Phone, look: Look, origin: Origin) -> Box:
    """The name beside its number where it has room on one line, else under it; the number is read first."""
    number, name = look.number(phone.number, origin), look.words(phone.name, look.text(600), origin)
    gap, space = Gap(look.note_gap, look.note_gap), look.space(3)
    said, hours = Tagged("P", name), Tagged("P", look.words(phone.hours, look.small(), origin))
    beside = number.width() + space
    indented = Inset(said, top=number.cap_height - name.cap_height, start=beside)
    over = Layers([Tagged("Lbl", number), Tagged("LBody", Stack([indented, gap, hours]))])
    under = Stack([Tagged("Lbl", number), gap, Tagged("LBody", Stack([said, gap, hours]))])
    return Tagged("LI", Either(over, under, beside + name.width() + 0.1))
