"""A sheet to measure a printer with: a cross on both sides. What the back is off by is its offset, as the sheet lies and turns."""

from collections.abc import Iterator

from layouts.frames import Node, Page, Publication
from layouts.imposition.furniture import across, down, ruler, words
from layouts.imposition.wording import wording_for
from layouts.sheet import Sheet
from layouts.text import Typesetter
from layouts.units import mm

_ARM = 20


def calibration(sheet: Sheet, setter: Typesetter, flip: str = "long", offset: tuple[float, float] = (0.0, 0.0), printer: str = "") -> Publication:
    """Front and back with a cross in the middle, its arms in millimetres; the sheet as it is turned.

    With an `offset` in mm (right, down) the back is moved by it, and says so: then the crosses lie on each other.
    """
    wording = wording_for(setter.language)
    orientation = "landscape" if sheet.width > sheet.height else "portrait"
    lies = f"{sheet.label} {wording.lying[orientation]}, {wording.flips[flip]}"
    name = printer or "NAME"
    command = f"python generate.py calibrate --printer {name} --orientation {orientation} --flip {flip} --back-offset 1.5mm,-1mm"
    how = wording.calibration.format(lying=wording.lying[orientation], flip=wording.flips[flip], command=command)
    moved = wording.offset(*offset, printer)
    how = f"{wording.corrected} {moved[:1].upper()}{moved[1:]}." if moved else how
    pages = tuple(
        Page(sheet.width, sheet.height, tuple(_side(sheet, (f"{title} · {lies}", how), setter, move)))
        for title, move in ((wording.front, (0.0, 0.0)), (wording.back, offset)))
    return Publication(pages, wording.calibrating, setter.language, paper=sheet.label, imposed=True, duplex=flip)


def _side(sheet: Sheet, said: tuple[str, str], setter: Typesetter, move: tuple[float, float]) -> Iterator[Node]:
    x, y = sheet.width / 2 + mm(move[0]), sheet.height / 2 + mm(move[1])
    reach = mm(_ARM)
    yield across(x - reach, y, 2 * reach)
    yield down(x, y - reach, 2 * reach)
    for step in range(-_ARM, _ARM + 1):
        length = mm(3 if step % 5 == 0 else 1.5)
        yield down(x + mm(step), y - length / 2, length)
        yield across(x - length / 2, y + mm(step), length)
    title, how = said
    yield from words(title, setter, mm(20), mm(20), sheet.width - mm(40), size=14)
    yield from words(how, setter, mm(20), mm(34), sheet.width - mm(40), size=12)
    yield from ruler(mm(20), sheet.height - mm(25), setter)


