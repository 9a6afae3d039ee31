"""Scripts besides Latin: which characters are theirs, and which faces of ours stand beside the Latin ones.

What a face lacks is not drawn: another script is a folder with its faces and licence, and an entry here. The next would be
Ethiopic (Tigrinya, Amharic), with Noto Sans Ethiopic.
"""

import unicodedata

from msgspec import Struct


class Script(Struct, frozen=True, eq=False):
    """A script with its families, by the Latin family they stand for.

    `ranges` are its code points, `shared` those that it draws itself in its own languages: signs that Latin has, too.
    Faces of headings have all letters of the languages `headed` alone, where it names some: others are set in plain text's.
    `rise` is the room that its letters need over and under those of Latin together, in em; `fall` how much deeper than Latin
    those of headings reach under their line.
    """

    tag: str
    ranges: tuple[tuple[int, int], ...]
    families: dict[str, str]
    shared: frozenset[str] = frozenset()
    headed: frozenset[str] = frozenset()
    rise: float = 0.0
    fall: float = 0.0

    def has(self, code: int) -> bool:
        """Whether a code point is one of its own."""
        return any(first <= code <= last for first, last in self.ranges)


CYRILLIC = Script(
    "Cyrl", ((0x0400, 0x052F), (0x02BC, 0x02BC)),
    {"text": "cyrillic text", "display": "cyrillic display", "title": "cyrillic title"}, frozenset("«»"))
ARABIC = Script(
    "Arab", ((0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
    {"text": "arabic text", "display": "arabic display", "title": "arabic title"}, frozenset("!()*+,-./:;«»–—…"), frozenset({"ar", "acm", "aeb", "apc", "apd", "arq", "ars", "ary", "arz"}), rise=0.08, fall=0.26)
_WANTED = {**dict.fromkeys(("LATIN", "CYRILLIC", "GREEK"), "Noto Sans"), **dict.fromkeys(("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "BOPOMOFO"), "Noto Sans CJK")}
"""The faces that are not called after the first word of a letter's name."""
SCRIPTS = (CYRILLIC, ARABIC)
_FIRST = min(first for script in SCRIPTS for first, _ in script.ranges)


def script_of(code: int) -> Script | None:
    """The script of a code point; None for Latin, for what all share, and for those without faces."""
    return next((script for script in SCRIPTS if script.has(code)), None) if code >= _FIRST else None


def face_wanted(character: str) -> str:
    """The face that would have a character, by the script that its name begins with; "" for what is no letter."""
    words = unicodedata.name(character, "").split()
    if not words or not unicodedata.category(character).startswith(("L", "M")):
        return ""
    return _WANTED.get(words[0], f"Noto Sans {words[0].capitalize()}")
