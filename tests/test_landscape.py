"""Handouts on paper that lies: every layout with a band, on every paper and in every edition."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generate import main
from handouts import InvalidHandoutError
from layouts.composition import compose
from layouts.composition.sizing import floors_of
from layouts.designs import DESIGNS
from layouts.frames import Field, leaves
from layouts.press import to_pdf
from layouts.sheet import SHEETS
from layouts.units import mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.paper import passport_entry
from studio.proof.preflight import preflight
from studio.refusals import refusal
from tests.conftest import SESSION, load_text
from tests.test_fit import all_runs

TURNED = ("agreement", "case", "checklist", "factsheet", "worksheet", "workshop")
TEXT = """title: Rooster van de hele week
audience: team
layout: {layout}
orientation: landscape
pages: {pages}
lead: Een zin om te beginnen, met wat er in deze week allemaal gebeurt en wie daar bij helpt.
blocks:
  - lines: [Naam, Datum]
  - text: {long}
  - panels:
      - {{label: Links, text: Een zin.}}
      - {{label: Midden, text: Een zin.}}
      - {{label: Rechts, text: Een zin.}}
  - table: Deze week
    columns: [Tijd, Maandag, Dinsdag, Woensdag, Donderdag, Vrijdag, Zaterdag, Zondag]
    rows:
      - ["8:30", Rekenen, Taal, Gym, Muziek, Rekenen, "", ""]
      - ["9:30", Rekenen, Taal, Gym, Muziek, Rekenen, "", ""]
  - checklist: Klaar?
    columns: [Ja, Nee]
    items: [Een punt, Nog een punt]
  - contact: Vragen?
    lines: [Naam, Telefoon]
"""
LONG = "Morgen gaan wij samen door de grote poort naar buiten om te spelen. " * 6


def text(layout: str, pages: int = 2) -> str:
    return TEXT.format(layout=layout, pages=pages, long=LONG)


def test_those_and_no_other_layouts_are_turned() -> None:
    assert {name for name, design in DESIGNS.items() if design.turns} == set(TURNED)


@pytest.mark.parametrize("layout", TURNED)
def test_a_layout_lies_on_all_its_papers_and_keeps_its_words_on_them(tmp_path: Path, layout: str) -> None:
    loaded = load_text(tmp_path, text(layout))
    for paper in DESIGNS[layout].sheets:
        publication = compose(loaded, SESSION, paper)
        sheet = SHEETS[paper]
        for page in publication.pages:
            assert (page.width, page.height) == (sheet.height, sheet.width)
        for run in all_runs(publication):
            assert mm(5) <= run.x
            assert run.x + run.width <= sheet.height - mm(5) + 3
            assert mm(5) <= run.y <= sheet.width - mm(5)


@pytest.mark.parametrize("layout", TURNED)
def test_a_proof_reader_finds_nothing(tmp_path: Path, layout: str) -> None:
    """Among what is looked for: lines of more than 75 characters, and text that is too small."""
    loaded = load_text(tmp_path, text(layout))
    assert list(preflight(compose(loaded, SESSION), floors_of(loaded, SESSION), SESSION.theme.line_length)) == []


@pytest.mark.parametrize("edition", list(EDITIONS))
def test_every_edition_lies(tmp_path: Path, edition: str) -> None:
    loaded = load_text(tmp_path, text("checklist"))
    publication = compose(loaded, SESSION, None, EDITIONS[edition])
    assert all(page.width > page.height for page in publication.pages)
    job = Job(loaded, Wish(edition=EDITIONS[edition]))
    assert to_pdf(job.compose(SESSION), fillable=EDITIONS[edition].fillable).startswith(b"%PDF-1.6" if edition == "print-shop" else b"%PDF-1.7")
    if edition == "large-print":
        sizes = {run.size for run in all_runs(publication)}
        assert min(sizes) >= 14
        assert min(sizes - {14.0}) >= 18, "folios alone are smaller"


def test_every_page_of_the_table_has_its_fields(tmp_path: Path) -> None:
    publication = compose(load_text(tmp_path, text("checklist")), SESSION)
    labels = [item.label for page in publication.pages for item in leaves(page.children) if isinstance(item, Field)]
    assert {"8:30: zaterdag", "9:30: zondag", "Een punt: ja"} <= set(labels)


@pytest.mark.parametrize("layout", sorted(set(DESIGNS) - set(TURNED)))
@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_a_layout_with_a_form_of_its_own_is_not_turned(tmp_path: Path, layout: str, orientation: str) -> None:
    loaded = load_text(tmp_path, f"title: T\naudience: team\nlayout: {layout}\norientation: {orientation}\nblocks:\n  - text: Tekst.\n")
    with pytest.raises(InvalidHandoutError) as caught:
        compose(loaded, SESSION)
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (4, 1)
    assert f"the layout '{layout}' has its own form" in problem.message
    assert ", ".join(TURNED[:3]) in problem.hint


def test_portrait_is_what_it_is_without_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """But for the code at its foot, which is that of the file."""
    monkeypatch.setattr("layouts.school.imprint.code_of", lambda *_: "0000")
    plain = "title: T\naudience: team\nlayout: factsheet\n{}blocks:\n  - text: Tekst.\n"
    one, other = (to_pdf(compose(load_text(tmp_path, plain.format(line)), SESSION)) for line in ("", "orientation: portrait\n"))
    assert one == other


def test_another_orientation_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(InvalidHandoutError, match="one of: portrait, landscape"):
        load_text(tmp_path, "title: T\naudience: team\nlayout: factsheet\norientation: liggend\nblocks:\n  - text: T.\n")


def test_the_passport_says_that_it_lies_and_is_flipped_on_the_short_edge(tmp_path: Path) -> None:
    job = Job(load_text(tmp_path, text("checklist")))
    entry = passport_entry(job, job.compose(SESSION))
    assert (entry.landscape, entry.two_sided, entry.flip) == (True, True, "short")
    result = CliRunner().invoke(main, [str(tmp_path / "sheet.yaml"), "--passport", "--output", str(tmp_path)])
    assert result.exit_code == 0, result.output
    assert (tmp_path / "nl" / "sheet.pdf").is_file()


def test_a_booklet_is_refused(tmp_path: Path) -> None:
    reason = refusal(Job(load_text(tmp_path, text("factsheet")), Wish(form="booklet")))
    assert reason is not None
    assert "landscape" in reason
    assert "Leave out --booklet" in reason
