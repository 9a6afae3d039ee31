"""A page with a tinted band: title and motif in the band, blocks under it over one or more pages, a foot.

Checklist, factsheet, worksheet and their kin are this page with other measures.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from handouts.blocks import Contact, Lines
from handouts.messages import say, say_counted
from layouts.blocks import draw
from layouts.blocks.parts import writing_lines
from layouts.boxes import Box, Column, Gap, Middle, Row, Rule, Stack, Tagged
from layouts.boxes.fit import Region, Side
from layouts.designs.base import Brief, CannotArrangeError
from layouts.designs.flow import Located, Pages, Piece, boxes_of, flow
from layouts.frames import ARTIFACT, Node
from layouts.style.look import HAIRLINE
from layouts.style.motif import shelter

_FOOT = 8.0
_ABOVE, _UNDER = 7.0, 4.5
_RUNNING = 11.0
_HEAD = 21.0
_UNDER_RUNNING = 5.2


@dataclass(frozen=True, slots=True)
class Band:
    """Measures in design millimetres. `motif` is how far its middle stands from the right edge, its radius and stroke.

    `between` is the least and most room between blocks; with `sides`, a section begins a page.
    """

    height: float = 47.0
    margin: float = 15.0
    title: float = 112.0
    motif: tuple[float, float, float] = (30.0, 39.5, 6.2)
    between: tuple[float, float] = (7.0, 11.0)
    sides: bool = False


def banded(band: Band) -> Callable[[Brief], Sequence[Side]]:
    """The arrangement with these measures."""
    return lambda brief: _Sheet(brief, _turned(band) if brief.sheet.width > brief.sheet.height else band).sides()


def _turned(band: Band) -> Band:
    """The measures on paper in landscape: a lower band with a smaller motif, and a longer line for the title."""
    return replace(band, height=34.0, margin=17.0, title=196.0, motif=(24.0, 28.5, 4.6))


@dataclass(frozen=True)
class _Sheet:
    brief: Brief
    band: Band

    def sides(self) -> Sequence[Side]:
        brief = self.brief
        body = [placed for placed in brief.placed if not isinstance(placed[1], Contact)]
        beside = body.pop(0) if body and isinstance(body[0][1], Lines) and brief.handout.lead else None
        feet = self._feet()
        top = self._band_height
        opening: list[Box] = [brief.gap(8, 12)]
        if brief.handout.lead:
            opening = [brief.gap(8, 10), self._opening(beside), brief.gap(6.5, 12)]
        above = Stack(opening).measure(self._width).least
        tops = [top, *[self._head] * (brief.pages - 1)]
        below = brief.gap(6.5, 10)
        heights = [foot.y - start - below.least for foot, start in zip(feet, tops, strict=True)]
        pieces = flow(body, brief.look, self.band.between, sides=self.band.sides)
        pages = Pages(pieces, [heights[0] - above, *heights[1:]], self._width, strict=brief.strict)
        self._check_sides(pieces, pages.most)
        return [self._side(number, pieces, opening if number == 0 else [], start, feet[number], below)
                for number, (pieces, start) in enumerate(zip(pages.divide(), tops, strict=True))]

    def _check_sides(self, pieces: list[Piece], most: int) -> None:
        """Raises CannotArrangeError when there are more sides than pages, or pages without anything on them."""
        sides = 1 + sum(piece.first for piece in pieces)
        if sides > self.brief.pages:
            message = say_counted(
                "has {sides} sections, and each begins a page; there is {count} page.",
                "has {sides} sections, and each begins a page; there are {count} pages.", self.brief.pages, sides=sides)
            hint = say("Write 'pages: {pages}', or use 'heading' for some of them.", pages=sides)
            raise CannotArrangeError(("blocks",), message, hint)
        if most < self.brief.pages:
            message = say("there is not enough for {pages} pages.", pages=self.brief.pages)
            raise CannotArrangeError(("pages",), message, say("Write 'pages: {pages}', or say more.", pages=most))

    def _side(
        self, number: int, pieces: list[Piece], opening: list[Box], top: float, foot: Region, below: Gap
    ) -> Side:
        boxes, origins = boxes_of(pieces)
        places = [(), ("lead",), ()][: len(opening)]
        main = Region(self._margin, top, self._width, foot.y - top, [*opening, *boxes, below], [*places, *origins, ()])
        if number:
            return Side([], [self._running_head(number), main, foot])
        mm = self.brief.mm
        room = self._band_height - mm(_ABOVE + _UNDER)
        band = Middle(self._masthead, room)
        masthead = Region(self._margin, mm(_ABOVE), mm(self.band.title), room, [band], [("title",)])
        return Side(self._backdrop(), [masthead, main, foot])

    @cached_property
    def _band_height(self) -> float:
        """As designed, or more where a title needs it."""
        mm = self.brief.mm
        title = self._masthead.measure(mm(self.band.title)).least
        return max(mm(self.band.height), title + mm(_ABOVE + _UNDER))

    @cached_property
    def _masthead(self) -> Stack:
        return Stack(self.brief.masthead(4.6, self.brief.mm(self.band.title)))

    @cached_property
    def _head(self) -> float:
        """Where a later page begins: as designed, or lower where the running head is larger."""
        mm = self.brief.mm
        return max(mm(_HEAD), self._running_head(1).height + mm(_RUNNING + _UNDER_RUNNING))

    @property
    def _margin(self) -> float:
        return self.brief.mm(self.band.margin)

    @property
    def _width(self) -> float:
        return self.brief.sheet.width - 2 * self._margin

    def _opening(self, beside: Located | None) -> Box:
        """The lead, and lines to write on beside it, or under it where there is no room beside."""
        look, lead = self.brief.look, self.brief.handout.lead
        if lead is None:
            return Gap(0, 0)
        words = Tagged("P", look.paragraph(lead, look.lead(), ("lead",)))
        if beside is None:
            return words
        path, block = beside
        lines = writing_lines(block.lines, look, (*path, "lines")) if isinstance(block, Lines) else Gap(0, 0)
        if look.across == 1:
            return Stack([words, self.brief.gap(4, 6), lines])
        return Row([Column(words), Column(lines, look.space(60))], look.space(10))

    def _feet(self) -> list[Region]:
        """The foot of each page: on the first its number, which later ones have at their head; on the last the closing."""
        feet: list[Box] = [self._number(0), *[Gap(0, 0)] * (self.brief.pages - 2)] if self.brief.pages > 1 else []
        return [self._foot(box) for box in (*feet, Stack(self._closing()))]

    def _foot(self, box: Box) -> Region:
        height = box.measure(self._width).least
        top = self.brief.sheet.height - self.brief.mm(_FOOT) - height
        return Region(self._margin, top, self._width, height, [box], [()])

    def _closing(self) -> list[Box]:
        look = self.brief.look
        boxes: list[Box] = []
        for path, block in self.brief.placed:
            if isinstance(block, Contact):
                boxes += [draw(block, look, path), self.brief.gap(3.4, 3.4)]
        sources = self.brief.sources()
        if sources:
            boxes.append(sources)
        elif boxes:
            boxes.pop()
        return [Rule(look.palette.rule, HAIRLINE), self.brief.gap(3.2, 3.2), *boxes] if boxes else []

    def _page(self, number: int) -> str:
        return self.brief.wording.page.format(number=number + 1, count=self.brief.pages)

    def _number(self, number: int) -> Box:
        words = self.brief.look.paragraph(self._page(number), self.brief.look.fine())
        return Tagged(ARTIFACT, Row([Column(Gap(0, 0)), Column(words, words.width() + 1)]))

    def _running_head(self, number: int) -> Region:
        look, mm = self.brief.look, self.brief.mm
        title = look.paragraph(self.brief.handout.title, look.fine(600, color=look.palette.deep))
        page = look.paragraph(self._page(number), look.fine())
        row = Row([Column(title), Column(page, page.width() + 1)], mm(5))
        box = Tagged(ARTIFACT, Stack([row, self.brief.gap(2.4, 2.4), Rule(look.palette.rule, HAIRLINE)]))
        return Region(self._margin, mm(_RUNNING), self._width, box.measure(self._width).least, [box], [()])

    def _backdrop(self) -> list[Node]:
        mm, palette = self.brief.mm, self.brief.look.palette
        width, height = self.brief.sheet.width, self._band_height
        from_right, radius, stroke = self.band.motif
        motif = shelter((width - mm(from_right), height), mm(radius), mm(stroke), palette, (0, 0, width, height))
        return [self.brief.surface(0, height, palette.tint, line="bottom"), motif]
