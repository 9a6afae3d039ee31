"""Where a long sentence is divided in two: before a clause that can stand by itself, as near the middle as may be.

Nothing here knows grammar. It goes by the signs that a writer put there: a semicolon, or a comma and a word that begins a main clause.
The word stays, with a capital letter; of ‘and’ nothing is left. Words between brackets or quotation marks are not taken apart, nor
is the clause with which a sentence begins, where it cannot stand alone (‘als het regent, en …’). Whoever divides reads both halves again.
"""

import re

from msgspec.structs import replace

from handouts.prose import Prose, Span
from handouts.tags import parts_of

_LEAST = 3
"""Words in a half."""

_JOINS = {
    "nl": re.compile(r"; +|, +en +|, +(?=(?:maar|want|dus|dan|daarna) )"),
    "en": re.compile(r"; +|, +and +|, +(?=(?:but|so|then) )"),
}
_LEANS = {
    "nl": re.compile(r"(?:als|omdat|wanneer|hoewel|terwijl|zodra|voordat|nadat|doordat|zodat|wie|wat|ook al)\b", re.IGNORECASE),
    "en": re.compile(r"(?:if|because|when|although|while|as soon as|before|after|who|what|unless)\b", re.IGNORECASE),
}
_THEN = re.compile(r"(?:dan|then)\b")
_OPENS, _CLOSES = "“„«([", "”»)]"
_WORD = re.compile(r"\w[\w’'-]*")


def divided(text: Prose | str, sentence: str, language: str) -> str | None:
    """The text as it is written, with this sentence of it in two; nothing where there is no place for a full stop."""
    prose = Prose.plain(text) if isinstance(text, str) else text
    start = str(prose).find(sentence)
    at = _place(sentence, parts_of(language).language) if start >= 0 else None
    if at is None:
        return None
    end, begin = start + at[0], start + at[1]
    signs = list(_signs(prose))
    signs[begin] = replace(signs[begin], text=signs[begin].text.upper())
    found = Prose(tuple(_run([*signs[:end], Span(". "), *signs[begin:]])))
    return str(found) if isinstance(text, str) else found.written


def _place(sentence: str, language: str) -> tuple[int, int] | None:
    """Where the first half ends and the second begins."""
    if language not in _JOINS:
        return None
    places = [found.span() for found in _JOINS[language].finditer(sentence) if _stands(sentence, found.span(), language)]
    return min(places, key=lambda place: abs(len(_WORD.findall(sentence[: place[0]])) - len(_WORD.findall(sentence[place[1] :]))), default=None)


def _stands(sentence: str, place: tuple[int, int], language: str) -> bool:
    """Whether both halves may be a sentence."""
    before, after = sentence[: place[0]], sentence[place[1] :]
    inside = sum(map(before.count, _OPENS)) > sum(map(before.count, _CLOSES))
    leans = _LEANS[language].match(before) and (_THEN.match(after) or not re.search(r"[,;]", before))
    return not inside and not leans and not _LEANS[language].match(after) and min(len(_WORD.findall(before)), len(_WORD.findall(after))) >= _LEAST


def _signs(prose: Prose) -> list[Span]:
    """A span for each character."""
    return [replace(span, text=sign) for span in prose.spans for sign in span.text]


def _run(signs: list[Span]) -> list[Span]:
    """Characters that are marked alike, together; a sign between two that are is as they are."""
    found: list[Span] = []
    for one in signs:
        if found and replace(found[-1], text="") == replace(one, text=""):
            found[-1] = replace(one, text=found[-1].text + one.text)
        else:
            found.append(one)
    return found
