"""The rows of a pair: a passage in one language and in the other, in columns beside each other, with its number between the two.

Each column is boxes of its own, because it is read from top to bottom before the other; a row is as high in both.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from handouts.cursor import Cursor
from handouts.pairing import Passage
from handouts.problems import Origin
from layouts.blocks.parts import BOX, tick_box
from layouts.blocks.scale import Answer, row_of_rings
from layouts.blocks.steps import disc
from layouts.boxes import (
    Alike,
    Box,
    Column,
    Drawing,
    Either,
    Gap,
    Inset,
    Layers,
    Mirrored,
    Paragraph,
    Row,
    Stack,
    Tagged,
)
from layouts.boxes.shape import Draw
from layouts.frames import Color, Node, Shape, artifact
from layouts.lengths import READING, Extent, Length, Scale, largest, smallest
from layouts.school import calling_card, is_filled
from layouts.school.sizes import COMPACT
from layouts.shapes import circle, horizontal_line
from layouts.style.look import BOX_LINE, HAIRLINE, Look
from layouts.units import mm

_DISC, _IN_MIDDLE, _RING = 1.77, 0.62, mm(0.2)
_TO_WRITE, _LEAST_FIELD, _BESIDE_BOX = 9.0, mm(6), 3.0
_TWO_LINES = 0.62


class PairColumns(Struct, frozen=True):
    """How the two languages look, how wide a column is and how far they stand apart, in points."""

    ours: Look
    theirs: Look
    width: float
    apart: float

    @property
    def whole(self) -> float:
        """From the start of the first column to the end of the second."""
        return 2 * self.width + self.apart


class Beside(NamedTuple):
    """A passage in both columns; one that `leads` holds on to what follows, `numbered` is a row with a number."""

    boxes: tuple[Box, Box]
    origin: Origin
    leads: bool = False
    numbered: bool = False


class Half(NamedTuple):
    """A passage in one language, and how far the baseline of its first line is under its top."""

    box: Box
    first: Extent


def draw_passages(passages: list[Passage], columns: PairColumns) -> Iterator[Beside]:
    """Each passage as a row, those with words numbered from 1 on; a list goes on until a heading."""
    number = lists = 0
    for passage in passages:
        if passage.manner in ("text", "tick", "phone"):
            number += 1
            ours, theirs = (_text(passage, at, columns) for at in range(2))
            row = [_numbered(half, number, at, (lists, columns)) for at, half in enumerate(_on_one_line(ours, theirs))]
            yield _beside(row[0], row[1], passage, columns, numbered=True)
            continue
        lists += 1
        if passage.manner == "contact":
            yield from _contact(passage, columns)
        elif passage.manner == "room":
            yield _room(passage, columns)
        else:
            yield _heading(passage, columns)


def half(words: Paragraph, role: str) -> Half:
    """A paragraph under a tag."""
    return Half(Tagged(role, words), words.cap_height)


def level(*halves: Half) -> list[Box]:
    """Boxes with their first lines on one baseline."""
    return [one.box for one in _on_one_line(*halves)]


def turned(box: Box, look: Look) -> Box:
    """A box, which begins at the right where its language does."""
    return Mirrored(box) if look.typesetter.rtl else box


def line(columns: PairColumns, color: Color) -> Box:
    """A line over both columns, from the start of the first."""

    def drawn(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        yield artifact(Shape(horizontal_line(columns.whole), x, y, stroke=color, line_width=HAIRLINE))

    return Drawing(0.0, drawn)


def _beside(ours: Box, theirs: Box, passage: Passage, columns: PairColumns, *, leads: bool = False, numbered: bool = False) -> Beside:
    mates = ours, theirs
    return Beside((Alike(ours, mates), turned(Alike(theirs, mates), columns.theirs)), passage.ours.origin, leads, numbered)


def _on_one_line(*halves: Half) -> list[Half]:
    """The halves of a row with their first lines on one baseline."""
    deepest = largest(*(half.first for half in halves))
    return [Half(Inset(half.box, top=deepest - half.first), deepest) for half in halves]


def _sides(passage: Passage, columns: PairColumns) -> tuple[tuple[Cursor[Any], Look], tuple[Cursor[Any], Look]]:
    return (passage.ours, columns.ours), (passage.theirs, columns.theirs)


def _heading(passage: Passage, columns: PairColumns) -> Beside:
    part = passage.manner == "part" or not columns.ours.sectioned
    halves = []
    for at, look in _sides(passage, columns):
        style = look.heading(color=look.palette.deep) if part else look.subheading()
        halves.append(half(look.paragraph(at, style), "H2" if part else "H3"))
    ours, theirs = level(*halves)
    return _beside(ours, theirs, passage, columns, leads=True)


def _text(passage: Passage, at: int, columns: PairColumns) -> Half:
    """A label, and what is said; or a number, whose it is and when it is answered."""
    place, look = _sides(passage, columns)[at]
    if passage.manner == "phone":
        phone = look.references.phones[str(place)]
        number = look.number(phone.number, place.origin)
        words = [number, look.words(phone.name, look.text(600), place.origin), look.words(phone.hours, look.text(), place.origin)]
    else:
        words = [look.paragraph(place, look.text())]
        if passage.labels:
            words.insert(0, look.paragraph(passage.labels[at], look.text(600)))
    boxes: list[Box] = []
    for paragraph in words:
        boxes += [*([Gap(look.line_gap, look.line_gap)] if boxes else []), Tagged("P", paragraph)]
    said = Half(Stack(boxes), words[0].cap_height)
    return said if at else _to_tick(passage, said, words[0].width() * _TWO_LINES, look)


def _to_tick(passage: Passage, words: Half, least: Length, look: Look) -> Half:
    """Words and what is ticked, which stands at the end of the first column, beside the number: so both languages have it at hand.

    Circles stand under the words where these would be narrower than the least.
    """
    if passage.manner == "tick":
        answer = Answer(Tagged("P", tick_box(passage.ours.origin, str(passage.ours), look)), BOX, BOX)
    elif passage.scale:
        answer = row_of_rings(passage.ours, passage.scale, look)
    else:
        return words
    first = largest(words.first, (words.first + answer.height) * 0.5)
    said, gap = Inset(words.box, top=first - words.first), look.space(_BESIDE_BOX)
    beside = Row([Column(said), Column(Stack([answer.box]), answer.width)], gap)
    under = Stack([said, Gap(gap, gap), Row([Column(Gap(0, 0)), Column(answer.box, answer.width)])])
    return Half(Either(beside, under, answer.width + gap + least) if passage.scale else beside, first)


def _numbered(words: Half, number: int, at: int, within: tuple[int, PairColumns]) -> Box:
    """An item of a list: the words, and their number beside the column.

    The number is drawn once, in the first column; in the second the ring round its disc stands for it.
    """
    lists, columns = within
    look = columns.theirs if at else columns.ours
    size = smallest(READING * _DISC, columns.apart * _IN_MIDDLE)
    over = largest(0.0, (size - words.first) * 0.5)
    middle = columns.width + columns.apart / 2 if not at or look.typesetter.rtl else -columns.apart / 2
    drop = words.first * 0.5 - size * 0.5
    mark: list[Box] = [Drawing(0.0, _at(_ring(size, look), middle, drop, size))]
    if not at:
        digit = look.words(str(number), replace(look.text(700, color=look.palette.on_ground), align="center"))
        level = words.first - digit.cap_height
        mark = [Drawing(0.0, _at(disc(size, look), middle, drop, size)),
                Inset(digit, level, size * -0.5 + (columns.width - middle), 0.0, size * -0.5 + middle)]
    label = Tagged("Lbl", Layers(mark), actual=str(number) if at else None)
    body = Tagged("LBody", words.box)
    item = Inset(Tagged("LI", Layers([label, body])), top=over, bottom=over)
    return Tagged("L", item, key=("row", lists, at), numbering="Decimal")


def _at(draw: Draw, middle: float, drop: Length, size: Length) -> Draw:
    """A drawing of a size that stands round a line beside the column; `middle` is from the column's start."""

    def drawn(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        side = size.at(scale)
        return draw(x + middle - side / 2, y + drop.at(scale), side, side, scale)

    return drawn


def _ring(size: Length, look: Look) -> Draw:
    """The edge of a disc."""

    def drawn(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        radius = size.at(scale) / 2
        color = look.palette.edge or look.palette.ground
        yield Shape(circle(radius - _RING / 2), x + radius, y + radius, stroke=color, line_width=BOX_LINE if look.palette.edge else _RING)

    return drawn


def _contact(passage: Passage, columns: PairColumns) -> Iterator[Beside]:
    """The card in both languages, or one line to write on with its labels in both."""
    if is_filled(passage.ours, columns.ours):
        ours, theirs = (calling_card(at, look, COMPACT, marked=False) for at, look in _sides(passage, columns))
        yield _beside(ours, theirs, passage, columns)
        return
    yield _heading(passage._replace(ours=passage.ours.contact, theirs=passage.theirs.contact), columns)
    rows = [at.lines or [Cursor(" · ".join(look.wording.school["small card"].split("|")), at.lines.origin)] for at, look in _sides(passage, columns)]
    for ours, theirs in zip(*rows, strict=True):
        yield _room(Passage("room", ours, theirs), columns)


def _room(passage: Passage, columns: PairColumns) -> Beside:
    """One line over both columns, with its label in both languages."""
    labels = [look.paragraph(at, replace(look.text(), hyphenated=False)) for at, look in _sides(passage, columns)]
    ours, theirs = level(*(half(label, "P") for label in labels))
    look, room = columns.ours, columns.ours.space(_TO_WRITE)
    written = Stack([ours, Gap(room, room), line(columns, look.palette.ink)])

    def under_the_label(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:  # noqa: ARG001
        return x, y + height - _LEAST_FIELD, columns.whole, _LEAST_FIELD

    field = look.room(written, str(passage.ours), passage.ours.origin, under_the_label)
    return _beside(field, theirs, passage, columns)
