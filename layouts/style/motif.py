"""The shelter: concentric arcs over a big and a small dot on one ground line. Decoration, drawn from three numbers."""

from collections.abc import Iterator

from layouts.frames import Color, Group, Paint, Shape, artifact
from layouts.shapes import circle
from layouts.style.palette import Palette
from layouts.units import mm

_STEP = 1.36
_EDGE = mm(0.3)


def shelter(
    center: tuple[float, float], radius: float, stroke: float, palette: Palette, clip: tuple[float, float, float, float]
) -> Group:
    """Arcs with their outer one at `radius` (of its middle line) around `center`, which is on the ground line.

    `clip` (x, y, width, height) is what may be painted: the arcs are circles cut off at the ground.
    """
    x, y = center
    colors = [palette.soft, palette.mid, *([palette.extra] if palette.extra else []), palette.deep]
    rings = [
        part for index, color in enumerate(colors)
        for part in _ring((x, y), radius - index * stroke * _STEP, stroke, color, palette.edge, clip)
    ]
    inner = radius - (len(colors) - 1) * stroke * _STEP - stroke / 2
    big, small = inner * 0.38, inner * 0.215
    gap = inner * 0.075
    left = x - (2 * big + 2 * small + gap) / 2
    dots = [
        Shape(circle(big), left + big, y - big, fill=palette.ink),
        Shape(circle(small), left + 2 * big + gap + small, y - small, fill=palette.ink),
    ]
    return artifact(*rings, *dots)


def _ring(
    center: tuple[float, float], radius: float, stroke: float, paint: Paint, edge: Color | None,
    clip: tuple[float, float, float, float],
) -> Iterator[Shape]:
    yield Shape(circle(radius), *center, stroke=paint, line_width=stroke, clip=clip)
    for side in (-0.5, 0.5) if edge else ():
        yield Shape(circle(radius + side * stroke), *center, stroke=edge, line_width=_EDGE, clip=clip)
