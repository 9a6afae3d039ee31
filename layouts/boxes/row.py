"""Boxes beside each other."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from layouts.boxes.base import Baselines, Box, Measured, Size, lined, measured, outermost
from layouts.frames import Node
from layouts.lengths import Extent, Scale, points


class Column(Struct, frozen=True, eq=False):
    """A box in a row: of a fixed width, or of a share of what the fixed ones leave."""

    box: Box
    width: Extent | None = None
    share: float = 1.0


class Row(Measured, frozen=True, eq=False):
    """Columns from start to end with a gutter between them; all get the row's height."""

    columns: Sequence[Column]
    gutter: Extent = 0.0

    def measure(self, width: float, scale: Scale) -> Size:
        """The highest of the columns."""
        sizes = [measured(column.box, inner, scale) for column, inner in self._widths(width, scale)]
        least = max(size.least for size in sizes)
        return Size(least, max(least, *(size.most for size in sizes)))

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """The outermost of the columns."""
        return outermost((0.0, lined(column.box, inner, scale)) for column, inner in self._widths(width, scale))

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """Each column in turn."""
        gutter = points(self.gutter, scale)
        for column, inner in self._widths(width, scale):
            yield from column.box.place(x, y, inner, height, scale)
            x += inner + gutter

    def _widths(self, width: float, scale: Scale) -> list[tuple[Column, float]]:
        fixed = sum(points(column.width, scale) for column in self.columns if column.width is not None)
        shares = sum(column.share for column in self.columns if column.width is None)
        free = width - fixed - points(self.gutter, scale) * (len(self.columns) - 1)
        return [
            (column, points(column.width, scale) if column.width is not None else free * column.share / shares)
            for column in self.columns
        ]
