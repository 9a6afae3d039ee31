"""Sets for an occasion: what is in the folder, and a plan whose figures add up, read back from its page."""

import io
import re
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from generate import main
from handouts import InvalidHandoutError, sets, shipped
from handouts.sets import FILE, handout_sets
from layouts.imposition.passport import PassportLine
from layouts.imposition.printplan import PlanLine, PrintPlan, print_plan
from layouts.press import to_pdf
from studio.sets import make_set, occasion
from tests.conftest import SESSION

NAMES = ("ouderavond", "team", "teamkamer", "nieuwe-leerkracht")
PLAN = "00-zo-print-je-dit.pdf"
ROW = re.compile(r"^(\d\d)\s(.+?)$(.*?)^(\d+)\s×$\n^(\d+) vel(?:len)? (A\d)$(?:\n^(\d+) \+ (\d+) reserve$)?", re.MULTILINE | re.DOTALL)
TOTAL = re.compile(r"genoeg voor (\d+) (?:mensen|persoon)\. Samen ((?:(?: en )?\d+ vel(?:len)? A\d)+)\.")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["set", *arguments])


def made(folder: Path, name: str, *options: str) -> Path:
    result = run(name, "--output", str(folder), *options)
    assert result.exit_code == 0, result.output
    (found,) = (folder / "nl").iterdir()
    return found


def plan_of(folder: Path) -> tuple[int, str]:
    """How many pages a plan has, and its text."""
    reader = PdfReader(folder / PLAN)
    return len(reader.pages), "\n".join(page.extract_text() for page in reader.pages)


def test_the_sets_that_are_promised_are_there_with_pieces_that_exist() -> None:
    names = {file.stem for file in shipped()}
    assert tuple(handout_sets()) == NAMES
    assert {item.piece for one in handout_sets().values() for item in one.pieces} <= names


@pytest.mark.parametrize("name", NAMES)
def test_a_set_is_a_folder_whose_first_file_is_the_plan(tmp_path: Path, name: str) -> None:
    folder = made(tmp_path, name)
    assert folder.name == f"set-{name}"
    files = sorted(file.name for file in folder.iterdir())
    assert files[0] == PLAN
    assert [int(file[:2]) for file in files] == list(range(len(handout_sets()[name].pieces) + 1))
    for file, item in zip(files[1:], handout_sets()[name].pieces, strict=True):
        assert file[3:].startswith(item.piece)


@pytest.mark.parametrize("name", NAMES)
def test_the_plan_is_one_page_and_its_figures_add_up(tmp_path: Path, name: str) -> None:
    for people in (1, 4, 24, 25, 500):
        asked = occasion(name, str(people), "standard", "a4")
        make_set(asked, tmp_path / str(people), SESSION)
        assert_adds_up(tmp_path / str(people) / asked.folder, name, people)


def assert_adds_up(folder: Path, name: str, people: int) -> None:
    pages, text = plan_of(folder)
    assert pages == 1
    rows = ROW.findall(text)
    assert [row[0] for row in rows] == [f"{number:02}" for number in range(1, len(handout_sets()[name].pieces) + 1)]
    papers: dict[str, int] = {}
    for (number, _, said, prints, sheets, paper, needed, spare), item in zip(rows, handout_sets()[name].pieces, strict=True):
        (file,) = folder.glob(f"{number}-*.pdf")
        sides, how = len(PdfReader(file).pages), " ".join(said.split())
        per_print = ceil(sides / 2) if "twee kanten" in how else sides
        assert int(sheets) == int(prints) * per_print
        on_a_sheet = int(match.group(1)) if (match := re.search(r"(\d) op een vel", how)) else 1
        wanted = {"person": people, "family": people, "group": ceil(people / (item.of or 1)), "occasion": item.copies}[item.each]
        assert int(prints) * on_a_sheet == (int(needed) + int(spare) if needed else wanted)
        assert int(needed or wanted) == wanted
        assert item.each == "occasion" or wanted < 5 or int(spare) >= wanted / 10
        assert int(spare or 0) < ceil(wanted / 10) + on_a_sheet
        papers[paper] = papers.get(paper, 0) + int(sheets)
    total = TOTAL.search(" ".join(text.split()))
    assert total
    assert int(total.group(1)) == people
    assert {paper: int(count) for count, paper in re.findall(r"(\d+) vel(?:len)? (A\d)", total.group(2))} == papers


def test_cards_on_a_sheet_are_counted_off_the_sheet_itself(tmp_path: Path) -> None:
    folder = made(tmp_path, "team", "--people", "24")
    text = plan_of(folder)[1]
    (file,) = folder.glob("*-what-helps_sheet-a4.pdf")
    assert PdfReader(file).pages[0].extract_text().count("Wat helpt") == 4
    row = next(row for row in ROW.findall(text) if "Wat helpt" in row[1])
    assert "4 op een vel" in row[2]
    assert (row[3], row[6], row[7]) == ("7", "24", "4")


def test_the_leaflet_is_folded_and_turned_over_its_short_edge(tmp_path: Path) -> None:
    text = " ".join(plan_of(made(tmp_path, "ouderavond"))[1].split())
    assert re.search(r"A4 liggend, in kleur, twee kanten, omslaan langs de korte kant\. Leg het neer met de kant met de grote titel naar onder", text)
    assert "Geef hem bij de deur mee naar huis." in text


def test_an_edition_is_taken_where_it_makes_sense(tmp_path: Path) -> None:
    copier = made(tmp_path / "copier", "ouderavond", "--edition", "copier")
    assert copier.name == "set-ouderavond_copier"
    assert "in kleur" not in plan_of(copier)[1]
    large = made(tmp_path / "large", "team", "--edition", "large-print")
    assert plan_of(large)[0] == 1
    files = [file.name for file in sorted(large.iterdir())]
    assert "10-what-helps_large-print.pdf" in files
    assert "03-self-care_tiles-a4.pdf" in files


