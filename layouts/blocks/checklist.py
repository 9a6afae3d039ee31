"""A table to tick: the item at the left, a box under each column at the right, a hairline between the rows."""


from msgspec.structs import replace

from handouts.blocks import Checklist
from handouts.blocks.checklist import ChecklistItem
from handouts.cursor import Cursor
from layouts.blocks.parts import tick_box
from layouts.boxes import (
    Box,
    Cell,
    Cells,
    Gap,
    Inset,
    Layers,
    Middle,
    Paragraph,
    Rows,
    Rule,
    Shared,
    Stack,
    Tagged,
    Track,
    Widths,
    share_out,
)
from layouts.lengths import Extent, Scale, largest
from layouts.style.look import RULE, Look
from layouts.units import mm

_LEAST_COLUMN = mm(15)
_BARE_COLUMN = mm(9)
_BESIDE = mm(1.0)
_TIGHT = 2 * _BESIDE + mm(0.1)
_HEAD_LINES = (1, 2, 3)
_ON_ONE_LINE, _FOR_BOXES = 0.4, 0.55
_WIDER, _FOR_ITEMS = mm(5), 0.6


def draw(at: Cursor[Checklist], look: Look) -> Box:
    """The table."""
    style = replace(look.small(600, color=look.palette.deep), align="center", whole=True, balanced=True)
    title = look.paragraph(at.checklist, look.heading(color=look.palette.deep))
    heads = [look.paragraph(word, style) for word in at.columns]
    widths = _widths(heads, look)
    caption = Tagged("Caption", Tagged(look.heading_role, Inset(title, end=look.space(2))))
    beside = Cells([Cell(caption), *[Cell(Gap(0, 0))] * len(heads)], widths, low=True)
    cells = [Cell(Tagged("TD", Gap(0, 0))), *(Cell(Tagged("TH", Inset(head, end=_BESIDE, start=_BESIDE), scope="Column")) for head in heads)]
    head: list[Box] = [Layers([beside, Tagged("TR", Cells(cells, widths, low=True))]), look.under_heading]
    first, others = Rule(look.palette.line, RULE * look.palette.weight), Rule(look.palette.rule, look.hairline)
    rows = [Stack([others if number else first, _row(item, at, look, widths)]) for number, item in enumerate(at.items)]
    return Rows(rows, "Table", head=head, even=True)


def _widths(heads: list[Paragraph], look: Look) -> Widths:
    """Columns for boxes as narrow as their heads allow, the rest for the item: never less than its share.

    On a wide sheet each is wider, so that the first stands nearer to what it is for.
    The columns are equally wide, with heads on one line if that takes little room, else on two or three; where the
    heads are too different for that, each column is as wide as its own.
    """
    least, air = largest(look.space(17), _LEAST_COLUMN), (look.space(5), *[largest(look.space(3), _TIGHT)] * 2)
    equal = [largest(least, *(head.narrowest(lines) + air[lines - 1] for head in heads)) * len(heads) for lines in _HEAD_LINES]
    tracks = tuple(_track(head, least + air[0]) for head in heads)

    def widths(width: float, scale: Scale) -> tuple[float, ...]:
        shares = (_ON_ONE_LINE, _FOR_BOXES, _FOR_BOXES)
        sums = (sum_.at(scale) for sum_ in equal)
        fitting = [sum_ for sum_, share in zip(sums, shares, strict=True) if sum_ <= share * width]
        boxes = (fitting[0] / len(heads),) * len(heads) if fitting else share_out(tracks, _FOR_BOXES * width, scale)
        if width - sum(boxes) - len(boxes) * _WIDER >= _FOR_ITEMS * width:
            boxes = tuple(box + _WIDER for box in boxes)
        return (width - sum(boxes), *boxes)

    return Shared(widths)


def _track(head: Paragraph, most: Extent) -> Track:
    """A column as wide as its own head."""
    whole = largest(_BARE_COLUMN, head.narrowest() + _TIGHT)
    return Track(largest(_BARE_COLUMN, head.narrowest_divided() + _TIGHT), whole, whole, largest(whole, most))


def _row(item: Cursor[ChecklistItem], at: Cursor[Checklist], look: Look, widths: Widths) -> Box:
    """Of its boxes one is ticked, unless several may be."""
    columns = at.value.columns
    choice = item.origin if len(columns) > 1 and at.value.choose == "one" else ()
    boxes: list[Box] = [Tagged("P", look.paragraph(item.item, look.text(600)))]
    if item.note:
        space = look.note_gap
        boxes += [Gap(space, space), Tagged("P", look.paragraph(item.note, look.small()))]
    padding, flex = look.space(2.0), look.space(2.4)
    text = Inset(Stack(boxes), padding, look.space(1), padding + look.space(0.3))
    cells = [Cell(Tagged("TH", Middle(text, flex), scope="Row"), fills=True)]
    for index, column in enumerate(columns):
        box = tick_box((*item.origin, index), f"{item.item}: {column.lower()}", look, choice=choice)
        cells.append(Cell(Tagged("TD", Middle(Inset(box, top=mm(1.3), bottom=mm(1.3)), flex)), fills=True))
    return Tagged("TR", Cells(cells, widths, flex=flex))
