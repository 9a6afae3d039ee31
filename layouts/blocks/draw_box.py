"""A window to draw and write in, on its sill; of three boxes the middle one is the window, and the others are over it and under it, outside."""

from collections.abc import Iterator, Sequence

from handouts.blocks import Draw
from handouts.blocks.base import Labelled
from handouts.cursor import Cursor
from layouts.blocks.parts import headed
from layouts.boxes import Box, Column, Drawing, Either, Gap, Inset, Layers, Paragraph, Row, Stack, Tagged, under_words
from layouts.boxes.shape import Draw as Drawn
from layouts.frames import Node, Shape, artifact, background
from layouts.lengths import Length, Scale, largest
from layouts.shapes import circle, line, polygon, polyline, rectangle, rounded_rectangle
from layouts.style.look import RULE, Look

_OUTSIDE = 3
_ROOM = (20.0, 36.0)
_AROUND, _INSIDE, _BESIDE_LABEL = 4.4, 3.6, 3.0
_FRAME, _BESIDE, _BEYOND, _SILL, _CORNER = 2.6, 4.4, 2.8, 3.8, 1.2
_MARK = (16.0, 5.0)
_UPSET = ((0, 0.7), (0.17, 0), (0.34, 1), (0.5, 0.15), (0.66, 1), (0.83, 0), (1, 0.7))
_QUIET = ((5, 0.2), (3, 0.9))
_POT, _LEAVES = 5.4, ((-0.42, 1.5), (0.0, 1.9), (0.42, 1.5))


def draw(at: Cursor[Draw], look: Look) -> Box:
    """Heading and window; each sentence stands beside its label, or each under it."""
    boxes = list(at.boxes)
    outside = len(boxes) == _OUTSIDE
    drawn = _around if outside else _window
    taken = 2 * (_FRAME + _BEYOND + _INSIDE + (_BESIDE if outside else 0.0)), 2 * _BESIDE + _MARK[0] + _BESIDE_LABEL
    needed = largest(*(look.space(taken[outside and number != 1]) + _across(box, look) for number, box in enumerate(boxes)))
    return headed(at.draw, at.text, Either(drawn(boxes, look, beside=True), drawn(boxes, look, beside=False), needed), look)


def _around(boxes: Sequence[Cursor[Labelled]], look: Look, *, beside: bool) -> Box:
    """What is over a window, the window, and what is under it, on a wall."""
    above, within, below = boxes
    zones = [_outside(above, look, _upset(look), beside=beside), _window([within], look, _BESIDE, beside=beside), _outside(below, look, _quiet(look), beside=beside)]
    return Layers([Drawing(0, _wall(look)), Stack(zones)])


