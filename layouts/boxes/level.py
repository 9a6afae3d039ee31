"""Columns whose parts stand level: the first parts side by side, then the second, each row as high as its highest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from layouts.boxes.base import Box, Measured, Size, measured
from layouts.frames import Group, Node


@dataclass(frozen=True, slots=True, eq=False)
class Level(Measured):
    """Columns of equal width, each with the same number of parts; a list whose items are the columns.

    `gutter` stands between columns, `gaps` between rows; in points.
    """

    columns: Sequence[Sequence[Box]]
    gutter: float
    gaps: Sequence[float]

    def measure(self, width: float) -> Size:
        """The sum of the rows and the gaps."""
        height = sum(self._rows(width)) + sum(self.gaps)
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float) -> Iterator[Node]:  # noqa: ARG002
        """Each column from top to bottom, in turn."""
        rows, inner = self._rows(width), self._inner(width)
        items = []
        for number, column in enumerate(self.columns):
            nodes = self._column(column, rows, x + number * (inner + self.gutter), y, inner)
            items.append(Group("LI", (Group("LBody", tuple(nodes)),)))
        yield Group("L", tuple(items))

    def _column(self, column: Sequence[Box], rows: list[float], x: float, y: float, width: float) -> Iterator[Node]:
        for part, row, gap in zip(column, rows, (*self.gaps, 0.0), strict=True):
            yield from part.place(x, y, width, row)
            y += row + gap

    def _inner(self, width: float) -> float:
        return (width - self.gutter * (len(self.columns) - 1)) / len(self.columns)

    def _rows(self, width: float) -> list[float]:
        inner = self._inner(width)
        return [max(measured(part, inner).least for part in row) for row in zip(*self.columns, strict=True)]
