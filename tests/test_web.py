"""The page, in a real browser: what the people it is for do. By keyboard alone it is tried in test_web_trial.

One server and one browser serve all of them. What is downloaded is read by pypdf and zipfile.
"""

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from pypdf import PdfReader

from tests import pages

pytest.importorskip("starlette", reason="needs the extra web")
pytestmark = pytest.mark.skipif(pages.missing() is not None, reason=f"needs {pages.missing()}")

from tests.sites import SCHOOL  # noqa: E402  # only with the extra
from tests.visits import states  # noqa: E402  # only with the extra

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 800}


def ours(page: "Page") -> None:
    """A school, as it is kept in the browser."""
    page.goto("/over")
    page.evaluate("school => localStorage.setItem('handouts.school', JSON.stringify(school))", SCHOOL)


def downloaded(page: "Page", name: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).first.click()
    return Path(download.value.path()).read_bytes()


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(one.extract_text() for one in PdfReader(io.BytesIO(pdf)).pages).split())


def test_make_it_ours_change_a_word_download_and_find_it(page: "Page") -> None:
    page.goto("/jouw-school")
    for key, value in SCHOOL.items():
        page.fill(f"#{key}", value)
    page.wait_for_selector("#minis img[src^='data:image/webp']")
    page.get_by_role("link", name="Klaar, naar de handouts").click()
    page.wait_for_selector(".tile img[src^='data:image/webp']")
    assert page.get_by_role("link", name=SCHOOL["name"]).is_visible()
    page.get_by_role("link", name="Wat helpt in de klas?", exact=True).click()
    page.get_by_role("link", name="Pas de tekst aan").click()
    field = page.get_by_label("Wat", exact=True).first
    with page.expect_response("**/blad"):
        field.fill("Zwaai naar elk kind")
    page.wait_for_selector("#paper:not(.busy)")
    said = text_of(downloaded(page, "Download PDF"))
    assert "Zwaai naar elk kind" in said
    assert SCHOOL["name"].split()[-1] in said
    assert SCHOOL["phone"] in said
    page.reload()
    page.wait_for_selector("#f-title")
    assert page.get_by_label("Wat", exact=True).first.input_value() == "Zwaai naar elk kind"


def test_words_come_back_and_points_move(page: "Page") -> None:
    page.goto("/what-helps/tekst")
    first = page.get_by_label("Wat", exact=True).first
    before = first.input_value()
    first.fill("Iets anders")
    page.get_by_role("button", name="Haal weg: Punt 2").click()
    assert page.get_by_label("Wat", exact=True).count() == 5
    page.keyboard.press("Control+z")
    assert page.get_by_label("Wat", exact=True).count() == 6
    page.keyboard.press("Control+z")
    assert first.input_value() == before
    page.keyboard.press("Control+y")
    assert first.input_value() == "Iets anders"
    page.get_by_role("button", name="Omlaag: Punt 1").click()
    assert page.get_by_label("Wat", exact=True).nth(1).input_value() == "Iets anders"


def test_a_long_sentence_is_noted_and_what_does_not_fit_stops(page: "Page") -> None:
    page.goto("/what-helps/tekst")
    field = page.locator("#f-lead")
    field.fill("Wees liefdevol, kalm en steeds aanwezig, ook als het een dag wat minder gaat, want een kind merkt altijd of iemand er echt voor hem is.")
    page.wait_for_selector(".n")
    assert page.locator("#count").inner_text() == "1 opmerking"
    page.keyboard.press("F8")
    assert page.evaluate("document.activeElement.id") == "f-lead"
    field.fill("Wees liefdevol. " * 90)
    page.wait_for_selector(".n.stop")
    assert page.get_by_role("button", name="Download PDF").is_disabled()
    assert pages.violations(page) == []


