"""Your school in the page: from close by on real pages, and its code, as it is typed."""

import base64
import io
import re
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import pytest
from PIL import Image

from tests import pages

pytest.importorskip("starlette", reason="needs the extra web")

import resvg_py

from layouts.units import mm
from studio.jobs import Job
from studio.web.closeup import WITH_CARD, card_bounds
from studio.web.desk import Desk
from tests.conftest import SESSION, loaded
from tests.sites import SCHOOL

if TYPE_CHECKING:
    from playwright.sync_api import Page

RED = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#FF0000"/></svg>'
LOGO = {"logo": base64.b64encode(RED.encode()).decode(), "logo_name": "logo.svg"}


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


def pixels(svg: str, zoom: int = 2) -> np.ndarray[Any, Any]:
    return np.asarray(Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg.replace('pt"', '"', 2), zoom=zoom)))).convert("RGB")).astype(int)


def red(svg: str) -> int:
    return int((abs(pixels(svg) - (255, 0, 0)).sum(axis=2) < 30).sum())


def test_the_logo_is_seen_on_the_letter_and_on_the_card(desk: Desk) -> None:
    letter, card = desk.do("near", {"school": {**SCHOOL, **LOGO}})["pictures"]
    assert red(letter["svg"]) > 5_000
    assert red(card["svg"]) > 5_000
    assert [red(one["svg"]) for one in desk.do("near", {"school": SCHOOL})["pictures"]] == [0, 0]
    assert letter["width"] == pytest.approx(mm(210))


def test_the_whole_card_is_seen_and_little_more(desk: Desk) -> None:
    page = Job(loaded(WITH_CARD)).compose(SESSION).pages[-1]
    x, y, width, height = card_bounds(page)
    assert width == pytest.approx(mm(188), abs=mm(1))
    assert x == pytest.approx(mm(11), abs=mm(1))
    assert mm(34) < height < mm(60)
    assert y + height < page.height
    for school in (SCHOOL, None):
        card = pixels(desk.do("near", {"school": school})["pictures"][1]["svg"])
        assert (card[[0, -1]] == 255).all()
        assert (card[:, [0, -1]] == 255).all()


def test_only_what_is_seen_is_drawn(desk: Desk) -> None:
    page = desk.do("sheet", {"piece": "ouderavond-brief", "school": SCHOOL})["pages"][0]
    letter, _ = desk.do("near", {"school": SCHOOL})["pictures"]
    assert len(letter["svg"]) < len(page["svg"]) / 3
    x, y, width, height = map(float, re.findall(r"[\d.]+", re.search(r'viewBox="([^"]+)"', letter["svg"])[1]))  # type: ignore[index]
    whole = pixels(page["svg"])
    seen = whole[: int(height * 2) - 2, : int(width * 2) - 2]
    assert (x, y) == (0, 0)
    assert abs(seen - pixels(letter["svg"])[: seen.shape[0], : seen.shape[1]]).mean() < 0.5


def test_the_code_leads_where_that_on_paper_does(desk: Desk) -> None:
    code = pixels(desk.do("near", {"school": SCHOOL})["code"], 8).astype(np.uint8)
    assert cv2.QRCodeDetector().detectAndDecode(code)[0] == f"https://{SCHOOL['website']}"
    assert desk.do("near", {"school": {"name": "De Linde"}})["code"] is None


@pytest.mark.parametrize(("field", "typed", "told"), [
    ("phone", "030-12", "Dit nummer heeft 5 cijfers. Meestal zijn het er 10."), ("phone", "0", "Dit nummer heeft 1 cijfer. Meestal zijn het er 10."),
    ("phone", "bel mij", "Is geen Nederlands telefoonnummer."), ("email", "marieke", "Hier ontbreekt een @."), ("email", "marieke@", "Na de @ ontbreekt iets, zoals ‘school.nl’."),
    ("email", "marieke@linde", "Na de @ ontbreekt iets, zoals ‘school.nl’."), ("phone", "030-123 45 67", ""), ("email", "marieke@linde.example", ""),
])
def test_what_a_field_lacks_is_told_in_a_line(desk: Desk, field: str, typed: str, told: str) -> None:
    found = desk.do("profile", {"school": {"name": "De Linde", field: typed}, "said": "nl"})["school"]
    assert found.get(field, "").startswith(told)
    assert bool(found) == bool(told)


@pytest.mark.skipif(pages.missing() is not None, reason=f"needs {pages.missing()}")
def test_each_keystroke_is_seen_from_close_by(page: "Page") -> None:
    page.goto("/jouw-school")
    letter = page.locator("#near img").first
    page.wait_for_function("() => document.querySelector('#near img').naturalWidth > 0")
    before = letter.get_attribute("src")
    for sign in "Linde":
        page.locator("#name").press(sign)
        page.wait_for_function("before => document.querySelector('#near img').src !== before", arg=before)
        before = letter.get_attribute("src")
    assert page.locator("#code").is_hidden()
    page.fill("#website", "delinde.example/hulp")
    page.locator("#code img").wait_for()
    page.set_input_files("#logo", {"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": RED.encode()})
    page.wait_for_function("before => document.querySelector('#near img').src !== before", arg=letter.get_attribute("src"))
    assert page.evaluate("[...document.querySelectorAll('#near img')].map(one => one.alt)") == ["Bovenaan een brief: naam en logo", "Onderaan een blad: wie, telefoon, wanneer"]
    assert pages.violations(page) == []
