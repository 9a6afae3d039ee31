"""Pair: one handout in two languages, a column each, in rows of one thought that are numbered between the two.

The first language is always at the left, so that who points looks in one place; the other is turned over where it is read
from the right. Each is read from top to bottom before the other, also across pages.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from msgspec.structs import replace

from handouts.pairing import passages
from handouts.problems import Origin
from handouts.tags import endonym
from layouts.blocks.passages import Beside, PairColumns, draw_passages, half, level, line, turned
from layouts.blocks.unread import unread_note
from layouts.boxes import Box, Column, Gap, Row, Rule, Stack, Tagged
from layouts.boxes.base import measured
from layouts.boxes.fit import Region, Side
from layouts.designs.base import Arrangement, Attempt, Brief, Design
from layouts.designs.flow import FlowItem, Pages
from layouts.frames import ARTIFACT
from layouts.lengths import largest
from layouts.style.look import HAIRLINE, Look

_MARGIN, _MIDDLE, _BAND, _IN_BAND, _FOOT = 15.0, 16.0, 37.0, 7.4, 8.0
_UNDER_KICKER, _UNDER_BAND = 3.6, (5.0, 8.0)
_ROW, _ROOM, _OVER_HEADING, _OVER_ROW = (1.9, 4.2), (4.4, 6.0), (5.0, 8.0), (1.4, 2.0)
_HEAD, _RUNNING, _UNDER_RUNNING, _OVER_FOOT, _OVER_SOURCES = 21.0, 11.0, 2.4, 6.0, 3.0
_UNDER_HEAD, _BESIDE_NUMBER, _UNDER_NOTES = 5.2, 2.0, 0.9
_FIRST, _SECOND = 1, 2


def arrange(brief: Brief) -> Arrangement:
    """As many pages as are asked for."""
    if brief.beside is None:
        raise TypeError("a pair has two languages")
    return _Pair(brief, brief.beside).sides


class _Pair:
    """The boxes of a pair, and how they are placed on so many pages."""

    def __init__(self, brief: Brief, other: Brief) -> None:
        self._brief, self._briefs = brief, (brief, other)
        whole, apart = brief.sheet.width - 2 * brief.mm(_MARGIN), brief.mm(_MIDDLE)
        found = list(passages(brief.at, other.at))
        ours, theirs = (one.look.but(sectioned=any(passage.manner == "part" for passage in found)) for one in self._briefs)
        self._columns = PairColumns(ours, theirs, (whole - apart) / 2, apart)
        self._titles = self._masthead()
        self._rows = list(draw_passages(found, self._columns))
        above = [None, *self._rows]
        self._pieces = [FlowItem(row.boxes[0], row.origin, self._gap(before, row), kept=row.leads)
                        for before, row in zip(above, self._rows, strict=False)]
        self._notes = [turned(unread_note(one.look, one.at.sources.origin, (one.handout.language,)) or Gap(0, 0), one.look) for one in self._briefs]
        over = largest(brief.mm(_OVER_SOURCES), brief.under_note * _UNDER_NOTES)
        self._closing = Stack([Gap(over, over), brief.foot(noted=False)])

    def sides(self, attempt: Attempt) -> Sequence[Side]:
        """Each page."""
        brief, scale, width = self._brief, attempt.scale, self._columns.width
        band = max(brief.mm(_BAND), max(measured(title, width, scale).least for title in self._titles) + 2 * brief.mm(_IN_BAND))
        tops = [band + scale.space(_UNDER_BAND[0]), *[self._under_head(attempt)] * (attempt.pages - 1)]
        ends = [self._bottom(attempt, last=number == attempt.pages - 1) for number in range(attempt.pages)]
        heights = [end - top for end, top in zip(ends, tops, strict=True)]
        divided = Pages(self._pieces, heights, width, scale, strict=attempt.strict).divide()
        bounds = pairwise(accumulate(map(len, divided), initial=0))
        sides = [self._side(attempt, number, self._rows[start:end], (tops[number], ends[number])) for number, (start, end) in enumerate(bounds)]
        sides[0] = Side([brief.surface(0, band, brief.look.palette.tint, line="bottom")], [*self._head(attempt, band), *sides[0].regions])
        sides[-1] = replace(sides[-1], regions=[*sides[-1].regions, *self._foot(attempt)])
        return sides

    def _side(self, attempt: Attempt, number: int, rows: Sequence[Beside], within: tuple[float, float]) -> Side:
        """The rows of a page: those of the first language, then those of the other."""
        top, end = within
        boxes, origins = self._column(rows, 0)
        theirs, _ = self._column(rows, 1)
        columns = [self._region(0, top, end - top, boxes, origins), self._region(1, top, end - top, theirs, origins)]
        return Side([], [*([self._running_head(number, attempt)] if number else []), *columns])

    def _region(self, at: int, y: float, height: float, boxes: Sequence[Box], origins: Sequence[Origin]) -> Region:
        """A part of the first column or of the other, which is read after it."""
        x = self._brief.mm(_MARGIN) + at * (self._columns.width + self._columns.apart)
        language = self._briefs[at].handout.language
        return Region(x, y, self._columns.width, height, boxes, origins, (_FIRST, _SECOND)[at], language)

    def _column(self, rows: Sequence[Beside], at: int) -> tuple[list[Box], list[Origin]]:
        """The boxes of a column on a page; the lines between numbered rows go over both, and stand in the first."""
        boxes: list[Box] = []
        origins: list[Origin] = []
        for above, row in zip((None, *rows), rows, strict=False):
            gap = self._gap(above, row)
            if above and above.numbered and row.numbered:
                half_of = Gap(gap.least / 2, gap.most / 2)
                boxes.append(Stack([half_of, Gap(0, 0) if at else line(self._columns, self._brief.look.palette.rule), half_of]))
            else:
                boxes.append(gap)
            boxes.append(row.boxes[at])
            origins += [(), row.origin]
        return boxes, origins

    def _gap(self, above: Beside | None, row: Beside) -> Gap:
        """The room over a row."""
        if above is None:
            return Gap(0, 0)
        if above.leads:
            return self._brief.gap(*_OVER_ROW) if row.numbered else self._brief.look.under_heading
        return self._brief.gap(*(_OVER_HEADING if row.leads else _ROW if row.numbered and above.numbered else _ROOM))

    def _masthead(self) -> list[Box]:
        """What each language is called in itself, over the title in it."""
        kickers = [half(brief.look.words(endonym(brief.handout.language), brief.look.text(600, color=brief.look.palette.deep)), "P") for brief in self._briefs]
        titles = [(brief.look.title(brief.at.title), "H1") for brief in self._briefs]
        space = self._brief.gap(_UNDER_KICKER, _UNDER_KICKER)
        return [turned(Stack([kicker, space, Tagged(role, title)]), brief.look)
                for kicker, (title, role), brief in zip(level(*kickers), titles, self._briefs, strict=True)]

    def _head(self, attempt: Attempt, band: float) -> list[Region]:
        """The titles, in the middle of the band."""
        heights = [measured(title, self._columns.width, attempt.scale).least for title in self._titles]
        top = (band - max(heights)) / 2
        return [self._region(at, top, height, [title], [self._brief.at.title.origin])
                for at, (title, height) in enumerate(zip(self._titles, heights, strict=True))]

    def _bottom(self, attempt: Attempt, *, last: bool) -> float:
        """Where the rows of a page end at the latest."""
        closing = self._closing_height(attempt) + self._notes_height(attempt) if last else 0.0
        return self._brief.sheet.height - self._brief.mm(_FOOT + _OVER_FOOT) - closing

    def _closing_height(self, attempt: Attempt) -> float:
        return measured(self._closing, self._columns.whole, attempt.scale).least

    def _notes_height(self, attempt: Attempt) -> float:
        return max(measured(note, self._columns.width, attempt.scale).least for note in self._notes)

    def _foot(self, attempt: Attempt) -> list[Region]:
        """What a translation says of itself, in each language, and under it the sources and how old the sheet is."""
        bottom = self._brief.sheet.height - self._brief.mm(_FOOT)
        closing, notes = self._closing_height(attempt), self._notes_height(attempt)
        found = [self._region(at, bottom - closing - notes, notes, [note], [()]) for at, note in enumerate(self._notes)]
        whole = Region(self._brief.mm(_MARGIN), bottom - closing, self._columns.whole, closing, [self._closing], [()], _FIRST, self._brief.handout.language)
        return [found[0], whole, found[1]]

    def _running_head(self, number: int, attempt: Attempt) -> Region:
        """Both titles, and the number of the page between them, in figures: both languages read it."""
        brief = self._brief
        words: list[Box] = [turned(self._titled(one), one.look) for one in self._briefs]
        page = brief.look.words(f"{number + 1}/{attempt.pages}", replace(brief.look.folio(), align="center", whole=True))
        row = Row([Column(words[0]), Column(page, largest(self._columns.apart, page.width() + 2 * brief.mm(_BESIDE_NUMBER))), Column(words[1])])
        box = Tagged(ARTIFACT, Stack([row, brief.gap(_UNDER_RUNNING, _UNDER_RUNNING), Rule(brief.look.palette.rule, HAIRLINE)]))
        height = measured(box, self._columns.whole, attempt.scale).least
        return Region(brief.mm(_MARGIN), brief.mm(_RUNNING), self._columns.whole, height, [box], [()])

    def _under_head(self, attempt: Attempt) -> float:
        """Where a later page begins: as designed, or lower where the running head is larger."""
        return max(self._brief.mm(_HEAD), self._running_head(1, attempt).height + self._brief.mm(_RUNNING + _UNDER_HEAD))

    def _titled(self, brief: Brief) -> Box:
        look: Look = brief.look
        return look.words(brief.handout.title, look.folio(600, color=look.palette.deep))


DESIGN = Design(("a4", "letter", "legal", "a3"), "a4", arrange, across=1, pages=None, large="pair", flows=True)
