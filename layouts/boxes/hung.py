"""A box with a sign before it, in the margin: it takes up no room."""

from collections.abc import Callable, Iterator

from layouts.boxes.base import Box, Measured, Size, measured
from layouts.frames import Node, artifact
from layouts.lengths import Extent, Scale, points

Sign = Callable[[float, float, float], Node]
"""What is drawn at x and y in a square of a side."""


class Hung(Measured, frozen=True, eq=False):
    """A `sign` of `side` points stands `apart` points before the box, halfway the height of its first line of capitals; decoration."""

    box: Box
    line: Extent
    sign: Sign
    side: float
    apart: float

    def measure(self, width: float, scale: Scale) -> Size:
        """As the box."""
        return measured(self.box, width, scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The sign, and the box."""
        middle = y + points(self.line, scale) / 2
        yield artifact(self.sign(x - self.apart - self.side, middle - self.side / 2, self.side))
        yield from self.box.place(x, y, width, height, scale)
