"""Words that are changed in a translation, or under it: what is missing is told by place, and what was typed is kept in a file."""

import base64
import copy
import io
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from generate import main
from handouts.catalogues import Catalogue
from handouts.cursor import Key
from handouts.languages import catalogue
from handouts.po import Entry, entries, written
from tests import pages

pytest.importorskip("starlette", reason="needs the extra web")

from studio.web.bundles import LARGEST, MOST, unbundled, zipped
from studio.web.desk import Desk
from studio.web.margin import FIT

if TYPE_CHECKING:
    from playwright.sync_api import Page

WAS, NOW = "Wat het is, wat je kunt zien en wat helpt.", "Wat het is, wat je ziet en wat helpt."
ARABIC, TURKISH = "ما هي وماذا يساعد", "Nedir ve ne yardım eder"


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.fixture
def changed(desk: Desk) -> dict[str, Any]:
    content = copy.deepcopy(desk.do("content", {"piece": "parent-leaflet"})["content"])
    return {**content, "lead": NOW}


def test_changed_words_say_in_which_languages_they_are_missing(desk: Desk, changed: dict[str, Any]) -> None:
    found = desk.do("sheet", {"piece": "parent-leaflet", "content": changed})
    assert [(one["path"], one["languages"]) for one in found["gaps"]] == [("lead", ["ar", "en", "pl", "tr", "uk"])]
    found = desk.do("sheet", {"piece": "parent-leaflet", "content": changed, "translations": {"tr": {NOW: TURKISH}}})
    assert [one["languages"] for one in found["gaps"]] == [["ar", "en", "pl", "uk"]]
    assert desk.do("sheet", {"piece": "parent-leaflet"})["gaps"] == []


@pytest.mark.parametrize("pair", [False, True])
def test_what_is_missing_is_shown_by_place_and_not_downloaded(desk: Desk, changed: dict[str, Any], *, pair: bool) -> None:
    asked = {"piece": "parent-leaflet", "content": changed, "language": "tr", "pair": pair, "said": "nl"}
    found = desk.do("sheet", asked)
    assert [(one["path"], one["text"]) for one in found["gaps"]] == [("lead", f"Dit heeft nog geen vertaling: “{NOW}”")]
    assert "lead" in {box["path"] for page in found["pages"] for box in page["boxes"]}
    assert [one["path"] for one in desk.do("file", asked)["problems"]] == ["lead"]
    listed = {text["source"]: text for text in desk.do("texts", asked)["texts"]}
    assert (listed[NOW]["paths"], listed[NOW]["text"], listed[NOW]["before"]) == (["lead"], "", WAS)
    assert listed[NOW]["proposal"]
    made = desk.do("file", asked | {"translations": {"tr": {NOW: TURKISH}}})
    assert TURKISH in text_of(made["data"])


@pytest.mark.parametrize(("source", "said", "reason"), [
    ("Is er nu gevaar? Bel **112**.", "Tehlike var mı? **113**'ü arayın.", "het getal 112 staat niet in de vertaling."),
    ("Is er nu gevaar? Bel **112**.", "Tehlike var mı? 112'yi arayın.", "wat in de tekst vet is"),
    ("Is er nu gevaar? Bel **112**.", "Tehlike var mı? **112'yi arayın.", "mist het ** aan het eind"),
    ("Is er nu gevaar? Bel **112**.", "Tehlike var mı? **١١٢**", ""),
    ("Bel 088-123 45 67.", "Bizi 088-123 45 76 numarasından arayın.", "het telefoonnummer 088-123 45 67 staat niet in de vertaling."),
    ("Op {event.date ____} zijn we er.", "Oradayız.", "'{event.date ____}' vult een school in"),
    ("We zijn er.", "Saat 8'de oradayız.", "het getal 8 staat wel in de vertaling en niet in de tekst."),
])
def test_a_translation_unlike_its_text_is_told_at_its_place(desk: Desk, changed: dict[str, Any], source: str, said: str, reason: str) -> None:
    asked = {"piece": "parent-leaflet", "content": {**changed, "lead": source}, "language": "tr", "translations": {"tr": {source: said}}, "said": "nl"}
    problems = desk.do("sheet", asked).get("problems", [])
    assert [one["path"] for one in problems] == ["lead"] * bool(reason)
    assert all(reason.casefold() in one["text"].casefold() for one in problems)


def test_nobody_has_read_what_somebody_translated() -> None:
    known = Catalogue("tr", {Key("a", "x"): "y"}, {}, "een tolk", "2026-11-01")
    assert known.with_own("a", {"x": "y"}) is known
    own = known.with_own("a", {"x": "z"})
    assert (own.texts[Key("a", "x")], own.reviewed_by, own.reviewed_on) == ("z", "", "")


