"""The heads of sheets that lie beside each other: one line for whom they are for, one for their titles, two heights of bands."""

import pytest

from handouts.translation import translated
from layouts.composition import compose
from layouts.composition.sizing import is_turned, sheet_for
from layouts.designs import DESIGNS
from layouts.designs.base import FOLD
from layouts.press import to_pdf
from layouts.units import mm, to_mm
from tests.conftest import PIECES, SESSION, loaded, printed
from tests.reading_pages import DOTS, FAINT, ReadPage
from tests.test_languages import CATALOGUES, COMES

LABEL, TITLE, SIZE = {"A4": 12.8, "A5": 10.0}, {"A4": 26.4, "A5": 21.2}, {"A4": 36.0, "A5": 28.0}
BANDS = {"A4": {36.0, 44.0}, "A5": {29.0, 34.4}}
BEFORE_THE_SIGN = 1.5  # mm
WITHIN, MEASURE = 0.15, 30.8


def paper_of(name: str) -> str:
    """The paper of a piece."""
    one = loaded(name)
    return sheet_for(one.handout.layout, None, turned=is_turned(one)).label


def stands_on_its_own(name: str) -> bool:
    """Whether a sheet begins with its title: a letter has its sender over it, and a poster, a card and a leaflet have no band."""
    layout = loaded(name).handout.layout
    return paper_of(name) in LABEL and DESIGNS[layout].finish != FOLD and layout != "letter"


SERIES = [name for name in PIECES if stands_on_its_own(name)]
A4 = [name for name in SERIES if paper_of(name) == "A4"]
DRAWN_ON = [name for name in SERIES if loaded(name).handout.blocks[0].opens and loaded(name).handout.scene is None]


def heads(data: bytes) -> tuple[list[float], float, float]:
    """The baselines of what stands over the title, the first of the title, in mm from the trim; and its size: the largest."""
    lines = ReadPage(data).lines
    first = max(lines, key=lambda line: (line.size, -line.baseline))
    return [to_mm(line.baseline) for line in lines if line.baseline < first.baseline and line.over(first)], to_mm(first.baseline), first.size


def band(data: bytes) -> float:
    """How high the coloured band is, in mm: down the margin, up to where the colour changes."""
    picture = ReadPage(data).picture
    column = round(mm(BEFORE_THE_SIGN) * DOTS)
    shades: list[int] = [picture.getpixel((column, row)) for row in range(5, picture.height)]  # type: ignore[misc]
    return to_mm((5 + next(row for row, shade in enumerate(shades) if abs(shade - shades[0]) > FAINT)) / DOTS)


def level(data: bytes, paper: str) -> bool:
    """Whether the head stands on the lines of its paper; under words of two lines, and where it is larger than its design, a title stands lower."""
    labels, title, size = heads(data)
    assert labels[0] == pytest.approx(LABEL[paper], abs=WITHIN)
    if len(set(labels)) == 1 and size <= SIZE[paper]:
        assert title == pytest.approx(TITLE[paper], abs=WITHIN)
        return True
    return title > TITLE[paper]


@pytest.mark.parametrize("name", SERIES)
def test_all_heads_stand_on_one_line(name: str) -> None:
    assert level(printed(name), paper_of(name))


def test_titles_on_a4_are_of_one_size_and_on_one_line() -> None:
    assert {heads(printed(name))[2] for name in A4} == {SIZE["A4"]}
    assert len({round(heads(printed(name))[1], 1) for name in A4}) == 1


@pytest.mark.parametrize("name", [name for name in SERIES if name not in DRAWN_ON])
def test_bands_have_two_heights(name: str) -> None:
    paper = paper_of(name)
    assert min(abs(band(printed(name)) - height) for height in BANDS[paper]) < WITHIN


@pytest.mark.parametrize(("name", "tag"), [(name, tag) for name, tag in COMES if name in SERIES])
def test_so_do_those_of_a_translation(name: str, tag: str) -> None:
    publication = compose(translated(loaded(name), CATALOGUES[tag], tag), SESSION)
    assert level(to_pdf(publication), publication.paper)


def beside_fields(name: str) -> bool:
    """Whether lines to write on leave a lead less than its measure."""
    return loaded(name).handout.blocks[0].role == "writing"


@pytest.mark.parametrize("name", [name for name in A4 if not beside_fields(name)])
def test_leads_have_one_measure(name: str) -> None:
    """Their longest line fills it, so that they end at one place whatever their length; on an even edge they would each end elsewhere."""
    lead = str(loaded(name).handout.lead).replace("\u00a0", " ").split()
    page = ReadPage(printed(name))
    lines = [line for line in page.lines if line.text in "".join(lead) and line.left < mm(20) and line.baseline < mm(75) and line.size == page.reading_size]
    longest = max((line.right - line.left) / line.size for line in lines)
    assert 0.9 * MEASURE <= longest <= MEASURE


def test_a_heading_under_that_of_a_part_stands_off_from_it() -> None:
    part, heading, *_ = (line for line in ReadPage(printed("parent-talk"), 1).lines if line.heads)
    assert heading.top - part.baseline >= mm(4.2)
