"""How each block kind is drawn: the twin of handouts.blocks."""

from collections.abc import Callable
from typing import Any

from handouts import blocks as kinds
from handouts.problems import Path
from layouts.blocks import actions, callout, checklist, contact, heading, lines, quote, text
from layouts.boxes import Box
from layouts.look import Look

Drawer = Callable[[Any, Look, Path], Box]

DRAWERS: dict[type[kinds.Block], Drawer] = {
    kinds.Heading: heading.draw,
    kinds.Text: text.draw,
    kinds.Checklist: checklist.draw,
    kinds.Actions: actions.draw,
    kinds.Callout: callout.draw,
    kinds.Lines: lines.draw,
    kinds.Quote: quote.draw,
    kinds.Contact: contact.draw,
}


def draw(block: kinds.Block, look: Look, origin: Path) -> Box:
    """The box of a block."""
    return DRAWERS[type(block)](block, look, origin)
