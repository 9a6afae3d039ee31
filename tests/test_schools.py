"""A batch for many schools: tables as spreadsheets save them, what is wrong with a row, and what is made again."""

import json
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from generate import main
from handouts.problems import InvalidHandoutError
from handouts.spreadsheet import rows_of
from studio.schools import schools, slug

HEAD = "naam;website;contactpersoon;telefoon;datum"
DUTCH = f"{HEAD}\nDe Regenboog;deregenboog.nl;Noor Voorbeeld;612345678;3-12-2026\nDe Klimop;;Sam Voorbeeld;030-1234567;\n"


def table(folder: Path, text: str | bytes, name: str = "scholen.csv") -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return file


def run(file: Path, *options: str) -> Result:
    pieces = ("--piece", "what-helps", "--piece", "terugblik", "--workers", "1")
    return CliRunner().invoke(main, ["batch", str(file), "--output", str(file.parent / "out"), *pieces, *options])


def made(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@pytest.mark.parametrize("data", [
    DUTCH.encode("utf-8-sig"), DUTCH.replace("\n", "\r\n").encode("cp1252"), DUTCH.replace(";", "\t").encode("utf-16"),
    b"sep=;\n" + DUTCH.encode(), DUTCH.replace(";", ",").encode(), DUTCH.replace("De Regenboog", '"De Regenboog"').encode(),
])
def test_a_table_is_read_as_a_spreadsheet_saves_it(tmp_path: Path, data: bytes) -> None:
    found, problems = schools(table(tmp_path, data))
    assert not problems
    first, second = (one.profile.school for one in found)
    assert [first.name, second.name] == ["De Regenboog", "De Klimop"]
    assert first.contacts[0].phone == "06-12 34 56 78"
    assert str(first.event.date) == "2026-12-03"
    assert second.website is None
    assert [one.folder for one in found] == ["de-regenboog", "de-klimop"]


def test_letters_of_windows_are_read() -> None:
    (row,), _ = rows_of("naam\nDe Zoë\n".encode("cp1252"), "s.csv")
    assert row.source.value == {"name": "De Zoë"}


def test_two_contacts_and_a_cell_of_two_lines(tmp_path: Path) -> None:
    text = 'name,contact.name,contact2.role,contact2.name,address,languages\nA,Noor,directie,Sam,"Straat 1,\n1234 AB Hier","Turks, Pools"\n'
    (one,), problems = schools(table(tmp_path, text))
    assert not problems
    school = one.profile.school
    assert [(person.role, person.name) for person in school.contacts] == [("social-worker", "Noor"), ("head", "Sam")]
    assert school.address == "Straat 1, 1234 AB Hier"
    assert school.languages == ("Turks", "Pools")


@pytest.mark.parametrize(("text", "place", "said"), [
    ("naam;telefon\nA;1\n", (1, 6), "there is no column 'telefon'. Did you mean 'telefoon'?"),
    ("website\na.nl\n", (1, 1), "no column says the name of the school"),
    ("naam;naam\nA;B\n", (1, 6), "the column 'naam' is there already"),
    ("", (1, 1), "has no head and no rows"),
    (b"PK\x03\x04....", (1, 1), "this is a workbook. Save it as CSV"),
    (b"naam\n\0\0", (1, 1), "this is no table in text"),
])
def test_a_table_that_cannot_be_used(text: str | bytes, place: tuple[int, int], said: str) -> None:
    with pytest.raises(InvalidHandoutError) as error:
        rows_of(text if isinstance(text, bytes) else text.encode(), "s.csv")
    (problem,) = error.value.problems
    assert (problem.line, problem.column) == place
    assert said in str(problem)


@pytest.mark.parametrize(("row", "column", "said"), [
    ("B;geen adres;;;", 3, "is no web address"),
    ("B;;=HYPERLINK(1);;", 4, "begins with '='"),
    ("B;;;12345;", 5, "is no Dutch telephone number"),
    (";a.nl;;;", 1, "the key 'name' is missing"),
    ("B;;;;;en nog iets", 7, "this cell has no head above it"),
    ("B\u202egnoob;;;;", 1, "U+202E"),
    ("De Regenboog;;;;", 1, "another school has the folder 'de-regenboog' already"),
])
def test_a_row_with_a_mistake_is_told_and_the_others_go_on(tmp_path: Path, row: str, column: int, said: str) -> None:
    found, problems = schools(table(tmp_path, f"{DUTCH}{row}\nDe Laatste;;;;\n"))
    assert [one.profile.school.name for one in found] == ["De Regenboog", "De Klimop", "De Laatste"]
    assert {(problem.line, problem.column) for problem in problems} == {(4, column)}
    assert any(said in str(problem) for problem in problems)


def test_a_quote_that_is_not_closed_ends_the_table(tmp_path: Path) -> None:
    found, (problem,) = schools(table(tmp_path, f'{DUTCH}"De Laatste;;;;\nB;;;;\n'))
    assert len(found) == 2
    assert problem.line == 4
    assert "a quote is not closed" in str(problem)


def test_a_logo_stands_beside_its_table_and_nowhere_else(tmp_path: Path) -> None:
    result = run(table(tmp_path, "naam;logo\nA;../geheim.png\nB;weg.png\n"))
    assert result.exit_code == 1
    assert "leads away from the folder" in result.output
    assert "there is no logo 'weg.png' beside the profile" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(("name", "folder"), [("De Zoë, locatie Oost", "de-zoe-locatie-oost"), ("CON", "school-con"), ("../..", "school"), ("a" * 90, "a" * 60)])
def test_a_folder_has_a_name_that_every_system_can_have(name: str, folder: str) -> None:
    assert slug(name) == folder


def test_each_school_has_its_own_and_only_what_changed_is_made_again(tmp_path: Path) -> None:
    file = table(tmp_path, DUTCH)
    assert "2 schools: 4 files made, 0 as they were" in run(file).output
    first = made(tmp_path / "out")
    text = PdfReader(tmp_path / "out" / "de-regenboog" / "nl" / "terugblik.pdf").pages[0].extract_text()
    assert "Noor Voorbeeld" in text
    assert "Sam Voorbeeld" not in text
    assert "2 schools: 0 files made, 4 as they were" in run(file).output
    assert made(tmp_path / "out") == first
    table(tmp_path, DUTCH.replace("Sam", "Kim"))
    (tmp_path / "out" / "de-regenboog" / "nl" / "what-helps.pdf").write_bytes(b"spoilt")
    assert "2 schools: 3 files made, 1 as they were" in run(file).output
    again = made(tmp_path / "out")
    assert again["de-regenboog/nl/what-helps.pdf"] == first["de-regenboog/nl/what-helps.pdf"]


def test_the_manifest_names_every_file_with_its_digest(tmp_path: Path) -> None:
    run(table(tmp_path, DUTCH), "--edition", "copier")
    files = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))["files"]
    there = {name for name in made(tmp_path / "out") if name != "manifest.json"}
    assert {one["file"] for one in files} == there
    for one in files:
        data = (tmp_path / "out" / one["file"]).read_bytes()
        assert one["sha256"] == sha256(data).hexdigest()
        assert one["pages"] == len(PdfReader(tmp_path / "out" / one["file"]).pages)
        assert (one["edition"], one["language"]) == ("copier", "nl")


