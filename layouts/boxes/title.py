"""A title: as large as it may be, in the widest cut that fits.

What is tried, in this order: a narrower cut of the face at full size; smaller, down to the floor; and only then, from full
size again, words are divided. Its box is trimmed as a paragraph's, so that a space is the space an eye sees.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import sqrt

from fonts import TITLE_CUTS
from handouts.problems import Origin
from handouts.prose import Prose
from layouts.boxes.base import Measured, Size
from layouts.boxes.paragraph import TextStyle, UnbreakableError, placed_line
from layouts.frames import Node
from layouts.text import Line, Typesetter, Word, divided_title_lines, title_lines
from layouts.text.titles import Widths

_LEADING = 0.98
_CLEAR = 0.05
_STEP = 0.97
_MOST_LINES = 12
_HYPHENS = (0, 1, 2, 8)
_TOLERANCE = 0.01


@dataclass(frozen=True, slots=True)
class Circle:
    """What lines keep clear of: its middle against the top left corner of the box, its radius with the clear space."""

    x: float
    y: float
    radius: float

    def left(self, top: float, bottom: float) -> float:
        """The left edge between two heights; far to the right where the circle does not reach."""
        away = self.y - min(max(self.y, top), bottom)
        return self.x - sqrt(self.radius**2 - away**2) if abs(away) < self.radius else float("inf")


@dataclass(frozen=True, slots=True)
class Room:
    """Where a title may stand, in points.

    `column` is the width it has by the design, `around` what it stays clear of where it needs more than that; `height`
    is the most it may take up, `above` the room over its capitals that accents may use.
    """

    column: float | None = None
    around: Circle | None = None
    height: float = float("inf")
    above: float = 0.0


@dataclass(frozen=True, slots=True)
class _Setting:
    """Lines in a size and a cut, the distance of baselines, and the room that accents need over the first line."""

    style: TextStyle
    lines: tuple[Line, ...]
    extra: float

    @property
    def height(self) -> float:
        return self.extra + self.cap_height + (len(self.lines) - 1) * self.style.leading

    @property
    def cap_height(self) -> float:
        return self.lines[0].pieces[0].face.cap_height * self.style.size


@dataclass(frozen=True, slots=True, eq=False)
class Title(Measured):
    """The title of a handout; `style` has its full size, `floor` is the smallest, in points."""

    typesetter: Typesetter
    prose: Prose
    style: TextStyle
    floor: float
    room: Room
    origin: Origin = ()

    def measure(self, width: float) -> Size:
        """From the top of its capitals, or of accents that need more room, to its last baseline. Raises UnbreakableError."""
        height = self._setting(width).height
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float) -> Iterator[Node]:  # noqa: ARG002
        """The runs of its lines."""
        setting = self._setting(width)
        baseline = y + setting.extra + setting.cap_height
        for line in setting.lines:
            yield from placed_line(line, setting.style, x, baseline, width, self.origin)
            baseline += setting.style.leading

    def _setting(self, width: float) -> _Setting:
        return _set(self.typesetter, self.prose, self.style, self.floor, self.room, width, self.origin)


@lru_cache(maxsize=256)
def _set(
    typesetter: Typesetter, prose: Prose, style: TextStyle, floor: float, room: Room, width: float, origin: Origin
) -> _Setting:
    """The first setting that fits, in the order of the module's docstring. Raises UnbreakableError."""
    fallback: _Setting | None = None
    for size, cut, hyphens in _ways(style.size, floor):
        setting = _try(typesetter, prose, replace(style, size=size, family=cut), room, width, hyphens)
        if setting and setting.height <= room.height + _TOLERANCE:
            return setting
        fallback = setting if setting and (fallback is None or setting.height < fallback.height) else fallback
    if fallback:
        return fallback
    words = typesetter.words(prose, TITLE_CUTS[-1], style.weight)
    widest = max(words, key=lambda word: word.width)
    raise UnbreakableError(widest.text, widest.width * floor - width, origin)


def _ways(size: float, floor: float) -> Iterator[tuple[float, str, int]]:
    """Size, cut and how many hyphens there may be: narrower, then smaller, then divided."""
    for hyphens in _HYPHENS:
        yield from ((size, cut, hyphens) for cut in TITLE_CUTS)
        smaller = size * _STEP
        while smaller > floor:
            yield smaller, TITLE_CUTS[-1], hyphens
            smaller *= _STEP
        if floor < size:
            yield floor, TITLE_CUTS[-1], hyphens


def _try(
    typesetter: Typesetter, prose: Prose, style: TextStyle, room: Room, width: float, hyphens: int
) -> _Setting | None:
    """The title in one size and cut: in its column if that does, else in all the room round what it stays clear of."""
    words = typesetter.words(prose, style.family, style.weight)
    rise, depth = _ink(words)
    leading = max(_LEADING, rise + depth + _CLEAR) * style.size
    cap = words[0].pieces[0].face.cap_height
    extra = max(0.0, (rise - cap) * style.size - room.above)
    style = replace(style, leading=leading)
    for widths in _places(room, width, style, cap, depth, extra):
        if hyphens:
            lines = divided_title_lines(words, widths, _MOST_LINES, typesetter.divisions, hyphens)
        else:
            lines = title_lines(words, widths, _MOST_LINES)
        if lines:
            return _Setting(style, lines, extra)
    return None


def _places(
    room: Room, width: float, style: TextStyle, cap: float, depth: float, extra: float
) -> Iterator[Widths]:
    around = room.around

    def beside(number: int, most: float) -> float:
        if around is None:
            return most / style.size
        top = extra + number * style.leading
        return min(most, around.left(top, top + (cap + depth) * style.size)) / style.size

    if room.column:
        yield lambda number: beside(number, min(width, room.column or width))
    yield lambda number: beside(number, width)


def _ink(words: tuple[Word, ...]) -> tuple[float, float]:
    """How far the letters rise over the baseline and reach under it, in em."""
    inks = [piece.face.ink(glyph.id) for word in words for piece in word.pieces for glyph in piece.glyphs]
    return max(top for top, _ in inks), -min(bottom for _, bottom in inks)
