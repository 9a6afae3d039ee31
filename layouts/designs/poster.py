"""Poster: a title to read from the door, a lead, tips in two columns, a dark foot with the contact."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from handouts.blocks import Contact
from layouts.boxes import Box, Disc, Room, Silhouette, Stack, Tagged, Title
from layouts.boxes.fit import Region, Side
from layouts.boxes.paragraph import UnbreakableError
from layouts.designs.base import TILE, Arrangement, Attempt, Brief, Design, dark_foot, foot_region
from layouts.designs.flow import boxes_of, flow
from layouts.designs.refusals import ON_A_WALL
from layouts.frames import Node
from layouts.lengths import HEADING, Scale
from layouts.style.motif import shelter

if TYPE_CHECKING:
    from handouts.blocks.scene import Drawn

_MARGIN = 22.0
_TOP, _HEAD, _UNDER = 20.0, 164.0, 4.0
_SHELTER = (50.0, 77.0, 10.6)
_CLOSER = 0.1
_SHARES = (1.0, 0.86, 0.72, 0.6)
_CLEAR = 6.0
_TITLE_WIDTH = 165.0
_HEADS = (232.0, 224.0, 216.0, 208.0, 200.0, 192.0, 184.0, 177.0, _HEAD)
_WIDEST, _NARROWER, _LARGE = 262.0, (1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56, 0.52), 0.6
_TALL = 55.0
_OVER_ROOF = 14.0
_AIR, _INSISTS, _RHYTHM = 0.04, 0.84, 1.8


class _Head(Struct, frozen=True):
    """The head of a poster: how high it is in points, its masthead, and the scene or the arcs beside it."""

    height: float
    masthead: list[Box]
    scene: tuple[Region, ...] = ()
    arcs: tuple[Node, ...] = ()


def arrange(brief: Brief) -> Arrangement:
    """One page."""
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    contact, others = brief.parted(Contact)
    width = sheet.width - 2 * mm(_MARGIN)
    boxes, origins = boxes_of(flow(others, look, (6.7, 11.1)))
    lead: list[Box] = [brief.gap(6.2, 14.4)]
    if brief.handout.lead:
        style = replace(look.lead(600), size=HEADING, leading=HEADING * (look.theme.leading.reading - _CLOSER), measure=0)
        lead += [Tagged("P", look.paragraph(brief.at.lead, style)), brief.gap(7.6, 18.9)]
    main = [*lead, *boxes, brief.gap(6.4, 15.6)]
    places = [*[()] * (len(lead) - 1), brief.at.lead.origin, *origins, ()]
    foot = dark_foot(brief, contact)
    heads = _heads(brief, width)

    def sides(attempt: Attempt) -> Sequence[Side]:
        ground, closing = foot_region(brief, foot, mm(_MARGIN), attempt.scale)
        needed = Stack(main).measure(width, attempt.scale)
        below = needed.least + _AIR * (needed.most - needed.least)
        head = heads.at(attempt.scale, ground - below)
        body = Region(mm(_MARGIN), head.height, width, ground - head.height, main, places)
        title = Region(mm(_MARGIN), mm(_TOP), width, head.height - mm(_TOP + _UNDER), head.masthead, brief.masthead_origins)
        return [Side([*_surfaces(brief, sheet.height - ground, head.height), *head.arcs], [title, *head.scene, body, closing])]

    return sides


def _heads(brief: Brief, width: float) -> "_Heads":
    """The heads of a poster: they are the same for every school that has the same colours."""
    handout = brief.handout
    key = "heads", brief.look, brief.sheet, handout.title, handout.kicker, handout.audience, handout.scene, handout.language
    return brief.look.memory.recall(key, lambda: _Heads(brief, width), lambda: len(repr(handout.scene)))


class _Heads:
    """The heads that a poster may have: with people the highest that leaves its body room, else as designed.

    Each is made when it is asked for, and kept: the outline of a scene is costly, and the first mostly fits.
    """

    def __init__(self, brief: Brief, width: float) -> None:
        self._brief = brief
        self._width = width
        self._shares = _NARROWER if brief.handout.scene else _SHARES
        self._kept: dict[tuple[float, float], _Head] = {}

    def at(self, scale: Scale, most: float) -> _Head:
        """The head at a scale, at most so high in points where it can choose.

        A scene is as large as the title leaves it in its full size. Where the body leaves no room for that, it is set
        smaller first; only much smaller the title may be, too.
        """
        brief = self._brief
        if brief.handout.scene is None:
            return self._fitting(_HEAD, scale)
        tallest = next((height for height in _HEADS if brief.mm(height) <= most), _HEAD)
        insists = scale.unit >= _INSISTS * brief.look.sheet_unit * _RHYTHM
        for height in [tallest, *sorted(height for height in _HEADS if insists and height > tallest)]:
            if head := next((head for head in self._of(height, self._large) if self._spared(head, scale) and self._fits(head, scale)), None):
                return head
        return self._fitting(tallest, scale)

    def _fitting(self, height: float, scale: Scale) -> _Head:
        """The first head of a height that fits, else the one with the smallest drawing."""
        return next((head for head in self._of(height) if self._fits(head, scale)), None) or self._head(height, self._shares[-1])

    def _of(self, height: float, least: float = 0.0) -> Iterator[_Head]:
        """The heads of a height in design millimetres, from the largest drawing on down to a share."""
        return (self._head(height, share) for share in self._shares if share >= least)

    @cached_property
    def _large(self) -> float:
        """The share of its room at which somebody in the scene is as tall as people on a poster are."""
        from layouts.scenes import tallest  # noqa: PLC0415  # a sheet without people does not wait for them

        drawn = self._brief.handout.scene
        needed = _TALL / _WIDEST * drawn.canvas[0] / tallest(drawn) if drawn and drawn.figures else 1.0
        return needed if needed <= 1 else _LARGE

    def _head(self, height: float, share: float) -> _Head:
        drawn, key = self._brief.handout.scene, (height, share)
        if key not in self._kept:
            self._kept[key] = self._with_people(drawn, self._brief.mm(height), share) if drawn else self._with_arcs(share)
        return self._kept[key]

    def _fits(self, head: _Head, scale: Scale) -> bool:
        title = _title(head)
        if title and not title.stands(self._width, scale):
            return False
        try:
            return Stack(head.masthead).measure(self._width, scale).least <= head.height - self._brief.mm(_TOP + _UNDER)
        except UnbreakableError:
            return False

    def _spared(self, head: _Head, scale: Scale) -> bool:
        title = _title(head)
        return title is not None and title.spared(self._width, scale)

    def _with_arcs(self, share: float) -> _Head:
        mm, sheet, palette = self._brief.mm, self._brief.sheet, self._brief.look.palette
        height = mm(_HEAD)
        across, radius, stroke = (mm(length * share) for length in _SHELTER)
        around = Disc(self._width - across + mm(_MARGIN), height - mm(_TOP), radius + stroke / 2 + mm(_CLEAR))
        arcs = shelter((sheet.width - across, height), radius, stroke, palette, (0.0, 0.0, sheet.width, height))
        return _Head(height, self._masthead(height, around, mm(_TITLE_WIDTH)), arcs=(arcs,))

    def _with_people(self, drawn: "Drawn", height: float, share: float) -> _Head:
        """Raises SceneError."""
        from layouts.designs.scenery import Stage, profile, scenery  # noqa: PLC0415  # a sheet without people does not wait for them

        mm, sheet, tint = self._brief.mm, self._brief.sheet, self._brief.look.palette.tint
        left = sheet.width - mm(_WIDEST * share)
        scene = scenery(self._brief, drawn, Stage(left, sheet.width, mm(_OVER_ROOF), height, mm(_MARGIN), tint, mm(_WIDEST)))
        around = Silhouette(profile(self._brief, drawn, tint), scene.x - mm(_MARGIN), scene.y - mm(_TOP), scene.width, mm(_CLEAR))
        return _Head(height, self._masthead(height, around), (scene,))

    def _masthead(self, height: float, around: Disc | Silhouette | None, column: float | None = None) -> list[Box]:
        return self._brief.masthead(6.7, self._width, Room(column, around, height - self._brief.mm(_TOP + _UNDER)))


def _title(head: _Head) -> Title | None:
    last = head.masthead[-1]
    return last.box if isinstance(last, Tagged) and isinstance(last.box, Title) else None


def _surfaces(brief: Brief, foot: float, head: float) -> list[Node]:
    """The band of the head, and the foot."""
    palette, sheet = brief.look.palette, brief.sheet
    band = brief.surface(0, head, palette.tint, line="bottom")
    return [band, brief.surface(sheet.height - foot, foot, palette.foot, line="top")]


DESIGN = Design(
    ("a3", "a4", "a2", "a1", "a0", "tabloid", "letter"), "poster", arrange, columns=2, discs=True, pages=None, large=None,
    rhythm=_RHYTHM, under=3.6, refuses=ON_A_WALL, finish=TILE)
