"""Whether the sources, abbreviations and numbers that a handout names are meant so, and were looked up lately."""

import datetime as dt
from collections.abc import Iterator

from handouts.abbreviations import Own
from handouts.blocks import Callout, Phones
from handouts.cursor import texts
from handouts.links import linked
from handouts.loading import Loaded
from handouts.messages import say
from handouts.problems import Origin, Problem
from handouts.prose import Prose
from handouts.references import Phone, Reference, References, nearly_known

LONGEST = dt.timedelta(days=366)


def warnings(loaded: Loaded, references: References, today: dt.date) -> Iterator[Problem]:
    """One for each source that is almost a name of the data file, each entry of it that is old, and each abbreviation that is nowhere.

    Old is checked more than a year ago, or more than a year before the handout was last changed.
    """
    for index, name in enumerate(loaded.handout.sources):
        if near := nearly_known(name, references):
            yield loaded.source.problem(("sources", index), say("is printed as it stands: there is no source '{name}'.", name=name),
                                        say("Did you mean '{name}'?", name=near), warning=True)
    yield from _nowhere(loaded)
    now = max(today, loaded.handout.updated or today)
    for path, entry in _entries(loaded, references):
        if now - entry.checked > LONGEST:
            message = say("was last checked on {day}, more than a year ago.", day=entry.checked.isoformat())
            hint = say("Look it up, and change the date in data/references.yaml.")
            yield loaded.source.problem(path, message, hint, warning=True)


def _nowhere(loaded: Loaded) -> Iterator[Problem]:
    """One for each abbreviation of a handout that does not stand in it; a translation may have other words."""
    words = " ".join(map(str, texts(loaded.cursor)))
    for one in loaded.handout.abbreviations if loaded.translation is None else ():
        if not Own((one,)).shortened.stands_in(words):
            yield loaded.source.problem(("abbreviations", one[0]), say("'{text}' stands nowhere in the text.", text=one[0]),
                                        say("Write it as it stands there, with its capitals and full stops, or remove it."), at_key=True, warning=True)


def _entries(loaded: Loaded, references: References) -> Iterator[tuple[Origin, Reference | Phone]]:
    for index, source in enumerate(loaded.handout.sources):
        if entry := references.sources.get(source):
            yield ("sources", index), entry
    for number, block in enumerate(loaded.handout.blocks):
        if isinstance(block, Phones):
            for index, name in enumerate(block.numbers):
                yield ("blocks", number, "numbers", index), references.phones[name]
        if isinstance(block, Callout) and block.phone:
            yield ("blocks", number, "phone"), references.phones[block.phone]
    called = {phone.number: phone for phone in references.phones.values()}
    for at in texts(loaded.cursor):
        prose = at.value if isinstance(at.value, Prose) else Prose.plain(str(at))
        for span in linked(prose, references.callers).spans:
            if span.link and span.text in called and "numbers" not in at.origin:
                yield at.origin, called[span.text]
