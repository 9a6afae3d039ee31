"""What all designs share: what they are given, and the parts of a page that come back."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from handouts.blocks import Block, Contact
from handouts.blocks.base import Role
from handouts.cursor import Cursor
from handouts.messages import Message
from handouts.model import Handout
from handouts.problems import Origin
from handouts.prose import Prose, Span
from handouts.references import source_line
from handouts.tags import SOURCE as DUTCH
from layouts.blocks.also import language_line
from layouts.blocks.unread import unread_note
from layouts.boxes import Box, Column, Gap, Paragraph, Room, Row, Stack, Tagged, TextStyle
from layouts.boxes.base import measured
from layouts.boxes.fit import Region, Side
from layouts.designs.last_lines import on_one_line
from layouts.designs.refusals import Refusals
from layouts.designs.signs import UNDER_SIGN, signed
from layouts.frames import Color, Group, Shape, background
from layouts.lengths import SOURCE, Length, Scale, largest, smallest
from layouts.school import LARGE, calling_card
from layouts.school.imprint import Imprint, month
from layouts.school.names import undivided
from layouts.shapes import horizontal_line, rectangle
from layouts.sheet import Sheet
from layouts.style.look import Look
from layouts.style.words import Wording

_FOR_ACCENTS = 0.5
_AWAY = 2.0
SHORT_TITLE = 1.32
_OVER_SOURCES, _UNDER_SOURCES, _UNDER_NOTE, _SPARED = 5.0, 0.6, 0.9, 0.75
_IN_FOOT, _FROM_TRIM = 9.0, 10.0
_UNDER_ALSO, _LEAST_UNDER_ALSO = (2.0, 3.0), 0.95
_DOT = "\u00a0· "
CUT, FOLD, TILE = "cut", "fold", "tiles"
Kind = TypeVar("Kind", bound=Block)


class CannotArrangeError(Exception):
    """A handout lacks what its layout needs; `origin` is the place, `hint` what to do."""

    def __init__(self, origin: Origin, message: Message, hint: Message) -> None:
        super().__init__(message)
        self.origin = origin
        self.message = message
        self.hint = hint


class Brief(Struct, frozen=True):
    """A handout to arrange on a sheet, in a look; `at` is where it begins, `imprint` says how old it is.

    `beside` is the same handout in another language, where both stand on the sheet; `also` are the languages in which it comes
    on another.
    """

    at: Cursor[Handout]
    sheet: Sheet
    look: Look
    wording: Wording
    imprint: Imprint
    beside: "Brief | None" = None
    also: tuple[str, ...] = ()

    @property
    def handout(self) -> Handout:
        """The handout itself."""
        return self.at.value

    @property
    def blocks(self) -> list[Cursor[Block]]:
        """Each block."""
        return list(self.at.blocks)

    def parted(self, kind: type[Kind]) -> tuple[Cursor[Kind] | None, list[Cursor[Block]]]:
        """The last block of a kind, wherever it stands, and the others."""
        found = [one for block in self.blocks if (one := block.of(kind))]
        last = found[-1] if found else None
        return last, [block for block in self.blocks if last is None or block.origin != last.origin]

    @property
    def has_scene(self) -> bool:
        """Whether people stand on the sheet: the arcs, which are their sign, are not beside them."""
        return self.handout.scene is not None or self.draws_people

    @property
    def draws_people(self) -> bool:
        """Whether a block shows them: the title has the whole width then."""
        return any(block.value.shows_people for block in self.blocks)

    def of(self, *roles: Role) -> list[Cursor[Block]]:
        """The blocks that have one of these roles."""
        return [block for block in self.blocks if block.value.role in roles]

    def without(self, *roles: Role) -> list[Cursor[Block]]:
        """The blocks that have none of these roles."""
        return [block for block in self.blocks if block.value.role not in roles]

    def mm(self, length: float) -> float:
        """A millimetre of the design on this sheet, in points; it does not shrink when text is fitted."""
        return length * self.look.sheet_unit

    def surface(self, top: float, height: float, fill: Color, *, line: str) -> Group:
        """A surface over the width of the sheet, at `top` and of a `height` in points.

        Where surfaces have no colour, a rule stands at its `line`: "top", "bottom", or "" for none.
        """
        width, edge = self.sheet.width, self.look.palette.edge
        shapes = [Shape(rectangle(width, height), 0, top, fill=fill)]
        if edge and line:
            at = top if line == "top" else top + height
            shapes.append(Shape(horizontal_line(width), 0, at, stroke=edge, line_width=self.look.band_line))
        return background(*shapes, bounds=(0.0, top, width, height))

    def gap(self, least: float, most: float) -> Gap:
        """Room that can grow, in design millimetres."""
        return Gap(self.look.space(least), self.look.space(most))

    def masthead(self, gap: float, width: float, room: Room | None = None, *, first: float = 0.0, grows: float = SHORT_TITLE) -> list[Box]:
        """Kicker and title in a column of a `width` in points, the title a `gap` in design millimetres under the kicker.

        A kicker of several lines stands away from the title as one, more than its lines from each other. The height of
        the `room` is that of both; what it stays clear of is measured from its top. In a column alone it is found again;
        there the first baseline of the title stands at least `first` points under that of the kicker, and a short title `grows`.
        """
        if room:
            return self._masthead(gap, width, room)
        one = self.handout
        key = "masthead", self.look, one.language, one.title, one.kicker, one.audience, gap, width, first, grows
        return self.look.memory.recall(key, lambda: self._masthead(gap, width, Room(grows=grows), first), lambda: len(one.title))

    @property
    def kicker(self) -> Paragraph:
        """The words above the title: the handout's own, or its audience."""
        at, style = self.at.kicker, self.look.text(600, color=self.look.palette.deep)
        return self.look.paragraph(at, style) if at else self.look.words(self.wording.audiences[self.handout.audience], style, at.origin)

    def _masthead(self, gap: float, width: float, room: Room, first: float = 0.0) -> list[Box]:
        look, kicker = self.look, self.kicker
        led = signed(kicker, kicker.cap_height, self.handout.audience, look)
        height = Length(lambda scale: measured(led, width, scale).least)

        def apart(scale: Scale) -> float:
            several = height.at(scale) > kicker.cap_height.at(scale)
            return max(scale.space(gap), _AWAY * look.line_gap.at(scale) if several else 0.0) + look.typesetter.fall * scale.reading

        between = Length(apart)
        used = height + between
        around = room.around and replace(room.around, y=used * -1 + room.around.y)
        inner = replace(room, around=around, height=used * -1 + room.height, above=smallest(between * _FOR_ACCENTS, between - kicker.cap_height * UNDER_SIGN), baseline=kicker.cap_height + first - used)
        title = look.title(self.at.title, inner)
        return [Tagged("P", led), Gap(between, between), Tagged("H1", title)]

    @property
    def masthead_origins(self) -> list[Origin]:
        """The places of what the masthead has, and of the room between."""
        return [self.at.kicker.origin, (), self.at.title.origin]

    def foot(self, *, noted: bool = True, told: bool = True, dated: bool = True, color: Color | None = None) -> Box:
        """The last lines of a sheet: its languages if `told`, what a translation says if `noted`, sources, how old it is if `dated`."""
        space = SOURCE * _UNDER_SOURCES if self.handout.sources or not (noted and self.look.unread) else self.under_note
        sources = self.sources(color) if noted else self._sources(color)
        also = language_line(self.look, self.also, color) if told else None
        under = Gap(*(largest(self.look.space(room), 0.0 if self.look.tight else SOURCE * _LEAST_UNDER_ALSO) for room in _UNDER_ALSO))
        boxes = [*([also, under] if also else []), *([sources, Gap(space, space)] if sources else []), Tagged("P", self.edition(color))]
        return Stack((on_one_line(boxes) if self.look.tight else boxes) if dated else boxes[:-2])

    def edition(self, color: Color | None = None, *, repeated: bool = False) -> Paragraph:
        """How old a sheet is, until when it is right, and the code of what stands on it; as a folio where it is `repeated`."""
        style = self.look.source(color)
        return self._edition(self.look.as_folio(style) if repeated else style)

    def foot_line(self) -> Box:
        """The same on a dark ground: sources at the start of a line, how old it is at its end."""
        color = self.look.palette.on_ground
        edition = self._edition(replace(self.look.source(color), whole=True))
        sources = self.sources(color) or Gap(0, 0)
        row = Row([Column(sources), Column(Tagged("P", edition), edition.width() + 0.1)], self.mm(8))
        also = language_line(self.look, self.also, color)
        return Stack([also, self.gap(2, 3), row]) if also else row

    def _edition(self, style: TextStyle) -> Paragraph:
        imprint, words = self.imprint, self.wording.school
        parts = []
        if imprint.updated and imprint.check:
            dates = (("edition", imprint.updated), ("check", imprint.check))
            parts = [words[key].format(month=month(day)).replace(" ", "\u00a0") for key, day in dates]
        whose = (self._span(Span(imprint.school, language=DUTCH)), Span(_DOT)) if imprint.school and not self.look.sparing else ()
        dated = (*Prose.parse(_DOT.join(parts)).spans, Span(_DOT, bold=True)) if parts else ()  # bold as the month: by itself at the end of a line a copier loses it
        tongue = DUTCH if self.look.typesetter.rtl else None  # one isolate: a code that begins with a figure would stand before the name
        named = Span(f"{undivided(imprint.name)} ", language=tongue), Span(imprint.code, bold=True, language=tongue)
        return Paragraph(self.look.typesetter, Prose((*whose, *dated, *named)), replace(style, hyphenated=False), self.at.updated.origin)

    def sources(self, color: Color | None = None) -> Box | None:
        """The line that names the sources; over it, what a translation says that nobody has read yet."""
        line = self._sources(color)
        note = unread_note(self.look, self.at.sources.origin, (self.handout.language, DUTCH), color)
        apart = self.under_note
        return Stack([note, Gap(apart, apart + self.mm(1)), line]) if note and line else note or line

    @property
    def under_note(self) -> Length:
        """The room under what a translation says of itself: it is no line of the sources."""
        share = _SPARED if self.look.sparing else _UNDER_NOTE
        return SOURCE * (share + self.look.typesetter.fall)

    def _sources(self, color: Color | None) -> Box | None:
        if not self.handout.sources:
            return None
        word = self.wording.source if len(self.handout.sources) == 1 else self.wording.sources
        spans = [Span(f"{word}: ")]
        for number, source in enumerate(self.handout.sources):
            spans += [Span(_DOT)] * bool(number) + self._source(source)
        return Tagged("P", self.look.words(Prose(tuple(spans)), self.look.source(color), self.at.sources.origin))

    def _source(self, source: str) -> list[Span]:
        """One source; of the data file in a line from right to left as one isolate, so that no comma and bracket changes its place."""
        known = self.look.references.sources.get(source) if self.look.typesetter.rtl else None
        spans = source_line(source, self.look.references)
        return [replace(span, language=known.language) if known else self._span(span) for span in spans]

    def _span(self, span: Span) -> Span:
        return replace(span, language=None) if span.language == self.handout.language else span


