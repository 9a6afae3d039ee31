"""Who does what around one child: the child under a roof in the middle, people at both sides, lines to the roof."""

from collections.abc import Iterator, Sequence
from math import sqrt

from msgspec.structs import replace

from handouts.blocks import Circle
from handouts.blocks.base import Labelled
from handouts.cursor import Cursor
from layouts.blocks.diagram import head, titled
from layouts.blocks.named import painted, scene, unit
from layouts.blocks.parts import LEAST_WRITING_SPACE, labelled_room
from layouts.boxes import (
    STRETCHED,
    Alike,
    Box,
    Cell,
    Cells,
    Column,
    Drawing,
    Either,
    Gap,
    Inset,
    Layers,
    Middle,
    Paragraph,
    Row,
    Rows,
    Rule,
    Stack,
    Tagged,
    firm,
)
from layouts.boxes.base import measured
from layouts.boxes.fillable import under_words
from layouts.frames import Node, Shape, artifact
from layouts.lengths import Length, Scale, largest
from layouts.shapes import doorway, horizontal_line
from layouts.style.look import BOX_LINE, HAIRLINE, RULE, Look
from layouts.units import mm

_ACROSS, _STUB, _CORNER = 40.0, 2.8, 2.0
_BETWEEN = 2.4
_PADDING, _OVER_WORDS, _AIR = 3.6, 2.8, 1.4
_ROUNDING = 0.1
_LINES, _OVER_ROOM = 2, 3.2
_MILLIMETRE, _CHILD = 1.9, (13.0, 15.6)
_UNDER_ROOF, _UNDER_CHILD, _OVER_QUESTION, _INSIDE, _UNDER_LINES = 6.0, 2.2, 5.0, 3.2, 4.4
_TO_WRITE = mm(50)
_LINE_BESIDE, _WORDS_BESIDE, _APART, _ASKED = mm(56), mm(60), 6.0, 2


