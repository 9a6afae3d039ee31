"""A window to draw and write in: a frame with a pane for each box, on a sill; every other pane has a tint, so that they are told apart."""

from collections.abc import Iterator

from handouts.blocks import Draw
from handouts.blocks.base import Labelled
from handouts.cursor import Cursor
from layouts.blocks.parts import headed
from layouts.boxes import Box, Drawing, Gap, Inset, Layers, Stack, Tagged, under_words
from layouts.frames import Node, Shape, background
from layouts.lengths import Scale
from layouts.shapes import rectangle, rounded_rectangle
from layouts.style.look import RULE, Look

_ROOM = (15.0, 32.0)
_PADDING = 4.0
_FRAME, _BEYOND, _SILL, _CORNER = 3.0, 3.4, 4.2, 1.2


def draw(at: Cursor[Draw], look: Look) -> Box:
    """Heading and window."""
    panes = [_pane(box, look) for box in at.boxes]
    bar = Gap(look.space(_FRAME), look.space(_FRAME))
    bands = Stack([box for pane in panes for box in (bar, pane)][1:])
    inset = Inset(bands, look.space(_FRAME), look.space(_FRAME + _BEYOND), look.space(_FRAME + _SILL), look.space(_FRAME + _BEYOND))

    def window(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        palette, line = look.palette, RULE * look.palette.weight
        frame, beyond, sill, corner = (scale.space(length) for length in (_FRAME, _BEYOND, _SILL, _CORNER))
        left, across, high = x + beyond, width - 2 * beyond, height - sill
        shapes = [Shape(rounded_rectangle(across, high, corner), left, y, fill=palette.soft, stroke=palette.line, line_width=line)]
        top, inner = y + frame, across - 2 * frame
        for number, part in enumerate(bands.heights(inner, high - 2 * frame, scale)):
            if number % 2 == 0:
                fill = palette.paper if number % 4 else palette.tint
                shapes.append(Shape(rectangle(inner, part), left + frame, top, fill=fill, stroke=palette.line, line_width=line))
            top += part
        shapes.append(Shape(rounded_rectangle(width, sill, corner), x, y + high, fill=palette.mid, stroke=palette.line, line_width=line))
        yield background(*shapes, bounds=(x, y, width, height))

    return headed(at.draw, at.text, Layers([Drawing(0, window), inset]), look)


def _pane(box: Cursor[Labelled], look: Look) -> Box:
    """What it is for, and room."""
    boxes: list[Box] = [Tagged("P", look.paragraph(box.label, look.subheading(color=look.palette.ink)))]
    if box.text:
        boxes += [look.under_heading, Tagged("P", look.paragraph(box.text, look.text()))]
    padding = look.space(_PADDING)
    label = Inset(Stack(boxes), padding, padding, look.space(1), padding)
    least, most = (look.space(length) for length in _ROOM)
    spoken = f"{box.label}. {box.text}".rstrip(". ")
    return Stack([label, Tagged("P", look.room(Gap(least, most), spoken, box.origin, under_words, multiline=True))])
