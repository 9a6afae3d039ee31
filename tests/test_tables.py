"""Tables and checklists of a school's day, measured in the finished PDF: its rules, its words, its fields."""

import ctypes
import io
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader

from handouts import InvalidHandoutError
from handouts.blocks import Table
from layouts.boxes import Track, share_out
from layouts.composition import compose
from layouts.frames import Field, GlyphRun, Publication, leaves
from layouts.lengths import Scale
from layouts.press import to_pdf
from layouts.units import to_mm
from tests.conftest import SESSION, load_text, loaded
from tests.test_authoring import EXAMPLES
from tests.test_fillable import widgets
from tests.test_fit import all_runs
from tests.test_leaflet import shown

HEAD = "title: {title}\naudience: team\nlayout: {layout}\n{more}blocks:\n"
SPORTS = "".join(
    f'      - ["{8 + at // 4}:{at % 4 * 15:02}", Trefbal groep {at % 8 + 1}, Estafette, Verspringen, Meester Johan]\n' for at in range(25))


def table(columns: str, rows: str = "", empty: int = 0, more: str = "") -> str:
    written = f"    rows:\n{rows}" if rows else ""
    return f"  - table: Tabel\n    columns: [{columns}]\n{written}    empty: {empty}\n{more}"


def made(tmp_path: Path, blocks: str, layout: str = "worksheet", more: str = "", title: str = "Titel") -> Publication:
    return compose(load_text(tmp_path, HEAD.format(layout=layout, more=more, title=title) + blocks), SESSION)


def rules(pdf: bytes, page: int = 0) -> list[float]:
    """Where lines in ink over the whole text stand on a page, from its head, in mm; as PDFium finds them."""
    opened = pypdfium2.PdfDocument(pdf)[page]
    found = set()
    for one in opened.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH]):
        left, low, right, high = one.get_bounds()
        if right - left > 0.7 * opened.get_width() and high - low < 3 and ink(one) < 0x60:
            found.add(round(to_mm(opened.get_height() - (low + high) / 2), 2))
    return sorted(found)


