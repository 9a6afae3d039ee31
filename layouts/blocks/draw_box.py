"""A frame of boxes to draw and write in; every other one is hatched lightly, so that they are told apart."""

from collections.abc import Iterator

from handouts.blocks import Draw
from handouts.blocks.base import Labelled
from handouts.cursor import Cursor
from layouts.blocks.parts import headed
from layouts.boxes import Box, Drawing, Gap, Inset, Layers, Stack, Tagged, under_words
from layouts.frames import Hatch, Node, Shape, background
from layouts.lengths import Scale, largest
from layouts.shapes import horizontal_line, rectangle, rounded_rectangle
from layouts.style.look import RULE, Look

_ROOM = (17.0, 32.0)
_PADDING = 4.0
_PLATE = 2.0
_STRIPE = 6.0


def draw(at: Cursor[Draw], look: Look) -> Box:
    """Heading and frame."""
    bands = Stack([_band(box, look) for box in at.boxes])
    hatched = len(at.boxes) > 1 and not look.palette.edge

    def frame(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        outline = rounded_rectangle(width, height, look.corner.at(scale))
        hatch = Hatch(look.palette.tint, scale.space(_STRIPE), scale.space(_STRIPE / 2), 45)
        shapes = [Shape(outline, x, y, fill=look.palette.paper)]
        lines = []
        top = y
        for number, part in enumerate(bands.heights(width, height, scale)):
            if hatched and number % 2 == 0:
                shapes.append(Shape(outline, x, y, fill=hatch, clip=(x, top, width, part)))
            if number:
                lines.append(Shape(horizontal_line(width), x, top, stroke=look.palette.line, line_width=RULE * look.palette.weight))
            top += part
        edge = Shape(outline, x, y, stroke=look.palette.line, line_width=RULE * look.palette.weight)
        yield background(*shapes, *lines, edge, bounds=(x, y, width, height))

    return headed(at.draw, at.text, Layers([Drawing(0, frame), bands]), look)


def _band(box: Cursor[Labelled], look: Look) -> Box:
    words = [look.paragraph(box.label, look.subheading(color=look.palette.ink))]
    boxes: list[Box] = [Tagged("P", words[0])]
    if box.text:
        words.append(look.paragraph(box.text, look.text()))
        boxes += [look.under_heading, Tagged("P", words[1])]
    padding, plate = look.space(_PADDING), look.space(_PLATE)
    natural = largest(*(one.width() for one in words))

    def under_the_words(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        over = plate.at(scale)
        area = x - over, y - over, min(natural.at(scale), width) + 2 * over, height + 2 * over
        yield background(Shape(rectangle(*area[2:]), *area[:2], fill=look.palette.paper), bounds=area)

    label = Inset(Layers([Drawing(0, under_the_words), Stack(boxes)]), padding, padding, look.space(1), padding)
    least, most = (look.space(length) for length in _ROOM)
    spoken = f"{box.label}. {box.text}".rstrip(". ")
    return Stack([label, Tagged("P", look.room(Gap(least, most), spoken, box.origin, under_words, multiline=True))])
