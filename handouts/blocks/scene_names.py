"""The scenes and poses that have a name: data/scenes.yaml, in the grammar that authors use."""

from functools import cache
from pathlib import Path
from typing import Any

from handouts.source import read

FILE = Path(__file__).parent.parent / "data" / "scenes.yaml"


@cache
def _entries() -> dict[str, Any]:
    entries = read(FILE, FILE.name).value
    if not isinstance(entries, dict):
        raise TypeError("scenes.yaml begins with names")
    return entries


def names() -> tuple[str, ...]:
    """All names: poses first, then whole scenes."""
    return tuple(_entries())


def named(name: str) -> dict[str, Any]:
    """The keys of a named scene, as an author would write them. Raises KeyError."""
    return {key: value for key, value in _entries()[name].items() if key not in ("alt", "words")}


def alternative(name: str, language: str) -> str:
    """What a named scene shows, in words: those of a language, or Dutch where nobody has written them in it yet."""
    written = _entries()[name]["alt"]
    return str(written.get(language, written["nl"]))


def whole(name: str) -> bool:
    """Whether it is the scene of a piece and not a pose to build with."""
    return bool(_entries()[name].get("words"))
