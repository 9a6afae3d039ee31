"""Small boxes that several drawers use."""

from collections.abc import Callable, Iterator

from handouts.cursor import Cursor
from handouts.problems import Origin
from handouts.prose import Prose
from layouts import icons
from layouts.boxes import Box, Drawing, Fillable, Gap, Row, Rows, Rule, Stack, Tagged
from layouts.boxes.row import Column
from layouts.frames import Color, Node, Shape, artifact
from layouts.lengths import READING, Extent, Length, Scale, largest, points
from layouts.shapes import circle, rounded_rectangle
from layouts.style.look import BOX_LINE, HAIRLINE, Look, field_name
from layouts.units import mm

LEAST_WRITING_SPACE = mm(8.4)
LEAST_FIELD = mm(6)
BOX = mm(5.2)
_LABEL_SHARE = 0.6
_DOT = 0.37
_OVER_LABEL = 1.3


def headed(heading: Cursor[str], text: Cursor[Prose | None], box: Box, look: Look) -> Box:
    """A heading, a sentence under it, and what they are about."""
    space, under = look.space(3.8), look.space(4.4)
    words: list[Box] = [Tagged(look.heading_role, look.paragraph(heading, look.heading(color=look.palette.deep)))]
    if text:
        words += [Gap(space, space), Tagged("P", look.paragraph(text, look.text()))]
    return Stack([*words, Gap(under, look.space(7)), box])


def icon_box(name: str, size: Extent, color: Color, *, around: Extent | None = None) -> Box:
    """An icon in a square; decoration, because words stand beside it.

    With `around` it takes up no height, and stands around the middle of a line of that cap height.
    """
    def draw(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        side = points(size, scale)
        rise = 0.0 if around is None else (side - points(around, scale)) / 2
        yield artifact(icons.icon(name, x, y - rise, side, color))

    return Drawing(size if around is None else 0.0, draw)


def disc_icon(name: str, size: Length, look: Look) -> Box:
    """An icon in ink on a disc as wide as `size`."""

    def draw(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        across = size.at(scale)
        inner = across * 0.6
        edge = look.palette.edge
        radius = across / 2 - (BOX_LINE if edge else 0.0)
        disc = Shape(circle(radius), x + across / 2, y + across / 2, fill=look.palette.disc, stroke=edge, line_width=BOX_LINE * 2)
        at = (across - inner) / 2
        yield artifact(disc, icons.icon(name, x + at, y + at, inner, look.palette.ink))

    return Drawing(size, draw)


def tick_box(origin: Origin, label: str, look: Look, spoken: str | None = None) -> Fillable:
    """A box to tick in the middle of its column; `origin` gives its field the name, `label` is what a person is told it is for.

    `spoken` is read in place of the label where the words stand beside the box.
    """

    def middle(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:  # noqa: ARG001
        return x + (width - BOX) / 2, y + (height - BOX) / 2, BOX, BOX

    def draw(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        half = BOX_LINE / 2
        left, top, *_ = middle(x, y, width, height, scale)
        outline = rounded_rectangle(BOX - BOX_LINE, BOX - BOX_LINE, mm(1.1))
        yield Shape(outline, left + half, top + half, stroke=look.palette.deep, line_width=BOX_LINE)

    return Fillable(Drawing(BOX, draw), "check", field_name(origin), label, spoken or label, READING, middle)


def writing_line(label: Cursor[str], look: Look, *, least: Extent = LEAST_WRITING_SPACE, most: Extent = 0.0) -> Box:
    """A label on a line to write on. `least` and `most` is the room over the line."""
    style = look.fine()
    words = look.paragraph(label, style)
    above = largest(look.space(2), (words.cap_height + look.space(1.3)) * -1 + least, words.cap_height * _OVER_LABEL)
    room = Gap(above, largest(above, most))
    under = look.space(1.3)
    line = Stack([room, words, Gap(under, under), Rule(look.palette.ink, HAIRLINE)])

    natural = words.width()

    def beside_the_label(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:
        left = natural.at(scale) + scale.space(2)
        if left > width * _LABEL_SHARE:
            return x, y, width, height - points(words.cap_height + 2 * under, scale)
        return x + left, y + height - LEAST_FIELD, width - left, LEAST_FIELD

    return Tagged("P", look.room(line, str(label), label.origin, beside_the_label))


def labelled_room(label: Cursor[str], look: Look, number: int | None = None, spoken: str = "") -> Box:
    """A label with room and a line under it, over the whole width; `number` and `spoken` tell it from others with its label."""
    words = look.paragraph(label, look.fine())
    origin = label.origin if number is None else (*label.origin, number)
    room = Gap(LEAST_WRITING_SPACE, LEAST_WRITING_SPACE)
    line = Stack([words, room, Rule(look.palette.ink, HAIRLINE)])

    def under_the_label(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:  # noqa: ARG001
        return x, y + height - LEAST_FIELD, width, LEAST_FIELD

    return Tagged("P", look.room(line, spoken or str(label), origin, under_the_label))


def labelled_rooms(labels: Cursor[tuple[str, ...]], look: Look) -> Box:
    """Labels with their rooms: beside each other, the first one widest, or under each other on a narrow sheet."""
    if look.across > 1:
        return writing_row(labels, look, labelled_room)
    space = look.space(3)
    return Rows([labelled_room(label, look) for label in labels], gap=Gap(space, space))


def writing_lines(labels: Cursor[tuple[str, ...]], look: Look, *, most: Extent = 0.0) -> Box:
    """Writing lines under each other."""
    return Stack([writing_line(label, look, most=most) for label in labels])


def writing_row(
    labels: Cursor[tuple[str, ...]], look: Look, line: Callable[[Cursor[str], Look], Box] = writing_line
) -> Box:
    """Writing lines beside each other, the first one widest."""
    columns = [Column(line(label, look), share=1.6 if i == 0 else 1.0) for i, label in enumerate(labels)]
    return Row(columns, look.space(6))


def bullets(items: Cursor[tuple[Prose, ...]], look: Look) -> Box:
    """Points under each other, each behind a dot at half its x-height, as large as the type asks for."""
    face = look.face(look.text())
    radius = READING * (_DOT * face.x_height)

    def dot(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        dot_radius, middle = radius.at(scale), y + (face.cap_height - face.x_height / 2) * scale.reading
        yield Shape(circle(dot_radius), x + dot_radius, middle, fill=look.palette.deep)

    rows: list[Box] = []
    for point in items:
        words = Tagged("LBody", look.paragraph(point, look.text()))
        label = Tagged("Lbl", Drawing(0, dot), actual="•")
        rows.append(Tagged("LI", Row([Column(label, radius * 2), Column(words)], look.space(2.4))))
    return Rows(rows, "L", numbering="Disc", gap=Gap(look.line_gap + look.space(1), look.line_gap + look.space(1)))
