"""Words of offices and professions for which there is a plainer one: advice, with the word to use.

The list is ours and short: words that a reader at B1 stumbles over, and that say no more than the plainer one. It is for Dutch;
handouts in other languages have no such advice.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from handouts.cursor import texts
from handouts.loading import Loaded
from handouts.messages import say
from handouts.problems import Problem
from handouts.tags import SOURCE, parts_of

FILE = Path(__file__).parent / "data" / "plainer.csv"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Advice(Struct, frozen=True):
    """A word as it stands in a text, the plainer one in its place, and the warning."""

    word: str
    plainer: str
    problem: Problem


class Plainer:
    """The list, read once by who asks for advice."""

    def __init__(self, file: Path = FILE) -> None:
        with file.open(encoding="utf-8", newline="") as stream:
            self.words = {row["word"]: row["plainer"] for row in csv.DictReader(stream)}

    def advice(self, loaded: Loaded) -> Iterator[Advice]:
        """Each of these words once in a text, in the order of reading."""
        if parts_of(loaded.handout.language).language != SOURCE:
            return
        for text in texts(loaded.cursor):
            for word in dict.fromkeys(_WORD.findall(str(text))):
                plainer = self.words.get(word.casefold())
                if plainer:
                    better = plainer.capitalize() if word[0].isupper() else plainer
                    yield Advice(word, better, loaded.source.problem(text.origin, say("‘{word}’ is a hard word.", word=word), say("Plainer is ‘{better}’.", better=better), warning=True))

    def warnings(self, loaded: Loaded) -> Iterator[Problem]:
        """The warnings alone."""
        return (one.problem for one in self.advice(loaded))
