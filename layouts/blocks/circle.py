"""Who does what around one child: the child in the middle, people at both sides, lines that meet."""

from collections.abc import Iterator, Sequence
from math import hypot

from msgspec.structs import replace

from handouts.blocks import Circle
from handouts.blocks.base import Labelled
from handouts.cursor import Cursor
from layouts.blocks.diagram import titled
from layouts.blocks.named import painted, scene, unit
from layouts.blocks.parts import room_over_label
from layouts.boxes import (
    STRETCHED,
    Alike,
    Box,
    Cell,
    Cells,
    Column,
    Drawing,
    Gap,
    Layers,
    Middle,
    Paragraph,
    Row,
    Rows,
    Stack,
    Tagged,
    firm,
)
from layouts.boxes.base import measured
from layouts.frames import Node, Shape, artifact
from layouts.lengths import Length, Scale, largest
from layouts.shapes import circle, line
from layouts.style.look import BOX_LINE, RULE, Look
from layouts.units import mm

_RADIUS = 17.5
_ELBOW = 4.3
_BETWEEN = 2.4
_PADDING, _OVER_WORDS = 3.6, 2.8
_ROUNDING = 0.1
_LINES = 2
_MILLIMETRE, _CHILD = 1.45, (13.0, 15.6)
_UNDER_CHILD = 2.2
_CLEAR = 1.5
_TO_WRITE = mm(50)


