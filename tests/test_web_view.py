"""The page as it comes to a browser: how much of it, how soon, and how it stands in windows from the narrowest to the widest."""

from typing import TYPE_CHECKING

import pytest

from tests import pages

pytest.importorskip("starlette", reason="needs the extra web")
pytestmark = pytest.mark.skipif(pages.missing() is not None, reason=f"needs {pages.missing()}")

from tests.visits import WIDE, first_view  # noqa: E402  # only with the extra

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LARGEST, LONGEST, TRIES = 200_000, 1.0, 20


@pytest.mark.parametrize(("size", "density"), [(WIDE, 1), (WIDE, 2), ((390, 844), 3), ((1600, 900), 1)], ids=["laptop", "sharp", "phone", "desk"])
def test_the_first_view_is_small(chromium: "Browser", site: str, size: tuple[int, int], density: float) -> None:
    assert 50_000 < first_view(chromium, site, size, density).came < LARGEST


def test_the_first_view_is_there_at_once_on_a_slow_laptop(chromium: "Browser", site: str) -> None:
    """The page computes for less than a second, throttled; it is there within one in some try, as other tests may take the computer meanwhile."""
    tries = (first_view(chromium, site) for _ in range(TRIES))
    assert first_view(chromium, site).computed < LONGEST
    assert any(one.seconds < LONGEST for one in tries)


def test_what_is_far_down_comes_when_it_is_near(chromium: "Browser", site: str) -> None:
    page = chromium.new_page(base_url=site, viewport={"width": 1280, "height": 800})
    page.goto("/")
    last = page.locator(".own .tile .pg").last
    assert last.locator("img").count() == 0
    last.scroll_into_view_if_needed()
    page.wait_for_function("() => [...document.querySelectorAll('.own .pg img')].at(-1)?.naturalWidth > 0")
    page.close()
