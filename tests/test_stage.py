"""The scene beside a title: one large drawing a page, on its band and clear of the words."""

from pathlib import Path

import pytest

from handouts.blocks import Speech
from layouts.composition import compose
from layouts.frames import Color, GlyphRun, Group, Page, Shape, leaves, text_runs
from layouts.press.content import run_text
from layouts.scenes import Easel, draw, tallest
from layouts.style.look import RULE
from layouts.units import mm
from studio.editions import EDITIONS
from tests.conftest import SESSION, load_text, loaded
from tests.test_scenes import drawn, groups

LAYOUTS = ("checklist", "conversation", "worksheet", "factsheet")
CIRCLE, BALLOON = 6, 13


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
    one = load_text(tmp_path, titled(layout, "{pose: goede-week, child: {trim: dots}}"))
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


def shapes(page: Page) -> list[Shape]:
    return [item for item in leaves(page.children) if isinstance(item, Shape)]


def picture_of(page: Page) -> tuple[float, float, float, float]:
    bounds = next(group.bounds for group in groups(page.children) if group.role == "Figure")
    assert bounds is not None
    return bounds


def baselines(page: Page, words: str) -> list[float]:
    runs = [item for item in leaves(page.children) if isinstance(item, GlyphRun)]
    return [run.y for run in runs if "".join(glyph.text for glyph in run.glyphs).startswith(words)]


def test_each_zone_stands_beside_its_part_of_the_window() -> None:
    """The middle of its words is between the edges of the frame, or over it, or under its sill; the last line is on the surface."""
    page = compose(loaded("stress-window"), SESSION).pages[0]
    _, top, _, height = picture_of(page)
    edges = [top, top + height * 33 / 117, top + height * 88 / 117, top + height]
    for label, over, under in zip(("Vechten", "Hier lukt", "Dichtklappen"), edges, edges[1:], strict=False):
        (line,) = baselines(page, label)
        assert over < line < under
    assert top + height == pytest.approx(band(page), abs=0.1)


@pytest.mark.parametrize("edition", ["standard", "copier", "large-print"])
def test_the_pans_hang_from_a_beam_that_tilts(edition: str) -> None:
    """Strength hangs higher than load, both on cords that end on their upper edge, and who holds the beam is between them."""
    page = compose(loaded("my-balance"), SESSION, edition=EDITIONS[edition]).pages[0]
    load, strength = [group.bounds for group in groups(page.children) if group.role == "Form"][:2]
    assert load is not None
    assert strength is not None
    assert load[1] > strength[1] + mm(5)
    assert load[3] == pytest.approx(strength[3], abs=0.1)
    assert load[3] >= mm(18)
    (down,), (up,) = baselines(page, "Draaglast"), baselines(page, "Draagkracht")
    cords = [shape for shape in shapes(page) if shape.line_width == RULE and shape.outline.segments[-1][0] == "L" and len(shape.outline.segments) == 2]
    ends = sorted(shape.y + float(shape.outline.segments[1][2]) for shape in cords if float(shape.outline.segments[1][2]))
    assert ends == [pytest.approx(end, abs=0.01) for end in (ends[0], ends[0], ends[3], ends[3])]
    assert ends[0] < up < ends[3] < down


@pytest.mark.parametrize("edition", ["standard", "copier"])
def test_a_balloon_and_its_tail_are_one_outline_and_answers_stand_at_the_end(edition: str) -> None:
    one = loaded("parent-talk")
    page = compose(one, SESSION, edition=EDITIONS[edition]).pages[1]
    speakers = [sentence.speaker for block in one.handout.blocks if isinstance(block, Speech) for sentence in block.sentences]
    found = [shape for shape in shapes(page) if len(shape.outline.segments) == BALLOON]
    assert len(found) == len(speakers)
    sides = [(shape.x, shape.x + max(float(one[1]) for one in shape.outline.segments if one[0] == "L")) for shape in found]
    margin = min(left for left, _ in sides)
    answers = [pair for pair in sides if pair[0] > margin + 1]
    assert len(answers) == speakers.count("parent") > 0
    assert all(right == pytest.approx(page.width - margin, abs=1) for _, right in answers)
    for shape in found:
        lowest = max(shape.outline.segments, key=lambda one: float(one[2]) if one[0] == "L" else 0.0)
        middle = max(float(one[1]) for one in shape.outline.segments if one[0] == "L") / 2
        assert (float(lowest[1]) > middle) == (shape.x > margin + 1)
    if edition == "copier":
        assert all(shape.stroke for shape in found)


