"""What an eye still sees of a first page from three metres, in grey: which piece it is, by its shapes alone.

An eye parts two points that are an arc minute from each other (Snellen's 20/20): 0.87 mm at three metres. Pages are made as
coarse as that, without colour, and compared as shapes, somewhat displaced as a sheet on a wall is.
"""

from functools import cache
from itertools import islice

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from layouts.press.pictures import pictures
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from tests.conftest import PIECES, SESSION, loaded

METRES, ARC_MINUTE = 3, 0.000290888
DPI = 60
WIDTH, EDGE = 120, 6
CLEARLY, ALIKE = 0.05, 0.6
Picture = npt.NDArray[np.uint8]
SEEN = ("copier", "eco")


@cache
def seen(name: str, edition: str) -> Picture:
    """The first page from afar, in grey; all papers as wide as each other, as one stands nearer to a small one."""
    job = Job(loaded(name), Wish(edition=EDITIONS[edition]))
    page = next(islice(pictures(job.print(job.compose(SESSION), SESSION.press), DPI), 1)).convert("L")
    spot = METRES * 1000 * ARC_MINUTE
    across = round(page.width / DPI * 25.4 / spot)
    coarse = page.resize((across, round(across * page.height / page.width)), Image.Resampling.BOX)
    return np.asarray(coarse.resize((WIDTH, round(WIDTH * 1.414)), Image.Resampling.BOX))


def likeness(one: Picture, other: Picture) -> float:
    """How alike two pages are at the best of all small displacements: 1 is the same, 0 has nothing in common."""
    inner = one[EDGE:-EDGE, EDGE:-EDGE]
    return float(cv2.matchTemplate(other, inner, cv2.TM_CCOEFF_NORMED).max())


def nearest(name: str, edition: str) -> list[tuple[float, str]]:
    """The pieces by the likeness of a page to their coloured pages, the nearest first."""
    return sorted(((likeness(seen(name, edition), seen(other, "standard")), other) for other in PIECES), reverse=True)


@pytest.mark.parametrize("edition", SEEN)
@pytest.mark.parametrize("name", PIECES)
def test_a_print_in_grey_is_known_from_three_metres_as_the_piece_that_it_is(name: str, edition: str) -> None:
    """A print without colour, compared with the coloured pages of all pieces: its own is the nearest, and clearly so. For whom it is, `test_signs` asks."""
    (first, piece), (second, _), *_ = nearest(name, edition)
    assert piece == name
    assert first >= second + CLEARLY


def test_no_two_pages_for_different_people_look_alike_from_three_metres() -> None:
    audiences = {name: loaded(name).handout.audience for name in PIECES}
    pairs = {(one, other): round(likeness(seen(one, "standard"), seen(other, "standard")), 2)
             for one in PIECES for other in PIECES if one < other and audiences[one] != audiences[other]}
    assert {pair: value for pair, value in pairs.items() if value > ALIKE} == {}
