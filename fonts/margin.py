"""Where a letter seems to begin: what stands on the margin is its ink between baseline and x-height.

A hook under the line and a serif may hang out over the margin; a round letter overhangs it a little, or it would seem to stand
further in than a straight one. All in font units, of outlines as SVG writes paths.
"""

import re
from collections.abc import Iterator
from math import comb, inf
from operator import mul

_PARTS = re.compile(r"([MLQCZ])([^MLQCZ]*)")
_SAMPLES = 12
_NEAR = 0.012
_ROUND = 0.6
_OVERHANG = 0.0065
_UNDER_LINE = 0.1
_ARM = 0.03

_WEIGHTS = {degree: [[comb(degree, at) * (1 - step / _SAMPLES) ** (degree - at) * (step / _SAMPLES) ** at for at in range(degree + 1)]
                     for step in range(_SAMPLES + 1)] for degree in (1, 2, 3)}
"""How much each point of a line or of a Bézier curve counts at each step along it (Bernstein polynomials)."""

Point = tuple[float, float]
Curve = list[Point]


def edge(outline: str, upem: int, x_height: float) -> float:
    """How far from its origin a glyph seems to begin, in em; `x_height` in em. 0 where it has no ink."""
    points = [(x / upem, y / upem) for x, y in _leftmost(list(_curves(outline)), x_height * upem, _NEAR * upem)]
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


def _leftmost(curves: list[Curve], x_height: float, near: float) -> Iterator[Point]:
    """Points along the curves that may reach as far to the left as the stem: what ends between the lines bounds it."""
    known = [curve[-1][0] for curve in curves if 0 <= curve[-1][1] <= x_height]
    bound = min(known, default=inf) + near
    for curve in curves:
        xs, ys = zip(*curve, strict=True)
        if min(xs) <= bound:
            yield from [(sum(map(mul, row, xs)), sum(map(mul, row, ys))) for row in _WEIGHTS[len(curve) - 1]]


def _curves(outline: str) -> Iterator[Curve]:
    """The lines and Bézier curves of the contours, each by its points."""
    at = start = (0.0, 0.0)
    for kind, written in _PARTS.findall(outline):
        numbers = list(map(float, written.split()))
        ends: list[Point] = list(zip(numbers[::2], numbers[1::2], strict=True))
        if kind == "M":
            at = start = ends[-1]
            continue
        curve = [at, *(ends or [start])]
        yield curve
        at = curve[-1]
