"""The scenes and poses that have a name: data/scenes.yaml, in the grammar that authors use."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from handouts.source import parse

FILE = Path(__file__).parent.parent / "data" / "scenes.yaml"
_ENTRY = re.compile(r"^([\w-]+):\n(?:(?:[ #].*)?\n)*", re.MULTILINE)


@cache
def _written() -> dict[str, str]:
    """The lines of each scene. A handout has one or two: the others are not parsed."""
    return {found[1]: found[0] for found in _ENTRY.finditer(FILE.read_text(encoding="utf-8"))}


@cache
def _entry(name: str) -> dict[str, Any]:
    entry = parse(_written()[name], FILE.name).value
    return dict(entry[name]) if isinstance(entry, dict) else {}  # type: ignore[arg-type]  # a name and its keys


def names() -> tuple[str, ...]:
    """All names: poses first, then whole scenes."""
    return tuple(_written())


def named(name: str) -> dict[str, Any]:
    """The keys of a named scene, as an author would write them. Raises KeyError."""
    return {key: value for key, value in _entry(name).items() if key not in ("alt", "words")}


def alternative(name: str, language: str) -> str:
    """What a named scene shows, in words: those of a language, or Dutch where nobody has written them in it yet."""
    written = _entry(name)["alt"]
    return str(written.get(language, written["nl"]))


def whole(name: str) -> bool:
    """Whether it is the scene of a piece and not a pose to build with."""
    return bool(_entry(name).get("words"))
