"""A table under a heading: dense where it is read, roomy where a pen has to write."""


from msgspec.structs import replace

from handouts.blocks import Table
from handouts.cursor import Cursor
from handouts.problems import Origin
from layouts.blocks.grid import Grid, grid_of
from layouts.blocks.steps import after_number
from layouts.boxes import Box, Cell, Cells, Column, Dividers, Gap, Layers, Paragraph, Row, Rows, Rule, Stack, Tagged
from layouts.lengths import Length
from layouts.style.look import HAIRLINE, Look
from layouts.units import mm

_READ = mm(7)
_WRITTEN, _WRITTEN_TWICE, _WIDE = mm(10), mm(13.5), 4
_LINE = mm(8)
_READ_PADDING, _WRITTEN_PADDING = 1.7, 2.4
_READ_FLEX, _WRITTEN_FLEX = 3.0, 6.0


def draw(at: Cursor[Table], look: Look) -> Box:
    """Head and rows; the first cell of a row is its head. A row with an empty cell is to write in."""
    look = look.but(typesetter=look.typesetter.in_columns)
    heading = look.paragraph(at.table, look.heading(color=look.palette.deep))
    style = replace(look.small(600, color=look.palette.deep), whole=True, balanced=True)
    heads = [look.paragraph(word, style) for word in at.columns]
    rows: list[list[Paragraph | None]] = [
        [_words(text, column, look) if text else None for column, text in enumerate(row)] for row in at.rows]
    columns = [[head, *(words for row in rows if (words := row[index]))] for index, head in enumerate(heads)]
    grid = grid_of(at, look, columns)
    space = look.space(2.6)
    over = Cells([Cell(Tagged("TH", head, scope="Column")) for head in heads], grid.widths, grid.gutter, low=True)
    head: list[Box] = [
        Tagged("Caption", Tagged(look.heading_role, after_number(at.value.number, heading, look))), look.under_heading, Tagged("TR", over), Gap(space, space),
    ]
    names = _names(at.value, look)
    empty: list[Paragraph | None] = [None] * len(heads)
    body = [_row(cells, names[number], at.value, look, grid, (*at.rows.origin, number))
            for number, cells in enumerate([*rows, *[empty] * at.value.empty])]
    return Rows(body, "Table", head=head, foot=Rule(look.palette.ink, HAIRLINE))


def _words(text: Cursor[str], column: int, look: Look) -> Paragraph:
    return look.paragraph(text, replace(look.text(400 if column else 600), whole=True))


def _names(block: Table, look: Look) -> list[str]:
    """What each row is called: by its first cell, or as an empty row by its number among those."""
    firsts = [*(row[0] for row in block.rows), *[""] * block.empty]
    numbers = [firsts[: index + 1].count("") for index in range(len(firsts))]
    return [first or look.wording.row.format(number=number) for first, number in zip(firsts, numbers, strict=True)]


def _row(cells: list[Paragraph | None], name: str, block: Table, look: Look, grid: Grid, origin: Origin) -> Box:
    written = _written(cells, block.lines)
    room = Gap(written, written)
    boxes = [
        _cell(words, index, grid.figures[index]) if words
        else Cell(Tagged("TD", look.room(room, f"{name}: {column.lower()}", (*origin, index), multiline=True)), fills=True)
        for index, (words, column) in enumerate(zip(cells, block.columns, strict=True))
    ]
    writes = [cell.fills for cell in boxes]
    least, flex, padding = (written, _WRITTEN_FLEX, _WRITTEN_PADDING) if any(writes) else (_READ, _READ_FLEX, _READ_PADDING)
    row = Cells(boxes, grid.widths, grid.gutter, look.space(padding), least, look.space(flex))
    lines = Dividers(grid.widths, grid.gutter, writes, look.palette.rule, look.hairline)
    return Stack([Rule(look.palette.ink, HAIRLINE), Layers([lines, Tagged("TR", row)])])


def _written(cells: list[Paragraph | None], lines: int | None) -> float:
    """How high a row is to write in, at least: room for so many lines; else cells so narrow that a sentence takes two have room for both."""
    if lines:
        return max(_WRITTEN, lines * _LINE)
    return _WRITTEN if cells.count(None) <= _WIDE else _WRITTEN_TWICE


def _cell(words: Paragraph, column: int, figures: Length | None) -> Cell:
    """Figures stand under each other at their right."""
    box: Box = words
    if figures:
        right = replace(words, style=replace(words.style, align="end"))
        box = Row([Column(right, figures), Column(Gap(0, 0))])
    return Cell(Tagged("TD", box) if column else Tagged("TH", box, scope="Row"))
