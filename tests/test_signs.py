"""The sign before the first line: from three metres and in grey its silhouette says for whom a sheet is.

What an eye still parts at three metres is as in `test_silhouettes`; to a sheet smaller than A4 one stands nearer. The sign is
looked for in the picture of a page, before the line over the title, wherever that line stands.
"""

from functools import cache
from itertools import combinations, islice, product

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from handouts import Loaded
from handouts.loading import load_bytes, starter
from handouts.translation import translated
from layouts.composition import vocabulary
from layouts.designs import DESIGNS
from layouts.frames import Outline, Shape, leaves
from layouts.imposition.bleed import bled
from layouts.press.pictures import pictures
from layouts.units import mm, to_mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.refusals import refusal
from tests.conftest import PIECES, ROOT, SESSION, loaded
from tests.reading_pages import Line, ReadPage
from tests.test_languages import ARABIC, CATALOGUES

SPOT = 0.872664  # mm: an arc minute at three metres
DPI = 150
LEADING = 1.6
LEVEL = 0.1  # points: lines of two columns hardly ever stand so level, parts of one always
FOLD = 1.0  # mm: a mark stands there
A4 = 210.0
WHITE, TRIMMED = 4.2, 2.0  # mm: what an office printer leaves white on A4 and larger, and what a knife may take of a card
INKED = 30  # levels of grey between the sign and what it stands on
MARGIN, HIGH = 0.12, 0.3  # of the short side: no sign is wider; of that: nothing else stands so near over the line
HANGS = 0.8  # mm that a letter of the title may hang out
WITHIN, CLEAR = 0.5, 0.7  # mm: parts of a sign stand nearer to each other; nothing else does
SIDE, SLIP = 40, 3
SURE, CLEARLY, ALIKE = 0.75, 0.1, 0.75
SMALLEST, APART = 4.2, 1.0  # mm
AUDIENCES = ("teacher", "parent", "team", "worker", "child")
EDITIONS_IN_GREY = ("standard", "copier", "eco")
Silhouette = npt.NDArray[np.float32]
Place = tuple[float, float, float, float]


@cache
def blank(audience: str, layout: str = "checklist") -> Loaded:
    """The starter of a layout, for an audience: another page than any piece."""
    text = starter(layout, ROOT)
    words = next(line for line in text.splitlines() if line.startswith("audience:"))
    return load_bytes(text.replace(words, f"audience: {audience}").encode(), layout, layout, vocabulary(SESSION))


class Front:
    """A first page, with all that is looked for on it in mm from its top left corner; turned over where it begins at the right."""

    def __init__(self, job: Job) -> None:
        publication = job.compose(SESSION)
        data = job.print(publication, SESSION.press)
        page, self.read = publication.pages[0], ReadPage(data)
        self.turned = page.direction == "rtl"
        folds = [page.width - fold for fold in page.folds] if self.turned else page.folds
        self.begins = to_mm(max(folds)) + FOLD if folds else 0.0
        self.short, self.width = to_mm(min(page.width, page.height)), to_mm(page.width)
        self.picture = next(islice(pictures(data, DPI), 1)).convert("L")
        if self.turned:
            self.picture = self.picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)

    @property
    def title(self) -> Line:
        """The first line of the title, which is the largest type."""
        return max(self.read.lines, key=lambda line: (line.size, -line.baseline))

    @property
    def over_title(self) -> Line:
        """The first of the lines right over the title."""
        title = self.title
        over = [line for line in self.read.lines if line.baseline < title.baseline and (line.over(title) or self._begins_near(line, title))]
        first, *others = sorted(over, key=lambda line: -line.baseline)
        for line in others:
            first = line if line.size == first.size and first.baseline - line.baseline < LEADING * line.size else first
        return first

    def _begins_near(self, line: Line, title: Line) -> bool:
        """Whether a line begins near a short title, of which the sign takes all the width."""
        return abs(self.start(line) - self.start(title)) < MARGIN * self.short

    def start(self, line: Line) -> float:
        """Where a line begins, of which parts in other letters are read as lines of their own."""
        letters = [letter for part in self.read.lines if abs(part.baseline - line.baseline) < LEVEL and 0.8 < part.size / line.size < 1.25 for letter in part.letters]
        edge = to_mm(max(letter.right for letter in letters) if self.turned else min(letter.left for letter in letters))
        return self.width - edge if self.turned else edge

    @property
    def sign(self) -> Place:
        """What is inked before that line: left, top, right, foot."""
        return self.before[0]

    @property
    def before(self) -> tuple[Place, float]:
        """What is inked before that line, from the top until there is nothing for a while; and for how long there is nothing."""
        start, middle = self.start(self.over_title), to_mm(self.over_title.baseline - 0.35 * self.over_title.size)
        reach = MARGIN * self.short
        left, top = max(self.begins, start - reach), max(0.0, middle - reach * HIGH)
        area = np.asarray(self.cut((left, top, start - HANGS, to_mm(self.title.baseline))))
        dark = abs(area.astype(int) - int(np.median(area))) > INKED
        dots = 25.4 / DPI
        rows = np.flatnonzero(dark.any(axis=1))
        breaks = np.flatnonzero(np.diff(rows) * dots > WITHIN)
        last = rows[breaks[0]] if breaks.size else rows[-1]
        after = (rows[breaks[0] + 1] - last - 1) * dots if breaks.size else float("inf")
        columns = np.flatnonzero(dark[: last + 1].any(axis=0))
        return (left + columns[0] * dots, top + rows[0] * dots, left + (columns[-1] + 1) * dots, top + (last + 1) * dots), after

    def cut(self, place: Place) -> Image.Image:
        """A part of its picture."""
        left, top, right, foot = (round(length / 25.4 * DPI) for length in place)
        return self.picture.crop((left, top, right, foot))

    @property
    def seen(self) -> Silhouette:
        """The sign with some ground around it, as coarse as an eye sees it from afar."""
        left, top, right, foot = self.sign
        half = max(right - left, foot - top) / 2 + SPOT
        across, down = (left + right) / 2, (top + foot) / 2
        square = self.cut((across - half, down - half, across + half, down + half))
        spots = round(2 * half / (SPOT * min(1.0, self.short / A4)))
        coarse = square.resize((spots, spots), Image.Resampling.BOX)
        return np.asarray(coarse.resize((SIDE, SIDE), Image.Resampling.BILINEAR), dtype=np.float32)


