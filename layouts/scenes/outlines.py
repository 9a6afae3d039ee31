"""Outlines through points. A point is a complex number, y up; an angle is in degrees, against the clock from the right."""

from cmath import rect
from collections.abc import Callable, Collection, Sequence
from math import radians

from layouts.frames import Outline

Segment = tuple[str | float, ...]
_ROUND = 0.5522847498
SCISSORS = (1, 0.985, 1.012, 0.99, 1.006, 0.982, 1.01, 0.988, 1)


def polar(radius: float, angle: float) -> complex:
    """A point at an angle around the origin."""
    return rect(radius, radians(angle))


def from_crown(angle: float, radius: float) -> complex:
    """A point on a head: degrees from the crown, positive towards the face."""
    return polar(radius, 90 - angle)


def closed(points: Sequence[complex], sharp: Collection[int] = ()) -> Outline:
    """A smooth shape through points (closed Catmull-Rom, handles a sixth of the chord); `sharp` ones are corners."""
    count = len(points)
    handles = [0j if index in sharp else (points[(index + 1) % count] - points[index - 1]) / 6 for index in range(count)]
    segments = [_move(points[0])]
    for index in range(count):
        after = (index + 1) % count
        segments.append(_curve(points[index] + handles[index], points[after] - handles[after], points[after]))
    return Outline((*segments, ("Z",)))


def opened(points: Sequence[complex]) -> Outline:
    """A smooth line through points; at its ends the curve has half a handle."""
    padded = (points[0], *points, points[-1])
    handles = [(after - before) / 6 for before, after in zip(padded, padded[2:], strict=False)]
    segments = [_move(points[0])]
    for index in range(len(points) - 1):
        start, end = points[index : index + 2]
        segments.append(_curve(start + handles[index], end - handles[index + 1], end))
    return Outline(tuple(segments))


def straight(*points: complex, shut: bool = False) -> Outline:
    """Straight lines from point to point; `shut` makes them a shape."""
    lines: list[Segment] = [("L", point.real, point.imag) for point in points[1:]]
    return Outline((_move(points[0]), *lines, *([("Z",)] if shut else [])))


def bent(start: complex, middle: complex, end: complex) -> Outline:
    """A quadratic curve."""
    return Outline((_move(start), _quadratic(start, middle, end)))


def petal(*points: complex) -> Outline:
    """A shape of quadratic curves: a corner, then a middle point and a corner for each side; the last side is straight."""
    sides = [_quadratic(points[index], points[index + 1], points[index + 2]) for index in range(0, len(points) - 2, 2)]
    return Outline((_move(points[0]), *sides, ("Z",)))


def ellipse(center: complex, width: float, height: float) -> Outline:
    """An ellipse; `width` and `height` are its half axes."""
    x, y, a, b = center.real, center.imag, width * _ROUND, height * _ROUND
    return Outline((
        ("M", x + width, y), ("C", x + width, y + b, x + a, y + height, x, y + height),
        ("C", x - a, y + height, x - width, y + b, x - width, y), ("C", x - width, y - b, x - a, y - height, x, y - height),
        ("C", x + a, y - height, x + width, y - b, x + width, y), ("Z",)))


def cut(center: complex, radius: float, phase: float = 0.0, factors: Sequence[float] = SCISSORS) -> Outline:
    """A circle as scissors cut it: as many points as `factors`, each at its own distance from the middle."""
    step = 360 / len(factors)
    return closed([center + polar(radius * factor, phase - index * step) for index, factor in enumerate(factors)])


def joined(*outlines: Outline) -> Outline:
    """Several outlines as one."""
    return Outline(tuple(segment for outline in outlines for segment in outline.segments))


def mapped(outline: Outline, to: Callable[[complex], complex]) -> Outline:
    """The outline with each of its points moved."""
    return Outline(tuple(_mapped(segment, to) for segment in outline.segments))


def turned(outline: Outline, center: complex, angle: float) -> Outline:
    """The outline turned around a point."""
    turn = polar(1, angle)
    return mapped(outline, lambda point: center + (point - center) * turn)


def _mapped(segment: Segment, to: Callable[[complex], complex]) -> Segment:
    verb, *numbers = segment
    moved: list[str | float] = [verb]
    for x, y in zip(numbers[::2], numbers[1::2], strict=True):
        point = to(complex(float(x), float(y)))
        moved += (point.real, point.imag)
    return tuple(moved)


def _move(point: complex) -> Segment:
    return "M", point.real, point.imag


def _curve(one: complex, other: complex, end: complex) -> Segment:
    return "C", one.real, one.imag, other.real, other.imag, end.real, end.imag


def _quadratic(start: complex, middle: complex, end: complex) -> Segment:
    return _curve(start + 2 / 3 * (middle - start), end + 2 / 3 * (middle - end), end)


def extent(outline: Outline) -> tuple[float, float]:
    """How wide and how high the points of an outline reach, handles included."""
    values = [[float(value) for value in segment[1:]] for segment in outline.segments]
    across = [value for one in values for value in one[0::2]]
    up = [value for one in values for value in one[1::2]]
    return max(across) - min(across), max(up) - min(up)


def holds(edge: Sequence[complex], point: complex) -> bool:
    """Whether a point lies within straight lines from point to point and back."""
    inside = False
    for one, other in zip(edge, [*edge[1:], edge[0]], strict=True):
        if (one.imag > point.imag) != (other.imag > point.imag):
            inside ^= one.real + (point.imag - one.imag) / (other.imag - one.imag) * (other.real - one.real) > point.real
    return inside
