"""The row of a table: cells in columns whose widths all rows share."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct, field

from handouts.messages import Message
from handouts.problems import Origin
from layouts.boxes.base import Box, Measured, Size, measured
from layouts.frames import Color, Node, Shape, artifact
from layouts.lengths import Extent, Scale, points
from layouts.shapes import vertical_line

Widths = Callable[[float, Scale], Sequence[float]]
_STEPS = 40


class TooWideError(Exception):
    """Columns have no room; `origin` is the place in the handout, `hint` what to do."""

    def __init__(self, origin: Origin, message: Message, hint: Message) -> None:
        super().__init__(message)
        self.origin = origin
        self.message = message
        self.hint = hint


class Track(NamedTuple):
    """What a column asks for.

    `divided` is the least at which its words fit when they are divided, `least` when they are whole, `natural` when
    each cell is one line; `most` is what it can use well.
    """

    divided: Extent
    least: Extent
    natural: Extent
    most: Extent


def share_out(tracks: Sequence[Track], width: float, scale: Scale) -> tuple[float, ...]:
    """The widths of columns that are `width` together.

    Cells stay on one line where there is room for that: short columns keep their width, long text gets the rest in
    proportion to the square root of its length. Words are divided only where the longest ones of all columns do not
    stand beside each other, and then the longest first. Room to spare goes to the narrowest columns that can use it, then to the last.
    """
    divided, least, natural, most = (tuple(points(size, scale) for size in sizes) for sizes in zip(*tracks, strict=True))
    if sum(natural) <= width:
        widths = _level(natural, most, (1.0,) * len(tracks), width)
    elif sum(least) <= width:
        widths = _level(least, natural, tuple(size ** 0.5 for size in natural), width)
    elif sum(divided) <= width:
        widths = _level(divided, least, (1.0,) * len(tracks), width)
    else:
        widths = _level((0.0,) * len(tracks), divided, (1.0,) * len(tracks), width)
    return (*widths[:-1], widths[-1] + max(0.0, width - sum(widths)))


def _level(lows: Sequence[float], highs: Sequence[float], weights: Sequence[float], width: float) -> tuple[float, ...]:
    """A multiple of the weights, each held between its low and its high, that is `width` together or all highs."""
    under, over = 0.0, width / min(weights)

    def at(level: float) -> tuple[float, ...]:
        sizes = zip(lows, highs, weights, strict=True)
        return tuple(max(low, min(high, level * weight)) for low, high, weight in sizes)

    for _ in range(_STEPS):
        middle = (under + over) / 2
        if sum(at(middle)) > width:
            over = middle
        else:
            under = middle
    return at(under)


class Shared(Struct, frozen=True, eq=False):
    """Widths that all rows of a table ask for, worked out once for a width and a scale."""

    work_out: Widths
    known: dict[tuple[float, Scale], Sequence[float]] = field(default_factory=dict)

    def __call__(self, width: float, scale: Scale) -> Sequence[float]:
        """The widths of the columns, in points."""
        key = width, scale
        if key not in self.known:
            self.known[key] = self.work_out(width, scale)
        return self.known[key]


class Cell(Struct, frozen=True, eq=False):
    """A box in a row; one that `fills` gets the row's whole height."""

    box: Box
    fills: bool = False


class Cells(Measured, frozen=True, eq=False):
    """Cells from start to end, a gutter between them.

    Their first lines stand on one line, together halfway the height; or with `low` their last lines at the foot.
    `padding` is the room over and under the words, `least` the least height of the row, `flex` how much it can grow.
    """

    cells: Sequence[Cell]
    widths: Widths
    gutter: Extent = 0.0
    padding: Extent = 0.0
    least: Extent = 0.0
    flex: Extent = 0.0
    low: bool = False

    def measure(self, width: float, scale: Scale) -> Size:
        """The highest of the cells with its padding."""
        sizes = self._sizes(width, scale)
        high = max((least for cell, _, least in sizes if not cell.fills), default=0.0) + 2 * points(self.padding, scale)
        filled = max((least for cell, _, least in sizes if cell.fills), default=0.0)
        least = max(points(self.least, scale), high, filled)
        return Size(least, least + points(self.flex, scale))

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """Each cell in turn."""
        sizes, padding, gutter = self._sizes(width, scale), points(self.padding, scale), points(self.gutter, scale)
        tallest = max((least for cell, _, least in sizes if not cell.fills), default=0.0)
        for cell, inner, least in sizes:
            if cell.fills:
                yield from cell.box.place(x, y, inner, height, scale)
            else:
                above = height - padding - least if self.low else (height - tallest) / 2
                yield from cell.box.place(x, y + above, inner, least, scale)
            x += inner + gutter

    def _sizes(self, width: float, scale: Scale) -> list[tuple[Cell, float, float]]:
        inner = self.widths(width - points(self.gutter, scale) * (len(self.cells) - 1), scale)
        return [(cell, size, measured(cell.box, size, scale).least) for cell, size in zip(self.cells, inner, strict=True)]


class Dividers(Measured, frozen=True, eq=False):
    """Vertical lines halfway the gutters between columns; decoration.

    They stand beside the columns that are `shown`.
    """

    widths: Widths
    gutter: Extent
    shown: Sequence[bool]
    color: Color
    line_width: float

    def measure(self, width: float, scale: Scale) -> Size:  # noqa: ARG002  # as high as the row
        """No height of its own."""
        return Size(0, 0)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The lines, over the whole height."""
        gutter = points(self.gutter, scale)
        inner = self.widths(width - gutter * (len(self.shown) - 1), scale)
        for size, (left, right) in zip(inner, pairwise(self.shown), strict=False):
            x += size + gutter / 2
            if left or right:
                yield artifact(Shape(vertical_line(height), x, y, stroke=self.color, line_width=self.line_width))
            x += gutter / 2
