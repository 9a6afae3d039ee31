"""Characters → glyphs, by HarfBuzz, a word at a time. Sizes do not matter yet: all lengths are in em.

A word is shaped together with the space behind it, so that kerning against the space is kept; shaped words are
remembered, because the words of one language come back on every page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import groupby

import uharfbuzz as hb

from fonts import Face, Faces
from handouts.prose import Prose
from layouts.frames import Glyph
from layouts.text.direction import is_bidirectional, levels
from layouts.text.hyphenation import author_points, pattern_points

_WORD = re.compile(r"[^ \u200b]+[ \u200b]?")
_AFTER_HYPHEN = re.compile(r"(?<=[\w])[-\u2010\u2013/](?=\w\w)")
BOLDER = {400: 600, 600: 700, 700: 700, 800: 800}


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Glyphs of one face, language and embedding level, in the order in which they are painted."""

    face: Face
    glyphs: tuple[Glyph, ...]
    width: float
    text: str
    level: int = 0
    language: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """What a line break leaves whole: pieces, and the width of the space that a break would swallow.

    `divided` is the head of a divided word: its hyphen stands only at the end of a line. `text` keeps the author's soft
    hyphens; the text of the pieces has none.
    """

    pieces: tuple[Piece, ...]
    width: float
    space: Piece | None
    text: str
    divided: bool = False

    @property
    def space_width(self) -> float:
        """The width of the space behind the word."""
        return self.space.width if self.space else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class WordPart:
    """One way to divide a word: its head with a hyphen, and its tail; `forced` where its author allowed others only."""

    head: Word
    tail: Word
    forced: bool = False


@lru_cache(maxsize=8192)
def shape(
    text: str, face: Face, language: str, rtl: bool, tabular: bool = False  # noqa: FBT001, FBT002  # part of the key
) -> tuple[Glyph, ...]:
    """One run of text in one face and direction → its glyphs in visual order; `tabular` figures are equally wide."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = language
    hb.shape(face.font, buffer, {"liga": False, "clig": False, "tnum": tabular})
    upem = face.upem
    clusters = _cluster_texts(text, [info.cluster for info in buffer.glyph_infos])
    return tuple(
        Glyph(info.codepoint, place.x_advance / upem, place.x_offset / upem, place.y_offset / upem, cluster)
        for info, place, cluster in zip(buffer.glyph_infos, buffer.glyph_positions, clusters, strict=True)
    )


def _cluster_texts(text: str, clusters: list[int]) -> Iterator[str]:
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    seen: set[int] = set()
    for cluster in clusters:
        yield "" if cluster in seen else text[cluster : ends[cluster]]
        seen.add(cluster)


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Shapes prose in one language; `tabular` figures stand under each other."""

    faces: Faces
    language: str
    tabular: bool = False

    def words(self, prose: Prose, family: str, weight: int) -> tuple[Word, ...]:
        """Prose → words in logical order, ready for breaking."""
        return _words(self, prose, family, weight)

    def shape_words(self, prose: Prose, family: str, weight: int) -> Iterator[Word]:
        """The work behind `words`."""
        text = str(prose)
        styles = [(weight if not span.bold else BOLDER[weight], span.language) for span in prose.spans for _ in span.text]
        embedding = levels(text, self.language) if is_bidirectional(text, self.language) else [0] * len(text)
        for match in _WORD.finditer(text):
            start = match.start()
            ends = [hyphen.end() for hyphen in _AFTER_HYPHEN.finditer(text, match.start(), match.end())]
            for end in (*ends, match.end()):
                if _plain(text[start:end]).strip():
                    yield self._word(text, start, end, family, styles, embedding)
                start = end

    def _word(
        self, text: str, start: int, end: int, family: str, styles: list[tuple[int, str | None]], embedding: list[int]
    ) -> Word:
        pieces = []
        keys = [(self._face(text[i], family, styles[i][0]), embedding[i], styles[i][1]) for i in range(start, end)]
        position = start
        for (face, level, language), run in groupby(keys):
            length = len(list(run))
            part = text[position : position + length]
            position += length
            if plain := _plain(part):
                glyphs = shape(plain, face, self.language, bool(level % 2), self.tabular)
                pieces.append(Piece(face, glyphs, _width(glyphs), plain, level, language))
        return _without_space(tuple(pieces), text[start:end])

    def _face(self, character: str, family: str, weight: int) -> Face:
        if character in "\u00ad\u200b ":
            return self.faces.face(family, weight)
        return self.faces.for_character(character, family, weight) or self.faces.face(family, weight)

    def divisions(self, word: Word) -> tuple[WordPart, ...]:
        """The ways to divide a word that runs from left to right, from its first syllable on; its author's come last."""
        if any(piece.level % 2 for piece in word.pieces):
            return ()
        soft = author_points(word.text)
        points = ((at, bool(soft)) for at in pattern_points(word.text, self.language))
        return tuple(self._divide(word, at, forced=forced) for at, forced in (*points, *((at, False) for at in soft)))

    def _divide(self, word: Word, at: int, *, forced: bool) -> WordPart:
        """Each part says itself; the hyphen says that it is one of a line end (ISO 32000-1, 14.8.2.2.3)."""
        before, head, tail, after = _parted(word.pieces, len(_plain(word.text[:at])))
        face = head.face
        glyphs = shape(head.text + "-", face, self.language, rtl=False, tabular=self.tabular)
        glyphs = (*glyphs[:-1], glyphs[-1]._replace(text="\u00ad"))
        first = (*before, replace(head, glyphs=glyphs, width=_width(glyphs), text=head.text + "\u00ad"))
        if tail.text:
            rest = shape(tail.text, face, self.language, rtl=False, tabular=self.tabular)
            after = (replace(tail, glyphs=rest, width=_width(rest)), *after)
        return WordPart(
            Word(first, sum(piece.width for piece in first), None, word.text[:at], divided=True),
            Word(after, sum(piece.width for piece in after), word.space, word.text[at:]), forced)


