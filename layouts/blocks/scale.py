"""Statements with circles between two words, or with a word for the middle: all are equal, so that no answer is favoured."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from handouts.blocks import Scale as Judged
from handouts.cursor import Cursor
from layouts.boxes import (
    STRETCHED,
    Box,
    Cell,
    Cells,
    Column,
    Drawing,
    Fillable,
    Gap,
    Inset,
    Middle,
    Paragraph,
    Row,
    Rows,
    Rule,
    Stack,
    Tagged,
    Widths,
)
from layouts.boxes.shape import Draw
from layouts.frames import Node, Shape
from layouts.lengths import READING, Length, Scale, largest
from layouts.shapes import circle
from layouts.style.look import BOX_LINE, Look, field_name
from layouts.units import mm

_SIZE, _APART, _CLOSE = 6.0, 3.8, 1.6
_TYPE = 13.0
_ROUNDING = mm(0.1)
_BETWEEN_WORDS = 3.0
_OVER_LINES, _PADDING, _LEAST, _GUTTER = 2.2, 1.3, 0.5, 4.0


class _Steps(Struct, frozen=True):
    """The words over the circles, the first, the last and one between where there is one; how wide a circle is, how many there are and the room between them."""

    words: tuple[Paragraph, ...]
    size: Length
    count: int
    apart: Length

    @property
    def width(self) -> Length:
        """From the first circle to the last."""
        return self.size * self.count + self.apart * (self.count - 1)


class Answer(Struct, frozen=True, eq=False):
    """What is ticked, its width and how high it stands."""

    box: Box
    width: Length | float
    height: Length | float


def draw(at: Cursor[Judged], look: Look) -> Box:
    """A list: the statement at the left, its circles at the right, under the words that say what they are; these are no smaller than on paper, and grow with type."""
    heading = look.paragraph(at.scale, look.heading(color=look.palette.deep))
    steps = _steps(at, look)
    rows = [Stack([Rule(look.palette.rule, look.hairline), _row(item, at, look, steps)]) for item in at.items]
    over = Cells([Cell(Tagged(look.heading_role, heading)), Cell(_over(steps, heading), fills=True)], _beside(steps), look.space(_GUTTER))
    return Rows(rows, "L", head=[Tagged("Caption", over), look.under_heading])


def _steps(at: Cursor[Judged], look: Look) -> _Steps:
    style = look.text(color=look.palette.muted)
    words = [look.paragraph(word, style) for word in at.between]
    last = len(words) - 1
    placed = [replace(word, style=replace(style, align="start" if not number else "end" if number == last else "center")) for number, word in enumerate(words)]
    count, size = at.value.boxes, _size()
    needed = sum((word.width() for word in words), look.space(_BETWEEN_WORDS) * last)
    apart = largest(_APART * _unit(), (needed - size * count) * (1 / (count - 1)))
    return _Steps(tuple(placed), size, count, apart)


def _over(steps: _Steps, heading: Paragraph) -> Box:
    """The words over the circles, level with the heading: the first begins where they begin, the last ends where they end, one between stands in the middle."""
    first, *between, last = steps.words
    middle = between[0].width() + _ROUNDING if between else largest(0.0)
    end = (steps.width - middle) * 0.5
    columns = [Column(Tagged("P", first), end), *(Column(Tagged("P", word), middle) for word in between), Column(Tagged("P", last), end)]
    fall = largest(heading.style.size) * heading.typesetter.fall
    return Stack([Gap(0, STRETCHED), Row(columns), Gap(fall, fall)])


def _beside(steps: _Steps) -> Widths:
    """A column for the statements and one for their circles."""
    whole = steps.width
    return lambda width, scale: (width - whole.at(scale), whole.at(scale))


def _unit() -> Length:
    """A millimetre on paper, and more where type is large."""
    return largest(mm(1), READING * (mm(1) / _TYPE))


def _size() -> Length:
    """How wide a circle is: all are as large, so that none is favoured."""
    return _SIZE * _unit()


def rings(item: Cursor[str], at: Cursor[Judged], look: Look) -> list[Column]:
    """The circles of a statement, from one word to the other."""
    count, size = at.value.boxes, _size()
    columns = []
    for number in range(1, count + 1):
        step = look.wording.step.format(number=number, count=count)
        word = _word(at.value, number)
        spoken = f"{step}, {word}" if word else step
        name = field_name((*item.origin, number))
        ring = Fillable(Drawing(size, _ring(size, look)), "check", name, f"{item} {spoken}", spoken, READING, choice=field_name(item.origin))
        columns.append(Column(Middle(ring), size))
    return columns


def _word(judged: Judged, number: int) -> str | None:
    """What a circle is called: the first, the last, and that in the middle where a word is between these."""
    first, *between, last = judged.between
    named = {1: first, judged.boxes: last, **({(judged.boxes + 1) / 2: between[0]} if between else {})}
    return named.get(number)


def row_of_rings(item: Cursor[str], at: Cursor[Judged], look: Look) -> Answer:
    """The circles of a statement close to each other."""
    apart, size, count = _CLOSE * _unit(), _size(), at.value.boxes
    return Answer(Row(rings(item, at, look), apart), size * count + apart * (count - 1), size)


def _row(item: Cursor[str], at: Cursor[Judged], look: Look, steps: _Steps) -> Box:
    statement = look.paragraph(item, replace(look.text(600), balanced=True))
    padding, over = look.space(_LEAST if look.sparing else _PADDING), look.space(_OVER_LINES)
    cells = [
        Cell(Middle(Inset(Tagged("P", statement), top=over, bottom=over)), fills=True),
        Cell(Middle(Row(rings(item, at, look), steps.apart)), fills=True),
    ]
    row = Cells(cells, _beside(steps), look.space(_GUTTER), least=steps.size + 2 * padding, flex=look.space(6))
    return Tagged("LI", Tagged("LBody", row))


def _ring(size: Length, look: Look) -> Draw:
    def draw_ring(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        middle = (x + width / 2, y + height / 2)
        yield Shape(circle((size.at(scale) - BOX_LINE) / 2), *middle, stroke=look.palette.ticked, line_width=BOX_LINE)

    return draw_ring
