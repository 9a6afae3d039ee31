"""Small boxes that several drawers use."""

from collections.abc import Iterator

from msgspec.structs import replace

from handouts.cursor import Cursor
from handouts.problems import Origin
from handouts.prose import Prose
from layouts import icons
from layouts.boxes import (
    STRETCHED,
    Box,
    Drawing,
    Either,
    Fillable,
    Gap,
    Paragraph,
    Row,
    Rows,
    Rule,
    Stack,
    Tagged,
    firm,
)
from layouts.boxes.row import Column
from layouts.frames import Color, Node, Shape, artifact
from layouts.lengths import READING, Extent, Length, Scale, largest, points
from layouts.shapes import circle, rounded_rectangle
from layouts.style.look import BOX_LINE, HAIRLINE, Look, field_name
from layouts.units import mm

LEAST_WRITING_SPACE = mm(10)
FOR_A_MARKER = mm(14)
BOX = mm(5.2)
_NUMBER_BY_MARKER = mm(80)
_DOT = 0.37
_OVER_LABEL = 3.4
_LOCK, _BESIDE_LOCK, _OVER_LOCK = 5.4, 2.0, 6.2
UNDER_LABEL = mm(0.8)
BESIDE = READING * 38.0
"""How wide the words are, at least, whose first ones stand beside the others."""


def beside(label: Paragraph, text: Paragraph, least: float, gutter: float, look: Look) -> Box:
    """A label at the left of its text, in a column of `least` design millimetres or as wide as its longest word; `gutter` is in millimetres."""
    room = largest(look.sheet_unit * least, label.narrowest())
    return Row([Column(Tagged("P", label), room), Column(Tagged("P", text))], look.space(gutter))


def headed(heading: Cursor[str], text: Cursor[Prose | None], box: Box, look: Look) -> Box:
    """A heading, a sentence under it, and what they are about."""
    words: list[Box] = [Tagged(look.heading_role, look.paragraph(heading, look.heading(color=look.palette.deep))), look.under_heading]
    if text:
        words += [Tagged("P", look.paragraph(text, look.text())), Gap(look.space(4.4), look.space(7))]
    return Stack([*words, box])


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
        disc = Shape(circle(radius), x + across / 2, y + across / 2, fill=look.palette.disc, stroke=edge, line_width=BOX_LINE * 2 * look.palette.weight)
        at = (across - inner) / 2
        yield artifact(disc, icons.icon(name, x + at, y + at, inner, look.palette.ink))

    return Drawing(size, draw)


def tick_box(origin: Origin, label: str, look: Look, spoken: str | None = None, choice: Origin = ()) -> Fillable:
    """A box to tick in the middle of its column; `origin` gives its field the name, `label` is what a person is told it is for.

    `spoken` is read in place of the label where the words stand beside the box. Of the boxes of one `choice` one is ticked.
    """

    def middle(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:  # noqa: ARG001
        return x + (width - BOX) / 2, y + (height - BOX) / 2, BOX, BOX

    def draw(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        half = BOX_LINE / 2
        left, top, *_ = middle(x, y, width, height, scale)
        outline = rounded_rectangle(BOX - BOX_LINE, BOX - BOX_LINE, mm(1.1))
        yield Shape(outline, left + half, top + half, stroke=look.palette.ticked, line_width=BOX_LINE)

    return Fillable(Drawing(BOX, draw), "check", field_name(origin), label, spoken or label, READING, middle, choice=field_name(choice))


def labelled_room(label: Cursor[str], look: Look, number: int | None = None, spoken: str = "", *, most: Extent = 0.0, bold: bool = False, color: Color | None = None) -> Box:
    """A label, room to write under it, and the line, over the whole width: nothing is ever written over a label.

    The room can grow to `most`; `number` and `spoken` tell the label from others with its words. A `bold` label is one to answer.
    """
    words = look.paragraph(label, replace(look.text(600) if bold else look.fine(color=color), whole=True))
    origin = label.origin if number is None else (*label.origin, number)
    least = writing_space(look)
    line = Stack([words, Gap(least, largest(least, most)), Rule(look.palette.ink, HAIRLINE)])

    def under_the_label(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:  # noqa: ARG001
        return x, y + height - least + UNDER_LABEL, width, least - UNDER_LABEL

    return Tagged("P", look.room(line, spoken or str(label), origin, under_the_label))


def writing_space(look: Look) -> float:
    """The least height to write in, in points: for a pen, or for a marker on what is read from a distance."""
    return FOR_A_MARKER if look.far else LEAST_WRITING_SPACE


def labelled_rooms(labels: Cursor[tuple[str, ...]], look: Look) -> Box:
    """Labels with their rooms: beside each other, the first one widest, or under each other on a narrow sheet."""
    if look.across == 1:
        return writing_lines(labels, look)
    return writing_row(labels, look)


def writing_lines(labels: Cursor[tuple[str, ...]], look: Look, *, most: Extent = 0.0) -> Box:
    """Rooms to write under each other."""
    space = look.space(_OVER_LABEL)
    return Rows([labelled_room(label, look, most=most) for label in labels], gap=Gap(space, space))


def paired_rooms(labels: Cursor[tuple[str, ...]], look: Look) -> Box:
    """Rooms to write, two beside each other where their labels stand on one line there."""
    rooms: list[Box] = [labelled_room(label, look) for label in labels]
    between = Gap(look.space(4), look.space(8))
    under = Rows(rooms, gap=between)
    if len(rooms) == 1:
        return under
    pairs = [Row([Column(room) for room in (*rooms[first:first + 2], Gap(0, 0))[:2]], look.gutter) for first in range(0, len(rooms), 2)]
    widest = largest(*(look.words(str(label), look.fine()).width() for label in labels))
    return Either(Rows(pairs, gap=between), under, 2 * (widest + 1) + look.gutter)


def writing_row(labels: Cursor[tuple[str, ...]], look: Look) -> Box:
    """Rooms to write beside each other, their lines level, the first one widest; on a poster each has at least the width of a telephone number."""
    rooms = [labelled_room(label, look, most=STRETCHED) for label in labels]
    if look.far:
        return firm(Row([Column(rooms[0]), *[Column(room, _NUMBER_BY_MARKER) for room in rooms[1:]]], look.space(4.4)))
    return firm(Row([Column(room, share=1.6 if i == 0 else 1.0) for i, room in enumerate(rooms)], look.gutter))


def locked(box: Box, private: Cursor[Prose], look: Look) -> Box:
    """A box, and under it what is said of privacy, beside a lock."""
    words = look.paragraph(private, look.fine(color=look.palette.ink))
    lock = icon_box("lock", look.space(_LOCK), look.palette.deep, around=words.cap_height)
    space = look.space(_OVER_LOCK)
    return Stack([box, Gap(space, space), Row([Column(lock, look.space(_LOCK)), Column(Tagged("P", words))], look.space(_BESIDE_LOCK))])


def bullets(items: Cursor[tuple[Prose, ...]], look: Look) -> Rows:
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
    return Rows(rows, "L", numbering="Disc", gap=Gap(look.line_gap, look.line_gap))
