"""What a screen reader says, from the files themselves, against texts that somebody has read."""

import io
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from generate import main
from handouts import Loaded
from layouts.composition import compose
from layouts.press import to_pdf
from layouts.session import Session
from studio.proof.spoken import spoken
from tests.conftest import PIECES, ROOT, SESSION, load_text, loaded

OUTLINES = ROOT / "tests" / "outlines"
NAMES = list(PIECES)


def test_a_file_says_what_was_read_and_found_good(handout: Loaded, pdf: bytes, request: pytest.FixtureRequest) -> None:
    reference = OUTLINES / f"{handout.name}.txt"
    said = spoken(pdf)
    if request.config.getoption("--update-references"):
        reference.write_text(said, encoding="utf-8", newline="\n")
    assert said == reference.read_text(encoding="utf-8")


def test_headings_have_no_gaps(pdf: bytes) -> None:
    words = {line.split()[1].rstrip(":") for line in spoken(pdf).splitlines() if line.lstrip().startswith("kop ")}
    levels = [int(line.split()[1].rstrip(":")) for line in spoken(pdf).splitlines() if line.lstrip().startswith("kop ")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert words <= {"1", "2", "3"}
    for before, after in pairwise(levels):
        assert after <= before + 1


def test_the_empty_rows_of_a_table_are_counted_from_one(tmp_path: Path) -> None:
    table = '  - table: T\n    columns: [Wie, Wat]\n    rows:\n      - [Jan, ""]\n      - ["", ""]\n      - [Piet, ""]\n    empty: 2\n'
    one = load_text(tmp_path, f"title: T\naudience: team\nlayout: worksheet\nblocks:\n{table}")
    said = re.findall(r"om te schrijven: (.*): wat", spoken(to_pdf(compose(one, SESSION))))
    assert said == ["Jan", "lege rij 1", "Piet", "lege rij 2", "lege rij 3"]


def test_a_place_to_write_in_a_list_is_said() -> None:
    said = spoken(to_pdf(compose(loaded("ouderavond-brief"), SESSION)))
    assert "  Tijd · ruimte om te schrijven: Tijd\n" in said
    assert "  aankruisvak, leeg: Nee, ik kan niet. Geef mij de tips." in said


def test_the_leaflet_is_read_as_it_is_unfolded() -> None:
    said = spoken(to_pdf(compose(loaded("parent-leaflet"), SESSION)))
    order = ["Een veilige band met je kind", "Eerst dit", "Wat is hechting?", "Wat kun je zien?", "Wat helpt thuis?",
             "Samen kom je verder"]
    places = [said.index(f": {heading}\n", 30) for heading in order]
    assert places == sorted(places)


def test_a_line_to_write_on_is_said() -> None:
    assert "ruimte om te schrijven: Groep en periode" in spoken(to_pdf(compose(loaded("signal-checklist"), SESSION)))


def test_a_box_to_tick_is_said_by_its_row_and_column() -> None:
    assert "aankruisvak, leeg: laat zich moeilijk troosten: vaak" in spoken(to_pdf(compose(loaded("signal-checklist"), SESSION)))


def test_another_language_is_marked() -> None:
    """A source without a short name is printed with its title, in the language of that."""
    known = SESSION.references.sources
    named = {**known, "siegel": known["siegel"].model_copy(update={"short": None})}
    session = Session(SESSION.theme, SESSION.references.model_copy(update={"sources": named}))
    said = spoken(to_pdf(compose(loaded("stress-window"), session)))
    assert "[en: The Developing Mind: Toward a Neurobiology of Interpersonal Experience] (Siegel, 1999, [link: guilford.com])" in said


def test_longer_files_have_bookmarks_in_reading_order() -> None:
    def titles(entries: list[Any]) -> list[str]:
        return [title for entry in entries
                for title in (titles(entry) if isinstance(entry, list) else [str(entry.title)])]

    found = titles(PdfReader(io.BytesIO(to_pdf(compose(loaded("parent-leaflet"), SESSION)))).outline)
    assert found[:3] == ["Een veilige band met je kind", "Eerst dit", "Voel je dat er meer speelt?"]
    assert found[-1] == "Wil je nu iemand spreken?"
    assert PdfReader(io.BytesIO(to_pdf(compose(loaded("my-balance"), SESSION)))).outline == []


def test_the_command_prints_it() -> None:
    result = CliRunner().invoke(main, ["outline", "what-helps"])
    assert result.exit_code == 0
    assert "kop 1: Wat helpt in de klas?" in result.output


def test_there_is_an_outline_for_every_handout_and_no_other() -> None:
    assert sorted(file.stem for file in OUTLINES.glob("*.txt")) == NAMES
