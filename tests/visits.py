"""What a visit of the page costs a browser: bytes that came, and the time until all is there."""

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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
