"""A poster in tiles: sheets that are cut, glued and hung as one."""

from collections.abc import Iterator
from math import ceil, floor

from msgspec import Struct

from layouts.frames import Node, Page, Placed, Publication, Shape
from layouts.imposition.furniture import BLACK, MARK, PRINTABLE, across, down, ruler, words
from layouts.imposition.seams import Cost, level, upright
from layouts.imposition.ways import FEWEST, Tiles
from layouts.imposition.wording import wording_for
from layouts.shapes import rectangle
from layouts.sheet import Sheet
from layouts.text import Typesetter
from layouts.units import mm

MARGIN = mm(10)
_STRIP = mm(18)
_MAP = mm(11)
_ASSEMBLY = 9.0
_LINE = mm(4.4)
_WHOLE, _NEARLY = mm(1), 0.001
_CORNER = mm(1)


class TilingError(Exception):
    """A number of tiles that does not do: the fewest and the most that do, across and down."""

    def __init__(self, least: tuple[int, int], most: tuple[int, int]) -> None:
        super().__init__(least, most)
        self.least, self.most = least, most


class Tiling(Struct, frozen=True):
    """The tiles of a page: the sheet as it is turned, the rows and columns, how far they overlap across and down, and where the first begins.

    What the tiles have more than the page lies before it and after it alike.
    """

    sheet: Sheet
    rows: int
    columns: int
    overlap: tuple[float, float]
    left: float
    top: float

    @property
    def window(self) -> tuple[float, float]:
        """How much of the page a tile shows, in points; the rest of the sheet is margin and the strip at its foot."""
        return _window(self.sheet)

    def origin(self, row: int, column: int) -> tuple[float, float]:
        """The place on the page that stands in the top left corner of a tile's window."""
        (width, height), (across, down) = self.window, self.overlap
        return self.left + column * (width - across), self.top + row * (height - down)


def tiling(page: Page, sheet: Sheet, tiles: Tiles = FEWEST) -> Tiling:
    """The fewest sheets, in portrait or in landscape; of two equal ones the upright. Raises TilingError."""
    ways = [turned for name, turned in (("portrait", sheet), ("landscape", sheet.turned())) if tiles.orientation in ("", name)]
    found: list[Tiling] = []
    errors: list[TilingError] = []
    for way in ways:
        try:
            found.append(_tiling(page, way, tiles))
        except TilingError as error:
            errors.append(error)
    if not found:
        raise errors[0]
    return min(found, key=lambda way: way.rows * way.columns)


def _tiling(page: Page, sheet: Sheet, tiles: Tiles) -> Tiling:
    overlap, (width, height) = mm(tiles.overlap), _window(sheet)
    least = _count(page.width, width, overlap), _count(page.height, height, overlap)
    columns, rows = tiles.columns or least[0], tiles.rows or least[1]
    if columns < least[0] or rows < least[1] or columns > least[0] + 1 or rows > least[1] + 1:
        raise TilingError(least, (least[0] + 1, least[1] + 1))
    ways = (page.width, width, columns, upright(page)), (page.height, height, rows, level(page))
    (x, left), (y, top) = (_places(length, window, number, overlap, cost) for length, window, number, cost in ways)
    return Tiling(sheet, rows, columns, (x, y), left, top)


def _places(length: float, window: float, count: int, least: float, cost: Cost) -> tuple[float, float]:
    """How far some tiles overlap along a side, and where the first begins on the page: before it by half of what they have over, in whole mm.

    They overlap as far as was asked, or by as many millimetres more as it takes for their seams to cut least; that uses up
    what is over, never another sheet, and at most half a tile.
    """
    def over(overlap: float) -> float:
        return count * (window - overlap) + overlap - length

    def first(overlap: float) -> float:
        return -floor(over(overlap) / 2 / _WHOLE + _NEARLY) * _WHOLE + 0.0

    def cut(overlap: float) -> tuple[float, float]:
        return sum(cost(first(overlap) + number * (window - overlap)) for number in range(1, count)), overlap

    most = min(least + over(least) / (count - 1), window / 2) if count > 1 else least
    more = max(0, floor((most - least) / _WHOLE + _NEARLY))
    overlap = min((least + step * _WHOLE for step in range(more + 1)), key=cut)
    return overlap, first(overlap)


def _count(length: float, window: float, overlap: float) -> int:
    return max(1, ceil((length - overlap - mm(0.1)) / (window - overlap)))


def _window(sheet: Sheet) -> tuple[float, float]:
    return sheet.width - 2 * MARGIN, sheet.height - MARGIN - PRINTABLE - _STRIP