def test_a_zip_for_each_school_has_the_same_bytes_each_time_and_keeps_what_was_in_it(tmp_path: Path) -> None:
    file = table(tmp_path, DUTCH)
    run(file, "--zip")
    assert set(made(tmp_path / "out")) == {"de-klimop.zip", "de-regenboog.zip", "manifest.json"}
    first = made(tmp_path / "out")
    for name in first:
        (tmp_path / "out" / name).unlink()
    run(file, "--zip")
    assert made(tmp_path / "out") == first
    run(file, "--zip", "--edition", "copier")
    names = {"nl/terugblik.pdf", "nl/terugblik_copier.pdf", "nl/what-helps.pdf", "nl/what-helps_copier.pdf"}
    assert set(zipfile.ZipFile(tmp_path / "out" / "de-klimop.zip").namelist()) == names
    assert "0 files made, 4 as they were" in run(file, "--zip").output


def test_a_folder_of_profiles_is_a_batch_too(tmp_path: Path) -> None:
    for name in ("oost", "west"):
        (tmp_path / "in" / name).mkdir(parents=True)
        (tmp_path / "in" / name / "school.yaml").write_text(f"name: De School {name}\n", encoding="utf-8")
    (tmp_path / "in" / "derde.yaml").write_text("naam: Fout\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["batch", str(tmp_path / "in"), "--output", str(tmp_path / "out"), "--piece", "terugblik", "--workers", "1"])
    assert result.exit_code == 1
    assert "derde.yaml:1:1: the key 'naam' is not known here" in result.output
    assert {name for name in made(tmp_path / "out") if name.endswith(".pdf")} == {"oost/nl/terugblik.pdf", "west/nl/terugblik.pdf"}


@pytest.mark.parametrize(("name", "said"), [("s.xlsx", "is a workbook. Save it as CSV"), ("s.docx", "is no table and no folder")])
def test_what_is_no_table_is_refused(tmp_path: Path, name: str, said: str) -> None:
    result = run(table(tmp_path, b"PK", name))
    assert result.exit_code == 2
    assert said in result.output
