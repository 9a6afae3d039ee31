"""Visits of the page by a browser: what one costs, bytes that came and the time until all is there; and all views in all states, one after the other."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.sites import SCHOOL

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SLOWER = 4
"""A laptop for schools computes about a fourth of what is done here."""

WIDE = (1280, 800)
_TIMES = """() => Math.max(performance.getEntriesByName("first-contentful-paint")[0].startTime, performance.getEntriesByType("navigation")[0].loadEventEnd,
    ...performance.getEntriesByType("resource").map((one) => one.responseEnd)) / 1000"""
_PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length && performance.getEntriesByType('navigation')[0].loadEventEnd"


class View(NamedTuple):
    """Bytes with their heads; seconds until the last picture; seconds that the page itself computed, whatever else the computer did."""

    came: int
    seconds: float
    computed: float


def first_view(browser: "Browser", site: str, size: tuple[int, int] = WIDE, density: float = 1) -> View:
    """What a browser that has kept nothing does on a slow computer."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, device_scale_factor=density)
    try:
        page = context.new_page()
        tools = context.new_cdp_session(page)
        came: list[float] = []
        tools.on("Network.loadingFinished", lambda one: came.append(_came(one)))
        tools.send("Network.enable")
        tools.send("Performance.enable", {"timeDomain": "threadTicks"})
        tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(site, wait_until="networkidle")
        page.wait_for_function(_PAINTED)
        measured = {one["name"]: float(one["value"]) for one in tools.send("Performance.getMetrics")["metrics"]}
        return View(round(sum(came)), float(page.evaluate(_TIMES)), measured["TaskDuration"])
    finally:
        context.close()


def _came(one: dict[str, Any]) -> float:
    return float(one["encodedDataLength"])


LONG = "Wees liefdevol, kalm en steeds aanwezig, ook als het een dag wat minder gaat, want een interventie merkt een kind altijd."


def states(page: "Page") -> Iterator[str]:
    """Each view, and each state of it that somebody can bring about: empty, filled in, wrong, refused, unfinished, too long, without a connection."""
    page.goto("/over")
    yield "about"
    page.evaluate("localStorage.clear()")
    for path, ready in (("/", ".tile"), ("/?q=zzz", "#none"), ("/jouw-school", "#name"), ("/hulp-bij-printen", "h1"), ("/nieuw", "[name=voor]:checked"), ("/en/nieuw?vorm=poster&voor=team", "[name=voor]:checked"), ("/en/", ".tile"), ("/en/jouw-school", "#name")):
        yield _at(page, path, ready)
    page.evaluate("school => localStorage.setItem('handouts.school', JSON.stringify(school))", {**SCHOOL, "use": "all", "colour": "#3D6FB6"})
    _at(page, "/", ".tile img[src^='data:image/webp']")
    page.locator("[data-set=teamkamer]").click()
    yield "/ with a stack"
    _at(page, "/jouw-school", "#verdict:not([hidden])")
    yield "the school, filled in"
    page.fill("#phone", "030-12")
    page.fill("#email", "marieke")
    page.wait_for_selector("#m-email:not([hidden])")
    yield "the school, with mistakes"
    yield from _pieces(page)
    yield from _words(page)


def _at(page: "Page", path: str, ready: str) -> str:
    page.goto(path)
    page.wait_for_selector(ready)
    return path


def _pieces(page: "Page") -> Iterator[str]:
    for path in ("/parent-leaflet?taal=ar", "/parent-leaflet?taal=uk&naast=1", "/self-care?vorm=tiles", "/what-helps?vorm=sheet", "/signal-checklist?uitgave=large-print", "/en/parent-leaflet"):
        yield _at(page, path, "#how dd")
    _at(page, "/parent-leaflet", "#how dd")
    page.locator("[name=uitgave][data-no]").first.click(force=True)
    yield "an edition that is refused"
    page.get_by_role("button", name="Bekijk groot: Binnenkant").click()
    yield "a side, enlarged"


def _words(page: "Page") -> Iterator[str]:
    yield _at(page, "/what-helps/tekst", "#hits i")
    page.fill("#f-lead", LONG)
    page.wait_for_selector(".n button")
    yield "words with notes"
    page.get_by_role("button", name="Haal weg: Punt 2").click()
    yield "a point that is gone"
    page.fill("#f-lead", "Wees liefdevol. " * 90)
    page.wait_for_selector(".n.stop")
    yield "words that do not fit"
    yield _at(page, "/en/nieuw-letter/tekst", "#hits i")
    _at(page, "/parent-leaflet/tekst", "#hits i")
    page.fill("#f-lead", "Wat het is en wat helpt.")
    page.wait_for_selector(".n.quiet")
    yield "words that are not translated"
    yield _at(page, "/parent-leaflet/tekst?taal=ar&naast=1", "[aria-invalid]")
    yield _at(page, "/nieuw-card-2/tekst?taal=tr", "[aria-invalid]")
    yield _at(page, "/parent-leaflet?taal=tr", "#why a")
    page.evaluate("dispatchEvent(new Event('offline'))")
    yield "without a connection"
