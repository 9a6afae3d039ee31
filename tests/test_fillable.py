"""The fillable edition: real form fields, that other programs fill in and read back."""

import io
from collections.abc import Sequence
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
from studio.aloud import aloud
from studio.proof.spoken import spoken
from tests.conftest import SESSION, load_text, loaded
from tests.test_outline import NAMES


def fillable(name: str) -> bytes:
    return to_pdf(compose(loaded(name), SESSION), fillable=True)


def widgets(pdf: bytes) -> list[Any]:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return [note.get_object() for page in pages for note in page.get("/Annots", []) if note.get_object()["/Subtype"] == "/Widget"]


def kind(widget: Any) -> str:
    return str((widget if "/FT" in widget else widget["/Parent"])["/FT"])


def name(widget: Any) -> str:
    return str((widget if "/T" in widget else widget["/Parent"])["/T"])


def test_each_box_and_each_line_is_a_field() -> None:
    found = widgets(fillable("signal-checklist"))
    assert [kind(field) for field in found].count("/Btn") == 3 * 21
    assert [kind(field) for field in found].count("/Tx") == 7


@pytest.mark.parametrize("piece", NAMES)
def test_fields_have_a_name_a_tooltip_an_appearance_and_nothing_to_go_back_to(piece: str) -> None:
    pdf = fillable(piece)
    found = widgets(pdf)
    assert found
    states = [(name(field), state) for field in found if kind(field) == "/Btn" for state in field["/AP"]["/N"] if state != "/Off"]
    lines = [name(field) for field in found if kind(field) == "/Tx"]
    assert len(set(states)) == len(states)
    assert len(set(lines)) == len(lines)
    for field in found:
        assert "." not in name(field)
        assert field["/TU"]
        assert field["/F"] == 4
        assert (field if "/DV" in field else field["/Parent"])["/DV"] == ("" if kind(field) == "/Tx" else "/Off")
        if kind(field) == "/Tx":
            assert field["/AP"]["/N"].get_object().get_data() == b"/Tx BMC EMC"
    form: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/AcroForm"]  # type: ignore[index]
    assert "/NeedAppearances" not in form
    assert {str(page["/Tabs"]) for page in PdfReader(io.BytesIO(pdf)).pages} == {"/S"}


def test_of_the_boxes_of_a_row_one_is_ticked() -> None:
    groups = [field for field in (PdfReader(io.BytesIO(fillable("signal-checklist"))).get_fields() or {}).values() if field["/FT"] == "/Btn"]
    assert len(groups) == 21
    for group in groups:
        assert group["/Ff"] == 1 << 15
        assert [kid.get_object()["/TU"].rpartition(": ")[2] for kid in group["/Kids"]] == ["nooit", "soms", "vaak"]
        assert all(kid.get_object()["/TU"].startswith(group["/TU"]) for kid in group["/Kids"])


def clicked(pdf: bytes, labels: Sequence[str]) -> dict[str, str]:
    """The fields with what they hold, by their names, after a click on each box in PDFium."""
    places = {field["/TU"]: [float(value) for value in field["/Rect"]] for field in widgets(pdf)}
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    page, form = document[0], document.formenv.raw
    for label in labels:
        left, low, right, high = places[label]
        for press in (pypdfium2.raw.FORM_OnMouseMove, pypdfium2.raw.FORM_OnLButtonDown, pypdfium2.raw.FORM_OnLButtonUp):
            press(form, page.raw, 0, (left + right) / 2, (low + high) / 2)
    pypdfium2.raw.FORM_ForceToKillFocus(form)
    saved = io.BytesIO()
    document.save(saved)
    return {name: str(field["/V"]) for name, field in (PdfReader(saved).get_fields() or {}).items()}


@pytest.mark.parametrize(("choose", "held"), [
    ("one", {"blocks-0-items-0": f"/{ON}2"}),
    ("several", {"blocks-0-items-0-0": f"/{ON}", "blocks-0-items-0-1": f"/{ON}"})])
def test_boxes_of_a_row_exclude_each_other_or_do_not(tmp_path: Path, choose: str, held: dict[str, str]) -> None:
    """On paper they are the same; a screen reader hears one name for each, and who reads aloud says that several count."""
    head = "title: T\naudience: team\nlayout: checklist\nblocks:\n  - checklist: Waar?\n    columns: [Thuis, School]\n"
    one = load_text(tmp_path, f"{head}    choose: {choose}\n    items: [Slaapt goed, Speelt graag]\n")
    publication = compose(one, SESSION)
    pdf = to_pdf(publication, fillable=True)
    assert {name: value for name, value in clicked(pdf, ["Slaapt goed: thuis", "Slaapt goed: school"]).items() if value != "/Off"} == held
    plain = to_pdf(compose(load_text(tmp_path, f"{head}    items: [Slaapt goed, Speelt graag]\n"), SESSION), fillable=True)
    assert [(field["/Rect"], field["/TU"]) for field in widgets(pdf)] == [(field["/Rect"], field["/TU"]) for field in widgets(plain)]
    said = aloud([one.handout], SESSION.references, SESSION.abbreviations)
    assert ("ook meer dan één" in said) == (choose == "several")


def test_fields_stand_where_the_boxes_are_drawn() -> None:
    publication = compose(loaded("signal-checklist"), SESSION)
    height = publication.pages[0].height
    rects = [[float(value) for value in field["/Rect"]] for field in widgets(to_pdf(publication, fillable=True))]
    for left, low, right, high in rects:
        assert 0 < left < right < publication.pages[0].width
        assert 0 < low < high < height


def test_what_is_filled_in_is_read_back(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(fillable("signal-checklist")))
    values = {"blocks-0-lines-0": "A. B.", "blocks-1-items-0": f"/{ON}3"}
    writer.update_page_form_field_values(writer.pages[0], values, auto_regenerate=False)
    file = tmp_path / "filled.pdf"
    writer.write(file)
    fields = PdfReader(file).get_fields()
    assert fields is not None
    assert fields["blocks-0-lines-0"]["/V"] == "A. B."
    assert fields["blocks-1-items-0"]["/V"] == f"/{ON}3"
    assert fields["blocks-1-items-1"]["/V"] == "/Off"


def test_a_viewer_opens_it_and_shows_what_is_ticked(tmp_path: Path) -> None:
    """PDFium finds the fields, and a ticked box has ink where an empty one has none."""
    pdf = fillable("signal-checklist")
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    writer.update_page_form_field_values(writer.pages[0], {"blocks-1-items-0": f"/{ON}3"}, auto_regenerate=False)
    file = tmp_path / "ticked.pdf"
    writer.write(file)
    rect = next(field["/Rect"] for field in widgets(pdf) if field["/TU"] == "zoekt heel veel contact: vaak")
    assert ink(file.read_bytes(), rect) > ink(pdf, rect) + 50


def test_a_click_in_a_viewer_ticks_a_box_and_typing_fills_a_line(tmp_path: Path) -> None:
    pdf = fillable("signal-checklist")
    places = {field["/TU"]: [float(value) for value in field["/Rect"]] for field in widgets(pdf)}
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    form = document.formenv.raw
    page = document[0]
    for label, text in (("zoekt heel veel contact: vaak", ""), ("Kind (alleen voorletters)", "A. B.")):
        left, low, right, high = places[label]
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
    assert fields["blocks-1-items-0"]["/V"] == f"/{ON}3"
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
    assert "aankruisvak, leeg: laat zich moeilijk troosten: vaak" in said


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
