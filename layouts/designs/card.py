"""Card: the title alone on the front, what to do on the back, one sentence at the foot."""

from collections.abc import Sequence

from handouts.blocks import Contact, Quote
from layouts.boxes import Box, Gap, Middle, Room, Rule, Stack, Tagged
from layouts.boxes.fit import Region, Side
from layouts.designs.base import Brief, Design, foot_row
from layouts.designs.flow import Located, boxes_of, flow
from layouts.designs.refusals import NARROW
from layouts.style.look import HAIRLINE
from layouts.style.motif import shelter

_MARGIN = 9.0
_BAND = 25.0
_BAND_SPACE = 4.0
_LABEL_SPACE = 2.4


def arrange(brief: Brief) -> Sequence[Side]:
    """Front and back."""
    return [_front(brief), _back(brief)]


def _front(brief: Brief) -> Side:
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    width, room = sheet.width - 2 * mm(_MARGIN), sheet.height - mm(11 + 62)
    lead: list[Box] = []
    if brief.handout.lead:
        gap = Gap(look.space(9), look.space(9))
        lead = [gap, Tagged("P", look.paragraph(brief.handout.lead, look.lead(600), ("lead",)))]
    boxes = [*brief.masthead(5.2, width, Room(height=room - Stack(lead).measure(width).least)), *lead]
    origins = [("kicker",), (), ("title",), (), ("lead",)][: len(boxes)]
    tint = brief.surface(0, sheet.height, look.palette.tint, line="")
    motif = shelter((mm(63), sheet.height), mm(50), mm(8.4), look.palette, (0, 0, sheet.width, sheet.height))
    area = Region(mm(_MARGIN), mm(11), width, room, boxes, origins)
    return Side([tint, motif], [area])


def _back(brief: Brief) -> Side:
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    blocks = brief.placed
    closing = blocks.pop() if isinstance(blocks[-1][1], Quote | Contact) and len(blocks) > 1 else None
    width = sheet.width - 2 * mm(_MARGIN)
    band = _band(brief, closing) if closing else None
    space = mm(_LABEL_SPACE if closing and isinstance(closing[1], Contact) else _BAND_SPACE)
    height = max(mm(_BAND), band.measure(width).least + 2 * space) if band else 0.0
    bottom = sheet.height - height
    boxes, origins = boxes_of(flow(blocks, look, (4.4, 6.5)))
    sources = brief.sources()
    if sources:
        boxes += [Rule(look.palette.rule, HAIRLINE), Gap(look.space(2.8), look.space(4)), sources]
        origins += [(), (), ("sources",)]
    under = _BAND_SPACE if closing else _MARGIN
    area = Region(mm(_MARGIN), mm(10.5), width, bottom - mm(10.5 + under), boxes, origins)
    if closing is None or band is None:
        return Side([], [area])
    surface = brief.surface(bottom, height, look.palette.ground, line="top")
    room = height - 2 * space
    foot = Region(mm(_MARGIN), bottom + space, width, room, [Middle(band, room)], [closing[0]])
    return Side([surface], [area, foot])


def _band(brief: Brief, closing: Located) -> Box:
    """What stands in the band: the sentence, or the contact."""
    path, block = closing
    if isinstance(block, Contact):
        return foot_row(brief, (path, block), share=0.8)
    words = block.quote if isinstance(block, Quote) else ""
    style = brief.look.heading(color=brief.look.palette.on_ground)
    return Tagged("P", brief.look.paragraph(words, style, (*path, "quote")))


DESIGN = Design(("a6", "a5"), "panel", arrange, across=1, pages=None, refuses=NARROW)
