"""What leads out of a mistake: the advice works, nothing is lost without a word, and the place is the one in the file."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from click.testing import CliRunner
from pydantic import BaseModel

from generate import main
from handouts import InvalidHandoutError, references
from handouts.blocks import KINDS
from handouts.blocks.scene import Drawn
from handouts.days import as_day
from handouts.freshness import warnings
from handouts.known import Vocabulary
from handouts.model import Handout, validate
from handouts.names import KEYS, MEANT
from handouts.schema import schema
from handouts.shape import kind_of, model_at
from handouts.source import decode, parse
from layouts import session
from layouts.composition import vocabulary
from layouts.style import theme as tokens
from tests.conftest import SESSION, TODAY, load_text

HEAD = "title: T\naudience: parent\nlayout: factsheet\nblocks:\n"


def problems(text: str) -> list[str]:
    try:
        validate(parse(text, ""), vocabulary(SESSION))
    except InvalidHandoutError as error:
        return list(map(str, error.problems))
    return []


@pytest.mark.parametrize(("wrong", "right"), [
    ("- text: Let op: om 10:15.", '- text: "Let op: om 10:15."'),
    ("- text: 's Ochtends.", "- text: \"'s Ochtends.\""),
    ('- text: "Fijn" zei ze.', "- text: '\"Fijn\" zei ze.'"),
    ('- text: "C:\\Users\\naam"', "- text: 'C:\\Users\\naam'"),
    ('- text: "C:\\temp" en \'t\'', "- text: '\"C:\\temp\" en het'"),
    ("- text: [naam] komt", '- text: "[naam] komt"'),
    ("- text: *Let op* dit", '- text: "*Let op* dit"'),
    ("- text: 100 %\n  - text: %20", '- text: 100 %\n  - text: "%20"'),
    ("-text: Hoi.", "- text: Hoi."),
    ("- text:Hoi.", "- text: Hoi."),
    ("- Gewoon een zin.", "- text: Gewoon een zin."),
    ("- text: Hoi.\n    heading: Kop", "- text: Hoi.\n  - heading: Kop"),
    ("- points:\n    • een\n    • twee", "- points:\n    - een\n    - twee"),
    ("- points:\n    - een\n     - twee", "- points:\n    - een\n    - twee"),
    ("- phones: Bel\n    numbers: [020-1234567]", "- text: 020-1234567"),
    ("- text: Een regel\nvervolg", "- text: Een regel\n      vervolg"),
    ("- table: T\n    columns: [a, b]\n    rows: [[a], [a, b, c]]", '- table: T\n    columns: [a, b]\n    rows: [[a, ""], [a, "b, c"]]'),
    ("- text: Groep #4", '- text: "Groep #4"'),
])
def test_the_advice_works(wrong: str, right: str) -> None:
    said = problems(f"{HEAD}  {wrong}\n")
    assert said
    assert problems(f"{HEAD}  {right}\n") == []
    mended = right.rsplit("\n", maxsplit=1)[-1].removeprefix("- text: ").strip()
    if mended[:1] in ("'", '"') and "het" not in mended:
        assert mended in said[0], "the hint shows the text as it should be"


@pytest.mark.parametrize("text", [
    "Een gewone tekst\n      die doorgaat - met een streepje - op de volgende\n      regel.",
    ">-\n      Let op: in een gevouwen tekst\n      mag een dubbele punt, en een #teken ook.",
    "|\n      Een regel\n      - met een streepje vooraan",
    '"Een tekst tussen aanhalingstekens\n      - die doorgaat: gewoon."',
    "10:15 uur, 5-7 jaar, a/b, een#teken, 's avonds, (haakjes) en [haken]",
    "Een zin  # met een opmerking van de schrijver",
    "-5 graden",
    "kijk op https://school.nl of mailto:ib@school.nl",
])
def test_ordinary_text_is_not_refused(text: str) -> None:
    assert problems(f"{HEAD}  - text: {text}\n") == []


@pytest.mark.parametrize(("text", "line"), [
    ("  - points:\n    - een\n     - twee\n", 7),
    ("  - points:\n    - een\n      -twee\n", 7),
    ("  - points:\n    - een\n      • twee\n", 7),
    ("  - steps:\n    - label: Een\n        text:Twee\n", 7),
    ("  - text: >-\n      Een tekst\n      audience: team\n", 7),
    ("  - text: >-\n      Een tekst\n      - text: nog een\n", 7),
    ('  - text: "Een tekst\n  - text: en nog" \n', 6),
    ("  - text: Groep #4 gaat weg\n", 5),
    ("  - text: Hoi\n\t- text: Weg\n", 6),
    ("  - text: ! weg\n", 5),
])
def test_nothing_is_lost_without_a_word(text: str, line: int) -> None:
    said = problems(HEAD + text)
    assert said
    assert all(one.startswith(f":{line}:") for one in said)


def test_a_tab_between_words_is_a_space_for_both_readers() -> None:
    loaders = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]
    for loader in loaders:
        handout = validate(parse(HEAD + "  - text:\tEen\ttab\t\n", "", loader), vocabulary(SESSION))
        assert str(handout.blocks[0].text) == "Een tab"  # type: ignore[attr-defined]


def test_a_large_file_without_sense_takes_no_more_than_some_trials(monkeypatch: pytest.MonkeyPatch) -> None:
    read = 0
    parsed = yaml.parse

    def counted(text: str, **options: Any) -> Iterator[Any]:
        nonlocal read
        read += len(text)
        return parsed(text, **options)

    monkeypatch.setattr("handouts.source.yaml.parse", counted)
    assert problems("- text: 'a\n" + "- [a: 'b\n" * 20_000)
    assert read < 5_000_000


@pytest.mark.parametrize(("text", "day"), [
    ("20-11-2026", "2026-11-20"), ("20/11/26", "2026-11-20"), ("2026/11/20", "2026-11-20"), ("2026-20-11", "2026-11-20"),
    ("20 november 2026", "2026-11-20"), ("vrijdag 20 nov. 2026", "2026-11-20"), ("1.2.2026", "2026-02-01"),
    ("2026-13-45", "None"), ("31-02-2026", "None"), ("morgen", "None"), ("86400", "None"), ("0-0-0", "None"),
])
def test_a_day_is_understood_as_people_write_it(text: str, day: str) -> None:
    assert str(as_day(text)) == day


def nested(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from nested(inner)


def test_every_model_is_found_where_its_keys_stand() -> None:
    found = 0
    for kind in KINDS.values():
        assert model_at(Handout, ("blocks", 0), {"blocks": [{kind.kind(): "a"}]}) is kind
        for name, field in kind.model_fields.items():
            for model in nested(field.annotation):
                listed = "tuple" in str(field.annotation)
                value = {"blocks": [{kind.kind(): "a", name: [{}] if listed else {}}]}
                assert model_at(Handout, ("blocks", 0, name, *([0] if listed else [])), value) is model
                found += 1
    assert found > 15
    assert model_at(references.References, ("sources", "a"), {"sources": {"a": {}}}) is references.Reference
    assert model_at(references.References, ("phones", "a"), {"phones": {"a": {}}}) is references.Phone


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and those in it, but not the parts of a drawing: nobody takes their numbers for text."""
    if issubclass(model, Drawn):
        return
    yield model
    for field in model.model_fields.values():
        for inner in nested(field.annotation):
            yield from models(inner)


