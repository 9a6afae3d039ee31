"""Letter: room for the school's stamp, a tinted band with the title, the words, and a strip at the foot to tear off.

How old the sheet is stands under the strip, so that nothing crowds the line to cut along.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from handouts.blocks import Contact, Reply
from handouts.cursor import Cursor
from layouts.blocks.parts import labelled_room
from layouts.blocks.reply import cut_line, strip
from layouts.boxes import Box, Column, Drawing, Gap, Inset, Layers, Middle, Row, Stack, Tagged
from layouts.boxes.fit import Region, Side
from layouts.designs.base import Arrangement, Attempt, Brief, Design
from layouts.designs.flow import boxes_of, flow
from layouts.frames import Node, Shape, artifact
from layouts.lengths import Scale
from layouts.school import LARGE, calling_card
from layouts.school.mark import Slot, mark, mark_size
from layouts.school.names import glued, in_dutch
from layouts.shapes import rounded_rectangle
from layouts.style.look import HAIRLINE, MEASURE
from layouts.style.motif import shelter

_MARGIN, _FOOT = 20.0, 12.0
_TOP, _STAMP = 10.0, (80.0, 20.0)
_DATE, _SENDER = 46.0, 118.0
_LOGO, _SENT = Slot(34.0, 22.0, 52.0, 3.5), 22.0
_HEAD, _BAND = 35.0, 41.0
_IN_BAND = 5.0
_BESIDE, _OVER_HEADS = 4.0, 3.0
_TITLE = 118.0
_SHELTER = (34.0, 32.5, 5.4)
_OVER_CARD = 7.0
_OVER_FOOT, _OVER_LANGUAGES = (3.5, 5.0), (6.0, 8.0)
_STRIP, _OVER_CUT, _UNDER_CUT, _SCISSORS_AT = 58.0, 8.0, 6.5, 10.0


def arrange(brief: Brief) -> Arrangement:
    """One page."""
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    width = sheet.width - 2 * mm(_MARGIN)
    masthead = Stack(brief.masthead(5.4, mm(_TITLE)))
    reply, others = brief.parted(Reply)
    contacts = [contact for block in others if (contact := block.of(Contact))]
    others = [block for block in others if block.value.role != "contact"]
    torn = Stack([strip(reply, look, brief.edition())] if reply else [])
    opening: list[Box] = [brief.gap(5.5, 9)]
    if brief.handout.lead:
        opening += [Tagged("P", look.paragraph(brief.at.lead, replace(look.lead(), measure=MEASURE))), brief.gap(5.5, 10)]
    boxes, origins = boxes_of(flow(others, look, (5.5, 11.0)))
    for contact in contacts:
        boxes += [*[Gap(mm(_OVER_CARD), mm(_OVER_CARD) + look.space(4))] * bool(boxes), calling_card(contact, look, LARGE, marked=False)]
        origins += [*[()] * (len(boxes) - len(origins) - 1), contact.origin]
    main = [*opening, *boxes, brief.gap(*(_OVER_LANGUAGES if reply else _OVER_FOOT)), brief.foot(dated=not reply)]
    places = [*[(), brief.at.lead.origin, ()][: len(opening)], *origins, (), brief.at.sources.origin]
    letterhead = Region(mm(_MARGIN), mm(_TOP), width, mm(_SENT if look.logo else _STAMP[1]), [_letterhead(brief)], [()])

    def sides(attempt: Attempt) -> Sequence[Side]:
        scale = attempt.scale
        band = max(mm(_BAND), masthead.measure(mm(_TITLE), scale).least + 2 * mm(_IN_BAND))
        room = band - 2 * mm(_IN_BAND)
        height = max(min(mm(_STRIP), scale.space(_STRIP)), torn.measure(width, scale).least) if reply else 0.0
        bottom = sheet.height - mm(_FOOT) - height
        over_cut, under_cut = (min(mm(length), scale.space(length)) for length in (_OVER_CUT, _UNDER_CUT))
        cut = bottom - under_cut
        top, end = mm(_HEAD) + band, cut - over_cut if reply else bottom
        regions = [
            letterhead, Region(mm(_MARGIN), mm(_HEAD + _IN_BAND), mm(_TITLE), room, [Middle(masthead, room)], [brief.at.title.origin]),
            *_people(brief, band, masthead, scale), Region(mm(_MARGIN), top, width, end - top, main, places)]
        if reply:
            regions.append(Region(mm(_MARGIN), bottom, width, height, [torn], [reply.origin]))
        line = cut_line(look, mm(_SCISSORS_AT)).place(0, cut, sheet.width, 0, scale) if reply else ()
        return [Side([*_backdrop(brief, band), *line], regions)]

    return sides


def _letterhead(brief: Brief) -> Box:
    """The school, or room for its stamp; and the day of the letter."""
    mm, look = brief.mm, brief.look
    sender = _sender(brief) if look.profile else Layers([Drawing(mm(_STAMP[1]), partial(_frame, brief)), Inset(
        Tagged("P", look.words(brief.wording.stamp, look.fine())), mm(2.4), mm(2.4), 0, mm(2.4))])
    date = labelled_room(Cursor(brief.wording.date, ("date",)), look)
    return Row([Column(sender, mm(_SENDER if look.profile else _STAMP[0])), Column(Gap(0, 0)), Column(Inset(date, mm(2.4)), mm(_DATE))])


def _frame(brief: Brief, x: float, y: float, width: float, height: float, _: Scale) -> Iterator[Node]:
    outline = rounded_rectangle(width, height, brief.mm(1.5))
    yield artifact(Shape(outline, x, y, stroke=brief.look.palette.muted, line_width=HAIRLINE))


def _sender(brief: Brief) -> Box:
    """The logo, and beside it the name and the address."""
    mm, look = brief.mm, brief.look
    school = look.profile.school if look.profile else None
    if school is None:
        return Gap(0, 0)
    name = replace(look.subheading(color=look.palette.ink), hyphenated=False)
    words: list[Box] = [Tagged("P", look.words(in_dutch(glued(school.name), look.typesetter.language), name))]
    for line in filter(None, (school.location, school.address)):
        words += [Gap(look.space(1.8), look.space(1.8)), Tagged("P", look.words(in_dutch(glued(line), look.typesetter.language), look.fine()))]
    said = Column(Middle(Stack(words)))
    size = mark_size(look.logo, _LOGO, mm(1)) if look.logo else None
    if look.logo is None or size is None:
        return Row([said])
    logo, width = mark(look.logo, size, look, mm(1))
    return Row([Column(Middle(logo), width), said], mm(5))


def _people(brief: Brief, band: float, masthead: Stack, scale: Scale) -> list[Region]:
    """The scene on the lower edge of the band, beside the title."""
    drawn = brief.handout.scene
    if not drawn:
        return []
    from layouts.designs.scenery import Stage, across, scenery  # noqa: PLC0415  # a letter without people does not wait for them

    mm, width = brief.mm, brief.sheet.width
    left = mm(_MARGIN) + across(masthead.boxes, mm(_TITLE), scale) + mm(_BESIDE)
    top, tint = mm(_HEAD), brief.look.palette.tint
    return [scenery(brief, drawn, Stage(left, width, top + mm(_OVER_HEADS), top + band, mm(_IN_BAND), tint, width - left))]


def _backdrop(brief: Brief, band: float) -> Sequence[Node]:
    mm, palette, width = brief.mm, brief.look.palette, brief.sheet.width
    from_right, radius, stroke = (mm(length) for length in _SHELTER)
    top = mm(_HEAD)
    surface = brief.surface(top, band, palette.tint, line="bottom")
    if brief.has_scene:
        return [surface]
    return [surface, shelter((width - from_right, top + band), radius, stroke, palette, (0.0, top, width, band))]


DESIGN = Design(("a4", "letter", "legal"), "a4", arrange, under=3.3, pages=None)
