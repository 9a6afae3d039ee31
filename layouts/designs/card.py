"""Card: the title alone on the front, what to do on the back, one sentence at the foot."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from handouts.blocks import Block, Contact
from handouts.cursor import Cursor
from layouts.boxes import Box, Gap, Middle, Room, Stack, Tagged
from layouts.boxes.base import measured
from layouts.boxes.fit import Region, Side
from layouts.designs.base import CUT, Arrangement, Brief, Design
from layouts.designs.flow import boxes_of, flow
from layouts.designs.refusals import NARROW
from layouts.lengths import Length, Scale
from layouts.school import SMALL_CARD, calling_card
from layouts.style.motif import shelter

if TYPE_CHECKING:
    from handouts.blocks.scene import Drawn

_MARGIN = 9.0
_BAND = 23.0
_BAND_SPACE = 4.0
_OVER_CARD, _OVER_FOOT, _UNDER_CARD = 4.0, 3.8, 7.2
_GROUND, _OVER_PEOPLE = 6.0, 5.0


def arrange(brief: Brief) -> Arrangement:
    """Front and back."""
    front, back = _front(brief), _back(brief)
    return lambda attempt: [front(attempt.scale), back(attempt.scale)]


def _front(brief: Brief) -> Callable[[Scale], Side]:
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    width, room = sheet.width - 2 * mm(_MARGIN), sheet.height - mm(11 + 62)
    lead: list[Box] = []
    if brief.handout.lead:
        gap = Gap(look.space(9), look.space(9))
        lead = [gap, Tagged("P", look.paragraph(brief.at.lead, look.lead(600)))]
    under = Length(lambda scale: Stack(lead).measure(width, scale).least)
    boxes = [*brief.masthead(5.2, width, Room(height=room - under)), *lead]
    origins = [*brief.masthead_origins, (), brief.at.lead.origin][: len(boxes)]
    tint = brief.surface(0, sheet.height, look.palette.tint, line="")
    area = Region(mm(_MARGIN), mm(11), width, room, boxes, origins)
    drawn = brief.handout.scene
    if drawn:
        ground = brief.surface(sheet.height - mm(_GROUND), mm(_GROUND), look.palette.ground, line="top")
        return lambda scale: Side([tint, ground], [area, _people(brief, drawn, area, scale)])
    arcs = [] if brief.has_scene else [shelter((mm(63), sheet.height), mm(50), mm(8.4), look.palette, (0, 0, sheet.width, sheet.height))]
    return lambda _: Side([tint, *arcs], [area])


def _people(brief: Brief, drawn: "Drawn", words: Region, scale: Scale) -> Region:
    """The scene on the ground of the front, as large as there is room under the words."""
    from layouts.designs.scenery import Stage, scenery  # noqa: PLC0415  # a card without people does not wait for them

    mm, sheet = brief.mm, brief.sheet
    low = words.y + min(Stack(words.boxes).measure(words.width, scale).least, words.height)
    stage = Stage(0, sheet.width, low + mm(_OVER_PEOPLE), sheet.height - mm(_GROUND), mm(5), brief.look.palette.tint, sheet.width)
    return scenery(brief, drawn, stage)


def _back(brief: Brief) -> Callable[[Scale], Side]:
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    blocks = brief.blocks
    closing = blocks.pop() if blocks[-1].value.role in ("closing", "contact") and len(blocks) > 1 else None
    width = sheet.width - 2 * mm(_MARGIN)
    band = _band(brief, closing) if closing else None
    called = closing is not None and closing.value.role == "contact"
    over, low = map(mm, (_OVER_CARD, _UNDER_CARD) if called else (_BAND_SPACE, _BAND_SPACE))
    color = look.palette.tint if called else look.palette.ground
    boxes, origins = boxes_of(flow(blocks, look, (4.4, 6.5)))
    if closing is None or closing.of(Contact) is None:
        boxes += [Gap(look.space(2.4), look.space(5)), brief.foot()]
        origins += [(), brief.at.sources.origin]
    under = _BAND_SPACE if closing else _MARGIN

    def side(scale: Scale) -> Side:
        height = max(mm(_BAND), measured(band, width, scale).least + over + low) if band else 0.0
        bottom = sheet.height - height
        area = Region(mm(_MARGIN), mm(10.5), width, bottom - mm(10.5 + under), boxes, origins)
        if closing is None or band is None:
            return Side([], [area])
        surface = brief.surface(bottom, height, color, line="top")
        room = height - over - low
        foot = Region(mm(_MARGIN), bottom + over, width, room, [Middle(band, room)], [closing.origin])
        return Side([surface], [area, foot])

    return side


def _band(brief: Brief, closing: Cursor[Block]) -> Box:
    """What stands in the band: the sentence; or on the tint of the front the contact, and under it the sources and how old the card is."""
    if contact := closing.of(Contact):
        card = calling_card(contact, brief.look, SMALL_CARD)
        return Stack([card, brief.gap(_OVER_FOOT, _OVER_FOOT), brief.foot(color=brief.look.palette.ink)])
    return Tagged("P", brief.look.paragraph(closing.quote, brief.look.heading(color=brief.look.palette.on_ground)))


DESIGN = Design(("a6", "a5"), "panel", arrange, across=1, under=2.8, pages=None, refuses=NARROW, finish=CUT)
