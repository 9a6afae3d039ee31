"""What all designs share: what they are given, and the parts of a page that come back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeVar

from handouts.blocks import Block, Contact
from handouts.blocks.base import Role
from handouts.cursor import Cursor
from handouts.messages import Message
from handouts.model import Handout
from handouts.problems import Origin
from handouts.prose import Prose, Span
from handouts.references import source_line
from layouts.blocks.parts import labelled_rooms
from layouts.boxes import Box, Column, Gap, Inset, Middle, Panel, Paragraph, Room, Row, Tagged, TextStyle
from layouts.boxes.base import measured
from layouts.boxes.fit import Region, Side
from layouts.designs.refusals import Refusals
from layouts.frames import Color, Group, Shape, artifact
from layouts.lengths import Length, Scale
from layouts.shapes import horizontal_line, rectangle
from layouts.sheet import Sheet
from layouts.style.look import BOX_LINE, RULE, Look
from layouts.style.words import Wording

_FOOT_SPACE = 0.08
_FOR_ACCENTS = 0.5
_AWAY = 2.0
_FOOT_PADDING = 2.6
CUT, FOLD, TILE = "cut", "fold", "tiles"
Kind = TypeVar("Kind", bound=Block)


class CannotArrangeError(Exception):
    """A handout lacks what its layout needs; `origin` is the place, `hint` what to do."""

    def __init__(self, origin: Origin, message: Message, hint: Message) -> None:
        super().__init__(message)
        self.origin = origin
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Brief:
    """A handout to arrange on a sheet, in a look; `at` is where it begins."""

    at: Cursor[Handout]
    sheet: Sheet
    look: Look
    wording: Wording

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
            shapes.append(Shape(horizontal_line(width), 0, at, stroke=edge, line_width=2 * RULE))
        return artifact(*shapes)

    def gap(self, least: float, most: float) -> Gap:
        """Room that can grow, in design millimetres."""
        return Gap(self.look.space(least), self.look.space(most))

    def masthead(self, gap: float, width: float, room: Room | None = None) -> list[Box]:
        """Kicker and title in a column of a `width` in points, the title a `gap` in design millimetres under the kicker.

        A kicker of several lines stands away from the title as one, more than its lines from each other. The height of
        the `room` is that of both; what it stays clear of is measured from its top.
        """
        look = self.look
        kicker = self._kicker(look.text(600, color=look.palette.deep))
        height = Length(lambda scale: measured(kicker, width, scale).least)

        def apart(scale: Scale) -> float:
            several = height.at(scale) > kicker.cap_height.at(scale)
            return max(scale.space(gap), _AWAY * look.line_gap.at(scale) if several else 0.0)

        between = Length(apart)
        used = height + between
        given = room or Room()
        around = given.around and replace(given.around, y=used * -1 + given.around.y)
        inner = replace(given, around=around, height=used * -1 + given.height, above=between * _FOR_ACCENTS)
        title = look.title(self.at.title, inner)
        return [Tagged("P", kicker), Gap(between, between), Tagged("H1", title)]

    @property
    def masthead_origins(self) -> list[Origin]:
        """The places of what the masthead has, and of the room between."""
        return [self.at.kicker.origin, (), self.at.title.origin]

    def _kicker(self, style: TextStyle) -> Paragraph:
        """The words above the title: the handout's own, or its audience."""
        at = self.at.kicker
        return self.look.paragraph(at, style) if at else self.look.words(self.wording.audiences[self.handout.audience], style, at.origin)

    def sources(self) -> Box | None:
        """The line that names the sources."""
        if not self.handout.sources:
            return None
        word = self.wording.source if len(self.handout.sources) == 1 else self.wording.sources
        spans = [Span(f"{word}: ")]
        for number, source in enumerate(self.handout.sources):
            spans += [Span("; ")] * bool(number) + [self._span(span) for span in source_line(source, self.look.references)]
        return Tagged("P", self.look.words(Prose(tuple(spans)), self.look.source(), self.at.sources.origin))

    def _span(self, span: Span) -> Span:
        return replace(span, language=None) if span.language == self.handout.language else span


class Attempt(NamedTuple):
    """What is tried: a scale, a number of pages, and whether nothing may leave what it belongs to (`strict`)."""

    scale: Scale
    pages: int
    strict: bool


Arrangement = Callable[[Attempt], Sequence[Side]]
Arrange = Callable[[Brief], Arrangement]


@dataclass(frozen=True, slots=True)
class Design:
    """A layout: its papers, the first is its own; which floors hold; how it arranges a handout.

    `arrange` builds the boxes once; the arrangement that it gives places them, as often as something is tried.

    `landscape` is how its paper lies; `turns` whether a handout may ask for that.
    `pages` is None where the design has as many sides as it has and a handout cannot ask for others. `large` names
    the layout that sets it in large print; None where that makes no sense. `rhythm` is how much larger its spaces
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
    under: float = 3.3
    refuses: Refusals = field(default_factory=dict)
    finish: str = ""

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


def dark_foot(brief: Brief, contact: Cursor[Contact], height: float, margin: float, *, share: float) -> Region:
    """The invitation in white; the contact on a white label, because nobody can write on a dark ground.

    `height` and `margin` in points, `share` is the invitation's part of the width against the label's.
    """
    width, space = brief.sheet.width - 2 * margin, height * _FOOT_SPACE
    room = height - 2 * space
    row = foot_row(brief, contact, share=share)
    return Region(margin, brief.sheet.height - height + space, width, room, [Middle(row, room)], [contact.origin])


def foot_row(brief: Brief, contact: Cursor[Contact], *, share: float) -> Row:
    """What stands in a dark foot: the invitation, and the label beside it."""
    look, edge, padding = brief.look, brief.look.palette.edge, brief.mm(_FOOT_PADDING)
    words = look.paragraph(contact.contact, look.heading(color=look.palette.on_ground))
    invitation = Inset(Tagged("P", words), top=padding, bottom=padding)
    lines = Inset(labelled_rooms(contact.lines, look), bottom=brief.mm(1.5))
    label = Panel(lines, look.palette.paper, (padding, brief.mm(4)), brief.mm(3), edge, BOX_LINE if edge else 0)
    return Row([Column(Middle(invitation), share=share), Column(Middle(label))], brief.mm(12))