def _wall(look: Look) -> Drawn:
    """What the window is in."""

    def wall(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        edge = look.palette.edge
        half = RULE / 2 if edge else 0.0
        outline = rounded_rectangle(width - 2 * half, height - 2 * half, look.corner.at(scale))
        yield background(Shape(outline, x + half, y + half, fill=look.palette.tint, stroke=edge, line_width=2 * half * look.palette.weight), bounds=(x, y, width, height))

    return wall


def _outside(box: Cursor[Labelled], look: Look, mark: Box, *, beside: bool) -> Box:
    """What is over the window or under it: its words, with a sign at their end, and room."""
    around, room = look.space(_AROUND), _room(box, look)
    head = Row([Column(_words(box, look, beside=beside)), Column(mark, look.space(_MARK[0]))], look.space(_BESIDE_LABEL))
    return Inset(Stack([head, room]), around, look.space(_BESIDE), look.space(1), look.space(_BESIDE))


def _window(boxes: Sequence[Cursor[Labelled]], look: Look, out: float = 0.0, *, beside: bool) -> Box:
    """Panes under each other in a frame, on a sill that reaches further, with a plant."""
    inside = look.space(_INSIDE)
    panes = [Inset(Stack([_words(box, look, beside=beside), _room(box, look)]), inside, inside, look.space(1), inside) for box in boxes]
    bar, across = Gap(look.space(_FRAME), look.space(_FRAME)), look.space(_FRAME + _BEYOND + out)
    bands = Stack([box for pane in panes for box in (bar, pane)][1:])
    inset = Inset(bands, look.space(_FRAME), across, look.space(_FRAME + _SILL), across)

    def window(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        palette, thick = look.palette, RULE * look.palette.weight
        frame, beyond, sill, corner, free = (scale.space(length) for length in (_FRAME, _BEYOND, _SILL, _CORNER, out))
        left, wide, high = x + free + beyond, width - 2 * (free + beyond), height - sill
        shapes = [Shape(rounded_rectangle(wide, high, corner), left, y, fill=palette.paper if palette.edge else palette.soft, stroke=palette.line, line_width=thick)]
        top, inner = y + frame, wide - 2 * frame
        for number, part in enumerate(bands.heights(inner, high - 2 * frame, scale)):
            if number % 2 == 0:
                shapes.append(Shape(rectangle(inner, part), left + frame, top, fill=palette.paper, stroke=palette.line, line_width=thick))
            top += part
        shapes.append(Shape(rounded_rectangle(width - 2 * free, sill, corner), x + free, y + high, fill=palette.mid, stroke=palette.line, line_width=thick))
        yield background(*shapes, bounds=(x + free, y, width - 2 * free, height))
        yield artifact(*_plant(left + inner - 0.4 * frame, y + high - thick / 2, scale.space(_POT), look))

    return Layers([Drawing(0, window), inset])


def _plant(x: float, foot: float, pot: float, look: Look) -> Iterator[Shape]:
    """A plant with three leaves, that stands on `foot` and ends at the right at `x`."""
    palette, middle = look.palette, x - pot / 2
    for lean, long in _LEAVES:
        yield Shape(line(lean * long * pot, -long * pot), middle, foot - 0.7 * pot, stroke=palette.line, line_width=0.17 * pot, rounded=True)
    shape = polygon((-0.5 * pot, -0.9 * pot), (0.5 * pot, -0.9 * pot), (0.36 * pot, 0), (-0.36 * pot, 0))
    yield Shape(shape, middle, foot, fill=palette.paper if palette.edge else palette.mid, stroke=palette.line, line_width=RULE * palette.weight, rounded=True)


def _upset(look: Look) -> Box:
    """A line that goes up and down: as of somebody for whom it is too much."""

    def zigzag(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        high = scale.space(_MARK[1])
        outline = polyline(*((px * width, py * high) for px, py in _UPSET))
        yield artifact(Shape(outline, x, y, stroke=look.palette.line, line_width=scale.space(0.9) * look.palette.weight, rounded=True))

    return Drawing(0, zigzag)


def _quiet(look: Look) -> Box:
    """Two rows of dots: as of somebody who has gone quiet."""

    def dots(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        radius, high = scale.space(0.7), scale.space(_MARK[1])
        step = (width - 2 * radius) / (_QUIET[0][0] - 1)
        yield artifact(*(Shape(circle(radius), x + width - radius - number * step, y + row * high, fill=look.palette.line)
                         for count, row in _QUIET for number in range(count)))

    return Drawing(0, dots)


def _across(box: Cursor[Labelled], look: Look) -> Length:
    """How wide a label and its sentence are beside each other."""
    label, said = _label(box, look), look.paragraph(box.text, look.text()) if box.text else None
    return label.width() + (said.width() + look.space(_BESIDE_LABEL) if said else 0.0) + 1


def _label(box: Cursor[Labelled], look: Look) -> Paragraph:
    return look.paragraph(box.label, look.subheading(color=look.palette.ink))


def _words(box: Cursor[Labelled], look: Look, *, beside: bool) -> Box:
    """What it is for, with its sentence on one line, or under it."""
    label = _label(box, look)
    if not box.text:
        return Tagged("P", label)
    said = look.paragraph(box.text, look.text())
    name, sentence = Tagged("P", label), Tagged("P", said)
    if not beside:
        return Stack([name, look.under_heading, sentence])
    drop = largest(0.0, label.cap_height - said.cap_height)
    return Row([Column(name, label.width() + 0.1), Column(Inset(sentence, top=drop))], look.space(_BESIDE_LABEL))


def _room(box: Cursor[Labelled], look: Look) -> Box:
    """Room to write and to draw."""
    least, most = (look.space(length) for length in _ROOM)
    spoken = f"{box.label}. {box.text}".rstrip(". ")
    return Tagged("P", look.room(Gap(least, most), spoken, box.origin, under_words, multiline=True))
