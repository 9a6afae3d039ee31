"""A poster in tiles: sheets that are cut, glued and hung as one."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from layouts.frames import Node, Page, Placed, Publication, Shape
from layouts.imposition.furniture import BLACK, MARK, PRINTABLE, across, down, ruler, words
from layouts.shapes import rectangle
from layouts.sheet import Sheet
from layouts.style.words import wording as wording_in
from layouts.text import Typesetter
from layouts.units import mm

OVERLAP = mm(15)
MARGIN = mm(10)
_STRIP = mm(16)
_MAP = mm(9)


@dataclass(frozen=True, slots=True)
class Tiling:
    """The tiles of a page: the sheet as it is turned, the rows and columns, and the window of a tile on its sheet."""

    sheet: Sheet
    rows: int
    columns: int

    @property
    def window(self) -> tuple[float, float]:
        """How much of the page a tile shows, in points; the rest of the sheet is margin and the strip at its foot."""
        return _window(self.sheet)

    def origin(self, row: int, column: int) -> tuple[float, float]:
        """The place on the page that stands in the top left corner of a tile's window."""
        width, height = self.window
        return column * (width - OVERLAP), row * (height - OVERLAP)


def tiling(page: Page, sheet: Sheet) -> Tiling:
    """The fewest sheets, in portrait or in landscape; of two equal ones the upright."""
    ways = [_tiling(page, turned) for turned in (sheet, sheet.turned())]
    return min(ways, key=lambda way: way.rows * way.columns)


def _tiling(page: Page, sheet: Sheet) -> Tiling:
    width, height = _window(sheet)
    return Tiling(sheet, _count(page.height, height), _count(page.width, width))


def _count(length: float, window: float) -> int:
    return max(1, ceil((length - OVERLAP - mm(0.1)) / (window - OVERLAP)))


def _window(sheet: Sheet) -> tuple[float, float]:
    return sheet.width - 2 * MARGIN, sheet.height - MARGIN - PRINTABLE - _STRIP


def impose_tiles(publication: Publication, setter: Typesetter, sheet: Sheet) -> Publication:
    """Each page in tiles, row by row."""
    pages = tuple(tile for page in publication.pages for tile in _tiles(page, tiling(page, sheet), setter))
    return publication._replace(pages=pages, paper=sheet.label, imposed=True)


def _tiles(page: Page, plan: Tiling, setter: Typesetter) -> Iterator[Page]:
    for row in range(plan.rows):
        for column in range(plan.columns):
            left, top = plan.origin(row, column)
            width, height = plan.window
            shown = Placed(page, MARGIN - left, MARGIN - top, window=(MARGIN, MARGIN, width, height))
            yield Page(plan.sheet.width, plan.sheet.height,
                       (shown, *_marks(plan, row, column), *_strip(page, plan, row, column, setter)))


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
        yield from (down(right - OVERLAP, PRINTABLE + step * mm(1), mm(0.6)) for step in range(3))
    if row < plan.rows - 1:
        yield from (across(right + step * mm(1), bottom - OVERLAP, mm(0.6)) for step in range(3))


def _strip(page: Page, plan: Tiling, row: int, column: int, setter: Typesetter) -> Iterator[Node]:
    """The foot of the sheet: which tile it is, a small map, and a ruler. It is cut off or glued under."""
    wording = wording_in(setter.language)
    top = MARGIN + plan.window[1] + mm(5)
    label = wording.tile.format(row=row + 1, rows=plan.rows, column=column + 1, columns=plan.columns)
    scale = _MAP / page.height
    yield from _map(page, plan, (row, column), (MARGIN, top), scale)
    left = MARGIN + page.width * scale + mm(5)
    yield from words(label, setter, left, top, mm(60))
    yield from words(f"{wording.full_size} · {wording.glue}", setter, left, top + mm(4), mm(60), size=6)
    yield from ruler(plan.sheet.width - MARGIN - mm(114), top + mm(4), setter)


def _map(
    page: Page, plan: Tiling, tile: tuple[int, int], at: tuple[float, float], scale: float
) -> Iterator[Shape]:
    x, y = at
    width, height = page.width * scale, page.height * scale
    columns = [min(page.width, plan.origin(0, column)[0]) * scale for column in range(plan.columns)] + [width]
    rows = [min(page.height, plan.origin(row, 0)[1]) * scale for row in range(plan.rows)] + [height]
    row, column = tile
    here = rectangle(columns[column + 1] - columns[column], rows[row + 1] - rows[row])
    yield Shape(here, x + columns[column], y + rows[row], fill=BLACK)
    yield Shape(rectangle(width, height), x, y, stroke=BLACK, line_width=MARK)
    yield from (down(x + left, y, height) for left in columns[1:-1])
    yield from (across(x, y + top, width) for top in rows[1:-1])