def test_a_hard_word_is_replaced_bold_is_seen_and_a_drawing_is_chosen(page: "Page") -> None:
    page.goto("/what-helps/tekst")
    lead = page.get_by_label("Inleiding")
    lead.fill("Kies een interventie.")
    page.get_by_role("button", name="Gebruik ‘aanpak’").click()
    assert lead.inner_text() == "Kies een aanpak."
    page.keyboard.press("Control+z")
    assert lead.inner_text() == "Kies een interventie."
    page.keyboard.press("Control+y")
    lead.press("End")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Control+Shift+ArrowLeft")
    page.keyboard.press("Control+b")
    assert lead.locator("b").inner_text() == "aanpak"
    page.get_by_label("Tekening: Punt 2").select_option(label="Zon")
    page.get_by_label("Plaatje").select_option(label="Arm om een kind")
    page.wait_for_selector("#paper:not(.busy)")
    assert pages.violations(page) == []
    kept = yaml.safe_load(downloaded(page, "Bewaar als bestand"))
    assert (kept["lead"], kept["scene"]) == ("Kies een **aanpak**.", "hug")
    assert [item["icon"] for block in kept["blocks"] for item in block.get("actions", ())][:3] == ["smiley", "sun", "steps"]
    page.reload()
    assert page.get_by_label("Inleiding").locator("b").inner_text() == "aanpak"


def test_a_long_sentence_is_divided_by_keyboard_and_put_back(page: "Page") -> None:
    page.goto("/what-helps/tekst")
    lead = page.get_by_label("Inleiding")
    long = "Noem de regel, niet wat je van het kind vindt, en bespreek later op de dag samen met het kind en de ouders wat er gebeurde."
    lead.fill(long)
    button = page.get_by_role("button", name="Zet hier een punt")
    button.wait_for()
    lead.press("Tab")
    assert button.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    assert lead.inner_text() == "Noem de regel, niet wat je van het kind vindt. Bespreek later op de dag samen met het kind en de ouders wat er gebeurde."
    assert page.evaluate("document.activeElement.id") == "f-lead"
    page.wait_for_selector("text=Er staan nu twee zinnen. Lees ze even na.")
    button.wait_for(state="detached")
    assert pages.violations(page) == []
    page.keyboard.press("Control+z")
    assert lead.inner_text() == long
    button.wait_for()
    page.keyboard.press("Control+y")
    assert lead.inner_text().count(". ") == 1
    page.get_by_role("button", name="Ongedaan", exact=True).last.click()
    assert lead.inner_text() == long


def test_advice_may_be_left_and_what_is_empty_or_too_long_leads_on(page: "Page") -> None:
    page.goto("/what-helps/tekst")
    page.get_by_label("Inleiding").fill("Kies een interventie.")
    page.get_by_role("button", name="Laat zo: ‘interventie’ is een moeilijk woord.").click()
    assert page.locator("#count").inner_text() == "Geen opmerkingen"
    assert page.evaluate("document.activeElement.id") == "f-lead"
    page.get_by_label("Inleiding").fill("Kies een interventie nu.")
    page.wait_for_selector("#paper:not(.busy)")
    assert page.locator("#count").inner_text() == "Geen opmerkingen"
    page.get_by_label("Inleiding").fill("")
    page.wait_for_selector("text=Dit is nog leeg.")
    page.get_by_label("Inleiding").fill("Kort.")
    page.get_by_label("Tekst", exact=True).nth(6).fill("Noem precies wat het kind goed deed. " * 40)
    page.get_by_role("button", name="Naar punt 6").first.click()
    assert page.evaluate("document.activeElement.closest('.it').querySelector('.ahead b').textContent") == "Punt 6"
    assert page.locator("#fit").inner_text().startswith("Past ook met de kleinste leesbare letters niet op A6")


def test_a_click_on_the_page_finds_the_field(page: "Page") -> None:
    page.goto("/what-helps/tekst")
    page.wait_for_selector("#hits i[data-at=lead]")
    page.locator("#hits i[data-at=lead]").click()
    assert page.evaluate("document.activeElement.id") == "f-lead"


def test_a_handout_is_saved_and_opened_again(page: "Page", tmp_path: Path) -> None:
    page.goto("/what-helps/tekst")
    page.get_by_label("Wat", exact=True).first.fill("Groet elk kind")
    file = tmp_path / "what-helps.yaml"
    file.write_bytes(downloaded(page, "Bewaar als bestand"))
    assert "label: Groet elk kind" in file.read_text(encoding="utf-8")
    page.get_by_role("button", name="Terug naar de oorspronkelijke tekst").click()
    page.set_input_files("#open", str(file))
    page.wait_for_selector("text=Geopend.")
    assert page.get_by_label("Wat", exact=True).first.input_value() == "Groet elk kind"
    (tmp_path / "vakantie.yaml").write_text("zon: zee", encoding="utf-8")
    page.set_input_files("#open", str(tmp_path / "vakantie.yaml"))
    page.wait_for_selector("text=vakantie.yaml is geen handout")


