"""What the lines of a title keep clear of: a circle, or the outline of a drawing."""

from collections.abc import Iterable, Mapping
from math import floor, sqrt

import msgspec

from layouts.lengths import Extent

_SLICES = 500


class Disc(msgspec.Struct, frozen=True):
    """What lines keep clear of: its middle against the top left corner of the box, its radius with the clear space."""

    x: float
    y: Extent
    radius: float

    def left(self, top: float, bottom: float, y: float) -> float:
        """The left edge between two heights, with its `y` in points; far to the right where the circle does not reach."""
        away = y - min(max(y, top), bottom)
        return self.x - sqrt(self.radius**2 - away**2) if abs(away) < self.radius else float("inf")


class Contour(msgspec.Struct, frozen=True, eq=False):
    """How far left a drawing reaches, in shares of its width.

    A title asks it for many heights: points lie in slices, and only those of the outer two are looked at one by one.
    """

    _slices: Mapping[int, list[tuple[float, float]]]
    _lefts: list[list[float]]
    _first: int

    @classmethod
    def of(cls, points: Iterable[tuple[float, float]]) -> "Contour":
        """That of a drawing by points of its edges, from its top left corner."""
        slices: dict[int, list[tuple[float, float]]] = {}
        for point in points:
            slices.setdefault(floor(point[1] * _SLICES), []).append(point)
        first, last = min(slices, default=0), max(slices, default=0)
        lefts: list[list[float]] = [[min(slices[number])[0] if number in slices else float("inf") for number in range(first, last + 1)]]
        while len(lefts[-1]) > (half := 1 << (len(lefts) - 1)):
            lefts.append([*map(min, lefts[-1], lefts[-1][half:])])
        return cls(slices, lefts, first)

    def left(self, above: float, below: float) -> float:
        """The left edge between two heights; far to the right where the drawing does not reach."""
        first, last = floor(above * _SLICES), floor(below * _SLICES)
        edges = [x for number in {first, last} for x, y in self._slices.get(number, ()) if above <= y <= below]
        return min((*edges, self._least(first + 1, last)))

    def _least(self, start: int, end: int) -> float:
        """The left edge of slices from one up to another: each row of `_lefts` has that of twice as many slices, and two of them cover all."""
        start, end = max(0, start - self._first), min(len(self._lefts[0]), end - self._first)
        if start >= end:
            return float("inf")
        row = (end - start).bit_length() - 1
        return min(self._lefts[row][start], self._lefts[row][end - (1 << row)])


class Silhouette(msgspec.Struct, frozen=True):
    """The same round a drawing of a `width`, whose top left corner is at `x` and `y` against that of the box; `clear` is the space around it."""

    profile: Contour
    x: float
    y: Extent
    width: float
    clear: float

    def left(self, top: float, bottom: float, y: float) -> float:
        """The left edge between two heights, with its `y` in points; far to the right where the drawing does not reach."""
        above, below = top - self.clear - y, bottom + self.clear - y
        return self.x + self.profile.left(above / self.width, below / self.width) * self.width - self.clear
