"""Codes for glyphs (ISO 32000-1, 9.7.6): the same for a glyph and its text in every file, whatever else is on its pages.

A glyph that a face has for a character takes the number of that character. So a hyphen of a line end and one in a word
are two codes of one glyph, and both can be read back. Other glyphs, such as ligatures and Arabic forms, take a code
from a free range by their number and text. It is rare that two of them in a file are given the same one: then that
file counts its own.
"""

from collections.abc import Collection
from zlib import crc32

from fonts import Face
from layouts.frames import Glyph

ODD = 0x3000
_SPREAD = 16
_LEAST = 0.0005
_MOST = 4096
_INSIDE_CLUSTER = "\u200b"
_ESCAPED = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)", "\r": "\\r"})

Pair = tuple[str, int, str]
"""The name of a face, a glyph of it, and what it stands for."""


class ClashError(Exception):
    """Two things in a file have one code or one name."""


class Codes(dict[Glyph, tuple[str | None, int]]):
    """What stands in a string for a glyph of a face, with its kerning, and its code; looked up once for each glyph.

    What stands for a raised glyph is None. `own` are pairs that a file counts itself. It is bounded, and threads may share it.
    """

    def __init__(self, face: Face, own: Collection[Pair] = ()) -> None:
        super().__init__()
        self.face = face
        self._own = {pair: ODD + number for number, pair in enumerate(own)}

    def __missing__(self, glyph: Glyph) -> tuple[str | None, int]:
        if len(self) >= _MOST:
            self.clear()
        code = self._code(glyph)
        shown = before(glyph) + characters(code) + self.after(glyph)
        found = self[glyph] = (None if glyph.y else shown), code
        return found

    def after(self, glyph: Glyph) -> str:
        """How far the next glyph is from where it would be, in thousandths of an em (ISO 32000-1, 9.4.3)."""
        return _moved(self.face.advance(glyph.id) - glyph.advance + glyph.x)

    def pair(self, glyph: Glyph) -> Pair:
        """What the code of a glyph means."""
        return self.face.name, glyph.id, glyph.text or _INSIDE_CLUSTER

    def _code(self, glyph: Glyph) -> int:
        text = glyph.text
        if len(text) == 1 and ord(text) < ODD and self.face.nominal.get(ord(text)) == glyph.id:
            return ord(text)
        pair = self.pair(glyph)
        return self._own[pair] if self._own else ODD + glyph.id * _SPREAD + crc32(pair[2].encode()) % _SPREAD


def characters(code: int) -> str:
    """A code in a string: two bytes."""
    return (chr(code >> 8) + chr(code & 0xFF)).translate(_ESCAPED)


def before(glyph: Glyph) -> str:
    """How far a glyph is from its origin."""
    return _moved(-glyph.x)


def _moved(distance: float) -> str:
    return f"){round(distance * 1000, 2) + 0.0:.8g}(" if abs(distance) >= _LEAST else ""
