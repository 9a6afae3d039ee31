"""A page, printed but for the numbers of its objects: its operators, its elements and what it names."""

from collections.abc import Sequence

from msgspec import Struct

from layouts.frames import Page
from layouts.press.parts import Part, Used

_TIMES = 25


class PrintedPage(Struct, frozen=True, eq=False):
    """The parts of a page, each with the number of its first marked run; all operators, and what they name."""

    page: Page
    parts: tuple[Part, ...]
    marks: tuple[int, ...]
    pieces: tuple[bytes, ...]
    used: Used

    @property
    def operators(self) -> bytes:
        """Those of all parts."""
        return b"".join(self.pieces)

    @classmethod
    def of(cls, page: Page, parts: tuple[Part, ...]) -> "PrintedPage":
        """The page of some parts. Raises ClashError where two of them name different things alike."""
        used, pieces, marks, mark = Used(), list[bytes](), list[int](), 0
        for part in parts:
            used.add(part.used)
            pieces.append(part.numbered(mark))
            marks.append(mark)
            mark += len(part.fragment.marks)
        return cls(page, parts, tuple(marks), tuple(pieces), used)


def weight(operators: Sequence[bytes | str], used: Used) -> int:
    """About how many bytes of memory a node takes with the operators that it became: a glyph takes 200, and gives 8."""
    pixels = sum(len(layer.data) for raster in used.rasters.values() for layer in (raster, raster.mask) if layer)
    return _TIMES * sum(map(len, operators)) + pixels
