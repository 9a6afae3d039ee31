"""How each block kind is drawn: the twin of handouts.blocks.

The drawer of a kind is `draw` in the module of its name; that of `draw` itself stands beside the `draw` of this room.
"""

from collections.abc import Callable
from typing import Any

from handouts.blocks import KINDS, Block
from handouts.cursor import Cursor
from handouts.registry import Registry
from layouts.boxes import Box
from layouts.style.look import Look

Drawer = Callable[[Cursor[Any], Look], Box]
_ELSEWHERE = {"draw": "draw_box"}

DRAWERS: Registry[Drawer] = Registry({kind: f"layouts.blocks.{_ELSEWHERE.get(kind, kind)}:draw" for kind in KINDS})


def draw(at: Cursor[Block], look: Look) -> Box:
    """The box of a block: the one drawn before, where the same block stood in the same place in the same look.

    Pictures are drawn anew: their pixels are not to be kept, and a file may have another picture by now. So is a contact:
    every school has another.
    """
    block = at.value
    kind = block.kind()

    def drawn() -> Box:
        return DRAWERS[kind](at, look)

    return drawn() if kind in ("picture", "contact") else look.memory.recall((block, look, at.origin), drawn, lambda: len(repr(block)))
