"""A page, printed but for the numbers of its objects: its operators, its elements and what it names."""

from dataclasses import dataclass

from layouts.frames import GlyphRun, Node, Page, PlacedRaster, Shape, leaves
from layouts.press.parts import Part, Used

_GLYPH, _SEGMENT, _ITEM = 200, 150, 600


@dataclass(frozen=True, slots=True, eq=False)
class PrintedPage:
    """The parts of a page, each with the number of its first marked run; all operators, and what they name."""

    page: Page
    parts: tuple[Part, ...]
    marks: tuple[int, ...]
    operators: bytes
    used: Used

    @classmethod
    def of(cls, page: Page, parts: tuple[Part, ...]) -> "PrintedPage":
        """The page of some parts. Raises ClashError where two of them name different things alike."""
        used, pieces, marks, mark = Used(), list[bytes](), list[int](), 0
        for part in parts:
            used.add(part.used)
            pieces.append(part.numbered(mark))
            marks.append(mark)
            mark += len(part.fragment.marks)
        return cls(page, parts, tuple(marks), b"".join(pieces), used)


def weight(node: Node) -> int:
    """About how many bytes of memory a node takes."""
    total = 0
    for item in leaves((node,)):
        total += _ITEM
        if isinstance(item, GlyphRun):
            total += _GLYPH * len(item.glyphs)
        elif isinstance(item, Shape):
            total += _SEGMENT * len(item.outline.segments)
        elif isinstance(item, PlacedRaster):
            total += len(item.raster.data) + (len(item.raster.mask.data) if item.raster.mask else 0)
    return total
