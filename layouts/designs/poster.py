"""Poster: a title to read from the door, a lead, tips in two columns, a dark foot with the contact."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.blocks import Contact
from layouts.blocks.parts import writing_row
from layouts.boxes import Box, Column, Gap, Inset, Middle, Panel, Row, Stack, Tagged
from layouts.designs.base import Brief, Design, Placed, flow
from layouts.fit import Region, Side
from layouts.frames import Group, artifact
from layouts.frames import Path as Shape
from layouts.look import white
from layouts.motif import shelter
from layouts.shapes import rectangle

_MARGIN = 22.0
_HEAD = 164.0
_TITLE_WIDTH = 165.0
_FOOT = 42.0
_BARE_FOOT = 18.0


def arrange(brief: Brief) -> Sequence[Side]:
    """One page."""
    mm, look, sheet = brief.mm, brief.look, brief.sheet
    blocks: list[Placed] = [(("blocks", index), block) for index, block in enumerate(brief.handout.blocks)]
    contact = blocks.pop() if isinstance(blocks[-1][1], Contact) and len(blocks) > 1 else None
    foot = mm(_FOOT if contact else _BARE_FOOT)
    width = sheet.width - 2 * mm(_MARGIN)
    head = Region(mm(_MARGIN), mm(20), mm(_TITLE_WIDTH), mm(_HEAD - 24), brief.masthead(12), [("kicker",), (), ("title",)])
    boxes, origins = flow(blocks, look, (12, 20))
    lead: list[Box] = [Gap(look.space(14), look.space(26))]
    if brief.handout.lead:
        style = replace(look.lead(600), size=look.sizes.heading, leading=look.sizes.heading * 1.24)
        lead += [Tagged("P", look.paragraph(brief.handout.lead, style, ("lead",))), Gap(look.space(12), look.space(34))]
    sources = brief.sources()
    tail: list[Box] = [Gap(look.space(9), look.space(28))]
    if sources:
        tail = [Gap(look.space(8), look.space(16)), sources, Gap(look.space(5), look.space(7))]
    main = Region(
        mm(_MARGIN), mm(_HEAD), width, sheet.height - foot - mm(_HEAD), [*lead, *boxes, *tail],
        [*[()] * (len(lead) - 1), ("lead",), *origins, *[()] * len(tail)],
    )
    regions = [head, main]
    if contact:
        regions.append(_foot(brief, contact, foot))
    return [Side(_backdrop(brief, foot).children, regions)]


def _foot(brief: Brief, contact: Placed, height: float) -> Region:
    """The invitation in white; the contact on a white label, because nobody can write on a dark ground."""
    path, block = contact
    mm, look = brief.mm, brief.look
    words = block.contact if isinstance(block, Contact) else ""
    labels = block.lines if isinstance(block, Contact) else ()
    invitation = Tagged("P", look.paragraph(words, look.heading(color=white()), (*path, "contact")))
    lines = Inset(writing_row(labels, look, (*path, "lines"), least=look.space(12)), bottom=look.space(1.5))
    label = Panel(lines, look.palette.paper, (look.space(3), look.space(5)), look.space(3))
    row = Row([Column(Middle(invitation), share=0.62), Column(Middle(label))], look.space(12))
    box = Middle(Stack([row]), height)
    width = brief.sheet.width - 2 * mm(_MARGIN)
    return Region(mm(_MARGIN), brief.sheet.height - height, width, height, [box], [path])


def _backdrop(brief: Brief, foot: float) -> Group:
    mm, palette, sheet = brief.mm, brief.look.palette, brief.sheet
    head = mm(_HEAD)
    band = Shape(rectangle(sheet.width, head), fill=palette.tint)
    ground = Shape(rectangle(sheet.width, foot), 0, sheet.height - foot, fill=palette.ink)
    clip = (0.0, 0.0, sheet.width, head)
    motif = shelter((sheet.width - mm(50), head), mm(77), mm(10.6), palette, clip)
    return artifact(artifact(band, ground), motif)


DESIGN = Design(("a3", "a4", "a2", "a1", "tabloid", "letter"), "poster", arrange, columns=2, discs=True)
