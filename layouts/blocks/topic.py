"""A small subject with its own heading, as panels and columns hold."""

from collections.abc import Iterable
from math import ceil

from msgspec.structs import replace

from handouts.blocks.topic import Topic
from handouts.cursor import Cursor
from layouts.blocks.parts import bullets, icon_box
from layouts.blocks.steps import disc
from layouts.boxes import Box, Column, Drawing, Even, Gap, Inset, Layers, Middle, Paragraph, Row, Stack, Tagged
from layouts.frames import ARTIFACT
from layouts.lengths import READING, Extent
from layouts.style.look import Look

_DISC, _BESIDE_DISC = 1.9, 3.0


def topic_boxes(topics: Iterable[Cursor[Topic]], look: Look, across: int, points: Box | None = None) -> list[Box]:
    """Each topic; in rows of `across` the text begins at one height, under a short heading as under a long one.

    `points` stand in the place of all its own.
    """
    topics = list(topics)
    heads = [_head(topic, look) for topic in topics]
    return [Stack([Even(head, heads[at - at % across : at - at % across + across]), *_body(topic, look, points)])
            for at, (topic, head) in enumerate(zip(topics, heads, strict=True))]


def _head(topic: Cursor[Topic], look: Look) -> Box:
    """The heading with a number before it, and an icon at its right."""
    style = look.subheading() if look.sectioned or look.headed or look.across == 1 else look.heading(color=look.palette.deep)
    label = look.paragraph(topic.label, style)
    heading: Box = Tagged(look.heading_role, _numbered(topic, label, look) if topic.number else label)
    if topic.icon:
        size = look.space(8)
        mark = icon_box(str(topic.icon), size, look.palette.deep, around=label.cap_height)
        heading = Row([Column(heading), Column(mark, size)], look.space(3))
    return heading


def _numbered(topic: Cursor[Topic], label: Paragraph, look: Look) -> Box:
    """The heading after its number on a disc, which repeats what its name says; a short one stands halfway the disc."""
    size = READING * _DISC
    digit = look.words(str(topic.value.number), replace(look.text(700, color=look.palette.on_ground), align="center"))
    shown = Tagged(ARTIFACT, Inset(digit, top=(size - digit.cap_height) / 2))
    mark = Layers([Drawing(size, disc(size, look)), shown])
    return Row([Column(mark, size), Column(Middle(label))], look.space(_BESIDE_DISC))


def _body(topic: Cursor[Topic], look: Look, points: Box | None) -> list[Box]:
    """Under the heading, what is said."""
    words = said(topic, look, points)
    return [look.under_heading, *words] if words else []


def said(topic: Cursor[Topic], look: Look, points: Box | None = None) -> list[Box]:
    """Text, then points."""
    boxes: list[Box] = [Tagged("P", look.paragraph(topic.text, look.text()))] if topic.text else []
    if topic.points:
        space = look.line_gap if look.tight else look.half_line
        boxes += [*([Gap(space, space)] if topic.text else []), points or bullets(topic.points, look)]
    return boxes


def evenly(count: int, across: int) -> int:
    """How many of `count` boxes stand beside each other, at most `across`, so that the rows are about equally full."""
    return ceil(count / ceil(count / across))


def grid(boxes: list[Box], across: int, gutter: Extent) -> list[Box]:
    """Boxes → rows of `across` boxes; a last row that is not full keeps the column width."""
    rows: list[Box] = []
    for first in range(0, len(boxes), across):
        row = boxes[first : first + across]
        cells = [Column(box) for box in row]
        rows.append(Row([*cells, *[Column(Gap(0, 0))] * (across - len(row))], gutter))
    return rows
