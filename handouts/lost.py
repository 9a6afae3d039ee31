"""What would be lost without a word: lines that run into the text above them, and what stands behind a '#'.

The reader of YAML takes all of this; the author meant something else.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from handouts.findings import Finding
from handouts.lines import line, quoted, shown
from handouts.messages import Message, say
from handouts.names import KEYS

_DASHED = re.compile(r"\s*-(?=\s|[^\s\d-])")
_KEYED = re.compile(r"\s*(?:- +)?([A-Za-z]+):(?=\s|$)")
_TIGHT_KEY = re.compile(r"\s*(?:- *)?([A-Za-z]+):(?=[^\s:/])")
_DRIVE = re.compile(r"\b[A-Za-z]:(\\)[^\\]")
_TOP = frozenset({"title", "audience", "layout", "language", "updated", "blocks", "sources", "pages", "keywords", "author"})
_FOLDED_ITEM = re.compile(r"\s*- +[|>][+-]?$")
_USUAL = re.compile(r" *(?:- +)*[A-Za-z][\w-]*(?::? |:?$)")
_REMARK = re.compile(r"\s+#(?=[^\s#])")
_LEAST = 2
_BULLETS = "•‣▪●◦"


def lost(event: Any, texts: Sequence[str]) -> Iterator[Finding]:
    """What a scalar event has swallowed: at most one finding for each line."""
    first, last = event.start_mark.line, event.end_mark.line
    plain = not event.style
    if event.style in ("|", ">"):
        item = line(first, texts[first])
        yield from _under(range(first + 1, min(last + (event.end_mark.column > 0), len(texts))), texts,
                          least=1 if item.dashed and not item.key else _LEAST)
        return
    if plain:
        yield from _beside(event, texts)
    elif event.style == '"':
        yield from _codes(event, texts)
    for number in range(first + 1, min(last + 1, len(texts))):
        text = texts[number]
        swallowed = _swallowed(text) if plain else _meant(text)
        if swallowed:
            yield _joined(number, text)


def _beside(event: Any, texts: Sequence[str]) -> Iterator[Finding]:
    """Slips at the start of the line that a plain text begins, and a '#' behind its end."""
    number, column = event.start_mark.line, event.start_mark.column
    if number < len(texts):
        text = texts[number]
        if not _USUAL.match(text) and not text[:column].strip(" -"):
            from handouts import slips  # noqa: PLC0415  # most lines begin as usual: keep start-up short

            for rule in (slips.invisible, slips.bullet, slips.tight_dash, slips.tight_colon):
                yield from list(rule(line(number, text), text))[:1]
    number, column = event.end_mark.line, event.end_mark.column
    rest = texts[number][column:] if number < len(texts) else ""
    match = _REMARK.match(rest) if "#" in rest else None
    if match:
        from handouts.values import HIDDEN  # noqa: PLC0415  # few lines have a remark: keep start-up short

        start = event.start_mark.column if event.start_mark.line == number else 0
        whole = quoted(shown(re.split(r"\s+# ", texts[number][start:])[0].strip()))
        yield Finding(number, column + match.end() - 1, HIDDEN, say("Put the whole text in quotes: {text}", text=whole))


def _codes(event: Any, texts: Sequence[str]) -> Iterator[Finding]:
    """The name of a drive in double quotes, where a backslash makes something else of the next letter."""
    number, column = event.start_mark.line, event.start_mark.column
    if number == event.end_mark.line and number < len(texts):
        match = _DRIVE.search(texts[number], column, event.end_mark.column)
        if match:
            inside = texts[number][column + 1 : event.end_mark.column - 1]
            yield Finding(number, match.start(1), say("inside double quotes, a backslash changes the letter behind it."),
                          say("Use single quotes: {text}", text=quoted(shown(inside))))


def _swallowed(text: str) -> bool:
    """Whether a line that goes on with a plain text looks like an item or a key."""
    if _DASHED.match(text) or text.lstrip()[:1] in tuple(_BULLETS):
        return True
    match = _KEYED.match(text) or _TIGHT_KEY.match(text)
    return match is not None and match.group(1) in KEYS


def _meant(text: str) -> bool:
    """Whether a line inside quotes looks like one of a handout: an item with a key, or a key of the first level."""
    match = _KEYED.match(text)
    return match is not None and match.group(1) in (KEYS if text.lstrip().startswith("-") else _TOP)


def _under(numbers: range, texts: Sequence[str], least: int) -> Iterator[Finding]:
    """Lines of a folded text: keys, or the items of a list where there are at least so many."""
    items = [number for number in numbers if re.match(r"\s*- +\S", texts[number])]
    for number in numbers:
        if _meant(texts[number]):
            yield _joined(number, texts[number])
        elif number in items and (len(items) >= least or _FOLDED_ITEM.match(texts[number])):
            yield Finding(number, _start(texts[number]), say("the items of a list would run together here: this is one text."),
                          say("Use 'points:' with the list under it."))


def _joined(number: int, text: str) -> Finding:
    hint: Message = say("Begin it exactly under the line it belongs with; if it is one text, put that in quotes on one line.")
    return Finding(number, _start(text), say("this line would run on in the text above it."), hint)


def _start(text: str) -> int:
    return len(text) - len(text.lstrip())
