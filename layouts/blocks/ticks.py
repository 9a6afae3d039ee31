"""Boxes to tick with words behind them, and lines to write on."""


from msgspec.structs import replace

from handouts.blocks import Ticks
from handouts.blocks.ticks import Tick
from handouts.cursor import Cursor
from handouts.prose import Prose, Span
from layouts.blocks.parts import BOX, LEAST_WRITING_SPACE, headed, labelled_room, tick_box
from layouts.blocks.topic import grid
from layouts.boxes import STRETCHED, Box, Column, Either, Gap, Paragraph, Row, Rows, Rule, Stack, Tagged, firm
from layouts.lengths import Length, Scale, largest
from layouts.style.look import HAIRLINE, Look
from layouts.units import mm

_LEAST_BLANK = mm(14)
_BESIDE = 1.4
_APART = mm(4.8)
_FREE = mm(0.7)
_UNDER_BASELINE = mm(0.7)
_LARGE = 16.0
_OVER_LINES, _LINES_APART = (6.4, 10.0), (5.4, 9.0)


def draw(at: Cursor[Ticks], look: Look) -> Box:
    """Heading, boxes, lines."""
    boxes: list[Box] = [tick_list(at.items, look)]
    if at.lines:
        boxes += [Gap(*map(look.space, _OVER_LINES)), _lines(at.lines, look)]
    return headed(at.ticks, at.text, Stack(boxes), look)


def _lines(labels: Cursor[tuple[str, ...]], look: Look) -> Box:
    """Rooms to write, two beside each other where their labels stand on one line there; in large type on two, with level lines."""
    rooms = [labelled_room(label, look, most=STRETCHED, bold=True) for label in labels]
    between = Gap(*map(look.space, _LINES_APART))
    under = Rows([firm(room) for room in rooms], gap=between)
    if len(rooms) == 1:
        return under
    words = [look.words(str(label), look.text(600)) for label in labels]
    rows = [firm(row) for row in grid(rooms, 2, look.gutter)]
    needed = [largest(*(one.narrowest(lines) for one in words)) for lines in (1, 2)]
    widest = Length(lambda scale: needed[scale.reading >= _LARGE].at(scale))
    return Either(Rows(rows, gap=between), under, 2 * (widest + 1) + look.gutter)


def tick_list(items: Cursor[tuple[Tick, ...]], look: Look) -> Box:
    """The boxes in two columns where the longest words have room there, else in one.

    Lines to write on stand 10 mm apart.
    """
    writes = any(item.write for item in items)
    apart = largest(look.space(3), _APART) if writes else look.space(3)
    gap = Gap(apart, apart + look.space(3))
    rows: list[Box] = [Tagged("LI", Tagged("LBody", _row(item, look))) for item in items]
    gutter, before = look.gutter, BOX + look.space(3)
    widest = largest(*(_words(item, look).width() + (look.space(_BESIDE) + _LEAST_BLANK if item.write else 0.0) for item in items))
    two = Rows(grid(rows, 2, gutter), "L", gap=gap)
    return Either(two, Rows(rows, "L", gap=gap), 2 * (before + widest + 1) + gutter)


def _words(item: Cursor[Tick], look: Look) -> Paragraph:
    behind = (Span(f" {item.write}:"),) if item.write else ()
    return look.words(Prose((*item.value.item.spans, *behind)), replace(look.text(), hyphenated=False), item.item.origin)


def _row(item: Cursor[Tick], look: Look) -> Box:
    words = _words(item, look)
    box = tick_box(item.origin, f"{item.item} {item.write}".strip(), look)
    drop = largest(0.0, (BOX - words.cap_height) / 2)
    text: Box = Tagged("P", words)
    if item.write:
        text = blank(words, item.write, look)
    return Row([Column(Tagged("P", box), BOX), Column(Stack([Gap(drop, drop), text]))], look.space(3))


def blank(words: Paragraph, label: Cursor[str], look: Look) -> Box:
    """Words with a line to write on behind them, or under them where there is no room."""
    space = look.space(_BESIDE)
    line = Rule(look.palette.ink, HAIRLINE)
    under = words.cap_height + _UNDER_BASELINE
    behind = look.room(Stack([Gap(under, under), line]), str(label), label.origin, _over)
    beside = Row([Column(Tagged("P", words), words.width() + 0.1), Column(Tagged("P", behind))], space)
    room = Gap(LEAST_WRITING_SPACE, LEAST_WRITING_SPACE)
    below = Stack([Tagged("P", words), Tagged("P", look.room(Stack([room, line]), str(label), label.origin))])
    return Either(beside, below, words.width() + space + _LEAST_BLANK)


def _over(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:  # noqa: ARG001
    """Wider than the line by what readers keep free at the ends of a field, so that what is typed is as long as the line."""
    return x - _FREE, y + height - mm(6), width + 2 * _FREE, mm(6)
