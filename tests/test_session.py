"""What jobs share: a session remembers, and no other session sees it."""

import json
import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
import yaml

from handouts import InvalidHandoutError, Loaded, load
from handouts.loading import starter
from handouts.references import FILE as REFERENCES
from layouts.composition import compose, vocabulary
from layouts.composition.sizing import floors_of
from layouts.designs import DESIGNS
from layouts.frames import Publication
from layouts.memory import Memory
from layouts.session import Session
from layouts.style.theme import FILE as THEME
from layouts.style.theme import read_theme
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.refusals import refusal
from tests.conftest import PIECES, ROOT, SESSION, load_text, loaded
from tests.test_pairs import pair
from tests.test_scripts import ARABIC

ROOMY = """\
title: Kort
audience: worker
layout: {layout}
blocks:
  - heading: Een kop die zo lang is dat hij op een blad van dit papier wel twee regels nodig heeft, en niet één
  - checklist: Wat zie je?
    columns: [Ja, Nee]
    items:
      - {{item: Een punt, note: Met een noot eronder.}}
      - {{item: Nog een punt, note: Ook met een noot.}}
"""
"""Case sheets and factsheets are full: what is printed small comes out as small as it may be, whatever its size by design."""


def other(tmp_path: Path) -> Session:
    """Another red, larger type, another telephone number."""
    theme, references = tmp_path / "theme.yaml", tmp_path / "references.yaml"
    changed, data = yaml.safe_load(THEME.read_text(encoding="utf-8")), REFERENCES.read_text(encoding="utf-8")
    changed["audiences"]["teacher"]["deep"] = "#7A0C2E"
    changed["type"]["checklist"]["heading"] += 2
    assert "0800-0432" in data
    theme.write_text(yaml.safe_dump(changed), encoding="utf-8")
    references.write_text(data.replace("0800-0432", "0800-9999"), encoding="utf-8")
    return Session.of(theme, references)


def made(session: Session, name: str) -> Publication:
    return compose(load(ROOT / "handouts" / f"{name}.yaml", vocabulary(session)), session)


def test_two_sessions_do_not_see_each_other(tmp_path: Path) -> None:
    names = ("signal-checklist", "parent-leaflet", "voor-jou")
    first = [made(Session.of(), name) for name in names]
    second = [made(other(tmp_path), name) for name in names]
    assert all(one != two for one, two in zip(first, second, strict=True))
    both = Session.of(), other(tmp_path)
    for _ in range(2):
        for name, one, two in zip(names, first, second, strict=True):
            assert [made(session, name) for session in both] == [one, two]


def test_two_sessions_in_threads_at_once(tmp_path: Path) -> None:
    names = PIECES[:6]
    both = Session.of(), other(tmp_path)
    alone = [[made(session, name) for name in names] for session in (Session.of(), other(tmp_path))]
    jobs = [(which, name) for _ in range(3) for name in names for which in (0, 1)]
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(lambda job: made(both[job[0]], job[1]), jobs))
    assert all(one == alone[which][names.index(name)] for (which, name), one in zip(jobs, found, strict=True))


def test_a_used_session_gives_what_a_new_one_gives() -> None:
    for name in PIECES:
        assert compose(loaded(name), SESSION) == compose(loaded(name), SESSION) == compose(loaded(name), Session.of())


def test_a_session_can_be_sent_elsewhere(tmp_path: Path) -> None:
    session = other(tmp_path)
    made(session, "signal-checklist")
    sent = pickle.loads(pickle.dumps(session))  # noqa: S301  # our own
    assert made(sent, "signal-checklist") == made(session, "signal-checklist")


TOKENS = yaml.safe_load(THEME.read_text(encoding="utf-8"))


def tokens(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The places of all single tokens."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from tokens(inner, (*path, key))
    else:
        yield path


def altered(path: tuple[str, ...]) -> str:
    """The theme with one token changed a little: another shade, a tenth more."""
    changed = deepcopy(TOKENS)
    *outer, last = path
    inner = changed
    for step in outer:
        inner = inner[step]
    token = inner[last]
    if isinstance(token, list):
        inner[last] = [token[0] + 1, *token[1:]]
    else:
        inner[last] = f"#{int(token[1:], 16) ^ 0x101010:06X}" if isinstance(token, str) else token + 1 if isinstance(token, int) else token * 1.1
    return json.dumps(changed)


def findings(session: Session, one: Loaded, edition: str) -> object:
    """What is laid out, and what a proof-reader is told of its floors."""
    job = Job(one, Wish(edition=EDITIONS[edition]))
    if refusal(job):
        return None
    try:
        return job.compose(session), floors_of(job.loaded, session, None, job.wish.edition), session.theme.line_length
    except InvalidHandoutError as error:
        return str(error)


@cache
def of_a_piece(name: str, edition: str) -> object:
    """What is found of a piece with the project's own theme."""
    return findings(SESSION, loaded(name), edition)


def usual(one: Loaded, edition: str) -> object:
    """What is found with the project's own theme."""
    return of_a_piece(one.name, edition) if one.name in PIECES else findings(SESSION, one, edition)


@pytest.mark.parametrize("token", list(tokens(TOKENS)), ids=".".join)
def test_each_token_of_the_theme_changes_a_page(token: tuple[str, ...], tmp_path: Path) -> None:
    """A token that nothing reads is none."""
    file = tmp_path / "theme.yaml"
    file.write_text(altered(token), encoding="utf-8")
    session = SESSION.themed(read_theme(file))
    short = [load_text(tmp_path, starter(layout, tmp_path)) for layout in DESIGNS if layout in token]
    if token[0] in ("type", "leading"):
        short += [load_text(tmp_path, ROOMY.format(layout=layout)) for layout in ("case", "factsheet") if layout in token or token[0] == "leading"]
    if token[0] == "leading_arabic":
        section = ARABIC.replace("  - heading:", "  - section: ماذا يساعد\n  - heading:", 1)
        short += [load_text(tmp_path, text) for text in (ARABIC, section)]
    if token[-1] == "subheading":
        short.append(load_text(tmp_path, ROOMY.format(layout="factsheet").replace("  - heading:", "  - section: Deel\n  - heading:", 1)))
    if "pair" in token:
        short = [pair("voor-jou", "en")]
    wanted = sorted(map(loaded, PIECES), key=lambda one: one.handout.audience not in token)
    tried = ((one, edition) for edition in (("print-shop",) if "inks" in token else ("large-print",) if "large" in token else ("eco",) if "lined" in token else ("standard", "fillable")) for one in (*short, *wanted))
    assert any(findings(session, *one) != usual(*one) for one in tried)


def test_a_memory_is_bounded_and_forgets_what_was_longest_unused() -> None:
    memory, asked = Memory(10), []

    def recall(key: str, cost: int) -> str:
        return memory.recall(key, lambda: asked.append(key) or key.upper(), lambda: cost)  # type: ignore[func-returns-value]

    assert [recall("a", 4), recall("b", 4), recall("a", 4), recall("c", 4), recall("a", 4), recall("b", 4)] == list("ABACAB")
    assert asked == ["a", "b", "c", "b"]
    recall("large", 11)
    recall("large", 11)
    assert asked.count("large") == 2
