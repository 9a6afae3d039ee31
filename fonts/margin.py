"""Where a letter seems to begin: what stands on the margin is its ink between baseline and x-height.

A hook under the line and a serif may hang out over the margin; a round letter overhangs it a little, or it would seem to stand
further in than a straight one. All in font units, of outlines as SVG writes paths.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

_PARTS = re.compile(r"([MLQCZ])([^MLQCZ]*)")
_SAMPLES = 12
_NEAR = 0.012
_ROUND = 0.6
_OVERHANG = 0.0065
_UNDER_LINE = 0.1
_ARM = 0.03

Point = tuple[float, float]


def edge(outline: str, upem: int, x_height: float) -> float:
    """How far from its origin a glyph seems to begin, in em; `x_height` in em. 0 where it has no ink."""
    points = [(x / upem, y / upem) for x, y in _points(outline)]
    if not points:
        return 0.0
    left = min(x for x, _ in points)
    band = [(x, y) for x, y in points if 0 <= y <= x_height]
    if not band:
        return left
    stem = min(x for x, _ in band)
    touching = [y for x, y in band if x < stem + _NEAR]
    if max(touching) - min(touching) < _ROUND * x_height and left > stem - _NEAR:
        return stem + _OVERHANG
    hooked = any(x < stem - _NEAR and y < -_UNDER_LINE for x, y in points)
    return stem if hooked else min(stem, left + _ARM)


def _points(outline: str) -> Iterator[Point]:
    """Points along the contours, near enough to each other to measure by."""
    at = start = (0.0, 0.0)
    for kind, written in _PARTS.findall(outline):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", written)]
        ends: list[Point] = list(zip(numbers[::2], numbers[1::2], strict=True))
        if kind == "M":
            at = start = ends[-1]
            continue
        along = [at, *(ends or [start])]
        yield from (_between(along, step / _SAMPLES) for step in range(_SAMPLES + 1))
        at = along[-1]


def _between(points: list[Point], share: float) -> Point:
    """A point on a Bézier curve or a line (de Casteljau)."""
    while len(points) > 1:
        points = [((1 - share) * ax + share * bx, (1 - share) * ay + share * by)
                  for (ax, ay), (bx, by) in pairwise(points)]
    return points[0]
