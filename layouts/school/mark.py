"""A logo in its slot: fitted, then lowered until a round, a wide and a tall one look equally big; never enlarged past its pixels.

White or nearly so on nothing, it gets a plate in ink. It is decoration where the school's name stands beside it in words.
"""

from collections.abc import Iterator
from math import sqrt
from typing import NamedTuple

from layouts.boxes import Box, Drawing, Tagged
from layouts.frames import Node, PlacedRaster, Shape, artifact
from layouts.images.logo import Logo
from layouts.lengths import Scale
from layouts.shapes import rounded_rectangle
from layouts.style.look import Look

_SHARE = 0.46
_VERY_WIDE = 4.0
_AROUND = 1.6


class Slot(NamedTuple):
    """Room for a logo in millimetres of a card: for a very wide one `wide` across, if it is at least `low` high there."""

    width: float
    height: float
    wide: float
    low: float


def mark_size(logo: Logo, slot: Slot, unit: float) -> tuple[float, float] | None:
    """How wide and how high a logo is in its slot, in points; None where it would be a mere stroke."""
    across = slot.wide if logo.proportion > _VERY_WIDE else slot.width
    edge = 2 * _AROUND if logo.pale else 0.0
    width = min(across - edge, (slot.height - edge) * logo.proportion)
    share = width * width / logo.proportion / (across * slot.height)
    width *= min(1.0, sqrt(_SHARE / share))
    width = min(width * unit, logo.largest)
    height = width / logo.proportion
    return None if height < slot.low * unit else (width, height)


def mark(logo: Logo, size: tuple[float, float], look: Look, unit: float, spoken: str = "") -> tuple[Box, float]:
    """The logo at a size, and how wide it is with its plate; with words it is a figure."""
    across, high = size
    edge = _AROUND * unit if logo.pale else 0.0
    gray = look.palette.edge is not None
    raster = logo.printed(across, gray=gray)

    def draw(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        nodes: list[Node] = []
        if edge:
            plate = rounded_rectangle(across + 2 * edge, high + 2 * edge, unit)
            nodes.append(artifact(Shape(plate, x, y, fill=look.palette.ink)))
        picture = PlacedRaster(raster, x + edge, y + edge, across, high)
        yield from (*nodes, picture if spoken else artifact(picture))

    box = Drawing(high + 2 * edge, draw)
    return Tagged("Figure", box, alt=spoken) if spoken else box, across + 2 * edge