def _plain(text: str) -> str:
    """Text without the places at which it may be divided."""
    return text.replace("\u00ad", "").replace("\u200b", "")


def _parted(pieces: tuple[Piece, ...], at: int) -> tuple[tuple[Piece, ...], Piece, Piece, tuple[Piece, ...]]:
    """The pieces before the one in which the character `at` ends, its two parts by their text alone, those after it."""
    for index, piece in enumerate(pieces):
        if at <= len(piece.text):
            return (pieces[:index], replace(piece, text=piece.text[:at]), replace(piece, text=piece.text[at:]),
                    pieces[index + 1 :])
        at -= len(piece.text)
    message = f"a word of {sum(len(piece.text) for piece in pieces)} characters ends before the {at}th after it"
    raise ValueError(message)


@cache
def typesetter(language: str) -> Typesetter:
    """The typesetter of a language; there is one, so that what it has shaped is found again."""
    return Typesetter(Faces(), language)


@lru_cache(maxsize=2048)
def _words(typesetter: Typesetter, prose: Prose, family: str, weight: int) -> tuple[Word, ...]:
    return tuple(typesetter.shape_words(prose, family, weight))


def _width(glyphs: tuple[Glyph, ...]) -> float:
    return sum(glyph.advance for glyph in glyphs)


def _without_space(pieces: tuple[Piece, ...], text: str) -> Word:
    if not text.endswith(" "):
        return Word(pieces, sum(piece.width for piece in pieces), None, text.rstrip("\u200b"))
    last = pieces[-1]
    at = 0 if last.level % 2 else -1
    space = last.glyphs[at]
    glyphs = last.glyphs[1:] if at == 0 else last.glyphs[:-1]
    body = replace(last, glyphs=glyphs, width=last.width - space.advance, text=last.text[:-1])
    kept = (*pieces[:-1], body) if glyphs else pieces[:-1]
    gap = Piece(last.face, (space,), space.advance, " ", last.level, language=last.language)
    return Word(kept, sum(piece.width for piece in kept), gap, text[:-1])
