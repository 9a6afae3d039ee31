"""Who does what around one child: the child under its roof in the middle, people at both sides, lines that meet."""

from collections.abc import Iterator, Sequence
from math import hypot

from msgspec.structs import replace

from handouts.blocks import Circle
from handouts.blocks.base import Labelled
from handouts.cursor import Cursor
from layouts.blocks.diagram import titled
from layouts.blocks.named import painted, scene, unit
from layouts.boxes import (
    Balanced,
    Box,
    Column,
    Drawing,
    Gap,
    Inset,
    Layers,
    Middle,
    Row,
    Rows,
    Stack,
    Tagged,
)
from layouts.boxes.base import measured
from layouts.frames import Node, Shape, artifact
from layouts.lengths import Length, Scale, largest
from layouts.shapes import circle, line
from layouts.style.look import BOX_LINE, RULE, Look

_INSIDE = 28.0
_RADIUS = 15.0
_ELBOW = 7.0
_BETWEEN = 3.0
_MILLIMETRE = 0.6


def draw(at: Cursor[Circle], look: Look) -> Box:
    """The child, then half of the people at the left, half at the right, in two columns of one height: one list."""
    cards = [_card(person, look) for person in at.people]
    if look.across == 1:
        return _stacked(at, cards, look)
    half = (len(cards) + 1) // 2
    sides = cards[:half], cards[half:]
    left, right = (_side([Balanced(card, own, other, look.space(_BETWEEN)) for card in own], look) for own, other in (sides, sides[::-1]))
    name = _middle(at.middle, look)
    inside = look.space(_INSIDE)
    radius = largest(look.space(_RADIUS), _round(name, inside) + look.space(1.5))
    middle = 2 * radius + look.space(2 * _ELBOW)
    side = (middle - inside) / 2
    center_box = Layers([Gap(2 * radius, 2 * radius), Inset(Middle(name, look.space(60)), 0, side, 0, side)])
    child = Row([Column(Gap(0, 0)), Column(center_box, middle), Column(Gap(0, 0))])
    both = [Column(Tagged("L", Middle(people), key=at.people.origin)) for people in (left, right)]
    row = Row([both[0], Column(Gap(0, 0), middle), both[1]])

    def lines(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        column = (width - middle.at(scale)) / 2
        center, reach = (x + width / 2, y + height / 2), radius.at(scale)
        for people, edge, side in ((left, x + column, 1), (right, x + width - column, -1)):
            bend = edge + side * scale.space(_ELBOW / 2)
            yield from _elbows(people, (edge, bend, center[0] - side * reach), (center[1], column), scale, look)
        yield Shape(circle(reach), *center, fill=look.palette.paper, stroke=look.palette.line, line_width=RULE * look.palette.weight)

    figure = Tagged("Figure", Drawing(0, lines), alt=str(at.alt))
    return titled(at.circle, Layers([figure, child, row]), look)


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


def _round(box: Box, width: Length) -> Length:
    """The radius of a circle round a box of a width."""

    def radius(scale: Scale) -> float:
        across = width.at(scale)
        return hypot(across / 2, measured(box, across, scale).least / 2)

    return Length(radius)


def _stacked(at: Cursor[Circle], cards: list[Box], look: Look) -> Box:
    """The child over the people, where two columns would be too narrow to read."""
    figure = Tagged("Figure", _middle(at.middle, look), alt=str(at.alt))
    space = look.space(6)
    head = Tagged("Caption", titled(at.circle, figure, look))
    return Rows(cards, "L", head=[head, Gap(space, space)], gap=_gap(look))


def _gap(look: Look) -> Gap:
    return Gap(look.space(_BETWEEN), look.space(_BETWEEN))


def _side(cards: Sequence[Box], look: Look) -> Stack:
    gap = _gap(look)
    return Stack([box for card in cards for box in (gap, card)][1:])


def _card(person: Cursor[Labelled], look: Look) -> Box:
    words: list[Box] = [Tagged("P", look.paragraph(person.label, look.text(600, color=look.palette.deep)))]
    if person.text:
        space = look.line_gap
        words += [Gap(space, space), Tagged("P", look.paragraph(person.text, replace(look.text(), hyphenated=False)))]
    card = Tagged("LI", Tagged("LBody", Stack(words)))
    return replace(look.tinted(card, (3.8, 4.4)), stroke=look.palette.line, line_width=BOX_LINE * look.palette.weight)


def _middle(label: Cursor[str], look: Look) -> Box:
    """The child under its roof, and its label."""
    drawn = scene("sheltered")
    millimetre = unit(_MILLIMETRE, look, drawn)

    def people(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        across = drawn.canvas[0] * millimetre.at(scale)
        yield artifact(*painted(drawn, look, x + (width - across) / 2, y, across))

    style = replace(look.text(600), align="center")
    space = look.space(2.6)
    words = Tagged("P", look.paragraph(label, style))
    return Stack([Drawing(millimetre * drawn.canvas[1], people), Gap(space, space), words])