def test_a_printer_for_a3_prints_posters_whole(tmp_path: Path) -> None:
    folder = made(tmp_path, "ouderavond", "--paper", "a3")
    assert folder.name == "set-ouderavond_a3"
    assert float(PdfReader(folder / "02-ouderavond.pdf").pages[0].mediabox.height) == pytest.approx(1190.55, abs=0.01)
    assert "2 vellen A3" in plan_of(folder)[1]


def test_ones_own_handout_takes_the_place_of_the_shipped_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shipped_one = next(file for file in shipped() if file.stem == "terugblik").read_text(encoding="utf-8")
    Path("terugblik.yaml").write_text(re.sub(r"(?m)^title:.*$", "title: Wat vond u ervan?", shipped_one), encoding="utf-8")
    assert "Wat vond u ervan?" in plan_of(made(tmp_path, "ouderavond"))[1]
    Path("terugblik.yaml").write_text("title: Wat vond u ervan?\naudience: parent\nlayout: checklist\nblocks:\n  - text: Ja.\n", encoding="utf-8")
    assert run("ouderavond", "--output", "other").exit_code == 0
    assert Path("other/nl/set-ouderavond/04-terugblik.pdf").is_file()


def test_a_set_of_which_one_handout_is_wrong_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("terugblik.yaml").write_text("title: T\naudience: parent\nlayout: checklist\nblocks:\n  - txt: Ja.\n", encoding="utf-8")
    result = run("ouderavond", "--output", "here")
    assert result.exit_code == 1
    assert "terugblik.yaml:5:" in result.output
    assert not Path("here").exists()


@pytest.mark.parametrize(("arguments", "words"), [
    (("ouderavnd",), "Did you mean 'ouderavond'?"),
    (("klusdag",), "Choose one of: ouderavond, team, teamkamer, nieuwe-leerkracht."),
    (("team", "--people", "0"), "from 1 to 500"),
    (("team", "--people", "501"), "from 1 to 500"),
    (("team", "--people", "-3"), "from 1 to 500"),
    (("team", "--people", "veel"), "'veel' is not"),
    (("team", "--people", "2.5"), "from 1 to 500"),
    (("team", "--edition", "print-shop"), "copier"),
    (("team", "--edition", "fillable"), "large-print"),
])
def test_what_cannot_be_meant_ends_with_2_and_a_way_out(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    result = run(*arguments, "--output", str(tmp_path / "none"))
    assert result.exit_code == 2
    assert words in result.output
    assert not (tmp_path / "none").exists()


def test_without_a_name_the_sets_are_listed() -> None:
    result = run()
    assert result.exit_code == 0
    for name, one in handout_sets().items():
        assert re.search(rf"^{name} +{one.title} ", result.output, re.MULTILINE)


@pytest.mark.parametrize(("before", "after", "words"), [
    ("piece: terugblik", "piece: terugblk", "there is no handout 'terugblk'. Did you mean 'terugblik'?"),
    ("each: family", "each: familie", "should be one of: person, family, group, occasion."),
    ("        of: 4\n", "", "'each: group' and 'of:' need each other."),
    ("people: 24", "people: veel", "should be a number."),
    ("where: Op elke plek.", "waar: Op elke plek.", "the key 'waar' is not known here."),
    ("piece: ouderavond-brief", "piece: terugblik", "the handout 'terugblik' stands here twice."),
])
def test_a_mistake_in_the_data_is_a_problem_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str, after: str, words: str
) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert before in text
    file = tmp_path / "sets.yaml"
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    monkeypatch.setattr(sets, "FILE", file)
    with pytest.raises(InvalidHandoutError) as caught:
        handout_sets()
    found = [str(problem) for problem in caught.value.problems]
    assert any(words in one and re.search(r"sets\.yaml:\d+:\d+: sets\.", one) for one in found), found


def test_the_plan_is_a_table_with_heads_for_whoever_hears_it(tmp_path: Path) -> None:
    root: Any = PdfReader(made(tmp_path, "ouderavond") / PLAN).trailer["/Root"]
    assert root["/Lang"] == "nl"
    ((_, parts),) = kids(root["/StructTreeRoot"])
    assert [role for role, _ in parts] == ["/H1", "/P", "/P", "/Table"]
    rows = [[role for role, _ in row] for _, row in parts[-1][1]]
    assert rows == [["/TH", "/TH", "/TH"], *[["/TH", "/TD", "/TD"]] * 5]


def kids(element: Any) -> list[tuple[str, Any]]:
    """The roles under a structure element, each with those under it."""
    found = element.get("/K", [])
    several = [kid.get_object() for kid in (found if isinstance(found, list) else [found])]
    return [(one["/S"], kids(one)) for one in several if isinstance(one, dict) and "/S" in one]


def test_a_plan_that_fits_no_page_goes_on_over_the_next() -> None:
    how = PassportLine("a.pdf", "A4", False, 1, True, "long", True, "cut")
    lines = [PlanLine(number, "Een lange naam voor een blad", how, 4, 24, 3, "person", 1, 1, "Leg hem op elke stoel. " * 4) for number in range(1, 31)]
    reader = PdfReader(io.BytesIO(to_pdf(print_plan(PrintPlan("Veel", "Heel veel.", 24, lines), SESSION.look("nl")))))
    assert len(reader.pages) > 1
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert [int(row[0]) for row in ROW.findall(text)] == list(range(1, 31))
