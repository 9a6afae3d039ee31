"""Wrong input, and the problems it must give: each file in wrong/ has its problems beside it."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generate import main
from handouts import InvalidHandoutError, load
from handouts.languages import catalogue
from handouts.source import parse
from layouts.composition import compose, vocabulary
from tests.conftest import ROOT, SESSION, load_text

FOLDER = ROOT / "tests" / "wrong"
FILES = sorted(FOLDER.glob("*.yaml"))
GOOD = "title: Goed\naudience: teacher\nlayout: checklist\nblocks:\n  - text: Tekst.\n"


def problems(file: Path, language: str = "en") -> str:
    with pytest.raises(InvalidHandoutError) as caught:
        compose(load(file, vocabulary(SESSION)), SESSION)
    words = catalogue(language)
    return "".join(f"{problem.said(words).removeprefix(problem.file)}\n" for problem in caught.value.problems)


def test_there_are_wrong_files() -> None:
    assert len(FILES) >= 80


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_wrong_file_gives_its_problems(file: Path, language: str, request: pytest.FixtureRequest) -> None:
    expected = file.with_suffix(".txt" if language == "en" else f".{language}.txt")
    found = problems(file, language)
    if request.config.getoption("--update-references"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def refused(text: str, loader: Any) -> list[str]:
    try:
        parse(text, "", loader)
    except InvalidHandoutError as error:
        return list(map(str, error.problems))
    return []


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="needs PyYAML built with libyaml")
@pytest.mark.parametrize("file", [file for file in FILES if file.stem != "binary"], ids=lambda file: str(file.stem))
def test_both_readers_of_yaml_lead_to_the_same_words(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert refused(text, yaml.SafeLoader) == refused(text, yaml.CSafeLoader)


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    with file.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    assert "100 MB" in problems(file)


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    assert "cannot be read" in problems(tmp_path / "nothing.yaml")


@pytest.mark.parametrize("word", ["no", "1:30", "08", "0x10", "null", "~", "2026-11-23", "a < b & c # d: e"])
def test_words_stay_what_the_author_wrote(tmp_path: Path, word: str) -> None:
    quoted = f'"{word}"' if "#" in word else word
    handout = load_text(tmp_path, GOOD.replace("Tekst.", quoted)).handout
    assert str(handout.blocks[0].text) == word  # type: ignore[attr-defined]


def test_one_wrong_handout_does_not_hold_up_the_others(tmp_path: Path) -> None:
    good, bad = tmp_path / "good sheet.yaml", tmp_path / "bad.yaml"
    good.write_text(GOOD, encoding="utf-8")
    bad.write_text(GOOD.replace("title: Goed\n", ""), encoding="utf-8")
    result = CliRunner().invoke(main, [str(bad), str(good), "--output", str(tmp_path / "out folder")])
    assert result.exit_code == 1
    assert (tmp_path / "out folder" / "nl" / "good sheet.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert not (tmp_path / "out folder" / "nl" / "bad.pdf").exists()
    assert "the key 'title' is missing" in result.output


def test_all_problems_of_all_files_come_in_one_pass(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text("title: a\n", encoding="utf-8")
    two.write_text(GOOD + "extra: x\nmore: y\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(one), str(two)])
    assert result.exit_code == 1
    assert "5 problems." in result.output
    assert "Traceback" not in result.output


HEAD = "title: Titel\naudience: team\nlayout: {layout}\nblocks:\n"


@pytest.mark.parametrize(("layout", "blocks"), [
    ("factsheet", "  - contact: Wie?\n    lines: [Naam]\n"),
    ("conversation", "  - section: a\n  - section: b\n"),
    ("conversation", "  - heading: a\n  - section: b\n  - text: c\n"),
    ("card", "  - timeline: Tijd\n    phases:\n" + "      - {age: 1, label: Nul}\n" * 5 + "    alt: Een lijn.\n"),
])
def test_odd_but_right_handouts_render(tmp_path: Path, layout: str, blocks: str) -> None:
    assert compose(load_text(tmp_path, HEAD.format(layout=layout) + blocks), SESSION).pages


def test_two_handouts_cannot_become_one_file(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.yaml").write_text(GOOD, encoding="utf-8")
    names = [str(tmp_path / folder / "same.yaml") for folder in ("a", "b")]
    result = CliRunner().invoke(main, [*names, "--output", str(tmp_path)])
    assert result.exit_code == 2
    assert "would both become nl/same.pdf" in result.output


def test_a_name_too_long_for_a_file_is_wrong_usage() -> None:
    assert CliRunner().invoke(main, ["a" * 300]).exit_code == 2
