"""What a copier does to a page, and what is left: for the proof, and for a machine that reads words and telephone numbers."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from msgspec.structs import replace
from PIL import Image, ImageDraw

from generate import main
from handouts import Loaded
from layouts.designs import DESIGNS
from layouts.frames import Color, GlyphRun, Group, Hatch, Node, Page, Publication, Shape, leaves
from layouts.press import to_pdf
from layouts.press.pictures import pictures
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.proof.photocopy import DPI, copied, lost, proof
from tests.conftest import PIECES, SESSION, loaded
from tests.test_figures import NUMBER, PHONES, lines
from tests.test_fit import all_runs

COPIER = Wish(edition=EDITIONS["copier"])
BLACK, WHITE = Color(0, 0, 0), Color(1, 1, 1)
NUMBERED = sorted({name for phone in PHONES for name in phone.used})


class Copied(NamedTuple):
    """A piece in an edition: its pages in grey as they are printed, and their third copies."""

    publication: Publication
    printed: list[Image.Image]
    copies: list[Image.Image]

    def misread(self) -> list[str]:
        """The telephone numbers that are read as something else, each with the print on which they are."""
        prints = {"first print": self.printed, "third copy": self.copies}
        wanted = [(which, line) for which in prints for line in lines(self.publication)]
        seen = map(NUMBER.findall, read([line.on(prints[which][line.page]) for which, line in wanted], "7"))
        return [f"{which}: {line.numbers} are read as {numbers}" for (which, line), numbers in zip(wanted, seen, strict=True) if numbers != line.numbers]


def print_and_copy(publication: Publication) -> Copied:
    printed = [picture.convert("L") for picture in pictures(to_pdf(publication), DPI)]
    return Copied(publication, printed, list(map(copied, printed)))


def edition_of(name: str, edition: str) -> Publication:
    """On paper that a copier takes, where type is smallest."""
    one = loaded(name)
    paper = "a4" if DESIGNS[one.handout.layout].sheets[0] == "a3" else None
    return Job(one, Wish(paper, EDITIONS[edition])).compose(SESSION)


def with_numbers(publication: Publication) -> Publication:
    """The pages on which a telephone number stands."""
    return publication._replace(pages=tuple(publication.pages[at] for at in sorted({line.page for line in lines(publication)})))


def read(several: Sequence[Image.Image], layout: str) -> list[str]:
    """What a machine reads on each picture; `layout` says what they are: 7 is one line, 3 is a page. It learns its language once for all."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}.png") for number in range(len(several))]
        for file, picture in zip(files, several, strict=True):
            picture.save(file, "PNG", dpi=(DPI, DPI), compress_level=1)
        listed = Path(folder, "files")
        listed.write_text("\n".join(map(str, files)), encoding="utf-8")
        done = subprocess.run(["tesseract", str(listed), "-", "-l", "nld", "--psm", layout],  # noqa: S607
                              capture_output=True, check=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"})
    return done.stdout.decode("utf-8").split("\f")[: len(several)]


def proved(publication: Publication) -> list[str]:
    found = proof(publication, list(pictures(to_pdf(publication), DPI)))
    return [one.what for one in found]


@pytest.fixture(scope="module")
def copies() -> dict[str, Copied]:
    """The copier edition of each piece; copying is work that threads share."""
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(PIECES, pool.map(lambda name: print_and_copy(edition_of(name, "copier")), PIECES), strict=True))


def shapes(nodes: tuple[Node, ...]) -> list[Shape]:
    return [item for item in leaves(nodes) if isinstance(item, Shape)]


@pytest.mark.parametrize("name", PIECES)
def test_every_handout_survives_the_third_copy(name: str, copies: dict[str, Copied]) -> None:
    assert [one.what for one in lost(*copies[name])] == []