def draw(at: Cursor[Circle], look: Look) -> Box:
    """The child under a roof, then half of the people at the left, half at the right, in boxes of one height: one list, of which the child is the first."""
    words = [_words(person, look) for person in at.people]
    cards = [_card(said, look, _room(at, number, look)) for number, said in enumerate(words)]
    if look.across == 1:
        return _stacked(at, words, look)
    half = (len(cards) + 1) // 2
    alike = [Alike(card, cards) for card in cards]
    left, right = _side(alike[:half], look), _side(alike[half:], look)
    inside, needed = _under_the_roof(at, half, look)
    across = largest(look.space(_ACROSS), needed + look.space(2 * _INSIDE))
    middle = across + look.space(2 * _STUB)
    asked = largest(*(one.width() for one, *_ in words), *(one.narrowest(_LINES) for _, *text in words for one in text), _TO_WRITE if at.write else 0.0) + look.space(
        2 * _PADDING + _AIR)

    def widths(width: float, scale: Scale) -> tuple[float, float, float]:
        """Boxes are as wide as names on one line, text in two and a name that is written ask for, and what is left is the child's."""
        side = min(asked.at(scale), (width - middle.at(scale)) / 2)
        return side, width - 2 * side, side

    both = [Cell(Tagged("L", Middle(people), key=at.people.origin), fills=True) for people in (left, right)]
    row = Cells([both[0], Cell(Gap(0, 0)), both[1]], widths)
    first = Tagged("L", Tagged("LI", Tagged("LBody", inside)), key=at.people.origin)
    child = Cells([Cell(Gap(0, 0)), Cell(Inset(firm(first), start=look.space(_STUB), end=look.space(_STUB)), fills=True), Cell(Gap(0, 0))], widths)

    def lines(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        side, between, _ = widths(width, scale)
        weight, stub = look.palette.weight, look.space(_STUB).at(scale)
        half = BOX_LINE * weight / 2
        roof = x + side + stub + half, y + half, between - 2 * (stub + half), height - 2 * half
        for people, edge, way in ((left, x + side - half, 1), (right, x + side + between + half, -1)):
            for level in _levels(people, (y + height / 2, side), scale):
                reach = stub + 2 * half + _in_from_the_side(level - roof[1], roof[2] / 2)
                yield Shape(horizontal_line(way * reach), edge, level, stroke=look.palette.line, line_width=RULE * weight, rounded=True)
        yield Shape(doorway(*roof[2:], scale.space(_CORNER)), *roof[:2], fill=look.palette.paper, stroke=look.palette.line, line_width=2 * half)

    figure = Tagged("Figure", Drawing(0, lines), alt=str(at.alt))
    return titled(at.circle, Layers([figure, child, row]), look)


def _levels(people: Stack, middle: tuple[float, float], scale: Scale) -> Iterator[float]:
    """Halfway each box of a column; `middle` is the column's, and how wide it is."""
    center, column = middle
    least = measured(people, column, scale).least
    top = center - least / 2
    for index, part in enumerate(people.heights(column, least, scale)):
        if index % 2 == 0:
            yield top + part / 2
        top += part


def _in_from_the_side(under: float, radius: float) -> float:
    """How far a roof of half a circle is from its side, so far under its top."""
    over = max(0.0, radius - under)
    return radius - sqrt(radius ** 2 - over ** 2)


def _under_the_roof(at: Cursor[Circle], rows: int, look: Look) -> tuple[Box, Length]:
    """The child, its label, and what it is asked, with lines; how wide that is at least."""
    picture, wide = _child(look)
    label = look.paragraph(at.middle, replace(look.text(600), align="center"))
    parts: list[Box] = [_space(_UNDER_ROOF, look), picture, _space(_UNDER_CHILD, look), Tagged("P", label)]
    if at.ask:
        parts += [_space(_OVER_QUESTION, look), *_asked(at, rows + 1, look, "center"), _space(_UNDER_LINES, look)]
    else:
        parts = [Gap(0, STRETCHED), *parts, Gap(look.space(_UNDER_LINES), STRETCHED)]
    inner = look.space(_INSIDE)
    return Inset(Stack(parts), start=inner, end=inner), largest(wide, label.width() + _ROUNDING)


def _asked(at: Cursor[Circle], count: int, look: Look, align: str) -> list[Box]:
    """A question to the child and so many lines for the answer; on a screen one field over them."""
    if not at.ask:
        return []
    question = look.paragraph(at.ask, replace(look.fine(color=look.palette.ink), align=align, hyphenated=False))
    line = Stack([Gap(LEAST_WRITING_SPACE, STRETCHED), Rule(look.palette.ink, HAIRLINE)])
    room = look.room(Stack([line] * count), str(at.ask), at.ask.origin, under_words, multiline=count > 1)
    return [Tagged("P", question), Tagged("P", room)]


def _space(length: float, look: Look) -> Gap:
    return Gap(look.space(length), look.space(length))


def _stacked(at: Cursor[Circle], words: Sequence[Sequence[Paragraph]], look: Look) -> Box:
    """The child over the people, where two columns would be too narrow to read: what is written stands beside the words, where both have room."""
    picture, wide = _child(look)
    label = Tagged("P", look.paragraph(at.middle, look.text(600, color=look.palette.deep)))
    said = Stack([label, _space(_UNDER_CHILD, look), *_asked(at, _ASKED, look, "start")]) if at.ask else Middle(label)
    figure = Tagged("Figure", picture, alt=str(at.alt))
    child = _boxed([Row([Column(Middle(figure), wide), Column(said)], look.space(_APART))], look)
    cards = [firm(_beside(one, _room(at, number, look), look)) for number, one in enumerate(words)]
    return Rows([firm(child), *cards], "L", head=[Tagged("Caption", Stack(head(at.circle, look)))], gap=_gap(look))


def _beside(words: Sequence[Paragraph], room: Sequence[Box], look: Look) -> Box:
    """A box with what is written at the end of its words, in a column of one width, or under them."""
    if not room:
        return _card(words, look, room)
    beside = Row([Column(Stack(_lines(words, look))), Column(Stack(room), _LINE_BESIDE)], look.space(_APART))
    return Either(_boxed([beside], look), _card(words, look, room), _LINE_BESIDE + _WORDS_BESIDE)


def _gap(look: Look) -> Gap:
    return Gap(look.space(_BETWEEN), look.space(_BETWEEN))


def _side(cards: Sequence[Box], look: Look) -> Stack:
    gap = _gap(look)
    return Stack([box for card in cards for box in (gap, card)][1:])


def _words(person: Cursor[Labelled], look: Look) -> list[Paragraph]:
    """The name, and what is said of it where something is."""
    name = look.paragraph(person.label, look.text(600, color=look.palette.deep))
    return [name, look.paragraph(person.text, replace(look.text(), hyphenated=False))] if person.text else [name]


def _room(at: Cursor[Circle], number: int, look: Look) -> list[Box]:
    """What is written in a box, and a line under it, where the diagram asks for one in each."""
    return [labelled_room(at.write, look, number, f"{at.value.people[number].label}: {at.write}", color=look.palette.ink)] if at.write else []


def _lines(words: Sequence[Paragraph], look: Look) -> list[Box]:
    gap: Box = Gap(look.line_gap, look.line_gap)
    return [box for one in words for box in (gap, Tagged("P", one))][1:]


def _card(words: Sequence[Paragraph], look: Look, room: Sequence[Box]) -> Box:
    over = look.space(_OVER_ROOM)
    return _boxed([*_lines(words, look), *([Gap(over, STRETCHED)] if room else []), *room], look)


def _boxed(boxes: Sequence[Box], look: Look) -> Box:
    card = Tagged("LI", Tagged("LBody", Stack(boxes)))
    return replace(look.tinted(card, (_OVER_WORDS, _PADDING)), stroke=look.palette.line, line_width=BOX_LINE * look.palette.weight)


def _child(look: Look) -> tuple[Box, Length]:
    """The child, and how wide it is."""
    drawn = scene("sheltered").model_copy(update={"roof": None})  # it stands under one already
    millimetre = unit(_MILLIMETRE, look, drawn)
    wide, high = (millimetre * length for length in _CHILD)
    canvas, lower = millimetre * drawn.canvas[0], millimetre * (drawn.canvas[1] - _CHILD[1])

    def people(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        yield artifact(*painted(drawn, look, x + (width - canvas.at(scale)) / 2, y - lower.at(scale), canvas.at(scale)))

    return Drawing(high, people), wide
