"""How hard it is to read, and how old its sources are."""

import datetime as dt
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generate import main
from handouts import Loaded, freshness
from handouts.blocks import Callout, Phones
from handouts.cursor import Cursor, texts
from handouts.model import Handout
from handouts.reading import PARENTS, STAFF, read_level, sentences, syllables, warnings
from handouts.references import source_line
from tests.conftest import PIECES, SESSION, TODAY, load_text, loaded

HEAD = "title: Titel\naudience: {audience}\nlayout: checklist\nupdated: 2026-11-23\nblocks:\n"


def handout(tmp_path: Path, text: str, audience: str = "parent") -> Loaded:
    return load_text(tmp_path, HEAD.format(audience=audience) + f"  - text: {text}\n")


@pytest.mark.parametrize(("text", "found"), [
    ("Kijk. Luister! Zie je het?", ["Kijk.", "Luister!", "Zie je het?"]),
    ("een los punt", []),
    ("Eerst dit. en dan een rest", ["Eerst dit."]),
    ("Zeg “Ik blijf bij je.” Dan wordt het stil.", ["Zeg “Ik blijf bij je.”", "Dan wordt het stil."]),
    ("Bel 0800.2000 en wacht.", ["Bel 0800.2000 en wacht."]),
])
def test_sentences_end_with_their_mark(text: str, found: list[str]) -> None:
    assert list(sentences(text)) == found


@pytest.mark.parametrize(("word", "count"), [
    ("kind", 1), ("ouder", 2), ("leerkracht", 2), ("veiligheid", 3), ("schoolmaatschappelijk", 5), ("12", 1),
    ("onveilig-ambivalent", 7),
])
def test_syllables(word: str, count: int) -> None:
    assert syllables(word, "nl") == count


def test_the_score_is_doumas(tmp_path: Path) -> None:
    """Ten words, eleven syllables, two sentences."""
    reading = read_level(handout(tmp_path, "Het kind zoekt de bal weer. Dan gaat het spelen."))
    assert (len(reading.sentences), reading.mean, reading.longest) == (2, 5.0, 6)
    assert reading.score == pytest.approx(206.84 - 0.77 * 110 - 0.93 * 5)


def test_a_sentence_over_the_limit_is_a_warning_with_its_place(tmp_path: Path) -> None:
    long = "Het kind loopt met de bal door de tuin naar het huis van de buurman die daar woont."
    one = handout(tmp_path, f"Kort. Kort. {long}")
    (warning,) = warnings(one, read_level(one))
    assert warning.warning
    assert (warning.line, warning.path) == (6, "blocks[0].text")
    assert "18 words; at most 15" in warning.message
    staff = handout(tmp_path, f"Kort. Kort. {long}", "teacher")
    assert not list(warnings(staff, read_level(staff)))


def test_check_warns_and_ends_well(tmp_path: Path) -> None:
    file = tmp_path / "old.yaml"
    text = HEAD.format(audience="team").replace("2026", "2029") + "  - text: Kort.\nsources: [siegel]\n"
    file.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(file)])
    assert result.exit_code == 0
    assert "old.yaml:7:11: warning: sources[0] was last checked on" in result.output
    assert "1 warning." in result.output


@pytest.mark.parametrize(("lines", "path"), [
    ("  - text: Kort.\nsources: [siegel]\n", "sources[0]"),
    ("  - phones: Bel\n    numbers: [alarm, kindertelefoon]\n", "blocks[0].numbers[1]"),
    ("  - callout: Bel\n    phone: kindertelefoon\n    text: Kort.\n", "blocks[0].phone"),
])
def test_a_year_after_it_was_looked_up_an_entry_is_old_and_a_day_earlier_it_is_not(lines: str, path: str, tmp_path: Path) -> None:
    checked = SESSION.references.phones["kindertelefoon"].checked
    assert SESSION.references.sources["siegel"].checked == checked
    for days, found in ((366, []), (367, [path])):
        day = checked + dt.timedelta(days=days)
        written = HEAD.format(audience="team")
        for updated, today in ((day, checked), (checked, day)):
            one = load_text(tmp_path, written.replace("2026-11-23", str(updated)) + lines)
            assert one.handout.updated == updated
            old = [warning.path for warning in freshness.warnings(one, SESSION.references, today) if warning.path == path]
            assert old == found


