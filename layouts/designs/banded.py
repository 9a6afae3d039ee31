"""A page with a tinted band: title and motif in the band, blocks under it over one or more pages, a foot.

Checklist, factsheet, worksheet and their kin are this page with other measures.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from handouts.blocks import Block, Details, Lines, Window
from handouts.cursor import Cursor
from handouts.messages import say, say_counted
from handouts.problems import Origin
from layouts.blocks import draw
from layouts.blocks.parts import locked, paired_rooms, writing_lines
from layouts.boxes import Box, Column, Gap, Inset, Row, Rule, Stack, Tagged
from layouts.boxes.base import measured
from layouts.boxes.fit import Region, Side
from layouts.designs.base import Arrange, Attempt, Brief, CannotArrangeError
from layouts.designs.flow import STAND_OFF, FlowItem, Pages, boxes_of, flow
from layouts.designs.pitch import as_far_apart, evened
from layouts.designs.signs import signed
from layouts.frames import ARTIFACT, FOOTER, HEADER, Node
from layouts.lengths import Scale, points
from layouts.style.motif import shelter

if TYPE_CHECKING:
    from handouts.blocks.scene import Drawn

_FOOT = 12.0
_UNDER_KICKER = 4.2
_RUNNING = 11.0
_HEAD, _OF_HEAD = 21.0, 14.0
_UNDER_RUNNING = 5.2
_OVER_SOURCES = 5.0
_CLEAR = 2.25
_OVER_BODY, _GROWS, _LOW, _OVER_TEXT = 8.0, 4.0, 1.0, (4.6, 6.0)
_OVER_CARD, _LESS_AIR = 7.0, 0.6
_OVER_HEADS, _BESIDE_TITLE, _LEAST_TITLE = 3.5, 5.0, 55.0
_ON_A_SHEET, _OF_A_BOOKLET = 2, "a5"


class Band(Struct, frozen=True):
    """Measures in design millimetres. `heights` are those of the band, the first for a title of one line, the other for one of more.

    The first line of what stands over a title is on `label`, the first of the title on `first`, in each handout of a series; `under` is what the last needs to
    the edge of the band, at least. A short title `grows`. `motif` is how far its middle stands from the right edge, its radius and stroke, in the lower band. `between` is the least and most room between blocks, `over_foot` that over the number of a page; with `sides`, a section begins a page.
    """

    heights: tuple[float, float] = (36.0, 44.0)
    label: float = 12.8
    first: float = 26.4
    under: float = 5.0
    grows: float = 1.0
    margin: float = 15.0
    title: float = 112.0
    motif: tuple[float, float, float] = (30.0, 30.0, 4.8)
    between: tuple[float, float] = (7.0, 11.0)
    over_foot: tuple[float, float] = (4.0, 10.0)
    sides: bool = False


def banded(band: Band) -> Arrange:
    """The arrangement with these measures."""
    return lambda brief: _Sheet(brief, _turned(band) if brief.sheet.width > brief.sheet.height else band).sides


def _turned(band: Band) -> Band:
    """The measures on paper in landscape: a longer line for the title."""
    return replace(band, margin=17.0, title=196.0)


class _Sheet:
    """The boxes of a handout, and how they are placed on so many pages."""

    def __init__(self, brief: Brief, band: Band) -> None:
        self._brief = brief
        self._band = band
        self._margin = brief.mm(band.margin)
        self._width = brief.sheet.width - 2 * self._margin
        body = brief.without("contact")
        front = body.pop(0) if self._fronted(body) else None
        beside = body.pop(0) if not front and body and body[0].value.beside_lead and brief.handout.lead else None
        over = _OVER_BODY if front else max(_OVER_BODY, STAND_OFF * brief.look.under + _LOW)
        goes_on = bool(body) and body[0].value.role == "text" and bool(brief.handout.lead) and not front
        self._opening: list[Box] = [brief.gap(*_OVER_TEXT) if goes_on else brief.gap(over, over + _GROWS)]
        if brief.handout.lead and not front:
            key = "lead", brief.look, brief.handout.language, brief.handout.lead, beside and (beside.value, beside.origin)
            lead = brief.look.memory.recall(key, lambda: self._lead(beside), lambda: len(repr(key[3:])))
            self._opening = [brief.gap(7, 10), lead, *self._opening]
        self._scene = self._scenery(brief.handout.scene, brief.mm(band.title), brief.mm(band.heights[0])) if brief.handout.scene else None
        self._title_width = self._beside_scene()
        self._masthead = Stack(brief.masthead(_UNDER_KICKER, self._title_width, first=brief.mm(band.first - band.label), grows=band.grows))
        self._front = Stack(self._fronting(front)) if front else None
        self._pieces = flow(body, brief.look, band.between, sides=band.sides)
        self._below = brief.gap(*band.over_foot)
        self._last_below = self._over_card() if brief.of("contact") else self._below
        self._closing = Stack(self._closing_boxes())

    def sides(self, attempt: Attempt) -> Sequence[Side]:
        """Each page. Raises CannotArrangeError."""
        scale = attempt.scale
        band, feet = self._band_height(scale), self._feet(attempt)
        tops = [band, *[self._head(attempt)] * (attempt.pages - 1)]
        above = Stack(self._opening).measure(self._width, scale).least
        below = [self._below] * (attempt.pages - 1) + [self._last_below]
        heights = [foot.y - start - gap.measure(self._width, scale).least for foot, start, gap in zip(feet, tops, below, strict=True)]
        pages = Pages(self._pieces, [heights[0] - above, *heights[1:]], self._width, scale, strict=attempt.strict)
        self._check_sides(pages.most, attempt.pages)
        parts = [self._main(pieces, start, feet[number], below[number], first=number == 0)
                 for number, (pieces, start) in enumerate(zip(pages.divide(), tops, strict=True))]
        parts = as_far_apart(parts, scale)
        if self._brief.of("contact") and self._brief.look.across > 1:
            parts[-1] = evened(parts[-1], scale)
        first = Side(self._backdrop(band), [self._title(band, scale), *self._staged(scale, band), parts[0], feet[0]])
        return [first, *(Side([], [self._running_head(number, attempt), part, feet[number]]) for number, part in enumerate(parts[1:], 1))]

    def _check_sides(self, most: int, pages: int) -> None:
        """Raises CannotArrangeError when there are more sides than pages, or pages without anything on them."""
        sides = 1 + sum(piece.first for piece in self._pieces)
        if sides > pages:
            message = say_counted(
                "has {sides} sections, and each begins a page; there is {count} page.",
                "has {sides} sections, and each begins a page; there are {count} pages.", pages, sides=sides)
            hint = say("Write 'pages: {pages}', or use 'heading' for some of them.", pages=sides)
            raise CannotArrangeError(self._brief.at.blocks.origin, message, hint)
        if most < pages:
            message = say("there is not enough for {pages} pages.", pages=pages)
            raise CannotArrangeError(self._brief.at.pages.origin, message, say("Write 'pages: {pages}', or say more.", pages=most))

    def _main(self, pieces: list[FlowItem], top: float, foot: Region, below: Gap, *, first: bool) -> Region:
        boxes, origins = boxes_of(pieces)
        opening = self._opening if first else []
        places: list[Origin] = [(), self._brief.at.lead.origin, ()]
        return Region(self._margin, top, self._width, foot.y - top, [*opening, *boxes, below], [*places[: len(opening)], *origins, ()])

    def _fronted(self, body: list[Cursor[Block]]) -> bool:
        """Whether the first block stands on the coloured surface, with the title: where there is room beside each other."""
        return bool(body) and body[0].value.opens and self._brief.look.across > 1 and not self._brief.handout.scene

    def _fronting(self, front: Cursor[Block]) -> list[Box]:
        """Title, lead and the first block, whose drawing stands on the lower edge of the surface."""
        brief, look = self._brief, self._brief.look
        tinted = look.but(behind=look.palette.tint, palette=look.palette.on_tint())
        if not brief.handout.lead:
            return [self._masthead, brief.gap(7.0, 7.0), draw(front, tinted)]
        lead, window = self._lead(None), front.of(Window)
        if window and window.widths:
            from layouts.blocks.window import widths  # noqa: PLC0415  # most sheets have no window

            lead = Row([Column(lead), widths(window.widths, tinted)], look.space(8))
            front = replace(front, value=window.value.model_copy(update={"widths": None}))
        return [self._masthead, brief.gap(7.0, 7.0), lead, brief.gap(8.2, 8.2), draw(front, tinted)]

    def _title(self, band: float, scale: Scale) -> Region:
        top = self._top(scale)
        if self._front:
            places: list[Origin] = [(), (), self._brief.at.lead.origin, (), self._brief.at.blocks[0].origin]
            return Region(self._margin, top, self._width, band - top, self._front.boxes, places[-len(self._front.boxes):])
        return Region(self._margin, top, self._title_width, band - top, [self._masthead], [self._brief.at.title.origin])

    def _top(self, scale: Scale) -> float:
        """Where what stands over the title begins, so that its first line stands on its baseline."""
        return self._brief.mm(self._band.label) - points(self._brief.kicker.cap_height, scale)

    def _band_height(self, scale: Scale) -> float:
        """The lowest of the heights in which the title stands, or more where it needs that."""
        mm = self._brief.mm
        if self._front:
            return self._top(scale) + measured(self._front, self._width, scale).least
        needed = self._top(scale) + measured(self._masthead, self._title_width, scale).least + mm(self._band.under)
        return next((mm(height) for height in self._band.heights if needed <= mm(height)), needed)

    def _scenery(self, drawn: "Drawn", title: float, band: float) -> Region:
        """The scene beside a title of a width, on the lower edge of the band. Raises SceneError."""
        from layouts.designs.scenery import Stage, scenery  # noqa: PLC0415  # a sheet without people does not wait for them

        mm, width = self._brief.mm, self._brief.sheet.width
        left = self._margin + title + mm(_BESIDE_TITLE)
        most = width - 2 * self._margin - mm(_BESIDE_TITLE + _LEAST_TITLE)
        return scenery(self._brief, drawn, Stage(
            left, width, mm(_OVER_HEADS), band, self._margin, self._brief.look.palette.tint, most, roofed=self._margin))

    def _beside_scene(self) -> float:
        """How wide the title is: as designed, or less beside a wide scene; all where nothing stands beside it."""
        mm = self._brief.mm
        if self._brief.draws_people and self._scene is None:
            return self._width
        free = self._scene.x - self._margin - mm(_BESIDE_TITLE) if self._scene else float("inf")
        return min(mm(self._band.title), free)

    def _staged(self, scale: Scale, band: float) -> list[Region]:
        """The scene on the edge of the band, which may be lower than designed; larger beside a short title."""
        drawn = self._brief.handout.scene
        if drawn is None:
            return []
        from layouts.designs.scenery import across  # noqa: PLC0415  # a sheet without people does not wait for them

        ground = min(band, self._brief.mm(self._band.heights[-1]))
        scene = self._scenery(drawn, across(self._masthead.boxes, self._title_width, scale), ground)
        return [replace(scene, y=band - scene.height)]

    def _head(self, attempt: Attempt) -> float:
        """Where a later page begins: as designed, or lower where the running head is larger, or a heading stands further from what it heads."""
        mm, pieces = self._brief.mm, self._pieces
        under = [points(after.gap.least, attempt.scale) for piece, after in pairwise(pieces) if piece.first]
        clear = mm(_OF_HEAD) + _CLEAR * max(mm(self._brief.look.under), *under, 0.0)
        return max(mm(_HEAD), clear, self._running_head(1, attempt).height + mm(_RUNNING + _UNDER_RUNNING))

    def _lead(self, beside: Cursor[Block] | None) -> Box:
        """The lead, and lines to write on or a detail beside it, or under it where there is no room beside; their first lines are level."""
        look, lead = self._brief.look, self._brief.at.lead
        said = look.paragraph(lead, look.lead())
        words = Tagged("P", said)
        if beside is None:
            return words
        if detail := beside.of(Details):
            from layouts.blocks.details import beside as with_detail  # noqa: PLC0415  # most sheets have none

            return with_detail(said, detail, look)
        own = beside.of(Lines)
        lines = draw(beside, look)
        if own:
            lines = paired_rooms(own.lines, look) if look.across == 1 else writing_lines(own.lines, look)
        left: Box = words
        if own and own.private:
            left, lines = (words, locked(lines, own.private, look)) if look.across == 1 else (locked(words, own.private, look), lines)
        if look.across == 1:
            return Stack([left, self._brief.gap(4, 6), lines])
        drop = said.cap_height - look.words("", look.fine()).cap_height if own else 0.0
        return Row([Column(left), Column(Inset(lines, top=drop), look.space(60))], look.space(8))

    def _over_card(self) -> Gap:
        """The room over the card: however tight a page is, the card is no part of what stands over it; a tight page tells them apart with less."""
        full = self._brief.mm(_OVER_CARD)
        return Gap(full * _LESS_AIR if self._brief.look.tight else full, full + self._brief.look.space(_GROWS))

    def _feet(self, attempt: Attempt) -> list[Region]:
        """The foot of each page: on the first its number, which later ones have at their head; on the last the closing.

        Two pages are one sheet, and those of a booklet, on A5, lie in each other: the last says how old it is. Else each does.
        """
        pages = attempt.pages
        number = self._number(pages)
        first, later = (self._dated(number), self._dated()) if pages > _ON_A_SHEET and self._brief.sheet.name != _OF_A_BOOKLET else (number, Gap(0, 0))
        feet: list[Box] = [first, *[later] * (pages - 2)] if pages > 1 else []
        return [self._foot(box, attempt.scale) for box in (*feet, self._closing)]

    def _foot(self, box: Box, scale: Scale) -> Region:
        height = measured(box, self._width, scale).least
        top = self._brief.sheet.height - self._brief.mm(_FOOT) - height
        return Region(self._margin, top, self._width, height, [box], [()])

    def _closing_boxes(self) -> list[Box]:
        """The cards, which belong to the whole and to no section, the sources and the imprint."""
        boxes: list[Box] = []
        for contact in self._brief.of("contact"):
            boxes += [draw(contact, self._brief.look.but(sectioned=False, margin=self._margin)), self._brief.gap(_OVER_SOURCES, _OVER_SOURCES)]
        return [*boxes, self._brief.foot()]

    def _page(self, number: int, pages: int) -> str:
        return self._brief.wording.page.format(number=number + 1, count=pages)

    def _number(self, pages: int) -> Box:
        """The number of the first page, at the end of a line."""
        words = self._brief.look.words(self._page(0, pages), self._brief.look.folio())
        return Tagged(ARTIFACT, Row([Column(Gap(0, 0)), Column(words, words.width() + 1)]), purpose=FOOTER)

    def _dated(self, number: Box | None = None) -> Box:
        """How old a sheet is; over the number of a page that has one at its foot."""
        edition = Tagged(ARTIFACT, self._brief.edition(repeated=True), purpose=FOOTER)
        return Stack([number, self._brief.gap(2.4, 2.4), edition]) if number else edition

    def _running_head(self, number: int, attempt: Attempt) -> Region:
        """The title and the number of a page; boxes that are found again."""
        look, title, page = self._brief.look, self._brief.handout.title, self._page(number, attempt.pages)
        box = look.memory.recall(("running head", look, title, page, self._brief.handout.audience), lambda: self._head_line(title, page), lambda: len(title))
        return Region(self._margin, self._brief.mm(_RUNNING), self._width, measured(box, self._width, attempt.scale).least, [box], [()])

    def _head_line(self, words: str, folio: str) -> Box:
        look = self._brief.look
        title = look.words(words, look.folio(600, color=look.palette.deep))
        page = look.words(folio, look.folio())
        row = Row([Column(title), Column(page, page.width() + 1)], self._brief.mm(5))
        head = signed(row, title.cap_height, self._brief.handout.audience, look, later=True)
        return Tagged(ARTIFACT, Stack([head, self._brief.gap(2.4, 2.4), Rule(look.palette.rule, look.hairline)]), purpose=HEADER)

    def _backdrop(self, height: float) -> list[Node]:
        mm, palette, width = self._brief.mm, self._brief.look.palette, self._brief.sheet.width
        surface = self._brief.surface(0, height, palette.tint, line="bottom")
        if self._brief.has_scene:
            return [surface]
        from_right, radius, stroke = self._band.motif
        grown = height / mm(self._band.heights[0])
        return [surface, shelter((width - mm(from_right), height), mm(radius) * grown, mm(stroke) * grown, palette, (0, 0, width, height))]
