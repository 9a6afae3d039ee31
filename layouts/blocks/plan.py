"""The plan of a meeting as a table: time, part with aim, how, needed."""

from itertools import accumulate

from handouts.blocks import Plan
from handouts.blocks.plan import PlanPart
from handouts.cursor import Cursor
from layouts.boxes import Box, Column, Gap, Inset, Paragraph, Row, Rows, Rule, Stack, Tagged
from layouts.style.look import HAIRLINE, Look

_WIDTHS = (17.0, None, None, 36.0)
_OVER_TEXT = 3
_SHARES = (1.0, 1.0, 1.32, 1.0)


def draw(at: Cursor[Plan], look: Look) -> Box:
    """Heading with the total, column heads, and a row for each part."""
    starts = [0, *accumulate(part.minutes for part in at.value.parts)]
    total = look.wording.total.format(minutes=starts[-1])
    ending = " " if at.value.plan[-1] in ".!?:" else ": "
    heading = look.words(f"{at.plan}{ending}{total.lower()}", look.heading(color=look.palette.deep), at.plan.origin)
    cells: list[Box] = [
        Tagged("TH", look.words(word, look.small(600, color=look.palette.deep)), scope="Column")
        for word in look.wording.plan
    ]
    if look.across == 1:
        return _stacked(at, heading, look)
    space = look.space(2.6)
    head: list[Box] = [
        Tagged("Caption", Tagged(look.heading_role, heading)), look.under_heading, Tagged("TR", _beside(cells, look)), Gap(space, space),
    ]
    rows = [_row(part, start, look) for part, start in zip(at.parts, starts[:-1], strict=True)]
    return Rows(rows, "Table", head=head)


def _stacked(at: Cursor[Plan], heading: Paragraph, look: Look) -> Box:
    """Each part under its heading, where there is no room for columns."""
    parts: list[Box] = []
    for part in at.parts:
        minutes = look.wording.minutes.format(minutes=part.value.minutes)
        title = look.words(f"{part.label} ({minutes})", look.subheading(), part.label.origin)
        boxes: list[Box] = [Rule(look.palette.rule, HAIRLINE), Gap(look.space(4), look.space(4)), Tagged("H3", title)]
        gap = look.line_gap + look.space(0.8)
        for text in (part.aim, part.how, part.needed):
            if text:
                boxes += [look.under_heading if len(boxes) == _OVER_TEXT else Gap(gap, gap), Tagged("P", look.paragraph(text, look.text()))]
        parts.append(Stack(boxes))
    head: list[Box] = [Tagged("H2", heading), look.under_heading]
    return Rows(parts, head=head, gap=Gap(look.space(4.5), look.space(7)))


def _row(part: Cursor[PlanPart], start: int, look: Look) -> Box:
    space = look.line_gap
    minutes = look.wording.minutes.format(minutes=part.value.minutes)
    between = look.words(f"{start}–{start + part.value.minutes}", look.small())
    time = Stack([Tagged("P", look.words(minutes, look.text(700), part.minutes.origin)), Gap(space, space), Tagged("P", between)])
    what = Stack([Tagged("P", look.paragraph(part.label, look.text(600))), Gap(space, space),
                  Tagged("P", look.paragraph(part.aim, look.text()))])
    how = look.paragraph(part.how, look.text())
    needed: Box = look.paragraph(part.needed, look.text()) if part.needed else Gap(0, 0)
    cells: list[Box] = [Tagged("TD", time), Tagged("TH", what, scope="Row"), Tagged("TD", how), Tagged("TD", needed)]
    row = Inset(_beside(cells, look), top=look.space(3), bottom=look.space(3.2))
    return Stack([Rule(look.palette.rule, HAIRLINE), Tagged("TR", row), Gap(0, look.space(9))])


def _beside(cells: list[Box], look: Look) -> Row:
    widths = [None if width is None else look.space(width) for width in _WIDTHS]
    columns = [Column(cell, width, share) for cell, width, share in zip(cells, widths, _SHARES, strict=True)]
    return Row(columns, look.space(4.5))
