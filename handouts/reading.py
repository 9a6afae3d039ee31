"""How hard a handout is to read: words per sentence, and a score for reading ease.

Douma's formula for Dutch (Douma 1960, after Flesch 1948) is 206.84 − 0.77 × syllables per 100 words − 0.93 × words
per sentence; higher is easier. For English it is Flesch's own: 206.835 − 0.846 × syllables per 100 words − 1.015 ×
words per sentence. For Turkish it is Ateşman's (1997): 198.825 − 0.40175 × syllables per 100 words − 2.610 × words per
sentence; a Turkish word has a syllable for each vowel. Other languages have no measure here but the length of sentences.

What counts as a sentence: text that ends in a full stop, a question mark or an exclamation mark. Labels, headings
and points of a list without one are fragments and left out. Syllables are counted with pyphen's hyphenation
patterns, and at least one in every word; patterns leave a single letter at the edge of a word undivided ("o-ma"),
so the count is a little low for such words. A number is one word of one syllable.

Who reads: what is for parents, and every agreement, because parents fill it in, is held against the aims for parents;
what is for children of eight to twelve against the lowest of all.

The limits of the method: it measures length only. It knows nothing of difficult short words, of order or of tone,
and under about ten sentences one long word moves the score by several points.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from handouts.cursor import texts
from handouts.loading import Loaded
from handouts.messages import Part, say, tenths
from handouts.model import Handout
from handouts.problems import Origin, Problem
from handouts.tags import parts_of

_END = re.compile(r"(?<![.!?؟])[.!?؟]++[”’\")»]*+(?=\s|$)")
_WORD = re.compile(r"[\w'’-]*\w")
_PATTERNS = {"nl": "nl_NL", "en": "en_GB"}
_VOWELS = {"tr": re.compile("[aeıioöuüâîû]")}
_FORMULA = {"nl": (206.84, 0.77, 0.93), "en": (206.835, 0.846, 1.015), "tr": (198.825, 0.40175, 2.610)}


class Aim(Struct, frozen=True):
    """What is aimed at: at most so many words in a sentence and on average, at least this score."""

    longest: int
    mean: float
    score: float


_LONGEST = 100
CHILDREN = Aim(10, 7, 80)
PARENTS = Aim(15, 10, 70)
STAFF = Aim(20, 14, 60)
_FILLED_IN_WITH_PARENTS = "agreement"


class Sentence(Struct, frozen=True):
    """One sentence, where it stands, and how many words it has."""

    path: Origin
    text: str
    words: int
    syllables: int


class Reading(Struct, frozen=True):
    """The measures of one handout."""

    sentences: tuple[Sentence, ...]
    language: str
    aim: Aim

    @property
    def mean(self) -> float:
        """Words per sentence; 0 without sentences."""
        return sum(one.words for one in self.sentences) / len(self.sentences) if self.sentences else 0.0

    @property
    def longest(self) -> int:
        """The words of the longest sentence."""
        return max((one.words for one in self.sentences), default=0)

    @property
    def score(self) -> float | None:
        """The score for reading ease, or None without sentences and in a language that has none."""
        words = sum(one.words for one in self.sentences)
        if not words or self.language not in _FORMULA:
            return None
        base, per_syllable, per_word = _FORMULA[self.language]
        syllables = sum(one.syllables for one in self.sentences) / words * 100
        return base - per_syllable * syllables - per_word * self.mean

    @property
    def figures(self) -> tuple[Part, ...]:
        """For a table: sentences, mean, longest, score, and what is aimed at."""
        score, aim = self.score, self.aim
        return (str(len(self.sentences)), tenths(self.mean), str(self.longest), "–" if score is None else f"{score:.0f}",
                f"{aim.mean:g} / {aim.longest} / {aim.score:g}")

    @property
    def too_long(self) -> tuple[Sentence, ...]:
        """The sentences over the limit."""
        return tuple(one for one in self.sentences if one.words > self.aim.longest)


def read_level(loaded: Loaded) -> Reading:
    """Measure a handout."""
    handout = loaded.handout
    language = parts_of(handout.language).language
    found = tuple(
        _measure(at.origin, sentence, language) for at in texts(loaded.cursor) for sentence in sentences(str(at)))
    return Reading(found, language, _aim(handout))


def _aim(handout: Handout) -> Aim:
    if handout.audience == "child":
        return CHILDREN
    parents = handout.audience == "parent" or handout.layout == _FILLED_IN_WITH_PARENTS
    return PARENTS if parents else STAFF


def sentences(text: str) -> Iterator[str]:
    """The complete sentences of a text; a rest without an end is left out."""
    start = 0
    for end in _END.finditer(text):
        yield text[start : end.end()].strip()
        start = end.end()


def warnings(loaded: Loaded, reading: Reading) -> Iterator[Problem]:
    """What is harder than its aim, with its place."""
    for one in reading.too_long:
        message = say("this sentence has {words} words; at most {most} for these readers: “{sentence}”",
                      words=one.words, most=reading.aim.longest, sentence=one.text)
        yield loaded.source.problem(one.path, message, say("Make two sentences of it."), warning=True)
    yield from overall(loaded, reading)


def overall(loaded: Loaded, reading: Reading) -> Iterator[Problem]:
    """What is harder than its aim in all sentences together."""
    aim = reading.aim
    if reading.mean > aim.mean:
        message = say("a sentence has {mean} words on average; at most {most} for these readers.",
                      mean=round(reading.mean, 1), most=aim.mean)
        yield loaded.source.problem((), message, say("Shorten the longest ones."), warning=True)
    if reading.score is not None and reading.score < aim.score:
        message = say("the score for reading ease is {score}; at least {least} for these readers.",
                      score=round(reading.score), least=aim.score)
        yield loaded.source.problem((), message, say("Use shorter words and sentences."), warning=True)


def _measure(path: Origin, sentence: str, language: str) -> Sentence:
    words = _WORD.findall(sentence.replace("\u00ad", ""))
    return Sentence(path, sentence, len(words), sum(syllables(word, language) for word in words))


def syllables(word: str, language: str) -> int:
    """At least one; a hyphened word is counted in its parts. One a word in a language without patterns."""
    parts = [part.lower() for part in re.split(r"[-’']", word) if part]
    if language in _VOWELS:
        return sum(max(1, len(_VOWELS[language].findall(part))) for part in parts)
    if language not in _PATTERNS:
        return len(parts)
    return sum(1 + (len(_patterns(language).positions(part)) if len(part) <= _LONGEST else len(part) // 3) for part in parts)


@cache
def _patterns(language: str) -> Any:
    import pyphen  # noqa: PLC0415  # only `check` measures: keep start-up short

    return pyphen.Pyphen(lang=_PATTERNS[language], left=1, right=1)
