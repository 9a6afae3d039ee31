"""What stands in boxes and beside each other, measured on the printed page: no holes, one line to begin on, one advance."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from handouts.blocks import Columns, Panels
from layouts.composition import compose
from layouts.press import to_pdf
from layouts.units import mm, to_mm
from tests.conftest import PIECES, SESSION, load_text, loaded
from tests.reading_pages import DOTS, FAINT, Line, ReadPage
from tests.test_type import pages_of

WHITE = 255
HOLE, PROSE = mm(15), 4
BESIDE = [name for name in PIECES if any(isinstance(block, Columns | Panels) for block in loaded(name).handout.blocks)]


@pytest.fixture(scope="module")
def pages() -> dict[str, list[ReadPage]]:
    """Each piece as it is printed."""
    return {name: pages_of(to_pdf(compose(loaded(name), SESSION))) for name in PIECES}


def ground(page: ReadPage, line: Line) -> tuple[float, float] | None:
    """From where to where the surface under a line reaches; None on paper, and where a surface goes to the trim."""
    row = round((line.baseline + 0.35 * line.size) * DOTS)
    shade: Any = page.picture.getpixel((round(line.left * DOTS), row))
    if shade >= WHITE - 1:
        return None
    ends = []
    for start, step, stop in ((line.left, -1, 0), (line.right, 1, page.picture.width - 1)):
        at = round(start * DOTS)
        while at != stop and abs(int(page.picture.getpixel((at, row))) - shade) <= FAINT:  # type: ignore[arg-type]
            at += step
        ends.append(at / DOTS)
        if at == stop:
            return None
    return ends[0], ends[1]


def boxes(page: ReadPage) -> Iterator[tuple[tuple[float, float], list[Line]]]:
    """The surfaces of a page with the lines of text that stand on each, those with headings and names included."""
    found: dict[tuple[int, int], list[tuple[tuple[float, float], Line]]] = {}
    for line in page.lines:
        edges = ground(page, line)
        if edges:
            found.setdefault((round(edges[0]), round(edges[1])), []).append((edges, line))
    for group in found.values():
        yield group[0][0], [line for _, line in group]


@pytest.mark.parametrize("name", PIECES)
def test_there_is_no_hole_at_the_right_in_a_box_with_text(name: str, pages: dict[str, list[ReadPage]]) -> None:
    """Its longest line ends near its edge: there is not much more room than at the left."""
    for page in pages[name]:
        for (left, right), lines in boxes(page):
            if len([line for line in lines if len(line.text) > 15]) < PROSE:
                continue
            over = (right - max(line.right for line in lines)) - (min(line.left for line in lines) - left)
            assert over < HOLE, f"{lines[0].text}: {to_mm(over):.0f} mm"


@pytest.mark.parametrize("name", BESIDE)
def test_texts_beside_each_other_begin_on_one_line(name: str, pages: dict[str, list[ReadPage]]) -> None:
    """Under headings of one line as of two: those of columns, and those of panels."""
    for block in loaded(name).handout.blocks:
        topics = block.columns if isinstance(block, Columns) else block.panels if isinstance(block, Panels) else ()
        begins = ["".join(str(topic.text).split())[:12] for topic in topics if topic.text]
        starts = [line for page in pages[name] for begin in begins for line in page.lines if line.text.startswith(begin)]
        rows = [(one, other) for one, other in pairwise(starts) if one.right < other.left and abs(one.baseline - other.baseline) < mm(12)]
        assert all(one.baseline == pytest.approx(other.baseline, abs=0.1) for one, other in rows), begins


def test_a_label_with_ages_breaks_by_sense(tmp_path: Path) -> None:
    """On A5, where a label has two lines or three: no number ends one, and no unit begins one without its number."""
    ages = ("0\\_tot\\_3\\_maanden", "3\\_tot\\_7\\_maanden", "7\\_maanden tot\\_3\\_jaar", "3\\_jaar tot\\_4\\_jaar")
    phases = "".join(f'      - {{age: "Ongeveer {age}", label: Een band, text: Het leert wachten en overleggen met wie het kent.}}\n' for age in ages)
    text = f"title: T\naudience: worker\nlayout: factsheet\nblocks:\n  - timeline: Zo groeit de band\n    phases:\n{phases}    alt: Een lijn.\n"
    page = ReadPage(to_pdf(compose(load_text(tmp_path, text), SESSION, "a5")))
    first = next(line for line in page.lines if line.text.startswith("Ongeveer"))
    lines = [line.text for line in page.lines if line.size == first.size and first.baseline - 1 <= line.baseline <= first.baseline + mm(13)]
    assert len(lines) >= 8, "they do break"
    assert not [text for text in lines if text[-1].isdigit() or text.startswith(("maanden", "jaar"))]


def test_the_points_of_a_list_advance_as_the_lines_of_a_text(pages: dict[str, list[ReadPage]]) -> None:
    """From point to point as from line to line inside one: in the causes of the factsheet, one point of which has two lines."""
    page = pages["attachment-factsheet"][1]
    block = next(block for block in loaded("attachment-factsheet").handout.blocks if isinstance(block, Columns) and block.columns[0].points and len(block.columns[0].points) > 4)
    points = ["".join(str(point).split())[:8] for point in block.columns[0].points or ()]
    first, last = (next(line for line in page.lines if line.text.startswith(start)) for start in (points[0], points[-1]))
    column = [line.baseline for line in page.lines if line.over(first) and first.baseline <= line.baseline <= last.baseline and line.size == first.size]
    steps = [after - before for before, after in pairwise(column)]
    assert len(steps) >= len(points)
    assert max(steps) - min(steps) < 0.2
