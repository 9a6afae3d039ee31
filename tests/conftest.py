"""What all tests share: the pieces they try, a folder without anybody's own files, and what to do about skipped proofs."""

import os
import shutil
import socket
import subprocess
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from handouts import Loaded, load, shipped
from layouts.composition import compose, vocabulary
from layouts.frames import Publication
from layouts.press import to_pdf
from layouts.session import Session

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
SESSION = Session.of()
TODAY = date(2026, 12, 1)
NUMBERS = count()
MEMORY, ROOM = Path("/dev/shm"), 4 * 1024**3  # noqa: S108  # pytest makes a folder there that is its own
PIECES = (
    "attachment-factsheet", "base-attitude", "case-discussion", "goede-week", "my-balance", "ouderavond", "ouderavond-brief",
    "parent-leaflet", "parent-talk", "roles-agreement", "self-care", "signal-checklist", "stress-window", "team-workshop", "terugblik",
    "voor-jou", "what-helps", "zeg-dit",
)
LONGEST = (
    "test_conformance", "test_photocopy", "test_web_trial", "test_web_view", "test_web_safety", "test_web", "test_web_translating", "test_security", "test_ink",
    "test_session", "test_svg", "test_imposition", "test_sets", "test_images", "test_batch", "test_school", "test_long_running", "test_tags", "test_titles",
    "test_languages", "test_translations", "test_phone",
)
GET = {
    "Ghostscript": "apt install ghostscript",
    "axe-core": "npm install axe-core",
    "chromium": "apt install chromium-headless-shell",
    "java": "apt install default-jre-headless",
    "libjaxb-java": "apt install libjaxb-java",
    "the package opendataloader-pdf": "python -m pip install opendataloader-pdf",
    "the package playwright": "python -m pip install playwright",
    "pdfjs-dist": "npm install pdfjs-dist",
    "poppler-utils": "apt install poppler-utils",
    "tesseract with Dutch": "apt install tesseract-ocr tesseract-ocr-nld",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-references", action="store_true", help="Write the reference pictures anew; look at them.")


def pytest_configure() -> None:
    """The folders of tests stand in memory where it has room: a file that is made whole waits until the disk has it, and some thousand do."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_xdist_auto_num_workers() -> int:
    """Half as many processes again as there are processors: one in three waits for a browser, a file or another program."""
    return max(2, (os.cpu_count() or 1) * 3 // 2)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take longest come first, so that none is left over at the end."""
    items.sort(key=lambda item: LONGEST.index(item.path.stem) if item.path.stem in LONGEST else len(LONGEST))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in a line which proofs were skipped for want of a program, and how to get it."""
    reasons = [str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", ())
               if isinstance(report.longrepr, tuple)]
    wants = Counter(reason.partition("needs ")[2].partition(" (")[0] for reason in reasons if "needs " in reason)
    if wants:
        named = "; ".join(f"{count} without {what}{f' ({GET[what]})' if what in GET else ''}" for what, count in wants.items())
        terminalreporter.write_line(f"Proofs skipped: {named}.")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test in an empty folder, where no handout of the person who runs it can be found.

    They stand in one of their own: pytest looks through all that stand beside a folder to number it.
    """
    folder = tmp_path_factory.getbasetemp() / "elsewhere" / str(next(NUMBERS))
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The page, served."""
    from tests.sites import served  # noqa: PLC0415  # only with the extra web

    with served() as address:
        yield address


@pytest.fixture(scope="module")
def chromium() -> Iterator["Browser"]:
    """A browser for the page."""
    from tests.pages import browser  # noqa: PLC0415  # it imports this file

    with browser() as started:
        yield started


@pytest.fixture
def page(chromium: "Browser", site: str) -> Iterator["Page"]:
    """A page of a browser that has kept nothing; what it asks of another place is a failure."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, base_url=site, accept_downloads=True)
    made = context.new_page()
    trouble: list[str] = []
    made.on("request", lambda one: trouble.append(one.url) if not one.url.startswith((site, "data:", "blob:")) else None)
    made.on("pageerror", lambda error: trouble.append(str(error)))
    made.on("console", lambda one: trouble.append(one.text) if one.type == "error" else None)
    yield made
    context.close()
    assert trouble == []


@cache
def loaded(name: str) -> Loaded:
    """A shipped piece. Nothing changes one, so it is read once."""
    file = next(file for file in shipped() if file.stem == name)
    return load(file, vocabulary(SESSION))


def load_text(tmp_path: Path, text: str) -> Loaded:
    file = tmp_path / "sheet.yaml"
    file.write_text(text, encoding="utf-8")
    return load(file, vocabulary(SESSION))


@pytest.fixture(params=PIECES)
def handout(request: pytest.FixtureRequest) -> Loaded:
    return loaded(request.param)


@cache
def composed(name: str) -> Publication:
    """A piece as it is laid out without any wish."""
    return compose(loaded(name), SESSION)


@cache
def printed(name: str) -> bytes:
    """Its file."""
    return to_pdf(composed(name))


@pytest.fixture
def publication(handout: Loaded) -> Publication:
    return composed(handout.name)


@pytest.fixture
def pdf(handout: Loaded) -> bytes:
    return printed(handout.name)


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proofs are read on one day, so that sources are as old on every machine and in every year."""
    monkeypatch.setattr("studio.proof.check.today", lambda: TODAY)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems come in English, whatever the system of who tests."""
    monkeypatch.setenv("LANGUAGE", "en")


def no_network(*_args: Any, **_kwargs: Any) -> NoReturn:
    raise AssertionError("the network was touched")


@pytest.fixture
def cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a network, and without other programs."""
    monkeypatch.setattr(socket, "socket", no_network)
    monkeypatch.setattr(socket, "create_connection", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    monkeypatch.setattr(subprocess, "Popen", no_network)
