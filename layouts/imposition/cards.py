"""Cards on a sheet: as many as go on it, fronts on one side and backs on the other, with crop marks between them."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from layouts.frames import Color, Node, Page, Placed, Publication, Shape
from layouts.imposition.bleed import bled
from layouts.imposition.furniture import PRINTABLE, across, crop_marks, down, words
from layouts.imposition.wording import wording_for
from layouts.sheet import Sheet
from layouts.text import Typesetter
from layouts.units import mm, to_mm

GUTTER = mm(4)
_MARGIN = mm(11)
_BLEED = mm(1.5)
_LEAST_SHARE = 0.86
_CLEAR = mm(0.4)
_UNDER_MARK = 1.7
_NOTE = 6.0
_PAPER = Color(1, 1, 1)
SIDES = 2


class CardGrid(Struct, frozen=True):
    """How cards stand on a sheet: the sheet as it is turned, how many across and down, and the trim of one card."""

    sheet: Sheet
    across: int
    down: int
    width: float
    height: float

    @property
    def places(self) -> list[tuple[float, float]]:
        """The top left corner of each card on the front, row by row; in points."""
        left = (self.sheet.width - self.across * self.width - (self.across - 1) * GUTTER) / 2
        top = (self.sheet.height - self.down * self.height - (self.down - 1) * GUTTER) / 2
        return [(left + column * (self.width + GUTTER), top + row * (self.height + GUTTER))
                for row in range(self.down) for column in range(self.across)]


def grid_for(card: Sheet, sheet: Sheet, *, true: bool = False) -> CardGrid | None:
    """The most cards that go on a sheet with room for marks, each cut a little smaller than its size, or of its `true` size."""
    grids = [grid for turned in (sheet, sheet.turned()) for grid in _grids(card, turned, 1.0 if true else _LEAST_SHARE)]
    return max(grids, key=lambda grid: (grid.across * grid.down, grid.width * grid.height), default=None)


def _grids(card: Sheet, sheet: Sheet, least: float) -> Iterator[CardGrid]:
    for columns in range(1, 9):
        for rows in range(1, 9):
            width = min(card.width, (sheet.width - 2 * _MARGIN - (columns - 1) * GUTTER) / columns)
            height = min(card.height, (sheet.height - 2 * _MARGIN - (rows - 1) * GUTTER) / rows)
            if width >= card.width * least and height >= card.height * least:
                yield CardGrid(sheet, columns, rows, width, height)


def impose_cards(
    publication: Publication, setter: Typesetter, grid: CardGrid, flip: str, offset: tuple[float, float] = (0.0, 0.0), printer: str = "",
    card: Sheet | None = None,
) -> Publication:
    """Front and back of a card → both sides of a sheet; a card of one side → one side of it.

    `flip` is the edge that the printer turns over, long or short; `offset` in points moves the backs right and down,
    for a `printer`. The sheet says so, and how large the cards are, against what a `card` is by itself.
    Raises ValueError for more than two sides.
    """
    if len(publication.pages) > SIDES:
        raise ValueError(len(publication.pages))
    front, *backs = (bled(page, _BLEED) for page in publication.pages)
    note = (*_note(grid, setter, flip if backs else None), *_sizes(grid, setter, card, offset if backs else (0.0, 0.0), printer))
    sides = [_side([Placed(front, x, y, window=_window(x, y, grid)) for x, y in grid.places], grid, note)]
    sides += [_side([_moved(_behind(back, place, grid, flip), offset) for place in grid.places], grid, note) for back in backs]
    wording = wording_for(setter.language)
    sides = [side._replace(label=label) for side, label in zip(sides, (wording.front, wording.back), strict=False)]
    return publication._replace(pages=tuple(sides), paper=grid.sheet.label, imposed=True)


def turns_sideways(sheet: Sheet, flip: str) -> bool:
    """Whether the sheet is turned over about its upright axis, as a page of a book."""
    return (flip == "long") == (sheet.height >= sheet.width)


def _behind(back: Page, front: tuple[float, float], grid: CardGrid, flip: str) -> Placed:
    """The back of the card at a place.

    On a sheet that is turned over its top it stands on its head, so that the card itself turns like a page.
    """
    x, y = front
    if turns_sideways(grid.sheet, flip):
        left, top, turned = grid.sheet.width - x - grid.width, y, False
    else:
        left, top, turned = x, grid.sheet.height - y - grid.height, True
    return Placed(back, left, top, upside_down=turned, window=_window(left, top, grid))


def _window(x: float, y: float, grid: CardGrid) -> tuple[float, float, float, float]:
    return x - _BLEED, y - _BLEED, grid.width + 2 * _BLEED, grid.height + 2 * _BLEED


def _moved(placed: Placed, offset: tuple[float, float]) -> Placed:
    right, down = offset
    x, y, width, height = placed.window or (0.0, 0.0, 0.0, 0.0)
    return placed._replace(x=placed.x + right, y=placed.y + down, window=(x + right, y + down, width, height))


def _side(cards: Sequence[Placed], grid: CardGrid, note: Sequence[Node]) -> Page:
    """Cards, crop marks and a note. The marks stand where the fronts are cut, on both sides."""
    lefts = sorted({round(x, 3) for x, _ in grid.places})
    tops = sorted({round(y, 3) for _, y in grid.places})
    xs = tuple(edge for left in lefts for edge in (left, left + grid.width))
    ys = tuple(edge for top in tops for edge in (top, top + grid.height))
    marks = crop_marks(xs, ys, (grid.sheet.width, grid.sheet.height), PRINTABLE, _BLEED + mm(0.3))
    return Page(grid.sheet.width, grid.sheet.height, (*cards, *marks, *_between(xs, ys), *note))


def _between(xs: Sequence[float], ys: Sequence[float]) -> Iterator[Shape]:
    """Marks between the cards, for every cut: so a strip that is cut off has them, too. Paper lies under each, over what bleeds."""
    length = GUTTER - 2 * _CLEAR
    for y in ys[1:-1:2]:
        for x in xs:
            yield down(x, y + _CLEAR, length, line_width=_UNDER_MARK, paint=_PAPER)
            yield down(x, y + _CLEAR, length)
    for x in xs[1:-1:2]:
        for y in ys:
            yield across(x + _CLEAR, y, length, line_width=_UNDER_MARK, paint=_PAPER)
            yield across(x + _CLEAR, y, length)


def _note(grid: CardGrid, setter: Typesetter, flip: str | None) -> tuple[Node, ...]:
    """How to print it; without an edge to flip on, on one side."""
    wording = wording_for(setter.language)
    text = f"{wording.full_size} · {wording.flips[flip]}" if flip else wording.full_size
    left = grid.places[0][0] + mm(4)
    return tuple(words(text, setter, left, PRINTABLE + mm(0.2), grid.width - mm(8), size=_NOTE))


def card_size(grid: CardGrid, language: str, card: Sheet | None) -> str:
    """How large a card is, and where it is smaller, how large it is by itself."""
    wording = wording_for(language)
    said = wording.card.format(width=wording.millimetres(to_mm(grid.width)), height=wording.millimetres(to_mm(grid.height)))
    if card and (card.width - grid.width > mm(0.1) or card.height - grid.height > mm(0.1)):
        said += wording.smaller.format(width=wording.millimetres(to_mm(card.width)), height=wording.millimetres(to_mm(card.height)))
    return said


def _sizes(grid: CardGrid, setter: Typesetter, card: Sheet | None, offset: tuple[float, float], printer: str) -> Iterator[Node]:
    """At the foot of the sheet: how large the cards are, and how far the backs are moved; between the marks of a card each."""
    said = [card_size(grid, setter.language, card), wording_for(setter.language).offset(to_mm(offset[0]), to_mm(offset[1]), printer)]
    said = list(filter(None, said)) if grid.across > 1 else [" · ".join(filter(None, said))]
    for (x, _), text in zip(grid.places, said, strict=False):
        yield from words(text, setter, x + mm(4), grid.sheet.height - PRINTABLE - mm(1.7), grid.width - mm(8), size=_NOTE)
