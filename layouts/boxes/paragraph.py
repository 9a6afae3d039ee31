"""A paragraph: words in a style, set into lines.

Its box is trimmed to the letters: the top is the cap height of the first line, the bottom the baseline of the
last; under a heading in letters that reach deeper than Latin ones by as much more. So a space between two boxes is the
space an eye sees, whatever the face.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from msgspec import Struct

from fonts import Face
from handouts.problems import Origin
from handouts.prose import Link, Prose
from layouts.boxes.base import Baselines, Measured, Size
from layouts.frames import Color, GlyphRun, Group, LinkArea, Node
from layouts.lengths import READING, Extent, Length, Scale, points
from layouts.text import Line, Typesetter, Word, WordTooWideError
from layouts.text.shape import Piece

_EVEN_LEVELS = 2
_READ = "text"
_TOLERANCE = 1e-6
_ENDLESS = 1e6


class TextStyle(Struct, frozen=True):
    """Type: `tracking` in em; `measure` is the longest line, in em, `align` start, center or end.

    Words that are `hyphenated` are divided for a calmer edge; with `whole` only where they do not fit otherwise. A first mark
    that is `hung` stands before the column, so that letters begin on one line.
    """

    family: str
    weight: int
    size: Extent
    leading: Extent
    color: Color
    tracking: float = 0.0
    balanced: bool = False
    hyphenated: bool = False
    align: str = "start"
    measure: float | None = None
    whole: bool = False
    hung: bool = False


class UnbreakableError(Exception):
    """A word is wider than its column; `origin` is the text's place in the handout, `excess` in points."""

    def __init__(self, word: str, excess: float, origin: Origin) -> None:
        super().__init__(word)
        self.word = word
        self.excess = excess
        self.origin = origin


class Paragraph(Measured, frozen=True, eq=False):
    """Text of one paragraph."""

    typesetter: Typesetter
    prose: Prose
    style: TextStyle
    origin: Origin = ()

    def measure(self, width: float, scale: Scale) -> Size:
        """From cap height to last baseline. Raises UnbreakableError."""
        height = points(self.cap_height, scale) + (len(self.lines(width, scale)) - 1) * points(self.style.leading, scale)
        if self.style.family != _READ:
            height += self.typesetter.fall * points(self.style.size, scale)
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002
        """One glyph run for each stretch of a line in one face."""
        size, leading = points(self.style.size, scale), points(self.style.leading, scale)
        baseline = y + points(self.cap_height, scale)
        nodes: list[Node] = []
        before = points(self.hung, scale) * (-1 if self.typesetter.rtl else 1)
        for number, line in enumerate(self.lines(width, scale)):
            nodes += placed_line(line, self.style, size, x - before * (not number), baseline, width, self.origin, rtl=self.typesetter.rtl)
            baseline += leading
        return _joined(nodes)

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """Those of reading text. Raises UnbreakableError."""
        if self.style.size is not READING:
            return None
        first = points(self.cap_height, scale)
        return Baselines(first, first + (len(self.lines(width, scale)) - 1) * points(self.style.leading, scale))

    @property
    def cap_height(self) -> Length:
        """Height of the first line above its baseline."""
        return self._em(self.typesetter.faces.face(self.style.family, self.style.weight).cap_height + self.typesetter.rise)

    @property
    def hung(self) -> Length:
        """How far its first mark stands before the column."""
        glyph = self._words[0].pieces[0].glyphs[0] if self.style.hung else None
        return self._em(glyph.advance if glyph else 0.0)

    def lines(self, width: float, scale: Scale) -> tuple[Line, ...]:
        """The lines at a width in points."""
        style, size = self.style, points(self.style.size, scale)
        words = self._words
        longest = min(width / size, style.measure or width)
        try:
            return self.typesetter.lines(
                words, longest, balanced=style.balanced, hyphenated=style.hyphenated and not style.whole)
        except WordTooWideError as error:
            raise UnbreakableError(error.word, error.width * size - width, self.origin) from None

    def across(self, width: float, scale: Scale) -> float:
        """How wide its widest line is in a column of a width, in points, from the start of the column; a mark that hangs stands before that."""
        first, *others = (line.width * points(self.style.size, scale) for line in self.lines(width, scale))
        return max([first - points(self.hung, scale), *others])

    def width(self) -> Length:
        """The width of the text on one line."""
        (line,) = self.typesetter.lines(self._words, _ENDLESS, balanced=False, hyphenated=False)
        return self._em(line.width)

    def narrowest(self, lines: int | None = None) -> Length:
        """The least width for at most so many lines, no word divided; without a number, for any."""
        words = self._words
        widest = max(word.width for word in words)
        if lines is None or len(words) == 1:
            return self._em(widest)
        if lines == 1:
            return self._em(sum(word.width + word.space_width for word in words) - words[-1].space_width)
        fitting = (width for width in _stretches(words) if width >= widest and _lines(words, width) <= lines)
        return self._em(next(fitting))

    def narrowest_divided(self) -> Length:
        """The least width at which the text fits with its words divided where they may be."""
        return self._em(max(map(self._longest_part, self._words)))

    def _em(self, count: float) -> Length:
        size = self.style.size
        return Length(lambda scale: count * points(size, scale))

    @property
    def _words(self) -> tuple[Word, ...]:
        return self.typesetter.words(self.prose, self.style.family, self.style.weight, self.style.tracking)

    def _longest_part(self, word: Word) -> float:
        parts = sorted(self.typesetter.divisions(word), key=lambda part: part.head.width)
        if not parts:
            return word.width
        heads = [part.head.width for part in parts]
        hyphen = heads[-1] + parts[-1].tail.width - word.width
        ends = [*heads[1:], word.width]
        return max(heads[0], *(end - start + hyphen for start, end in zip(heads, ends, strict=True)))


