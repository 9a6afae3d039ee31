"""Prose → words → lines.

A word is shaped together with the space behind it, so that kerning against the space is kept. Words and lines are
remembered, because those of one language come back on every page.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import groupby, pairwise

from msgspec.structs import replace

from fonts import SCRIPTS, Face, Faces, Script, script_of
from handouts.prose import Link, Prose
from handouts.tags import is_rtl, parts_of, script_tag
from layouts.frames import Glyph
from layouts.text.breaking import Line, break_lines
from layouts.text.direction import is_bidirectional, levels
from layouts.text.hyphenation import author_points, pattern_points
from layouts.text.shape import Piece, Word, WordPart, shape

_WORD = re.compile(r"[^ \u200b]+[ \u200b]?")
_AFTER_HYPHEN = re.compile(r"(?<=[\w])[-\u2010\u2013/](?=\w\w)(?!(?<=\d-)\d)")  # 0800-2000 and 2026-11 are one word
_ONE_LETTER = re.compile(r"(?<![\w'’ʼ])([^\W\d_]) (?=\S)")
_BINDING = frozenset(("be", "cs", "pl", "sk", "uk"))
"""The languages in which no line ends in a word of one letter."""
_ANYWHERE = frozenset("\u00ad\u200b\u2060 ")
_SPACES = frozenset((" ", "\u00a0"))
"""What keeps to the face of the letters around it, where these run from right to left: some programs find it in their string alone."""
BOLDER = {400: 600, 600: 700, 700: 700, 800: 800}
_SHAPED, _TEXTS, _CHARACTERS, _WORDS = 8192, 4096, 1024, 4096

_PLAIN = "text"
_OF_ADDRESSES = "en"
"""What addresses and telephone numbers count as: between Arabic words, the parts of a number would change places."""

Mark = tuple[Link | None, str | None]
_UNMARKED: Mark = (None, None)
Style = tuple[int, str | None, Mark]
"""The weight of a character, its language, where it leads, and what the abbreviation stands for that it belongs to."""


class Typesetter:
    """Shapes prose in one language, and remembers what it shaped last; `tabular` figures stand under each other."""

    def __init__(self, faces: Faces, language: str, *, tabular: bool = False) -> None:
        self.faces = faces
        self.language = language
        self.tabular = tabular
        self._shaped = lru_cache(_SHAPED)(shape)
        self._words = lru_cache(_TEXTS)(self._shape_words)
        self._alike = lru_cache(_WORDS)(self._word_in_one_style)
        self.lines = lru_cache(_TEXTS)(self._lines)
        self._points = lru_cache(_TEXTS)(pattern_points)
        self._face = lru_cache(_CHARACTERS)(self._face_of)

    @property
    def rtl(self) -> bool:
        """Whether its lines begin at the right."""
        return is_rtl(self.language)

    @property
    def rise(self) -> float:
        """How much higher than Latin capitals the letters of its language rise and reach down, in em."""
        return self._script.rise if self._script else 0.0

    @property
    def fall(self) -> float:
        """How much deeper than those of Latin the letters of its headings reach under their line, in em."""
        return self._script.fall if self._script else 0.0

    @cached_property
    def in_columns(self) -> "Typesetter":
        """The same with tabular figures."""
        return Typesetter(self.faces, self.language, tabular=True)

    def words(self, prose: Prose, family: str, weight: int, tracking: float = 0.0) -> tuple[Word, ...]:
        """Prose → words in logical order, ready for breaking; `tracking` in em is in their widths, not in their glyphs."""
        return self._words(prose, family, weight, tracking)

    def _lines(self, words: tuple[Word, ...], width: float, *, balanced: bool, hyphenated: bool) -> tuple[Line, ...]:
        return break_lines(words, width, balanced=balanced, hyphenated=hyphenated, divide=self.divisions)

    def _shape_words(self, prose: Prose, family: str, weight: int, tracking: float) -> tuple[Word, ...]:
        words = list(self._shaped_words(prose, family, weight))
        for at, (word, after) in enumerate(pairwise(words)):
            words[at] = self._kerned(word, after)
        return tuple(_tracked(word, tracking) for word in words) if tracking else tuple(words)

    def _kerned(self, word: Word, after: Word) -> Word:
        """The space behind a word as wide as what follows it asks for: kerning holds across it."""
        space, first = word.space, after.pieces[0] if after.pieces else None
        if space is None or first is None or first.face is not space.face or space.level or first.level or not first.text.strip():
            return word
        alone, before = (self._shaped(text, space.face, self.language, rtl=False, tabular=self.tabular)[0].advance
                         for text in (" ", f" {first.text[0]}"))
        if alone == before:
            return word
        glyph = space.glyphs[0]
        glyph = glyph._replace(advance=glyph.advance + before - alone)
        return replace(word, space=replace(space, glyphs=(glyph,), width=_width((glyph,), space.face)))

    def _shaped_words(self, prose: Prose, family: str, weight: int) -> Iterator[Word]:
        text = _ONE_LETTER.sub("\\1\u00a0", str(prose)) if self.language.partition("-")[0] in _BINDING else str(prose)
        styles = [(weight if not span.bold else BOLDER[weight], span.language, (span.link, span.expansion)) for span in prose.spans for _ in span.text]
        embedding = levels(text, self.language, tuple(_foreign(prose))) if is_bidirectional(text, self.language) else [0] * len(text)
        whole = len(prose.spans) == 1 and not any(embedding)
        backward = self._joining(text, family, weight) if any(embedding) else family
        for match in _WORD.finditer(text):
            start = match.start()
            ends = [hyphen.end() for hyphen in _AFTER_HYPHEN.finditer(text, match.start(), match.end())]
            for end in (*ends, match.end()):
                word, style = text[start:end], styles[start]
                if _plain(word).strip():
                    alike = whole or (not any(embedding[start:end]) and styles[start:end].count(style) == end - start)
                    yield self._alike(word, family, style) if alike else self._word(word, family, styles[start:end], embedding[start:end], backward)
                start = end

    def _word_in_one_style(self, word: str, family: str, style: Style) -> Word:
        weight, language, marks = style
        face, *others = {self._face(character, family, weight, 0) for character in word}
        if others or marks != _UNMARKED:
            return self._word(word, family, [style] * len(word), [0] * len(word))
        plain = _plain(word)
        glyphs = self._shaped(plain, face, language or self.language, False, self.tabular)
        return _without_space((Piece(face, glyphs, _width(glyphs, face), plain, 0, language),), word)

    def _joining(self, text: str, family: str, weight: int) -> str:
        """The family of letters that join: that of plain text where a heading's face lacks one, as letters of two faces do not join."""
        script = self._script
        if script and script.headed and parts_of(self.language).language not in script.headed:
            return _PLAIN
        letters = ((script_of(ord(letter)), letter) for letter in dict.fromkeys(text))
        has_all = all(ord(letter) in self.faces.in_script(own, family, weight).coverage for own, letter in letters if own and own.headed)
        return family if has_all else _PLAIN

    def _word(self, text: str, family: str, styles: list[Style], embedding: list[int], backward: str = "") -> Word:
        """A word of several faces; letters from right to left are of the family `backward`, where that is another."""
        pieces: list[Piece] = []
        around = zip(text, embedding[:1] + embedding, embedding, embedding[1:] + embedding[-1:], strict=False)
        inside = [level if character not in _SPACES or before == level == after else 0 for character, before, level, after in around]
        keys = [(self._face(character, backward if backward and near % 2 else family, style[0], near), level, style[1])
                for character, style, near, level in zip(text, styles, inside, embedding, strict=True)]
        position = 0
        for (face, level, language), run in groupby(keys):
            length = len(list(run))
            part = text[position : position + length]
            marks = [styles[position + at][2] for at, character in enumerate(part) if _plain(character)]
            position += length
            if plain := _plain(part):
                glyphs = self._shaped(plain, face, language or self.language, bool(level % 2), self.tabular)
                if level % 2:
                    glyphs = _spaced(glyphs, face, self.faces.face(family, styles[0][0]))
                piece = Piece(face, glyphs, _width(glyphs, face), plain, level, language)
                pieces += [piece] if marks.count(_UNMARKED) == len(marks) else _marked(piece, marks)
        return _without_space(tuple(pieces), text)

    @cached_property
    def _script(self) -> Script | None:
        """The script of the language, where it is not Latin."""
        return next((script for script in SCRIPTS if script.tag == script_tag(self.language)), None)

    def _face_of(self, character: str, family: str, weight: int, level: int) -> Face:
        """What stands in a line against its direction, such as a number, has no sign of the script around it."""
        if character in _SPACES and self._script and self.rtl and level % 2:
            return self.faces.in_script(self._script, family, weight)
        if character in _ANYWHERE:
            return self.faces.face(family, weight)
        script = self._script if level % 2 == self.rtl else None
        return self.faces.for_character(character, family, weight, script) or self.faces.face(family, weight)

    def divisions(self, word: Word) -> tuple[WordPart, ...]:
        """The ways to divide a word that runs from left to right and is not short, from its first syllable on; its author's come last."""
        if any(piece.level % 2 or piece.expansion for piece in word.pieces):
            return ()
        soft = author_points(word.text)
        points = ((at, bool(soft)) for at in self._points(word.text, word.pieces[0].language or self.language))
        return tuple(self._divide(word, at, forced=forced) for at, forced in (*points, *((at, False) for at in soft)))

    def _divide(self, word: Word, at: int, *, forced: bool) -> WordPart:
        """Each part says itself; the hyphen says that it is one of a line end (ISO 32000-1, 14.8.2.2.3)."""
        before, head, tail, after = _parted(word.pieces, len(_plain(word.text[:at])))
        face = head.face
        glyphs = self._shaped(head.text + "-", face, self.language, rtl=False, tabular=self.tabular)
        glyphs = (*glyphs[:-1], glyphs[-1]._replace(text="\u00ad"))
        pieces = word.pieces[0]
        tracking = (pieces.width - _width(pieces.glyphs, pieces.face)) / len(pieces.glyphs)
        first = (*before, replace(head, glyphs=glyphs, width=_width(glyphs, face) + tracking * len(glyphs), text=head.text + "\u00ad"))
        if tail.text:
            rest = self._shaped(tail.text, face, self.language, rtl=False, tabular=self.tabular)
            after = (replace(tail, glyphs=rest, width=_width(rest, face) + tracking * len(rest)), *after)
        return WordPart(
            Word(first, sum(piece.width for piece in first), None, word.text[:at], divided=True),
            Word(after, sum(piece.width for piece in after), word.space, word.text[at:]), forced)


