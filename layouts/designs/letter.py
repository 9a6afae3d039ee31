"""Letter: room for the school's stamp, a tinted band with the title, the words, and a strip at the foot to tear off."""

from collections.abc import Iterator, Sequence

from handouts.blocks import Contact, Reply
from handouts.cursor import Cursor
from layouts.blocks.parts import labelled_room, labelled_rooms
from layouts.blocks.reply import cut_line, strip
from layouts.boxes import Box, Column, Drawing, Gap, Inset, Layers, Middle, Panel, Row, Stack, Tagged
from layouts.boxes.fit import Region, Side
from layouts.designs.base import Arrangement, Attempt, Brief, Design
from layouts.designs.flow import boxes_of, flow
from layouts.frames import Node, Shape, artifact
from layouts.lengths import Scale
from layouts.shapes import rounded_rectangle
from layouts.style.look import BOX_LINE, HAIRLINE
from layouts.style.motif import shelter

_MARGIN, _FOOT = 20.0, 8.0
_TOP, _STAMP = 10.0, (80.0, 20.0)
_DATE = 50.0
_HEAD, _BAND = 36.0, 41.0
_IN_BAND = 5.0
_TITLE = 118.0
_SHELTER = (34.0, 32.5, 5.4)
_STRIP, _OVER_CUT, _UNDER_CUT = 58.0, 6.0, 6.5


def arrange(brief: Brief) -> Arrangement:
    """One page."""
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    width = sheet.width - 2 * mm(_MARGIN)
    masthead = Stack(brief.masthead(3.4, mm(_TITLE)))
    reply, others = brief.parted(Reply)
    contacts = [contact for block in others if (contact := block.of(Contact))]
    others = [block for block in others if block.value.role != "contact"]
    foot: list[Box] = [strip(reply, look)] if reply else []
    if sources := brief.sources():
        foot += [*[brief.gap(3, 4)] * bool(foot), sources]
    opening: list[Box] = [brief.gap(6, 9)]
    if brief.handout.lead:
        opening += [Tagged("P", look.paragraph(brief.at.lead, look.lead())), brief.gap(6, 10)]
    boxes, origins = boxes_of(flow(others, look, (6.0, 11.0)))
    for contact in contacts:
        boxes += [*[brief.gap(6, 11)] * bool(boxes), _card(brief, contact)]
        origins += [*[()] * (len(boxes) - len(origins) - 1), contact.origin]
    main = [*opening, *boxes, Gap(0, 0)]
    places = [*[(), brief.at.lead.origin, ()][: len(opening)], *origins, ()]
    letterhead = Region(mm(_MARGIN), mm(_TOP), width, mm(_STAMP[1]), [_letterhead(brief)], [()])

    def sides(attempt: Attempt) -> Sequence[Side]:
        scale = attempt.scale
        band = max(mm(_BAND), masthead.measure(mm(_TITLE), scale).least + 2 * mm(_IN_BAND))
        room = band - 2 * mm(_IN_BAND)
        height = max(mm(_STRIP) if reply else 0.0, Stack(foot).measure(width, scale).least)
        bottom = sheet.height - mm(_FOOT) - height
        cut = bottom - mm(_UNDER_CUT)
        top, end = mm(_HEAD) + band, cut - mm(_OVER_CUT) if reply else bottom
        regions = [
            letterhead, Region(mm(_MARGIN), mm(_HEAD + _IN_BAND), mm(_TITLE), room, [Middle(masthead, room)], [brief.at.title.origin]),
            Region(mm(_MARGIN), top, width, end - top, main, places)]
        if foot:
            regions.append(Region(mm(_MARGIN), bottom, width, height, foot, [reply.origin if reply else brief.at.sources.origin, *[()] * (len(foot) - 1)]))
        line = cut_line(look).place(0, cut, sheet.width, 0, scale) if reply else ()
        return [Side([*_backdrop(brief, band), *line], regions)]

    return sides


def _letterhead(brief: Brief) -> Box:
    """Where the school's stamp goes, and the day of the letter."""
    mm, look = brief.mm, brief.look
    width, height = (mm(length) for length in _STAMP)

    def frame(x: float, y: float, width: float, height: float, _: Scale) -> Iterator[Node]:
        yield artifact(Shape(rounded_rectangle(width, height, mm(1.5)), x, y, stroke=look.palette.muted, line_width=HAIRLINE))

    words = Inset(Tagged("P", look.words(brief.wording.stamp, look.fine())), mm(2.4), mm(2.4), 0, mm(2.4))
    stamp = Layers([Drawing(height, frame), words])
    date = labelled_room(Cursor(brief.wording.date, ("date",)), look)
    return Row([Column(stamp, width), Column(Gap(0, 0)), Column(Inset(date, mm(2.4)), mm(_DATE))])


def _card(brief: Brief, contact: Cursor[Contact]) -> Box:
    """The invitation to ask, and lines for the school's contact, in a frame."""
    look = brief.look
    words = look.paragraph(contact.contact, look.subheading())
    rooms = labelled_rooms(contact.lines, look)
    inner = Stack([Tagged("P", words), brief.gap(3.4, 4.4), rooms])
    return Panel(inner, look.palette.paper, (look.space(4), look.space(5)), look.corner, look.palette.deep, BOX_LINE)


def _backdrop(brief: Brief, band: float) -> Sequence[Node]:
    mm, palette, width = brief.mm, brief.look.palette, brief.sheet.width
    from_right, radius, stroke = (mm(length) for length in _SHELTER)
    top = mm(_HEAD)
    surface = brief.surface(top, band, palette.tint, line="bottom")
    return [surface, shelter((width - from_right, top + band), radius, stroke, palette, (0.0, top, width, band))]


DESIGN = Design(("a4", "letter", "legal"), "a4", arrange, under=2.6, pages=None)
