"""Titles → lines of about one length. Lines may have different widths; a word is divided only where none is wide enough.

Among the settings with the fewest lines the calmest wins: lines equally long (after Knuth and Plass, 1981), none that
ends with a word of three letters or fewer, no short word alone on the last.
"""

from collections.abc import Callable, Iterator
from itertools import product

from layouts.text.breaking import Line, joined
from layouts.text.shape import Word, WordPart

Widths = Callable[[int], float]
Divide = Callable[[Word], tuple[WordPart, ...]]

_TOLERANCE = 1e-6
_ROUNDING = 1e-9
_MOST_PARTS = 5
_MOST_WAYS = 400
_SHORT_WORD = 3
_SHORT_END = 0.02
_SHORT_LAST_LINE, _LONELY = 0.3, 0.5
_DIVIDED = 0.05


def title_lines(words: tuple[Word, ...], widths: Widths, most_lines: int) -> tuple[Line, ...] | None:
    """Whole words in at most so many lines; `widths` gives the width of each line from 0 on, in em. None: no way."""
    for count in _counts(words, widths, most_lines):
        found = _best(words, widths, count)
        if found:
            ends = found[1]
            return tuple(joined(words[start:end]) for start, end in zip((0, *ends[:-1]), ends, strict=True))
    return None


def divided_title_lines(
    words: tuple[Word, ...], widths: Widths, most_lines: int, divide: Divide, hyphens: int
) -> tuple[Line, ...] | None:
    """The same with words divided that are wider than the widest line: with at most so many hyphens, evenly."""
    widest = max(widths(number) for number in range(most_lines))
    ways = [_parts(word, widest, divide) if word.width > widest + _TOLERANCE else [(word,)] for word in words]
    settings = []
    for way in _first(product(*ways), _MOST_WAYS):
        flat = tuple(word for parts in way for word in parts)
        if len(flat) - len(words) > hyphens:
            continue
        for count in _counts(flat, widths, most_lines):
            found = _best(flat, widths, count)
            if found:
                settings.append((count, found[0] + _unevenness(way), flat, found[1]))
                break
    if not settings:
        return None
    _, _, flat, ends = min(settings, key=lambda setting: setting[:2])
    return tuple(joined(flat[start:end]) for start, end in zip((0, *ends[:-1]), ends, strict=True))


def _first(ways: Iterator[tuple[tuple[Word, ...], ...]], most: int) -> Iterator[tuple[tuple[Word, ...], ...]]:
    return (way for _, way in zip(range(most), ways, strict=False))


def _parts(word: Word, widest: float, divide: Divide) -> list[tuple[Word, ...]]:
    """The ways to divide a word into the fewest parts that fit, if that can be done where its author wants it."""

    def wanted(word: Word) -> tuple[WordPart, ...]:
        return tuple(part for part in divide(word) if not part.forced)

    for by, count in product((wanted, divide), range(2, _MOST_PARTS + 1)):
        found = list(_divided(word, widest, by, count))
        if found:
            return found
    return []


def _divided(word: Word, widest: float, divide: Divide, count: int) -> Iterator[tuple[Word, ...]]:
    if count == 1:
        if word.width <= widest + _TOLERANCE:
            yield (word,)
        return
    for part in divide(word):
        if part.head.width <= widest + _TOLERANCE:
            yield from ((part.head, *rest) for rest in _divided(part.tail, widest, divide, count - 1))


def _unevenness(way: tuple[tuple[Word, ...], ...]) -> float:
    """How far the parts of divided words are from equal."""
    cost = 0.0
    for parts in way:
        mean = sum(part.width for part in parts) / len(parts)
        cost += sum(_DIVIDED * ((part.width - mean) / mean) ** 2 for part in parts)
    return cost


def _counts(words: tuple[Word, ...], widths: Widths, most_lines: int) -> Iterator[int]:
    """In how many lines words may stand: from the fewest that hold them if each is full."""
    widest_space = max(word.space_width for word in words)
    needed = sum(word.width + word.space_width for word in words)
    for count in range(1, min(most_lines, len(words)) + 1):
        needed -= widths(count - 1) + widest_space + _TOLERANCE
        if needed <= _ROUNDING:
            yield count


def _best(words: tuple[Word, ...], widths: Widths, count: int) -> tuple[float, tuple[int, ...]] | None:
    """The cheapest way to set words in exactly `count` lines: its cost, and the ends of the lines."""
    target = (sum(word.width + word.space_width for word in words) - words[-1].space_width) / count
    states: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for line in range(count):
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, ends) in states.items():
            for end, filled in _ends(words, start, widths(line)):
                if (end == len(words)) != (line == count - 1):
                    continue
                extra = cost + _cost(words, start, end, filled, target)
                if end not in following or extra < following[end][0]:
                    following[end] = (extra, (*ends, end))
        states = following
    return states.get(len(words))


def _ends(words: tuple[Word, ...], start: int, width: float) -> Iterator[tuple[int, float]]:
    """Where a line from `start` may end, and how much it holds there."""
    filled = 0.0
    for end in range(start + 1, len(words) + 1):
        filled += words[end - 1].width
        if filled > width + _TOLERANCE:
            return
        yield end, filled
        if words[end - 1].divided:
            return
        filled += words[end - 1].space_width


def _cost(words: tuple[Word, ...], start: int, end: int, filled: float, target: float) -> float:
    slack = (target - filled) / target
    cost = slack * slack
    if end < len(words):
        return cost + _SHORT_END * (len(words[end - 1].text) <= _SHORT_WORD)
    if start > 0 and end - start == 1 and filled < _SHORT_LAST_LINE * target:
        cost += _LONELY
    return cost
