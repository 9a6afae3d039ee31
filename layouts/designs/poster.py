"""Poster: a title to read from the door, a lead, tips in two columns, a dark foot with the contact."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from handouts.blocks import Contact
from layouts.boxes import Box, Circle, Room, Stack, Tagged
from layouts.boxes.fit import Region, Side
from layouts.boxes.paragraph import UnbreakableError
from layouts.designs.base import TILE, Arrangement, Attempt, Brief, Design, dark_foot
from layouts.designs.flow import boxes_of, flow
from layouts.designs.refusals import ON_A_WALL
from layouts.frames import Group, artifact
from layouts.lengths import HEADING, Scale
from layouts.style.motif import shelter

_MARGIN = 22.0
_TOP, _HEAD, _UNDER = 20.0, 164.0, 4.0
_TITLE_HEIGHT = _HEAD - _TOP - _UNDER
_SHELTER = (50.0, 77.0, 10.6)
_SHARES = (1.0, 0.86, 0.72, 0.6)
_CLEAR = 6.0
_TITLE_WIDTH = 165.0
_FOOT = 42.0
_BARE_FOOT = 18.0


class _Motif(NamedTuple):
    """Measures of the shelter in design millimetres: its middle from the right edge, its radius and stroke."""

    across: float
    radius: float
    stroke: float


def arrange(brief: Brief) -> Arrangement:
    """One page."""
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    contact, others = brief.parted(Contact)
    foot = mm(_FOOT if contact else _BARE_FOOT)
    width = sheet.width - 2 * mm(_MARGIN)
    boxes, origins = boxes_of(flow(others, look, (6.7, 11.1)))
    lead: list[Box] = [brief.gap(7.8, 14.4)]
    if brief.handout.lead:
        style = replace(look.lead(600), size=HEADING, leading=HEADING * 1.24)
        lead += [Tagged("P", look.paragraph(brief.at.lead, style)), brief.gap(6.7, 18.9)]
    sources = brief.sources()
    tail: list[Box] = [brief.gap(5, 15.6)]
    if sources:
        tail = [brief.gap(4.4, 8.9), sources, brief.gap(2.8, 3.9)]
    main = Region(
        mm(_MARGIN), mm(_HEAD), width, sheet.height - foot - mm(_HEAD), [*lead, *boxes, *tail],
        [*[()] * (len(lead) - 1), brief.at.lead.origin, *origins, *[()] * len(tail)],
    )
    feet = [dark_foot(brief, contact, foot, mm(_MARGIN), share=0.45)] if contact else []
    heads = list(_heads(brief, width))

    def sides(attempt: Attempt) -> Sequence[Side]:
        motif, masthead = next((one for one in heads if _fits(one[1], width, mm(_TITLE_HEIGHT), attempt.scale)), heads[-1])
        head = Region(mm(_MARGIN), mm(_TOP), width, mm(_TITLE_HEIGHT), masthead, brief.masthead_origins)
        return [Side(_backdrop(brief, foot, motif).children, [head, main, *feet])]

    return sides


def _heads(brief: Brief, width: float) -> Iterator[tuple[_Motif, list[Box]]]:
    """A motif and the masthead beside it, from the largest motif on."""
    mm = brief.mm
    for share in _SHARES:
        motif = _Motif(*(length * share for length in _SHELTER))
        around = Circle(width - mm(motif.across - _MARGIN), mm(_HEAD - _TOP), mm(motif.radius + motif.stroke / 2 + _CLEAR))
        yield motif, brief.masthead(6.7, width, Room(mm(_TITLE_WIDTH), around, mm(_TITLE_HEIGHT)))


def _fits(boxes: list[Box], width: float, height: float, scale: Scale) -> bool:
    try:
        return Stack(boxes).measure(width, scale).least <= height
    except UnbreakableError:
        return False


def _backdrop(brief: Brief, foot: float, motif: _Motif) -> Group:
    mm, palette, sheet = brief.mm, brief.look.palette, brief.sheet
    head = mm(_HEAD)
    band = brief.surface(0, head, palette.tint, line="bottom")
    ground = brief.surface(sheet.height - foot, foot, palette.foot, line="top")
    clip = (0.0, 0.0, sheet.width, head)
    arcs = shelter((sheet.width - mm(motif.across), head), mm(motif.radius), mm(motif.stroke), palette, clip)
    return artifact(band, ground, arcs)


DESIGN = Design(
    ("a3", "a4", "a2", "a1", "a0", "tabloid", "letter"), "poster", arrange, columns=2, discs=True, pages=None, large=None,
    rhythm=1.8, refuses=ON_A_WALL, finish=TILE)
