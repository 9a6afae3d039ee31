"""Blocks that flow over pages: pieces with room between them, and where one page ends and the next begins."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, groupby

from msgspec import Struct

from handouts.blocks import Block
from handouts.cursor import Cursor
from handouts.problems import Origin
from layouts.blocks import draw
from layouts.boxes import Box, Gap, Rows
from layouts.boxes.base import measured
from layouts.lengths import Scale, points
from layouts.style.look import Look

_ABOVE_HEADING = (2.5, 3.0)
STAND_OFF = 2.5
UNDER_LARGE = 4.6
_UNDER_PART, _TO_HEADING = 1.3, 1.8
_UNDER_TEXT = (4.4, 6.0)
_OVER_ASIDE, _BETWEEN_ASIDES = 6.5, (4.0, 6.0)
_KEPT_ROWS = 2
_SPLIT_ROWS, _SPLIT_SUBJECT = 0.15, 0.03
_EMPTY, _SPARSE, _HOLE = 1 / 3, 0.5, 5.0
_OVERFLOW = 1000.0


class FlowItem(Struct, frozen=True):
    """A box in the flow and the room before it; `first` begins a page.

    `kept` stays on the page of the next piece, `bound` belongs to the piece before it.
    """

    box: Box
    origin: Origin
    gap: Gap
    kept: bool = False
    first: bool = False
    bound: bool = False


def flow(
    blocks: Sequence[Cursor[Block]], look: Look, between: tuple[float, float], *, sides: bool = False
) -> list[FlowItem]:
    """Blocks → pieces with room between them that can grow from the first length to the second (design mm).

    With `sides`, every section but the first begins a page. Where nothing stands between a heading and a block with headings
    of its own, these are one level lower; and in more blocks of its kind that follow it.
    """
    pieces: list[FlowItem] = []
    above: Block | None = None
    headed = False
    for at in blocks:
        block = at.value
        least, most = _room(above, block, between, look)
        first = sides and above is not None and block.role == "part"
        gap = Gap(look.space(least), look.space(most))
        headed = above is not None and (above.role == "heading" or (headed and type(block) is type(above)))
        under = look.but(headed=True) if headed else look
        pieces.append(FlowItem(draw(at, under), at.origin, gap, block.leads, first, block.follows))
        above = block
    return pieces


def _room(
    above: Block | None, block: Block, between: tuple[float, float], look: Look
) -> tuple[float, float]:
    """Headings hold on to what follows them, and stand off from what is above them, over twice as far (design mm).

    The room under a heading does not grow: text begins at one height in columns beside each other. Blocks bring headings
    of their own, so that no block stands nearer to another than a heading may.
    """
    over = above.role if above else None
    under = UNDER_LARGE if over == "part" and look.narrow else look.under
    if over == "part" and (block.role == "content" or not look.narrow):
        share = _TO_HEADING if block.headed else 1.0 if look.narrow else _UNDER_PART
        return share * under, share * under
    if over in ("heading", "part"):
        return under, under
    if over == "text" and block.role in ("text", "list"):
        return _UNDER_TEXT
    if block.role == "aside":
        return _BETWEEN_ASIDES if over == "aside" else (between[0] if above and above.lined else _OVER_ASIDE, between[1])
    least, most = _ABOVE_HEADING if block.role in ("heading", "part") else (STAND_OFF, STAND_OFF)
    return max(between[0], least * look.under), max(between[1], most * look.under)


def boxes_of(pieces: Sequence[FlowItem]) -> tuple[list[Box], list[Origin]]:
    """The boxes of a page with the gaps between them, and their places in the handout."""
    boxes: list[Box] = []
    origins: list[Origin] = []
    for piece in pieces:
        if boxes:
            boxes.append(piece.gap)
            origins.append(())
        boxes.append(piece.box)
        origins.append(piece.origin)
    return boxes, origins


class _Atom(Struct, frozen=True):
    """What a page cannot divide: a piece, or one row of it. Heights in points; `head` stands over the rows."""

    piece: int
    row: int | None
    height: float
    gap: float
    head: float
    barred: bool
    first: bool
    leads: bool = False


class Pages:
    """Pieces divided over pages of given heights, so that all pages are about equally full, and none but the last emptier than a third.

    `strict` keeps a note, a callout and a quote on the page of what they belong to.
    """

    def __init__(self, pieces: Sequence[FlowItem], heights: Sequence[float], width: float, scale: Scale, *, strict: bool) -> None:
        self._pieces = pieces
        self._heights = heights
        self._width = width
        self._scale = scale
        self._strict = strict

    @property
    def most(self) -> int:
        """How many pages can have something on them."""
        return max(1, sum(index == 0 or atom.first or not atom.barred for index, atom in enumerate(self._atoms)))

    def divide(self) -> list[list[FlowItem]]:
        """The pieces of each page, on as many as there are or at most.

        What does not fit stands on the page where it hurts least, and overflows.
        """
        if len(self._heights) == 1:
            return [list(self._pieces)]
        ends = self._best_ends()
        starts = [0, *ends[:-1]]
        return [self._joined(start, end) for start, end in zip(starts, ends, strict=True)]

    @cached_property
    def _atoms(self) -> list[_Atom]:
        return [atom for index, piece in enumerate(self._pieces) for atom in self._atoms_of(index, piece)]

    def _atoms_of(self, index: int, piece: FlowItem) -> Iterator[_Atom]:
        box, width, scale = piece.box, self._width, self._scale
        before = points(piece.gap.least, scale)
        after_kept = index > 0 and (self._pieces[index - 1].kept or (self._strict and piece.bound))
        if not isinstance(box, Rows) or len(box.rows) == 1:
            yield _Atom(index, None, measured(box, width, scale).least, before, 0, after_kept, piece.first, piece.kept)
            return
        head = sum(measured(part, width, scale).least for part in box.head)
        between = box.gap.measure(width, scale).least if box.gap else 0.0
        last = len(box.rows) - _KEPT_ROWS
        for number, row in enumerate(box.rows):
            barred = after_kept if number == 0 else not min(_KEPT_ROWS, len(box.rows) - 1) <= number <= max(last, 1)
            gap = between if number else before
            yield _Atom(index, number, measured(row, width, scale).least, gap, head, barred, number == 0 and piece.first)

    def _best_ends(self) -> list[int]:
        count = len(self._atoms)
        best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
        for page, capacity in enumerate(self._heights):
            last = page == len(self._heights) - 1
            following: dict[int, tuple[float, list[int]]] = {}
            for start, (cost, ends) in best.items():
                for end in [count] if last else self._ends(start, capacity):
                    extra = self._cost(start, end, capacity)
                    if extra is not None and (end not in following or cost + extra < following[end][0]):
                        following[end] = (cost + extra, [*ends, end])
            best = following
        return best[count][1]

    def _ends(self, start: int, capacity: float) -> Iterator[int]:
        """Where a page that begins at an atom may end: one step over what fits at most, or where the next side begins."""
        stop = next((at for at in self._firsts if at > start), len(self._atoms))
        possible = False
        for end in range(start, stop):
            if possible and end > start + 1 and self._height(start, end - 1) > capacity:
                break
            possible = possible or (end > start and not self._atoms[end].barred)
            yield end
        yield stop

    @cached_property
    def _sums(self) -> list[float]:
        """Up to each atom, the heights of all before it with their gaps and heads."""
        return list(accumulate(
            (atom.height + atom.gap + (atom.head if atom.row == 0 else 0.0) for atom in self._atoms), initial=0.0))

    def _height(self, start: int, end: int) -> float:
        """How high a page is that holds the atoms from `start` to `end`."""
        if start == end:
            return 0.0
        first = self._atoms[start]
        return self._sums[end] - self._sums[start] - first.gap + (first.head if first.row else 0.0)

    def _cost(self, start: int, end: int, capacity: float) -> float | None:
        """How bad a page is, or None where it must not end there."""
        atoms = self._atoms
        following = atoms[end] if end < len(atoms) else None
        if following and following.barred and not following.first:
            return None
        if start == end or any(start < at < end for at in self._firsts):
            return None
        height = self._height(start, end)
        split = 0.0
        if following and not following.leads:
            split = _SPLIT_ROWS if following.row else _SPLIT_SUBJECT
        if height > capacity:
            return _OVERFLOW * (height - capacity) / capacity
        empty = (capacity - height) / capacity
        least = _EMPTY if following else _SPARSE
        hole = 0.0 if following and following.first else _HOLE * max(0.0, empty - least)
        return empty**2 + split + hole

    @cached_property
    def _firsts(self) -> list[int]:
        return [index for index, atom in enumerate(self._atoms) if atom.first]

    def _joined(self, start: int, end: int) -> list[FlowItem]:
        page: list[FlowItem] = []
        for index, group in groupby(self._atoms[start:end], key=lambda atom: atom.piece):
            atoms = list(group)
            piece = self._pieces[index]
            rows = piece.box.rows if isinstance(piece.box, Rows) else ()
            first, last = atoms[0].row, atoms[-1].row
            if isinstance(piece.box, Rows) and first is not None and last is not None and len(atoms) < len(rows):
                piece = FlowItem(piece.box.part(first, last + 1, piece.origin), piece.origin, piece.gap, piece.kept, piece.first, piece.bound)
            page.append(piece)
        return page
