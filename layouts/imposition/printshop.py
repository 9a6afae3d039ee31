"""For a print shop: each page with its bleed, and in the slug around it marks, fold marks and what the sheet is.

Nothing but the piece stands inside the trim: where a design shows on the piece itself where to fold, that is left out, and
stands in the slug. Marks are on every plate.
"""

from collections.abc import Iterator

from layouts.frames import FOLD_MARKS, REGISTRATION, Group, Node, Page, Placed, Publication, Shape
from layouts.imposition.bleed import bled
from layouts.imposition.furniture import MARK, across, crop_marks, down, words
from layouts.imposition.wording import wording_for
from layouts.shapes import circle
from layouts.text import Typesetter
from layouts.units import mm, to_mm

_MARGIN = 12.0
_EDGE = 2.0
_GAP = 1.0
_DASH = mm(0.8)
_RING, _CROSS = mm(1.4), mm(2.4)
_SLUG_SIZE = 6.0


def for_print_shop(publication: Publication, setter: Typesetter, bleed: float) -> Publication:
    """`bleed` in mm. The marks stand outside it."""
    count = len(publication.pages)
    pages = tuple(_sheet(page, mm(bleed), _said(publication, number, count, page, bleed), setter)
                  for number, page in enumerate(publication.pages, 1))
    return publication._replace(pages=pages, imposed=True)


def _said(publication: Publication, number: int, count: int, page: Page, bleed: float) -> str:
    size = f"{to_mm(page.width):.4g} × {to_mm(page.height):.4g} mm + {bleed:g} mm"
    return f"{publication.title} · {number}/{count} · {size} · PDF/X-4 FOGRA39"


def _sheet(page: Page, bleed: float, said: str, setter: Typesetter) -> Page:
    margin = mm(_MARGIN)
    width, height = page.width + 2 * margin, page.height + 2 * margin
    xs, ys = (margin, width - margin), (margin, height - margin)
    clear = bleed + mm(_GAP)
    piece = page._replace(children=tuple(_without_folds(page.children)))
    marks = (*crop_marks(xs, ys, (width, height), mm(_EDGE), clear, paint=REGISTRATION), *_crosses(width, height, margin - clear),
             *_folds(page, setter, margin, clear), *_slug(said, setter, page, margin, height))
    return Page(width, height, (Placed(bled(piece, bleed), margin, margin), *marks),
                trim=(margin, margin, page.width, page.height), bleed=bleed)


def _without_folds(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """The page but for what says on the piece where to fold it."""
    for node in nodes:
        if isinstance(node, Group):
            if node.key != FOLD_MARKS:
                yield node._replace(children=tuple(_without_folds(node.children)))
        else:
            yield node


def _crosses(width: float, height: float, room: float) -> Iterator[Shape]:
    """A ring with a cross in the middle of the left and the right margin: there the plates are laid over each other."""
    for x in (room / 2 + mm(0.5), width - room / 2 - mm(0.5)):
        y = height / 2
        yield Shape(circle(_RING), x, y, stroke=REGISTRATION, line_width=MARK)
        yield across(x - _CROSS, y, 2 * _CROSS, paint=REGISTRATION)
        yield down(x, y - _CROSS, 2 * _CROSS, paint=REGISTRATION)


def _folds(page: Page, setter: Typesetter, margin: float, clear: float) -> Iterator[Node]:
    """Dashes above and under the places where the piece is folded, with the word beside them."""
    length = margin - clear - mm(_EDGE)
    for fold in page.folds:
        for top in (mm(_EDGE), margin + page.height + clear):
            yield from (down(margin + fold, top + step * 2 * _DASH, _DASH, paint=REGISTRATION) for step in range(int(length / (2 * _DASH))))
            yield from words(wording_for(setter.language).fold, setter, margin + fold + mm(1), top + length / 2, mm(20), size=_SLUG_SIZE)


def _slug(said: str, setter: Typesetter, page: Page, margin: float, height: float) -> Iterator[Node]:
    """What the sheet is, under its left corner."""
    width = min([page.width, *page.folds]) - mm(6)
    yield from words(said, setter, margin + mm(4), height - mm(_EDGE) - mm(5), width, size=_SLUG_SIZE)
