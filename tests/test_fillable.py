"""The fillable edition: real form fields, that other programs fill in and read back."""

import io
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw
import pytest
from click.testing import CliRunner
from pypdf import PdfReader, PdfWriter

from generate import main
from handouts import Loaded
from layouts.composition import compose
from layouts.press import to_pdf
from layouts.press.forms import ON
from studio.proof.spoken import spoken
from tests.conftest import SESSION, loaded
from tests.test_outline import NAMES


def fillable(name: str) -> bytes:
    return to_pdf(compose(loaded(name), SESSION), fillable=True)


def widgets(pdf: bytes) -> list[Any]:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return [note.get_object() for page in pages for note in page.get("/Annots", []) if note.get_object()["/Subtype"] == "/Widget"]


def test_each_box_and_each_line_is_a_field() -> None:
    found = widgets(fillable("signal-checklist"))
    assert [field["/FT"] for field in found].count("/Btn") == 3 * 23
    assert [field["/FT"] for field in found].count("/Tx") == 6


@pytest.mark.parametrize("name", NAMES)
def test_fields_have_a_name_a_tooltip_and_an_appearance(name: str) -> None:
    found = widgets(fillable(name))
    assert found
    assert len({field["/T"] for field in found}) == len(found)
    for field in found:
        assert "." not in field["/T"]
        assert field["/TU"]
        assert field["/F"] == 4
        states = field["/AP"]["/N"]
        assert set(states) == {f"/{ON}", "/Off"} if field["/FT"] == "/Btn" else states.get_object().get_data() == b"/Tx BMC EMC"


def test_fields_stand_where_the_boxes_are_drawn() -> None:
    publication = compose(loaded("signal-checklist"), SESSION)
    height = publication.pages[0].height
    rects = [[float(value) for value in field["/Rect"]] for field in widgets(to_pdf(publication, fillable=True))]
    for left, low, right, high in rects:
        assert 0 < left < right < publication.pages[0].width
        assert 0 < low < high < height


def test_what_is_filled_in_is_read_back(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(fillable("signal-checklist")))
    values = {"blocks-0-lines-0": "A. B.", "blocks-1-items-0-2": f"/{ON}"}
    writer.update_page_form_field_values(writer.pages[0], values, auto_regenerate=False)
    file = tmp_path / "filled.pdf"
    writer.write(file)
    fields = PdfReader(file).get_fields()
    assert fields is not None
    assert fields["blocks-0-lines-0"]["/V"] == "A. B."
    assert fields["blocks-1-items-0-2"]["/V"] == f"/{ON}"
    assert fields["blocks-1-items-0-1"]["/V"] == "/Off"


def test_a_viewer_opens_it_and_shows_what_is_ticked(tmp_path: Path) -> None:
    """PDFium finds the fields, and a ticked box has ink where an empty one has none."""
    pdf = fillable("signal-checklist")
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    writer.update_page_form_field_values(writer.pages[0], {"blocks-1-items-0-2": f"/{ON}"}, auto_regenerate=False)
    file = tmp_path / "ticked.pdf"
    writer.write(file)
    rect = next(field["/Rect"] for field in widgets(pdf) if field["/T"] == "blocks-1-items-0-2")
    assert ink(file.read_bytes(), rect) > ink(pdf, rect) + 50


def test_a_click_in_a_viewer_ticks_a_box_and_typing_fills_a_line(tmp_path: Path) -> None:
    pdf = fillable("signal-checklist")
    places = {field["/T"]: [float(value) for value in field["/Rect"]] for field in widgets(pdf)}
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    form = document.formenv.raw
    page = document[0]
    for name, text in (("blocks-1-items-0-2", ""), ("blocks-0-lines-0", "A. B.")):
        left, low, right, high = places[name]
        middle = (form, page.raw, 0, (left + right) / 2, (low + high) / 2)
        pypdfium2.raw.FORM_OnMouseMove(*middle)
        pypdfium2.raw.FORM_OnLButtonDown(*middle)
        pypdfium2.raw.FORM_OnLButtonUp(*middle)
        for letter in text:
            pypdfium2.raw.FORM_OnChar(form, page.raw, ord(letter), 0)
    pypdfium2.raw.FORM_ForceToKillFocus(form)
    document.save(tmp_path / "filled.pdf")
    fields = PdfReader(tmp_path / "filled.pdf").get_fields()
    assert fields is not None
    assert fields["blocks-1-items-0-2"]["/V"] == f"/{ON}"
    assert fields["blocks-0-lines-0"]["/V"] == "A. B."


def ink(pdf: bytes, rect: Any) -> int:
    """The dark pixels in a rectangle."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    assert document.get_formtype() == pypdfium2.raw.FORMTYPE_ACRO_FORM
    page = document[0]
    scale = 3
    picture = page.render(scale=scale, may_draw_forms=True).to_pil().convert("L")
    left, low, right, high = (float(value) for value in rect)
    height = page.get_height()
    box = picture.crop((int(left * scale), int((height - high) * scale), int(right * scale), int((height - low) * scale)))
    return sum(box.histogram()[:128])


def test_a_field_is_said_by_its_name() -> None:
    said = spoken(fillable("signal-checklist"))
    assert "Groep en periode\ninvulveld: Groep en periode" in said
    assert "aankruisvak, leeg: Laat zich moeilijk troosten: vaak" in said


def test_the_same_words_stand_on_both_editions(handout: Loaded) -> None:
    publication = compose(handout, SESSION)
    plain, form = ([page.extract_text().split() for page in PdfReader(io.BytesIO(pdf)).pages]
                   for pdf in (to_pdf(publication), to_pdf(publication, fillable=True)))
    assert plain == form


def test_nothing_to_fill_in_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "plain.yaml"
    file.write_text("title: T\naudience: team\nlayout: factsheet\nblocks:\n  - text: Tekst.\n", encoding="utf-8")
    result = CliRunner().invoke(main, [str(file), "--edition", "fillable", "--output", str(tmp_path)])
    assert result.exit_code == 1
    assert "plain.yaml:4:1: blocks has no box to tick" in result.output


def test_the_edition_is_in_the_file_name(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["what-helps", "--edition", "fillable", "--output", str(tmp_path)]).exit_code == 0
    assert (tmp_path / "nl" / "what-helps_fillable.pdf").is_file()
