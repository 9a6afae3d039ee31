"""Leaflet: A4 in landscape, two sides, three panels each, folded twice.

The panel that folds in is 3 mm narrower than the others. Outside, from left to right: that flap, the back, the
cover. Inside is the mirror: its right panel lies behind the flap. So the cover is the front when folded. It is read
as it is unfolded: cover, flap, the inner side from left to right, back.
"""

from collections.abc import Sequence
from dataclasses import replace

from handouts.blocks import Block
from handouts.cursor import Cursor
from handouts.messages import listed, say
from handouts.problems import Origin
from layouts.boxes import Box, Room, Stack, Tagged
from layouts.boxes.fit import Region, Side
from layouts.designs.base import FOLD, Arrangement, Brief, CannotArrangeError, Design
from layouts.designs.flow import boxes_of, flow
from layouts.designs.refusals import NARROW
from layouts.frames import ARTIFACT, FOLD_MARKS, Group, Shape, artifact
from layouts.lengths import Length
from layouts.shapes import rectangle, vertical_line
from layouts.style.look import HAIRLINE
from layouts.style.motif import shelter

FLAP, PANEL = 97.0, 100.0
PARTS = (say("flap"), say("inside left"), say("inside middle"), say("inside right"), say("back"))
_UNFOLDING = (1, 2, 6, 3, 4, 5)
_PADDING = 10.0
_PRINTABLE, _FOLD_MARK = 7.0, 2.5
_TOP = 12.5
_BOTTOM = 11.0
_BETWEEN = (5.4, 9.0)


def arrange(brief: Brief) -> Arrangement:
    """The outer side with the cover, then the inner side."""
    flap, left, middle, right, back = _parts(brief)
    cover = brief.mm(FLAP + PANEL)
    tint = Shape(rectangle(brief.sheet.width - cover, brief.sheet.height), cover, 0, fill=brief.look.palette.tint)
    clip = (cover, 0.0, brief.sheet.width - cover, brief.sheet.height)
    motif = shelter((cover + brief.mm(60), brief.sheet.height), brief.mm(66), brief.mm(9), brief.look.palette, clip)
    outer = [_cover(brief, cover), _panel(brief, flap, 0, FLAP), _panel(brief, back, FLAP, PANEL, closing=True)]
    inner = [_panel(brief, left, 0, PANEL), _panel(brief, middle, PANEL, PANEL), _panel(brief, right, 2 * PANEL, FLAP)]
    order = iter(_UNFOLDING)
    outer, inner = ([replace(region, order=next(order)) for region in side] for side in (outer, inner))
    outer_folds, inner_folds = ((FLAP, FLAP + PANEL), (PANEL, 2 * PANEL))
    sides = [
        Side([artifact(tint), motif, _folds(brief, outer_folds)], outer, tuple(map(brief.mm, outer_folds))),
        Side([_folds(brief, inner_folds)], inner, tuple(map(brief.mm, inner_folds))),
    ]
    return lambda _: sides


def _folds(brief: Brief, places: tuple[float, ...]) -> Group:
    """Fold marks in the margins at head and foot."""
    length, edge = brief.mm(_FOLD_MARK), brief.mm(_PRINTABLE)
    tops = (edge, brief.sheet.height - edge - length)
    return Group(ARTIFACT, tuple(
        Shape(vertical_line(length), brief.mm(place), top, stroke=brief.look.palette.muted, line_width=HAIRLINE)
        for place in places for top in tops), key=FOLD_MARKS)


def _parts(brief: Brief) -> list[list[Cursor[Block]]]:
    """The blocks of each part: a section begins one."""
    parts: list[list[Cursor[Block]]] = []
    for block in brief.blocks:
        if block.value.role == "part":
            parts.append([])
        if not parts:
            message = say("a leaflet begins with a section: each of its parts has a heading.")
            raise CannotArrangeError(block.origin, message, say("Put '- section: …' before this block."))
        parts[-1].append(block)
    if len(parts) != len(PARTS):
        message = say("a leaflet has {wanted} sections ({names}); here are {found}.",
                      wanted=len(PARTS), names=listed(*PARTS), found=len(parts))
        raise CannotArrangeError(brief.at.blocks.origin, message, say("Begin each part with '- section: …'."))
    return parts


def _panel(brief: Brief, blocks: list[Cursor[Block]], left: float, width: float, *, closing: bool = False) -> Region:
    """One panel; `left` and `width` in design millimetres. A shorter one ends earlier, with air at its foot."""
    boxes, origins = boxes_of(flow(blocks, brief.look, _BETWEEN))
    if closing:
        boxes += [brief.gap(5, 12), brief.foot()]
        origins += [(), brief.at.sources.origin]
    return _region(brief, boxes, origins, brief.mm(left), brief.mm(width))


def _cover(brief: Brief, left: float) -> Region:
    area = _region(brief, [], [], left, brief.sheet.width - left)
    height = area.height - brief.mm(68)
    lead: list[Box] = []
    if brief.handout.lead:
        lead = [brief.gap(7, 7), Tagged("P", brief.look.paragraph(brief.at.lead, brief.look.lead(600)))]
    under = Length(lambda scale: Stack(lead).measure(area.width, scale).least)
    boxes = [*brief.masthead(6, area.width, Room(height=height - under)), *lead]
    origins = [*brief.masthead_origins, (), brief.at.lead.origin][: len(boxes)]
    return Region(area.x, area.y, area.width, height, boxes, origins)


def _region(brief: Brief, boxes: list[Box], origins: Sequence[Origin], left: float, width: float) -> Region:
    padding = brief.mm(_PADDING)
    height = brief.sheet.height - brief.mm(_TOP + _BOTTOM)
    return Region(left + padding, brief.mm(_TOP), width - 2 * padding, height, boxes, origins)


DESIGN = Design(("a4",), "panel", arrange, across=1, narrow=True, under=2.7, landscape=True, pages=None, refuses=NARROW, finish=FOLD)