def test_the_copier_edition_is_black_and_white_with_lines_of_half_a_point(handout: Loaded) -> None:
    publication = Job(handout, COPIER).compose(SESSION)
    assert {run.color for run in all_runs(publication)} == {BLACK}
    for page in publication.pages:
        for shape in shapes(page.children):
            for paint in (shape.fill, shape.stroke):
                assert paint in (None, BLACK, WHITE) or (isinstance(paint, Hatch) and paint.line_width >= 0.5)
            assert shape.stroke is None or shape.line_width >= 0.5


def recolored(page: Page, color: Color, size: float) -> Page:
    def change(node: Node) -> Node:
        if isinstance(node, Group):
            return node._replace(children=tuple(map(change, node.children)))
        return node._replace(color=color, size=node.size * size) if isinstance(node, GlyphRun) else node

    return Page(page.width, page.height, tuple(map(change, page.children)))


@pytest.mark.parametrize(("color", "size"), [(Color(0.72, 0.72, 0.72), 1.0), (BLACK, 0.22)])
def test_light_grey_and_tiny_text_do_not_survive(color: Color, size: float) -> None:
    publication = Job(loaded("what-helps")).compose(SESSION)
    spoilt = publication._replace(pages=tuple(recolored(page, color, size) for page in publication.pages))
    assert len(proved(spoilt)) > 5


def test_a_box_with_a_thin_grey_line_does_not_survive() -> None:
    publication = Job(loaded("signal-checklist"), COPIER).compose(SESSION)

    def thin(node: Node) -> Node:
        if isinstance(node, Group):
            return node._replace(children=tuple(map(thin, node.children)))
        return replace(node, stroke=Color(0.7, 0.7, 0.7), line_width=0.3) if isinstance(node, Shape) and node.stroke else node

    page = publication.pages[0]
    spoilt = publication._replace(pages=(Page(page.width, page.height, tuple(map(thin, page.children))),))
    assert sum("no longer closed" in one for one in proved(spoilt)) > 30


def test_a_copy_is_black_and_white_and_the_same_every_time() -> None:
    page = Image.new("L", (600, 400), 255)
    ImageDraw.Draw(page).ellipse((100, 100, 300, 300), fill=60)
    one, other = copied(page), copied(page)
    assert one.tobytes() == other.tobytes()
    assert sum(one.histogram()[40:216]) < 0.02 * 600 * 400


def test_the_command_reports_what_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ["check", "--photocopy", "--edition", "copier", "what-helps"]
    assert "no problems" in CliRunner().invoke(main, arguments).output
    monkeypatch.setattr("studio.proof.photocopy._BLUR", 24)
    result = CliRunner().invoke(main, [*arguments, "--strict"])
    assert result.exit_code == 1
    assert "third copy: the text 'Groet het kind. Zeg" in result.output


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs tesseract with Dutch")
@pytest.mark.parametrize("name", ["signal-checklist", "what-helps", "parent-leaflet"])
def test_a_machine_still_reads_the_third_copy(name: str, copies: dict[str, Copied]) -> None:
    with ThreadPoolExecutor(2) as pool:
        seen = " ".join(text for texts in pool.map(lambda page: read([page], "3"), copies[name].copies) for text in texts).split()
    written = {word for run in all_runs(copies[name].publication) for word in "".join(glyph.text for glyph in run.glyphs).split()
               if len(word) > 3 and word.isalpha()}
    assert len(written & set(seen)) >= 0.9 * len(written), sorted(written - set(seen))


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs tesseract with Dutch")
@pytest.mark.parametrize("edition", ["standard", "copier"])
def test_a_machine_reads_every_number_on_the_first_print_and_on_the_third_copy(edition: str, copies: dict[str, Copied]) -> None:
    with ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda name: (copies[name] if edition == "copier" else print_and_copy(with_numbers(edition_of(name, edition)))).misread(),
                         NUMBERED)
        assert dict(zip(NUMBERED, found, strict=True)) == {name: [] for name in NUMBERED}
