"""A table under a heading; cells to fill in are ruled off, so that a pen finds them."""

from itertools import accumulate

from handouts.blocks import Table
from handouts.problems import Path
from layouts.boxes import Box, Column, Gap, Inset, Layers, Middle, Row, Rows, Rule, Stack, Tagged
from layouts.look import HAIRLINE, Look
from layouts.units import mm

_ROOM = mm(10)
_FIRST = 1.85


def draw(block: Table, look: Look, origin: Path) -> Box:
    """Head and rows; the first cell of a row is its head."""
    heading = look.paragraph(block.table, look.heading(color=look.palette.deep), (*origin, "table"))
    cells = [
        Column(Tagged("TH", look.paragraph(word, look.small(600, color=look.palette.deep), (*origin, "columns", index)),
                      scope="Column"), share=_share(index, block))
        for index, word in enumerate(block.columns)
    ]
    space = look.space(2.6)
    head: list[Box] = [
        Tagged("Caption", Tagged(look.heading_role, heading)), Gap(look.space(5), look.space(5)), Tagged("TR", Row(cells, look.space(4))), Gap(space, space),
    ]
    empty = ("",) * len(block.columns)
    rows = (*block.rows, *[empty] * block.empty)
    numbers = accumulate(int(not row[0]) for row in rows)
    boxes = [_row(row, block, look, (*origin, "rows", index), number=number)
             for index, (row, number) in enumerate(zip(rows, numbers, strict=True))]
    return Rows([*boxes[:-1], Stack([boxes[-1], Rule(look.palette.ink, HAIRLINE)])], "Table", head=head)


def _share(index: int, block: Table) -> float:
    written = any(row[index] for row in block.rows)
    return _FIRST if written else 1.0


def _row(row: tuple[str, ...], block: Table, look: Look, origin: Path, *, number: int) -> Box:
    name = row[0] or look.wording.row.format(number=number)
    cells = [
        Column(_written(text, index, look, (*origin, index)) if text
               else Tagged("TD", look.room(_room(look), f"{name}: {column.lower()}", (*origin, index))),
               share=_share(index, block))
        for index, (text, column) in enumerate(zip(row, block.columns, strict=True))
    ]
    line = Rule(look.palette.ink, HAIRLINE)
    return Stack([line, Layers([_room(look), Tagged("TR", Row(cells, look.space(4)))])])


def _written(text: str, index: int, look: Look, origin: Path) -> Box:
    padding = look.space(2.2)
    words = look.paragraph(text, look.text(400 if index else 600), origin)
    inner = Middle(Inset(words, padding, 0, padding), look.space(3))
    return Tagged("TD", inner) if index else Tagged("TH", inner, scope="Row")


def _room(look: Look) -> Gap:
    return Gap(_ROOM, max(_ROOM, look.space(14)))
