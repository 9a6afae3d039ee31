"""Checklist: a tinted band with the title, the lead with writing lines beside it, tables to tick, a foot."""

from collections.abc import Sequence

from handouts.blocks import Contact, Lines
from layouts.blocks import draw
from layouts.blocks.parts import writing_lines
from layouts.boxes import Box, Column, Gap, Middle, Row, Rule, Stack, Tagged
from layouts.designs.base import Brief, Design, Placed, flow
from layouts.fit import Region, Side
from layouts.frames import Node, artifact
from layouts.frames import Path as Shape
from layouts.look import HAIRLINE
from layouts.motif import shelter
from layouts.shapes import rectangle

_BAND = 47.0
_MARGIN = 15.0
_TITLE_WIDTH = 112.0
_BETWEEN = (7.0, 11.0)


def arrange(brief: Brief) -> Sequence[Side]:
    """One page."""
    handout, mm = brief.handout, brief.mm
    width = brief.sheet.width - 2 * mm(_MARGIN)
    blocks: list[Placed] = [(("blocks", index), block) for index, block in enumerate(handout.blocks)]
    beside = blocks.pop(0) if isinstance(blocks[0][1], Lines) and handout.lead else None
    contacts = [placed for placed in blocks if isinstance(placed[1], Contact)]
    body = [placed for placed in blocks if placed not in contacts]
    foot = _foot(brief, contacts)
    foot_height = foot.measure(width).least
    foot_top = brief.sheet.height - mm(8) - foot_height
    masthead = Region(mm(_MARGIN), 0, mm(_TITLE_WIDTH), mm(_BAND), [_middle(brief)], [("title",)])
    boxes, origins = flow(body, brief.look, _BETWEEN)
    opening = _opening(brief, beside)
    lead_gap = (8.0, 10.0)
    top = mm(_BAND)
    main = Region(
        mm(_MARGIN), top, width, foot_top - top,
        [_gap(brief, *lead_gap), opening, _gap(brief, 6.5, 12.0), *boxes, _gap(brief, 5.0, 9.0)],
        [(), ("lead",), (), *origins, ()],
    )
    return [Side(_backdrop(brief), [masthead, main, Region(mm(_MARGIN), foot_top, width, foot_height, [foot], [()])])]


def _gap(brief: Brief, least: float, most: float) -> Gap:
    return Gap(brief.look.space(least), brief.look.space(most))


def _middle(brief: Brief) -> Box:
    return Middle(Stack(brief.masthead(4.6)), brief.mm(_BAND))


def _opening(brief: Brief, beside: Placed | None) -> Box:
    look, lead = brief.look, brief.handout.lead
    if lead is None:
        return Gap(0, 0)
    words = Tagged("P", look.paragraph(lead, look.lead(), ("lead",)))
    if beside is None:
        return words
    path, block = beside
    lines = writing_lines(block.lines, look, (*path, "lines")) if isinstance(block, Lines) else Gap(0, 0)
    return Row([Column(words), Column(lines, look.space(56))], look.space(10))


def _foot(brief: Brief, contacts: list[Placed]) -> Box:
    look = brief.look
    boxes: list[Box] = []
    for path, block in contacts:
        boxes += [draw(block, look, path), Gap(look.space(3.4), look.space(3.4))]
    sources = brief.sources()
    if sources:
        boxes.append(sources)
    if boxes:
        boxes = [Rule(look.palette.rule, HAIRLINE), Gap(look.space(3.2), look.space(3.2)), *boxes]
    return Stack(boxes)


def _backdrop(brief: Brief) -> list[Node]:
    mm, palette = brief.mm, brief.look.palette
    width, height = brief.sheet.width, mm(_BAND)
    band = Shape(rectangle(width, height), fill=palette.tint)
    motif = shelter((width - mm(30), height), mm(39.5), mm(6.2), palette, (0, 0, width, height))
    return [artifact(band), motif]


DESIGN = Design(("a4", "letter", "a5", "a3"), "a4", arrange)
