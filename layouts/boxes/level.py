"""Columns whose parts stand level: the first parts side by side, then the second, each row as high as its highest.

And a part that is as high as those beside it, wherever it stands: what follows it begins at one height.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from layouts.boxes.base import Box, Measured, Size, measured
from layouts.frames import Group, Node
from layouts.lengths import Extent, Scale, points


@dataclass(frozen=True, slots=True, eq=False)
class Level(Measured):
    """Columns of equal width, each with the same number of parts; a list whose items are the columns.

    `gutter` stands between columns, `gaps` between rows.
    """

    columns: Sequence[Sequence[Box]]
    gutter: Extent
    gaps: Sequence[Extent]

    def measure(self, width: float, scale: Scale) -> Size:
        """The sum of the rows and the gaps."""
        height = sum(self._rows(width, scale)) + sum(points(gap, scale) for gap in self.gaps)
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002
        """Each column from top to bottom, in turn."""
        rows, inner, gutter = self._rows(width, scale), self._inner(width, scale), points(self.gutter, scale)
        items = []
        for number, column in enumerate(self.columns):
            nodes = self._column(column, rows, (x + number * (inner + gutter), y, inner), scale)
            items.append(Group("LI", (Group("LBody", tuple(nodes)),)))
        yield Group("L", tuple(items))

    def _column(self, column: Sequence[Box], rows: list[float], at: tuple[float, float, float], scale: Scale) -> Iterator[Node]:
        x, y, width = at
        for part, row, gap in zip(column, rows, (*self.gaps, 0.0), strict=True):
            yield from part.place(x, y, width, row, scale)
            y += row + points(gap, scale)

    def _inner(self, width: float, scale: Scale) -> float:
        return (width - points(self.gutter, scale) * (len(self.columns) - 1)) / len(self.columns)

    def _rows(self, width: float, scale: Scale) -> list[float]:
        inner = self._inner(width, scale)
        return [max(measured(part, inner, scale).least for part in row) for row in zip(*self.columns, strict=True)]


@dataclass(frozen=True, slots=True, eq=False)
class Even(Measured):
    """A box as high as the highest of its `mates`, which get the same width elsewhere; it stands at the foot."""

    box: Box
    mates: Sequence[Box]

    def measure(self, width: float, scale: Scale) -> Size:
        """The highest of them."""
        height = max(measured(mate, width, scale).least for mate in self.mates)
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The box itself."""
        own = measured(self.box, width, scale).least
        return self.box.place(x, y + height - own, width, own, scale)