def ink(path: pypdfium2.PdfObject) -> int:
    """The red of a line's colour: from 0, dark, to 255."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pypdfium2.raw.FPDFPageObj_GetStrokeColor(path.raw, red, green, blue, alpha)
    return red.value


def heights(pdf: bytes, page: int = 0) -> list[float]:
    """The heights of the rows of the only table of a page, in mm."""
    return [round(low - high, 1) for high, low in pairwise(rules(pdf, page))]


def of(publication: Publication, *origin: str | int) -> list[GlyphRun]:
    return [run for run in all_runs(publication) if run.origin[: len(origin)] == origin and shown(run).strip()]


def end(run: GlyphRun) -> float:
    """Where the letters of a run end, without a space behind them; in points."""
    last = run.glyphs[-1]
    return run.x + run.width - (last.advance * run.size if last.text == " " else 0)


def test_a_sports_day_of_25_rows_stands_on_one_sheet(tmp_path: Path) -> None:
    blocks = table("Tijd, Veld 1, Veld 2, Veld 3, Begeleider", SPORTS) + "  - contact: Vragen?\n    lines: [Naam, Telefoon]\n"
    publication = made(tmp_path, blocks, "agreement", "lead: Vrijdag 19 juni.\n")
    pdf = to_pdf(publication)
    assert len(publication.pages) == 1
    assert len(heights(pdf)) == 25
    assert min(heights(pdf)) >= 7
    assert max(heights(pdf)) - min(heights(pdf)) <= 0.1
    assert min(run.size for run in of(publication, "blocks", 0, "rows")) >= 12


def test_rows_to_write_in_leave_room_for_a_pen(tmp_path: Path) -> None:
    pdf = to_pdf(made(tmp_path, table("Naam, Kind, Telefoon", empty=20)))
    assert len(heights(pdf)) == 20
    assert min(heights(pdf)) >= 10


@pytest.mark.parametrize(("lines", "least"), [("1", 10), ("2", 16), ("3", 24)])
def test_rows_are_as_high_as_the_lines_that_fit_in_a_cell(tmp_path: Path, lines: str, least: int) -> None:
    pdf = to_pdf(made(tmp_path, table("Taak, Naam", empty=30 // int(lines), more=f"    lines: {lines}\n"), more="pages: 2\n"))
    rows = [height for page in (0, 1) for height in heights(pdf, page)]
    assert len(rows) == 30 // int(lines)
    assert min(rows) >= least - 0.05


def test_who_what_telephone_and_when_of_an_agreement_have_room_for_two_lines() -> None:
    """Five columns, of which four are to write in, 16 mm high; what is done has the widest."""
    handout = loaded("roles-agreement").handout
    number, block = next((number, block) for number, block in enumerate(handout.blocks) if isinstance(block, Table) and len(block.columns) == 5)
    fields = [field for page in compose(loaded("roles-agreement"), SESSION).pages for field in leaves(page.children)
              if isinstance(field, Field) and field.name.startswith(f"blocks-{number}-rows-")]
    rows = len(block.rows) + block.empty
    assert len(fields) == 4 * len(block.rows) + 5 * block.empty
    assert rows == 6
    assert min(to_mm(field.height) for field in fields) > 15
    wide = {field.name.rsplit("-", 1)[1]: to_mm(field.width) for field in fields if field.name.startswith(f"blocks-{number}-rows-0-")}
    assert min(wide.values()) > 24
    assert max(wide, key=lambda column: wide[column]) == "2"


def test_one_empty_cell_makes_a_row_to_write_in(tmp_path: Path) -> None:
    first, second = heights(to_pdf(made(tmp_path, table("Taak, Wie", '      - [Bellen, Joke]\n      - [Koffie, ""]\n'))))
    assert first < 10 + 3 <= second + 3
    assert second - first >= 2.5


def test_a_table_with_much_room_keeps_its_rhythm(tmp_path: Path) -> None:
    found = heights(to_pdf(made(tmp_path, table("Dag, Les", "      - [Maandag, Taal]\n" * 5))))
    assert max(found) <= 11


def test_forty_empty_rows_go_on_over_pages(tmp_path: Path) -> None:
    pdf = to_pdf(made(tmp_path, table("Naam, Kind, Wat breng ik mee, Telefoon", empty=40), more="pages: 2\n"))
    counts = [len(heights(pdf, page)) for page in range(2)]
    assert sum(counts) == 40
    assert min(counts) >= 2


@pytest.mark.parametrize("before", range(6, 11))
def test_no_page_has_a_lonely_row(tmp_path: Path, before: int) -> None:
    """Nor does a page end right after the heads of a table."""
    text = f"  - text: {'Woord ' * 40}\n"
    blocks = text * before + table("Naam, Kind", empty=5) + text * (16 - before)
    pdf = to_pdf(made(tmp_path, blocks, more="pages: 2\n"))
    counts = [len(heights(pdf, page)) for page in range(2)]
    assert sum(counts) == 5
    assert 1 not in counts
    for page, count in enumerate(counts):
        assert ("Naam" in pypdfium2.PdfDocument(pdf)[page].get_textpage().get_text_range()) == (count > 0)


def test_the_tables_of_the_guide_keep_their_promise(tmp_path: Path) -> None:
    """A week, a sign-up sheet of 30 lines, a sports day of 25 rows on one sheet: (pages, rows, lowest row in mm)."""
    found = []
    for text in (example for example in EXAMPLES if example.startswith("title:") and "- table:" in example):
        publication = compose(load_text(tmp_path, text), SESSION)
        pdf = to_pdf(publication)
        count = sum(element.get("/S") == "/TR" for element in elements(PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"])) - 1  # type: ignore[index]
        rows = [row for page in range(len(publication.pages)) for row in heights(pdf, page)][:count]
        found.append((len(publication.pages), count, min(rows)))
    assert [one[:2] for one in found] == [(1, 8), (2, 30), (1, 25)]
    assert all(one[2] >= least for one, least in zip(found, (7, 10, 7), strict=True))


def test_no_word_of_a_week_is_divided_where_it_fits(tmp_path: Path) -> None:
    rows = '      - ["8:30", Rekenen, Rekenen, Taal, Rekenen, Gym]\n      - ["10:45", Begrijpend lezen, Spelling, Taal, Muziek, Wereldoriëntatie]\n'
    publication = made(tmp_path, table("Tijd, Maandag, Dinsdag, Woensdag, Donderdag, Vrijdag", rows), "checklist")
    assert "Wereldoriëntatie" in {shown(run).strip() for run in of(publication, "blocks", 0, "rows", 1)}
    assert len({run.y for run in of(publication, "blocks", 0, "rows", 1)}) == 1


def test_times_stand_under_each_other(tmp_path: Path) -> None:
    rows = '      - ["8:30", Taal]\n      - ["11:11", Rekenen]\n      - ["10:00", Gym]\n'
    publication = made(tmp_path, table("Tijd, Les", rows))
    times = [run for run in of(publication, "blocks", 0, "rows") if run.origin[-1] == 0]
    assert len({round(run.x + run.width, 1) for run in times}) == 1
    assert len({round(run.width, 1) for run in times[1:]}) == 1


def test_long_text_gets_the_room_that_short_columns_leave(tmp_path: Path) -> None:
    rows = f"      - [Bellen, Joke, {'een lange uitleg over wat er moet gebeuren ' * 4}]\n" * 2
    publication = made(tmp_path, table("Taak, Wie, Hoe", rows))
    heads = [run.x for run in of(publication, "blocks", 0, "columns")]
    assert to_mm(heads[1] - heads[0]) < 30
    assert to_mm(heads[2] - heads[0]) < 55
    cells = [run for run in of(publication, "blocks", 0, "rows", 0) if run.origin[-1] in (0, 1)]
    assert [shown(run).strip() for run in cells] == ["Bellen", "Joke"]


def test_days_to_tick_leave_room_for_a_name(tmp_path: Path) -> None:
    found = made(tmp_path, table("Naam, Ma, Di, Wo, Telefoon", empty=3))
    rects = [[float(value) for value in widget["/Rect"]] for widget in widgets(to_pdf(found, fillable=True))][:5]
    name, monday, *_, telephone = (to_mm(right - left) for left, _, right, _ in rects)
    assert 14 <= monday <= 18.1
    assert min(name, telephone) > 2 * monday
    days = widgets(to_pdf(made(tmp_path, table("Ma, Di, Wo, Do, Vr", empty=3)), fillable=True))[:5]
    assert len({round(float(day["/Rect"][2]) - float(day["/Rect"][0]), 1) for day in days}) == 1


def test_widths_are_what_their_author_writes(tmp_path: Path) -> None:
    publication = made(tmp_path, table("a, b, c", empty=3, more="    widths: [20mm, 1, 2]\n"))
    pdf = to_pdf(publication, fillable=True)
    rects = [[float(value) for value in widget["/Rect"]] for widget in widgets(pdf)][:3]
    first, second, third = (to_mm(right - left) for left, _, right, _ in rects)
    assert first == pytest.approx(20, abs=0.1)
    assert third == pytest.approx(2 * second, abs=0.2)


@pytest.mark.parametrize(("widths", "said"), [
    ("[20mm, 1]", "has 2 widths, and there are 3 columns. Write one for each column."),
    ("[20mm, 1, breed]", "widths[2] should be a width. Write millimetres such as 20mm"),
    ("[0, 1, 1]", "widths[0] should be a width."),
    ("[200mm, 1, 1]", "the columns take 200 mm, and there are"),
])
def test_wrong_widths_are_a_problem_at_their_place(tmp_path: Path, widths: str, said: str) -> None:
    with pytest.raises(InvalidHandoutError) as caught:
        made(tmp_path, table("a, b, c", empty=3, more=f"    widths: {widths}\n"))
    (problem,) = caught.value.problems
    assert problem.line == 8
    assert said in str(problem)


def test_seven_and_eight_columns_stand_on_a_sheet(tmp_path: Path) -> None:
    for columns in ("ma, di, wo, do, vr, za, zo", "uur, ma, di, wo, do, vr, za, zo"):
        publication = made(tmp_path, table(columns, empty=3))
        assert len(of(publication, "blocks", 0, "columns")) == columns.count(",") + 1


def test_each_empty_cell_is_a_field_as_large_as_itself(tmp_path: Path) -> None:
    pdf = to_pdf(made(tmp_path, table("Naam, Kind", '      - [Meester Johan, ""]\n      - ["", ""]\n', 2)), fillable=True)
    found = widgets(pdf)
    assert [field["/TU"] for field in found] == [
        "Meester Johan: kind", "lege rij 1: naam", "lege rij 1: kind", "lege rij 2: naam", "lege rij 2: kind", "lege rij 3: naam", "lege rij 3: kind"]
    rows = heights(pdf)
    for field, row in zip(found, [rows[0], *(row for row in rows[1:] for _ in range(2))], strict=True):
        left, low, right, high = (float(value) for value in field["/Rect"])
        assert to_mm(high - low) == pytest.approx(row, abs=0.2)
        assert to_mm(right - left) > 30


def test_a_table_is_read_as_one(tmp_path: Path) -> None:
    """Every row has as many cells as there are columns; heads say what they are heads of."""
    pdf = to_pdf(made(tmp_path, table("Tijd, Les", '      - ["8:30", Taal]\n      - ["9:30", ""]\n', 1)))
    found = list(elements(PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]))  # type: ignore[index]
    rows = [element for element in found if element.get("/S") == "/TR"]
    kinds = [[kid.get_object()["/S"] for kid in row["/K"]] for row in rows]
    assert kinds == [["/TH", "/TH"], ["/TH", "/TD"], ["/TH", "/TD"], ["/TD", "/TD"]]
    scopes = [element["/A"]["/Scope"] for element in found if element.get("/S") == "/TH"]
    assert scopes == ["/Column", "/Column", "/Row", "/Row"]


def elements(element: Any) -> Iterator[Any]:
    """An element of the structure tree and all under it."""
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        if hasattr(inner := kid.get_object(), "get"):
            yield from elements(inner)


FIVE = "[Helemaal niet, Een beetje, Meestal wel, Bijna altijd, Niet van toepassing]"


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("columns", [FIVE, "[Helemaal niet mee eens, Niet mee eens, Neutraal, Mee eens, Helemaal mee eens]"])
def test_five_long_heads_leave_room_for_the_items(tmp_path: Path, columns: str, paper: str) -> None:
    text = HEAD.format(layout="checklist", more="", title="Titel") + (
        f"  - checklist: Wat is er klaar?\n    columns: {columns}\n    items: [Ik voel me veilig, Ik heb vrienden]\n")
    publication = compose(load_text(tmp_path, text), SESSION, paper)
    heads = [of(publication, "blocks", 0, "columns", index) for index in range(5)]
    edges = [(min(run.x for run in head), max(map(end, head))) for head in heads]
    assert all(to_mm(right[0] - left[1]) >= 1.9 for left, right in pairwise(edges))
    assert edges[0][0] - of(publication, "blocks", 0, "items")[0].x >= 0.44 * (publication.pages[0].width - 2 * 42.5)
    assert not any(shown(run).endswith("-") for head in heads for run in head) or paper == "a5"
    boxes = [field["/Rect"] for field in widgets(to_pdf(publication, fillable=True))]
    assert min(to_mm(float(box[2]) - float(box[0])) for box in boxes) >= 5


def test_short_heads_stay_on_one_line(tmp_path: Path) -> None:
    publication = made(tmp_path, "  - checklist: Lijst\n    columns: [Klaar voor vandaag]\n    items: [Jas]\n", "checklist")
    assert len({run.y for run in of(publication, "blocks", 0, "columns")}) == 1


def test_a_head_that_cannot_stand_over_its_box_is_named(tmp_path: Path) -> None:
    words = ["Aaaaaaaaaaaaaaaaaaaaaaaaaa", "Ja", "Nee"]
    blocks = "  - checklist: Lijst\n    columns: [{}]\n    items: [Jas]\n"
    with pytest.raises(InvalidHandoutError) as caught:
        made(tmp_path, blocks.format(", ".join(words)), "card")
    (problem,) = caught.value.problems
    assert problem.path == "blocks[0].columns[0]"
    assert made(tmp_path, blocks.format(", ".join(["Altijd", *words[1:]])), "card").pages


def test_room_is_shared_out_as_the_words_ask() -> None:
    scale = Scale(1.0, title=24, heading=14, reading=12, small=10)
    short, long = Track(20, 20, 20, 60), Track(20, 30, 300, 300)
    assert share_out((short, long), 160, scale) == pytest.approx((20, 140))
    assert share_out((short, short, short), 90, scale) == pytest.approx((30, 30, 30))
    assert sum(share_out((short, long), 45, scale)) == pytest.approx(45)
    assert share_out((Track(10, 40, 50, 50), Track(10, 12, 14, 14)), 40, scale) == pytest.approx((28, 12))
