"""Phases on a time line: one ground, and on it a child that grows and stands ever further from its grown-up."""

from collections.abc import Iterator

from handouts.blocks import Timeline
from handouts.blocks.timeline import Phase
from handouts.cursor import Cursor
from layouts.blocks.diagram import dots, titled
from layouts.boxes import Box, Drawing, Gap, Level, Rows, Stack, Tagged
from layouts.frames import Node, Shape
from layouts.lengths import Scale
from layouts.shapes import horizontal_line, polygon
from layouts.style.look import RULE, Look

_HEIGHT = 12.4
_BIG = 6.2
_LEAST, _MOST = 2.6, 4.6
_APART = 8.0


def draw(at: Cursor[Timeline], look: Look) -> Box:
    """The drawing, and under each pair of dots the age, the phase and what one sees."""
    count = len(at.phases)
    gutter = look.space(5)
    columns = [_words(phase, look) for phase in at.phases]
    words: Box = Level(columns, gutter, (look.space(3), look.line_gap))
    if look.across == 1:
        words = _stacked(columns, look)

    def line(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        ground = y + height
        step = (width + gutter.at(scale)) / count
        widest = scale.space(2 * _BIG + 2 * _MOST + 0.9 + _APART)
        unit = scale.unit * min(1.0, (step - scale.space(2)) / widest)
        for index in range(count):
            grown = index / (count - 1)
            sizes = (_BIG * unit, (_LEAST + (_MOST - _LEAST) * grown) * unit)
            yield from dots(x + index * step, ground, sizes, (0.9 + _APART * grown) * unit, look.palette.ink)
        tip = scale.space(3)
        yield Shape(horizontal_line(width - tip), x, ground + RULE, stroke=look.palette.deep, line_width=RULE * 2)
        arrow = polygon((0, -tip / 1.6), (tip, 0), (0, tip / 1.6))
        yield Shape(arrow, x + width - tip, ground + RULE, fill=look.palette.deep)

    figure = Tagged("Figure", Drawing(look.space(_HEIGHT), line), alt=str(at.alt))
    space = Gap(look.space(4.6), look.space(5.4))
    return titled(at.timeline, Stack([figure, space, words]), look)


def _stacked(columns: list[list[Box]], look: Look) -> Box:
    """The phases under each other, where columns would be too narrow to read."""
    items: list[Box] = []
    for age, label, seen in columns:
        first, second = look.space(3), look.line_gap
        words = Stack([age, Gap(first, first), label, Gap(second, second), seen])
        items.append(Tagged("LI", Tagged("LBody", words)))
    return Rows(items, "L", gap=Gap(look.space(5), look.space(8)))


def _words(phase: Cursor[Phase], look: Look) -> list[Box]:
    """Age, phase and what one sees."""
    age = look.paragraph(phase.age, look.small(600, color=look.palette.deep))
    label = look.paragraph(phase.label, look.text(600))
    seen: Box = Gap(0, 0)
    if phase.text:
        seen = Tagged("P", look.paragraph(phase.text, look.text()))
    return [Tagged("P", age), Tagged("P", label), seen]
