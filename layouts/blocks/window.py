"""The window of tolerance: three zones, and the line of a day that leaves the middle one at both sides."""

from collections.abc import Iterator

from handouts.blocks import Window
from handouts.blocks.base import Labelled
from handouts.problems import Path
from layouts.blocks.diagram import titled
from layouts.boxes import Box, Column, Drawing, Gap, Layers, Middle, Panel, Row, Stack, Tagged
from layouts.frames import Color, Node
from layouts.frames import Path as Shape
from layouts.look import RULE, Look
from layouts.shapes import horizontal_line, smooth

_WORDS = 0.4
_CURVE = (
    (0.0, 0.55), (0.09, 0.42), (0.18, 0.56), (0.28, 0.44), (0.36, 0.14), (0.44, 0.1), (0.5, 0.4),
    (0.58, 0.58), (0.66, 0.46), (0.74, 0.6), (0.82, 0.88), (0.9, 0.9), (1.0, 0.56),
)


def draw(block: Window, look: Look, origin: Path) -> Box:
    """Words at the left of each zone, the line at the right."""
    palette = look.palette
    zones = Stack([
        _zone(block.above, palette.soft, look, (*origin, "above")),
        _zone(block.within, palette.tint, look, (*origin, "within")),
        _zone(block.below, palette.soft, look, (*origin, "below")),
    ])

    def line(x: float, y: float, width: float, height: float) -> Iterator[Node]:
        top, middle, _ = zones.heights(width, height)
        for edge in (y + top, y + top + middle):
            yield Shape(horizontal_line(width), x, edge, stroke=palette.deep, line_width=RULE)
        left, room = x + width * (_WORDS + 0.05), width * (0.95 - _WORDS) - look.space(4)
        points = tuple((px * room, py * height) for px, py in _CURVE)
        yield Shape(smooth(*points), left, y, stroke=palette.ink, line_width=look.space(1.5))

    figure = Tagged("Figure", Drawing(0, line), alt=block.alt)
    return titled(block.window, Layers([zones, figure]), look, (*origin, "window"))


def _zone(zone: Labelled, fill: Color, look: Look, origin: Path) -> Box:
    words: list[Box] = [Tagged("P", look.paragraph(zone.label, look.text(600), (*origin, "label")))]
    if zone.text:
        space = look.line_gap
        words += [Gap(space, space), Tagged("P", look.paragraph(zone.text, look.text(), (*origin, "text")))]
    row = Row([Column(Middle(Stack(words), look.space(14)), share=_WORDS), Column(Gap(0, 0), share=1 - _WORDS)])
    return Panel(row, fill, (look.space(4.4), look.space(5)), 0)