def test_a_number_of_level_stripes_does_not_fan_out() -> None:
    """On a child that is curled up, the stripes are parallel: their ends are as far apart at the back as at the belly."""
    stripes = [path for path in draw(drawn("curled-up"), Easel(0, 0, mm(48), SESSION.theme.palettes["teacher"], Color(1, 1, 1))) if path.within]
    assert len(stripes) == 3
    starts, ends = ([complex(float(path.outline.segments[at][-2]), float(path.outline.segments[at][-1])) for path in stripes] for at in (0, -1))
    assert abs(starts[0] - starts[-1]) == pytest.approx(abs(ends[0] - ends[-1]), rel=0.05)


def test_what_is_private_is_said_beside_the_fields() -> None:
    """Beside a lock, over the first table, and to who listens."""
    page = compose(loaded("signal-checklist"), SESSION).pages[0]
    (line,) = baselines(page, "Vertrouwelijk.")
    assert baselines(page, "Kind (alleen")[0] < line < baselines(page, "In het contact")[0]
    words = next(item for item in leaves(page.children) if isinstance(item, GlyphRun) and item.y == line)
    icons = [shape for shape in shapes(page) if shape.upright and shape.x < words.x and abs(shape.y - line) < mm(8)]
    assert len(icons) == 1


@pytest.mark.parametrize("name", ["self-care", "ouderavond", "base-attitude"])
def test_people_on_a_poster_are_as_tall_as_a_poster_asks(name: str) -> None:
    """55 mm on A3 without their hair, and the picture does not leave half the width empty."""
    one = loaded(name)
    scene = one.handout.scene
    assert scene is not None
    page = compose(one, SESSION).pages[0]
    left, _, width, _ = next(group.bounds for group in groups(page.children) if group.role == "Figure" and group.bounds)
    assert tallest(scene) * width / scene.canvas[0] >= mm(55)
    assert left < mm(120)


def test_the_names_of_a_statement_are_read_from_three_metres() -> None:
    """Capitals of 10 mm on A3, a three-hundredth of the distance."""
    page = compose(loaded("base-attitude"), SESSION).pages[0]
    labels = [run for run in text_runs(page.children) if run_text(run) in ("Veilig", "Voorspelbaar", "Neutraal")]
    assert len(labels) == 3
    assert all(run.size * run.face.cap_height >= mm(10) for run in labels)


@pytest.mark.parametrize(("paper", "edition"), [("a4", "standard"), ("letter", "copier"), ("a4", "large-print"), ("a5", "eco")])
def test_scenes_of_columns_stand_on_their_rules_as_large_as_each_other(paper: str, edition: str) -> None:
    pages = compose(loaded("attachment-factsheet"), SESSION, paper, edition=EDITIONS[edition]).pages
    names = [drawn(name).spoken("nl") for name in ("through-rough-weather", "come-in")]
    page, figures = next((page, found) for page in pages
                         if len(found := [group for group in groups(page.children) if group.alt in names]) == len(names))
    (_, top, _, high), (_, other_top, _, other_high) = (bounds for figure in figures if (bounds := figure.bounds))
    assert (top, high) == pytest.approx((other_top, other_high))
    rules = [shape.y for shape in shapes(page) if shape.fill is None and shape.line_width and abs(shape.y - top - high) < 0.01]
    assert len(rules) == (1 if edition == "large-print" else 2)


def test_a_scene_of_a_column_is_as_large_as_there_is_room(tmp_path: Path) -> None:
    """Half as large, and no smaller, where a page is full."""
    start = "title: T\naudience: worker\nlayout: factsheet\nblocks:\n  - columns:\n      - label: Links\n        scene: come-in\n        points:\n"
    high = []
    for many in (36, 4):
        points = "          - Punt.\n" * many
        page = compose(load_text(tmp_path, f"{start}{points}      - {{label: Rechts, text: Tekst.}}\n"), SESSION).pages[0]
        bounds = next(group.bounds for group in groups(page.children) if group.role == "Figure")
        assert bounds is not None
        high.append(bounds[3])
    assert mm(15) <= high[0] < 0.8 * high[1]
    assert high[1] == pytest.approx(mm(30), abs=mm(0.1))
