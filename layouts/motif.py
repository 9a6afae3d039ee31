"""The shelter: concentric arcs over a big and a small dot on one ground line. Decoration, drawn from three numbers."""

from layouts.frames import Group, Path, artifact
from layouts.shapes import circle
from layouts.theme import Palette

_STEP = 1.36


def shelter(
    center: tuple[float, float], radius: float, stroke: float, palette: Palette, clip: tuple[float, float, float, float]
) -> Group:
    """Arcs with their outer one at `radius` (of its middle line) around `center`, which is on the ground line.

    `clip` (x, y, width, height) is what may be painted: the arcs are circles cut off at the ground.
    """
    x, y = center
    colors = [palette.soft, palette.mid, *([palette.extra] if palette.extra else []), palette.deep]
    rings = [
        Path(circle(radius - index * stroke * _STEP), x, y, stroke=color, line_width=stroke, clip=clip)
        for index, color in enumerate(colors)
    ]
    inner = radius - (len(colors) - 1) * stroke * _STEP - stroke / 2
    big, small = inner * 0.38, inner * 0.215
    gap = inner * 0.075
    left = x - (2 * big + 2 * small + gap) / 2
    dots = [
        Path(circle(big), left + big, y - big, fill=palette.ink),
        Path(circle(small), left + 2 * big + gap + small, y - small, fill=palette.ink),
    ]
    return artifact(*rings, *dots)
