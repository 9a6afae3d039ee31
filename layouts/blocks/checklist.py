"""A table to tick: the item at the left, a box under each column at the right, a hairline between the rows."""

from collections.abc import Iterator
from dataclasses import replace

from handouts.blocks import Checklist
from handouts.blocks.checklist import ChecklistItem
from handouts.problems import Path
from layouts.boxes import Box, Column, Drawing, Entry, Gap, Inset, Layers, Middle, Row, Rows, Rule, Stack, Tagged
from layouts.boxes.shape import Draw
from layouts.frames import Node
from layouts.frames import Path as Shape
from layouts.look import BOX_LINE, HAIRLINE, Look
from layouts.shapes import rounded_rectangle
from layouts.units import mm

BOX = mm(5.2)
_LEAST_COLUMN = mm(15)


def draw(block: Checklist, look: Look, origin: Path) -> Box:
    """The table."""
    over = replace(look.small(600, color=look.palette.deep), align="center")
    width = max(look.space(17), _LEAST_COLUMN,
                *(look.paragraph(word, over).width() + look.space(5) for word in block.columns))
    title = look.paragraph(block.checklist, look.heading(), (*origin, "checklist"))
    cells = [Column(Tagged("TD", Gap(title.cap_height, title.cap_height)))]
    for index, word in enumerate(block.columns):
        words = look.paragraph(word, over, (*origin, "columns", index))
        drop = max(0.0, title.cap_height - words.cap_height)
        cells.append(Column(Tagged("TH", Inset(words, top=drop), scope="Column"), width))
    caption = Tagged("Caption", Tagged(look.heading_role, title))
    beside = Inset(caption, right=width * len(block.columns) + look.space(2))
    head: list[Box] = [Layers([beside, Tagged("TR", Row(cells))]), Gap(look.space(2.6), look.space(3.2))]
    rule = Rule(look.palette.rule, HAIRLINE)
    rows = [Stack([rule, _row(item, block.columns, look, (*origin, "items", index), width)])
            for index, item in enumerate(block.items)]
    return Rows(rows, "Table", head=head)


def _row(item: ChecklistItem, columns: tuple[str, ...], look: Look, origin: Path, width: float) -> Box:
    boxes: list[Box] = [Tagged("P", look.paragraph(item.item, look.text(600), (*origin, "item")))]
    if item.note:
        space = look.note_gap
        boxes += [Gap(space, space), Tagged("P", look.paragraph(item.note, look.small(), (*origin, "note")))]
    padding, flex = look.space(2.0), look.space(2.4)
    text = Inset(Stack(boxes), padding, look.space(1), padding + look.space(0.3))
    cells = [Column(Tagged("TH", Middle(text, flex), scope="Row"))]
    words, name = str(item.item), "-".join(map(str, origin))
    drawing = Drawing(BOX, _tick_box(look))
    for index, column in enumerate(columns):
        label = f"{words}: {column.lower()}"
        box = Entry(drawing, "check", f"{name}-{index}", label, label, look.sizes.reading, _middle)
        cells.append(Column(Tagged("TD", Middle(Inset(box, top=mm(1.3), bottom=mm(1.3)), flex)), width))
    return Tagged("TR", Row(cells))


def _middle(x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
    return x + (width - BOX) / 2, y + (height - BOX) / 2, BOX, BOX


def _tick_box(look: Look) -> Draw:
    def draw_box(x: float, y: float, width: float, height: float) -> Iterator[Node]:
        half = BOX_LINE / 2
        left, top, *_ = _middle(x, y, width, height)
        outline = rounded_rectangle(BOX - BOX_LINE, BOX - BOX_LINE, mm(1.1))
        yield Shape(outline, left + half, top + half, stroke=look.palette.deep, line_width=BOX_LINE)

    return draw_box
