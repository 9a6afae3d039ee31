"""The last lines of a sheet, where there is little room for them."""

from collections.abc import Sequence

from layouts.boxes import Box, Column, Either, Paragraph, Row, Stack, Tagged
from layouts.units import mm

_APART = mm(6)
_LINES = 3


def on_one_line(boxes: Sequence[Box]) -> Sequence[Box]:
    """The last boxes, of which the sources and how old a sheet is stand beside each other, where one line has room for both."""
    if len(boxes) < _LINES:
        return boxes
    *over, sources, gap, edition = boxes
    if not isinstance(sources, Tagged) or not isinstance(edition, Tagged):
        return boxes
    named, dated = sources.box, edition.box
    if not isinstance(named, Paragraph) or not isinstance(dated, Paragraph):
        return boxes
    wide = dated.width() + 0.1
    row = Row([Column(sources), Column(edition, wide)], _APART)
    return [*over, Either(row, Stack([sources, gap, edition]), named.width() + wide + _APART + 0.1)]
