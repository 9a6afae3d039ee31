"""Columns whose parts stand level: the first parts side by side, then the second, each row as high as its highest.

And a part that is as high as those beside it, wherever it stands: what follows it begins at one height.
"""

from collections.abc import Iterator, Sequence

from layouts.boxes.base import Baselines, Box, Measured, Size, lined, measured
from layouts.boxes.cells import Widths
from layouts.frames import Group, Node
from layouts.lengths import Extent, Scale, points


class Level(Measured, frozen=True, eq=False):
    """Columns with the same number of parts each; a list whose items are the columns.

    `gutter` stands between columns, `gaps` between rows. The columns are equally wide, or as `widths` says of what the
    gutters leave.
    """

    columns: Sequence[Sequence[Box]]
    gutter: Extent
    gaps: Sequence[Extent]
    widths: Widths | None = None

    def measure(self, width: float, scale: Scale) -> Size:
        """The sum of the rows and the gaps."""
        height = sum(self._rows(width, scale)) + sum(points(gap, scale) for gap in self.gaps)
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002
        """Each column from top to bottom, in turn."""
        rows, gutter = self._rows(width, scale), points(self.gutter, scale)
        items = []
        for column, inner in zip(self.columns, self.across(width, scale), strict=True):
            nodes = self._column(column, rows, (x, y, inner), scale)
            items.append(Group("LI", (Group("LBody", tuple(nodes)),)))
            x += inner + gutter
        yield Group("L", tuple(items))

    def _column(self, column: Sequence[Box], rows: list[float], at: tuple[float, float, float], scale: Scale) -> Iterator[Node]:
        x, y, width = at
        for part, row, gap in zip(column, rows, (*self.gaps, 0.0), strict=True):
            yield from part.place(x, y, width, row, scale)
            y += row + points(gap, scale)

    def across(self, width: float, scale: Scale) -> Sequence[float]:
        """How wide each column is, in points."""
        count = len(self.columns)
        free = width - points(self.gutter, scale) * (count - 1)
        return self.widths(free, scale) if self.widths else [free / count] * count

    def _rows(self, width: float, scale: Scale) -> list[float]:
        across = self.across(width, scale)
        return [max(measured(part, inner, scale).least for part, inner in zip(row, across, strict=True))
                for row in zip(*self.columns, strict=True)]


class Alike(Measured, frozen=True, eq=False):
    """A box as high as the highest of its `mates`, which get the same width elsewhere; it fills that height."""

    box: Box
    mates: Sequence[Box]

    def measure(self, width: float, scale: Scale) -> Size:
        """The greatest of their least heights."""
        height = max(measured(mate, width, scale).least for mate in self.mates)
        return Size(height, height)

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """As the box."""
        return lined(self.box, width, scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The box in all of it."""
        return self.box.place(x, y, width, height, scale)


STRETCHED = 1000.0
"""The most of a gap that fills what is left of the height of its row, in points."""


def firm(box: Box) -> Box:
    """A box no higher than it needs, whose parts fill that height: gaps in a row, up to STRETCHED, set what is under them level."""
    return Alike(box, [box])


class Even(Alike, frozen=True, eq=False):
    """The same, with the box in its own height at the foot."""

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The box itself."""
        own = measured(self.box, width, scale).least
        return self.box.place(x, y + height - own, width, own, scale)