class Attempt(NamedTuple):
    """What is tried: a scale, a number of pages, and whether nothing may leave what it belongs to (`strict`)."""

    scale: Scale
    pages: int
    strict: bool


Arrangement = Callable[[Attempt], Sequence[Side]]
Arrange = Callable[[Brief], Arrangement]


class Design(Struct, frozen=True):
    """A layout: its papers, the first is its own; which floors hold; how it arranges a handout.

    `arrange` builds the boxes once; the arrangement that it gives places them, as often as something is tried.

    `landscape` is how its paper lies; `turns` whether a handout may ask for that.
    `pages` is None where the design has as many sides as it has and a handout cannot ask for others. `large` names the layout that sets it in large print; None where that makes no sense. One that `flows` has as many pages as it needs; with a `grid` text of columns stands level. `rhythm` is how much larger its spaces
    are than those of a sheet in 12 points, as its type is; `under` is the room under a heading in design millimetres. `refuses` has the kinds of block it cannot set well; `finish` is what hands do
    with its paper: CUT, FOLD or TILE, or nothing.
    """

    sheets: tuple[str, ...]
    floors: str
    arrange: Arrange
    columns: int = 1
    across: int = 2
    narrow: bool = False
    discs: bool = False
    landscape: bool = False
    turns: bool = False
    pages: int | None = 1
    large: str | None = "factsheet"
    rhythm: float = 1.0
    steady: bool = False
    under: float = 4.3
    refuses: Refusals = field(default_factory=dict)
    finish: str = ""
    flows: bool = False
    grid: bool = False

    @property
    def far(self) -> bool:
        """Whether it is read from a distance."""
        return self.floors == "poster"

    def floors_on(self, sheet: Sheet) -> str:
        """The name of its floors in the theme on a paper: what is made for A4 is held nearer on A5."""
        return "a5" if sheet.name == "a5" and self.floors == "a4" else self.floors

    def turned(self) -> "Design":
        """The design on paper in landscape, with three panels beside each other where it had two."""
        return replace(self, landscape=True, across=3 if self.across > 1 else 2, columns=self.columns + 1)


def dark_foot(brief: Brief, contact: Cursor[Contact] | None) -> Box:
    """What stands in the dark foot of a poster: the card in white, and under it the sources and how old the sheet is."""
    card = [calling_card(contact, brief.look, LARGE, dark=True), brief.gap(_OVER_SOURCES, _OVER_SOURCES)] if contact else []
    return Stack([*card, brief.foot_line()])


def foot_region(brief: Brief, foot: Box, margin: float, scale: Scale) -> tuple[float, Region]:
    """Where a dark foot begins at a scale, and what stands in it; `margin` in points."""
    width = brief.sheet.width - 2 * margin
    height = measured(foot, width, scale).least
    top = brief.sheet.height - brief.mm(_FROM_TRIM) - height
    return top - brief.mm(_IN_FOOT), Region(margin, top, width, height, [foot], [()])
