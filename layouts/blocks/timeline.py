"""Phases on a time line: one ground, and on it a child that grows, and goes ever further from its grown-up."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from handouts.blocks import Timeline
from handouts.blocks.scene import Drawn
from handouts.blocks.timeline import Phase
from handouts.cursor import Cursor
from layouts.blocks.diagram import head, titled
from layouts.blocks.named import painted, picture, scene, unit
from layouts.boxes import (
    Box,
    Column,
    Drawing,
    Gap,
    Level,
    Middle,
    Paragraph,
    Row,
    Rows,
    Shared,
    Stack,
    Tagged,
    Track,
    share_out,
)
from layouts.frames import ARTIFACT, Node, Shape
from layouts.lengths import Length, Scale, largest
from layouts.shapes import horizontal_line, polygon
from layouts.style.look import RULE, Look

_GROWING = ("carried", "face-to-face", "explore", "together")
_MILLIMETRE, _STACKED, _NARROW = 0.86, 0.64, 0.4
_HEADS = 31.0
_GUTTER = 6.0
_ROUNDING = 0.05
_SEEN = 2


def draw(at: Cursor[Timeline], look: Look) -> Box:
    """The drawing, and under each of its steps the age, the phase and what one sees."""
    last = len(at.phases) - 1
    scenes = [scene(_GROWING[round(number * (len(_GROWING) - 1) / last)]) for number in range(last + 1)]
    words = [_words(phase, look) for phase in at.phases]
    if look.across == 1:
        return _stacked(at, scenes, words, look)
    millimetre = unit(_MILLIMETRE, look, *scenes)
    widths = Shared(lambda width, scale: share_out([
        _track(column, drawn, millimetre) for column, drawn in zip(words, scenes, strict=True)], width, scale))
    columns = Level([_boxes(column) for column in words], look.space(_GUTTER), (look.space(3), look.line_gap), widths)
    figure = Tagged("Figure", _line(scenes, columns, millimetre, look), alt=str(at.alt))
    space = Gap(look.space(4.6), look.space(5.4))
    return titled(at.timeline, Stack([figure, space, columns]), look)


def _line(scenes: Sequence[Drawn], columns: Level, millimetre: Length, look: Look) -> Box:
    """Each scene over its column, on a ground that goes on; who wears a bun reaches into the room above."""
    def line(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        ground, size, left = y + height, millimetre.at(scale), x
        for drawn, inner in zip(scenes, columns.across(width, scale), strict=True):
            yield from painted(drawn, look, left, ground - drawn.canvas[1] * size, drawn.canvas[0] * size)
            left += inner + scale.space(_GUTTER)
        tip = scale.space(3)
        yield Shape(horizontal_line(width - tip), x, ground + RULE, stroke=look.palette.ink, line_width=RULE * 2 * look.palette.weight)
        arrow = polygon((0, -tip / 1.6), (tip, 0), (0, tip / 1.6))
        yield Shape(arrow, x + width - tip, ground + RULE, fill=look.palette.ink)

    return Drawing(millimetre * _HEADS, line)


def _track(words: Sequence[Paragraph], drawn: Drawn, millimetre: Length) -> Track:
    """No narrower than its scene; what one sees takes two lines where there is room."""
    across = millimetre * drawn.canvas[0]
    least = largest(across, *(one.narrowest() for one in words))
    natural = largest(least, *(one.width() + _ROUNDING for one in words[:2]), *(one.narrowest(_SEEN) + _ROUNDING for one in words[2:]))
    most = largest(natural, *(one.width() for one in words[2:]))
    return Track(largest(across, *(one.narrowest_divided() for one in words)), least, natural, most)


def _stacked(at: Cursor[Timeline], scenes: Sequence[Drawn], words: Sequence[Sequence[Paragraph]], look: Look) -> Box:
    """The phases under each other, each beside its scene, where columns would be too narrow to read; a page may end between them."""
    millimetre = unit(_NARROW if look.narrow else _STACKED, look, *scenes)
    widest = max(drawn.canvas[0] for drawn in scenes)
    items: list[Box] = []
    for number, (drawn, column) in enumerate(zip(scenes, words, strict=True)):
        figure = picture(drawn, look, millimetre)
        shown = Tagged(ARTIFACT, figure) if number else Tagged("Figure", figure, alt=str(at.alt))
        first, second = look.space(3), look.line_gap
        age, label, *seen = _boxes(column)
        text = Stack([age, Gap(first, first), label, Gap(second, second), *seen])
        row = Row([Column(Middle(shown), millimetre * widest), Column(Middle(text))], look.space(_GUTTER))
        items.append(Tagged("LI", Tagged("LBody", row)))
    heading, under = head(at.timeline, look)
    return Rows(items, "L", head=[Tagged("Caption", heading), under], gap=Gap(look.space(3.2), look.space(8)))


def _words(phase: Cursor[Phase], look: Look) -> list[Paragraph]:
    """Age, phase and what one sees."""
    words = [look.paragraph(phase.age, look.small()), look.paragraph(phase.label, replace(look.text(600), hyphenated=False))]
    return [*words, look.paragraph(phase.text, look.text())] if phase.text else words


def _boxes(words: Sequence[Paragraph]) -> list[Box]:
    """The three parts of a column; the last is empty where nothing is said."""
    boxes: list[Box] = [Tagged("P", one) for one in words]
    return [*boxes, *[Gap(0, 0)] * (3 - len(boxes))]
