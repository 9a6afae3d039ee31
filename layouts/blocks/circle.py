"""Who does what around one child: the child under its shelter in the middle, people at both sides, a line to each."""

from collections.abc import Iterator
from dataclasses import replace
from math import hypot

from handouts.blocks import Circle
from handouts.blocks.base import Labelled
from handouts.cursor import Cursor
from layouts.blocks.diagram import titled
from layouts.boxes import Box, Column, Drawing, Gap, Inset, Layers, Middle, Row, Rows, Stack, Tagged
from layouts.boxes.base import measured
from layouts.frames import Node, Shape
from layouts.lengths import Length, Scale, largest
from layouts.shapes import circle, line
from layouts.style.look import BOX_LINE, RULE, Look
from layouts.style.motif import shelter

_INSIDE = 28.0
_RADIUS = 17.0


def draw(at: Cursor[Circle], look: Look) -> Box:
    """Half of the people at the left, half at the right."""
    cards = [_card(person, look) for person in at.people]
    if look.across == 1:
        return _stacked(at, cards, look)
    half = (len(cards) + 1) // 2
    left, right = _side(cards[:half], look), _side(cards[half:], look)
    name = _middle(at.middle, look)
    inside = look.space(_INSIDE)
    radius = largest(look.space(_RADIUS), _round(name, inside) + look.space(1.5))
    middle = 2 * radius + look.space(10)
    side = (middle - inside) / 2
    center_box = Layers([Gap(2 * radius, 2 * radius), Inset(Middle(name, look.space(60)), 0, side, 0, side)])
    row = Row([Column(Tagged("L", left)), Column(center_box, middle), Column(Tagged("L", right))])

    def lines(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        column = (width - middle.at(scale)) / 2
        center = (x + width / 2, y + height / 2)
        for side, edge in ((left, x + column), (right, x + width - column)):
            top = y
            for index, part in enumerate(side.heights(column, height, scale)):
                if index % 2 == 0:
                    at = top + part / 2
                    yield Shape(line(center[0] - edge, center[1] - at), edge, at, stroke=look.palette.deep, line_width=RULE)
                top += part
        yield Shape(circle(radius.at(scale)), *center, fill=look.palette.paper, stroke=look.palette.deep, line_width=RULE)

    figure = Tagged("Figure", Drawing(0, lines), alt=str(at.alt))
    return titled(at.circle, Layers([figure, row]), look)


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
    return Gap(look.space(4), look.space(7))


def _side(cards: list[Box], look: Look) -> Stack:
    gap = _gap(look)
    return Stack([box for card in cards for box in (gap, card)][1:])


def _card(person: Cursor[Labelled], look: Look) -> Box:
    words: list[Box] = [Tagged("P", look.paragraph(person.label, look.text(600, color=look.palette.deep)))]
    if person.text:
        space = look.line_gap
        words += [Gap(space, space), Tagged("P", look.paragraph(person.text, look.text()))]
    card = Tagged("LI", Tagged("LBody", Stack(words)))
    return replace(look.tinted(card, (3.8, 4.4)), stroke=look.palette.deep, line_width=BOX_LINE)


def _middle(label: Cursor[str], look: Look) -> Box:
    """The shelter over the two dots, and the label under it, inside the circle."""
    height = look.space(13)

    def roof(x: float, y: float, width: float, depth: float, scale: Scale) -> Iterator[Node]:
        clip = (x, y, width, depth)
        yield shelter((x + width / 2, y + depth), scale.space(11), scale.space(2), look.palette, clip)

    style = replace(look.text(600), align="center")
    space = look.space(3)
    words = Tagged("P", look.paragraph(label, style))
    return Stack([Drawing(height, roof), Gap(space, space), words])
