"""What people type survives: names in four scripts, long answers; in PDFium, pypdf and pdf.js, and in what poppler prints."""

import io
import os
import re
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from layouts.composition import compose
from layouts.press import to_pdf
from tests import browser
from tests.conftest import PIECES, SESSION, loaded

NAMES = "Łukasz Ğül İnan Жанна ع ąęñŞ"
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag")
LONG = "Dit antwoord past op deze grootte niet op de regel, echt niet"
LINE, ANSWER, BOX, WHO = "blocks-0-lines-0", "blocks-5-questions-0-lines", "blocks-1-items-0", "blocks-7-lines-0"

POPPLER = pytest.mark.skipif(shutil.which("pdftotext") is None and os.environ.get("HANDOUTS_CONFORMANCE") != "required", reason="needs poppler-utils")


class Typed(NamedTuple):
    """A text field: its name, its page and its rectangle from below, and how many letters it takes."""

    name: str
    page: int
    rect: tuple[float, float, float, float]
    multiline: bool
    most: int


@lru_cache(8)
def fields(pdf: bytes) -> tuple[Typed, ...]:
    found = []
    for number, page in enumerate(PdfReader(io.BytesIO(pdf)).pages):
        for note in (note.get_object() for note in page.get("/Annots", [])):
            if note.get("/FT") == "/Tx":
                left, low, right, high = (float(side) for side in note["/Rect"])
                found.append(Typed(str(note["/T"]), number, (left, low, right, high), bool(note["/Ff"]), int(note["/MaxLen"])))
    return tuple(found)


@pytest.fixture(scope="module")
def empty() -> bytes:
    return to_pdf(compose(loaded("signal-checklist"), SESSION), fillable=True)


def by_pdfium(pdf: bytes, values: dict[str, str]) -> bytes:
    """Each letter as a key that is pressed."""
    document, raw = pypdfium2.PdfDocument(pdf), pypdfium2.raw
    document.init_forms()
    form = document.formenv.raw
    pages = [document[number] for number in range(len(document))]
    for field in fields(pdf):
        page, (left, low, _, high) = pages[field.page].raw, field.rect
        for press in (raw.FORM_OnMouseMove, raw.FORM_OnLButtonDown, raw.FORM_OnLButtonUp):
            press(form, page, 0, left + 4, (low + high) / 2)
        for letter in values.get(field.name, ""):
            raw.FORM_OnChar(form, page, ord(letter), 0)
        raw.FORM_ForceToKillFocus(form)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def by_pypdf(pdf: bytes, values: dict[str, str]) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
    saved = io.BytesIO()
    writer.write(saved)
    return saved.getvalue()


@pytest.fixture(scope="module")
def visited(empty: bytes) -> dict[str, Any]:
    """What pdf.js in Chromium did with the checklist."""
    lack = browser.missing()
    if lack:
        (pytest.fail if os.environ.get("HANDOUTS_CONFORMANCE") == "required" else pytest.skip)(f"needs {lack}")
    return browser.visit(empty, {LINE: NAMES, f"{BOX}=Ja2": "", ANSWER: f"Eerst dit.\n{NAMES}", WHO: LONG})


@pytest.fixture(scope="module", params=["PDFium", "pypdf", "pdf.js"])
def filled(request: pytest.FixtureRequest, empty: bytes) -> bytes:
    values = {LINE: NAMES, ANSWER: f"Eerst dit. {NAMES}", WHO: LONG}
    if request.param == "pdf.js":
        saved: bytes = request.getfixturevalue("visited")["saved"]
        return saved
    return by_pdfium(empty, values) if request.param == "PDFium" else by_pypdf(empty, values)


def test_names_are_the_values_that_are_saved(filled: bytes) -> None:
    found = PdfReader(io.BytesIO(filled)).get_fields() or {}
    assert found[LINE]["/V"] == NAMES
    assert str(found[ANSWER]["/V"]).endswith(NAMES)
    assert found[WHO]["/V"] == LONG


@POPPLER
def test_names_are_printed_in_the_face_of_the_file(filled: bytes, tmp_path: Path) -> None:
    """Each letter is there in what poppler prints, and none comes from a face of the computer."""
    shown = printed(filled, LINE, tmp_path)
    assert set(NAMES.replace(" ", "")) <= set(shown), shown
    used = [font for font in _fonts_of(filled, LINE) if font != "/Helv"]
    assert used
    assert all("HandoutsTyping" in font for font in used), used