@cache
def key(audience: str) -> Silhouette:
    return Front(Job(blank(audience))).seen


def likeness(one: Silhouette, other: Silhouette) -> float:
    """How alike two are at the best of all small displacements: 1 is the same, 0 has nothing in common."""
    return float(cv2.matchTemplate(other, one[SLIP:-SLIP, SLIP:-SLIP], cv2.TM_CCOEFF_NORMED).max())


def known(job: Job) -> str:
    """The audience whose sign is the nearest. It is near, and no other is nearly as near."""
    seen = Front(job).seen
    (first, audience), (second, _), *_ = sorted(((likeness(seen, key(one)), one) for one in AUDIENCES), reverse=True)
    assert first >= SURE
    assert first >= second + CLEARLY
    return audience


@pytest.mark.parametrize("edition", EDITIONS_IN_GREY)
@pytest.mark.parametrize("name", PIECES)
def test_a_piece_in_grey_is_known_from_three_metres_by_its_sign(name: str, edition: str) -> None:
    assert known(Job(loaded(name), Wish(edition=EDITIONS[edition]))) == loaded(name).handout.audience


@pytest.mark.parametrize("name", ARABIC)
def test_so_is_one_that_begins_at_the_right(name: str) -> None:
    assert known(Job(translated(loaded(name), CATALOGUES["ar"], "ar"), Wish(edition=EDITIONS["copier"]))) == loaded(name).handout.audience


@pytest.mark.parametrize(("layout", "audience"), tuple(product(DESIGNS, AUDIENCES)))
def test_so_is_whatever_an_author_writes(layout: str, audience: str) -> None:
    assert known(Job(blank(audience, layout), Wish(edition=EDITIONS["copier"]))) == audience


def test_no_two_signs_are_alike_from_three_metres() -> None:
    assert max(likeness(key(one), key(other)) for one, other in combinations(AUDIENCES, 2)) < ALIKE


@pytest.mark.parametrize("edition", ["standard", "large-print"])
@pytest.mark.parametrize(("name", "tag"), [*((name, "") for name in PIECES), *product(ARABIC, ["ar", "uk"])])
def test_it_stands_on_the_paper_that_printers_reach_and_touches_no_words(name: str, tag: str, edition: str) -> None:
    one = translated(loaded(name), CATALOGUES[tag], tag) if tag else loaded(name)
    job = Job(one, Wish(edition=EDITIONS[edition]))
    if refusal(job):
        pytest.skip("does not come in this edition")
    front = Front(job)
    (left, top, right, foot), under = front.before
    if not front.turned:  # letters from right to left keep their own room at an edge
        assert left == pytest.approx(front.start(front.title), abs=HANGS), "it begins where the title does"
    assert under >= CLEAR, "it stands clear of the title"
    assert left >= (WHITE if front.short >= A4 and not front.begins else TRIMMED)
    assert max(right - left, foot - top) >= SMALLEST
    assert right <= front.start(front.over_title) - APART
    middle = to_mm(front.over_title.baseline - 0.35 * front.over_title.size)
    assert middle - 0.3 * (foot - top) <= (top + foot) / 2 <= middle


@pytest.mark.parametrize(("name", "tag"), [("signal-checklist", ""), *product(ARABIC, ["ar"])])
def test_colour_goes_on_past_the_trim_also_where_a_page_begins_at_the_right(name: str, tag: str) -> None:
    one = translated(loaded(name), CATALOGUES[tag], tag) if tag else loaded(name)
    page, *_ = Job(one, Wish()).compose(SESSION).pages
    most = mm(3)
    for before, after in zip(leaves(page.children), leaves(bled(page, most).children), strict=True):
        if isinstance(before, Shape) and isinstance(after, Shape) and before.fill is not None and plain(before.outline):
            was, now = across(before), across(after)
            assert now[0] == pytest.approx(was[0] - most * (was[0] < 0.1))
            assert now[1] == pytest.approx(was[1] + most * (was[1] > page.width - 0.1))


def plain(outline: Outline) -> bool:
    """Whether it is a rectangle from its own corner."""
    return [segment[0] for segment in outline.segments] == ["M", "L", "L", "L", "Z"] and outline.segments[0][1:] == (0, 0) and outline.segments[1][2] == 0


def across(shape: Shape) -> tuple[float, float]:
    """Where it begins and ends, in points."""
    ends = [shape.x + float(value) for segment in shape.outline.segments for value in segment[1::2]]
    return min(ends), max(ends)
