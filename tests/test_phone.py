"""The phone edition in a real browser: it says what the PDF says, and everybody can use it.

The words are those of the structure tree of the PDF, read by pypdf; contrast, names and landmarks are axe-core's matter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from handouts import Loaded
from handouts.catalogues import read_catalogue
from handouts.translation import translated
from layouts.press import to_pdf
from layouts.session import Session
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.phone import phone_page
from studio.proof.spoken import spoken
from tests import pages
from tests.conftest import ROOT, SESSION, load_text, loaded
from tests.kinds import BLOCKS
from tests.structure import Structure

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.skipif(pages.missing() is not None, reason=f"needs {pages.missing()}")

PIECES = ("parent-leaflet ar", "signal-checklist", "goede-week", "attachment-factsheet", "my-balance")
WISH = Wish(edition=EDITIONS["phone"])
LARGEST = 120 * 1024
NARROW, PHONE = 320, 390


@dataclass
class Visit:
    """A page that is open in a browser, what it was made of, and what it asked of the network."""

    html: bytes
    pdf: bytes
    page: "Page"
    asked: list[str]


@pytest.fixture(scope="module")
def chromium() -> Iterator["Browser"]:
    with pages.browser() as started:
        yield started


def piece(name: str) -> Loaded:
    """A handout, or its translation."""
    name, _, language = name.partition(" ")
    one = loaded(name)
    return translated(one, read_catalogue((one.folder / "languages").resolve(), language), language) if language else one


def opened(one: Loaded, session: Session, chromium: "Browser", file: Path) -> Visit:
    publication = Job(one, WISH).compose(session)
    html = phone_page(Job(one, WISH), publication, session)
    file.write_bytes(html)
    page = chromium.new_page(viewport={"width": PHONE, "height": 800})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    return Visit(html, to_pdf(publication, fillable=True), page, asked)


@pytest.fixture(scope="module", params=PIECES)
def visit(request: pytest.FixtureRequest, chromium: "Browser", tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    session = Session.of(school=ROOT / "docs" / "schools" / "regenboog" / "school.yaml") if request.param == "my-balance" else SESSION
    one = opened(piece(request.param), session, chromium, tmp_path_factory.mktemp("phone") / "piece.html")
    yield one
    one.page.close()


def test_its_text_is_that_of_the_pdf(visit: Visit) -> None:
    structure = Structure(visit.pdf)
    assert pages.said(visit.page) == structure.words()
    headings = visit.page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(one => [one.tagName, one.textContent.trim().replace(/\\s+/g, ' ')])")
    assert [tuple(one) for one in headings] == structure.headings()


def test_everybody_can_use_it_by_day_and_by_night(visit: Visit) -> None:
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        visit.page.emulate_media(color_scheme=scheme)
        assert pages.violations(visit.page) == []
    ground = "getComputedStyle(document.body).backgroundColor"
    assert visit.page.evaluate(ground) != "rgb(255, 255, 255)"
    visit.page.emulate_media(media="print")
    assert visit.page.evaluate(ground) == "rgb(255, 255, 255)"
    visit.page.emulate_media(media="screen", color_scheme="light")


def test_it_is_whole_in_itself_and_small(visit: Visit) -> None:
    assert len(visit.html) < LARGEST
    assert b"<script" not in visit.html
    assert [url for url in visit.asked if not url.startswith(("data:", "file:"))] == []
    faces = visit.page.evaluate("document.fonts.ready.then(() => [...document.fonts].map(one => one.status))")
    assert faces
    assert set(faces) == {"loaded"}
    if b'dir="rtl"' in visit.html[:200]:
        assert visit.page.evaluate("getComputedStyle(document.querySelector('h1')).direction") == "rtl"


def test_nothing_moves_sideways_on_a_narrow_phone(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": NARROW, "height": 640})
    assert visit.page.evaluate("document.documentElement.scrollWidth") == NARROW
    visit.page.set_viewport_size({"width": PHONE, "height": 800})


LINES = """pattern => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), letters = [];
  for (let node; (node = walker.nextNode());)
    for (let at = 0; at < node.length; at++) letters.push([node, at, node.data[at]]);
  const text = letters.map(one => one[2]).join("");
  const place = ([node, at]) => { const range = document.createRange(); range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect(); };
  return [...text.matchAll(new RegExp(pattern, "gu"))].map(found => [found[0],
    letters.slice(found.index, found.index + found[0].length).filter(one => one[2].trim()).map(place).map(box => [Math.round(box.left), Math.round(box.top)])]);
}"""
"""Each stretch of the page that is like a pattern, with the place of each of its letters on the screen."""
FORWARD = r"nagekeken\.|Nederlandse tekst\.|[+A-Za-z0-9](?:[A-Za-z0-9@.:/ \u00a0\u2013-]*[A-Za-z0-9])?"


@pytest.mark.parametrize("name", ["parent-leaflet ar", "ouderavond-brief ar", "ouderavond ar"])
def test_numbers_times_and_dutch_words_are_seen_from_left_to_right_in_arabic(name: str, chromium: "Browser", tmp_path: Path) -> None:
    """Of a number with spaces in it, too: a browser would put its parts the other way round."""
    file = tmp_path / "school.yaml"
    file.write_text("name: Basisschool De Regenboog\ncontacts:\n  - {role: social-worker, name: Noor Bakker, phone: 06-12 34 56 78, hours: '8.30 – 12.00 uur', room: kamer 12}\n"
                    "event: {date: 2026-12-03, time: 19.30 – 21.00 uur}\n", encoding="utf-8")
    page = opened(piece(name), Session.of(school=file), chromium, tmp_path / "piece.html").page
    found = page.evaluate(LINES, FORWARD)
    said = " ".join(text for text, _ in found)
    assert ("19.30 – 21.00 uur" if name.startswith("ouderavond") else "06-12 34 56 78") in said
    assert "nagekeken." in said
    for text, places in found:
        for (left, top), (right, under) in pairwise(places):
            assert right >= left or under > top, text
    page.close()


def test_arabic_words_in_a_dutch_line_are_one_and_seen_from_right_to_left(chromium: "Browser", tmp_path: Path) -> None:
    """With a number and bold words among them, which are runs of their own; a voice is told of their language once."""
    text = "title: Zeg het\naudience: parent\nlayout: factsheet\nblocks:\n  - text: Zeg [صباح **الخير** يا 2 أصدقاء]{ar} of [Dzień dobry]{pl}.\n"
    one = opened(load_text(tmp_path, text), SESSION, chromium, tmp_path / "piece.html")
    assert "[ar: صباح الخير يا 2 أصدقاء] of [pl: Dzień dobry]." in spoken(one.pdf)
    ((said, places),) = one.page.evaluate(LINES, r"صباح.*أصدقاء")
    starts = [places[len(said[: found.start()].replace(" ", ""))][0] for found in re.finditer(r"\S+", said)]
    assert len(starts) == 5
    assert starts == sorted(starts, reverse=True)
    one.page.close()


def test_every_kind_of_block_says_what_the_pdf_says(chromium: "Browser", tmp_path: Path) -> None:
    text = "title: Van alles\nlayout: factsheet\naudience: team\npages: 8\nblocks:\n" + "".join(BLOCKS[kind] for kind in BLOCKS if kind not in ("story", "picture"))
    one = opened(load_text(tmp_path, text), SESSION, chromium, tmp_path / "all.html")
    assert pages.said(one.page) == Structure(one.pdf).words()
    assert pages.violations(one.page) == []
    one.page.close()


def test_boxes_are_ticked_and_numbers_are_called(chromium: "Browser", tmp_path: Path) -> None:
    page = opened(loaded("signal-checklist"), SESSION, chromium, tmp_path / "list.html").page
    page.get_by_label("Houdt contact juist af: soms").check()
    page.get_by_label("Houdt contact juist af: vaak").check()
    assert page.locator("input:checked").count() == 1
    page.goto(opened(loaded("voor-jou"), SESSION, chromium, tmp_path / "you.html").page.url)
    page.get_by_text("rustig ademen").click()
    assert page.get_by_label("rustig ademen").is_checked()
    assert page.locator("a[href='tel:08000432']").count() == 1
    page.get_by_label("Zo laat ik merken dat ik hulp wil").fill("een rood kaartje")
    page.close()
