"""Poster: a title to read from the door, a lead, tips in two columns, a dark foot with the contact."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.blocks import Contact
from layouts.boxes import Box, Tagged
from layouts.designs.base import Brief, Design, dark_foot
from layouts.designs.flow import boxes_of, flow
from layouts.designs.refusals import ON_A_WALL
from layouts.fit import Region, Side
from layouts.frames import Group, artifact
from layouts.motif import shelter

_MARGIN = 22.0
_HEAD = 164.0
_TITLE_WIDTH = 165.0
_FOOT = 42.0
_BARE_FOOT = 18.0


def arrange(brief: Brief) -> Sequence[Side]:
    """One page."""
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    contact, others = brief.parted(Contact)
    foot = mm(_FOOT if contact else _BARE_FOOT)
    width = sheet.width - 2 * mm(_MARGIN)
    head = Region(mm(_MARGIN), mm(20), mm(_TITLE_WIDTH), mm(_HEAD - 24), brief.masthead(6.7), [("kicker",), (), ("title",)])
    boxes, origins = boxes_of(flow(others, look, (6.7, 11.1)))
    lead: list[Box] = [brief.gap(7.8, 14.4)]
    if brief.handout.lead:
        style = replace(look.lead(600), size=look.sizes.heading, leading=look.sizes.heading * 1.24)
        lead += [Tagged("P", look.paragraph(brief.handout.lead, style, ("lead",))), brief.gap(6.7, 18.9)]
    sources = brief.sources()
    tail: list[Box] = [brief.gap(5, 15.6)]
    if sources:
        tail = [brief.gap(4.4, 8.9), sources, brief.gap(2.8, 3.9)]
    main = Region(
        mm(_MARGIN), mm(_HEAD), width, sheet.height - foot - mm(_HEAD), [*lead, *boxes, *tail],
        [*[()] * (len(lead) - 1), ("lead",), *origins, *[()] * len(tail)],
    )
    regions = [head, main]
    if contact:
        regions.append(dark_foot(brief, contact, foot, mm(_MARGIN), share=0.62))
    return [Side(_backdrop(brief, foot).children, regions)]


def _backdrop(brief: Brief, foot: float) -> Group:
    mm, palette, sheet = brief.mm, brief.look.palette, brief.sheet
    head = mm(_HEAD)
    band = brief.surface(0, head, palette.tint, line="bottom")
    ground = brief.surface(sheet.height - foot, foot, palette.foot, line="top")
    clip = (0.0, 0.0, sheet.width, head)
    motif = shelter((sheet.width - mm(50), head), mm(77), mm(10.6), palette, clip)
    return artifact(band, ground, motif)


DESIGN = Design(
    ("a3", "a4", "a2", "a1", "a0", "tabloid", "letter"), "poster", arrange, columns=2, discs=True, pages=None, large=None,
    rhythm=1.8, refuses=ON_A_WALL)
