"""Pages of HTML in a real browser: Debian's Chromium, driven by Playwright, looked through by axe-core.

axe-core is the npm package, in HANDOUTS_AXE or in `node_modules` here.
"""

import importlib.util
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.browser import CHROMIUM
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none")
_SAID = (Path(__file__).parent / "said.js").read_text(encoding="utf-8")


def axe() -> Path | None:
    """The program of axe-core."""
    for folder in (os.environ.get("HANDOUTS_AXE"), str(ROOT / "node_modules" / "axe-core")):
        if folder and (Path(folder) / "axe.min.js").is_file():
            return Path(folder) / "axe.min.js"
    return None


def missing() -> str | None:
    """What is not here."""
    if CHROMIUM is None:
        return "chromium"
    if importlib.util.find_spec("playwright") is None:
        return "the package playwright"
    return None if axe() else "axe-core"


@contextmanager
def browser() -> Iterator["Browser"]:
    """A browser of its own."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # not everybody who tests has it

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_FLAGS))
        yield started
        started.close()


def violations(page: "Page") -> list[str]:
    """What axe-core finds: WCAG 2.0 to 2.2, A and AA, and its best practices."""
    program = axe()
    assert program is not None
    page.evaluate(program.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)")
    return [f"{one['id']}: {node['html'][:160]} {node['failureSummary']}" for one in found for node in one["nodes"]]


def said(page: "Page") -> list[str]:
    """The words of a page in the order of its elements, with the signs of lists, the names of controls and what stands for pictures."""
    text: str = page.evaluate(_SAID)
    return text.split()
