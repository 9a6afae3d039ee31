"""The plan of a meeting as a table: time, part with aim, how, needed."""

from handouts.blocks import Plan
from handouts.blocks.plan import PlanPart
from handouts.problems import Origin
from layouts.boxes import Box, Column, Gap, Inset, Paragraph, Row, Rows, Rule, Stack, Tagged
from layouts.style.look import HAIRLINE, Look

_WIDTHS = (17.0, None, None, 36.0)
_SHARES = (1.0, 1.0, 1.32, 1.0)


def draw(block: Plan, look: Look, origin: Origin) -> Box:
    """Heading with the total, column heads, and a row for each part."""
    total = look.wording.total.format(minutes=sum(part.minutes for part in block.parts))
    ending = " " if block.plan[-1] in ".!?:" else ": "
    heading = look.paragraph(f"{block.plan}{ending}{total.lower()}", look.heading(color=look.palette.deep), (*origin, "plan"))
    cells: list[Box] = [
        Tagged("TH", look.paragraph(word, look.small(600, color=look.palette.deep)), scope="Column")
        for word in look.wording.plan
    ]
    if look.across == 1:
        return _stacked(block, heading, look, origin)
    space = look.space(2.6)
    head: list[Box] = [
        Tagged("Caption", Tagged(look.heading_role, heading)), Gap(look.space(5), look.space(5)), Tagged("TR", _beside(cells, look)), Gap(space, space),
    ]
    starts = [sum(part.minutes for part in block.parts[:index]) for index in range(len(block.parts))]
    rows = [_row(part, start, look, (*origin, "parts", index))
            for index, (part, start) in enumerate(zip(block.parts, starts, strict=True))]
    return Rows(rows, "Table", head=head)


def _stacked(block: Plan, heading: Paragraph, look: Look, origin: Origin) -> Box:
    """Each part under its heading, where there is no room for columns."""
    parts: list[Box] = []
    for index, part in enumerate(block.parts):
        place = (*origin, "parts", index)
        minutes = look.wording.minutes.format(minutes=part.minutes)
        title = look.paragraph(f"{part.label} ({minutes})", look.subheading(), (*place, "label"))
        boxes: list[Box] = [Rule(look.palette.rule, HAIRLINE), Gap(look.space(4), look.space(4)), Tagged("H3", title)]
        for name, text in (("aim", part.aim), ("how", part.how), ("needed", part.needed)):
            if text:
                gap = look.line_gap + look.space(0.8)
                boxes += [Gap(gap, gap), Tagged("P", look.paragraph(text, look.text(), (*place, name)))]
        parts.append(Stack(boxes))
    space = look.space(5)
    head: list[Box] = [Tagged("H2", heading), Gap(space, space)]
    return Rows(parts, head=head, gap=Gap(look.space(4.5), look.space(7)))


def _row(part: PlanPart, start: int, look: Look, origin: Origin) -> Box:
    space = look.line_gap
    minutes = look.wording.minutes.format(minutes=part.minutes)
    between = look.paragraph(f"{start}–{start + part.minutes}", look.small())
    time = Stack([Tagged("P", look.paragraph(minutes, look.text(700), (*origin, "minutes"))), Gap(space, space), Tagged("P", between)])
    what = Stack([Tagged("P", look.paragraph(part.label, look.text(600), (*origin, "label"))), Gap(space, space),
                  Tagged("P", look.paragraph(part.aim, look.text(), (*origin, "aim")))])
    how = look.paragraph(part.how, look.text(), (*origin, "how"))
    needed: Box = look.paragraph(part.needed, look.text(), (*origin, "needed")) if part.needed else Gap(0, 0)
    cells: list[Box] = [Tagged("TD", time), Tagged("TH", what, scope="Row"), Tagged("TD", how), Tagged("TD", needed)]
    row = Inset(_beside(cells, look), top=look.space(3), bottom=look.space(3.2))
    return Stack([Rule(look.palette.rule, HAIRLINE), Tagged("TR", row), Gap(0, look.space(9))])


def _beside(cells: list[Box], look: Look) -> Row:
    widths = [None if width is None else look.space(width) for width in _WIDTHS]
    columns = [Column(cell, width, share) for cell, width, share in zip(cells, widths, _SHARES, strict=True)]
    return Row(columns, look.space(4.5))
