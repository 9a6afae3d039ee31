"""Leaflet: A4 in landscape, two sides, three panels each, folded twice.

The panel that folds in is 3 mm narrower than the others. Outside, from left to right: that flap, the back, the
cover. Inside is the mirror: its right panel lies behind the flap. So the cover is the front when folded. It is read
as it is unfolded: cover, flap, the inner side from left to right, back.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from handouts.blocks import Block
from handouts.cursor import Cursor
from handouts.messages import listed, say
from handouts.problems import Origin
from layouts.blocks.also import language_line
from layouts.blocks.named import on_tint
from layouts.boxes import Box, Gap, Room, Stack, Tagged
from layouts.boxes.fit import Region, Side
from layouts.designs.base import FOLD, Arrangement, Attempt, Brief, CannotArrangeError, Design
from layouts.designs.flow import UNDER_LARGE, boxes_of, flow
from layouts.designs.refusals import NARROW
from layouts.frames import AID, ARTIFACT, FOLD_MARKS, Group, Node, Shape, artifact, background
from layouts.lengths import Length, Scale
from layouts.shapes import rectangle, vertical_line
from layouts.style.look import HAIRLINE
from layouts.style.motif import shelter

if TYPE_CHECKING:
    from handouts.blocks.scene import Drawn

FLAP, PANEL = 97.0, 100.0
PARTS = (say("flap"), say("inside left"), say("inside middle"), say("inside right"), say("back"))
_PADDING = 10.0
_PRINTABLE, _FOLD_MARK = 7.0, 2.5
_TOP = 12.5
_BOTTOM = 12.0
_OVER_ALSO = 7.0
_BETWEEN = (5.4, 9.0)
_STRIP, _UNDER_ROOF = 6.0, 28.0
_ROOF = {"at": "148.5", "radius": "1000", "band": "2.6", "from": "80", "to": "100", "ground": "1004.5"}
_BEHIND_FOLD, _COVER_SCENE = 13.0, 78.0
_OVER_PEOPLE, _TALLEST, _LOWEST, _WIDER = 5.0, 54.0, 18.0, 5.0
_OVER_SOURCES = 5.5, 4.0
_TO_FOOT = 5.6


def arrange(brief: Brief) -> Arrangement:
    """The outer side with the cover, then the inner side."""
    flap, left, middle, right, back = _parts(brief)
    top = _UNDER_ROOF if brief.handout.scene else _TOP
    panels = [
        _Panel(brief, flap, 0, FLAP, _TOP, 2), _Panel(brief, back, FLAP, PANEL, _TOP, 6, brief.foot(told=False)),
        _Panel(brief, left, 0, PANEL, top, 3), _Panel(brief, middle, PANEL, PANEL, top, 4), _Panel(brief, right, 2 * PANEL, FLAP, top, 5)]
    cover = _cover(brief)
    outer_folds, inner_folds = ((FLAP, FLAP + PANEL), (PANEL, 2 * PANEL))
    outside, inside = [*_outside(brief), _folds(brief, outer_folds)], [*_inside(brief), _folds(brief, inner_folds, roofed=bool(brief.handout.scene))]

    def sides(attempt: Attempt) -> Sequence[Side]:
        flap, back, *inner = ([*panel.regions(attempt.scale)] for panel in panels)
        return [
            Side(outside, [*cover(attempt.scale), *flap, *back], tuple(map(brief.mm, outer_folds))),
            Side(inside, [region for regions in inner for region in regions], tuple(map(brief.mm, inner_folds)))]

    return sides


class _Panel(Struct, frozen=True):
    """One panel; lengths in design millimetres, `order` is when it is read. A shorter one has more air before its last block, up to so much, and at its foot.

    Where a scene ends it, its people stand on the ground of the sheet.
    """

    brief: Brief
    blocks: list[Cursor[Block]]
    left: float
    width: float
    top: float
    order: int
    sources: Box | None = None

    def regions(self, scale: Scale) -> Iterator[Region]:
        """Its words, and the people under them."""
        brief = self.brief
        people: Drawn | None = getattr(self.blocks[-1].value, "scene", None) if brief.handout.scene else None
        pieces = flow(self.blocks[:-1] if people else self.blocks, brief.look, _BETWEEN)
        if not people and not self.sources and len(pieces) > 1 and not pieces[-2].kept:
            least = pieces[-1].gap.least
            pieces[-1] = replace(pieces[-1], gap=Gap(least, least + brief.look.space(_TO_FOOT)))
        boxes, origins = boxes_of(pieces)
        if self.sources:
            boxes += [brief.gap(_OVER_SOURCES[brief.look.tight], 12), self.sources]
            origins += [(), brief.at.sources.origin]
        x, width = brief.mm(self.left + _PADDING), brief.mm(self.width - 2 * _PADDING)
        top, bottom = brief.mm(self.top), brief.sheet.height - brief.mm(_BOTTOM)
        words = Region(x, top, width, bottom - top, boxes, origins, self.order, origin=self._origin)
        yield from self._with_people(people, words, scale) if people else (words,)

    @property
    def _origin(self) -> Length:
        """Where the first line stands under a heading of one line: there is a line of the grid of all panels."""
        look = self.brief.look
        return look.words("", look.section()).cap_height + look.space(UNDER_LARGE) + look.words("", look.text()).cap_height

    def _with_people(self, drawn: "Drawn", words: Region, scale: Scale) -> Iterator[Region]:
        """People as high as the words leave room for, but not too small to be seen."""
        from layouts.designs.scenery import Stage, scenery  # noqa: PLC0415  # a sheet without people does not wait for them

        mm, ground = self.brief.mm, self.brief.sheet.height - self.brief.mm(_STRIP)
        needed = words.height + words.excess(scale)
        over = min(max(words.y + needed + mm(_OVER_PEOPLE), ground - mm(_TALLEST)), ground - mm(_LOWEST))
        left, width = words.x - mm(_WIDER), words.width + 2 * mm(_WIDER)
        stage = Stage(left, left + width, over, ground, 0, self.brief.look.palette.paper, width)
        scene = scenery(self.brief, drawn, stage)
        middle = words.x + (words.width - scene.width) / 2
        yield replace(words, height=scene.y - mm(_OVER_PEOPLE) - words.y)
        yield replace(scene, x=middle, origins=[self.blocks[-1].origin], order=self.order)


def _outside(brief: Brief) -> list[Node]:
    """The tint of the cover, and the ground of the sheet or the arcs."""
    mm, palette, sheet = brief.mm, brief.look.palette, brief.sheet
    cover = mm(FLAP + PANEL)
    area = (cover, 0.0, sheet.width - cover, sheet.height)
    tint = background(Shape(rectangle(*area[2:]), cover, 0, fill=palette.tint), bounds=area)
    if brief.handout.scene:
        return [tint, _ground(brief)]
    return [tint, *([] if brief.has_scene else [shelter((cover + mm(60), sheet.height), mm(66), mm(9), palette, area)])]


def _inside(brief: Brief) -> list[Node]:
    """Where people stand: one roof over all panels, and the ground."""
    if not brief.handout.scene:
        return []
    from handouts.blocks.scene import Drawn  # noqa: PLC0415  # a sheet without people does not wait for them
    from layouts.scenes import Easel, draw  # noqa: PLC0415

    sheet, palette = brief.sheet, brief.look.palette
    roof = Drawn.model_validate({"alt": "-", "canvas": ["297", "210"], "roof": _ROOF})
    return [_ground(brief), artifact(*draw(roof, Easel(0, 0, sheet.width, palette, palette.paper, (0, 0, sheet.width, sheet.height), brief.look.drawings)))]


def _ground(brief: Brief) -> Group:
    """What people stand on, at the foot of all panels."""
    height = brief.mm(_STRIP)
    return brief.surface(brief.sheet.height - height, height, brief.look.palette.ground, line="top")


def _folds(brief: Brief, places: tuple[float, ...], *, roofed: bool = False) -> Group:
    """Fold marks in the margins at head and foot; at the foot alone where a roof runs over the head."""
    length, edge = brief.mm(_FOLD_MARK), brief.mm(_PRINTABLE)
    foot = brief.sheet.height - edge - length
    tops = (foot,) if roofed else (edge, foot)
    return Group(ARTIFACT, tuple(
        Shape(vertical_line(length), brief.mm(place), top, stroke=brief.look.palette.muted, line_width=HAIRLINE)
        for place in places for top in tops), key=FOLD_MARKS, purpose=AID)


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


def _cover(brief: Brief) -> Callable[[Scale], list[Region]]:
    """The title, and people under their roof, which is cut off at the fold; the words leave them room."""
    mm, sheet = brief.mm, brief.sheet
    left, padding = mm(FLAP + PANEL), mm(_PADDING)
    width, height = sheet.width - left - 2 * padding, sheet.height - mm(_TOP + _BOTTOM + _COVER_SCENE)
    lead: list[Box] = []
    if brief.handout.lead:
        lead = [brief.gap(8, 8), Tagged("P", brief.look.paragraph(brief.at.lead, brief.look.lead(600)))]
    places: list[Origin] = [*brief.masthead_origins, *[(), brief.at.lead.origin][: len(lead)]]
    if also := language_line(on_tint(brief.look), brief.also):
        lead += [brief.gap(_OVER_ALSO, _OVER_ALSO), also]
    under = Length(lambda scale: Stack(lead).measure(width, scale).least)
    boxes = [*brief.masthead(6, width, Room(height=height - under)), *lead]
    origins = [*places, *[()] * (len(boxes) - len(places))]
    words = Region(left + padding, mm(_TOP), width, height, boxes, origins, 1)
    drawn = brief.handout.scene
    return lambda scale: [words, *([_people(brief, drawn, words, scale)] if drawn else [])]


def _people(brief: Brief, drawn: "Drawn", words: Region, scale: Scale) -> Region:
    """The scene of the cover, as large as there is room under its words."""
    from layouts.designs.scenery import Stage, scenery  # noqa: PLC0415  # a sheet without people does not wait for them

    mm, sheet = brief.mm, brief.sheet
    fold, low = mm(FLAP + PANEL), words.y + Stack(words.boxes).measure(words.width, scale).least
    left = fold - mm(_BEHIND_FOLD)
    stage = Stage(left, sheet.width, low + mm(_OVER_PEOPLE), sheet.height - mm(_STRIP), 0, brief.look.palette.tint, sheet.width - left, fold)
    return replace(scenery(brief, drawn, stage), order=1)


DESIGN = Design(("a4",), "panel", arrange, across=1, narrow=True, under=3.2, landscape=True, pages=None, refuses=NARROW, finish=FOLD, grid=True)
