"""What a translation has to have of its text: the same marks, numbers and telephone numbers, and what a school fills in."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import PydanticCustomError

from handouts.cursor import Cursor, Key
from handouts.loading import Loaded
from handouts.messages import say
from handouts.problems import Problem
from handouts.prose import Prose, without_markup
from handouts.translation import translatable

_FILLED_IN = re.compile(r"\{[\w-]+\.\w+(?: ?_+)?\}")
_DIALLED = re.compile(r"[+(]?\d[\d ()./-]{5,}\d")
_FIGURE = re.compile(r"\d+")
Reason = tuple[str, str]


def unlike(loaded: Loaded, texts: Mapping[Key, str]) -> Iterator[Problem]:
    """What is wrong with translations of a handout, each at the place of its text; once for each place."""
    for text in translatable(loaded.cursor, loaded.handout.language):
        reason = next(differences(text, texts[text.key]), None) if text.key in texts else None
        if reason:
            yield loaded.source.problem(text.origin, *reason)


def differences(text: Cursor[Any], translation: str) -> Iterator[Reason]:
    """What a translation lacks or has too much, with what to do about it: what cannot be read first."""
    try:
        (Prose.parse if isinstance(text.value, Prose) else without_markup)(translation)
    except PydanticCustomError as error:
        known: dict[str, Any] = error.context or {}
        yield known["message"], known["hint"]
        return
    ours, theirs = text.key.text, _plain(translation)
    yield from _lost(_FILLED_IN.findall(ours), _FILLED_IN.findall(theirs))
    yield from _numbers(ours, theirs)
    if ours.count("**") != theirs.count("**"):
        yield say("what is bold in the text is bold in its translation, too."), say("Write ** on both sides of those words, as in “{text}”.", text=ours)


def _lost(ours: list[str], theirs: list[str]) -> Iterator[Reason]:
    for one in sorted({*ours, *theirs}):
        if ours.count(one) != theirs.count(one):
            yield say("'{text}' is what a school fills in: it stands in the translation as often as in the text.", text=one), say("Copy it with its braces, or take it out.")


def _numbers(ours: str, theirs: str) -> Iterator[Reason]:
    """The numbers that are called are told whole."""
    for called in _DIALLED.findall(ours):
        if called not in theirs:
            yield say("the telephone number {number} is not in the translation.", number=called), say("Write it as it is written in the text.")
            return
    wanted, found = sorted(_FIGURE.findall(ours)), sorted(_FIGURE.findall(theirs))
    for one in wanted:
        if wanted.count(one) > found.count(one):
            yield say("the number {number} is not in the translation.", number=one), say("Write it in figures, as in the text.")
            return
    for one in found:
        if found.count(one) > wanted.count(one):
            yield say("the number {number} is in the translation and not in the text.", number=one), say("Take it out, or write it as a word.")
            return


def _plain(text: str) -> str:
    """With the figures 0 to 9, whatever the script."""
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() and not sign.isascii() else sign for sign in text)
