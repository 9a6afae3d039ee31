"""A title: as large as it may be, in the widest cut that fits.

What is tried, in this order: larger, for a short one; a narrower cut of the face at full size; smaller, down to the floor; and only then, from full
size again, words are divided. Its box is trimmed as a paragraph's, so that a space is the space an eye sees.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from math import floor

import msgspec
from msgspec.structs import replace

from fonts import TITLE_CUTS
from handouts.problems import Origin
from handouts.prose import Prose
from layouts.boxes.base import Measured, Size
from layouts.boxes.contour import Disc, Silhouette
from layouts.boxes.paragraph import TextStyle, UnbreakableError, placed_line
from layouts.frames import Node
from layouts.lengths import Extent, Scale, points
from layouts.text import Line, Typesetter, Word, divided_title_lines, title_lines
from layouts.text.titles import Widths

_CLEAR = 0.05
_STEP = 0.97
_MOST_LINES = 12
_HYPHENS = (0, 1, 2, 8)
_TOLERANCE = 0.01
_SHORT = 0.75
_FULL = 0.97
"""What is left of the width of words where they are divided, at least: letters of two lines are not kerned."""
_Way = tuple[float, str, int]


class Room(msgspec.Struct, frozen=True):
    """Where a title may stand.

    `column` is the width it has by the design, `around` what it stays clear of where it needs more than that; `height`
    is the most it may take up, `above` the room over its capitals that accents may use. A short one `grows`, to so many
    times its size. Its first `baseline` stands at least so far under its top.
    """

    column: float | None = None
    around: Disc | Silhouette | None = None
    height: Extent = float("inf")
    above: Extent = 0.0
    grows: float = 1.0
    baseline: Extent = 0.0


class _Setting(msgspec.Struct, frozen=True):
    """Lines in a size and a cut, the distance of baselines, and the room that accents need over the first line; in points.

    `cap` is the height of its capitals in em, for letters without any that of the Latin beside them; `below` the room under
    the last line for letters that reach deeper than Latin ones.
    """

    style: TextStyle
    size: float
    leading: float
    lines: tuple[Line, ...]
    extra: float
    cap: float
    below: float

    @property
    def height(self) -> float:
        return self.extra + self.cap_height + (len(self.lines) - 1) * self.leading + self.below

    @property
    def cap_height(self) -> float:
        return self.cap * self.size

    def lines_within(self, height: float) -> int:
        """How many lines there may be."""
        return floor(min(_MOST_LINES, (height + _TOLERANCE - self.extra - self.cap_height - self.below) / self.leading + 1))


class _Cut(msgspec.Struct, frozen=True):
    """Words in a cut, how far they rise over the baseline and reach under it, how long they are with their spaces, and the widest of these; in em."""

    words: tuple[Word, ...]
    rise: float
    depth: float
    length: float
    space: float

    def may_stand(self, widths: Widths, lines: int) -> bool:
        """Whether they could in so many lines, were each of them full: the space at its end is left out."""
        return lines > 0 and self.length <= sum(widths(number) + self.space + _TOLERANCE for number in range(lines))


class Title(Measured, frozen=True, eq=False):
    """The title of a handout; `style` has its full size, `floor` is the smallest in points."""

    typesetter: Typesetter
    prose: Prose
    style: TextStyle
    floor: float
    room: Room
    origin: Origin = ()
    settings: dict[tuple[float, Scale], _Setting | UnbreakableError] = msgspec.field(default_factory=dict)
    fitting: dict[tuple[float, Scale], _Setting | None] = msgspec.field(default_factory=dict)
    large: dict[tuple[float, Scale], bool] = msgspec.field(default_factory=dict)
    cuts: dict[str, _Cut] = msgspec.field(default_factory=dict)

    def measure(self, width: float, scale: Scale) -> Size:
        """From the top of its capitals, or of accents that need more room, to its last baseline and what it needs under that. Raises UnbreakableError."""
        height = self._setting(width, scale).height
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002
        """The runs of its lines."""
        setting = self._setting(width, scale)
        baseline = y + setting.extra + setting.cap_height
        for line in setting.lines:
            yield from placed_line(line, setting.style, setting.size, x, baseline, width, self.origin, rtl=self.typesetter.rtl)
            baseline += setting.leading

    def stands(self, width: float, scale: Scale) -> bool:
        """Whether it fits its room in any size and cut; how high it would be else is not looked for."""
        return self._found(width, scale) is not None

    def spared(self, width: float, scale: Scale) -> bool:
        """Whether it stands in its full size and in the widest cut; where it cannot, no other is looked for."""
        key = width, scale
        if key not in self.large:
            self.large[key] = self._spared(width, scale)
        return self.large[key]

    def _spared(self, width: float, scale: Scale) -> bool:
        size, most = points(self.style.size, scale), self._most(scale)
        if not any(self._low(way, width, scale, most) for way in _ways(size, size) if way[1] == TITLE_CUTS[0]):
            return False
        setting = self._found(width, scale)
        return setting is not None and setting.size == size and setting.style.family == TITLE_CUTS[0]

    def across(self, width: float, scale: Scale) -> float:
        """How wide its widest line is in a column of a width, in points."""
        setting = self._setting(width, scale)
        return max(line.width for line in setting.lines) * setting.size

    def _setting(self, width: float, scale: Scale) -> _Setting:
        key = width, scale
        if key not in self.settings:
            self.settings[key] = self._set(width, scale)
        found = self.settings[key]
        if isinstance(found, UnbreakableError):
            raise UnbreakableError(found.word, found.excess, found.origin)
        return found

    def _set(self, width: float, scale: Scale) -> _Setting | UnbreakableError:
        """The first setting that fits, in the order of the module's docstring; or that none does."""
        if setting := self._found(width, scale) or self._lowest(self._ways(scale), width, scale):
            return setting
        least = self._least(scale)
        words = self.typesetter.words(self.prose, TITLE_CUTS[-1], self.style.weight)
        widest = max(words, key=lambda word: word.width)
        return UnbreakableError(widest.text, widest.width * least - width, self.origin)

    def _found(self, width: float, scale: Scale) -> _Setting | None:
        """The first setting that fits its room."""
        key = width, scale
        if key not in self.fitting:
            most = self._most(scale)
            each = (self._low(way, width, scale, most) for way in self._ways(scale))
            self.fitting[key] = self._grown(width, most, scale) or next(filter(None, each), None)
        return self.fitting[key]

    def _low(self, way: _Way, width: float, scale: Scale, most: float) -> _Setting | None:
        setting = self._try(way, width, scale, most)
        return setting if setting and setting.height <= most else None

    def _most(self, scale: Scale) -> float:
        return points(self.room.height, scale) + _TOLERANCE

    def _least(self, scale: Scale) -> float:
        return min(self.floor, points(self.style.size, scale))

    def _ways(self, scale: Scale) -> Sequence[_Way]:
        return tuple(_ways(points(self.style.size, scale), self._least(scale)))

    def _grown(self, width: float, most: float, scale: Scale) -> _Setting | None:
        """Larger than its size, for one line that leaves a part of its column free."""
        size = points(self.style.size, scale)
        one = self._try((size, self.style.family, 0), width, scale, float("inf")) if self.room.grows > 1 else None
        if one is None or len(one.lines) > 1:
            return None
        larger = size * min(self.room.grows, _SHORT * width / (one.lines[0].width * size))
        setting = self._try((larger, self.style.family, 0), width, scale, most) if larger > size else None
        return setting if setting and len(setting.lines) == 1 and setting.height <= most else None

    def _lowest(self, ways: Sequence[_Way], width: float, scale: Scale) -> _Setting | None:
        """The setting that takes the least height, where none fits; the first of those that take the same."""
        lowest: _Setting | None = None
        for way in reversed(ways):
            setting = self._try(way, width, scale, lowest.height if lowest else float("inf"))
            lowest = setting if setting and (lowest is None or setting.height <= lowest.height) else lowest
        return lowest

    def _try(self, way: _Way, width: float, scale: Scale, most: float) -> _Setting | None:
        """The title in one size and cut: in its column if that does, else in all the room round what it stays clear of.

        Nothing is looked for that would be higher than `most` even with every line full.
        """
        size, cut, hyphens = way
        style = replace(self.style, family=cut)
        in_cut = self._cut(style)
        words, rise, depth = in_cut.words, in_cut.rise, in_cut.depth
        leading = max(points(style.leading, scale) / points(style.size, scale), rise + depth + _CLEAR) * size
        cap = self.typesetter.faces.face(style.family, style.weight).cap_height
        extra = max(0.0, (rise - cap) * size - points(self.room.above, scale), points(self.room.baseline, scale) - cap * size)
        setting = _Setting(style, size, leading, (), extra, cap, self.typesetter.fall * size)
        places = tuple(_places(self.room, width, setting, (cap + depth) * size, scale))
        if not in_cut.may_stand(places[-1], setting.lines_within(most)):
            return None
        for widths in places:
            if hyphens:
                lines = divided_title_lines(words, widths, _MOST_LINES, self.typesetter.divisions, hyphens)
            else:
                lines = title_lines(words, widths, _MOST_LINES)
            if lines:
                return replace(setting, lines=lines)
        return None

    def _cut(self, style: TextStyle) -> _Cut:
        """Its words in a cut: the same in every size."""
        if style.family not in self.cuts:
            words = self.typesetter.words(self.prose, style.family, style.weight, style.tracking)
            length, space = sum(word.width + word.space_width for word in words), max(word.space_width for word in words)
            self.cuts[style.family] = _Cut(words, *_ink(words), length * _FULL, space)
        return self.cuts[style.family]