def _flat(pdf: bytes) -> bytes:
    """The file as it is printed: what stands in fields becomes part of the page."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    for number in range(len(document)):
        page = document[number]
        pypdfium2.raw.FPDFPage_Flatten(page.raw, 1)
        page.close()
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _fonts_of(pdf: bytes, name: str) -> list[str]:
    """The faces that the appearance of a field sets text in."""
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for note in (note.get_object() for note in page.get("/Annots", [])):
            if note.get("/T") == name:
                drawn = note["/AP"]["/N"].get_object()
                named = re.findall(r"(/\S+)\s+[\d.]+\s+Tf", drawn.get_data().decode("latin-1"))
                return [str(drawn["/Resources"]["/Font"][font]["/BaseFont"]) for font in named]
    return []


@POPPLER
def test_a_long_line_is_set_smaller_and_printed_whole(filled: bytes, tmp_path: Path) -> None:
    assert printed(filled, WHO, tmp_path) == LONG


@POPPLER
@pytest.mark.parametrize("piece", ["signal-checklist", "my-balance", "ouderavond-brief"])
def test_a_field_takes_no_more_than_is_printed(piece: str, tmp_path: Path) -> None:
    """Somebody goes on and on in PDFium: it stops where the field is full, and poppler prints all that it took."""
    empty = to_pdf(compose(loaded(piece), SESSION), fillable=True)
    said = " ".join(f"Op {day} komt mevrouw De Wit om kwart over acht," for day in DAYS * 20)
    full = by_pdfium(empty, dict.fromkeys([field.name for field in fields(empty)], said))
    found = PdfReader(io.BytesIO(full)).get_fields() or {}
    for field in fields(empty):
        value = str(found[field.name]["/V"])
        assert len(value) == field.most >= 25, field.name
        assert printed(full, field.name, tmp_path) == " ".join(value.split()), field.name


def printed(pdf: bytes, name: str, folder: Path) -> str:
    """What poppler prints in the rectangle of a field."""
    (folder / "filled.pdf").write_bytes(pdf)
    field = next(field for field in fields(pdf) if field.name == name)
    left, low, right, high = (round(side) for side in field.rect)
    height = round(float(PdfReader(io.BytesIO(pdf)).pages[field.page].mediabox.height))
    where = ["-x", left, "-y", height - high - 1, "-W", right - left, "-H", high - low + 2, "-f", field.page + 1, "-l", field.page + 1]
    command = ["pdftotext", "-r", "72", "-layout", *map(str, where), str(folder / "filled.pdf"), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return " ".join(re.sub("[\u202a-\u202e\u2066-\u2069]", "", shown).split())


@POPPLER
def test_poppler_prints_names_and_makes_them_itself(filled: bytes, tmp_path: Path) -> None:
    """As another program saved them, and as poppler sets them where nobody has."""
    for made in (filled, _without_appearances(filled)):
        file = tmp_path / "filled.pdf"
        file.write_bytes(made)
        shown = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout  # noqa: S607
        assert "Łukasz Ğül İnan Жанна" in shown
        assert "ع" in shown


def _without_appearances(pdf: bytes) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    for page in writer.pages:
        for note in (note.get_object() for note in page.get("/Annots", [])):
            if note.get("/FT") == "/Tx":
                note.pop("/AP", None)
    writer.set_need_appearances_writer(state=True)
    saved = io.BytesIO()
    writer.write(saved)
    return saved.getvalue()


def test_a_browser_says_what_each_field_is_for_what_it_takes_and_where_links_lead(visited: dict[str, Any], empty: bytes) -> None:
    says = [field["says"] for field in visited["fields"]]
    assert len(says) == 3 * 21 + 7
    assert all(says)
    assert says[2:5] == [f"zoekt heel veel contact: {word}" for word in ("nooit", "soms", "vaak")]
    assert {field["kind"] for field in visited["fields"]} == {"radio", "text", "textarea"}
    assert {field["name"]: field["most"] for field in visited["fields"] if field["kind"] != "radio"} == {
        field.name: field.most for field in fields(empty)}
    assert "tel:08002000" in [link["href"] for link in visited["links"]]


def test_a_browser_ticks_one_box_of_a_row_and_prints_what_was_typed(visited: dict[str, Any], empty: bytes) -> None:
    found = PdfReader(io.BytesIO(visited["saved"])).get_fields() or {}
    assert found[BOX]["/V"] == "/Ja2"
    page = Image.open(io.BytesIO(visited["printed"][0])).convert("L")
    for field in fields(empty):
        if field.page == 0:
            dark = sum(_cropped(page, field.rect).histogram()[:128])
            assert dark > 200 if field.name == LINE else dark < 20, field.name


def _cropped(page: Image.Image, rect: tuple[float, float, float, float]) -> Image.Image:
    """A rectangle of a page at two pixels a point, without the line at its foot."""
    left, low, right, high = (2 * side for side in rect)
    return page.crop((round(left), round(page.height - high), round(right), round(page.height - low) - 3))


@pytest.mark.parametrize("piece", PIECES)
def test_a_field_has_room_for_its_type_and_stands_over_nothing(piece: str) -> None:
    """PDFium types into each, and measures: no letter of the page lies in a field, and what is typed is as large as it is read."""
    publication = compose(loaded(piece), SESSION)
    pdf = to_pdf(publication, fillable=True)
    known = [field for field in fields(pdf) if not field.multiline]
    document = pypdfium2.PdfDocument(pdf)
    for field in fields(pdf):
        page = document[field.page]
        left, low, right, high = field.rect
        assert high - low >= 1.3 * 9
        assert not page.get_textpage().get_text_bounded(left + 1, low + 1, right - 1, high - 1).strip(), field.name
    if known:
        typed = pypdfium2.PdfDocument(_flat(by_pdfium(pdf, {field.name: "Hxp" for field in known})))
        for field in known:
            text = typed[field.page].get_textpage()
            left, low, right, high = field.rect
            letters = [text.get_charbox(at) for at in range(text.count_chars()) if text.get_text_range(at, 1) == "H"
                       and left <= text.get_charbox(at)[0] < right and low <= text.get_charbox(at)[1] < high]
            (capital,) = letters
            size = (capital[3] - capital[1]) / 0.668
            assert size >= 9
            assert high - low >= 1.3 * size - 0.2, field.name
            assert capital[1] - low < 0.6 * size, "stands on its line"