def test_a_school_is_saved_and_opened_again(page: "Page", tmp_path: Path) -> None:
    ours(page)
    page.goto("/jouw-school")
    file = tmp_path / "school.yaml"
    file.write_bytes(downloaded(page, "Bewaar als bestand"))
    page.get_by_role("button", name="Wis alles in deze browser").click()
    assert page.input_value("#name") == ""
    page.set_input_files("#open", str(file))
    page.wait_for_selector("text=Geopend.")
    assert {key: page.input_value(f"#{key}") for key in SCHOOL} == SCHOOL


def test_a_new_handout_is_made_from_a_layout(page: "Page") -> None:
    page.goto("/")
    page.get_by_role("link", name="Aankruislijst", exact=True).click()
    page.get_by_label("Titel").fill("Onze fietsen")
    page.get_by_label("Voor wie (kleur)").select_option("parent")
    page.wait_for_selector("#paper:not(.busy)")
    assert pages.violations(page) == []
    assert "Onze fietsen" in text_of(downloaded(page, "Download PDF"))
    page.keyboard.press("Control+z")
    assert page.get_by_label("Voor wie (kleur)").input_value() == "teacher"


def test_two_languages_stand_beside_each_other(page: "Page") -> None:
    page.goto("/parent-leaflet?taal=uk")
    page.get_by_label("Naast het Nederlands op één vel").check()
    page.wait_for_selector("#how dd:has-text('lange kant')")
    said = text_of(downloaded(page, "Download PDF"))
    assert "Een veilige band" in said
    assert "дитин" in said


def test_a_stack_is_one_zip_with_how_to_print_it_first(page: "Page") -> None:
    ours(page)
    page.goto("/")
    page.locator("[data-set=ouderavond]").click()
    page.fill("#n", "20")
    found = zipfile.ZipFile(io.BytesIO(downloaded(page, "Download alles")))
    assert found.namelist()[0] == "00-zo-print-je-dit.pdf"
    assert len(found.namelist()) == 6
    assert all(found.read(name).startswith(b"%PDF-") for name in found.namelist())
    assert "20 mensen" in text_of(found.read(found.namelist()[0]))
    assert any(SCHOOL["name"] in text_of(found.read(name)).replace("\xa0", " ") for name in found.namelist()[1:])


def test_a_stack_says_how_many_sheets_it_is_and_how_they_are_printed(page: "Page") -> None:
    page.goto("/")
    page.locator("[data-set=ouderavond]").click()
    page.wait_for_selector("#sheets:has-text('5 handouts, voor 24 mensen: 77 vellen A4')")
    page.get_by_role("button", name="Eén meer").click()
    page.wait_for_selector("#sheets:has-text('voor 25 mensen')")
    page.fill("#n", "20")
    page.wait_for_selector("#sheets:has-text('5 handouts, voor 20 mensen: 64 vellen A4')")
    page.get_by_text("Zo print je deze stapel").click()
    lines = page.locator("#plan-lines li")
    assert lines.count() == 5
    assert lines.first.inner_text().split("\n") == ["22 ×", "Kom je ook naar de\xa0ouderavond?", "A4, staand, 1 vel, één kant, 100 %, in kleur."]
    assert pages.violations(page) == []
    page.get_by_label("Zwart-wit").check(force=True)
    page.wait_for_selector("#plan-lines:has-text('zwart-wit')")
    found = zipfile.ZipFile(io.BytesIO(downloaded(page, "Download alles")))
    assert [name for name in found.namelist() if "copier" in name] == found.namelist()[1:]
    page.keyboard.press("Escape")
    assert page.locator("#tray").is_hidden()
    page.get_by_role("button", name="Zet terug").click()
    page.wait_for_selector("#sheets:has-text('voor 20 mensen')")
    page.get_by_role("button", name="Leeg de stapel").click()
    page.locator(".tile input[type=checkbox][value=what-helps]").check()
    page.wait_for_selector("#sheets:has-text('1 handout: 1 vel A6')")


def test_the_address_holds_search_readers_and_stack_and_nothing_of_the_school(page: "Page") -> None:
    ours(page)
    page.goto("/")
    page.fill("#q", "avond")
    page.locator("[data-aud=parent].chip").click()
    page.locator("[data-set=ouderavond]").click()
    page.wait_for_url("**/?q=avond&voor=parent&pakket=ouderavond")
    page.reload()
    page.wait_for_selector("#sheets:has-text('5 handouts')")
    assert page.input_value("#q") == "avond"
    assert page.locator(".chip[aria-pressed=true]").inner_text().startswith("Ouders")
    page.goto("/parent-leaflet?taal=ar")
    page.wait_for_selector("#how dd")
    assert page.url.endswith("/parent-leaflet?taal=ar")


