"""Advice on hard words: where they stand, what is plainer, and that no handout of ours needs it."""

from pathlib import Path

import pytest

from handouts.plainer import Plainer
from tests.conftest import PIECES, load_text, loaded

TEXT = """title: Onze aanpak
audience: teacher
layout: factsheet
{language}blocks:
  - text: Interventies vragen tijd. Kies een interventie, indien nodig.
  - points: [een goede aanpak, evalueren en monitoren]
"""


def test_a_hard_word_is_told_at_its_place_with_a_plainer_one(tmp_path: Path) -> None:
    found = list(Plainer().advice(load_text(tmp_path, TEXT.format(language=""))))
    assert [(one.problem.path, one.word, one.plainer) for one in found] == [
        ("blocks[0].text", "Interventies", "Aanpak"), ("blocks[0].text", "interventie", "aanpak"), ("blocks[0].text", "indien", "als"),
        ("blocks[1].points[1]", "evalueren", "terugkijken"), ("blocks[1].points[1]", "monitoren", "volgen")]
    assert all(one.problem.warning for one in found)


def test_it_is_for_dutch(tmp_path: Path) -> None:
    assert list(Plainer().warnings(load_text(tmp_path, TEXT.format(language="language: en\n")))) == []


def test_no_plainer_word_is_a_hard_one() -> None:
    words = Plainer().words
    assert len(words) > 50
    assert [plainer for plainer in words.values() if set(plainer.split()) & set(words)] == []


@pytest.mark.parametrize("name", PIECES)
def test_no_handout_has_one(name: str) -> None:
    assert [str(one) for one in Plainer().warnings(loaded(name))] == []
