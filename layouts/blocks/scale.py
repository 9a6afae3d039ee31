"""Statements with circles between two words; the circles grow towards both, so that neither is favoured, and how sure an answer is can be seen on a copy, too."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from handouts.blocks import Scale as Judged
from handouts.cursor import Cursor
from layouts.boxes import (
    Box,
    Cell,
    Cells,
    Column,
    Drawing,
    Fillable,
    Inset,
    Middle,
    Paragraph,
    Row,
    Rows,
    Rule,
    Stack,
    Tagged,
)
from layouts.boxes.shape import Draw
from layouts.frames import Node, Shape
from layouts.lengths import READING, Length, Scale, largest, smallest
from layouts.shapes import circle
from layouts.style.look import BOX_LINE, Look, field_name
from layouts.units import mm

_SMALLEST, _LARGEST, _ON_TIGHT, _ON_SPARING = 5.0, 9.0, 8.2, 7.4
_GROWN, _APART, _CLOSE = 1.48, 2.0, 1.2
_TYPE = 13.0
_ROUNDING = mm(0.1)
_LONGEST_WORD = 24.0
_OVER_LINES, _PADDING, _LEAST = 2.2, 1.3, 0.9


class _Steps(Struct, frozen=True):
    """The words at both ends and how wide they stand, the circles' diameters and the room between them."""

    ends: tuple[Paragraph, Paragraph]
    widths: tuple[Length, Length]
    sizes: tuple[Length, ...]
    apart: Length

    @property
    def width(self) -> Length:
        return sum((*self.widths, *self.sizes), self.apart * (len(self.sizes) + 1))


class Answer(Struct, frozen=True, eq=False):
    """What is ticked, its width and how high it stands."""

    box: Box
    width: Length | float
    height: Length | float


def draw(at: Cursor[Judged], look: Look) -> Box:
    """A list: the statement at the left, its scale at the right; circles are no smaller than on paper, and grow with type."""
    heading = look.paragraph(at.scale, look.heading(color=look.palette.deep))
    steps = _steps(at, look)
    rows = [Stack([Rule(look.palette.rule, look.hairline), _row(item, at, look, steps)]) for item in at.items]
    caption = Tagged("Caption", Tagged(look.heading_role, heading))
    return Rows(rows, "L", head=[caption, look.under_heading])


def _steps(at: Cursor[Judged], look: Look) -> _Steps:
    style = replace(look.text(color=look.palette.muted), align="end")
    low = look.paragraph(at.between[0], style)
    high = look.paragraph(at.between[1], replace(style, align="start"))
    most = look.space(_LONGEST_WORD)
    first, last = (smallest(word.narrowest(1), largest(most, word.narrowest_divided())) + _ROUNDING for word in (low, high))
    return _Steps((low, high), (first, last), _sizes(at.value.boxes, look), _APART * _unit())


def _unit() -> Length:
    """A millimetre on paper, and more where type is large."""
    return largest(mm(1), READING * (mm(1) / _TYPE))


def _sizes(count: int, look: Look) -> tuple[Length, ...]:
    """In equal steps, the largest at both ends; these are smaller where a page is tight or sparing, or cut smaller. Where type is large the smallest grows."""
    first = _SMALLEST * _unit()
    last = (_ON_SPARING if look.sparing else _ON_TIGHT if look.tight else _LARGEST) * min(mm(1), look.sheet_unit)
    middle = (count - 1) / 2
    step = (largest(last, _GROWN * first) - first) / middle
    return tuple(first + step * abs(number - middle) for number in range(count))


def rings(item: Cursor[str], at: Cursor[Judged], look: Look) -> list[Column]:
    """The circles of a statement, from one word to the other."""
    (low, high), count = at.value.between, at.value.boxes
    ends = {1: low, count: high}
    columns = []
    for number, size in enumerate(_sizes(count, look), 1):
        step = look.wording.step.format(number=number, count=count)
        spoken = f"{step}, {ends[number]}" if number in ends else step
        name = field_name((*item.origin, number))
        ring = Fillable(Drawing(size, _ring(size, look)), "check", name, f"{item} {spoken}", spoken, READING, choice=field_name(item.origin))
        columns.append(Column(Middle(ring), size))
    return columns


def row_of_rings(item: Cursor[str], at: Cursor[Judged], look: Look) -> Answer:
    """The circles of a statement close to each other."""
    apart, sizes = _CLOSE * _unit(), _sizes(at.value.boxes, look)
    return Answer(Row(rings(item, at, look), apart), sum(sizes, apart * (len(sizes) - 1)), sizes[-1])


def _row(item: Cursor[str], at: Cursor[Judged], look: Look, steps: _Steps) -> Box:
    statement = look.paragraph(item, replace(look.text(600), balanced=True))
    low, high = (Column(Middle(Tagged("P", end)), width) for end, width in zip(steps.ends, steps.widths, strict=True))
    columns = [low, *rings(item, at, look), high]
    padding, over = look.space(_LEAST if look.sparing else _PADDING), look.space(_OVER_LINES)
    cells = [
        Cell(Middle(Inset(Tagged("P", statement), top=over, bottom=over)), fills=True),
        Cell(Middle(Row(columns, steps.apart)), fills=True),
    ]
    gutter, whole = look.space(4), steps.width
    row = Cells(cells, lambda width, scale: (width - whole.at(scale), whole.at(scale)), gutter, least=steps.sizes[-1] + 2 * padding, flex=look.space(6))
    return Tagged("LI", Tagged("LBody", row))


def _ring(size: Length, look: Look) -> Draw:
    def draw_ring(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        middle = (x + width / 2, y + height / 2)
        yield Shape(circle((size.at(scale) - BOX_LINE) / 2), *middle, stroke=look.palette.ticked, line_width=BOX_LINE)

    return draw_ring
