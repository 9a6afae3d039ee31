"""Lengths that wait for a scale. Boxes are built once, in lengths; a scale turns these into points, so that fitting is arithmetic."""

from collections.abc import Callable

from msgspec import Struct


class Scale(Struct, frozen=True, eq=False):
    """How large a handout is set, all in points: one design millimetre of space (`unit`), and its sizes of type.

    Where lines of columns beside each other stand on one grid, `step` is that from one line of the grid to the next.
    Scales are compared by identity: each look keeps one for each share of its design sizes.
    """

    unit: float
    title: float
    heading: float
    reading: float
    small: float
    source: float = 8.0
    step: float = 0.0

    def space(self, length: float) -> float:
        """A length on the design, in its millimetres → points."""
        return length * self.unit


class Length(Struct, frozen=True, eq=False):
    """What becomes points at a scale."""

    at: Callable[[Scale], float]

    def __add__(self, other: "Length | float") -> "Length":
        """Both together."""
        mine, theirs = self.at, _at(other)
        return Length(lambda scale: mine(scale) + theirs(scale))

    __radd__ = __add__

    def __sub__(self, other: "Length | float") -> "Length":
        """What is left of it."""
        mine, theirs = self.at, _at(other)
        return Length(lambda scale: mine(scale) - theirs(scale))

    def __rsub__(self, other: float) -> "Length":
        """What it leaves of a number of points."""
        return Length(lambda scale: other - self.at(scale))

    def __mul__(self, factor: float) -> "Length":
        """So many of it."""
        mine = self.at
        return Length(lambda scale: mine(scale) * factor)

    __rmul__ = __mul__

    def __truediv__(self, parts: float) -> "Length":
        """One of so many equal parts."""
        mine = self.at
        return Length(lambda scale: mine(scale) / parts)


Extent = Length | float

TITLE = Length(lambda scale: scale.title)
HEADING = Length(lambda scale: scale.heading)
READING = Length(lambda scale: scale.reading)
SMALL = Length(lambda scale: scale.small)
SOURCE = Length(lambda scale: scale.source)


def space(length: float) -> Length:
    """A length on the design, in its millimetres."""
    return Length(lambda scale: length * scale.unit)


def points(extent: Extent, scale: Scale) -> float:
    """An extent at a scale."""
    return extent.at(scale) if isinstance(extent, Length) else extent


def largest(*extents: Extent) -> Length:
    """The largest of some extents at any scale."""
    return Length(lambda scale: max(points(extent, scale) for extent in extents))


def smallest(*extents: Extent) -> Length:
    """The smallest of some extents at any scale."""
    return Length(lambda scale: min(points(extent, scale) for extent in extents))


def _at(extent: Extent) -> Callable[[Scale], float]:
    return extent.at if isinstance(extent, Length) else lambda _: extent
