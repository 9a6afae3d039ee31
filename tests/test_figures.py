"""Figures are seen for what they are: a telephone number stands whole on a line, large where it is called; 0 beside O."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import pytest
import uharfbuzz as hb
from PIL import Image, ImageDraw, ImageFont

from fonts import Face, Faces
from fonts.registry import FAMILIES
from handouts.problems import Origin
from layouts.frames import GlyphRun, Publication, text_runs
from studio.jobs import Job
from studio.proof.photocopy import DPI
from tests.conftest import PIECES, SESSION, loaded

PHONES = SESSION.references.phones.values()
NUMBER = re.compile("|".join(rf"(?<![\d-]){phone.number}(?![\d-])" for phone in PHONES))
ABOVE, BELOW, BESIDE = 1.0, 0.27, 0.5  # what is cut out around a line, in its size of type
INK = 128


class TypeLine(NamedTuple):
    """What stands on a line in one size of type, a number among it, from its start to its end."""

    page: int
    runs: tuple[GlyphRun, ...]

    @property
    def numbers(self) -> list[str]:
        """The telephone numbers on it."""
        return NUMBER.findall(" ".join("".join(glyph.text for glyph in run.glyphs) for run in self.runs))

    def on(self, picture: Image.Image) -> Image.Image:
        """It as it is printed on a page."""
        scale, size = DPI / 72, max(run.size for run in self.runs)
        left, y, right = self.runs[0].x, self.runs[0].y, self.runs[-1].x + self.runs[-1].width
        return picture.crop((round((left - BESIDE * size) * scale), round((y - ABOVE * size) * scale),
                             round((right + BESIDE * size) * scale), round((y + BELOW * size) * scale)))


def lines(publication: Publication) -> Iterator[TypeLine]:
    for index, page in enumerate(publication.pages):
        on_lines: dict[tuple[int, float, Origin], list[GlyphRun]] = defaultdict(list)
        for run in text_runs(page.children):
            on_lines[round(run.y), run.size, run.origin].append(run)
        found = (TypeLine(index, tuple(sorted(runs, key=lambda run: run.x))) for runs in on_lines.values())
        yield from (line for line in found if line.numbers)


@pytest.mark.parametrize("name", PIECES)
def test_every_number_of_a_piece_stands_on_one_line(name: str) -> None:
    publication = Job(loaded(name)).compose(SESSION)
    shown = {number for line in lines(publication) for number in line.numbers}
    assert shown == {phone.number for phone in PHONES if name in phone.used}


def test_numbers_to_call_are_seven_tenths_larger_than_the_text() -> None:
    publication = Job(loaded("parent-leaflet")).compose(SESSION)
    runs = [run for page in publication.pages for run in text_runs(page.children)]
    reading = Counter(run.size for run in runs).most_common(1)[0][0]
    called = [line.runs[0] for line in lines(publication)
              if NUMBER.fullmatch("".join(glyph.text for run in line.runs for glyph in run.glyphs))]
    assert len(called) == 4
    assert all(run.size >= 17.5 and run.size == pytest.approx(1.7 * reading) for run in called)
    assert len({round(glyph.advance, 3) for run in called for glyph in run.glyphs if glyph.text.isdigit()}) == 1


def counters(picture: Image.Image) -> int:
    """How many white areas the ink of a letter closes in."""
    page, count = picture.point(lambda shade: 255 * (shade > INK)), -1
    while (at := page.tobytes().find(b"\xff")) >= 0:
        ImageDraw.floodfill(page, (at % page.width, at // page.width), INK)
        page, count = page.point(lambda shade: 255 * (shade > INK)), count + 1
    return count


def drawn(face: ImageFont.FreeTypeFont, letter: str) -> Image.Image:
    page = Image.new("L", (250, 250), 255)
    ImageDraw.Draw(page).text((50, 30), letter, 0, face)
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
    face = ImageFont.truetype(str(Faces().face("text", weight).file), 150)
    assert [counters(drawn(face, letter)) for letter in "0O8l"] == [1, 1, 2, 0]
    assert ink_width(drawn(face, "0")) < 0.9 * ink_width(drawn(face, "O"))


@pytest.mark.parametrize("weight", WEIGHTS)
def test_zero_in_columns_has_the_outline_of_zero(weight: int) -> None:
    face = Faces().face("text", weight)
    zero, tabular = (shaped(face, "0", tabular=tabular) for tabular in (False, True))
    assert tabular != zero
    assert moved_to_start(face.outline(tabular)) == moved_to_start(face.outline(zero))
