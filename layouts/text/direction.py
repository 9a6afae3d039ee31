"""Text that runs from right to left: embedding levels by python-bidi, and the order on a line (UAX #9, rule L2).

What is not of the language around it is an isolate (UAX #9, rule X5), which authors need not mark: a stretch in another
language, and in a line from right to left every telephone number, time, address and name in Latin letters. Otherwise
0800-2000 after an Arabic word would read 2000-0800 (rules W2 and W4).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar
from unicodedata import bidirectional

from handouts.tags import is_rtl

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u052f"
_HYPHENS = "\u2010\u2011-"
_WORD = f"[{_LATIN}][{_LATIN}0-9'’_{_HYPHENS}]*"
_AREA = r"\(\+?[0-9]+\)(?=[ \u00a0-]?[0-9])"  # both its brackets, or neither: one alone would be mirrored
_LEFT_TO_RIGHT = (
    rf"(?:https?://)?(?=[0-9._/@{_HYPHENS}]*[{_LATIN}])[{_LATIN}0-9_{_HYPHENS}]+(?:[.@/][{_LATIN}0-9_{_HYPHENS}]+)+"
    rf"|(?:[0-9]+[ \u00a0])?{_WORD}(?:[ \u00a0]{_WORD})*"
    rf"|\+?(?:[0-9]|{_AREA})(?:[0-9]|{_AREA}|[ \u00a0.,:/\u2013\u2212{_HYPHENS}](?=[0-9]|{_AREA}))*%?")
_STANDS_FOR = "\ufffc"
_NO_LEVEL = "BN"


class Levelled(Protocol):
    """Something with an embedding level."""

    @property
    def level(self) -> int:
        """Even from left to right, odd from right to left."""
        ...


T = TypeVar("T", bound=Levelled)


def is_bidirectional(text: str, language: str) -> bool:
    """Whether any part of the text runs from right to left."""
    return is_rtl(language) or bool(_RIGHT_TO_LEFT.search(text))


def levels(text: str, language: str, foreign: Sequence[tuple[int, int, str]] = ()) -> list[int]:
    """The embedding level of each character (UAX #9, rules P2 to I2).

    `foreign` are the stretches in another language: start, end, language. They are isolates, as is what is found to run
    from left to right in a line from right to left.
    """
    base = int(is_rtl(language))
    isolates = [(start, end, int(is_rtl(tongue))) for start, end, tongue in foreign]
    if base:
        isolates += _found(text, isolates)
    outer = list(text)
    for start, end, _ in isolates:
        outer[start:end] = _STANDS_FOR * (end - start)
    found = _embedded("".join(outer), base)
    for start, end, inner in isolates:
        own = base + 1 if inner == (base + 1) % 2 else base + 2
        found[start:end] = [own + level - inner for level in _embedded(text[start:end], inner)]
    return found


def _found(text: str, isolates: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """What runs from left to right by itself, outside the isolates that are known."""
    for match in re.finditer(_LEFT_TO_RIGHT, text):
        start, end = match.span()
        if all(end <= first or start >= last for first, last, _ in isolates):
            yield start, end, 0


def _embedded(text: str, base: int) -> list[int]:
    """The levels without isolates. What has none of its own (rule X9), such as the sign that keeps two Persian letters apart, has that of what it follows."""
    from bidi import algorithm  # noqa: PLC0415  # most handouts have no such text: keep start-up short

    without = [bidirectional(character) == _NO_LEVEL for character in text]
    text = "".join(character for character, left_out in zip(text, without, strict=True) if not left_out)
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)  # python-bidi's own signature
    algorithm.resolve_implicit_levels(storage, False)
    found = iter(int(character["level"]) for character in storage["chars"])
    level = base
    return [level := level if left_out else next(found) for left_out in without]


def visual_order(items: Sequence[T]) -> list[T]:
    """Reorder the items of one line from logical to visual (UAX #9, rule L2)."""
    ordered = list(items)
    highest = max((item.level for item in items), default=0)
    for level in range(highest, 0, -1):
        start = None
        for index in range(len(ordered) + 1):
            inside = index < len(ordered) and ordered[index].level >= level
            if inside and start is None:
                start = index
            elif not inside and start is not None:
                ordered[start:index] = reversed(ordered[start:index])
                start = None
    return ordered
