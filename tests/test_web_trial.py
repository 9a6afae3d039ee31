"""Three pieces for a school, in two languages, downloaded: by mouse, and by keyboard alone, as by somebody who works at an ordinary pace.

How long a person takes is reckoned by the keystroke-level model (Card, Moran and Newell, 1980): a time for each key, each
pointing, each change between mouse and keys, and each thought before an action; how long the page takes is measured. So the
trial goes as fast as the computer does, and its seconds are those of a person.
"""

import io
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from pypdf import PdfReader

from tests import pages

pytest.importorskip("starlette", reason="needs the extra web")
pytestmark = pytest.mark.skipif(pages.missing() is not None, reason=f"needs {pages.missing()}")

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

KEY, POINT, PRESS, HAND, THINK = 0.28, 1.1, 0.2, 0.4, 1.35
"""Seconds: a key of somebody who does not type fast (40 words a minute), to point, to press, to move the hand, to think of what comes next."""

DIALOG, LOOK, LIMIT = 8.0, 3.0, 180.0
"""To find a file in the window of the system; to see what a view has when it comes; three minutes."""

MANY_TABS, MANY = 90, 30
SCHOOL, PHONE = "De Zilvermeeuw", "010-555 01 23"
PIECES = (("parent-leaflet", "Een veilige band met je kind"), ("ouderavond-brief", "Kom je ook naar de ouderavond?"), ("terugblik", "Hoe was de avond?"))
ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufeff]{3}")


class Person:
    """Somebody at the page: what is done, and how long that takes a person.

    The window for files is asked for from the start: a key may overtake the message that asks for it, and then the window opens unseen.
    """

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.seconds = 0.0
        self._began = time.monotonic()
        page.on("filechooser", lambda _: None)

    @property
    def whole(self) -> float:
        """What a person takes, and what the page took."""
        return self.seconds + time.monotonic() - self._began

    def looks(self) -> None:
        """A new view."""
        self.seconds += LOOK

    def clicks(self, where: "Locator") -> None:
        """With the mouse."""
        self.seconds += THINK + HAND + POINT + PRESS
        where.click()

    def types(self, text: str) -> None:
        """Into what has the focus."""
        self.seconds += HAND + KEY * len(text)
        self.page.keyboard.type(text)

    def presses(self, key: str) -> None:
        """A key."""
        self.seconds += KEY
        self.page.keyboard.press(key)

    def tabs_to(self, name: str) -> None:
        """Tab until what has the focus has that id or name, or is called so."""
        self.seconds += THINK
        for _ in range(MANY_TABS):
            self.presses("Tab")
            if self.page.evaluate("name => [document.activeElement.id, document.activeElement.textContent.trim(), document.activeElement.name].includes(name)", name):
                return
        raise AssertionError(name)

    def goes_back(self) -> None:
        """Alt and the arrow, which a browser without a window does not know."""
        self.seconds += THINK + 2 * KEY
        self.page.go_back()

    def chooses(self, file: Path, opens: Callable[[], None]) -> None:
        """A file, in the window of the system."""
        self.seconds += DIALOG
        with self.page.expect_file_chooser() as asked:
            opens()
        asked.value.set_files(str(file))

    def downloads(self, starts: Callable[[], None]) -> bytes:
        """What comes of it."""
        with self.page.expect_download() as download:
            starts()
        return Path(download.value.path()).read_bytes()


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    Image.new("RGB", (200, 120), "#7A4A00").save(tmp_path / "logo.png")
    return tmp_path / "logo.png"


