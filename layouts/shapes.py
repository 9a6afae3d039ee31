"""Outlines of simple shapes, in points, from the top left corner of their box."""

from functools import lru_cache

from layouts.frames import Outline

_CIRCLE = 0.5522847498


@lru_cache(maxsize=256)
def rectangle(width: float, height: float) -> Outline:
    """A rectangle."""
    return Outline((("M", 0, 0), ("L", width, 0), ("L", width, height), ("L", 0, height), ("Z",)))


@lru_cache(maxsize=256)
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


@lru_cache(maxsize=256)
def circle(radius: float) -> Outline:
    """A circle around the origin."""
    r, k = radius, radius * _CIRCLE
    return Outline((
        ("M", r, 0), ("C", r, k, k, r, 0, r), ("C", -k, r, -r, k, -r, 0),
        ("C", -r, -k, -k, -r, 0, -r), ("C", k, -r, r, -k, r, 0), ("Z",),
    ))


@lru_cache(maxsize=256)
def horizontal_line(width: float) -> Outline:
    """A line to the right."""
    return Outline((("M", 0, 0), ("L", width, 0)))
