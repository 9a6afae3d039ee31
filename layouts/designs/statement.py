"""Statement: a poster with few words. A title to read from the door, three statements, people or the arcs at the foot."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from handouts.blocks import Contact
from handouts.cursor import Cursor
from handouts.problems import Origin
from layouts.boxes import Box, Stack, Tagged
from layouts.boxes.fit import Region, Side
from layouts.designs.base import TILE, Arrangement, Attempt, Brief, Design, dark_foot, foot_region
from layouts.designs.flow import boxes_of, flow
from layouts.designs.refusals import FEW_WORDS
from layouts.frames import Node
from layouts.style.motif import shelter

if TYPE_CHECKING:
    from handouts.blocks.scene import Drawn

_MARGIN = 22.0
_TOP = 22.0
_SHELTER = 100.0
_LEAD, _OVER_LEAD = 112.0, 9.0
_WIDEST, _LEAST, _OVER_HEADS = 285.0, 80.5, 4.2


def arrange(brief: Brief) -> Arrangement:
    """One page."""
    drawn = brief.handout.scene
    return _with_people(brief, drawn) if drawn else _with_arcs(brief)


def _with_people(brief: Brief, drawn: "Drawn") -> Arrangement:
    """All words above people who stand on the foot."""
    from layouts.designs.scenery import Stage, scenery  # noqa: PLC0415  # a sheet without people does not wait for them

    mm, look, sheet = brief.mm, brief.look, brief.sheet
    contact, boxes, origins = _words(brief)
    width = sheet.width - 2 * mm(_MARGIN)
    if brief.handout.lead:
        boxes += [brief.gap(_OVER_LEAD, 18), Tagged("P", look.paragraph(brief.at.lead, replace(look.lead(600), measure=None)))]
        origins += [(), brief.at.lead.origin]
    foot = dark_foot(brief, contact)

    def sides(attempt: Attempt) -> Sequence[Side]:
        scale = attempt.scale
        ground, closing = foot_region(brief, foot, mm(_MARGIN), scale)
        low = min(mm(_TOP) + Stack(boxes).measure(width, scale).least, ground - mm(_LEAST))
        stage = Stage(sheet.width - mm(_WIDEST), sheet.width, low + mm(_OVER_HEADS), ground, mm(_MARGIN), look.palette.tint, mm(_WIDEST))
        scene = scenery(brief, drawn, stage)
        words = Region(mm(_MARGIN), mm(_TOP), width, scene.y - mm(_TOP + _OVER_HEADS), boxes, origins)
        return [Side(_surfaces(brief, sheet.height - ground), [words, scene, closing])]

    return sides


def _with_arcs(brief: Brief) -> Arrangement:
    """The lead beside the arcs."""
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    contact, head, origins = _words(brief)
    width = sheet.width - 2 * mm(_MARGIN)
    foot = dark_foot(brief, contact)
    lead: list[Box] = [Tagged("P", look.paragraph(brief.at.lead, look.lead(600)))] if brief.handout.lead else []

    def sides(attempt: Attempt) -> Sequence[Side]:
        ground, closing = foot_region(brief, foot, mm(_MARGIN), attempt.scale)
        top = ground - mm(_SHELTER - 20)
        words = Region(mm(_MARGIN), mm(_TOP), width, ground - mm(_TOP + _SHELTER), head, origins)
        said = Region(mm(_MARGIN), top, mm(_LEAD), ground - top - mm(10), lead, [brief.at.lead.origin] * len(lead))
        clip = (0.0, 0.0, sheet.width, ground)
        arcs = [] if brief.has_scene else [shelter((sheet.width - mm(66), ground), mm(83), mm(11.4), look.palette, clip)]
        return [Side([*_surfaces(brief, sheet.height - ground), *arcs], [words, said, closing])]

    return sides


def _words(brief: Brief) -> tuple[Cursor[Contact] | None, list[Box], list[Origin]]:
    """The contact, and the boxes and places of masthead and blocks."""
    look = brief.look
    white = look.but(behind=look.palette.tint, palette=look.palette.on_tint())
    contact, others = brief.parted(Contact)
    boxes, origins = boxes_of(flow(others, white, (6, 11)))
    head = brief.masthead(6.5, brief.sheet.width - 2 * brief.mm(_MARGIN))
    return contact, [*head, brief.gap(7 if brief.look.tight else 11, 24), *boxes], [*brief.masthead_origins, (), *origins]


def _surfaces(brief: Brief, foot: float) -> list[Node]:
    """The tint over the page, and the foot."""
    palette, ground = brief.look.palette, brief.sheet.height - foot
    tint = brief.surface(0, ground, palette.tint, line="")
    return [tint, brief.surface(ground, foot, palette.foot, line="top")]


DESIGN = Design(
    ("a3", "a4", "a2", "a1", "a0", "tabloid", "letter"), "poster", arrange, discs=True, pages=None, large=None,
    rhythm=2.0, under=3.4, refuses=FEW_WORDS, finish=TILE)
