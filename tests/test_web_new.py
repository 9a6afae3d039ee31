"""A handout that somebody makes from a layout: begun, translated, kept in a file, and opened again; several of one layout beside each other."""

import base64
import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from generate import main
from tests import pages

pytest.importorskip("starlette", reason="needs the extra web")

from studio.web.desk import Desk

if TYPE_CHECKING:
    from playwright.sync_api import Page

OWN = "nieuw-statement-2"
BROWSER = pytest.mark.skipif(pages.missing() is not None, reason=f"needs {pages.missing()}")


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.fixture
def made(desk: Desk) -> dict[str, Any]:
    return {"piece": OWN, "content": {**desk.do("content", {"piece": OWN})["content"], "title": "Iedereen is welkom"}}


def turkish(desk: Desk, made: dict[str, Any]) -> dict[str, str]:
    """A translation of each text; what it says does not matter."""
    texts = desk.do("texts", {**made, "language": "tr"})["texts"]
    assert all(text["text"] == text["shipped"] == "" for text in texts)
    return {text["source"]: "Selam" for text in texts}


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(one.extract_text() for one in PdfReader(io.BytesIO(pdf)).pages).split()).replace("\u00a0", " ")


def test_a_draft_shows_what_is_not_translated_and_the_file_waits_for_all_of_it(desk: Desk, made: dict[str, Any]) -> None:
    asked = {**made, "language": "tr", "said": "nl"}
    shown = desk.do("sheet", asked)
    assert "title" in {box["path"] for page in shown["pages"] for box in page["boxes"]}
    assert "title" in {gap["path"] for gap in shown["gaps"]}
    assert desk.do("file", asked)["refused"]
    one = {"Iedereen is welkom": "Herkes hoş geldi"}
    assert len(desk.do("file", {**asked, "translations": {"tr": one}})["problems"]) == len(shown["gaps"]) - 1
    assert desk.do("sheet", {**made, "language": "xx"})["refused"]


def test_a_translation_of_ones_own_handout_is_checked_kept_and_read_by_the_command(desk: Desk, made: dict[str, Any]) -> None:
    made = {**made, "content": {**made["content"], "lead": "Bel 030-123 45 67."}}
    texts = turkish(desk, made) | {"Iedereen is welkom": "Herkes hoş geldi"}
    wrong = desk.do("sheet", {**made, "language": "tr", "said": "nl", "translations": {"tr": texts}})["problems"]
    assert [(one["path"], one["text"]) for one in wrong] == [("lead", "Het telefoonnummer 030-123 45 67 staat niet in de vertaling.")]
    texts["Bel 030-123 45 67."] = "030-123 45 67 numarasını arayın."
    asked = {**made, "translations": {"tr": texts}}
    assert "Herkes" in text_of(desk.do("file", {**asked, "language": "tr"})["data"])
    kept = desk.do("kept", asked)
    assert sorted(zipfile.ZipFile(io.BytesIO(kept["data"])).namelist()) == ["languages/tr.po", f"{OWN}.yaml"]
    opened = desk.do("opened", {"piece": "handout", "data": base64.b64encode(kept["data"]).decode()})
    assert (opened["content"], opened["translations"]) == (made["content"], {"tr": texts})
    zipfile.ZipFile(io.BytesIO(kept["data"])).extractall()
    assert CliRunner().invoke(main, [f"{OWN}.yaml", "--language", "tr"]).exit_code == 0
    assert "Herkes" in text_of(Path(f"output/tr/{OWN}.pdf").read_bytes())


def test_changed_words_say_that_ones_own_translation_misses_them(desk: Desk, made: dict[str, Any]) -> None:
    asked = {**made, "translations": {"tr": turkish(desk, made)}, "said": "nl"}
    assert desk.do("sheet", asked)["gaps"] == []
    asked["content"] = {**made["content"], "title": "Iedereen hoort erbij!"}
    assert [(gap["path"], gap["languages"]) for gap in desk.do("sheet", asked)["gaps"]] == [("title", ["tr"])]


