"""Lines of text in columns beside each other stand level, or well apart: measured on the printed page."""

from collections import Counter
from itertools import combinations

import pytest

from handouts.catalogues import FOLDER, languages_in, read_catalogue
from handouts.translation import translated
from layouts.composition import compose
from layouts.press import to_pdf
from tests.conftest import PIECES, SESSION, loaded
from tests.reading_pages import Line, ReadPage
from tests.test_type import pages_of

LEVEL, NEAR, WORDS = 0.4, 0.5, 9
INSIDE, PANELS = 1, 3
LEAFLET = "parent-leaflet"


def text_lines(page: ReadPage) -> list[Line]:
    """Lines in the size of most of the text; a label of one word is none."""
    (size, _), *_ = Counter(letter.size for letter in page.letters).most_common()
    return [line for line in page.lines if abs(line.size - size) < 0.05 and not line.heads and len(line.text) >= WORDS]


@pytest.mark.parametrize("name", PIECES)
def test_no_line_stands_a_little_off_the_line_beside_it(name: str) -> None:
    """Nearer than half the height of its type, lines of two columns are on one line; the cover of a leaflet and its numbers to call have their own."""
    for page in pages_of(to_pdf(compose(loaded(name), SESSION)))[INSIDE if name == LEAFLET else 0 :]:
        for one, other in combinations(text_lines(page), 2):
            assert one.over(other) or not LEVEL < abs(one.baseline - other.baseline) < NEAR * one.size, (one.text, other.text)


@pytest.mark.parametrize("tag", ["nl", *languages_in(FOLDER)])
def test_all_text_inside_the_leaflet_stands_on_one_grid_of_half_lines(tag: str) -> None:
    """From one line to any other it is a whole number of half lines, in all three panels."""
    one = loaded(LEAFLET)
    page = pages_of(to_pdf(compose(one if tag == "nl" else translated(one, read_catalogue(FOLDER, tag), tag), SESSION)))[INSIDE]
    lines = text_lines(page)
    assert len({round(line.left) for line in lines}) >= PANELS
    baselines = [line.baseline for line in lines]
    under = ([other.baseline for other in lines if other.over(line) and other.baseline > line.baseline + LEVEL] for line in lines)
    apart = Counter(round(min(found) - line.baseline, 1) for line, found in zip(lines, under, strict=True) if found)
    high = baselines[-1] - baselines[0]
    half = high / round(high / (apart.most_common(1)[0][0] / 2))
    assert 1.25 < 2 * half / lines[0].size < 1.5
    steps = [(baseline - baselines[0]) / half for baseline in baselines]
    assert max(abs(step - round(step)) for step in steps) < 0.05
