"""How wide the columns of a table are: as wide as what stands in them, or as their author wants."""

import re
from collections.abc import Sequence

from msgspec import Struct

from handouts.blocks import Table
from handouts.blocks.table import Width
from handouts.cursor import Cursor
from handouts.messages import say
from handouts.problems import Origin
from layouts.boxes import Paragraph, Shared, TooWideError, Track, Widths, share_out
from layouts.lengths import Length, Scale, largest
from layouts.style.look import Look
from layouts.units import mm, to_mm

_FIGURES = re.compile(r"[€$£]?\s?[-+–]?\d[\d.,:;/\-–\s]*(?:%|€|km|m|min|uur|u|x|×)?")
_LEAST_WRITTEN = mm(14)
_WRITTEN = (20.0, 34.0)
_BRIEF, _FOR_A_WORD = 9.0, 18.0
_READ, _BESIDE_WRITTEN = 56.0, 13.0
_HEAD_LINES = 2
_LEAST_SHARE = mm(8)
_ROUNDING = 0.05


class Grid(Struct, frozen=True):
    """The columns of a table: their `widths`, the gutter, and for columns of figures how wide these are."""

    widths: Widths
    gutter: Length
    figures: tuple[Length | None, ...]


def figures_only(cells: Sequence[str]) -> bool:
    """Whether a column holds numbers, times or amounts, and nothing else."""
    written = [cell for cell in cells if cell]
    return bool(written) and all(_FIGURES.fullmatch(cell) for cell in written)


def grid_of(at: Cursor[Table], look: Look, cells: Sequence[Sequence[Paragraph]]) -> Grid:
    """The columns of a table; `cells` are the paragraphs of each column, its head first."""
    block, gutter = at.value, look.space(4 if look.across > 1 or look.narrow else 2.2)
    columns = list(zip(*block.rows, strict=True)) or [()] * len(block.columns)
    figures = tuple(
        largest(*(cell.narrowest(1) for cell in paragraphs[1:])) + _ROUNDING if figures_only(texts) else None
        for texts, paragraphs in zip(columns, cells, strict=True))
    if block.widths:
        return Grid(_wanted(block.widths, look, at.widths.origin), gutter, figures)
    writes = [not any(texts) for texts in columns]
    heads = [paragraphs[0].narrowest(1) for paragraphs in cells]
    read = [None if write else _read(paragraphs, look, wide, narrow=any(writes))
            for paragraphs, write, wide in zip(cells, writes, figures, strict=True)]
    written = [(_written(paragraphs[0], look, short=False), _written(paragraphs[0], look, short=True)) for paragraphs in cells]

    def widths(width: float, scale: Scale) -> tuple[float, ...]:
        brief = [head.at(scale) < scale.space(_BRIEF) for head in heads]
        mixed = not all(short for short, write in zip(brief, writes, strict=True) if write)
        tracks = [one or by_head[mixed and short] for one, by_head, short in zip(read, written, brief, strict=True)]
        return share_out(tracks, width, scale)

    return Grid(Shared(widths), gutter, figures)


def _written(head: Paragraph, look: Look, *, short: bool) -> Track:
    """A column to write in: it takes what others leave; under a `short` head, such as a day's, room for a word."""
    if short:
        narrow = largest(head.narrowest(1) + _ROUNDING, _LEAST_WRITTEN)
        return Track(narrow, narrow, narrow, largest(narrow, look.space(_FOR_A_WORD)))
    least, natural = (look.space(length) for length in _WRITTEN)
    return Track(
        largest(head.narrowest_divided() + _ROUNDING, _LEAST_WRITTEN), largest(head.narrowest() + _ROUNDING, _LEAST_WRITTEN, least),
        largest(head.narrowest(1) + _ROUNDING, _LEAST_WRITTEN, natural), float("inf"))


def _read(paragraphs: Sequence[Paragraph], look: Look, figures: Length | None, *, narrow: bool) -> Track:
    """A column to read. A long head takes two lines; where others are written in, it takes no more than one word needs to stand clear of them."""
    head, *cells = paragraphs
    natural = largest(head.narrowest(_HEAD_LINES), figures or 0.0, *(cell.narrowest(1) for cell in cells)) + _ROUNDING
    if figures:
        divided = least = largest(head.narrowest(), figures) + _ROUNDING
    else:
        divided = largest(*(cell.narrowest_divided() for cell in paragraphs)) + _ROUNDING
        least = largest(*(cell.narrowest() for cell in paragraphs)) + _ROUNDING
    if narrow and not figures:
        natural = largest(natural, look.space(_BESIDE_WRITTEN))
    return Track(divided, least, natural, natural if figures or narrow else largest(natural, look.space(_READ)))


def _wanted(wanted: Sequence[Width], look: Look, origin: Origin) -> Widths:
    """The widths an author asks for. They raise TooWideError where they leave no room."""
    unit = max(look.sheet_unit, mm(1))
    fixed = sum(width.value for width in wanted if width.fixed) * unit
    shares = [width.value for width in wanted if not width.fixed]

    def widths(room: float, _: Scale) -> tuple[float, ...]:
        free = room - fixed
        if free < _LEAST_SHARE * len(shares) - _ROUNDING:
            message = say("the columns take {taken} mm, and there are {room} mm for all of them.",
                          taken=round(to_mm(fixed)), room=round(to_mm(room)))
            hint = say("Write smaller widths, or numbers that share the room, such as [20mm, 1, 1].")
            raise TooWideError(origin, message, hint)
        last = 0.0 if shares else free
        sizes = [width.value * unit if width.fixed else free * width.value / sum(shares) for width in wanted]
        return (*sizes[:-1], sizes[-1] + last)

    return widths
