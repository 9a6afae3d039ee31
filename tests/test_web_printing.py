"""How a handout is printed, as the page says and draws it; and the page's own drawings."""

import re
from typing import TYPE_CHECKING

import pytest

from tests import pages

pytest.importorskip("starlette", reason="needs the extra web")

from studio.web.desk import Desk
from studio.web.static import FOLDER

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


def drawing(desk: Desk, **asked: object) -> tuple[list[tuple[float, float]], str]:
    """Where the arrow that turns the sheet ends, and the picture: nothing where it is not turned."""
    svg = desk.do("sheet", asked)["print"]["drawing"]
    return [(float(x), float(y)) for x, y in re.findall(r'd="M([\d.]+) ([\d.]+)C[^Z"]+"', svg)], svg


def test_a_sheet_that_is_leafed_has_its_arrow_over_the_head(desk: Desk) -> None:
    for asked in ({"piece": "parent-leaflet"}, {"piece": "what-helps"}, {"piece": "what-helps", "form": "sheet"}):
        ((_, y),), svg = drawing(desk, **asked)
        tops = [float(one) for one in re.findall(r"translate\([\d.]+ ([\d.]+)\)", svg[: svg.index(f" {y:g}C")])]
        assert 0 < y < min(tops)


def test_a_sheet_of_one_side_has_no_arrow(desk: Desk) -> None:
    for asked in ({"piece": "self-care"}, {"piece": "self-care", "form": "tiles"}):
        assert drawing(desk, **asked)[0] == []


def test_a_poster_in_parts_says_how_many_sheets_it_is_and_is_drawn_whole(desk: Desk) -> None:
    found = desk.do("sheet", {"piece": "self-care", "form": "tiles", "said": "nl"})
    assert dict(found["print"]["lines"])["Papier"] == "A4, 4 vellen"
    assert len(re.findall(r'fill="#FFF6E0"', found["print"]["drawing"])) == 4
    assert dict(desk.do("sheet", {"piece": "self-care", "said": "nl"})["print"]["lines"])["Papier"] == "A3"


def test_it_is_drawn_in_the_colours_of_its_reader_of_the_school_and_in_grey(desk: Desk) -> None:
    found = [set(re.findall(r'fill="(#[0-9A-F]{6})"', drawing(desk, **asked)[1])) for asked in (
        {"piece": "parent-leaflet"}, {"piece": "what-helps"}, {"piece": "parent-leaflet", "school": {"name": "De Linde", "colour": "#3D6FB6", "use": "all"}}, {"piece": "parent-leaflet", "edition": "copier"})]
    assert "#FDEEE8" in found[0]
    assert "#E6F4F1" in found[1]
    assert len({frozenset(one) for one in found}) == 4
    assert all(one[1:3] == one[3:5] == one[5:] or one == "#1B2540" for one in found[3])


@pytest.mark.skipif(pages.missing() is not None, reason=f"needs {pages.missing()}")
def test_the_drawing_changes_with_what_is_chosen(page: "Page") -> None:
    page.goto("/what-helps")
    page.wait_for_function("() => document.querySelector('#draw').naturalWidth > 0")
    before = page.locator("#draw").get_attribute("src")
    page.get_by_label("Meer op een A4, om te snijden").check()
    page.wait_for_function("before => document.querySelector('#draw').src !== before && document.querySelector('#draw').naturalWidth > 0", arg=before)
    assert page.locator("#after").inner_text().startswith("Snijd langs de snijtekens.")
    assert [one.split("\n")[0] for one in page.locator("figcaption").all_inner_texts()] == ["Voorkant, 1 van 2", "Achterkant, 2 van 2"]


def test_every_drawing_of_the_page_is_there_and_is_used() -> None:
    drawn = set(re.findall(r'<symbol id="([a-z]+)"', (FOLDER / "icons.svg").read_text(encoding="utf-8")))
    texts = [file.read_text(encoding="utf-8") for file in (*FOLDER.glob("*.js"), *(FOLDER.parent / "templates").glob("*.html"))]
    assert {name for name in drawn if not any(f'"{name}"' in text for text in texts)} == set()
    used = {name for text in texts for name in re.findall(r'\bicon\("([a-z]+)"\)', text)}
    assert len(used) > 10
    assert used - drawn == set()
