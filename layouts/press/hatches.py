"""Hatching as tiling patterns (ISO 32000-1, 8.7.3)."""

from math import cos, radians, sin
from typing import Any

from layouts.frames import Hatch
from layouts.press.packed import stream
from layouts.press.parts import Mix
from layouts.press.paths import written
from layouts.press.values import dictionary, name, numbers


def pattern(hatch: Hatch, mix: Mix) -> Any:
    """A pattern of parallel lines or of dots: one in a square cell, turned by the hatch's angle."""
    cell = round(hatch.spacing, 3)
    start, end, cap = (cell / 2, cell / 2, 1) if hatch.dotted else (0.0, cell, 0)
    cell_content = (f"{written(mix(hatch.color), stroke=True)} {hatch.line_width:.3f} w {cap} J {start:.3f} {cell / 2:.3f} m "
                    f"{end:.3f} {cell / 2:.3f} l S").encode("ascii")
    turn, lift = cos(radians(hatch.angle)), sin(radians(hatch.angle))
    return stream(
        cell_content, Type=name("Pattern"), PatternType=1, PaintType=1, TilingType=1, BBox=numbers((0, 0, cell, cell), 3),
        XStep=cell, YStep=cell, Resources=dictionary(), Matrix=numbers((turn, lift, -lift, turn, 0, 0), 6))
