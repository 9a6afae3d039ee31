"""Outlines of simple shapes, in points, from the top left corner of their box."""

import itertools

from layouts.frames import Outline

_CIRCLE = 0.5522847498


def rectangle(width: float, height: float) -> Outline:
    """A rectangle."""
    return Outline((("M", 0, 0), ("L", width, 0), ("L", width, height), ("L", 0, height), ("Z",)))


def rounded_rectangle(width: float, height: float, radius: float) -> Outline:
    """A rectangle with round corners."""
    r = min(radius, width / 2, height / 2)
    if r <= 0:
        return rectangle(width, height)
    k = r * (1 - _CIRCLE)
    w, h = width, height
    return Outline((
        ("M", r, 0), ("L", w - r, 0), ("C", w - k, 0, w, k, w, r),
        ("L", w, h - r), ("C", w, h - k, w - k, h, w - r, h),
        ("L", r, h), ("C", k, h, 0, h - k, 0, h - r),
        ("L", 0, r), ("C", 0, k, k, 0, r, 0), ("Z",),
    ))


def basin(width: float, height: float, radius: float) -> Outline:
    """A box that is round at its lower corners alone."""
    r = min(radius, width / 2, height)
    k, w, h = r * (1 - _CIRCLE), width, height
    return Outline((
        ("M", 0, 0), ("L", w, 0), ("L", w, h - r), ("C", w, h - k, w - k, h, w - r, h),
        ("L", r, h), ("C", k, h, 0, h - k, 0, h - r), ("Z",),
    ))


def balloon(width: float, height: float, radius: float, tail: float, foot: float) -> Outline:
    """A rounded rectangle with a tail under it, in one outline; the tail's point is `tail` lower, at `foot` from the left.

    The upright side of the tail is the one nearer to an end of the balloon.
    """
    r = min(radius, width / 2, height / 2)
    k = r * (1 - _CIRCLE)
    w, h = width, height
    start, end = (foot, foot - 1.5 * tail) if foot > w / 2 else (foot + 1.5 * tail, foot)
    return Outline((
        ("M", r, 0), ("L", w - r, 0), ("C", w - k, 0, w, k, w, r),
        ("L", w, h - r), ("C", w, h - k, w - k, h, w - r, h),
        ("L", start, h), ("L", foot, h + tail), ("L", end, h),
        ("L", r, h), ("C", k, h, 0, h - k, 0, h - r),
        ("L", 0, r), ("C", 0, k, k, 0, r, 0), ("Z",),
    ))


def arch(width: float, height: float, thick: float) -> Outline:
    """A band of one thickness: half a circle as wide as it is, on straight legs for what it is higher."""
    half, inner = width / 2, width / 2 - thick
    up, k, across = half * (1 - _CIRCLE), inner * _CIRCLE, width - thick
    return Outline((
        ("M", 0, height), ("L", 0, half), ("C", 0, up, up, 0, half, 0), ("C", width - up, 0, width, up, width, half), ("L", width, height),
        ("L", across, height), ("L", across, half), ("C", across, half - k, half + k, thick, half, thick),
        ("C", half - k, thick, thick, half - k, thick, half), ("L", thick, height), ("Z",),
    ))


def doorway(width: float, height: float, corner: float) -> Outline:
    """What half a circle as wide as it is covers, on straight walls for what it is higher; round at its lower corners."""
    half, r = width / 2, min(corner, width / 2, height / 2)
    up, k = half * (1 - _CIRCLE), r * (1 - _CIRCLE)
    return Outline((
        ("M", 0, half), ("C", 0, up, up, 0, half, 0), ("C", width - up, 0, width, up, width, half), ("L", width, height - r),
        ("C", width, height - k, width - k, height, width - r, height), ("L", r, height), ("C", k, height, 0, height - k, 0, height - r), ("Z",),
    ))


def circle(radius: float) -> Outline:
    """A circle around the origin."""
    r, k = radius, radius * _CIRCLE
    return Outline((
        ("M", r, 0), ("C", r, k, k, r, 0, r), ("C", -k, r, -r, k, -r, 0),
        ("C", -r, -k, -k, -r, 0, -r), ("C", k, -r, r, -k, r, 0), ("Z",),
    ))


def horizontal_line(width: float) -> Outline:
    """A line to the right."""
    return Outline((("M", 0, 0), ("L", width, 0)))


def vertical_line(height: float) -> Outline:
    """A line downwards."""
    return Outline((("M", 0, 0), ("L", 0, height)))


def line(x: float, y: float) -> Outline:
    """A line from the origin to a point."""
    return Outline((("M", 0, 0), ("L", x, y)))


def polyline(*points: tuple[float, float]) -> Outline:
    """Straight lines from point to point, open."""
    (x, y), *rest = points
    return Outline((("M", x, y), *(("L", px, py) for px, py in rest)))


def polygon(*points: tuple[float, float]) -> Outline:
    """A closed shape with straight sides."""
    (x, y), *rest = points
    return Outline((("M", x, y), *(("L", px, py) for px, py in rest), ("Z",)))


def waves(*points: tuple[float, float]) -> Outline:
    """A curve that is level at each of its points: hills and valleys."""
    segments: list[tuple[str | float, ...]] = [("M", *points[0])]
    for (x, y), (end_x, end_y) in itertools.pairwise(points):
        middle = (x + end_x) / 2
        segments.append(("C", middle, y, middle, end_y, end_x, end_y))
    return Outline(tuple(segments))


def smooth(*points: tuple[float, float]) -> Outline:
    """A curve through points (Catmull-Rom, as cubic Béziers)."""
    segments: list[tuple[str | float, ...]] = [("M", *points[0])]
    padded = (points[0], *points, points[-1])
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        segments.append(("C", *first, *second, *end))
    return Outline(tuple(segments))
