"""The bleed tab: from three metres and in grey the edge of a front says for whom it is, whatever stands on the page.

What an eye still parts at three metres, and how a sheet hangs a little higher or lower than another, is as in `test_silhouettes`;
what an office printer leaves white at the edges of its paper is cut off first.
"""

from functools import cache
from itertools import islice, product

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
from layouts.frames import Outline, Page, Shape, leaves, text_runs
from layouts.imposition.bleed import bled
from layouts.press.pictures import pictures
from layouts.units import mm, to_mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.refusals import refusal
from tests.conftest import PIECES, ROOT, SESSION, loaded
from tests.test_languages import ARABIC, CATALOGUES

SPOT = 0.872664  # mm: an arc minute at three metres
DPI = 60
WHITE = 5.0  # mm that an office printer keeps white
ROWS, SLIP = 100, 5
OVER_FEET = 0.73  # of the height: under it the feet of posters are dark, and people stand on their ground
REACH = 0.07  # of the short side: what a margin is at least
SURE, CLEARLY = 0.75, 0.6
CLEAR = 2.5
AUDIENCES = ("teacher", "parent", "team", "worker", "child")
EDITIONS_IN_GREY = ("standard", "copier", "eco")
Profile = npt.NDArray[np.float32]


@cache
def blank(audience: str, layout: str = "checklist") -> Loaded:
    """The starter of a layout, for an audience: another page than any piece."""
    text = starter(layout, ROOT)
    words = next(line for line in text.splitlines() if line.startswith("audience:"))
    return load_bytes(text.replace(words, f"audience: {audience}").encode(), layout, layout, vocabulary(SESSION))


def fronts(page: Page) -> float:
    """Where the front begins, in points from the start edge: at a fold of what is folded."""
    folds = [page.width - fold for fold in page.folds] if page.direction == "rtl" else page.folds
    return max(folds, default=0.0)


def profile(job: Job) -> Profile:
    """How dark the start edge of a front is from its head to where feet begin, as it is seen from afar; margins only, no text."""
    publication = job.compose(SESSION)
    page, *_ = publication.pages
    picture = next(islice(pictures(job.print(publication, SESSION.press), DPI), 1)).convert("L")
    if page.direction == "rtl":
        picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    begins, short = to_mm(fronts(page)), to_mm(min(page.width, page.height))
    left, right = begins + (0 if begins else WHITE), begins + REACH * short
    strip = picture.crop((round(left / 25.4 * DPI), 0, round(right / 25.4 * DPI), round(picture.height * OVER_FEET)))
    coarse = strip.resize((max(1, round((right - left) / SPOT)), round(to_mm(page.height) * OVER_FEET / SPOT)), Image.Resampling.BOX)
    return np.asarray(coarse.resize((1, ROWS), Image.Resampling.BOX), dtype=np.float32)


@cache
def key(audience: str) -> Profile:
    return profile(Job(blank(audience), Wish()))


def likeness(one: Profile, other: Profile) -> float:
    return float(cv2.matchTemplate(other, one[SLIP:-SLIP], cv2.TM_CCOEFF_NORMED).max())


def known(job: Job) -> str:
    """The audience whose edge is the nearest. It is near, and no other is nearly as near."""
    seen = profile(job)
    (first, audience), (second, _), *_ = sorted(((likeness(seen, key(one)), one) for one in AUDIENCES), reverse=True)
    assert first >= SURE
    assert first >= second + CLEARLY
    return audience


@pytest.mark.parametrize("edition", EDITIONS_IN_GREY)
@pytest.mark.parametrize("name", PIECES)
def test_a_piece_in_grey_is_known_from_three_metres_by_the_edge_of_its_front(name: str, edition: str) -> None:
    assert known(Job(loaded(name), Wish(edition=EDITIONS[edition]))) == loaded(name).handout.audience


@pytest.mark.parametrize("name", ARABIC)
def test_so_is_one_that_begins_at_the_right(name: str) -> None:
    assert known(Job(translated(loaded(name), CATALOGUES["ar"], "ar"), Wish(edition=EDITIONS["copier"]))) == loaded(name).handout.audience


@pytest.mark.parametrize(("layout", "audience"), tuple(product(DESIGNS, AUDIENCES)))
def test_so_is_whatever_an_author_writes(layout: str, audience: str) -> None:
    assert known(Job(blank(audience, layout), Wish(edition=EDITIONS["copier"]))) == audience


def test_an_edge_without_a_tab_is_not_known() -> None:
    """The measure itself: without what is told apart it must fail."""
    plain = np.full((ROWS, 1), 255, np.float32)
    plain[ROWS // 2:] = 240
    assert max(likeness(plain, key(one)) for one in AUDIENCES) < SURE


def tab(page: Page) -> tuple[float, float, float, float]:
    """The tab of a page: left, top, right, foot, in points from its start edge."""
    begins, long, deep = fronts(page), 0.078 * page.height, 0.05 * min(page.width, page.height)
    found = []
    for shape in (item for item in leaves(page.children) if isinstance(item, Shape) and item.fill is not None and not item.clip):
        left = page.width - shape.x if page.direction == "rtl" else shape.x
        width, height = shape.outline.size
        if abs(left - begins) < 0.1 and abs(height - long) < 0.1 and abs(width - deep) < 0.1:
            found.append((left, shape.y, left + width, shape.y + height))
    (one,) = found
    return one


@pytest.mark.parametrize("edition", ["standard", "large-print"])
@pytest.mark.parametrize("name", PIECES)
def test_words_keep_clear_of_it(name: str, edition: str) -> None:
    job = Job(loaded(name), Wish(edition=EDITIONS[edition]))
    if refusal(job):
        pytest.skip("does not come in this edition")
    page, *others = job.compose(SESSION).pages
    left, top, right, foot = tab(page)
    beside = [run.x for run in text_runs(page.children) if top < run.y < foot + run.size and run.x >= left]
    assert all(start >= right + mm(CLEAR) for start in beside)
    assert all(shape.fill is None or shape.x > 0 or shape.outline.size[1] != foot - top for other in others
               for shape in leaves(other.children) if isinstance(shape, Shape))


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
