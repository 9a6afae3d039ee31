"""What a proof-reader writes in the margin: at each text what is hard to read, what does not fit, and what mends it at once."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from handouts import Loaded
from handouts.cursor import texts
from handouts.division import divided
from handouts.languages import catalogue
from handouts.messages import Message, words
from handouts.plainer import Plainer
from handouts.problems import Problem, dotted
from handouts.prose import Prose
from handouts.reading import PARENTS, Reading, overall
from studio.web.words import Places, back

Note = dict[str, Any]
FIT = frozenset({"does not fit on {place} at the smallest readable size: {excess} mm too long.",
                 "takes about {count} pages of {paper} at the smallest readable size; a handout has at most {most}.",
                 "is {excess} mm longer than a page of {paper} at the smallest readable size, however many pages there are."})
"""The messages that say that a handout does not fit."""
_OPTION = re.compile(r" \(--[^()]*\)")
"""How a terminal is told."""

_TITLE, _HEADING = 34, 44
_WORDS = {
    "nl": {"long": "Zin van {n} woorden.", "two": "Maak er twee van. Voor {who} is {most} het meeste.", "title": "De titel is lang.", "heading": "Dit kopje is lang.",
           "letters": "{n} letters. Tot {most} leest hij in één blik.", "parent": "ouders", "child": "kinderen", "teacher": "leerkrachten", "team": "het team", "worker": "maatschappelijk werkers",
           "easy": "Leest makkelijk", "well": "Leest goed", "hard": "Leest zwaar", "mean": "{how}: gemiddeld {n} woorden per zin."},
    "en": {"long": "Sentence of {n} words.", "two": "Make it two. For {who} {most} is the most.", "title": "The title is long.", "heading": "This heading is long.",
           "letters": "{n} letters. Up to {most} is read at a glance.", "parent": "parents", "child": "children", "teacher": "teachers", "team": "the team", "worker": "social workers",
           "easy": "Easy to read", "well": "Reads well", "hard": "Hard to read", "mean": "{how}: {n} words a sentence on average."},
}
_EASY = 0.75


class Margin:
    """The list of hard words is read once."""

    def __init__(self) -> None:
        self._hard = Plainer()

    def advice(self, one: Loaded, level: Reading, places: Places, said: str) -> list[Note]:
        """What is worth mending, and stops nothing: in the order of reading, and at last what is so of all sentences together."""
        found = [*_long_sentences(one, level, places, said), *_long_heads(one, places, said), *self._hard_words(one, places, said)]
        order = {back(dotted(text.origin), places): number for number, text in enumerate(texts(one.cursor))}
        return [*sorted(found, key=lambda note: order.get(note["path"], 0)), *problem_notes(overall(one, level), places, said)]

    def _hard_words(self, one: Loaded, places: Places, said: str) -> Iterator[Note]:
        """Each with what may stand in its place."""
        for found in self._hard.advice(one):
            (note,) = problem_notes([found.problem], places, said)
            yield {**note, "instead": [found.word, found.plainer]}


def problem_notes(problems: Iterable[Problem], places: Places, said: str) -> list[Note]:
    """What is wrong, at its place in the browser; what does not fit is said to be that."""
    known = catalogue(said)
    return [{"path": back(one.path, places) if places else one.path, "text": _begun(words(one.message, known)), "hint": _OPTION.sub("", words(one.hint, known)),
             **({"fit": True} if isinstance(one.message, Message) and one.message.template in FIT else {})} for one in problems]


def verdict_on(level: Reading, said: str) -> str:
    """How it reads as a whole, in a line; nothing without sentences."""
    known = _WORDS[said]
    if not level.sentences:
        return ""
    how = "easy" if level.mean <= level.aim.mean * _EASY else "well" if level.mean <= level.aim.mean else "hard"
    number = f"{level.mean:.1f}".removesuffix(".0")
    return known["mean"].format(how=known[how], n=number.replace(".", ",") if said == "nl" else number)


def _long_sentences(one: Loaded, level: Reading, places: Places, said: str) -> Iterator[Note]:
    """Each with the text as it would be in two sentences, where there is a place for a full stop."""
    who = "parent" if level.aim == PARENTS else one.handout.audience
    known, values = _WORDS[said], {text.origin: text.value for text in texts(one.cursor)}
    for sentence in level.too_long:
        value = values[sentence.path]
        halves = divided(value, sentence.text, level.language)
        yield {"path": back(dotted(sentence.path), places), "text": known["long"].format(n=sentence.words), "of": sentence.text,
               "hint": known["two"].format(who=known[who], most=level.aim.longest),
               **({"halves": [value.written if isinstance(value, Prose) else str(value), halves]} if halves else {})}


def _long_heads(one: Loaded, places: Places, said: str) -> Iterator[Note]:
    """Titles and headings of more letters than are read at a glance."""
    known = _WORDS[said]
    for text in texts(one.cursor):
        key = text.origin[-1]
        most = _TITLE if text.origin == ("title",) else _HEADING if key in ("heading", "label") else 0
        if most and len(str(text)) > most:
            yield {"path": back(dotted(text.origin), places), "text": known["title" if key == "title" else "heading"],
                   "hint": known["letters"].format(n=len(str(text)), most=most)}


def _begun(text: str) -> str:
    """A message where it stands by itself, and not behind its place."""
    return text[:1].upper() + text[1:]