def placed_line(
    line: Line, style: TextStyle, size: float, x: float, baseline: float, width: float, origin: Origin, *, rtl: bool
) -> Iterator[Node]:
    """One glyph run for each stretch of a line in one face, in the order in which they are read.

    `size` is that of the type in points; `x` and `width` are those of the line's column, from its start. Runs follow each
    other from left to right, or with `rtl` from the end to the start.
    """
    start = x + (0.0 if rtl and style.align == "start" else _indent(line, style.align, size, width))
    painted, last = line.pieces, line.read[-1]
    turned = rtl and painted[-1] is last and not last.text.strip()
    if turned:
        painted = (last, *painted[:-1])
    end = start + sum(piece.width for piece in painted) * size
    runs: list[tuple[Piece, Node]] = []
    for (face, backward, language, link, expansion, _), group in groupby(zip(painted, _apart(painted, turned=turned), strict=True), key=lambda found: (*_kind(found[0]), found[1])):
        pieces = [piece for piece, _ in group]
        glyphs = tuple(glyph for piece in pieces for glyph in piece.glyphs)
        text = "".join(piece.text for piece in reversed(pieces)) if backward else None
        tracking = _tracking(pieces[0], style) / face.factor
        run = GlyphRun(face.data, size * face.factor, style.color, start, baseline, glyphs, tracking, text, origin)
        across = run.width
        if rtl:
            end -= across
            run = run._replace(x=end)
        node: Node = Group("Span", (run,), language=language, expansion=expansion) if language or expansion else run
        runs.append((pieces[-1 if backward else 0], _leading(node, run, face, link) if link else node))
        start += across
    if line.read is not line.pieces:
        read = {piece: index for index, piece in enumerate(line.read)}
        runs.sort(key=lambda entry: read[entry[0]])
    return (node for _, node in runs)


def _apart(painted: Sequence[Piece], *, turned: bool) -> list[bool]:
    """Which of the pieces are spaces between letters from right to left and something else: runs of their own, so that no program takes them away.

    So is the first, where it is the space at the end of a line that is `turned`: it is read behind the others.
    """
    kinds = [None, *map(_kind, painted), None]
    found = [bool(piece.level % _EVEN_LEVELS) and not piece.text.strip() and not before == kind == after
             for piece, before, kind, after in zip(painted, kinds, kinds[1:], kinds[2:], strict=False)]
    return [turned or found[0], *found[1:]]


def _tracking(piece: Piece, style: TextStyle) -> float:
    """The tracking of a piece in em of the text: none where letters may join."""
    return 0.0 if piece.level % _EVEN_LEVELS else style.tracking


def _leading(node: Node, run: GlyphRun, face: Face, link: Link) -> Group:
    """The words of a link on one line, with the rectangle that leads away: as high as the face reaches."""
    above, below = face.ascender * run.size, -face.descender * run.size
    return Group("Link", (node, LinkArea(link.address, link.says, run.x, run.y - above, run.width, above + below)))


def _joined(nodes: Sequence[Node]) -> Iterator[Node]:
    """Nodes, of which a link that goes on on the next line is one, and so are words in another language."""
    for whole, found in groupby(nodes, key=_whole):
        if whole is None:
            yield from found
        else:
            role, language, _ = whole
            yield Group(role, tuple(child for node in found if isinstance(node, Group) for child in node.children), language=language)


def _whole(node: Node) -> tuple[str, str | None, str | None] | None:
    """What a link, or words in another language, have in common with what goes on with them: role, language and address."""
    if not isinstance(node, Group) or node.expansion:
        return None
    last = node.children[-1]
    return node.role, node.language, last.address if isinstance(last, LinkArea) else None


def _indent(line: Line, align: str, size: float, width: float) -> float:
    """How far a line begins from the start of its column, so that its first letter seems to stand on the margin."""
    spare = width - line.width * size
    if align == "center":
        return spare / 2
    if align == "end":
        return spare
    first = line.pieces[0]
    return -first.face.edge(first.glyphs[0].id) * first.face.factor * size


def _stretches(words: tuple[Word, ...]) -> list[float]:
    """The widths in em of all runs of words, from the shortest on."""
    sums = [0.0, *accumulate(word.width + word.space_width for word in words)]
    ends = [end - word.space_width for end, word in zip(sums[1:], words, strict=True)]
    return sorted(end - start for at, start in enumerate(sums) for end in ends[at:])


def _lines(words: tuple[Word, ...], width: float) -> int:
    """How many lines of `width` em the words take, set one after another."""
    count, filled = 1, 0.0
    for word in words:
        if filled + word.width > width + _TOLERANCE:
            count, filled = count + 1, 0.0
        filled += word.width + word.space_width
    return count


def _kind(piece: Piece) -> tuple[Face, bool, str | None, Link | None, str | None]:
    """What pieces of one run have in common."""
    return piece.face, bool(piece.level % _EVEN_LEVELS), piece.language, piece.link, piece.expansion