def _ways(size: float, least: float) -> Iterator[_Way]:
    """Size, cut and how many hyphens there may be: narrower, then smaller, then divided."""
    for hyphens in _HYPHENS:
        yield from ((size, cut, hyphens) for cut in TITLE_CUTS)
        smaller = size * _STEP
        while smaller > least:
            yield smaller, TITLE_CUTS[-1], hyphens
            smaller *= _STEP
        if least < size:
            yield least, TITLE_CUTS[-1], hyphens


def _places(room: Room, width: float, setting: _Setting, height: float, scale: Scale) -> Iterator[Widths]:
    """The widths of lines `height` points high, in em: in the column, then in all the room. Each is asked for many times, and measured once."""
    around = room.around
    y = points(around.y, scale) if around else 0.0

    def beside(number: int, most: float) -> float:
        if around is None:
            return most / setting.size
        top = setting.extra + number * setting.leading
        return min(most, around.left(top, top + height, y)) / setting.size

    if room.column:
        yield cache(lambda number: beside(number, min(width, room.column or width)))
    yield cache(lambda number: beside(number, width))


def _ink(words: tuple[Word, ...]) -> tuple[float, float]:
    """How far the letters rise over the baseline and reach under it, in em."""
    different = {word.text: word for word in words}.values()
    inks = [[edge * piece.face.factor for edge in piece.face.ink(glyph.id)] for word in different for piece in word.pieces for glyph in piece.glyphs]
    return max(top for top, _ in inks), -min(bottom for _, bottom in inks)
