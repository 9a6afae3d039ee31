"""The plan of a meeting: its time as a bar, and its parts under each other, each with the number it has on the bar.

Where a part has words to say, these stand beside what is done, so that who leads needs to look at one place only.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec.structs import replace

from handouts.blocks import Plan
from handouts.blocks.plan import PlanPart
from handouts.cursor import Cursor
from handouts.prose import Prose, Span
from layouts.blocks.steps import numbered
from layouts.boxes import (
    Box,
    Column,
    Drawing,
    Either,
    Gap,
    Inset,
    Paragraph,
    Row,
    Rows,
    Rule,
    Stack,
    Tagged,
    TextStyle,
)
from layouts.frames import ARTIFACT, Node, Shape
from layouts.lengths import Scale, largest, points
from layouts.shapes import rectangle
from layouts.style.look import BOX_LINE, Look

_BAR = 9.0
_UNDER_BAR, _OVER_LIST = 2.2, 4.6
_WHAT, _HOW = 0.8, 1.2
_AIR = (5.4, 6.5)
_DO, _SAY, _SAYING = 1.0, 1.12, (2.4, 4.4)
_BESIDE_LABEL, _UNDER_LABEL = 2.6, 2.0
_APART = 1.5


def draw(at: Cursor[Plan], look: Look) -> Box:
    """Heading with the total, the bar, and a row for each part."""
    starts = [0, *accumulate(part.minutes for part in at.value.parts)]
    total = look.wording.total.format(minutes=starts[-1])
    ending = " " if at.value.plan[-1] in ".!?:" else ": "
    heading = look.words(f"{at.plan}{ending}{total.lower()}", look.heading(color=look.palette.deep), at.plan.origin)
    rows = [_row(part, number, look) for number, part in enumerate(at.parts)]
    space = look.space(_OVER_LIST)
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
    """A rule, and under it the number, what it is for and how long it takes, and how it is done with what."""
    body, style = (_scripted(part, look), look.subheading()) if part.say else (_planned(part, look), look.text(600))
    capitals = look.words("", style).cap_height
    return Stack([Rule(look.palette.rule, look.hairline), _air(look), numbered(number + 1, body, look, capitals=capitals)])


def _planned(part: Cursor[PlanPart], look: Look) -> Box:
    """The aim under the name, and beside them how it is done."""
    space = look.line_gap
    aim = look.paragraph(part.aim, replace(look.text(), balanced=True))
    what: list[Box] = [Tagged("P", _label(part, look, look.text(600))), Gap(space, space), Tagged("P", aim)]
    how = [Tagged("P", look.paragraph(part.how, look.text())), *_needed(part, look)]
    if look.across == 1:
        return Stack([*what, Gap(space, space), *how])
    return Row([Column(Stack(what), share=_WHAT), Column(Stack(how), share=_HOW)], look.space(8))


def _scripted(part: Cursor[PlanPart], look: Look) -> Box:
    """Name, minutes and aim in one line where they have room; under them what to do, and beside that, on a panel, what to say."""
    label, aim = _label(part, look, look.subheading()), look.paragraph(part.aim, look.text())
    apart, space = look.space(_BESIDE_LABEL), look.line_gap
    name, goal = Tagged(look.subheading_role, label), Tagged("P", aim)
    level = Inset(goal, top=largest(0.0, label.cap_height - aim.cap_height))
    head = Either(Row([Column(name, label.width() + 0.1), Column(level)], apart), Stack([name, Gap(space, space), goal]),
                  label.width() + aim.width() + apart + 1)
    opening, closing = look.wording.quotes
    said = Prose((_word(look.wording.plan["say"]), Span(opening), *part.say.value.spans, Span(closing)))
    saying = look.tinted(Tagged("P", look.words(said, look.text(), part.say.origin)), _SAYING)
    done = Prose((_word(look.wording.plan["do"]), *part.how.value.spans))
    doing = Stack([Tagged("P", look.words(done, look.text(), part.how.origin)), *_needed(part, look)])
    over, under = look.space(_SAYING[0]), look.space(_UNDER_LABEL)
    if look.across == 1:
        return Stack([head, Gap(space, space), doing, Gap(over, over), saying])
    beside = Row([Column(Inset(doing, top=over), share=_DO), Column(saying, share=_SAY)], look.space(6))
    return Stack([head, Gap(under, under), beside])


def _label(part: Cursor[PlanPart], look: Look, style: TextStyle) -> Paragraph:
    """What a part is called and how long it takes."""
    minutes = look.wording.minutes.format(minutes=part.value.minutes)
    return look.words(f"{part.label} ({minutes})", replace(style, hyphenated=False, balanced=True), part.label.origin)


def _needed(part: Cursor[PlanPart], look: Look) -> list[Box]:
    """What must be there, after the word for it."""
    if not part.needed:
        return []
    words = Prose((Span(f"{look.wording.plan['needed']}: "), *part.needed.value.spans))
    return [Gap(look.line_gap, look.line_gap), Tagged("P", look.words(words, look.text(), part.needed.origin))]


def _word(word: str) -> Span:
    """What follows: something to do, or to say."""
    return Span(f"{word}: ", bold=True)
