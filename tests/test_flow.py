"""Blocks over more pages: where a page may end, and what stays together."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from handouts import InvalidHandoutError
from layouts.composition import compose
from layouts.frames import Publication
from layouts.press import to_pdf
from tests.conftest import SESSION, load_text
from tests.test_fit import runs
from tests.test_leaflet import shown

HEAD = "title: Titel\naudience: worker\nlayout: factsheet\npages: {pages}\nblocks:\n"


def sheet(tmp_path: Path, blocks: str, pages: int = 2) -> Publication:
    return compose(load_text(tmp_path, HEAD.format(pages=pages) + blocks), SESSION)


def lines(publication: Publication) -> list[list[str]]:
    return [[shown(run).strip() for run in runs(page.children)] for page in publication.pages]


def paragraphs(count: int, length: int = 60) -> str:
    return "".join(f"  - text: {f'Alinea nummer {number}. ' + 'Woord. ' * length}\n" for number in range(count))


def test_pages_are_about_equally_full(tmp_path: Path) -> None:
    first, second = sheet(tmp_path, paragraphs(9)).pages
    low = [max(run.y for run in runs(page.children)) for page in (first, second)]
    assert abs(low[0] - low[1]) < 0.3 * first.height


def test_a_heading_stays_with_what_follows(tmp_path: Path) -> None:
    for count in range(3, 9):
        blocks = paragraphs(count) + "  - heading: Een kop\n" + paragraphs(8 - count + 1)
        first, _ = lines(sheet(tmp_path, blocks))
        assert first[-2] != "Een kop"


def test_a_table_goes_on_under_its_head_and_stays_one_table(tmp_path: Path) -> None:
    rows = "".join(f"      - [Rij {number}, iets]\n" for number in range(40))
    publication = sheet(tmp_path, f"  - table: Tabel\n    columns: [Links, Rechts]\n    rows:\n{rows}")
    first, second = lines(publication)
    assert "Links" in first
    assert "Links" in second
    assert {f"Rij {number}" for number in range(40)} <= {*first, *second}
    file = tmp_path / "table.pdf"
    file.write_bytes(to_pdf(publication))
    tables = list(tables_in(PdfReader(file).trailer["/Root"]["/StructTreeRoot"]))  # type: ignore[index]
    assert len(tables) == 1


def tables_in(element: Any) -> Iterator[Any]:
    if element.get("/S") == "/Table":
        yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        if hasattr(inner := kid.get_object(), "get"):
            yield from tables_in(inner)


def test_what_is_too_long_for_its_pages_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(InvalidHandoutError, match=r"does not fit on 2 pages of A4"):
        sheet(tmp_path, paragraphs(40))


def test_a_layout_with_fixed_sides_takes_no_number_of_pages(tmp_path: Path) -> None:
    text = "title: T\naudience: teacher\nlayout: card\npages: 3\nblocks:\n  - text: Tekst.\n"
    with pytest.raises(InvalidHandoutError, match="fixed number of pages"):
        compose(load_text(tmp_path, text), SESSION)


def test_a_side_that_is_too_full_is_a_problem(tmp_path: Path) -> None:
    """Found by made-up handouts: what stands before a section cannot flow past it."""
    steps = "".join(f"      - label: Stap {number}\n        text: {'Woord. ' * 30}\n" for number in range(9))
    text = (f"title: T\naudience: teacher\nlayout: conversation\nblocks:\n  - steps:\n{steps}  - steps:\n{steps}"
            "  - section: Achterkant\n  - text: Tekst.\n")
    with pytest.raises(InvalidHandoutError, match="does not fit"):
        compose(load_text(tmp_path, text), SESSION)


def test_a_long_heading_stays_clear_of_the_columns(tmp_path: Path) -> None:
    """Found by made-up handouts: the heading of a checklist ran into the words over its boxes."""
    blocks = "  - checklist: Een kop die heel veel langer is dan gewoonlijk\n    columns: [Nooit, Zelden, Soms, Vaak, Altijd]\n    items: [Punt]\n"
    found = list(runs(sheet(tmp_path, blocks, 1).pages[0].children))
    heading = [run for run in found if run.origin[-1:] == ("checklist",)]
    head = [run for run in found if "columns" in run.origin]
    assert max(run.x + run.width for run in heading) < min(run.x for run in head)


def test_sections_of_a_conversation_card_begin_a_side(tmp_path: Path) -> None:
    text = ("title: T\naudience: teacher\nlayout: conversation\nblocks:\n"
            "  - section: Voorkant\n  - text: Tekst.\n  - section: Achterkant\n  - text: Tekst.\n")
    first, second = lines(compose(load_text(tmp_path, text), SESSION))
    assert "Voorkant" in first
    assert "Achterkant" in second
    assert "Achterkant" not in first
