"""One picture of the window of tolerance on every sheet: it stands in the middle, and what is over it and under it is outside."""

from itertools import pairwise

import pytest

from handouts.blocks.pairs import Zone
from layouts.composition import compose
from layouts.frames import ARTIFACT, Field, Group, Node, Page, Shape, leaves
from layouts.units import mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from tests.conftest import SESSION, loaded
from tests.test_fit import all_runs
from tests.test_languages import in_language

INK = SESSION.theme.palettes["team"].ink


def drawings(nodes: tuple[Node, ...]) -> list[list[Shape]]:
    """The shapes of each decoration that is a small window: one that ends in a dot of ink behind a line of ink."""
    found = []
    for node in nodes:
        if isinstance(node, Group) and node.role == ARTIFACT:
            shapes = [item for item in leaves(node.children) if isinstance(item, Shape)]
            if len(shapes) > 4 and shapes[-1].fill == INK and shapes[-2].stroke == INK:
                found.append(shapes)
        elif isinstance(node, Group):
            found += drawings(node.children)
    return found


def extent(shape: Shape) -> tuple[float, float]:
    """From top to foot, without its line."""
    heights = [shape.y + float(one[-1]) for one in shape.outline.segments if len(one) > 1]
    return min(heights), max(heights)


@pytest.mark.parametrize(("number", "zone"), list(enumerate(("above", "within", "below"))))
def test_the_dot_of_a_small_window_is_where_its_heading_says(number: int, zone: Zone) -> None:
    pages: tuple[Page, ...] = compose(loaded("zeg-dit"), SESSION).pages
    frame, *_, dot = [one for page in pages for one in drawings(page.children)][number]
    (top, foot), (start, end) = extent(frame), extent(dot)
    inside = {"above": end < top, "within": top < start and end < foot, "below": start > foot}
    assert [name for name, holds in inside.items() if holds] == [zone]


def test_the_same_day_stays_in_a_wide_window_and_leaves_a_narrow_one_at_both_ends() -> None:
    page = compose(loaded("stress-window"), SESSION).pages[0]
    wide, narrow = [(extent(shapes[0]), extent(shapes[-2])) for shapes in drawings(page.children)]
    assert wide[1] == pytest.approx(narrow[1], abs=0.01)
    assert wide[0][0] < wide[1][0]
    assert wide[1][1] < wide[0][1]
    assert narrow[1][0] < narrow[0][0]
    assert narrow[0][1] < narrow[1][1]


@pytest.mark.parametrize("edition", ["standard", "copier", "eco"])
@pytest.mark.parametrize("tag", ["nl", "en", "ar", "tr", "pl", "uk"])
def test_a_child_has_22_mm_to_draw_over_the_window_in_it_and_under_it(tag: str, edition: str) -> None:
    one = loaded("voor-jou") if tag == "nl" else in_language("voor-jou", tag)
    page = Job(one, Wish(edition=EDITIONS[edition])).compose(SESSION).pages[0]
    rooms = [item for item in leaves(page.children) if isinstance(item, Field)]
    assert [room.height >= mm(22) for room in rooms] == [True] * 3
    assert all(upper.y + upper.height < lower.y for upper, lower in pairwise(rooms))


@pytest.mark.parametrize(("first", "second"), [("“Ik kom zo even", "zitten."), ("“Zeg eens wat.", "Ik vraag")])
def test_letters_of_what_is_said_begin_on_one_line_behind_its_mark(first: str, second: str) -> None:
    runs = {"".join(glyph.text for glyph in run.glyphs).strip(): run for run in all_runs(compose(loaded("zeg-dit"), SESSION))}
    upper, lower = (next(run for words, run in runs.items() if words.startswith(start)) for start in (first, second))
    assert lower.y > upper.y
    assert upper.x < lower.x
    assert lower.x == pytest.approx(upper.x + upper.glyphs[0].advance * upper.size, abs=1.2)
