"""Hatching as tiling patterns (ISO 32000-1, 8.7.3)."""

from math import cos, radians, sin

from layouts.frames import Hatch
from layouts.press.objects import Objects, Reference, name


def write_hatch(hatch: Hatch, objects: Objects) -> Reference:
    """Add a pattern of parallel lines: one line in a square cell, turned by the hatch's angle."""
    cell = round(hatch.spacing, 3)
    color = " ".join(f"{part:g}" for part in hatch.color)
    stream = f"{color} RG {hatch.line_width:.3f} w 0 {cell / 2:.3f} m {cell:.3f} {cell / 2:.3f} l S".encode("ascii")
    turn, lift = cos(radians(hatch.angle)), sin(radians(hatch.angle))
    return objects.add_stream({
        "Type": name("Pattern"), "PatternType": 1, "PaintType": 1, "TilingType": 1,
        "BBox": objects.array([0, 0, cell, cell]), "XStep": cell, "YStep": cell, "Resources": b"<<>>",
        "Matrix": objects.array([round(value, 6) for value in (turn, lift, -lift, turn, 0, 0)]),
    }, stream)
