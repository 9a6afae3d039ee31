"""The print plan of a set: what is printed how often, in which way, for whom, and where it lies. One page for the printer."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from handouts.cursor import Cursor
from handouts.prose import Prose, Span
from layouts.boxes import Box, Column, Drawing, Gap, Inset, Middle, Paragraph, Row, Rule, Stack, Tagged
from layouts.frames import Node, Page, Publication
from layouts.imposition.passport import PassportLine, drawing
from layouts.lengths import HEADING, Scale
from layouts.sheet import SHEETS, Sheet
from layouts.style.look import HAIRLINE, Look
from layouts.units import mm

_MARGIN = 17.0
_HIGH = 13.6
_WIDTHS = (16.0, 29.0, 44.0)
_GUTTER = 4.0
_PADDING = (2.4, 6.0)
_SCALES = tuple(1 - step / 100 for step in range(16))
_UNDER_FIRST = 1.0
_FIGURE = 1.1


class PlanLine(Struct, frozen=True):
    """One file of a set: its number and title, how one print of it is made, and how many there must be.

    A print has `on_a_sheet` copies of the handout. `needed` copies are wanted, `least_spare` more, if only because
    people take two; what fills the last sheet is spare, too. `each` and `of` say for whom, `copies` how many for each.
    """

    number: int
    title: str
    how: PassportLine
    on_a_sheet: int
    needed: int
    least_spare: int
    each: str
    of: int
    copies: int
    where: str

    @property
    def prints(self) -> int:
        """How often the file is printed: the number of copies in the printer's window."""
        return -(-(self.needed + self.least_spare) // self.on_a_sheet)

    @property
    def sheets(self) -> int:
        """The sheets of paper that this takes."""
        return self.prints * self.how.sheets

    @property
    def spare(self) -> int:
        """How many of the handout there are then besides those that are needed."""
        return self.prints * self.on_a_sheet - self.needed


class PrintPlan(Struct, frozen=True):
    """The whole set: what it is called and for, and for how many people."""

    title: str
    purpose: str
    people: int
    lines: Sequence[PlanLine]


def print_plan(plan: PrintPlan, look: Look) -> Publication:
    """A4 pages: one, in the largest type in which that holds everything; more only where it would be too small to read."""
    sheet = SHEETS["a4"]
    attempts = [_Setting(plan, look, _scale(share), sheet) for share in _SCALES]
    setting = next((one for one in attempts if len(one.chunks()) == 1), attempts[-1])
    pages = tuple(Page(sheet.width, sheet.height, tuple(setting.page(chunk, first=not number)))
                  for number, chunk in enumerate(setting.chunks()))
    title = look.wording.print_plan["title"].format(set=plan.title)
    return Publication(pages, title, look.typesetter.language, subject=plan.purpose, author="Handouts", paper=sheet.label)


def _scale(share: float) -> Scale:
    return Scale(mm(share), title=30, heading=15.5 * share, reading=12 * share, small=10.2 * share)


class _Setting(Struct, frozen=True):
    """A plan in a look, at a scale."""

    plan: PrintPlan
    look: Look
    scale: Scale
    sheet: Sheet

    def page(self, lines: Sequence[PlanLine], *, first: bool) -> Iterator[Node]:
        """The table with what stands over it; spare height goes to the rows."""
        stack = self._stack(lines, first=first)
        height = min(stack.measure(self._width, self.scale).most, self._height)
        return stack.place(mm(_MARGIN), mm(_MARGIN), self._width, height, self.scale)

    def chunks(self) -> list[list[PlanLine]]:
        """The lines of each page."""
        chunks: list[list[PlanLine]] = [[]]
        for line in self.plan.lines:
            longer = self._stack([*chunks[-1], line], first=len(chunks) == 1)
            if chunks[-1] and longer.measure(self._width, self.scale).least > self._height:
                chunks.append([])
            chunks[-1].append(line)
        return chunks

    @property
    def _width(self) -> float:
        return self.sheet.width - 2 * mm(_MARGIN)

    @property
    def _height(self) -> float:
        return self.sheet.height - 2 * mm(_MARGIN)

    def _stack(self, lines: Sequence[PlanLine], *, first: bool) -> Stack:
        table: list[Box] = [self._head(), *(self._row(line) for line in lines), Rule(self.look.palette.ink, HAIRLINE)]
        return Stack([*(self._opening() if first else ()), Tagged("Table", Stack(table), key=("table",))])

    def _opening(self) -> list[Box]:
        words, look, plan = self.look.wording.print_plan, self.look, self.plan
        people = words["one" if plan.people == 1 else "people"].format(count=plan.people)
        sums: Counter[str] = Counter()
        for line in plan.lines:
            sums[line.how.paper] += line.sheets
        first, *others = (self._sheets(count, paper) for paper, count in sums.items())
        for other in others:
            first = words["and"].format(papers=first, paper=other)
        lead = Prose((Span(f"{plan.purpose} "), Span(words["enough"].format(people=people, papers=first), bold=True)))
        between = look.space(4.8)
        return [
            Tagged("H1", look.title(Cursor(words["title"].format(set=plan.title)))), Gap(mm(6), mm(7)),
            Tagged("P", look.words(lead, look.text())), Gap(between, between),
            Tagged("P", look.words(words["how"], look.fine(color=look.palette.ink))), Gap(mm(7), mm(11)),
        ]

    def _sheets(self, count: int, paper: str) -> str:
        return self.look.wording.print_plan["sheet" if count == 1 else "sheets"].format(count=count, paper=paper)

    def _head(self) -> Box:
        words, style = self.look.wording.print_plan, self.look.fine(600, color=self.look.palette.deep)
        heads = [Tagged("TH", self.look.words(words[word], style), scope="Column") for word in ("what", "often", "where")]
        return Stack([Tagged("TR", _columns(Gap(0, 0), *heads)), Gap(mm(2.2), mm(2.2))])

    def _row(self, line: PlanLine) -> Box:
        look, palette = self.look, self.look.palette
        name = look.words(f"{line.number:02}\u2002{line.title}", replace(look.text(600), hyphenated=False, balanced=True))
        small, bold = look.fine(color=palette.ink), look.fine(600, color=palette.ink)
        what = self._cell("TH", name, look.words(self._how(line), small))
        figure = replace(look.heading(color=palette.deep), size=HEADING * _FIGURE)
        sheets = self._sheets(line.sheets, line.how.paper)
        often = self._cell("TD", look.words(f"{line.prints}\u202f×", figure), *(
            look.words(words, small) for words in (sheets, *self._spare(line))))
        where = self._cell("TD", look.words(self._whom(line), bold), look.words(line.where, small))
        picture = Middle(Drawing(mm(_HIGH), lambda *place: drawing(line.how, look, *place)))
        row = _columns(picture, what, often, where)
        padding = Gap(*map(look.space, _PADDING))
        return Stack([Rule(palette.rule, HAIRLINE), padding, Tagged("TR", row), padding])

    def _cell(self, role: str, *words: Paragraph) -> Box:
        """Paragraphs under each other; the first lines of the cells of a row stand on one line, whatever their sizes."""
        look, (first, *others) = self.look, words
        top = look.words("x", look.text(600)).cap_height
        boxes: list[Box] = [Tagged("P", Inset(first, top=top - first.cap_height))]
        for number, other in enumerate(others):
            gap = other.cap_height * -1 + other.style.leading if number else look.line_gap * _UNDER_FIRST
            boxes += [Gap(gap, gap), Tagged("P", other)]
        return Tagged(role, Stack(boxes), scope="Row" if role == "TH" else None)

    def _spare(self, line: PlanLine) -> Iterator[str]:
        if line.spare:
            yield self.look.wording.print_plan["spare"].format(needed=line.needed, spare=line.spare)

    def _how(self, line: PlanLine) -> str:
        """Paper, sides and colour, what comes after, and how many there are then."""
        words, passport, entry = self.look.wording.print_plan, self.look.wording.passport, line.how
        parts = [words["lying"].format(paper=entry.paper) if entry.landscape else entry.paper,
                 passport["color" if entry.color else "black"],
                 passport[f"flip-{entry.flip}"] if entry.two_sided else passport["one side"]]
        if line.on_a_sheet > 1:
            parts.insert(1, words["on a sheet"].format(count=line.on_a_sheet))
        return " ".join(filter(None, (f'{", ".join(parts)}.', passport.get(entry.finish, ""))))

    def _whom(self, line: PlanLine) -> str:
        """For whom it is, and how many each gets."""
        words = self.look.wording.print_plan
        key = line.each if line.copies == 1 else f"{line.each}, several"
        return words[key].format(copies=line.copies, of=line.of)


def _columns(picture: Box, what: Box, often: Box, where: Box) -> Row:
    first, third, last = (mm(width) for width in _WIDTHS)
    return Row([Column(picture, first), Column(what), Column(often, third), Column(where, last)], mm(_GUTTER))
