"""Words → lines. Every line break of a paragraph is chosen together, so that the right edge is calm.

The cost of a line is the square of the share of it that stays empty (after Knuth and Plass, 1981, for ragged
right). The number of lines is the smallest possible; among those the cheapest setting wins. Words are divided
only where a line would otherwise stay very ragged; where the last line would be nothing but the end of one, only where a line
would otherwise stay emptier than half.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from layouts.text.direction import visual_order
from layouts.text.shape import Piece, Word

if TYPE_CHECKING:
    from layouts.text.shape import WordPart

_VERY_RAGGED, _HALF_EMPTY = 0.34, 0.5
_SHORT_LAST_LINE = 0.22
_LONELY_WORD = 0.5
_STRANDED_START = 0.03
_PARTED = 0.1
_SMALL_NUMBER = 2
_SENTENCE_ENDS = (".", "?", "!")
_EACH_LINE = 1000.0
_TOLERANCE = 1e-6


class WordTooWideError(Exception):
    """A word does not fit into the line; `word` is the word, `width` how much it needs, in em."""

    def __init__(self, word: str, width: float) -> None:
        super().__init__(word)
        self.word = word
        self.width = width


class Line(NamedTuple):
    """Pieces of one line from left to right; width in em without the last space; `read` in the order of reading."""

    pieces: tuple[Piece, ...]
    width: float
    read: tuple[Piece, ...]


def break_lines(
    words: tuple[Word, ...], width: float, *, balanced: bool, hyphenated: bool,
    divide: "Callable[[Word], tuple[WordPart, ...]]"
) -> tuple[Line, ...]:
    """Set words into lines of `width` em.

    `balanced` makes all lines about equally long, for headings. `divide` gives the divisions of a word: one that is
    wider than a line is divided always, others only in `hyphenated` text that would be very ragged. Raises
    WordTooWideError.
    """
    natural = sum(word.width + word.space_width for word in words) - words[-1].space_width
    if natural <= width + _TOLERANCE:
        return (joined(words),)
    widest = max(words, key=lambda word: word.width)
    breaks = _best_breaks(words, width, balanced=balanced) if widest.width <= width + _TOLERANCE else None
    if breaks is None or (hyphenated and not balanced and _is_ragged(words, breaks, width, _VERY_RAGGED)):
        divided = _divide_where_needed(words, width, divide)
        again = _best_breaks(divided, width, balanced=False) if divided else None
        if again is not None and (breaks is None or len(again) < len(breaks) or (len(again) == len(breaks) and (
                not _ends_in_a_remnant(divided, again) or _is_ragged(words, breaks, width, _HALF_EMPTY)))):
            words, breaks = divided, again
    if breaks is None:
        raise WordTooWideError(widest.text, widest.width)
    starts = [0, *breaks[:-1]]
    return tuple(joined(words[start:end]) for start, end in zip(starts, breaks, strict=True))


def _best_breaks(words: tuple[Word, ...], width: float, *, balanced: bool) -> list[int] | None:
    """The ends of the lines, or None when a word is too wide."""
    count = len(words)
    target = _balanced_target(words, width) if balanced else width
    best: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * count
    advances = [word.width + word.space_width for word in words]
    widest = width + _TOLERANCE
    for end in range(1, count + 1):
        filled = -words[end - 1].space_width
        parted = _PARTED if end < count and _belongs_to_the_next(words[end - 1].text) else 0.0
        for start in range(end - 1, -1, -1):
            filled += advances[start]
            if filled > widest or (words[start].divided and start < end - 1):
                break
            cost = best[start][0] + parted + _cost(words, start, end, filled, target, balanced=balanced)
            if cost < best[end][0]:
                best[end] = (cost, start)
    if best[count][0] == float("inf"):
        return None
    ends = [count]
    while (start := best[ends[-1]][1]) > 0:
        ends.append(start)
    return ends[::-1]


def _cost(words: tuple[Word, ...], start: int, end: int, filled: float, target: float, *, balanced: bool) -> float:
    slack = abs(target - filled) / target
    cost = _EACH_LINE
    if end < len(words) and end - start > 1 and words[end - 2].text.endswith(_SENTENCE_ENDS):
        cost += _STRANDED_START
    if end < len(words) or balanced:
        return cost + slack * slack
    if start > 0 and filled < _SHORT_LAST_LINE * target:
        cost += (_SHORT_LAST_LINE - filled / target) * 2
    if start > 0 and end - start == 1:
        cost += _LONELY_WORD
    return cost


def _belongs_to_the_next(word: str) -> bool:
    """Whether a line had better not end in it: a small number, parted from what it counts, or a single letter."""
    bare = word.lstrip("(“‘„«")
    return len(bare) <= _SMALL_NUMBER and (bare.isdecimal() or (len(bare) == 1 and bare.isalpha()))


def _ends_in_a_remnant(words: tuple[Word, ...], breaks: list[int]) -> bool:
    """Whether its last line is only the end of a divided word."""
    return len(words) > 1 and breaks[-1] - (breaks[-2] if len(breaks) > 1 else 0) == 1 and words[-2].divided


def _balanced_target(words: tuple[Word, ...], width: float) -> float:
    lines = len(_best_breaks(words, width, balanced=False) or words)
    return (sum(word.width + word.space_width for word in words) - words[-1].space_width) / lines


def _is_ragged(words: tuple[Word, ...], breaks: list[int], width: float, share: float) -> bool:
    """Whether more than a share of a line stays empty, other than of the last."""
    start = 0
    for end in breaks[:-1]:
        filled = sum(word.width + word.space_width for word in words[start:end]) - words[end - 1].space_width
        if filled < (1 - share) * width:
            return True
        start = end
    return False


def _divide_where_needed(
    words: tuple[Word, ...], width: float, divide: "Callable[[Word], tuple[WordPart, ...]]"
) -> tuple[Word, ...]:
    """First fit; a word is divided only where the line before it would stay very ragged."""
    queue = list(words)
    done: list[Word] = []
    filled = 0.0
    while queue:
        word = queue.pop(0)
        if filled + word.width <= width + _TOLERANCE:
            done.append(word)
            filled += word.width + word.space_width
            continue
        ragged = filled < (1 - _VERY_RAGGED) * width or word.width > width
        fitting = [part for part in divide(word) if filled + part.head.width <= width and not (filled and part.forced)
                   ] if ragged else []
        if fitting:
            done.append(fitting[-1].head)
            queue.insert(0, fitting[-1].tail)
        elif filled == 0:
            return ()
        else:
            queue.insert(0, word)
        filled = 0.0
    return tuple(done)


def joined(words: tuple[Word, ...]) -> Line:
    """Words on one line, in the order in which they are painted."""
    pieces: list[Piece] = []
    for word in words:
        pieces.extend(word.pieces)
        if word.space:
            pieces.append(word.space)
    width = sum(piece.width for piece in pieces) - words[-1].space_width
    if any(piece.level for piece in pieces):
        trailing = (replace(words[-1].space, level=0),) if words[-1].space else ()
        kept = pieces[: len(pieces) - len(trailing)]
        return Line((*visual_order(kept), *trailing), width, (*kept, *trailing))
    plain = tuple(pieces)
    return Line(plain, width, plain)
