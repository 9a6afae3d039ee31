"""Whether the sources and numbers that a handout names were looked up lately."""

import datetime as dt
from collections.abc import Iterator

from handouts.blocks import Phones
from handouts.loading import Loaded
from handouts.problems import Path, Problem
from handouts.references import Phone, Reference, references

LONGEST = dt.timedelta(days=366)


def warnings(loaded: Loaded) -> Iterator[Problem]:
    """One for each entry that was checked more than a year before the handout was last changed."""
    updated = loaded.handout.updated
    if updated is None:
        return
    for path, entry in _entries(loaded):
        if updated - entry.checked > LONGEST:
            message = f"was last checked on {entry.checked}, more than a year before this handout was updated."
            hint = "Look it up, and change the date in data/references.yaml."
            yield loaded.source.problem(path, message, hint, warning=True)


def _entries(loaded: Loaded) -> Iterator[tuple[Path, Reference | Phone]]:
    for index, source in enumerate(loaded.handout.sources):
        if entry := references().sources.get(source):
            yield ("sources", index), entry
    for number, block in enumerate(loaded.handout.blocks):
        if isinstance(block, Phones):
            for index, name in enumerate(block.numbers):
                yield ("blocks", number, "numbers", index), references().phones[name]
