"""A box led by a sign: it stands before the first line, and every line begins after it."""

from collections.abc import Callable, Iterator

from layouts.boxes.base import Box, Measured, Size, measured
from layouts.boxes.paragraph import Paragraph
from layouts.frames import Node, artifact
from layouts.lengths import Extent, Length, Scale, points

Sign = Callable[[float, float, float], Node]
"""What is drawn from x on and under y, in a square of a side."""


_HIGH = 0.2


class Signed(Measured, frozen=True, eq=False):
    """A `sign` of a `side` stands about the height of the first line of capitals, and the box `after` its beginning; decoration, which takes no height.

    It stands a little high, away from what is under the line.
    """

    box: Box
    line: Extent
    sign: Sign
    side: Length
    after: Length

    def measure(self, width: float, scale: Scale) -> Size:
        """As the box in what the sign leaves of a width."""
        return measured(self.box, width - self.after.at(scale), scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The sign, and the box."""
        side, after = self.side.at(scale), self.after.at(scale)
        yield artifact(self.sign(x, y + points(self.line, scale) * _HIGH - side / 2, side))
        yield from self.box.place(x + after, y, width - after, height, scale)

    def across(self, width: float, scale: Scale) -> float:
        """How far its lines reach in a column of a width, in points. Raises UnbreakableError."""
        after = self.after.at(scale)
        return after + (self.box.across(width - after, scale) if isinstance(self.box, Paragraph) else width - after)