def test_the_file_that_is_kept_is_opened_again_and_read_by_the_command(desk: Desk, changed: dict[str, Any]) -> None:
    asked = {"piece": "parent-leaflet", "content": changed, "translations": {"tr": {NOW: TURKISH}}}
    kept = desk.do("kept", asked)
    assert kept["name"] == "parent-leaflet.zip"
    opened = desk.do("opened", {"piece": "parent-leaflet", "data": base64.b64encode(kept["data"]).decode()})
    assert opened["content"] == changed
    assert opened["translations"] == {"tr": {NOW: TURKISH}}
    zipfile.ZipFile(io.BytesIO(kept["data"])).extractall()
    assert CliRunner().invoke(main, ["parent-leaflet.yaml", "--language", "tr"]).exit_code == 0
    assert TURKISH in text_of(Path("output/tr/parent-leaflet.pdf").read_bytes())


def test_any_text_in_a_catalogue_is_read_as_it_was_written() -> None:
    found = [Entry("a", 'zeg "ja"\\n\nof\tniet', "أ", fuzzy=False), Entry("a", "b", "", fuzzy=True)]
    assert list(entries(written("ar", found)))[1:] == found


BOMB = io.BytesIO()
with zipfile.ZipFile(BOMB, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("a.yaml", b"x" * (LARGEST + 1))


@pytest.mark.parametrize("data", [
    b"", b"PK", BOMB.getvalue(), zipped({"a.txt": b"a"}), zipped({"a.yaml": b"a", "b.yaml": b"b"}), zipped({"../a.yaml": b"a"}),
    zipped({"a.yaml": b"a", "languages/ar.po": b"msgstr een"}), zipped({"a.yaml": b"a", "languages/ar.po": b"\xff"}),
    zipped({f"a{number}.yaml" if number == 0 else f"{number}.txt": b"" for number in range(MOST + 1)}), BOMB.getvalue()[:-30],
], ids=["nothing", "a head", "a bomb", "no handout", "two", "outside", "no catalogue", "no letters", "many", "cut off"])
def test_what_is_no_such_file_is_told(desk: Desk, data: bytes) -> None:
    with pytest.raises(ValueError, match=r"no handout|too large"):
        unbundled(data)
    assert desk.do("opened", {"data": base64.b64encode(data or b"x").decode()})["problems"]


@pytest.mark.skipif(pages.missing() is not None, reason=f"needs {pages.missing()}")
def test_a_translation_is_filled_in_kept_and_opened(page: "Page", tmp_path: Path) -> None:
    page.goto("/parent-leaflet/tekst")
    page.fill("#f-lead", NOW)
    page.locator(".n a[lang=ar]").click()
    field = page.get_by_label("Inleiding")
    page.wait_for_selector("[aria-invalid]")
    assert field.inner_text() == ""
    assert page.locator("#pdf").is_disabled()
    assert pages.violations(page) == []
    page.keyboard.press("F8")
    page.keyboard.type(ARABIC)
    page.wait_for_selector("#pdf:enabled")
    assert page.evaluate("getComputedStyle(document.activeElement).direction") == "rtl"
    with page.expect_download() as download:
        page.click("#pdf")
    shown = subprocess.run(["pdftotext", str(download.value.path()), "-"], capture_output=True, check=True).stdout.decode()  # noqa: S607
    assert letters(ARABIC) in letters(shown)
    page.keyboard.press("Control+z")
    page.wait_for_selector("#pdf:disabled")
    page.keyboard.press("Control+y")
    with page.expect_download() as download:
        page.click("#save")
    file = tmp_path / "parent-leaflet.zip"
    file.write_bytes(Path(download.value.path()).read_bytes())
    page.get_by_role("button", name="Wis alles in deze browser").click()
    page.wait_for_function("() => document.querySelector('#t-2').textContent.startsWith('ما معناها')")
    page.set_input_files("#open", str(file))
    page.wait_for_selector("text=Geopend.")
    assert field.inner_text() == ARABIC
    page.goto("/parent-leaflet?taal=tr")
    page.get_by_role("link", name="Vul de vertaling aan").click()
    page.wait_for_url("**/parent-leaflet/tekst?taal=tr")
    page.get_by_role("button", name="Neem deze over").click()
    page.wait_for_selector("#pdf:enabled")


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalpha())


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(one.extract_text() for one in PdfReader(io.BytesIO(pdf)).pages).split())


def test_files_of_two_languages_have_names_of_their_own() -> None:
    desk = Desk()
    names = [desk.do("file", {"piece": "parent-leaflet", "language": tag})["name"] for tag in ("nl", "tr", "ar")]
    assert names == ["parent-leaflet.pdf", "parent-leaflet_tr.pdf", "parent-leaflet_ar.pdf"]
    assert desk.do("picture", {"piece": "parent-leaflet", "language": "tr"})["name"] == "parent-leaflet_tr.png"


def test_what_does_not_fit_is_told_by_messages_that_there_are() -> None:
    """A message that is worded anew would else no longer be one of these."""
    assert FIT
    assert [one for one in FIT if catalogue("nl").gettext(one) == one] == []