def test_the_tables_of_names_are_true() -> None:
    roots: tuple[type[BaseModel], ...] = (Handout, *KINDS.values())
    known = {key for root in roots for model in models(root) for key in model.model_fields}
    assert known == KEYS
    names = {*known, *vocabulary(SESSION).layouts, *vocabulary(SESSION).icons, "parent", "teacher", "team", "worker", "child", "several", "nl", "en"}
    assert {name for several in MEANT.values() for name in several} <= names
    assert all(kind_of(kind) == kind.kind() for kind in KINDS.values())


def test_a_source_in_one_small_word_is_a_source(tmp_path: Path) -> None:
    one = load_text(tmp_path, HEAD + "  - text: a\nsources: [rivm, nji-hechtin]\n")
    (warning,) = warnings(one, SESSION.references, TODAY)
    assert (warning.line, warning.path, warning.hint) == (6, "sources[1]", "Did you mean 'nji-hechting'?")


def broken(tmp_path: Path, original: Path, *changes: tuple[str, str]) -> Path:
    text = original.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    file = tmp_path / original.name
    file.write_text(text, encoding="utf-8")
    return file


def test_mistakes_in_the_data_file_are_problems_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = broken(tmp_path, references.FILE, ("publisher: OCRN", "uitgever: OCRN"), ("checked: 2026-11-23", "checked: gisteren"),
                  ("year: 1969", "year: lang geleden"))
    monkeypatch.setattr(session, "REFERENCES", file)
    result = CliRunner().invoke(main, ["check", "--messages", "nl"])
    assert result.exit_code == 1
    assert f"{file.name}:13:5: sources.ocrn de sleutel 'uitgever' is hier niet bekend." in result.output
    assert "sources.ocrn.checked moet een datum zijn" in result.output
    assert "sources.bowlby.year moet een getal zijn" in result.output
    assert "4 problemen." in result.output


