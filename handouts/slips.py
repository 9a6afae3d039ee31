"""Slips at the start of a line, where dashes, keys and colons stand: each rule takes a line and its text.

They hold for a line that cannot be read as for one that is read as something else than was meant.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from handouts.findings import Finding
from handouts.lines import SourceLine, shown
from handouts.messages import say
from handouts.names import KEYS, known_key

Rule = Callable[[SourceLine, str], Iterator[Finding]]
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NOTHING = "\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad"
_INVISIBLE = re.compile(f"[{_SPACES}{_NOTHING}]")
_NAMES = {"\u00a0": say("a fixed space"), "\u202f": say("a fixed space"), "\u00ad": say("a soft hyphen"),
          "\u200b": say("a space without width"), "\ufeff": say("a byte order mark")}
_NO_WIDTH = re.compile(f"[{_NOTHING}]")
_SHAPE = re.compile(
    rf"[ {_SPACES}{_NOTHING}]*(?:-[ {_SPACES}{_NOTHING}]+)*(?:[A-Za-z_ {_SPACES}{_NOTHING}]{{0,40}}:[ {_SPACES}{_NOTHING}]*)?")
_BULLET = re.compile(r"( *)([•‣▪●◦·–—*])[ \u00a0\t]+(?=\S)")
_DASH = re.compile(r" *-(?=[^\s\d-])")
_TIGHT = re.compile(r" *(?:- *)*([A-Za-z]+):(?=[^\s:/])")
_OTHER_COLON = re.compile(r" *(?:- +)*([A-Za-z]+) ?([;=：])(?=\s|$)")
_NO_COLON = re.compile(r" *(?:- +)*([a-z]+)(?= +[^\s:]|$)")


def invisible(one: SourceLine, text: str) -> Iterator[Finding]:
    """A space that is none, before or behind a dash, or in or behind a key."""
    shape = _SHAPE.match(text)
    end = shape.end() if shape else 0
    found = _INVISIBLE.search(text, 0, end)
    if found:
        mended = _INVISIBLE.sub(" ", _NO_WIDTH.sub("", text[:end])) + text[end:]
        name = _NAMES.get(found.group()) or unicodedata.name(found.group(), "?").lower()
        yield Finding(
            one.number, found.start(),
            say("an invisible sign stands here that is no plain space ({name}, U+{code}).", name=name, code=f"{ord(found.group()):04X}"),
            say("Remove it and type a space; such signs come along with text from Word or a website."), {one.number: mended})


def bullet(one: SourceLine, text: str) -> Iterator[Finding]:
    """A bullet of a word processor for the dash of a list."""
    match = _BULLET.match(text)
    if match:
        rest = text[match.end():]
        yield Finding(
            one.number, match.start(2), say("a list has '-' before its items, and '{sign}' stands here.", sign=match.group(2)),
            say("Write '- {rest}'.", rest=shown(rest)), {one.number: f"{match.group(1)}- {rest}"})


def tight_dash(one: SourceLine, text: str) -> Iterator[Finding]:
    """A dash that touches its word."""
    match = _DASH.match(text)
    if match:
        rest = text[match.end():]
        yield Finding(one.number, match.end() - 1, say("a space is missing after the dash."),
                      say("Write '- {rest}'.", rest=shown(rest)), {one.number: f"{match.group()} {rest}"})


def tight_colon(one: SourceLine, text: str) -> Iterator[Finding]:
    """A key whose colon touches the text."""
    match = _TIGHT.match(text)
    if match and known_key(match.group(1)):
        rest = text[match.end():]
        yield Finding(
            one.number, match.end() - 1, say("a space is missing after the colon of '{key}'.", key=match.group(1)),
            say("Write '{key}: {rest}'.", key=match.group(1), rest=shown(rest)), {one.number: f"{match.group()} {rest}"})


def no_colon(one: SourceLine, text: str) -> Iterator[Finding]:
    """A key with another sign for the colon, or with none."""
    match = _OTHER_COLON.match(text)
    if match and known_key(match.group(1)):
        start, end = match.span(2)
    else:
        match = _NO_COLON.match(text)
        if not match or match.group(1) not in KEYS:
            return
        start = end = match.end()
    rest = text[end:].strip()
    yield Finding(
        one.number, start, say("after '{key}' a colon is missing.", key=match.group(1)),
        say("Write '{key}: {rest}'.", key=match.group(1), rest=shown(rest)), {one.number: f"{text[:start]}: {rest}".rstrip()})


RULES: tuple[Rule, ...] = (invisible, bullet, tight_dash, tight_colon, no_colon)
