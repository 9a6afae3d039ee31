"""People on the shipped sheets: how large they are, what keeps clear of them, what is said of them."""

import pytest

from handouts.blocks.scene_names import alternative
from layouts.composition import compose
from layouts.frames import ARTIFACT, GlyphRun, Group, Node, Page, Shape, leaves
from layouts.scenes import reached
from layouts.units import mm, to_mm
from tests.conftest import SESSION, loaded

PEOPLE = {"self-care": "self-care", "base-attitude": "base-attitude", "ouderavond": "ouderavond", "ouderavond-brief": "ouderavond",
          "what-helps": "what-helps", "parent-leaflet": "parent-leaflet", "zeg-dit": "zeg-dit", "voor-jou": "voor-jou"}
FRONT = 15


def first(name: str) -> Page:
    return compose(loaded(name), SESSION).pages[0]


def figures(nodes: tuple[Node, ...]) -> list[Group]:
    found = []
    for node in nodes:
        if isinstance(node, Group):
            found += [node, *figures(node.children)] if node.role == "Figure" else figures(node.children)
    return found


@pytest.mark.parametrize("name", PEOPLE)
def test_one_scene_stands_on_the_first_page_and_says_what_it_shows(name: str) -> None:
    (scene,) = figures(first(name).children)
    assert scene.alt == alternative(PEOPLE[name], "nl")


@pytest.mark.parametrize("name", PEOPLE)
def test_no_letter_comes_near_the_people(name: str) -> None:
    """On paper at least 3 mm lie between what is drawn and the boxes of the runs, from baseline to x-height."""
    page = first(name)
    (scene,) = figures(page.children)
    points = reached(shape for shape in scene.children if isinstance(shape, Shape))
    for run in (item for item in leaves(page.children) if isinstance(item, GlyphRun)):
        left, right, top, low = run.x - mm(3), run.x + run.width + mm(3), run.y - 0.5 * run.size - mm(3), run.y + mm(3)
        assert not any(left < x < right and top < y < low for x, y in points), "".join(glyph.text for glyph in run.glyphs)


@pytest.mark.parametrize(("name", "least"), [("self-care", 60), ("base-attitude", 75), ("ouderavond", 65), ("parent-leaflet", 60), ("what-helps", 50)])
def test_the_scene_is_large(name: str, least: float) -> None:
    """From the ground to the top of its roof, in mm."""
    (scene,) = figures(first(name).children)
    heights = [y for _, y in reached(shape for shape in scene.children if isinstance(shape, Shape))]
    assert to_mm(max(heights) - min(heights)) >= least


def test_the_front_of_the_card_is_read_in_passing() -> None:
    handout = loaded("what-helps").handout
    words = f"{handout.kicker} {handout.title} {handout.lead}".replace("\u00a0", " ").split()
    assert len(words) <= FRONT


def test_the_steps_of_the_leaflet_show_what_their_words_say() -> None:
    """One roof and four small scenes are decoration; the people under the causes are said."""
    inside = compose(loaded("parent-leaflet"), SESSION).pages[1]
    assert [group.alt for group in figures(inside.children)] == [alternative("three", "nl")]
    steps = loaded("parent-leaflet").handout.blocks
    assert sum(1 for block in steps for step in getattr(block, "steps", ()) if step.scene) == 4
    drawn = [node for node in decorations(inside.children) if sum(isinstance(item, Shape) for item in leaves((node,))) > 8]
    assert len(drawn) == 4


def decorations(nodes: tuple[Node, ...]) -> list[Group]:
    found = []
    for node in nodes:
        if isinstance(node, Group):
            found += [node] if node.role == ARTIFACT else decorations(node.children)
    return found