def by_mouse(person: Person, logo: Path) -> list[tuple[bytes, bytes]]:
    page = person.page
    person.looks()
    person.clicks(page.get_by_role("link", name="jouw school op"))
    person.looks()
    person.clicks(page.locator("#name"))
    person.types(SCHOOL)
    person.chooses(logo, lambda: person.clicks(page.get_by_text("Kies een bestand")))
    person.clicks(page.locator("#phone"))
    person.types(PHONE)
    person.clicks(page.get_by_role("link", name="Klaar, naar de handouts"))
    found = []
    for number, (_, title) in enumerate(PIECES):
        if number:
            person.clicks(page.locator(".back"))
        person.looks()
        person.clicks(page.get_by_role("link", name=title, exact=True))
        person.looks()
        page.wait_for_selector("#how dd")
        dutch = person.downloads(lambda: person.clicks(page.get_by_role("button", name="Download PDF")))
        person.clicks(page.get_by_text("العربية"))
        page.wait_for_selector("#sides:not(.busy)")
        found.append((dutch, person.downloads(lambda: person.clicks(page.get_by_role("button", name="Download PDF")))))
    return found


def by_keyboard(person: Person, logo: Path) -> list[tuple[bytes, bytes]]:
    page = person.page
    person.looks()
    person.tabs_to("Jouw school")
    person.presses("Enter")
    page.wait_for_url("**/jouw-school")
    person.looks()
    person.tabs_to("name")
    person.types(SCHOOL)
    person.tabs_to("logo")
    person.chooses(logo, lambda: person.presses("Space"))
    person.tabs_to("phone")
    person.types(PHONE)
    person.tabs_to("Klaar, naar de handouts")
    person.presses("Enter")
    found = []
    for number, (name, title) in enumerate(PIECES):
        if number:
            person.goes_back()
        page.wait_for_selector(".tile")
        person.looks()
        person.presses("/")
        person.presses("Control+a")
        person.types(title.split()[-1].strip("?"))
        person.tabs_to(title)
        person.presses("Enter")
        page.wait_for_url(f"**/{name}")
        person.looks()
        page.wait_for_selector("#how dd")
        dutch = _by_enter(person, "Download PDF")
        page.reload()
        page.wait_for_selector("#how dd")
        person.tabs_to("taal")
        while page.locator("[name=taal]:checked").get_attribute("value") != "ar":
            person.presses("ArrowRight")
        page.wait_for_selector("#sides:not(.busy)")
        found.append((dutch, _by_enter(person, "Download PDF")))
    return found


def _by_enter(person: Person, name: str) -> bytes:
    person.tabs_to(name)
    return person.downloads(lambda: person.presses("Enter"))


@pytest.mark.parametrize("way", [by_mouse, by_keyboard])
def test_three_pieces_in_two_languages_take_less_than_three_minutes(page: "Page", logo: Path, way: Callable[[Person, Path], list[tuple[bytes, bytes]]]) -> None:
    page.goto("/")
    person = Person(page)
    found = way(person, logo)
    took = person.whole
    assert len(found) == len(PIECES)
    for both, (name, title) in zip(found, PIECES, strict=True):
        dutch, arabic = map(text_of, both)
        assert title.split()[-1].casefold() in dutch.casefold(), name
        assert [str(PdfReader(io.BytesIO(pdf)).root_object["/Lang"])[:2] for pdf in both] == ["nl", "ar"]
        assert len(ARABIC.findall(arabic)) > MANY > len(ARABIC.findall(dutch)), name
        for pdf, said in zip(both, (dutch, arabic), strict=True):
            assert SCHOOL.rsplit(maxsplit=1)[-1] in said, name
            assert PHONE[-9:].replace(" ", "") in said.replace(" ", ""), name
            assert "#7A4A00" in colors(pdf), name
    assert took < LIMIT


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(one.extract_text() for one in PdfReader(io.BytesIO(pdf)).pages).split()).replace("\u00a0", " ")


def colors(pdf: bytes) -> list[str]:
    """The middle of each picture in a file: that of a logo is its own."""
    found = []
    for sheet in PdfReader(io.BytesIO(pdf)).pages:
        for picture in sheet.images:
            assert picture.image is not None
            middle = picture.image.width // 2, picture.image.height // 2
            found.append(f"#{picture.image.convert('RGB').crop((*middle, middle[0] + 1, middle[1] + 1)).tobytes().hex().upper()}")
    return found
