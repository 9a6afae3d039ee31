"""A table under a heading; cells to fill in are ruled off, so that a pen finds them."""

from handouts.blocks import Table
from handouts.problems import Path
from layouts.boxes import Box, Column, Gap, Inset, Layers, Middle, Row, Rows, Rule, Stack, Tagged
from layouts.look import HAIRLINE, Look
from layouts.units import mm

_ROOM = mm(10)
_FIRST = 1.5


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
        Tagged("Caption", Tagged("P", heading)), Gap(look.space(5), look.space(5)), Tagged("TR", Row(cells, look.space(4))), Gap(space, space),
    ]
    empty = ("",) * len(block.columns)
    rows = [_row(row, block, look, (*origin, "rows", index)) for index, row in enumerate((*block.rows, *[empty] * block.empty))]
    return Rows([*rows[:-1], Stack([rows[-1], Rule(look.palette.ink, HAIRLINE)])], "Table", head=head)


def _share(index: int, block: Table) -> float:
    written = any(row[index] for row in block.rows)
    return _FIRST if written else 1.0


def _row(row: tuple[str, ...], block: Table, look: Look, origin: Path) -> Box:
    padding = look.space(2.2)
    cells = []
    for index, text in enumerate(row):
        style = look.text(600) if index == 0 else look.text()
        words: Box = look.paragraph(text, style, (*origin, index)) if text else Gap(0, 0)
        inner = Middle(Inset(words, padding, 0, padding), look.space(3))
        role, scope = ("TH", "Row") if index == 0 and text else ("TD", None)
        cells.append(Column(Tagged(role, inner, scope=scope), share=_share(index, block)))
    room = Gap(_ROOM, max(_ROOM, look.space(14)))
    line = Rule(look.palette.ink, HAIRLINE)
    return Stack([line, Layers([room, Tagged("TR", Row(cells, look.space(4)))])])
