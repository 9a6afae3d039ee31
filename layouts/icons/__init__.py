"""Icons by name: Phosphor, bold. Outlines in a box of 256 units, from outlines.json.

`python -m layouts.icons.convert` makes that file from the SVG files beside it; a test fails when it is stale.
"""

import json
from functools import cache
from pathlib import Path

from layouts.frames import Color, Outline, Shape

FOLDER = Path(__file__).parent
AUDIENCES = FOLDER / "audiences"
"""Of each audience a filled one, which is known by its silhouette."""
UNITS = 256
POINTING = frozenset(("chat-circle-text", "chats-circle", "path", "signpost", "steps"))
"""Icons that lead somewhere or are said by somebody: where a page is read from the right they are turned over with it."""


@cache
def _outlines(folder: Path = FOLDER) -> dict[str, list[list[str | float]]]:
    loaded: dict[str, list[list[str | float]]] = json.loads((folder / "outlines.json").read_text(encoding="utf-8"))
    return loaded


def names() -> tuple[str, ...]:
    """All names, sorted."""
    return tuple(sorted(_outlines()))


@cache
def outline(name: str) -> Outline:
    """The outline of an icon."""
    return Outline(tuple(tuple(segment) for segment in _outlines()[name]))


def icon(name: str, x: float, y: float, size: float, color: Color) -> Shape:
    """An icon in a square of `size` points with its top left corner at `x`, `y`; it keeps its sides, but for those that point."""
    return Shape(outline(name), x, y, size / UNITS, fill=color, upright=0 if name in POINTING else UNITS)


@cache
def _sign(audience: str) -> tuple[Outline, float, float]:
    """Its outline, and between which units of its box it stands."""
    segments = _outlines(AUDIENCES)[audience]
    across = [float(value) for segment in segments for value in segment[1::2]]
    return Outline(tuple(map(tuple, segments))), min(across), max(across)


def sign(audience: str, color: Color, x: float, y: float, size: float) -> Shape:
    """The sign of an audience in a square of `size` points under `y`, itself beginning at `x`; where a page begins at the right it is not turned over."""
    drawn, first, _ = _sign(audience)
    return Shape(drawn, x - first * size / UNITS, y, size / UNITS, fill=color, upright=UNITS)


def sign_width(audience: str) -> float:
    """How wide it is, as a share of its square."""
    _, first, last = _sign(audience)
    return (last - first) / UNITS