def _plain(text: str) -> str:
    """Text without the places at which it may be divided, or may not."""
    return text.replace("\u00ad", "").replace("\u200b", "").replace("\u2060", "")


def _parted(pieces: tuple[Piece, ...], at: int) -> tuple[tuple[Piece, ...], Piece, Piece, tuple[Piece, ...]]:
    """The pieces before the one in which the character `at` ends, its two parts by their text alone, those after it."""
    for index, piece in enumerate(pieces):
        if at <= len(piece.text):
            return (pieces[:index], replace(piece, text=piece.text[:at]), replace(piece, text=piece.text[at:]),
                    pieces[index + 1 :])
        at -= len(piece.text)
    message = f"a word of {sum(len(piece.text) for piece in pieces)} characters ends before the {at}th after it"
    raise ValueError(message)


def _marked(piece: Piece, marks: Sequence[Mark]) -> Iterator[Piece]:
    """A piece, shaped as a whole, in the parts that lead somewhere or are short for something, and those that are not.

    `marks` are those of its characters. One that runs from right to left is not parted.
    """
    if piece.level % 2:
        link, expansion = marks[0]
        yield replace(piece, link=link, expansion=expansion)
        return
    glyphs, at = list(piece.glyphs), 0
    for (link, expansion), run in groupby(marks):
        end, part = at + len(list(run)), []
        while glyphs and (at < end or not glyphs[0].text):
            part.append(glyphs.pop(0))
            at += len(part[-1].text)
        if part:
            yield replace(piece, glyphs=tuple(part), width=_width(tuple(part), piece.face), text="".join(glyph.text for glyph in part),
                          link=link, expansion=expansion)