def test_a_browser_that_keeps_nothing_says_so_and_the_page_is_dated_without_a_connection(page: "Page") -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('no room'); }")
    page.goto("/jouw-school")
    page.fill("#name", "De Linde")
    assert page.locator("#kept").inner_text() == "Deze browser bewaart niets (een privévenster?). Bewaar het als bestand."
    page.goto("/what-helps/tekst")
    page.wait_for_selector("#hits i")
    page.fill("#f-title", "Wat helpt nu?")
    page.wait_for_selector("#paper:not(.busy)")
    assert page.locator("#kept").inner_text() == "Deze browser bewaart niets (een privévenster?). Bewaar het als bestand."
    page.evaluate("dispatchEvent(new Event('offline'))")
    page.wait_for_function("() => /^Dit blad is van \\d\\d:\\d\\d uur\\.$/.test(document.querySelector('#old').textContent)")
    assert page.locator(".say").inner_text().startswith("Geen verbinding. Je kunt verder typen")
    page.fill("#f-title", "Wat helpt morgen?")
    page.wait_for_function("() => document.querySelector('#old').textContent === ''")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_everybody_can_use_every_view_in_every_state(page: "Page", size: dict[str, int]) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    seen = []
    for state in states(page):
        assert pages.violations(page) == [], state
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"], state
        seen.append(state)
    assert len(set(seen)) == len(seen) > 20


def test_without_a_script_one_can_search_and_download(chromium: "Browser", site: str) -> None:
    context = chromium.new_context(java_script_enabled=False, base_url=site, accept_downloads=True)
    page = context.new_page()
    page.goto("/")
    page.fill("#q", "raampje")
    page.press("#q", "Enter")
    assert 1 <= page.locator(".tile").count() < 18
    page.goto("/parent-leaflet?taal=ar")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download PDF").click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")
    page.goto("/what-helps/tekst")
    assert not page.locator("#fields").is_visible()
    page.get_by_label("Naam van de school").fill(SCHOOL["name"])
    page.get_by_label("Contactpersoon").fill(SCHOOL["contact"])
    page.get_by_label("Telefoon").fill(SCHOOL["phone"])
    page.get_by_label("Wat", exact=True).first.fill("Zwaai naar elk kind")
    page.get_by_label("Inleiding").fill("")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download PDF").last.click()
    said = text_of(Path(download.value.path()).read_bytes())
    assert "Zwaai naar elk kind" in said
    assert SCHOOL["phone"] in said
    assert "Wees liefdevol" not in said
    page.get_by_label("Titel").fill("Wat helpt? " * 30)
    page.get_by_role("button", name="Download PDF").last.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Dit kan nog niet"
    assert "A6" in page.locator("#main").inner_text()
    assert "--" not in page.locator("#main").inner_text()
    page.go_back()
    context.close()


def test_a_handout_is_sent_in_all_its_languages_and_as_a_link(page: "Page") -> None:
    ours(page)
    page.evaluate("localStorage.setItem('handouts.translation.terugblik', JSON.stringify({tr: {'Hoe was de\\u00a0avond?': 'Akşam iyi miydi?'}}))")
    page.goto("/terugblik?taal=tr")
    page.wait_for_selector("#how dd")
    found = zipfile.ZipFile(io.BytesIO(downloaded(page, "Alle talen als ZIP")))
    assert found.namelist() == ["00-zo-print-je-dit.pdf", *(f"{tag}/terugblik.pdf" for tag in ("ar", "en", "nl", "pl", "tr", "uk"))]
    assert "Akşam iyi miydi" in text_of(found.read("tr/terugblik.pdf")).replace("\xa0", " ")
    assert downloaded(page, "Plaatje voor nieuwsbrief").startswith(b"\x89PNG")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer de link").click()
    page.wait_for_selector("text=De link staat op het klembord. Hij werkt alleen op deze computer")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_the_phone_edition_comes_from_the_page(page: "Page") -> None:
    ours(page)
    page.goto("/parent-leaflet")
    page.wait_for_selector("#how dd")
    html = downloaded(page, "Voor op de telefoon").decode()
    assert html.startswith("<!doctype html>")
    assert SCHOOL["contact"] in html
