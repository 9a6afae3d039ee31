"""Every figure in the handouts has its source in docs/facts.md: a new one fails until it stands there."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from handouts.blocks import Block, Callout, Phones, Plan, Steps
from handouts.cursor import Cursor, texts
from handouts.loading import Loaded
from layouts.style.words import WORDINGS
from tests.conftest import PIECES, ROOT, SESSION, loaded

WORDS = [
    "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig", "dertig", "veertig",
    "vijftig", "zestig", "zeventig", "tachtig", "negentig", "honderd", "duizend", "half", "halve", "anderhalf",
    "anderhalve", "helft", "kwart", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste",
    "negende", "tiende",
]
FIGURE = re.compile(rf"\d|\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)
CHOICE = "choice"
REFERENCES = SESSION.references
ENTRIES = {**REFERENCES.sources, **REFERENCES.phones}


class Fact(NamedTuple):
    """A line of the table."""

    piece: str
    where: str
    printed: str
    rests_on: str
    looked_up: str
    confirm: str

    @property
    def names(self) -> list[str]:
        """The entries of the data file that it rests on; none for a choice or an address."""
        return re.findall(r"`([^`]+)`", self.rests_on)


def facts() -> list[Fact]:
    lines = (ROOT / "docs" / "facts.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [Fact(*row) for row in cells[2:]]


def printed(one: Loaded) -> Iterator[tuple[str, str]]:
    """Where, and what stands there, is said of a drawing, or is printed from the data file."""
    for name in ("kicker", "title", "lead"):
        yield name, str(getattr(one.handout, name) or "")
    for block in one.handout.blocks:
        yield from ((block.kind(), text) for text in (*map(str, texts(Cursor(block))), *added(block)))


def added(block: Block) -> Iterator[str]:
    if isinstance(block, Phones):
        for phone in (REFERENCES.phones[name] for name in block.numbers):
            yield f"{phone.name}: {phone.number}. {phone.hours}"
    if isinstance(block, Callout) and block.phone:
        yield REFERENCES.phones[block.phone].number
    if isinstance(block, Steps):
        yield from (f"{step.minutes} min {step.label}" for step in block.steps if step.minutes)
    if isinstance(block, Plan):
        yield from (f"{part.minutes} min {part.label}" for part in block.parts)
        yield WORDINGS["nl"].total.format(minutes=sum(part.minutes for part in block.parts))
    for one in (block, *getattr(block, "items", ())):
        yield getattr(one, "alt", "") or ""


def unsourced(one: Loaded, table: list[Fact]) -> list[str]:
    """The texts of a piece in which a figure is left once those of the table are taken out."""
    found = []
    for where, text in printed(one):
        rest = text.replace("\N{NO-BREAK SPACE}", " ")
        for fact in sorted(table, key=lambda fact: -len(fact.printed)):
            if (fact.piece, fact.where) == (one.name, where):
                rest = rest.replace(fact.printed, " ")
        if FIGURE.search(rest):
            found.append(f"{where}: {text}")
    return found


@pytest.mark.parametrize("piece", PIECES)
def test_every_figure_of_a_piece_stands_in_the_table(piece: str) -> None:
    assert unsourced(loaded(piece), facts()) == []


@pytest.mark.parametrize("fact", facts(), ids=lambda fact: f"{fact.piece}-{fact.where}-{fact.printed[:20]}")
def test_every_line_of_the_table_is_printed(fact: Fact) -> None:
    assert FIGURE.search(fact.printed)
    assert any(where == fact.where and fact.printed in text.replace("\N{NO-BREAK SPACE}", " ") for where, text in printed(loaded(fact.piece)))


@pytest.mark.parametrize("fact", facts(), ids=lambda fact: f"{fact.piece}-{fact.where}-{fact.printed[:20]}")
def test_what_a_figure_rests_on_is_named_by_its_piece_and_has_its_day(fact: Fact) -> None:
    if fact.rests_on.startswith(CHOICE):
        assert (fact.looked_up, fact.confirm) == ("–", "–")
    elif not fact.names:
        assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+/[\w./-]+", fact.rests_on)
        assert dt.date.fromisoformat(fact.looked_up)
        assert fact.confirm == "yes"
    else:
        entries = [ENTRIES[name] for name in fact.names]
        assert all(fact.piece in entry.used for entry in entries)
        assert fact.looked_up.split(", ") == list(dict.fromkeys(str(entry.checked) for entry in entries))
        assert fact.confirm == ("yes" if any(entry.confirm for entry in entries) else "no")


@pytest.mark.parametrize("printed", ["twintig minuten", "30 tot 40 van de 100", "ongeveer de helft van 72 kinderen"])
def test_a_figure_that_is_not_in_the_table_is_found(printed: str) -> None:
    table = [fact for fact in facts() if fact.printed != printed]
    assert any(printed in text for text in unsourced(loaded("case-discussion"), table))


def test_no_telephone_number_is_called_a_choice() -> None:
    numbers = {phone.number for phone in REFERENCES.phones.values()}
    assert not [fact for fact in facts() if fact.rests_on.startswith(CHOICE) and any(number in fact.printed for number in numbers)]
