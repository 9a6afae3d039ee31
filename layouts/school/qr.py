"""A QR code (ISO/IEC 18004) as one outline: error level M, black on white, with its quiet zone of four modules."""

from collections.abc import Iterator

from layouts.boxes import Box, Drawing, Tagged
from layouts.frames import Color, Node, Outline, Shape
from layouts.lengths import Scale
from layouts.memory import Memory

QUIET = 4
_COST = 2_000
_BLACK = Color(0, 0, 0)
_TURNS = {(1, 0): ((0, -1), (1, 0), (0, 1)), (0, 1): ((1, 0), (0, 1), (-1, 0)),
          (-1, 0): ((0, 1), (-1, 0), (0, -1)), (0, -1): ((-1, 0), (0, -1), (1, 0))}


def qr_code(address: str, side: float, spoken: str, memory: Memory) -> Box:
    """The code of a web address in a square of `side` points, quiet zone and all; `spoken` is read in its place.

    A school has one address on all its sheets: `memory` keeps the outline of its code.
    """
    across, outline = memory.recall(("qr", address), lambda: _drawn(address), lambda: _COST)
    count = across + 2 * QUIET

    def draw(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        step = side / count
        yield Shape(outline, x + QUIET * step, y + QUIET * step, step, fill=_BLACK, upright=across)

    return Tagged("Figure", Drawing(side, draw), alt=spoken)


def _drawn(address: str) -> tuple[int, Outline]:
    """How many modules a code is across, and their outline."""
    matrix = modules(address)
    return len(matrix), contour(matrix)


def modules(address: str) -> tuple[tuple[bool, ...], ...]:
    """The dark modules of a code, row by row, without the quiet zone."""
    import segno  # noqa: PLC0415  # only with a web address: keep start-up short

    code = segno.make_qr(f"https://{address}", error="m", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def contour(matrix: tuple[tuple[bool, ...], ...]) -> Outline:
    """The edges of the dark modules, in modules, so that no light shows between two that touch.

    Edges run with what is dark at their right; where two corners meet they turn right, and stay apart.
    """
    starts: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for corner, step in _edges(matrix):
        starts.setdefault(corner, set()).add(step)
    segments: list[tuple[str | float, ...]] = []
    while starts:
        first = min(starts)
        corner, step = first, min(starts[first])
        segments.append(("M", *first))
        while True:
            starts[corner].discard(step)
            if not starts[corner]:
                del starts[corner]
            corner = corner[0] + step[0], corner[1] + step[1]
            if corner == first:
                break
            following = next(turn for turn in (_TURNS[step][2], _TURNS[step][1], _TURNS[step][0]) if turn in starts.get(corner, ()))
            if following != step:
                segments.append(("L", *corner))
            step = following
        segments.append(("Z",))
    return Outline(tuple(segments))


def _edges(matrix: tuple[tuple[bool, ...], ...]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where each edge between a dark module and a light one begins, and its step."""
    def dark(x: int, y: int) -> bool:
        return 0 <= y < len(matrix) and 0 <= x < len(matrix) and matrix[y][x]

    for y, row in enumerate(matrix):
        for x, module in enumerate(row):
            if not module:
                continue
            if not dark(x, y - 1):
                yield (x, y), (1, 0)
            if not dark(x + 1, y):
                yield (x + 1, y), (0, 1)
            if not dark(x, y + 1):
                yield (x + 1, y + 1), (-1, 0)
            if not dark(x - 1, y):
                yield (x, y + 1), (0, -1)
