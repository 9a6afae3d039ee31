"""Problems in the language of who reads them: complete, fresh, and chosen by the system or by the command."""

import io
import json
import pickle
import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from click.testing import CliRunner

from generate import main
from handouts.languages import FOLDER, LANGUAGES, catalogue, system_language
from handouts.languages.update import files, template
from handouts.messages import Message, code, say, say_counted, words
from handouts.problems import Problem, report

JARGON = re.compile(r"\b(tokens?|mappings?|streams?|parsers?|scalars?|sequences?|indentation)\b", re.IGNORECASE)
BAD = "title: T\naudience: ouders\nlayout: checklist\nblocks:\n  - text: a\n  - text: b\n    kleur: rood\n"


def entries(language: str) -> list[Entry]:
    with (FOLDER / f"{language}.po").open("rb") as stream:
        found = [entry for entry in read_po(stream, locale=language) if entry.id]
    assert len(found) > 100
    return found


def forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def names(text: str) -> set[str]:
    return {name for _, name, *_ in string.Formatter().parse(text) if name}


def test_the_catalogues_are_fresh() -> None:
    for file, data in files().items():
        is_, ought = file.read_bytes(), data
        if file.suffix == ".mo":
            is_, ought = (repr([(entry.id, entry.string) for entry in read_mo(io.BytesIO(one)) if entry.id]).encode() for one in (is_, ought))
        assert is_ == ought, f"{file.name} is stale; run: python -m handouts.languages.update"


def test_every_template_has_its_dutch() -> None:
    found = entries("nl")
    assert {str(entry.id) for entry in found} == {str(entry.id) for entry in template() if entry.id}
    for entry in found:
        assert all(forms(entry.string)), entry.id
        assert not entry.fuzzy, entry.id


def test_a_translation_has_the_parts_of_its_template() -> None:
    for entry in entries("nl"):
        for text in forms(entry.string):
            assert names(text) == names(forms(entry.id)[-1]), entry.id


def test_no_word_of_programmers_is_used() -> None:
    for entry in entries("nl"):
        for text in (*forms(entry.id), *forms(entry.string)):
            assert not JARGON.search(text), text


def test_a_message_is_its_english_and_can_be_said_in_dutch() -> None:
    message = say("there is no icon '{name}'.", name="{x}")
    assert message == "there is no icon '{x}'."
    assert words(message, catalogue("nl")) == "er is geen icoon '{x}'."
    assert code(message) == "there is no icon '{name}'."
    assert words(pickle.loads(pickle.dumps(message)), catalogue("nl")) == "er is geen icoon '{x}'."  # noqa: S301  # our own
    assert sorted([say("b"), "a"]) == ["a", "b"]


def test_a_plain_text_serves_as_a_message() -> None:
    problem = Problem("a.yaml", 1, 2, "", "odd {braces} in it", "is empty.")
    assert problem.said(catalogue("nl")) == "a.yaml:1:2: odd {braces} in it is leeg."


@pytest.mark.parametrize(("count", "english", "dutch"), [(0, "0 problems", "0 problemen"), (1, "1 problem", "1 probleem"),
                                                         (2, "2 problems", "2 problemen")])
def test_numbers_have_their_form(count: int, english: str, dutch: str) -> None:
    message = say_counted("{count} problem", "{count} problems", count)
    assert (message, words(message, catalogue("nl"))) == (english, dutch)


def test_decimals_have_the_sign_of_the_language() -> None:
    message: Message = say("a sentence has {mean} words on average; at most {most} for these readers.", mean=14.3, most=10.0)
    assert " 14.3 words" in message
    assert " 14,3 woorden" in words(message, catalogue("nl"))
    assert "hoogstens 10." in words(message, catalogue("nl"))


@pytest.mark.parametrize(("environment", "language"), [
    ({"LANG": "nl_NL.UTF-8"}, "nl"),
    ({"LANG": "nl_BE.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
    ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "nl"}, "nl"),
    ({"LANG": "en_US.UTF-8", "LANGUAGE": "de:nl:en"}, "nl"),
    ({"LANG": "nl_NL.UTF-8", "LANGUAGE": ""}, "nl"),
    ({"LANG": "de_DE.UTF-8"}, "en"),
    ({"LANG": "C.UTF-8"}, "en"),
    ({"LANG": "nl-NL"}, "nl"),
])
def test_the_language_is_that_of_the_system(environment: dict[str, str], language: str) -> None:
    assert system_language(environment) == language


def said(*arguments: str) -> str:
    return CliRunner().invoke(main, [*arguments]).output


@pytest.fixture
def bad(tmp_path: Path) -> str:
    file = tmp_path / "bad.yaml"
    file.write_text(BAD, encoding="utf-8")
    return str(file)


def test_the_command_speaks_the_language_of_the_system(bad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "nl")
    assert "2 problemen." in said("check", bad)
    assert "Bedoel je 'parent'?" in said(bad)
    assert "2 problems." in said("check", bad, "--messages", "en")
    assert "2 problems." in said("--messages", "en", bad)


def test_the_command_speaks_the_language_it_is_asked_for(bad: str) -> None:
    assert "Did you mean 'parent'?" in said("check", bad)
    for arguments in (("check", bad, "--messages", "nl"), (bad, "--messages=nl"), ("outline", "--messages", "nl", bad)):
        assert "de sleutel 'kleur' is hier niet bekend. De kleur hoort bij de lezers" in said(*arguments)


def test_the_code_for_machines_is_the_same_in_every_language(bad: str) -> None:
    found = {language: json.loads(said("check", bad, "--format", "json", "--messages", language)) for language in LANGUAGES}
    assert [one["code"] for one in found["nl"]["problems"]] == [one["code"] for one in found["en"]["problems"]] == [
        "should be one of: {names}.", "the key '{key}' is not known here."]
    assert found["nl"]["problems"][0]["message"] == "moet een van deze zijn: teacher, parent, team, worker, child."


def test_a_problem_is_told_once() -> None:
    problem = Problem("a.yaml", 1, 1, "", "odd")
    assert report([problem, problem], catalogue("nl")) == "a.yaml:1:1: odd\n1 probleem."
