"""How each block kind is drawn: the twin of handouts.blocks.

The drawer of a kind is `draw` in the module of its name; that of `draw` itself stands beside the `draw` of this room.
"""

from collections.abc import Callable
from typing import Any

from handouts.blocks import KINDS, Block
from handouts.problems import Origin
from handouts.registry import Registry
from layouts.boxes import Box
from layouts.style.look import Look

Drawer = Callable[[Any, Look, Origin], Box]
_ELSEWHERE = {"draw": "draw_box"}

DRAWERS: Registry[Drawer] = Registry({kind: f"layouts.blocks.{_ELSEWHERE.get(kind, kind)}:draw" for kind in KINDS})


def draw(block: Block, look: Look, origin: Origin) -> Box:
    """The box of a block."""
    return DRAWERS[block.kind()](block, look, origin)
