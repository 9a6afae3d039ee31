"""The balance of load and strength: a beam on a pivot, and under each arm a box to write in."""

from collections.abc import Iterator

from handouts.blocks import Balance
from handouts.blocks.base import Labelled
from handouts.cursor import Cursor
from layouts.blocks.diagram import titled
from layouts.boxes import Box, Column, Drawing, Gap, Layers, Panel, Row, Stack, Tagged
from layouts.frames import Node, Shape
from layouts.lengths import Scale
from layouts.shapes import polygon, rounded_rectangle, vertical_line
from layouts.style.look import BOX_LINE, RULE, Look

_ARM = 0.4
_BEAM = 4.6
_LABEL = 4.0


def draw(at: Cursor[Balance], look: Look) -> Box:
    """Labels over the arms, the beam, the boxes with the pivot between them."""
    labels = _arms([
        Tagged("P", look.paragraph(arm.label, look.text(700))) for arm in (at.load, at.strength)
    ])
    boxes = _arms([_room(at.load, look), _room(at.strength, look)])
    beam, space = look.space(_BEAM), look.space(_LABEL)
    drop = look.space(4.5)
    below = Stack([Gap(beam + drop, beam + drop), boxes])

    def scales(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        pivot, thick, cord = scale.space(13), beam.at(scale), drop.at(scale)
        foot = polygon((0, 0), (pivot, height - thick / 2), (-pivot, height - thick / 2))
        yield Shape(foot, x + width / 2, y + thick / 2, fill=look.palette.mid, stroke=look.palette.edge, line_width=RULE)
        yield Shape(rounded_rectangle(width, thick, thick / 2), x, y, fill=look.palette.deep)
        for share in (0.04, _ARM - 0.04, 1 - _ARM + 0.04, 0.96):
            yield Shape(vertical_line(cord), x + width * share, y + thick, stroke=look.palette.deep, line_width=RULE)

    drawing = Layers([Tagged("Figure", Drawing(0, scales), alt=str(at.alt)), below])
    diagram = Stack([labels, Gap(space, space), drawing])
    return titled(at.balance, diagram, look)


def _arms(boxes: list[Box]) -> Row:
    """Something under each arm, with the pivot's room between."""
    left, right = boxes
    return Row([Column(left, share=_ARM), Column(Gap(0, 0), share=1 - 2 * _ARM), Column(right, share=_ARM)])


def _room(arm: Cursor[Labelled], look: Look) -> Box:
    words: list[Box] = []
    if arm.text:
        words.append(Tagged("P", look.paragraph(arm.text, look.small())))
    label = f"{arm.label}. {arm.text}".rstrip(". ")
    words.append(Tagged("P", look.room(Gap(look.space(26), look.space(44)), label, arm.origin, multiline=True)))
    return Panel(Stack(words), look.palette.paper, (look.space(3.6), look.space(4)), look.corner,
                 look.palette.deep, BOX_LINE)
