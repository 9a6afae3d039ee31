"""Text that runs from right to left: embedding levels by python-bidi, and the order on a line (UAX #9, rule L2)."""

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
RTL_LANGUAGES = frozenset({"ar", "fa", "he", "ur"})


class Levelled(Protocol):
    """Something with an embedding level."""

    @property
    def level(self) -> int:
        """Even from left to right, odd from right to left."""
        ...


T = TypeVar("T", bound=Levelled)


def is_bidirectional(text: str, language: str) -> bool:
    """Whether any part of the text runs from right to left."""
    return language in RTL_LANGUAGES or bool(_RIGHT_TO_LEFT.search(text))


def levels(text: str, language: str) -> list[int]:
    """The embedding level of each character (UAX #9, rules P2 to I2)."""
    from bidi import algorithm  # noqa: PLC0415  # most handouts have no such text: keep start-up short

    storage = algorithm.get_empty_storage()
    base = int(language in RTL_LANGUAGES)
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)  # python-bidi's own signature
    algorithm.resolve_implicit_levels(storage, False)
    found = [int(character["level"]) for character in storage["chars"]]
    return found if len(found) == len(text) else [base] * len(text)


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
