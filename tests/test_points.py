"""Each of the 120 points has its place: tests/points.txt says where, and these tests hold it complete and true."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from handouts import InvalidHandoutError
from handouts.cursor import Cursor, texts
from handouts.reading import sentences
from handouts.references import FILE as REFERENCES
from handouts.references import read_references
from tests.conftest import PIECES, ROOT, SESSION, loaded

POINTS = {
    "parent-leaflet": "1-43",
    "signal-checklist": "12 13 29-33 44-61",
    "what-helps": "62-69 71-76",
    "base-attitude": "79-81 109",
    "attachment-factsheet": "6 20-28 82-100",
    "stress-window": "54 59 97-99",
    "parent-talk": "101-108",
    "self-care": "109-112",
    "my-balance": "109 111-112",
    "roles-agreement": "112 114 116-118",
    "case-discussion": "87 119",
    "team-workshop": "61 112-115 120",
    "goede-week": "72 75",
    "zeg-dit": "68 70 77 78 81",
}
ASKING = {"terugblik"}
WITHOUT_POINTS = {"ouderavond", "ouderavond-brief", "voor-jou"}
PARTS = {83: "ab", 99: "abc", 100: "ab", 102: "ab", 109: "abcd", 113: "abcd", 115: "abc", 118: "abcde",
         119: "abcdefghijklm"}


class Point(NamedTuple):
    """One line of the table; `words` with stars around what carries the point."""

    name: str
    handout: str
    block: str
    words: str

    @property
    def whole(self) -> str:
        """The sentence, label or item as it is printed."""
        return self.words.replace("*", "")

    @property
    def carrying(self) -> str:
        """What carries the point: the marked words, or all of them."""
        return " … ".join(re.findall(r"\*(.+?)\*", self.words)) or self.words


def table() -> list[Point]:
    lines = (ROOT / "tests" / "points.txt").read_text(encoding="utf-8").splitlines()
    return [Point(*(cell.strip() for cell in line.split("|"))) for line in lines if line and not line.startswith("#")]


def numbers(ranges: str) -> Iterator[int]:
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def expected() -> set[str]:
    return {f"{number}{letter}" for number in range(1, 121) for letter in PARTS.get(number, " ")}


def printed(handout: str, block: str) -> list[str]:
    """What stands in all blocks of a kind, or in the kicker, lead or title: whole texts, and their sentences."""
    model = loaded(handout).handout
    if block in ("kicker", "lead", "title"):
        found = [str(getattr(model, block))]
    else:
        found = [str(text) for one in model.blocks if one.kind() == block for text in texts(Cursor(one))]
    plain = [text.replace("\N{NO-BREAK SPACE}", " ") for text in found]
    return [*plain, *(unit for text in plain for unit in units(text))]


def units(text: str) -> Iterator[str]:
    """The sentences of a text, and what is left behind the last one, such as the words before a list."""
    rest = text
    for sentence in sentences(text):
        yield sentence
        rest = rest.partition(sentence)[2]
    if rest.strip():
        yield rest.strip()


def test_every_point_and_part_has_a_place() -> None:
    assert {point.name for point in table()} == {name.strip() for name in expected()}


def test_every_piece_carries_its_points() -> None:
    assert set(POINTS) == set(PIECES) - ASKING - WITHOUT_POINTS
    for handout, ranges in POINTS.items():
        carried = {int(re.sub(r"\D", "", point.name)) for point in table() if point.handout == handout}
        assert carried == set(numbers(ranges)), handout
    assert {number for ranges in POINTS.values() for number in numbers(ranges)} == set(range(1, 121))


@pytest.mark.parametrize("point", table(), ids=lambda point: f"{point.name}-{point.handout}")
def test_a_whole_sentence_or_item_says_it(point: Point) -> None:
    """Part of a sentence could stand in one that says the opposite; so the table holds it whole."""
    assert point.words.count("*") % 2 == 0
    assert point.whole in printed(point.handout, point.block), point


def test_no_words_carry_two_points() -> None:
    """Each point of a handout has words of its own; a part of 118 may lean on 116, which says the same."""
    carried: dict[tuple[str, str], set[str]] = {}
    for point in table():
        carried.setdefault((point.handout, f"{point.whole} {point.carrying}"), set()).add(point.name)
    assert {names for names in map(frozenset, carried.values()) if len(names) > 1} <= {frozenset({"116", "118e"})}


@pytest.mark.parametrize(("text", "found"), [
    ("Een risico is nog geen oorzaak. Wat kan meespelen:", ["Een risico is nog geen oorzaak.", "Wat kan meespelen:"]),
    ("een label", ["een label"]),
])
def test_a_text_is_cut_where_a_sentence_ends(text: str, found: list[str]) -> None:
    assert list(units(text)) == found


def test_part_of_an_item_is_not_enough() -> None:
    assert "adoptie" not in printed("parent-leaflet", "points")
    assert "afscheid van eerdere verzorgers, zoals bij adoptie of pleegzorg" in printed("parent-leaflet", "points")


SESSION_SOURCES = SESSION.references.sources
ASKS_FOR_A_CONTACT, ROLES_OF_OTHERS = "43", "117"


def test_each_source_names_points_that_exist() -> None:
    known = {point.name for point in table()} | {re.sub(r"\D", "", point.name) for point in table()}
    for name, source in SESSION_SOURCES.items():
        named = {number for points in source.points for number in points.split("-")}
        assert named <= known, name


@pytest.mark.parametrize("name", sorted(SESSION_SOURCES))
def test_a_piece_that_carries_points_of_a_source_names_it(name: str) -> None:
    """And the other way round: of a source with points, each piece that names it carries one."""
    source = SESSION_SOURCES[name]
    for word in source.points:
        first, _, last = word.partition("-")
        for number in range(*(int(re.sub(r"\D", "", end)) + more for end, more in ((first, 0), (last or first, 1)))):
            pieces = {point.handout for point in table() if int(re.sub(r"\D", "", point.name)) == number}
            assert pieces & set(source.used), f"{name}: {number}"
    for piece in set(source.used) & set(POINTS) if source.points else ():
        assert any(source.carries(point.name) for point in table() if point.handout == piece), f"{name}: {piece}"


@pytest.mark.parametrize("handout", sorted(POINTS))
def test_each_point_of_a_piece_rests_on_a_source_that_the_piece_names(handout: str) -> None:
    """Two do not: where help is depends on the school, and the roles of other professionals want a source."""
    sources = [SESSION_SOURCES[name] for name in loaded(handout).handout.sources]
    for point in table():
        if point.handout == handout and point.name not in (ASKS_FOR_A_CONTACT, ROLES_OF_OTHERS):
            assert any(source.carries(point.name) for source in sources), point.name


@pytest.mark.parametrize("points", ["[0]", "[20, 20]", "[9-3]", "[zes]", "[83aa]"])
def test_a_slip_in_the_points_of_a_source_is_told_at_its_place(points: str, tmp_path: Path) -> None:
    file = tmp_path / "references.yaml"
    file.write_text(REFERENCES.read_text(encoding="utf-8").replace("points: [94]", f"points: {points}"), encoding="utf-8")
    with pytest.raises(InvalidHandoutError, match=r"sources\.bowlby\.points"):
        read_references(file)