def test_a_missing_data_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "REFERENCES", tmp_path / "gone.yaml")
    result = CliRunner().invoke(main, ["check", "what-helps", "parent-leaflet"])
    assert "gone.yaml:1:1: cannot be read: there is no such file." in result.output
    assert "1 problem." in result.output


@pytest.mark.parametrize(("before", "after", "wrong", "said"), [
    ('teacher: {deep: "#0F5B5E"', 'teacher: {deep: "groen"', '"groen"', "audiences.teacher.deep is no colour."),
    ("radius: 3", "radiuz: 3", "radiuz", "the key 'radiuz' is not known here. Did you mean 'radius'?"),
    ("reading: 12, note", "reading: twaalf, note", "twaalf", "floors.a4.reading should be a number."),
    ("title: 36, heading: 16.9, reading", "titles: 36, heading: 16.9, reading", "titles: 36", "type.checklist the key 'titles' is not known here."),
    ("leading: {reading: 1.34", "leading: {reading: -1", "-1,", "leading.reading should be more than 0."),
    ("dark:  [85, 60, 0, 80]", "dark:  [85, 60, 80, 80]", "[85, 60, 80, 80", "inks.dark is 305 % of ink together; paper takes 280."),
    ("dark:  [85, 60, 0, 80]", "dark:  [85, 60, 80]", "[85, 60, 80]", "inks.dark should be a list of 4 numbers."),
    ("dark:  [85, 60, 0, 80]", "dark:  [850, 60, 0, 80]", "850", "inks.dark[0] should be at most 100."),
    ("lead:  {distance_m: 2}", "lead:  2", "2\n", "floors.poster.lead should have keys."),
])
@pytest.mark.parametrize("command", [["check", "what-helps"], ["icons"]])
def test_mistakes_in_the_theme_are_problems_with_their_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], before: str, after: str, wrong: str, said: str,
) -> None:
    file = broken(tmp_path, tokens.FILE, (before, after))
    text = file.read_text(encoding="utf-8")
    at = text.index(wrong, text.index(after))
    place = f"theme.yaml:{text.count(chr(10), 0, at) + 1}:{at - text.rindex(chr(10), 0, at)}: "
    monkeypatch.setattr(session, "THEME", file)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert f"{place}{said}" in result.output
    assert isinstance(result.exception, SystemExit)


def test_a_problem_shows_its_line_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "gone.yaml"
    file.write_text(HEAD + "  - tekst: a\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InvalidHandoutError) as caught:
        validate(parse(decode(file.read_bytes(), "-"), "-"), vocabulary(SESSION))
    file.unlink()
    monkeypatch.chdir(os.sep)
    (problem,) = caught.value.problems
    assert problem.excerpt == "      - tekst: a\n        ^"


def test_the_schema_holds_names_and_data_apart() -> None:
    text = schema(Vocabulary(("icons",), ("layouts",), SESSION.references))
    assert '"icons"' in text
    assert text.count("$vocabulary") == 0
    filled = schema(Vocabulary(("a", "b"), ("c",), SESSION.references))
    assert '"enum": [\n    "a",\n    "b"\n   ]' in filled
