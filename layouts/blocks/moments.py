"""Moments under each other, for whom beside each other; in each cell a box to tick before what to do."""

from collections.abc import Sequence

from msgspec.structs import replace

from handouts.blocks import Moments
from handouts.blocks.base import Labelled
from handouts.blocks.moments import Moment
from handouts.cursor import Cursor
from handouts.prose import Prose
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
from layouts.style.look import Look
from layouts.units import mm

_NAMES = 39.0
_AIR = 3.3
_GUTTER = 4.0
_ICON, _BESIDE_ICON = 7.4, 2.4
_MOST_FOR_NAMES = 0.36
_ROUNDING = mm(0.1)


def draw(at: Cursor[Moments], look: Look) -> Box:
    """A table; its heading stands over the names of the moments."""
    gutter = look.space(_GUTTER)
    heading = look.paragraph(at.moments, look.heading(color=look.palette.deep))
    widths = _widths(at, heading, look)
    caption = Tagged("Caption", Tagged(look.heading_role, heading))
    heads = [Tagged("TH", _head(column, look), scope="Column") for column in at.columns]
    space = look.under_heading
    rows = [Stack([Rule(look.palette.rule, look.hairline), _row(moment, at, look, widths)]) for moment in at.items]
    if _stacked(look):
        under = Stack([Tagged("TD", Gap(0, 0)), Cells(list(map(Cell, heads)), widths, gutter)])
        return Rows(rows, "Table", head=[caption, space, Tagged("TR", under), space])
    beside = Cells([Cell(caption), *[Cell(Gap(0, 0))] * len(heads)], widths, gutter)
    over = Cells([Cell(Tagged("TD", Gap(0, 0))), *map(Cell, heads)], widths, gutter)
    return Rows(rows, "Table", head=[Layers([Stack([beside]), Tagged("TR", over)]), space])


def _stacked(look: Look) -> bool:
    """Whether names stand over what to do: beside it, large type would have few words on a line."""
    return look.across == 1


def _widths(at: Cursor[Moments], heading: Paragraph, look: Look) -> Widths:
    """The names as wide as their longest word needs, up to a share of all; equal columns beside them."""
    count = len(at.columns)
    if _stacked(look):
        return lambda width, _: (width / count,) * count
    words = largest(*(look.paragraph(item.label, look.subheading()).narrowest() + _mark(item, look) for item in at.items))
    wanted = largest(look.space(_NAMES), words + _ROUNDING, heading.narrowest() + _ROUNDING)

    def widths(width: float, scale: Scale) -> tuple[float, ...]:
        names = min(wanted.at(scale), _MOST_FOR_NAMES * width)
        return (names, *[(width - names) / count] * count)

    return widths


def _mark(moment: Cursor[Moment], look: Look) -> Extent:
    """How far an icon and the room beside it move a name to the right."""
    return look.space(_ICON + _BESIDE_ICON) if moment.icon else 0.0


def _head(column: Cursor[Labelled], look: Look) -> Box:
    words: list[Box] = [Tagged("P", look.paragraph(column.label, look.heading(color=look.palette.deep)))]
    if column.text:
        space = look.space(3)
        words += [Gap(space, space), Tagged("P", look.paragraph(column.text, look.small()))]
    return Stack(words)


def _row(moment: Cursor[Moment], at: Cursor[Moments], look: Look, widths: Widths) -> Box:
    points: Sequence[Box] = [
        _point(point, f"{moment.label}, {column.label}", look) for point, column in zip(moment.points, at.columns, strict=True)
    ]
    name: Box = Tagged("TH", _name(moment, look), scope="Row")
    cells = [Cell(Tagged("TD", point)) for point in points]
    if _stacked(look):
        space = Gap(look.space(3.4), look.space(4))
        return Tagged("TR", Stack([space, name, Cells(cells, widths, look.space(_GUTTER), look.space(2.5), flex=look.space(3))]))
    cells.insert(0, Cell(name))
    return Tagged("TR", Cells(cells, widths, look.space(_GUTTER), look.space(_AIR), flex=look.space(3)))


def _name(moment: Cursor[Moment], look: Look) -> Box:
    words = look.paragraph(moment.label, look.subheading(color=look.palette.ink))
    mark: Box = icon_box(str(moment.icon), look.space(_ICON), look.palette.deep, around=words.cap_height) if moment.icon else Gap(0, 0)
    name = Row([Column(mark, _mark(moment, look)), Column(words)])
    return Inset(name, top=largest(0.0, (BOX - words.cap_height) / 2))


def _point(point: Cursor[Prose], place: str, look: Look) -> Box:
    words = look.paragraph(point, replace(look.text(), whole=True))
    box = tick_box(point.origin, f"{place}: {point}", look, place)
    drop = largest(0.0, (BOX - words.cap_height) / 2)
    return Row([Column(Stack([box]), BOX), Column(Inset(Tagged("P", words), top=drop))], look.space(2.6))
