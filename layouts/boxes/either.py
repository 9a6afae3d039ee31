"""One of two boxes, by the room there is."""

from collections.abc import Iterator
from dataclasses import dataclass

from layouts.boxes.base import Box, Measured, Size, measured
from layouts.frames import Node


@dataclass(frozen=True, slots=True, eq=False)
class Either(Measured):
    """The `wide` box where there are at least `least` points, else the `narrow` one."""

    wide: Box
    narrow: Box
    least: float

    def measure(self, width: float) -> Size:
        """As the one that is taken."""
        return measured(self._taken(width), width)

    def place(self, x: float, y: float, width: float, height: float) -> Iterator[Node]:
        """The one that is taken."""
        return self._taken(width).place(x, y, width, height)

    def _taken(self, width: float) -> Box:
        return self.wide if width >= self.least else self.narrow
