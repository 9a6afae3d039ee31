"""The scene beside a title: one large drawing a page, on its band and clear of the words."""

from pathlib import Path

import pytest

from layouts.composition import compose
from layouts.frames import GlyphRun, Group, Page, Shape
from layouts.units import mm
from studio.editions import EDITIONS
from tests.conftest import SESSION, load_text
from tests.test_scenes import groups

LAYOUTS = ("checklist", "conversation", "worksheet", "factsheet")
CIRCLE = 6


def titled(layout: str = "checklist", scene: str = "", block: str = "text: Onder.") -> str:
    head = f"title: Samen\naudience: parent\nlayout: {layout}\n" + (f"scene: {scene}\n" if scene else "")
    return head + f"blocks:\n  - {block}\n"


def circles(page: Page) -> int:
    """How many circles decorate a page: the motif has three arcs and two dots."""
    decoration = [group for group in groups(page.children) if group.role == "Artifact"]
    return sum(isinstance(shape, Shape) and len(shape.outline.segments) == CIRCLE for group in decoration for shape in group.children)


@pytest.mark.parametrize(("scene", "block", "count"), [
    ("", "text: Onder.", 5), ("signal-checklist", "text: Onder.", 0), ("", "scene: {pose: hug}", 0)])
def test_a_page_has_a_scene_or_the_motif_and_never_both(tmp_path: Path, scene: str, block: str, count: int) -> None:
    assert circles(compose(load_text(tmp_path, titled("checklist", scene, block)), SESSION).pages[0]) == count


@pytest.mark.parametrize("edition", ["standard", "copier", "large-print"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_scene_stands_on_its_band_clear_of_the_words_and_is_read_after_the_title(tmp_path: Path, layout: str, edition: str) -> None:
    one = load_text(tmp_path, titled(layout, "{pose: signal-checklist, child: {trim: dots}}"))
    page = compose(one, SESSION, edition=EDITIONS[edition]).pages[0]
    found = groups(page.children)
    figure, title = (next(group for group in found if group.role == role) for role in ("Figure", "H1"))
    assert figure.bounds is not None
    left, top, width, height = figure.bounds
    assert top >= mm(2.5)
    assert top + height == pytest.approx(band(page), abs=0.01)
    assert left + width == pytest.approx(page.width, abs=0.01)
    assert max(run.x + run.width for run in title.children if isinstance(run, GlyphRun)) <= left - mm(2.5)
    assert found.index(title) < found.index(figure)
    assert all(shape.clip and shape.clip[1] + shape.clip[3] <= band(page) + 0.01 for shape in figure.children if isinstance(shape, Shape))


def band(page: Page) -> float:
    """How high the band at the head of a page is."""
    surface = page.children[0]
    assert isinstance(surface, Group)
    shape = surface.children[0]
    assert isinstance(shape, Shape)
    return max(float(segment[2]) for segment in shape.outline.segments if len(segment) > 2)


def test_whole_scenes_keep_to_the_margin_and_what_goes_on_bleeds(tmp_path: Path) -> None:
    ends = {}
    for scene in ("parent-talk", "goede-week"):
        page = compose(load_text(tmp_path, titled("checklist", scene)), SESSION).pages[0]
        bounds = next(group.bounds for group in groups(page.children) if group.role == "Figure")
        assert bounds is not None
        ends[scene] = page.width - bounds[0] - bounds[2]
    assert ends == {"parent-talk": pytest.approx(mm(15), abs=0.1), "goede-week": pytest.approx(0, abs=0.1)}
