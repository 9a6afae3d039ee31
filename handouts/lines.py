"""The lines of a file as an author sees them: how far to the right, a dash, a key, a text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from handouts.names import known_key

_LINE = re.compile(r"( *)((?:-(?: +|$))*)(?:([A-Za-z_][\w-]*) *:(?= |$) *)?(.*)$", re.DOTALL)
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])(?: +#.*)?$")
_SHOWN = 48


class SourceLine(NamedTuple):
    """One line; `number` counts from 0, as columns do. `start` is where its key or text begins, `at` where its value does.

    `value` is what stands behind the key, or behind the dashes where there is no key.
    """

    number: int
    indent: int
    dashed: bool
    start: int
    key: str
    at: int
    value: str

    @property
    def opens(self) -> bool:
        """Whether nothing stands behind its key or dash, so that what is under it belongs to it."""
        return not self.value and bool(self.key or self.dashed)

    @property
    def plain(self) -> bool:
        """Whether it has neither a dash nor a key."""
        return not self.key and not self.dashed


def split(text: str) -> tuple[str, ...]:
    """Text → lines, broken where YAML breaks them."""
    return tuple(_BREAK.split(text))


def line(number: int, text: str) -> SourceLine:
    """Take a line apart. A word with a colon is a key when it is one, or in small letters."""
    match = _LINE.match(text)
    if not match:
        return SourceLine(number, 0, False, 0, "", 0, text)
    key, start = match.group(3) or "", match.end(2)
    if key and not (key.islower() or known_key(key)):
        return SourceLine(number, match.end(1), bool(match.group(2)), start, "", start, text[start:].rstrip(" "))
    return SourceLine(number, match.end(1), bool(match.group(2)), start, key, match.start(4), match.group(4).rstrip(" "))


def outline(texts: Sequence[str]) -> list[SourceLine]:
    """The lines that say something: not empty, no remark, not inside a text after `>` or `|`."""
    found: list[SourceLine] = []
    inside = -1
    for number, text in enumerate(texts):
        one = line(number, text)
        if inside >= 0 and (not text.strip() or one.indent > inside):
            continue
        inside = -1
        if text.strip() and not text.lstrip().startswith("#"):
            found.append(one)
            if _BLOCK.match(one.value):
                inside = one.start if one.key else one.indent
    return found


def begins_block(value: str) -> bool:
    """Whether a value is the sign after which a text goes on under it."""
    return bool(_BLOCK.match(value))


def quoted(text: str) -> str:
    """A text in the quotes that keep it as it is: double ones, single ones where it has those or a backslash."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shown(text: str) -> str:
    """A text as a hint shows it; of a long one the beginning."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …"