@BROWSER
def test_a_handout_is_begun_by_keyboard_and_its_address_holds_no_word(page: "Page") -> None:
    page.goto("/nieuw?vorm=checklist")
    page.wait_for_selector("[name=voor]:checked")
    assert page.locator("[name=voor]:checked").get_attribute("value") == "teacher"
    page.locator("[name=vorm][value=checklist]").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Tab")
    page.keyboard.type("Onze fietsen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nieuw-card/tekst")
    assert page.get_by_label("Titel").input_value() == "Onze fietsen"
    assert page.get_by_label("Voor wie (kleur)").input_value() == "child"
    page.goto("/nieuw?vorm=card&voor=team")
    page.fill("#titel", "Onze stoepen")
    page.get_by_role("button", name="Begin met schrijven").click()
    page.wait_for_url("**/nieuw-card-2/tekst")
    page.wait_for_selector("#hits i")
    page.goto("/")
    own = page.locator(".own .tile[data-mine] h3")
    assert sorted(own.all_inner_texts()) == ["Onze fietsen", "Onze stoepen"]
    page.wait_for_function("() => [...document.querySelectorAll('.own [data-mine] img')].filter(one => one.src.startsWith('data:image/webp')).length === 2")
    pictures = page.locator(".own [data-mine] img").evaluate_all("found => found.map(one => one.src)")
    assert len(set(pictures)) == 2
    page.get_by_role("link", name="Kaartje", exact=True).click()
    page.wait_for_url("**/nieuw?vorm=card")
    page.goto("/nieuw-card-2")
    page.wait_for_selector("#how dd")
    assert page.get_by_role("heading", level=1).inner_text() == "Onze stoepen"
    page.goto("/")
    page.get_by_role("link", name="Onze fietsen").click()
    page.wait_for_url("**/nieuw-card/tekst")
    page.goto("/nieuw")
    assert page.locator("#mines a").all_inner_texts() == ["Onze fietsen", "Onze stoepen"]
    assert pages.violations(page) == []
    page.get_by_role("button", name="Wis alles in deze browser").click()
    assert page.locator("#mine").is_hidden()


@BROWSER
def test_ones_own_handout_is_translated_kept_and_opened_as_a_new_one(page: "Page", tmp_path: Path) -> None:
    page.goto("/nieuw?vorm=statement")
    page.fill("#titel", "Welkom")
    page.get_by_role("button", name="Begin met schrijven").click()
    page.wait_for_url("**/nieuw-statement/tekst")
    page.get_by_role("link", name="Türkçe (nieuwe vertaling)").click()
    page.wait_for_selector("[aria-invalid]")
    assert page.locator("#pdf").is_disabled()
    fields = page.locator("#fields [data-path]")
    for number in range(fields.count()):
        fields.nth(number).click()
        page.keyboard.type("Hoş geldiniz" if number == 0 else "Merhaba")
    page.wait_for_selector("#pdf:enabled")
    with page.expect_download() as download:
        page.click("#pdf")
    assert "Hoş" in text_of(Path(download.value.path()).read_bytes())
    with page.expect_download() as download:
        page.click("#save")
    file = tmp_path / download.value.suggested_filename
    file.write_bytes(Path(download.value.path()).read_bytes())
    page.goto("/nieuw-statement?taal=tr")
    page.wait_for_selector("#how dd")
    assert page.locator("[name=taal]:checked").get_attribute("value") == "tr"
    assert page.locator("[name=taal]:visible").count() == 2
    with page.expect_download() as download:
        page.get_by_role("button", name="Alle talen als ZIP").click()
    assert zipfile.ZipFile(str(download.value.path())).namelist()[1:] == ["nl/nieuw-statement.pdf", "tr/nieuw-statement.pdf"]
    page.get_by_role("button", name="Wis alles in deze browser").click()
    page.wait_for_selector("[name=taal][value=tr]", state="hidden")
    page.goto("/nieuw")
    page.set_input_files("#open", str(file))
    page.wait_for_url("**/nieuw-statement/tekst")
    assert page.get_by_label("Titel").input_value() == "Welkom"
    page.get_by_role("link", name="Türkçe", exact=True).click()
    page.wait_for_selector("#pdf:enabled")
    assert page.locator("#fields [data-path]").first.input_value() == "Hoş geldiniz"
    assert pages.violations(page) == []
