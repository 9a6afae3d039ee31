"""Where a word may be divided: at the author's soft hyphens, else by pyphen's patterns."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyphen

_LETTERS = re.compile(r"[^\W\d_]+")
_NOTHING = "\u00ad\u200b"
_SHORTEST_WORD = 8
_LONGEST_WORD = 100
_FEWEST_LETTERS = 3
_DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}


@cache
def _dictionary(language: str) -> "pyphen.Pyphen | None":
    import pyphen  # noqa: PLC0415  # most handouts need no hyphen: keep start-up short

    name = pyphen.language_fallback(_DICTIONARIES.get(language, language.replace("-", "_")))
    return pyphen.Pyphen(lang=name, left=_FEWEST_LETTERS, right=_FEWEST_LETTERS) if name else None


def author_points(word: str) -> tuple[int, ...]:
    """The offsets in a word at which its author put a soft hyphen between letters."""
    letters = [index for index, character in enumerate(word) if character not in _NOTHING]
    return tuple(index for index, character in enumerate(word)
                 if character == "\u00ad" and letters and letters[0] < index < letters[-1])


def pattern_points(word: str, language: str) -> tuple[int, ...]:
    """The offsets in a word at which the patterns of a language divide it; soft hyphens divide it already."""
    dictionary = _dictionary(language) if len(word) >= _SHORTEST_WORD else None
    if dictionary is None:
        return ()
    return tuple(letters.start() + int(at) for letters in _LETTERS.finditer(word)
                 if _SHORTEST_WORD <= len(letters.group()) <= _LONGEST_WORD for at in dictionary.positions(letters.group()))
