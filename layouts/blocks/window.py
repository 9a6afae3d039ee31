"""The window of tolerance: three zones, and the line of a day that leaves the middle one at both sides."""

from collections.abc import Iterator

from handouts.blocks import Window
from handouts.blocks.base import Labelled
from handouts.cursor import Cursor
from layouts.blocks.diagram import titled
from layouts.boxes import Box, Column, Drawing, Gap, Inset, Layers, Middle, Row, Stack, Tagged
from layouts.frames import Node, Shape
from layouts.lengths import Scale
from layouts.shapes import horizontal_line, rectangle, waves
from layouts.style.look import RULE, Look

_WORDS = 0.42
_DAY = (
    (0.0, 0.56), (0.1, 0.42), (0.22, 0.58), (0.4, 0.1), (0.56, 0.6), (0.66, 0.44), (0.83, 0.9), (1.0, 0.5),
)


def draw(at: Cursor[Window], look: Look) -> Box:
    """Words at the left of each zone, the line of a day at the right."""
    palette = look.palette
    zones = Stack([_zone(zone, look) for zone in (at.above, at.within, at.below)])

    def picture(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        left, room = x + width * _WORDS, width * (1 - _WORDS)
        fills = (palette.soft, palette.tint, palette.soft)
        top = y
        for part, fill in zip(zones.heights(width, height, scale), fills, strict=True):
            yield Shape(rectangle(room, part), left, top, fill=fill, stroke=palette.edge, line_width=RULE)
            if top > y:
                yield Shape(horizontal_line(width), x, top, stroke=palette.deep, line_width=RULE)
            top += part
        margin = scale.space(7)
        points = tuple((px * (room - 2 * margin), py * height) for px, py in _DAY)
        yield Shape(waves(*points), left + margin, y, stroke=palette.ink, line_width=scale.space(1.5), rounded=True)

    figure = Tagged("Figure", Drawing(0, picture), alt=str(at.alt))
    return titled(at.window, Layers([figure, zones]), look)


def _zone(zone: Cursor[Labelled], look: Look) -> Box:
    words: list[Box] = [Tagged("P", look.paragraph(zone.label, look.text(600)))]
    if zone.text:
        space = look.line_gap
        words += [Gap(space, space), Tagged("P", look.paragraph(zone.text, look.text()))]
    padding = look.space(5)
    text = Inset(Stack(words), top=padding, end=look.space(6), bottom=padding)
    return Row([Column(Middle(text, look.space(14)), share=_WORDS), Column(Gap(0, 0), share=1 - _WORDS)])
