"""Statements with circles between two words; the circles grow, so that their order is seen on a copy, too."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from handouts.blocks import Scale as Judged
from handouts.problems import Origin
from layouts.boxes import (
    Box,
    Cell,
    Cells,
    Column,
    Drawing,
    Fillable,
    Gap,
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
from layouts.style.look import BOX_LINE, HAIRLINE, Look
from layouts.units import mm

_SMALLEST, _LARGEST, _APART = 5.0, 8.6, 2.6
_TYPE = 13.0
_ROUNDING = mm(0.1)
_LONGEST_WORD = 24.0


@dataclass(frozen=True, slots=True)
class _Steps:
    """The words at both ends and how wide they stand, the circles' diameters and the room between them."""

    ends: tuple[Paragraph, Paragraph]
    widths: tuple[Length, Length]
    sizes: tuple[Length, ...]
    apart: Length

    @property
    def width(self) -> Length:
        return sum((*self.widths, *self.sizes), self.apart * (len(self.sizes) + 1))


def draw(block: Judged, look: Look, origin: Origin) -> Box:
    """A list: the statement at the left, its scale at the right; circles are no smaller than on paper, and grow with type."""
    heading = look.paragraph(block.scale, look.heading(color=look.palette.deep), (*origin, "scale"))
    space = Gap(look.space(5), look.space(6))
    steps = _steps(block, look, origin)
    rows = [Stack([Rule(look.palette.rule, HAIRLINE), _row(index, block, look, origin, steps)]) for index in range(len(block.items))]
    return Rows(rows, "L", head=[Tagged("Caption", Tagged(look.heading_role, heading)), space])


def _steps(block: Judged, look: Look, origin: Origin) -> _Steps:
    style = replace(look.text(color=look.palette.muted), align="end")
    low = look.paragraph(block.between[0], style, (*origin, "between", 0))
    high = look.paragraph(block.between[1], replace(style, align="start"), (*origin, "between", 1))
    most = look.space(_LONGEST_WORD)
    first, last = (smallest(word.narrowest(1), largest(most, word.narrowest_divided())) + _ROUNDING for word in (low, high))
    unit = largest(mm(1), READING * (mm(1) / _TYPE))
    grown = (_LARGEST - _SMALLEST) / (block.boxes - 1)
    sizes = tuple((_SMALLEST + grown * step) * unit for step in range(block.boxes))
    return _Steps((low, high), (first, last), sizes, _APART * unit)


def _row(index: int, block: Judged, look: Look, origin: Origin, steps: _Steps) -> Box:
    place = (*origin, "items", index)
    statement = look.paragraph(block.items[index], replace(look.text(600), balanced=True), place)
    ends = {1: block.between[0], block.boxes: block.between[1]}
    columns = [Column(Middle(Tagged("P", steps.ends[0])), steps.widths[0])]
    for number, size in enumerate(steps.sizes, 1):
        step = look.wording.step.format(number=number, count=block.boxes)
        spoken = f"{step}, {ends[number]}" if number in ends else step
        name = f"{'-'.join(map(str, place))}-{number}"
        ring = Fillable(Drawing(size, _ring(size, look)), "check", name, f"{block.items[index]} {spoken}", spoken, READING)
        columns.append(Column(Middle(ring), size))
    columns.append(Column(Middle(Tagged("P", steps.ends[1])), steps.widths[1]))
    cells = [
        Cell(Middle(Tagged("P", statement)), fills=True),
        Cell(Middle(Row(columns, steps.apart)), fills=True),
    ]
    gutter, padding, whole = look.space(4), look.space(1.3), steps.width
    row = Cells(cells, lambda width, scale: (width - whole.at(scale), whole.at(scale)), gutter, least=steps.sizes[-1] + 2 * padding, flex=look.space(6))
    return Tagged("LI", Tagged("LBody", row))


def _ring(size: Length, look: Look) -> Draw:
    def draw_ring(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        middle = (x + width / 2, y + height / 2)
        yield Shape(circle((size.at(scale) - BOX_LINE) / 2), *middle, stroke=look.palette.deep, line_width=BOX_LINE)

    return draw_ring
