"""A sheet to measure a printer with: a cross on both sides. What the back is off by is its `--back-offset`."""

from collections.abc import Iterator

from layouts.frames import Node, Page, Publication
from layouts.imposition.furniture import across, down, ruler, words
from layouts.sheet import Sheet
from layouts.style.words import wording as wording_in
from layouts.text import Typesetter
from layouts.units import mm

_ARM = 20


def calibration(sheet: Sheet, setter: Typesetter) -> Publication:
    """Front and back with a cross in the middle, its arms in millimetres."""
    wording = wording_in(setter.language)
    pages = tuple(
        Page(sheet.width, sheet.height, tuple(_side(sheet, title, wording.calibration, setter)))
        for title in (wording.front, wording.back))
    return Publication(pages, wording.calibrating, setter.language, paper=sheet.label, imposed=True)


def _side(sheet: Sheet, title: str, how: str, setter: Typesetter) -> Iterator[Node]:
    x, y = sheet.width / 2, sheet.height / 2
    reach = mm(_ARM)
    yield across(x - reach, y, 2 * reach)
    yield down(x, y - reach, 2 * reach)
    for step in range(-_ARM, _ARM + 1):
        length = mm(3 if step % 5 == 0 else 1.5)
        yield down(x + mm(step), y - length / 2, length)
        yield across(x - length / 2, y + mm(step), length)
    yield from words(title, setter, mm(20), mm(25), sheet.width - mm(40), size=18)
    yield from words(how, setter, mm(20), mm(38), sheet.width - mm(40), size=12)
    yield from ruler(mm(20), sheet.height - mm(25), setter)
