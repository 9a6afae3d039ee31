"""A strip that comes back: a line to cut along, boxes to tick, lines to write on."""

from collections.abc import Iterator

from handouts.blocks import Reply
from handouts.cursor import Cursor
from layouts.blocks.parts import labelled_room, labelled_rooms
from layouts.blocks.ticks import blank, tick_list
from layouts.boxes import Box, Column, Drawing, Either, Gap, Paragraph, Row, Stack, Tagged
from layouts.frames import AID, Node, Outline, Shape, artifact
from layouts.icons import icon
from layouts.lengths import Length, Scale, largest
from layouts.style.look import RULE, Look
from layouts.units import mm

_DASH, _BETWEEN = mm(2.0), mm(1.4)
_LEAST_DAY = mm(24)
_SCISSORS = mm(5.6)
_UNDER_HEAD = 3.0
_IN_TWO_COLUMNS = 3


def draw(at: Cursor[Reply], look: Look) -> Box:
    """The strip with its line above it."""
    above = look.space(5)
    return Stack([cut_line(look), Gap(above, above), strip(at, look)])


def strip(at: Cursor[Reply], look: Look, imprint: Paragraph | None = None) -> Box:
    """Heading and day, boxes, lines; at the foot the note, and how old the sheet is at the end of its line or under it."""
    between = Gap(look.space(5.6), look.space(8))
    under = look.space(look.under + _UNDER_HEAD)
    boxes: list[Box] = [_head(at, look), Gap(under, under), tick_list(at.items, look), between, _rooms(at.lines, look)]
    if foot := _foot(at, look, imprint):
        boxes += [Gap(look.space(4.2), look.space(6)), foot]
    return Stack(boxes)


def _foot(at: Cursor[Reply], look: Look, imprint: Paragraph | None) -> Box | None:
    note = look.paragraph(at.note, look.small()) if at.note else None
    said, dated = (Tagged("P", one) if one else None for one in (note, imprint))
    if not (note and said and imprint and dated):
        return said or dated
    drop, space = note.cap_height - imprint.cap_height, look.space(2.4)
    beside = Row([Column(said), Column(Stack([Gap(drop, drop), dated]), imprint.width() + 0.1)], look.space(8))
    return Either(beside, Stack([said, Gap(space, space), dated]), note.width() + imprint.width() + look.space(8) + 1)


def _rooms(labels: Cursor[tuple[str, ...]], look: Look) -> Box:
    """Three lines stand in the two columns of the boxes, the first in one, the others in the other."""
    if look.across == 1 or len(labels.value) != _IN_TWO_COLUMNS:
        return labelled_rooms(labels, look)
    first, *others = (Column(labelled_room(label, look)) for label in labels)
    return Row([first, Column(Row(others, look.gutter))], look.gutter)


def _head(at: Cursor[Reply], look: Look) -> Box:
    heading = look.paragraph(at.reply, look.heading(color=look.palette.deep))
    title = Tagged(look.heading_role, heading)
    written = look.paragraph(at.day, look.text(700)) if at.day else None
    if not at.by:
        return _beside(title, heading, Tagged("P", written), written, written.width() + 0.1, look) if written else title
    words = look.paragraph(at.by, look.text())
    day = _day(words, written, look) if written else blank(words, at.by, look)
    width = words.width() + look.space(2) + (written.width() + 0.1 if written else _LEAST_DAY)
    return _beside(title, heading, day, words, width, look, parted=bool(written))


def _beside(title: Box, heading: Paragraph, day: Box, words: Paragraph, width: Length, look: Look, *, parted: bool = True) -> Box:
    """The day at the end of the heading's line, with their baselines level, or under it where both have no room."""
    gutter, space = look.space(8), look.space(4)
    drop = largest(0.0, heading.cap_height - words.cap_height)
    beside = Row([Column(title), Column(Stack([Gap(drop, drop), day]), width)], gutter)
    below = Stack([title, Gap(space, space), day, *([Gap(space, space)] if parted else [])])
    return Either(beside, below, heading.width() + gutter + width)


def _day(words: Paragraph, written: Paragraph, look: Look) -> Box:
    """The words and the day behind them, on one line."""
    return Row([Column(Tagged("P", words), words.width() + 0.1), Column(Tagged("P", written))], look.space(1.2))


def cut_line(look: Look, scissors: float = 0.0, beyond: float = 0.0) -> Box:
    """Dashes over the width and so many points beyond it, with scissors on them, which begin at a length; it takes up no height."""
    scissors += beyond

    def dashes(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        x, width = x - beyond, width + 2 * beyond
        count = round((width + _BETWEEN) / (_DASH + _BETWEEN))
        step = (width + _BETWEEN) / count
        starts = [number * step for number in range(count)]
        kept = [start for start in starts if not scissors - step < start < scissors + _SCISSORS + _BETWEEN / 2]
        segments = [segment for start in kept for segment in (("M", start, 0.0), ("L", start + step - _BETWEEN, 0.0))]
        yield artifact(
            Shape(Outline(tuple(segments)), x, y, stroke=look.palette.ink, line_width=RULE / 2),
            icon("scissors", x + scissors, y - _SCISSORS / 2, _SCISSORS, look.palette.ink), purpose=AID)

    return Drawing(0, dashes)
