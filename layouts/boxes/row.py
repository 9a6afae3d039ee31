"""Boxes beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from layouts.boxes.base import Box, Measured, Size, measured
from layouts.frames import Node


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A box in a row: of a fixed width in points, or of a share of what the fixed ones leave."""

    box: Box
    width: float | None = None
    share: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Row(Measured):
    """Columns from left to right with a gutter between them; all get the row's height."""

    columns: Sequence[Column]
    gutter: float = 0.0

    def measure(self, width: float) -> Size:
        """The highest of the columns."""
        sizes = [measured(column.box, inner) for column, inner in self._widths(width)]
        least = max(size.least for size in sizes)
        return Size(least, max(least, *(size.most for size in sizes)))

    def place(self, x: float, y: float, width: float, height: float) -> Iterator[Node]:
        """Each column in turn."""
        for column, inner in self._widths(width):
            yield from column.box.place(x, y, inner, height)
            x += inner + self.gutter

    def _widths(self, width: float) -> list[tuple[Column, float]]:
        fixed = sum(column.width for column in self.columns if column.width is not None)
        shares = sum(column.share for column in self.columns if column.width is None)
        free = width - fixed - self.gutter * (len(self.columns) - 1)
        return [
            (column, column.width if column.width is not None else free * column.share / shares)
            for column in self.columns
        ]
