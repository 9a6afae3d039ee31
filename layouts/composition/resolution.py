"""Whether pictures have pixels enough for the size they are printed at, and room for the width they ask for.

At 300 to an inch a picture is as sharp as print can show; from 150 on it is sharp to a reader's eye; under 72 its
pixels are seen one by one, and a page that is copied for years does not get it.
"""

from collections.abc import Iterable, Iterator
from math import ceil, floor

from msgspec import Struct

from handouts.blocks import Picture
from handouts.blocks.picture import NARROWEST
from handouts.messages import Message, say
from handouts.model import Handout
from handouts.problems import Origin
from layouts.frames import Group, Node, Page, Placed, PlacedRaster
from layouts.units import to_mm

SHARP, COARSEST = 150, 72
_POINTS_PER_INCH = 72
_TOLERANCE = 0.01


class Blur(Struct, frozen=True):
    """What is to be said of a picture; `origin` is the place in the handout."""

    origin: Origin
    message: Message
    hint: Message


def blurred(pages: Iterable[Page]) -> Iterator[Blur]:
    """The pictures that can be printed and are not sharp."""
    return (_coarse(placed, SHARP) for placed in _placed(pages) if COARSEST <= _per_inch(placed) < SHARP)


def refused(pages: Iterable[Page], handout: Handout, paper: str) -> Iterator[Blur]:
    """The pictures that are too coarse to be printed, or wider than their place on the paper."""
    for placed in _placed(pages):
        block = handout.blocks[int(placed.origin[1])]
        wanted = block.width * placed.unit if isinstance(block, Picture) and block.width else 0.0
        if _per_inch(placed) < COARSEST:
            yield _coarse(placed, COARSEST)
        elif wanted > placed.width + _TOLERANCE:
            yield _wide(placed, wanted, paper)


def _placed(pages: Iterable[Page]) -> Iterator[PlacedRaster]:
    """The pictures of pages, also of those that are placed on sheets; each place in the handout once."""
    found = {placed.origin: placed for page in pages for placed in _under(page.children)}
    return iter(found.values())


def _under(nodes: Iterable[Node]) -> Iterator[PlacedRaster]:
    for node in nodes:
        if isinstance(node, PlacedRaster):
            yield node
        elif isinstance(node, Group):
            yield from _under(node.children)
        elif isinstance(node, Placed):
            yield from _under(node.page.children)


def _per_inch(placed: PlacedRaster) -> float:
    return placed.raster.width / placed.width * _POINTS_PER_INCH


def _coarse(placed: PlacedRaster, least: int) -> Blur:
    across = placed.raster.width
    needed = ceil(placed.width / _POINTS_PER_INCH * SHARP)
    sharp = floor(across / SHARP * _POINTS_PER_INCH / placed.unit)
    message = say("the picture has {across} pixels from left to right; {width} mm wide it is blurred ({found} to an inch; at least {least}).",
                  across=across, width=round(to_mm(placed.width)), found=round(_per_inch(placed)), least=least)
    if sharp < NARROWEST:
        hint = say("Take a picture of at least {needed} pixels from left to right.", needed=needed)
    else:
        hint = say("It is sharp at {width} mm: write 'width: {width}', or take a picture of at least {needed} pixels from left to right.",
                   width=sharp, needed=needed)
    return Blur((*placed.origin, "picture"), message, hint)


def _wide(placed: PlacedRaster, wanted: float, paper: str) -> Blur:
    message = say("is {wanted} mm; its place on {paper} is {width} mm wide.",
                  wanted=round(to_mm(wanted)), paper=paper, width=round(to_mm(placed.width)))
    hint = say("Write 'width: {width}' or less, or remove the line.", width=floor(placed.width / placed.unit + _TOLERANCE))
    return Blur((*placed.origin, "width"), message, hint)
