"""Moments under each other, for whom beside each other; in each cell a box to tick before what to do."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.blocks import Moments
from handouts.blocks.base import Labelled
from handouts.blocks.moments import Moment
from handouts.problems import Origin
from layouts.blocks.parts import BOX, icon_box, tick_box
from layouts.boxes import (
    Box,
    Cell,
    Cells,
    Column,
    Gap,
    Inset,
    Layers,
    Paragraph,
    Row,
    Rows,
    Rule,
    Stack,
    Tagged,
    Widths,
)
from layouts.lengths import Extent, Scale, largest
from layouts.style.look import HAIRLINE, Look
from layouts.units import mm

_NAMES = 39.0
_GUTTER = 4.0
_ICON, _BESIDE_ICON = 7.4, 2.4
_MOST_FOR_NAMES = 0.36
_ROUNDING = mm(0.1)


def draw(block: Moments, look: Look, origin: Origin) -> Box:
    """A table; its heading stands over the names of the moments."""
    gutter = look.space(_GUTTER)
    heading = look.paragraph(block.moments, look.heading(color=look.palette.deep), (*origin, "moments"))
    widths = _widths(block, heading, look)
    caption = Tagged("Caption", Tagged(look.heading_role, heading))
    heads = [Tagged("TH", _head(column, look, (*origin, "columns", index)), scope="Column") for index, column in enumerate(block.columns)]
    space = Gap(look.space(3), look.space(3.6))
    rows = [Stack([Rule(look.palette.rule, HAIRLINE), _row(moment, block, look, (*origin, "items", index), widths)])
            for index, moment in enumerate(block.items)]
    if _stacked(look):
        under = Stack([Tagged("TD", Gap(0, 0)), Cells(list(map(Cell, heads)), widths, gutter)])
        return Rows(rows, "Table", head=[caption, space, Tagged("TR", under), space])
    beside = Cells([Cell(caption), *[Cell(Gap(0, 0))] * len(heads)], widths, gutter)
    over = Cells([Cell(Tagged("TD", Gap(0, 0))), *map(Cell, heads)], widths, gutter)
    return Rows(rows, "Table", head=[Layers([Stack([beside]), Tagged("TR", over)]), space])


def _stacked(look: Look) -> bool:
    """Whether names stand over what to do: beside it, large type would have few words on a line."""
    return look.across == 1


def _widths(block: Moments, heading: Paragraph, look: Look) -> Widths:
    """The names as wide as their longest word needs, up to a share of all; equal columns beside them."""
    count = len(block.columns)
    if _stacked(look):
        return lambda width, _: (width / count,) * count
    words = largest(*(look.paragraph(item.label, look.subheading()).narrowest() + _mark(item, look) for item in block.items))
    wanted = largest(look.space(_NAMES), words + _ROUNDING, heading.narrowest() + _ROUNDING)

    def widths(width: float, scale: Scale) -> tuple[float, ...]:
        names = min(wanted.at(scale), _MOST_FOR_NAMES * width)
        return (names, *[(width - names) / count] * count)

    return widths


def _mark(moment: Moment, look: Look) -> Extent:
    """How far an icon and the room beside it move a name to the right."""
    return look.space(_ICON + _BESIDE_ICON) if moment.icon else 0.0


def _head(column: Labelled, look: Look, origin: Origin) -> Box:
    words: list[Box] = [Tagged("P", look.paragraph(column.label, look.heading(color=look.palette.deep), (*origin, "label")))]
    if column.text:
        space = look.space(3)
        words += [Gap(space, space), Tagged("P", look.paragraph(column.text, look.small(), (*origin, "text")))]
    return Stack(words)


def _row(moment: Moment, block: Moments, look: Look, origin: Origin, widths: Widths) -> Box:
    points: Sequence[Box] = [
        _point(moment, index, f"{moment.label}, {column.label}", look, origin)
        for index, column in enumerate(block.columns)
    ]
    name: Box = Tagged("TH", _name(moment, look, origin), scope="Row")
    cells = [Cell(Tagged("TD", point)) for point in points]
    if _stacked(look):
        space = Gap(look.space(3.4), look.space(4))
        return Tagged("TR", Stack([space, name, Cells(cells, widths, look.space(_GUTTER), look.space(2.5), flex=look.space(3))]))
    cells.insert(0, Cell(name))
    return Tagged("TR", Cells(cells, widths, look.space(_GUTTER), look.space(2.5), flex=look.space(4.4)))


def _name(moment: Moment, look: Look, origin: Origin) -> Box:
    words = look.paragraph(moment.label, look.subheading(color=look.palette.ink), (*origin, "label"))
    mark: Box = icon_box(moment.icon, look.space(_ICON), look.palette.deep, around=words.cap_height) if moment.icon else Gap(0, 0)
    name = Row([Column(mark, _mark(moment, look)), Column(words)])
    return Inset(name, top=largest(0.0, (BOX - words.cap_height) / 2))


def _point(moment: Moment, index: int, place: str, look: Look, origin: Origin) -> Box:
    words = look.paragraph(moment.points[index], replace(look.text(), whole=True), (*origin, "points", index))
    name = "-".join(map(str, (*origin, "points", index)))
    box = tick_box(name, f"{place}: {moment.points[index]}", look, place)
    drop = largest(0.0, (BOX - words.cap_height) / 2)
    return Row([Column(Stack([box]), BOX), Column(Inset(Tagged("P", words), top=drop))], look.space(2.6))
