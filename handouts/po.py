"""The entries of a gettext catalogue (GNU gettext, PO Files), for who only reads, or writes one anew: a run that asks five of them does not wait for Babel.

Plural forms are read over: handouts have none. What Babel needs to write a catalogue again it reads itself.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_KEYWORD = re.compile(r'(msgctxt|msgid|msgstr|msgid_plural|msgstr\[\d+\])\s*("(?:[^"\\]|\\.)*")\s*')
_MORE = re.compile(r'("(?:[^"\\]|\\.)*")\s*')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
_HEAD = ("MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "X-Reviewed-By: ", "X-Reviewed-On: ")
_CODED = {sign: f"\\{code}" for code, sign in _ESCAPED.items()}


class Entry(NamedTuple):
    """A text, whose it is and its translation; a `fuzzy` one was translated from another text."""

    context: str
    text: str
    translation: str
    fuzzy: bool


class NotPOError(ValueError):
    """A line that is none of a catalogue; lines count from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def entries(text: str) -> Iterator[Entry]:
    """The entries of a catalogue, the first of which is its header, whose text is empty. Raises NotPOError."""
    parts: dict[str, str] = {}
    last, fuzzy, next_fuzzy = "", False, False
    for number, written in enumerate(text.splitlines(), 1):
        line = written.strip()
        if line.startswith("#,"):
            next_fuzzy = next_fuzzy or "fuzzy" in line[2:].replace(",", " ").split()
        elif not line or line.startswith("#"):
            continue
        elif found := _KEYWORD.fullmatch(line):
            begins = found[1] == "msgctxt" or (found[1] == "msgid" and last != "msgctxt")
            if begins:
                yield from _entry(parts, fuzzy=fuzzy)
                parts, fuzzy, next_fuzzy = {}, next_fuzzy, False
            last = found[1]
            parts[last] = _plain(found[2])
        elif last and (more := _MORE.fullmatch(line)):
            parts[last] += _plain(more[1])
        else:
            raise NotPOError(number)
    yield from _entry(parts, fuzzy=fuzzy)


def of_context(text: str, context: str) -> str:
    """The header of a catalogue and the entries of one context, which stand apart from others by empty lines; most of a catalogue is of others."""
    begins = f"msgctxt {_quoted(context)}\n"
    head, *blocks = text.replace("\r\n", "\n").split("\n\n")
    return "\n\n".join([head, *(block for block in blocks if begins in f"{block}\n")])


def written(tag: str, found: Iterable[Entry]) -> str:
    """A catalogue of entries, in their order, which nobody has read; an entry without a translation waits for one."""
    lines = ['msgid ""', 'msgstr ""', *(_quoted(f"{line}\n") for line in (f"Language: {tag}", *_HEAD))]
    for one in found:
        lines += ["", *(["#, fuzzy"] if one.fuzzy else []), f"msgctxt {_quoted(one.context)}", f"msgid {_quoted(one.text)}", f"msgstr {_quoted(one.translation)}"]
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_CODED.get(sign, sign) for sign in escaped) + '"'


def _entry(parts: dict[str, str], *, fuzzy: bool) -> Iterator[Entry]:
    if "msgid" in parts and "msgstr" in parts:
        yield Entry(parts.get("msgctxt", ""), parts["msgid"], parts["msgstr"], fuzzy)


def _plain(quoted: str) -> str:
    text = quoted[1:-1]
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]), text) if "\\" in text else text
