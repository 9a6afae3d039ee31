"""Figures are read for what they are: telephone numbers by a machine, on the first print and on the third copy; 0 beside O."""

import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import uharfbuzz as hb
from PIL import Image, ImageDraw, ImageFont

from fonts import Face, Faces
from fonts.registry import FAMILIES
from layouts.frames import GlyphRun, Page, Publication, text_runs
from layouts.press import to_pdf
from layouts.press.pictures import pictures
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.proof.photocopy import DPI, copied
from tests.conftest import PIECES, SESSION, loaded

PHONES = SESSION.references.phones.values()
NUMBER = re.compile("|".join(rf"(?<![\d-]){phone.number}(?![\d-])" for phone in PHONES))
ABOVE, BELOW, BESIDE = 1.0, 0.35, 0.5  # what is cut out around a line, in its size of type
INK = 128


def words(run: GlyphRun) -> str:
    return "".join(glyph.text for glyph in run.glyphs)


def lines(publication: Publication) -> Iterator[tuple[int, GlyphRun]]:
    """Where numbers stand: the page, and the run of glyphs that holds them."""
    for index, page in enumerate(publication.pages):
        yield from ((index, run) for run in text_runs(page.children) if NUMBER.search(words(run)))


def line_of(picture: Image.Image, page: Page, number: GlyphRun) -> Image.Image:
    """The whole line of type on which a number stands."""
    line = [run for run in text_runs(page.children) if (run.y, run.origin) == (number.y, number.origin)]
    scale, size = DPI / 72, max(run.size for run in line)
    left, right = min(run.x for run in line), max(run.x + run.width for run in line)
    return picture.crop((round((left - BESIDE * size) * scale), round((number.y - ABOVE * size) * scale),
                         round((right + BESIDE * size) * scale), round((number.y + BELOW * size) * scale)))


def read(picture: Image.Image) -> list[str]:
    """The numbers that a machine reads on one line of type."""
    stream = io.BytesIO()
    picture.save(stream, "PNG", dpi=(DPI, DPI))
    done = subprocess.run(["tesseract", "-", "-", "-l", "nld", "--psm", "7"], input=stream.getvalue(),  # noqa: S607
                          capture_output=True, check=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"})
    return NUMBER.findall(done.stdout.decode("utf-8"))


def misread(name: str, edition: str) -> list[str]:
    """The numbers of a piece that are read as something else, each with the print on which they are."""
    publication = Job(loaded(name), Wish(edition=EDITIONS[edition])).compose(SESSION)
    found = list(lines(publication))
    printed = {index: page.convert("L") for index, page in enumerate(pictures(to_pdf(publication), DPI))
               if index in {page for page, _ in found}}
    prints = {"first print": printed, "third copy": {index: copied(page) for index, page in printed.items()}}
    return [f"{which}: {words(run)!r} is read as {numbers}" for which, pages in prints.items() for index, run in found
            if (numbers := read(line_of(pages[index], publication.pages[index], run))) != NUMBER.findall(words(run))]


def numbered() -> set[str]:
    return {name for phone in PHONES for name in phone.used}


@pytest.mark.parametrize("name", PIECES)
def test_every_number_of_a_piece_stands_on_one_line(name: str) -> None:
    publication = Job(loaded(name)).compose(SESSION)
    shown = {number for _, run in lines(publication) for number in NUMBER.findall(words(run))}
    assert shown == {phone.number for phone in PHONES if name in phone.used}


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs tesseract with Dutch")
@pytest.mark.parametrize("edition", ["standard", "copier"])
def test_a_machine_reads_every_number_on_the_first_print_and_on_the_third_copy(edition: str) -> None:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = dict(zip(names := sorted(numbered()), pool.map(lambda name: misread(name, edition), names), strict=True))
    assert found == {name: [] for name in names}


def counters(picture: Image.Image) -> int:
    """How many white areas the ink of a letter closes in."""
    page, count = picture.point(lambda shade: 255 * (shade > INK)), -1
    while (at := page.tobytes().find(b"\xff")) >= 0:
        ImageDraw.floodfill(page, (at % page.width, at // page.width), INK)
        page, count = page.point(lambda shade: 255 * (shade > INK)), count + 1
    return count


def drawn(face: ImageFont.FreeTypeFont, letter: str) -> Image.Image:
    page = Image.new("L", (500, 500), 255)
    ImageDraw.Draw(page).text((100, 80), letter, 0, face)
    return page


def ink_width(picture: Image.Image) -> int:
    left, _, right, _ = picture.point(lambda shade: 255 * (shade < INK)).getbbox() or (0, 0, 0, 0)
    return right - left


def shaped(face: Face, text: str, *, tabular: bool) -> int:
    """The first glyph that a text gets."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(face.font, buffer, {"tnum": tabular})
    return int(buffer.glyph_infos[0].codepoint)


def moved_to_start(outline: str) -> list[tuple[float, float]]:
    """The points of an outline, from its left edge."""
    points = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", outline.replace(",", " "))]
    left = min(x for x, _ in points)
    return [(x - left, y) for x, y in points]


WEIGHTS = sorted(FAMILIES["text"])


@pytest.mark.parametrize("weight", WEIGHTS)
def test_zero_is_open_and_narrower_than_o(weight: int) -> None:
    face = ImageFont.truetype(str(Faces().face("text", weight).file), 300)
    assert [counters(drawn(face, letter)) for letter in "0O8l"] == [1, 1, 2, 0]
    assert ink_width(drawn(face, "0")) < 0.9 * ink_width(drawn(face, "O"))


@pytest.mark.parametrize("weight", WEIGHTS)
def test_zero_in_columns_has_the_outline_of_zero(weight: int) -> None:
    face = Faces().face("text", weight)
    zero, tabular = (shaped(face, "0", tabular=tabular) for tabular in (False, True))
    assert tabular != zero
    assert moved_to_start(face.outline(tabular)) == moved_to_start(face.outline(zero))
