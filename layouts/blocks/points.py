"""A list with bullets."""

from handouts.blocks import Points
from handouts.problems import Origin
from layouts.blocks.parts import bullets
from layouts.boxes import Box
from layouts.style.look import Look


def draw(block: Points, look: Look, origin: Origin) -> Box:
    """The points, each behind a dot."""
    return bullets(block.points, look, (*origin, "points"))
