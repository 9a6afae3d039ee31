"""Columns beside each other, with a hairline over each; scenes may stand on these."""

from collections.abc import Iterator

from handouts.blocks import Columns
from handouts.blocks.topic import Topic
from handouts.cursor import Cursor
from layouts.blocks.parts import bullets
from layouts.blocks.scene import standing
from layouts.blocks.topic import grid, topic_boxes
from layouts.boxes import Box, Column, Gap, Inset, Row, Rows, Rule, Stack
from layouts.style.look import RULE, Look

_OVER, _AFTER_RULE = (5.0, 8.0), 4.0
_TOGETHER = 2


def draw(at: Cursor[Columns], look: Look) -> Box:
    """All columns in one row, or under each other on a narrow sheet."""
    if look.across == 1 and not look.narrow:
        return _flowing(at, look)
    across = len(at.value.columns) if look.across > 1 else 1
    columns: list[Box] = [_ruled(topic, look) for topic in topic_boxes(at.columns, look, across)]
    return Rows(_with_scenes(at, grid(columns, across, look.gutter), look), gap=Gap(*map(look.space, _OVER)))


def _with_scenes(at: Cursor[Columns], rows: list[Box], look: Look) -> list[Box]:
    """The rows; on the rules of the first stand the scenes, beside each other and as large as each other."""
    scenes = [topic.scene for topic in at.columns]
    if not any(scenes):
        return rows
    shown = Row([Column(standing(scene, look) if scene else Gap(0, 0)) for scene in scenes], look.gutter)
    return [Stack([shown, rows[0]]), *rows[1:]]


def _ruled(topic: Box, look: Look) -> Box:
    space = look.space(_AFTER_RULE)
    return Stack([Rule(look.palette.line, RULE * look.palette.weight), Gap(space, space), topic])


def _flowing(at: Cursor[Columns], look: Look) -> Box:
    """Under each other, so that a page may end in a list: two of its points stay with the text over them, and two with each other."""
    rows: list[Box] = []
    for number, topic in enumerate(at.columns):
        first, *others = _divided(topic, look)
        rows += [Inset(first, top=look.space(_OVER[0])) if number else first, *others]
    return Rows(_with_scenes(at, rows, look), gap=Gap(look.line_gap, look.line_gap))


def _divided(topic: Cursor[Topic], look: Look) -> Iterator[Box]:
    """A column, or its text with the first points, and then the others."""
    count = len(topic.value.points or ())
    if count <= 2 * _TOGETHER:
        yield _ruled(topic_boxes((topic,), look, 1)[0], look)
        return
    points, key = bullets(topic.points, look), topic.points.origin
    text = topic_boxes((topic,), look, 1, points=points.part(0, _TOGETHER, key))[0]
    yield _ruled(text, look)
    for index in range(_TOGETHER, count - _TOGETHER):
        yield points.part(index, index + 1, key)
    yield points.part(count - _TOGETHER, count, key)
