"""Slips in a text that stands behind a key or a dash: signs, quotes, brackets and colons that mean something else.

Each rule takes a value, as it stands on its line, and gives what is wrong with the column inside it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from handouts.lines import begins_block, quoted, shown
from handouts.messages import Message, say

_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_APOSTROPHE = re.compile(r"'\w{1,2}(?= )")
_ESCAPE = re.compile(r'\\(?:[0abtnvfre "/\\N_LP]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|$)|(\\)')
_SIGNS = re.compile(r"\*\*|[@`%&*!,|>\]}]|[?:](?= |$)")
_COLON = re.compile(r":(?= |$)")
_REMARK = re.compile(r" #(?=[^\s#])")
_REST = re.compile(r" *(?: #.*)?$")
_PIECE = re.compile(r"""(?:[\w-]+: +)?("(?:[^"\\]|\\.)*"|(?:[^,\[\]{}"']|(?<=\w)['"])[^,\[\]{}]*|'(?:[^']|'')*'(?= *[,\]}])|'[^,\[\]{}]*)""")
_CLOSING = {"[": "]", "{": "}"}


class Slip(NamedTuple):
    """What is wrong, the column inside the value, and the value as it should have been."""

    column: int
    message: Message
    hint: Message
    mended: str


def _whole(text: str) -> Message:
    return say("Put the whole text in quotes: {text}", text=quoted(shown(text)))


def quotes(value: str) -> Iterator[Slip]:
    """Quotes that are not closed, or closed before the text ends, or hold a backslash that begins no code."""
    if not value.startswith(("'", '"')):
        return
    match = (_DOUBLE if value[0] == '"' else _SINGLE).match(value)
    rest = value[match.end():] if match else ""
    if _APOSTROPHE.match(value) and (match is None or not _REST.match(rest)):
        yield Slip(0, say("the apostrophe that this text begins with is taken for an opening quote."), _whole(value), quoted(value))
    elif match is None:
        mended = quoted(value[1:]) if value[0] == "'" else f"{value}{value[0]}"
        yield Slip(0, say("the quote that opens here is not closed."),
                   say("Close it at the end of the text: {text}", text=mended if len(value) <= len(shown(value)) else f"{value[0]}…{value[0]}"),
                   mended)
    elif not _REST.match(rest):
        yield Slip(match.end() - 1, say("the quotes are closed here, and the text goes on."), _whole(value), quoted(value))
    if value[0] == '"':
        yield from _codes(value, match.end() if match else len(value))


def _codes(value: str, end: int) -> Iterator[Slip]:
    bad = next((found for found in _ESCAPE.finditer(value, 0, end) if found.group(1)), None)
    if bad:
        inside = value[1 : end - 1] if end > 1 and value[end - 1] == '"' else value[1:]
        mended = quoted(inside) + value[end:]
        yield Slip(bad.start(), say("inside double quotes, a backslash begins a code, and this is none."),
                   say("Use single quotes: {text}", text=quoted(shown(inside))), mended)


def brackets(value: str) -> Iterator[Slip]:
    """A text that begins with a bracket or a brace, or a list in brackets that is not closed."""
    if not value.startswith(("[", "{")):
        return
    end = _closing(value)
    if end is None:
        sign = _CLOSING[value[0]]
        yield Slip(0, say("the '{sign}' that opens here is not closed.", sign=value[0]),
                   say("Write '{closing}' at the end, or put the whole text in quotes.", closing=sign), value + sign)
    elif not _REST.match(value[end:]):
        yield _sign(value, value[0])


def _closing(value: str) -> int | None:
    """Where the bracket at the start is closed; quotes hide brackets."""
    depth, at = 0, 0
    while at < len(value):
        sign = value[at]
        quote = (_DOUBLE if sign == '"' else _SINGLE).match(value, at) if sign in "\"'" and value[at - 1] in "[{, :" else None
        if quote:
            at = quote.end()
            continue
        depth += (sign in "[{") - (sign in "]}")
        at += 1
        if depth == 0:
            return at
    return None


def signs(value: str) -> Iterator[Slip]:
    """A text that begins with a sign that has a meaning of its own."""
    match = _SIGNS.match(value)
    if match and not begins_block(value):
        yield _sign(value, match.group())


def _sign(value: str, sign: str) -> Slip:
    return Slip(0, say("a text cannot begin with '{sign}': here that sign has a meaning of its own.", sign=sign), _whole(value), quoted(value))


def lists(value: str) -> Iterator[Slip]:
    """A list on the line of its key."""
    if value.startswith("- "):
        yield Slip(0, say("a list cannot begin on the line of its key."),
                   say("Put each item on a line of its own, or put the text in quotes: {text}", text=quoted(shown(value))), quoted(value))


def colons(value: str) -> Iterator[Slip]:
    """A colon with a space in a text; curly quotes do not protect it."""
    match = _COLON.search(value)
    if match is None or value[:1] in "\"'[{":
        return
    if value[:1] in "“”„‘’«":
        message = say("curly quotes do not protect the colon in a text; straight ones do.")
    else:
        message = say("a colon with a space after it makes a key of the words before it.")
    yield Slip(match.start(), message, _whole(value), quoted(value))


def remarks(value: str) -> Iterator[Slip]:
    """A '#' behind a space: what follows would not be printed."""
    match = _REMARK.search(value)
    if match and value[:1] not in "\"'":
        yield Slip(match.start() + 1, HIDDEN, _whole(value), quoted(value))


WHOLE = say("Put the whole text in double quotes: one before its first word, one after its last.")
HIDDEN = say("'#' behind a space begins a remark: it and what follows would not be printed.")


def inside(value: str) -> Iterator[Slip]:
    """The same slips in the texts between brackets or braces."""
    if not value.startswith(("[", "{")):
        return
    for piece in _PIECE.finditer(value, 1):
        start, text = piece.start(1), piece.group(1).rstrip()
        for rule in (quotes, signs, colons, remarks):
            for slip in rule(text):
                mended = f"{value[:start]}{slip.mended}{value[start + len(text):]}"
                yield Slip(start + slip.column, slip.message, slip.hint, mended)


RULES = (quotes, brackets, signs, lists, colons, remarks, inside)
