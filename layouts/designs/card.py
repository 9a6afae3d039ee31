"""Card: the title alone on the front, what to do on the back, one sentence at the foot."""

from collections.abc import Sequence

from handouts.blocks import Contact, Quote
from layouts.boxes import Box, Gap, Middle, Room, Rule, Stack, Tagged
from layouts.designs.base import Brief, Design, dark_foot
from layouts.designs.flow import Placed, boxes_of, flow
from layouts.fit import Region, Side
from layouts.look import HAIRLINE
from layouts.motif import shelter

_MARGIN = 9.0
_BAND = 25.0
_BAND_SPACE = 4.0


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
    boxes = [*brief.masthead(5.2, Room(height=room - Stack(lead).measure(width).least)), *lead]
    origins = [("kicker",), (), ("title",), (), ("lead",)][: len(boxes)]
    tint = brief.surface(0, sheet.height, look.palette.tint, line="")
    motif = shelter((mm(63), sheet.height), mm(50), mm(8.4), look.palette, (0, 0, sheet.width, sheet.height))
    area = Region(mm(_MARGIN), mm(11), width, room, boxes, origins)
    return Side([tint, motif], [area])


def _back(brief: Brief) -> Side:
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    blocks = brief.placed
    closing = blocks.pop() if isinstance(blocks[-1][1], Quote | Contact) and len(blocks) > 1 else None
    bottom = sheet.height - (mm(_BAND) if closing else 0)
    boxes, origins = boxes_of(flow(blocks, look, (4.4, 6.5)))
    sources = brief.sources()
    if sources:
        boxes += [Rule(look.palette.rule, HAIRLINE), Gap(look.space(2.8), look.space(4)), sources]
        origins += [(), (), ("sources",)]
    width = sheet.width - 2 * mm(_MARGIN)
    area = Region(mm(_MARGIN), mm(10.5), width, bottom - mm(10.5 + 4), boxes, origins)
    if closing is None:
        return Side([], [area])
    band = brief.surface(bottom, mm(_BAND), look.palette.ground, line="top")
    return Side([band], [area, _band(brief, closing, bottom)])


def _band(brief: Brief, closing: Placed, top: float) -> Region:
    path, block = closing
    look = brief.look
    if isinstance(block, Contact):
        return dark_foot(brief, (path, block), brief.mm(_BAND), brief.mm(_MARGIN), share=0.5)
    words = block.quote if isinstance(block, Quote) else ""
    sentence = Tagged("P", look.paragraph(words, look.heading(color=look.palette.on_ground), (*path, "quote")))
    width = brief.sheet.width - 2 * brief.mm(_MARGIN)
    room = brief.mm(_BAND - 2 * _BAND_SPACE)
    return Region(brief.mm(_MARGIN), top + brief.mm(_BAND_SPACE), width, room, [Middle(sentence, room)], [path])


DESIGN = Design(("a6", "a5"), "panel", arrange, across=1, pages=None)
