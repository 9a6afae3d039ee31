"""A booklet from one sheet: four pages, folded once. The outer side has the last and the first page, the inner the others."""

from collections.abc import Iterator

from layouts.frames import Node, Page, Placed, Publication
from layouts.imposition.furniture import PRINTABLE, down, words
from layouts.sheet import Sheet
from layouts.style.words import wording as wording_in
from layouts.text import Typesetter
from layouts.units import mm

PAGES = 4
_FOLD_MARK = mm(3)


def impose_booklet(publication: Publication, setter: Typesetter, sheet: Sheet) -> Publication:
    """Up to four pages on a sheet in landscape, each half as large. Raises ValueError for more."""
    if len(publication.pages) > PAGES:
        raise ValueError(len(publication.pages))
    pages = [*publication.pages, *[None] * (PAGES - len(publication.pages))]
    sides = ((pages[3], pages[0]), (pages[1], pages[2]))
    turned = sheet.turned()
    return publication._replace(
        pages=tuple(_side(turned, left, right, setter) for left, right in sides), paper=sheet.label, imposed=True)


def _side(sheet: Sheet, left: Page | None, right: Page | None, setter: Typesetter) -> Page:
    half = sheet.width / 2
    placed = [Placed(page, start + (half - page.width) / 2, 0.0, window=(start, 0.0, half, sheet.height))
              for page, start in ((left, 0.0), (right, half)) if page]
    return Page(sheet.width, sheet.height, (*placed, *_marks(sheet, setter)))


def _marks(sheet: Sheet, setter: Typesetter) -> Iterator[Node]:
    """Fold marks at head and foot, and a note on the fold. One sheet inside no other does not creep."""
    half = sheet.width / 2
    yield down(half, PRINTABLE, _FOLD_MARK)
    yield down(half, sheet.height - PRINTABLE - _FOLD_MARK, _FOLD_MARK)
    wording = wording_in(setter.language)
    text = f"{wording.full_size} · {wording.flips['short']} · {wording.creep}"
    yield from words(text, setter, half + mm(2), sheet.height - PRINTABLE - mm(1.7), half - mm(12), size=6)
