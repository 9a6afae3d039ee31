"""Each of the 120 points has its place: tests/points.txt says where, and these tests hold it complete and true."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from handouts.prose import texts
from tests.conftest import PIECES, ROOT, loaded

POINTS = {
    "parent-leaflet": "1-43",
    "signal-checklist": "12 13 29-33 44-61",
    "what-helps": "62-78",
    "base-attitude": "79-81 109",
    "attachment-factsheet": "6 20-28 82-100",
    "stress-window": "59 97-99",
    "parent-talk": "101-108",
    "self-care": "109-112",
    "my-balance": "109 111",
    "roles-agreement": "112 114 116-118",
    "case-discussion": "119",
    "team-workshop": "113-115 120",
}
PARTS = {83: "ab", 99: "abc", 100: "ab", 102: "ab", 109: "abcd", 113: "abcd", 115: "abc", 118: "abcde",
         119: "abcdefghijklm"}


class Point(NamedTuple):
    """One line of the table."""

    name: str
    handout: str
    block: str
    words: str


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
    """The texts of all blocks of a kind, or of the kicker, lead or title."""
    model = loaded(handout).handout
    if block in ("kicker", "lead", "title"):
        return [str(getattr(model, block))]
    return ["\n".join(text for _, text in texts(one)) for one in model.blocks if one.kind() == block]


def test_every_point_and_part_has_a_place() -> None:
    assert {point.name for point in table()} == {name.strip() for name in expected()}


def test_every_piece_carries_its_points() -> None:
    assert set(POINTS) == set(PIECES)
    for handout, ranges in POINTS.items():
        carried = {int(re.sub(r"\D", "", point.name)) for point in table() if point.handout == handout}
        assert carried == set(numbers(ranges)), handout
    assert {number for ranges in POINTS.values() for number in numbers(ranges)} == set(range(1, 121))


@pytest.mark.parametrize("point", table(), ids=lambda point: f"{point.name}-{point.handout}")
def test_the_block_holds_the_words(point: Point) -> None:
    assert any(point.words in text for text in printed(point.handout, point.block)), point
