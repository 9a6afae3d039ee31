"""Booklets: pages beside each other on sheets that are folded once and lie in each other (saddle stitch), or to be read so.

The outer side of a sheet has a page from the end and one from the beginning, the inner side the two after it. A signature is
so many sheets in each other; a booklet may have several. The sheets inside stand out at the edge by the thickness of those
around them, and are trimmed there: their pages move towards the fold by as much (creep).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from layouts.frames import Node, Page, Placed, Publication
from layouts.imposition.furniture import PRINTABLE, down, words
from layouts.imposition.ways import IN_ONE, Binding
from layouts.imposition.wording import SheetWording, wording_for
from layouts.sheet import Sheet
from layouts.text import Typesetter
from layouts.units import mm

A_SHEET = 4
_FOLD_MARK = mm(3)
_SIZE = 6.5


class SheetSide(NamedTuple):
    """One side of a sheet: the numbers of its left and right page from 0, how far they move to the fold, and its words."""

    left: int
    right: int
    creep: float
    outer: bool
    sheet: int


def sides(count: int, binding: Binding, *, rtl: bool = False) -> list[SheetSide]:
    """The sides of a booklet of so many pages, in the order of printing; numbers from `count` on are empty pages.

    With `rtl` its spine is at the right: each side has the other page at its left.
    """
    if rtl:
        return [side._replace(left=side.right, right=side.left) for side in sides(count, binding)]
    if binding.two_up:
        return [SheetSide(at, at + 1, 0.0, True, at // 2 + 1) for at in range(0, count, 2)]
    sheets = -(-count // A_SHEET)
    most = binding.signature or sheets
    found: list[SheetSide] = []
    for start in range(0, sheets, most):
        within = min(most, sheets - start)
        first, last = start * A_SHEET, (start + within) * A_SHEET - 1
        for inner in range(within):
            creep, front, back = inner * binding.thickness, first + 2 * inner, last - 2 * inner
            found += [SheetSide(back, front, creep, True, start + inner + 1), SheetSide(front + 1, back - 1, creep, False, start + inner + 1)]
    return found


def impose_booklet(publication: Publication, setter: Typesetter, sheet: Sheet, binding: Binding = IN_ONE) -> Publication:
    """Pages on sheets in landscape, two beside each other. What is missing to whole sheets stays empty at the end."""
    turned, wording = sheet.turned(), wording_for(setter.language)
    every = sides(len(publication.pages), binding, rtl=publication.pages[0].direction == "rtl")
    count = max(side.sheet for side in every)
    pages = tuple(_side(turned, side, publication.pages, setter, _said(side, count, wording, binding))._replace(
        label="" if binding.two_up else _which(side, count, wording)) for side in every)
    return publication._replace(pages=pages, paper=sheet.label, imposed=True)


def _said(side: SheetSide, count: int, wording: SheetWording, binding: Binding) -> str:
    if binding.two_up:
        return f"{wording.full_size} · {wording.reading}"
    return " · ".join((_which(side, count, wording), wording.full_size, wording.flips["short"], wording.creep.format(creep=wording.millimetres(side.creep))))


def _which(side: SheetSide, count: int, wording: SheetWording) -> str:
    return wording.booklet.format(sheet=side.sheet, sheets=count, side=wording.outer if side.outer else wording.inner)


def _side(sheet: Sheet, side: SheetSide, pages: Sequence[Page], setter: Typesetter, said: str) -> Page:
    half, creep = sheet.width / 2, mm(side.creep)
    placed = [Placed(pages[at], start + (half - pages[at].width) / 2 + move, 0.0, window=(start, 0.0, half, sheet.height))
              for at, start, move in ((side.left, 0.0, creep), (side.right, half, -creep)) if at < len(pages)]
    return Page(sheet.width, sheet.height, (*placed, *_marks(sheet, setter, said)))


def _marks(sheet: Sheet, setter: Typesetter, said: str) -> Iterator[Node]:
    """Fold marks at head and foot, and which sheet it is."""
    half = sheet.width / 2
    yield down(half, PRINTABLE, _FOLD_MARK)
    yield down(half, sheet.height - PRINTABLE - _FOLD_MARK, _FOLD_MARK)
    yield from words(said, setter, half + mm(2), sheet.height - PRINTABLE - mm(1.7), half - mm(12), size=_SIZE)