def _tracked(word: Word, tracking: float) -> Word:
    """A word that is as wide as it will be printed, with room between its letters where these do not join."""
    pieces = tuple(_spread(piece, tracking) for piece in word.pieces)
    space = _spread(word.space, tracking) if word.space else None
    return replace(word, pieces=pieces, width=sum(piece.width for piece in pieces), space=space)


def _spread(piece: Piece, tracking: float) -> Piece:
    return piece if piece.level % 2 else replace(piece, width=piece.width + tracking * len(piece.glyphs))


def _spaced(glyphs: tuple[Glyph, ...], face: Face, own: Face) -> tuple[Glyph, ...]:
    """Glyphs from right to left, with spaces as wide as those of the family's own face."""
    space = own.advance(own.nominal[ord(" ")]) * own.factor / face.factor
    return tuple(glyph._replace(advance=space) if glyph.text in _SPACES else glyph for glyph in glyphs)


def _width(glyphs: tuple[Glyph, ...], face: Face) -> float:
    """In em of the text, of which its face may be set larger or smaller."""
    return sum([glyph.advance for glyph in glyphs]) * face.factor


def _foreign(prose: Prose) -> Iterator[tuple[int, int, str]]:
    """The stretches in another language with what leads away in them, and elsewhere the addresses and numbers that do: start, end, language."""
    start = 0
    for (language, link), spans in groupby(prose.spans, key=lambda span: (span.language, None if span.language else span.link)):
        end = start + sum(len(span.text) for span in spans)
        if language or link:
            yield start, end, language or _OF_ADDRESSES
        start = end


def _without_space(pieces: tuple[Piece, ...], text: str) -> Word:
    if not text.endswith(" "):
        return Word(pieces, sum(piece.width for piece in pieces), None, text.rstrip("\u200b"))
    last = pieces[-1]
    at = 0 if last.level % 2 else -1
    space = last.glyphs[at]
    glyphs = last.glyphs[1:] if at == 0 else last.glyphs[:-1]
    advance = space.advance * last.face.factor
    body = replace(last, glyphs=glyphs, width=last.width - advance, text=last.text[:-1])
    kept = (*pieces[:-1], body) if glyphs else pieces[:-1]
    gap = Piece(last.face, (space,), advance, " ", last.level, language=last.language, link=last.link)
    return Word(kept, sum(piece.width for piece in kept), gap, text[:-1])
