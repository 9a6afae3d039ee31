"""The balance of load and strength: a beam on a pivot, and under each arm a box to write in."""

from collections.abc import Iterator
from dataclasses import replace

from handouts.blocks import Balance
from handouts.blocks.base import Labelled
from handouts.problems import Path
from layouts.blocks.diagram import titled
from layouts.boxes import Box, Column, Drawing, Gap, Layers, Panel, Row, Stack, Tagged
from layouts.frames import Node
from layouts.frames import Path as Shape
from layouts.look import BOX_LINE, Look
from layouts.shapes import polygon, rounded_rectangle

_ARM = 0.4
_BEAM = 4.6
_LABEL = 4.0


def draw(block: Balance, look: Look, origin: Path) -> Box:
    """Labels over the arms, the beam, the boxes with the pivot between them."""
    right = replace(look.text(700), align="right", measure=None)
    labels = Row([
        Column(Tagged("P", look.paragraph(block.load.label, look.text(700), (*origin, "load", "label")))),
        Column(Tagged("P", look.paragraph(block.strength.label, right, (*origin, "strength", "label")))),
    ])
    boxes = Row([
        Column(_room(block.load, look, (*origin, "load")), share=_ARM),
        Column(Gap(0, 0), share=1 - 2 * _ARM),
        Column(_room(block.strength, look, (*origin, "strength")), share=_ARM),
    ])
    beam, space = look.space(_BEAM), look.space(_LABEL)
    below = Stack([Gap(beam + look.space(4), beam + look.space(4)), boxes])

    def scales(x: float, y: float, width: float, height: float) -> Iterator[Node]:
        pivot = look.space(15)
        foot = polygon((0, 0), (pivot, height - beam / 2), (-pivot, height - beam / 2))
        yield Shape(foot, x + width / 2, y + beam / 2, fill=look.palette.mid)
        yield Shape(rounded_rectangle(width, beam, beam / 2), x, y, fill=look.palette.deep)

    drawing = Layers([Tagged("Figure", Drawing(0, scales), alt=block.alt), below])
    diagram = Stack([labels, Gap(space, space), drawing])
    return titled(block.balance, diagram, look, (*origin, "balance"))


def _room(arm: Labelled, look: Look, origin: Path) -> Box:
    words: list[Box] = []
    if arm.text:
        words.append(Tagged("P", look.paragraph(arm.text, look.small(), (*origin, "text"))))
    words.append(Gap(look.space(26), look.space(44)))
    return Panel(Stack(words), look.palette.paper, (look.space(3.6), look.space(4)), look.space(3),
                 look.palette.deep, BOX_LINE)
