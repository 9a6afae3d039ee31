"""Sentences: where those of a paragraph end, in any language, and paragraphs of two languages side by side."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from handouts.prose import Prose, Span

_END = re.compile(r"[.!?؟…]+[”’\"»)]*\s+")
_OPENS, _CLOSES = "“„«(", "”»)"
_TOGETHER = 96
"""How many characters stand together at most: two lines of a column, with a short third one."""


def sentences(prose: Prose) -> tuple[Prose, ...]:
    """The sentences of a paragraph; what somebody says in one, between signs, is not taken apart."""
    text = str(prose)
    ends = [found.end() for found in _END.finditer(text) if not _inside(text[: found.end()])]
    return tuple(_part(prose, start, end) for start, end in zip((0, *ends), (*ends, len(text)), strict=True) if text[start:end].strip())


def side_by_side(ours: Prose, theirs: Prose) -> Iterator[tuple[Prose, Prose]]:
    """A paragraph and its translation in parts that say the same: a short sentence goes with the one before it.

    Where one has more sentences than the other nobody knows which belong together: it stays whole.
    """
    left, right = sentences(ours), sentences(theirs)
    if len(left) != len(right):
        yield ours, theirs
        return
    start = 0
    for end in range(1, len(left) + 1):
        if end == len(left) or max(_length(left[start : end + 1]), _length(right[start : end + 1])) > _TOGETHER:
            yield _joined(left[start:end]), _joined(right[start:end])
            start = end


def _inside(text: str) -> bool:
    """Whether a sign is open at the end of a text."""
    return sum(text.count(sign) for sign in _OPENS) > sum(text.count(sign) for sign in _CLOSES)


def _part(prose: Prose, start: int, end: int) -> Prose:
    """Some of the characters of a text, as they are marked, without the space behind them."""
    spans: list[Span] = []
    at = 0
    for span in prose.spans:
        text = span.text[max(0, start - at) : max(0, end - at)]
        spans += [replace(span, text=text)] if text else []
        at += len(span.text)
    last = spans[-1]
    return Prose((*spans[:-1], replace(last, text=last.text.rstrip())))


def _joined(parts: Sequence[Prose]) -> Prose:
    first, *rest = parts
    return Prose((*first.spans, *(span for part in rest for span in (Span(" "), *part.spans))))


def _length(parts: Sequence[Prose]) -> int:
    return sum(len(str(part)) + 1 for part in parts) - 1