def draw(at: Cursor[Circle], look: Look) -> Box:
    """The child, then half of the people at the left, half at the right, in boxes of one height: one list."""
    words = [_words(person, look) for person in at.people]
    cards = [_card(said, look, _room(at, person, look)) for said, person in zip(words, at.people, strict=True)]
    if look.across == 1:
        return _stacked(at, cards, look)
    half = (len(cards) + 1) // 2
    alike = [Alike(card, cards) for card in cards]
    left, right = _side(alike[:half], look), _side(alike[half:], look)
    name, inside, around = _middle(at.middle, look)
    radius = largest(look.space(_RADIUS), around + look.space(_CLEAR))
    middle = 2 * radius + look.space(2 * _ELBOW)
    asked = largest(*(one.width() for one, *_ in words), *(one.narrowest(_LINES) for _, *text in words for one in text), _TO_WRITE if at.write else 0.0) + look.space(
        2 * _PADDING + _ROUNDING)

    def widths(width: float, scale: Scale) -> tuple[float, float, float]:
        """Boxes are as wide as names on one line, text in two and a name that is written ask for, and what is left is the child's."""
        side = min(asked.at(scale), (width - middle.at(scale)) / 2)
        return side, width - 2 * side, side

    center_box = Layers([Gap(2 * radius, 2 * radius), _centered(Middle(name, look.space(60)), inside)])
    child = _centered(center_box, middle)
    both = [Cell(Tagged("L", Middle(people), key=at.people.origin), fills=True) for people in (left, right)]
    row = Cells([both[0], Cell(Gap(0, 0)), both[1]], widths)

    def lines(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        column, *_ = widths(width, scale)
        center, reach = (x + width / 2, y + height / 2), radius.at(scale)
        for people, edge, side in ((left, x + column, 1), (right, x + width - column, -1)):
            end = center[0] - side * reach
            yield from _elbows(people, (edge, (edge + end) / 2, end), (center[1], column), scale, look)
        yield Shape(circle(reach), *center, fill=look.palette.paper, stroke=look.palette.line, line_width=RULE * look.palette.weight)

    figure = Tagged("Figure", Drawing(0, lines), alt=str(at.alt))
    return titled(at.circle, Layers([figure, child, row]), look)


def _centered(box: Box, width: Length) -> Row:
    return Row([Column(Gap(0, 0)), Column(box, width), Column(Gap(0, 0))])


def _elbows(people: Stack, places: tuple[float, float, float], middle: tuple[float, float], scale: Scale, look: Look) -> Iterator[Node]:
    """From the middle of each box straight to where all lines of its side meet, and from there one line to the child.

    `places` are the edge of the boxes, the bend and the edge of the circle; `middle` is its height and the boxes' width.
    """
    edge, bend, end = places
    center, column = middle
    least = measured(people, column, scale).least
    top, levels = center - least / 2, []
    for index, part in enumerate(people.heights(column, least, scale)):
        if index % 2 == 0:
            levels.append(top + part / 2)
        top += part
    ends = [((edge, level), (bend, level)) for level in levels]
    ends += [((bend, min(*levels, center)), (bend, max(*levels, center))), ((bend, center), (end, center))]
    for (left, upper), (right, lower) in ends:
        yield Shape(line(right - left, lower - upper), left, upper, stroke=look.palette.line, line_width=RULE * look.palette.weight, rounded=True)


def _stacked(at: Cursor[Circle], cards: list[Box], look: Look) -> Box:
    """The child over the people, where two columns would be too narrow to read."""
    figure = Tagged("Figure", _middle(at.middle, look)[0], alt=str(at.alt))
    space = look.space(6)
    head = Tagged("Caption", titled(at.circle, figure, look))
    return Rows([firm(card) for card in cards], "L", head=[head, Gap(space, space)], gap=_gap(look))


def _gap(look: Look) -> Gap:
    return Gap(look.space(_BETWEEN), look.space(_BETWEEN))


def _side(cards: Sequence[Box], look: Look) -> Stack:
    gap = _gap(look)
    return Stack([box for card in cards for box in (gap, card)][1:])


def _words(person: Cursor[Labelled], look: Look) -> list[Paragraph]:
    """The name, and what is said of it where something is."""
    name = look.paragraph(person.label, look.text(600, color=look.palette.deep))
    return [name, look.paragraph(person.text, replace(look.text(), hyphenated=False))] if person.text else [name]


def _room(at: Cursor[Circle], person: Cursor[Labelled], look: Look) -> list[Box]:
    """A line to write on and what is written there under it, where the diagram asks for one in each box."""
    return [Tagged("P", room_over_label(at.write, look, f"{person.label}: {at.write}", person.origin))] if at.write else []


def _card(words: Sequence[Paragraph], look: Look, room: Sequence[Box]) -> Box:
    space = look.line_gap
    boxes: list[Box] = []
    for one in words:
        boxes += [Gap(space, space), Tagged("P", one)]
    level = [Gap(0, STRETCHED)] if room else []
    card = Tagged("LI", Tagged("LBody", Stack([*boxes[1:], *level, *room])))
    return replace(look.tinted(card, (_OVER_WORDS, _PADDING)), stroke=look.palette.line, line_width=BOX_LINE * look.palette.weight)


def _middle(label: Cursor[str], look: Look) -> tuple[Box, Length, Length]:
    """The child over its label, as large as the circle lets it be; how wide that is, and the radius of a circle round it."""
    drawn = scene("sheltered").model_copy(update={"roof": None})  # the circle is round it already
    millimetre = unit(_MILLIMETRE, look, drawn)
    wide, high = (millimetre * length for length in _CHILD)
    canvas, lower = millimetre * drawn.canvas[0], millimetre * (drawn.canvas[1] - _CHILD[1])

    def people(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        yield artifact(*painted(drawn, look, x + (width - canvas.at(scale)) / 2, y - lower.at(scale), canvas.at(scale)))

    words = look.paragraph(label, replace(look.text(600), align="center"))
    space, across = look.space(_UNDER_CHILD), largest(wide, words.width() + _ROUNDING)
    middle = Stack([Drawing(high, people), Gap(space, space), Tagged("P", words)])

    def around(scale: Scale) -> float:
        """The child is widest at its head, and the words at their foot."""
        half = measured(middle, across.at(scale), scale).least / 2
        return max(hypot(wide.at(scale) / 2, high.at(scale) - half), hypot(words.width().at(scale) / 2, half))

    return middle, across, Length(around)
