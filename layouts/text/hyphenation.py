"""Where a word may be divided: at the author's soft hyphens, else by pyphen's patterns."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyphen

_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST_WORD = 8
_LONGEST_WORD = 100
_FEWEST_LETTERS = 3
_DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}


@cache
def _dictionary(language: str) -> "pyphen.Pyphen | None":
    import pyphen  # noqa: PLC0415  # most handouts need no hyphen: keep start-up short

    name = _DICTIONARIES.get(language, language)
    return pyphen.Pyphen(lang=name, left=_FEWEST_LETTERS, right=_FEWEST_LETTERS) if name in pyphen.LANGUAGES else None


@lru_cache(maxsize=1024)
def hyphenation_points(word: str, language: str) -> tuple[int, ...]:
    """The offsets in a word at which a hyphen may be put."""
    soft = tuple(index for index, character in enumerate(word) if character == "\u00ad")
    if soft:
        return soft
    stretches = [found for found in _LETTERS.finditer(word) if _SHORTEST_WORD <= len(found.group()) <= _LONGEST_WORD]
    dictionary = _dictionary(language) if stretches else None
    if dictionary is None:
        return ()
    return tuple(found.start() + int(at) for found in stretches for at in dictionary.positions(found.group()))