def test_check_asks_the_day_on_which_somebody_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "of-today.yaml"
    file.write_text(HEAD.format(audience="team") + "  - text: Kort.\nsources: [siegel]\n", encoding="utf-8")
    assert "no problems" in CliRunner().invoke(main, ["check", str(file)]).output
    monkeypatch.setattr("studio.proof.check.today", lambda: dt.date(2029, 1, 1))
    checked = SESSION.references.sources["siegel"].checked
    assert f"was last checked on {checked}, more than a year ago." in CliRunner().invoke(main, ["check", str(file)]).output


def test_every_shipped_handout_meets_its_aim() -> None:
    for name in PIECES:
        one = loaded(name)
        assert [*warnings(one, read_level(one)), *freshness.warnings(one, SESSION.references, TODAY)] == []


def numbers_in_the_text(model: Handout) -> set[str]:
    """The telephone numbers that stand in sentences, by their names in the data file; a number it lacks fails."""
    known = {phone.number: name for name, phone in SESSION.references.phones.items()}
    words = " ".join(map(str, texts(Cursor(model))))
    return {known[number] for number in re.findall(r"\b(?:0\d{3}-\d{4}|11[2-8])\b", words)}


def test_the_data_file_says_where_each_entry_is_used() -> None:
    used: dict[str, list[str]] = {}
    for piece in PIECES:
        model = loaded(piece).handout
        phones = [name for block in model.blocks if isinstance(block, Phones) for name in block.numbers]
        phones += [block.phone for block in model.blocks if isinstance(block, Callout) and block.phone]
        for name in {*model.sources, *phones, *numbers_in_the_text(model)}:
            used.setdefault(name, []).append(piece)
    data = SESSION.references
    for name, entry in {**data.sources, **data.phones}.items():
        assert list(entry.used) == sorted(used.pop(name, [])), name
    assert not used, "a shipped handout names a source in its own words: put it in data/references.yaml"


def test_every_source_can_be_looked_up() -> None:
    """An address that can be typed, in print; or the data say what is missing."""
    for name, source in SESSION.references.sources.items():
        line = "".join(span.text for span in source_line(name, SESSION.references))
        if source.address is None:
            assert source.confirm, name
            continue
        assert source.address in line, name
        assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[\w./?=-]*\w)?", source.address), name
        assert not source.address.startswith("www."), name
        if source.page:
            assert source.page.split("/")[0] == source.address.split("/")[0], name


def test_hours_that_may_change_say_in_which_year_they_were_checked() -> None:
    for phone in SESSION.references.phones.values():
        if "uur" in phone.hours:
            assert f"nagekeken in {phone.checked.year}" in phone.hours, phone.name


def test_a_number_in_a_sentence_has_its_hours_there() -> None:
    """Where a number stands in a list or in a callout, the list prints them; 112 is for a danger of this moment."""
    found = 0
    for name in PIECES:
        for text in texts(loaded(name).cursor):
            if any(phone.number in str(text) for phone in SESSION.references.phones.values() if phone.number.startswith("0")):
                assert re.search(r"dag en nacht|\buur\b", str(text)), (name, str(text))
                found += 1
    assert found >= 3


def test_a_number_in_a_sentence_grows_old(tmp_path: Path) -> None:
    blocks = "  - text: Bel gerust met Veilig Thuis, 0800-2000, dag en nacht.\n"
    one = load_text(tmp_path, f"title: T\naudience: team\nlayout: factsheet\nupdated: 2099-01-01\nblocks:\n{blocks}")
    (warning,) = freshness.warnings(one, SESSION.references, TODAY)
    assert "sheet.yaml:6" in str(warning)
    assert "blocks[0].text was last checked" in str(warning)


@pytest.mark.parametrize("name", ["signal-checklist", "parent-talk", "team-workshop"])
def test_where_the_meldcode_stands_there_is_somebody_to_call(name: str) -> None:
    words = " ".join(map(str, texts(loaded(name).cursor)))
    assert "meldcode" in words
    assert "aandachtsfunctionaris" in words
    assert numbers_in_the_text(loaded(name).handout) == {"veilig-thuis", "alarm"}
    assert "zonder een naam te noemen" in words


def test_parents_fill_in_an_agreement() -> None:
    assert read_level(loaded("roles-agreement")).aim == PARENTS
    assert read_level(loaded("case-discussion")).aim == STAFF


def test_parents_and_teachers_find_a_place_for_the_schools_contact() -> None:
    for name in PIECES:
        model = loaded(name).handout
        if model.audience in ("parent", "teacher"):
            assert any(block.kind() == "contact" for block in model.blocks), name
