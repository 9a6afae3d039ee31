"""Statement: a poster with few words. A title to read from the door, three statements, the motif at the foot."""

from dataclasses import replace

from handouts.blocks import Contact
from layouts.boxes import Box, Tagged
from layouts.boxes.fit import Region, Side
from layouts.designs.base import TILE, Arrangement, Brief, Design, dark_foot
from layouts.designs.flow import boxes_of, flow
from layouts.designs.refusals import FEW_WORDS
from layouts.style.motif import shelter

_MARGIN = 22.0
_TOP = 22.0
_SHELTER = 100.0
_FOOT = 42.0
_LEAD = 112.0


def arrange(brief: Brief) -> Arrangement:
    """One page."""
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    tinted = replace(look, behind=look.palette.tint)
    white = replace(tinted, palette=look.palette.on_tint())
    contact, others = brief.parted(Contact)
    boxes, origins = boxes_of(flow(others, white, (6, 11)))
    foot = mm(_FOOT) if contact else 0.0
    ground = sheet.height - foot
    width = sheet.width - 2 * mm(_MARGIN)
    head = [*brief.masthead(6.5, width), brief.gap(8, 17)]
    regions = [Region(mm(_MARGIN), mm(_TOP), width, ground - mm(_TOP + _SHELTER), [*head, *boxes],
                      [*brief.masthead_origins, (), *origins])]
    closing: list[Box] = []
    if brief.handout.lead:
        closing += [Tagged("P", look.paragraph(brief.at.lead, look.lead(600))), brief.gap(4, 30)]
    if sources := replace(brief, look=tinted).sources():
        closing.append(sources)
    top = ground - mm(_SHELTER - 20)
    lead, named = brief.at.lead.origin, brief.at.sources.origin
    places = [lead, (), named][: len(closing)] if brief.handout.lead else [named] * len(closing)
    regions.append(Region(mm(_MARGIN), top, mm(_LEAD), ground - top - mm(10), closing, places))
    if contact:
        regions.append(dark_foot(brief, contact, foot, mm(_MARGIN), share=0.45))
    surfaces = [brief.surface(0, ground, look.palette.tint, line="")]
    if contact:
        surfaces.append(brief.surface(ground, foot, look.palette.foot, line="top"))
    clip = (0.0, 0.0, sheet.width, ground)
    motif = shelter((sheet.width - mm(66), ground), mm(83), mm(11.4), look.palette, clip)
    sides = [Side([*surfaces, motif], regions)]
    return lambda _: sides


DESIGN = Design(
    ("a3", "a4", "a2", "a1", "a0", "tabloid", "letter"), "poster", arrange, discs=True, pages=None, large=None,
    rhythm=2.0, under=2.6, refuses=FEW_WORDS, finish=TILE)
