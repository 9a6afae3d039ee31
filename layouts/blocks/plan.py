"""The plan of a meeting: its time as a bar, and its parts under each other, each with the number it has on the bar."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec.structs import replace

from handouts.blocks import Plan
from handouts.blocks.plan import PlanPart
from handouts.cursor import Cursor
from handouts.prose import Prose, Span
from layouts.blocks.steps import numbered
from layouts.boxes import Box, Column, Drawing, Gap, Row, Rows, Rule, Stack, Tagged
from layouts.frames import ARTIFACT, Node, Shape
from layouts.lengths import Scale, points
from layouts.shapes import rectangle
from layouts.style.look import BOX_LINE, Look

_BAR = 9.0
_UNDER_BAR = 2.2
_WHAT, _HOW = 0.8, 1.2
_AIR = (3.4, 6.5)
_APART = 1.5


def draw(at: Cursor[Plan], look: Look) -> Box:
    """Heading with the total, the bar, and a row for each part."""
    starts = [0, *accumulate(part.minutes for part in at.value.parts)]
    total = look.wording.total.format(minutes=starts[-1])
    ending = " " if at.value.plan[-1] in ".!?:" else ": "
    heading = look.words(f"{at.plan}{ending}{total.lower()}", look.heading(color=look.palette.deep), at.plan.origin)
    rows = [_row(part, number, look) for number, part in enumerate(at.parts)]
    space = look.space(4)
    head: list[Box] = [
        Tagged("Caption", Tagged(look.heading_role, heading)), look.under_heading, Tagged(ARTIFACT, _bar(starts, look)), Gap(space, space)]
    return Rows(rows, "L", numbering="Decimal", head=head, gap=_air(look))


def _air(look: Look) -> Gap:
    """The room over and under a rule: as much on the one side as on the other."""
    return Gap(*map(look.space, _AIR))


def _bar(starts: list[int], look: Look) -> Box:
    """All minutes on one bar: a stretch for each part, as long as it takes, with its number; under its ends, the minutes.

    What a stretch has no room for is left out: number and minutes stand in the list, too.
    """
    palette, last = look.palette, starts[-1]
    height = look.space(_BAR)
    numbers = [look.words(str(number), replace(look.text(700, color=palette.on_ground if number % 2 else palette.ink), align="center"))
               for number in range(1, len(starts))]
    times = [look.words(str(minute), replace(look.small(), align="start" if not minute else "end" if minute == last else "center"))
             for minute in starts]

    def stretches(x: float, y: float, width: float, _: float, scale: Scale) -> Iterator[Node]:
        high, unit, room = height.at(scale), width / last, scale.space(14)
        for index, (number, start, end) in enumerate(zip(numbers, starts[:-1], starts[1:], strict=True)):
            left, across = x + start * unit, (end - start) * unit
            edge = palette.edge or palette.ground
            yield Shape(rectangle(across, high), left, y, fill=palette.tint if index % 2 else palette.ground, stroke=edge,
                        line_width=BOX_LINE * palette.weight)
            if number.width().at(scale) < across:
                yield from number.place(left, y + (high - points(number.cap_height, scale)) / 2, across, 0, scale)
        under = y + high + scale.space(_UNDER_BAR)
        kept = _clear([(start, words.width().at(scale)) for start, words in zip(starts, times, strict=True)], unit, scale.space(_APART))
        for minute, words in zip(starts, times, strict=True):
            shift = 0.0 if not minute else room if minute == last else room / 2
            if minute in kept:
                yield from words.place(x + minute * unit - shift, under, room, 0, scale)

    return Drawing(height + look.space(_UNDER_BAR) + times[0].cap_height, stretches)


def _clear(minutes: Sequence[tuple[int, float]], unit: float, apart: float) -> set[int]:
    """Those of the minutes, each with the width of its figures, that stand clear of each other on a bar; the first and the last always.

    `unit` is the length of a minute; all in points.
    """
    last, end = minutes[-1]
    kept, free = {0, last}, minutes[0][1] + apart
    for minute, width in minutes[1:-1]:
        left, right = minute * unit - width / 2, minute * unit + width / 2
        if left >= free and right + apart <= last * unit - end:
            kept.add(minute)
            free = right + apart
    return kept


def _row(part: Cursor[PlanPart], number: int, look: Look) -> Box:
    """The number, what it is for and how long it takes, and how it is done with what."""
    space = look.line_gap
    minutes = look.wording.minutes.format(minutes=part.value.minutes)
    label = look.words(f"{part.label} ({minutes})", replace(look.text(600), hyphenated=False, balanced=True), part.label.origin)
    what: list[Box] = [Tagged("P", label), Gap(space, space), Tagged("P", look.paragraph(part.aim, replace(look.text(), balanced=True)))]
    how: list[Box] = [Tagged("P", look.paragraph(part.how, look.text()))]
    if part.needed:
        how += [Gap(space, space), Tagged("P", look.words(_needed(part, look), look.text(), part.needed.origin))]
    body: Box = Stack([*what, Gap(space, space), *how])
    if look.across > 1:
        body = Row([Column(Stack(what), share=_WHAT), Column(Stack(how), share=_HOW)], look.space(8))
    return Stack([Rule(look.palette.rule, look.hairline), _air(look), numbered(number + 1, body, look)])


def _needed(part: Cursor[PlanPart], look: Look) -> Prose:
    """What must be there, after the word for it."""
    return Prose((Span(f"{look.wording.plan[-1]}: "), *part.needed.value.spans))
