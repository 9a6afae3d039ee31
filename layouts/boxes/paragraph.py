"""A paragraph: words in a style, set into lines.

Its box is trimmed to the letters: the top is the cap height of the first line, the bottom the baseline of the
last. So a space between two boxes is the space an eye sees, whatever the face.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from fonts import Face
from handouts.problems import Path
from handouts.prose import Prose
from layouts.boxes.base import Measured, Size
from layouts.frames import Color, GlyphRun, Group, Node
from layouts.text import Line, Typesetter, WordTooWideError, break_lines
from layouts.text.shape import Piece

_EVEN_LEVELS = 2


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Type: `size` and `leading` in points, `tracking` in em; `measure` is the longest line, in em."""

    family: str
    weight: int
    size: float
    leading: float
    color: Color
    tracking: float = 0.0
    balanced: bool = False
    hyphenated: bool = False
    align: str = "left"
    measure: float | None = None


class UnbreakableError(Exception):
    """A word is wider than its column; `origin` is the text's place in the handout, `excess` in points."""

    def __init__(self, word: str, excess: float, origin: Path) -> None:
        super().__init__(word)
        self.word = word
        self.excess = excess
        self.origin = origin


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph(Measured):
    """Text of one paragraph."""

    typesetter: Typesetter
    prose: Prose
    style: TextStyle
    origin: Path = ()

    def measure(self, width: float) -> Size:
        """From cap height to last baseline. Raises UnbreakableError."""
        height = self.cap_height + (len(self.lines(width)) - 1) * self.style.leading
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float) -> Iterator[Node]:  # noqa: ARG002
        """One glyph run for each stretch of a line in one face."""
        baseline = y + self.cap_height
        for line in self.lines(width):
            yield from placed_line(line, self.style, x, baseline, width, self.origin)
            baseline += self.style.leading

    @property
    def cap_height(self) -> float:
        """Height of the first line above its baseline, in points."""
        return self.typesetter.faces.face(self.style.family, self.style.weight).cap_height * self.style.size

    def lines(self, width: float) -> tuple[Line, ...]:
        """The lines at a width in points."""
        style = self.style
        words = self.typesetter.words(self.prose, style.family, style.weight)
        longest = min(width / style.size, style.measure or width)
        try:
            return break_lines(words, longest, balanced=style.balanced, hyphenated=style.hyphenated,
                               divide=self.typesetter.divisions)
        except WordTooWideError as error:
            raise UnbreakableError(error.word, error.width * style.size - width, self.origin) from None

    def width(self) -> float:
        """The width of the text on one line, in points."""
        (line,) = self.lines(1e6)
        return line.width * self.style.size


def placed_line(
    line: Line, style: TextStyle, x: float, baseline: float, width: float, origin: Path
) -> Iterator[Node]:
    """One glyph run for each stretch of a line in one face; `x` and `width` are those of its column."""
    start = x + _indent(line, style, width)
    for (face, rtl, spoken, language), group in groupby(line.pieces, key=_kind):
        pieces = list(group)
        glyphs = tuple(glyph for piece in pieces for glyph in piece.glyphs)
        text = "".join(piece.text for piece in reversed(pieces)) if rtl else spoken
        run = GlyphRun(face, style.size, style.color, start, baseline, glyphs, style.tracking, text, origin)
        yield Group("Span", (run,), language=language) if language else run
        start += run.width


def _indent(line: Line, style: TextStyle, width: float) -> float:
    """How far a line begins from the left of its column; the ink of its first letter stands on the margin."""
    spare = width - line.width * style.size
    if style.align == "center":
        return spare / 2
    if style.align == "right":
        return spare
    first = line.pieces[0]
    return -max(0.0, first.face.left_bearing(first.glyphs[0].id)) * style.size


def _kind(piece: Piece) -> tuple[Face, bool, str | None, str | None]:
    """What pieces of one run have in common."""
    return piece.face, bool(piece.level % _EVEN_LEVELS), piece.spoken, piece.language
