"""The scene at the head of a page: people on the ground of a band, beside the title.

A page has one large drawing. Where a handout names a scene, or a block of it shows people, the motif of arcs stays away.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from handouts.blocks.scene import Drawn
from handouts.messages import say
from layouts.boxes import Box, Drawing, Paragraph, Tagged, Title
from layouts.boxes.fit import Region
from layouts.designs.base import Brief, CannotArrangeError
from layouts.frames import Color, Node
from layouts.lengths import Scale
from layouts.scenes import CannotDrawError, Easel, check, overhangs
from layouts.scenes import draw as paths


class Stage(NamedTuple):
    """Where a scene may stand, in points: between `left` and `right`, under `top`, its ground at `ground`.

    A roof or a path that its canvas cuts off at the right goes on to the edge of the sheet, `bleed`.
    """

    left: float
    top: float
    right: float
    ground: float
    bleed: float


def decorated(brief: Brief) -> bool:
    """Whether a page has the motif: where nothing on it shows people."""
    return not brief.handout.scene and not any(block.shows_people for block in brief.handout.blocks)


def across(masthead: Sequence[Box], width: float, scale: Scale) -> float:
    """How wide the lines of a masthead are in a column of a width, in points. Raises UnbreakableError."""
    words = (box.box for box in masthead if isinstance(box, Tagged))
    return max(one.across(width, scale) for one in words if isinstance(one, Paragraph | Title))


def staged(brief: Brief, stage: Stage, ground: Color) -> Region | None:
    """The scene of a handout as large as its stage allows, at its right, on a surface of a colour; none without one.

    Raises CannotArrangeError where people would be too small.
    """
    drawn = brief.handout.scene
    if drawn is None:
        return None
    right = stage.bleed if overhangs(drawn) else stage.right
    width, height = right - stage.left, stage.ground - stage.top
    foot = drawn.canvas[1] if drawn.ground is None else drawn.ground
    unit = min(width / drawn.canvas[0], height / foot)
    if drawn.width is not None:
        unit = min(unit, brief.mm(drawn.width) / drawn.canvas[0])
    across, tall = unit * drawn.canvas[0], unit * foot
    _check(brief, drawn, across)

    def draw(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        for path in paths(drawn, Easel(x, y, across, brief.look.palette, ground)):
            yield replace(path, clip=(x, y, across, tall))

    picture = Tagged("Figure", Drawing(tall, draw), alt=drawn.spoken(brief.look.typesetter.language))
    return Region(right - across, stage.ground - tall, across, tall, [picture], [brief.at.scene.origin])


def _check(brief: Brief, drawn: Drawn, width: float) -> None:
    """Raises CannotArrangeError."""
    try:
        check(drawn, width)
    except CannotDrawError as error:
        where = () if drawn.pose else error.where
        hint = say("Choose a scene with fewer people, or make it a block.") if drawn.pose else error.hint
        raise CannotArrangeError((*brief.at.scene.origin, *where), error.message, hint) from None