def impose_tiles(publication: Publication, setter: Typesetter, sheet: Sheet, tiles: Tiles = FEWEST) -> Publication:
    """Each page in tiles, row by row. Raises TilingError."""
    pages = tuple(tile for page in publication.pages for tile in _tiles(page, tiling(page, sheet, tiles), setter))
    return publication._replace(pages=pages, paper=sheet.label, imposed=True)


def _tiles(page: Page, plan: Tiling, setter: Typesetter) -> Iterator[Page]:
    for row in range(plan.rows):
        for column in range(plan.columns):
            left, top = plan.origin(row, column)
            width, height = plan.window
            shown = Placed(page, MARGIN - left, MARGIN - top, window=(MARGIN, MARGIN, width, height))
            yield Page(plan.sheet.width, plan.sheet.height, (
                shown, *_marks(plan, row, column), *_edges(page, plan, row, column), *_strip(page, plan, row, column, setter)),
                label=_label(plan, row, column, setter.language))


def _marks(plan: Tiling, row: int, column: int) -> Iterator[Shape]:
    """Long marks where to cut (left and top, where a sheet lies over another), dashes where the glue begins."""
    width, height = plan.window
    right, bottom = MARGIN + width, MARGIN + height
    outside = MARGIN - PRINTABLE
    if column:
        yield down(MARGIN, PRINTABLE, outside)
        yield down(MARGIN, bottom, outside)
    if row:
        yield across(PRINTABLE, MARGIN, outside)
        yield across(right, MARGIN, outside)
    if column < plan.columns - 1:
        yield from (down(right - plan.overlap[0], PRINTABLE + step * mm(1), mm(0.6)) for step in range(3))
    if row < plan.rows - 1:
        yield from (across(right + step * mm(1), bottom - plan.overlap[1], mm(0.6)) for step in range(3))


def _edges(page: Page, plan: Tiling, row: int, column: int) -> Iterator[Shape]:
    """Marks where the poster ends, outside it: from the edge of what is printed to just before its corners and its seams."""
    width, height = plan.window
    left, top = (MARGIN - at for at in plan.origin(row, column))
    xs = [at for at, here in ((left, column == 0), (left + page.width, column == plan.columns - 1)) if here]
    ys = [at for at, here in ((top, row == 0), (top + page.height, row == plan.rows - 1)) if here]
    above, under = max(top, MARGIN), min(top + page.height, MARGIN + height)
    before, after = max(left, MARGIN), min(left + page.width, MARGIN + width)
    for x in xs:
        yield down(x, PRINTABLE, above - _CORNER - PRINTABLE)
        yield down(x, under + _CORNER, MARGIN + height + MARGIN - PRINTABLE - under - _CORNER)
    for y in ys:
        yield across(PRINTABLE, y, before - _CORNER - PRINTABLE)
        yield across(after + _CORNER, y, MARGIN + width + MARGIN - PRINTABLE - after - _CORNER)


def _strip(page: Page, plan: Tiling, row: int, column: int, setter: Typesetter) -> Iterator[Node]:
    """The foot of the sheet: which tile it is, how to put them together, a small map, and a ruler. It is cut off or glued under."""
    wording = wording_for(setter.language)
    top = MARGIN + plan.window[1] + mm(4.6)
    label = _label(plan, row, column, setter.language)
    scale = _MAP / page.height
    yield from _map(page, plan, (row, column), (MARGIN, top), scale)
    left = MARGIN + page.width * scale + mm(5)
    width = plan.sheet.width - MARGIN - left
    yield from words(f"{label} · {wording.full_size}", setter, left, top, width, size=_ASSEMBLY)
    yield from words(wording.glue, setter, left, top + _LINE, width, size=_ASSEMBLY)
    yield from ruler(left, top + _MAP, setter)


def _label(plan: Tiling, row: int, column: int, language: str) -> str:
    return wording_for(language).tile.format(row=row + 1, rows=plan.rows, column=column + 1, columns=plan.columns)


def _map(
    page: Page, plan: Tiling, tile: tuple[int, int], at: tuple[float, float], scale: float
) -> Iterator[Shape]:
    x, y = at
    width, height = page.width * scale, page.height * scale
    columns = [max(0.0, min(page.width, plan.origin(0, column)[0])) * scale for column in range(plan.columns)] + [width]
    rows = [max(0.0, min(page.height, plan.origin(row, 0)[1])) * scale for row in range(plan.rows)] + [height]
    row, column = tile
    here = rectangle(columns[column + 1] - columns[column], rows[row + 1] - rows[row])
    yield Shape(here, x + columns[column], y + rows[row], fill=BLACK)
    yield Shape(rectangle(width, height), x, y, stroke=BLACK, line_width=MARK)
    yield from (down(x + left, y, height) for left in columns[1:-1])
    yield from (across(x, y + top, width) for top in rows[1:-1])
