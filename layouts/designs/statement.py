"""Statement: a poster with few words. A title to read from the door, three statements, people or the arcs at the foot."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from handouts.blocks import Contact
from handouts.cursor import Cursor
from handouts.problems import Origin
from layouts.boxes import Box, Stack, Tagged
from layouts.boxes.base import measured
from layouts.boxes.fit import Region, Side
from layouts.designs.base import TILE, Arrangement, Attempt, Brief, Design, dark_foot
from layouts.designs.flow import boxes_of, flow
from layouts.designs.refusals import FEW_WORDS
from layouts.frames import Node
from layouts.style.motif import shelter

if TYPE_CHECKING:
    from handouts.blocks.scene import Drawn

_MARGIN = 22.0
_TOP = 22.0
_SHELTER = 100.0
_FOOT = 42.0
_LEAD = 112.0
_WIDEST, _LEAST, _OVER_HEADS = 250.0, 84.0, 7.0
_OVER_SOURCES, _OVER_TRIM = 1.0, 9.0


def arrange(brief: Brief) -> Arrangement:
    """One page."""
    drawn = brief.handout.scene
    return _with_people(brief, drawn) if drawn else _with_arcs(brief)


def _with_people(brief: Brief, drawn: "Drawn") -> Arrangement:
    """All words above people who stand on the foot; the sources in the foot, away from them."""
    from layouts.designs.scenery import Stage, scenery  # noqa: PLC0415  # a sheet without people does not wait for them

    mm, look, sheet = brief.mm, brief.look, brief.sheet
    contact, boxes, origins = _words(brief)
    width = sheet.width - 2 * mm(_MARGIN)
    if brief.handout.lead:
        boxes += [brief.gap(5.5, 14), Tagged("P", look.paragraph(brief.at.lead, replace(look.lead(600), measure=None)))]
        origins += [(), brief.at.lead.origin]
    white = replace(look, palette=replace(look.palette, muted=look.palette.on_ground))
    sources = replace(brief, look=white).sources()

    def sides(attempt: Attempt) -> Sequence[Side]:
        scale = attempt.scale
        named = measured(sources, width, scale).least + mm(_OVER_SOURCES + _OVER_TRIM) if sources else 0.0
        label = mm(_FOOT) if contact else 0.0
        ground = sheet.height - label - named
        low = min(mm(_TOP) + Stack(boxes).measure(width, scale).least, ground - mm(_LEAST))
        stage = Stage(sheet.width - mm(_WIDEST), sheet.width, low + mm(_OVER_HEADS), ground, mm(_MARGIN), look.palette.tint, mm(_WIDEST))
        scene = scenery(brief, drawn, stage)
        regions = [Region(mm(_MARGIN), mm(_TOP), width, scene.y - mm(_TOP + _OVER_HEADS), boxes, origins), scene]
        if contact:
            regions.append(_raised(dark_foot(brief, contact, label, mm(_MARGIN), share=0.45), named))
        if sources:
            top = sheet.height - named + mm(_OVER_SOURCES)
            regions.append(Region(mm(_MARGIN), top, width, named - mm(_OVER_SOURCES + _OVER_TRIM), [sources], [brief.at.sources.origin]))
        return [Side(_surfaces(brief, sheet.height - ground), regions)]

    return sides


def _raised(foot: Region, by: float) -> Region:
    return replace(foot, y=foot.y - by)


def _with_arcs(brief: Brief) -> Arrangement:
    """The lead and the sources beside the arcs."""
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    contact, head, origins = _words(brief)
    foot = mm(_FOOT) if contact else 0.0
    ground, width = sheet.height - foot, sheet.width - 2 * mm(_MARGIN)
    regions = [Region(mm(_MARGIN), mm(_TOP), width, ground - mm(_TOP + _SHELTER), head, origins)]
    closing: list[Box] = []
    if brief.handout.lead:
        closing += [Tagged("P", look.paragraph(brief.at.lead, look.lead(600))), brief.gap(4, 30)]
    if sources := replace(brief, look=replace(look, behind=look.palette.tint)).sources():
        closing.append(sources)
    top = ground - mm(_SHELTER - 20)
    lead, named = brief.at.lead.origin, brief.at.sources.origin
    places = [lead, (), named][: len(closing)] if brief.handout.lead else [named] * len(closing)
    regions.append(Region(mm(_MARGIN), top, mm(_LEAD), ground - top - mm(10), closing, places))
    if contact:
        regions.append(dark_foot(brief, contact, foot, mm(_MARGIN), share=0.45))
    clip = (0.0, 0.0, sheet.width, ground)
    arcs = [] if brief.has_scene else [shelter((sheet.width - mm(66), ground), mm(83), mm(11.4), look.palette, clip)]
    sides = [Side([*_surfaces(brief, foot), *arcs], regions)]
    return lambda _: sides


def _words(brief: Brief) -> tuple[Cursor[Contact] | None, list[Box], list[Origin]]:
    """The contact, and the boxes and places of masthead and blocks."""
    look = brief.look
    white = replace(look, behind=look.palette.tint, palette=look.palette.on_tint())
    contact, others = brief.parted(Contact)
    boxes, origins = boxes_of(flow(others, white, (6, 11)))
    head = brief.masthead(6.5, brief.sheet.width - 2 * brief.mm(_MARGIN))
    return contact, [*head, brief.gap(8, 17), *boxes], [*brief.masthead_origins, (), *origins]


def _surfaces(brief: Brief, foot: float) -> list[Node]:
    """The tint over the page, and the foot."""
    palette, ground = brief.look.palette, brief.sheet.height - foot
    tint = brief.surface(0, ground, palette.tint, line="")
    return [tint, *([brief.surface(ground, foot, palette.foot, line="top")] if foot else [])]


DESIGN = Design(
    ("a3", "a4", "a2", "a1", "a0", "tabloid", "letter"), "poster", arrange, discs=True, pages=None, large=None,
    rhythm=2.0, under=2.6, refuses=FEW_WORDS, finish=TILE)
