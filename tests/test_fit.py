"""What fits, how small it gets, and where it stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handouts import InvalidHandoutError, Loaded
from handouts.blocks import Checklist
from handouts.cursor import Cursor
from handouts.problems import Origin
from layouts.blocks.checklist import draw as draw_checklist
from layouts.boxes import Box, Gap, Stack
from layouts.composition import compose
from layouts.designs import DESIGNS
from layouts.frames import GlyphRun, Node, Publication, leaves
from layouts.lengths import READING as READING_SIZE
from layouts.lengths import Scale, largest, smallest, space
from layouts.session import Session
from layouts.style.look import Look
from layouts.units import mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.refusals import refusal
from tests.conftest import SESSION, load_text, loaded

A4 = ("agreement", "case", "checklist", "factsheet", "letter", "worksheet", "workshop")
NOTES = {**dict.fromkeys(A4, 10), "card": 9.5, "conversation": 10, "leaflet": 9.5, "poster": 13, "statement": 13}
SOURCES = 8
SCALE = Scale(mm(1), title=24, heading=14, reading=12, small=10)
READING = {**dict.fromkeys(A4, 12), "card": 11, "conversation": 11.5, "leaflet": 11, "poster": 21.2, "statement": 21.2}


def runs(nodes: tuple[Node, ...]) -> Iterator[GlyphRun]:
    return (item for item in leaves(nodes) if isinstance(item, GlyphRun))


def all_runs(publication: Publication) -> list[GlyphRun]:
    return [run for page in publication.pages for run in runs(page.children)]


def nominal(run: GlyphRun) -> float:
    """The size of the Latin beside it: Cyrillic and Arabic letters are set smaller or larger to look as large."""
    return round(run.size / run.face.factor, 2)


def own_runs(one: Loaded, publication: Publication) -> list[GlyphRun]:
    """All but the calling card, which has sizes of its own and is read from nearby."""
    cards = {("blocks", number) for number, block in enumerate(one.handout.blocks) if block.kind() == "contact"}
    return [run for run in all_runs(publication) if run.origin[:2] not in cards]


def checklist(items: int) -> str:
    rows = "\n".join(f"      - item: Punt nummer {number}\n        note: Een uitleg." for number in range(items))
    head = "title: Titel\naudience: parent\nlayout: checklist\nblocks:\n  - checklist: Kop\n    columns: [Ja]\n    items:\n"
    return head + rows + "\n"


def test_no_text_is_under_its_floor(handout: Loaded, publication: Publication) -> None:
    layout = handout.handout.layout
    sizes = {nominal(run) for run in own_runs(handout, publication)}
    sources = {nominal(run) for run in all_runs(publication) if run.origin[:1] in (("sources",), ("updated",))}
    assert all(nominal(run) >= NOTES[layout] - 0.01 for run in all_runs(publication) if run.origin[:1] == ("blocks",))
    small, *larger = sorted(sizes - sources)
    assert all(size >= SOURCES for size in sources)
    assert small >= NOTES[layout]
    assert larger[0] >= READING[layout]


def test_at_most_five_sizes_besides_the_title_and_numbers_to_call(handout: Loaded, publication: Publication) -> None:
    """Headings, those under a heading, what is read, notes, sources. The words around a number to call at once are as large as it is."""
    numbers = {phone.number for phone in SESSION.references.phones.values()}
    runs = [run for run in own_runs(handout, publication) if "".join(glyph.text for glyph in run.glyphs) not in numbers and run.origin[-1:] != ("urgent",)]
    urgent = {nominal(run) for run in own_runs(handout, publication) if run.origin[-1:] == ("urgent",)}
    assert len(urgent) <= 1
    assert len({nominal(run) for run in runs}) <= 6


@pytest.mark.parametrize("name", ["self-care", "base-attitude"])
def test_a_poster_can_be_read_from_its_distances(name: str) -> None:
    """All but sources and what is read from nearby: the calling card."""
    floors = SESSION.theme.floors["poster"]
    heights = sorted({round(run.face.cap_height * run.size, 2) for run in own_runs(loaded(name), compose(loaded(name), SESSION))})
    assert heights[-1] >= mm(floors["title"]["distance_m"] * 1000 / floors["title"]["divisor"]) - 0.02
    assert heights[2] >= mm(floors["body"]["distance_m"] * 1000 / 300) - 0.02


def test_all_text_stands_on_the_page(handout: Loaded) -> None:
    for paper in DESIGNS[handout.handout.layout].sheets:
        try:
            publication = compose(handout, SESSION, paper)
        except InvalidHandoutError:
            continue
        for page in publication.pages:
            for run in runs(page.children):
                assert mm(5) <= run.x, run
                assert run.x + run.width <= page.width - mm(5), run
                assert mm(5) <= run.y <= page.height - mm(5), run


def test_lines_do_not_run_into_each_other(publication: Publication) -> None:
    for page in publication.pages:
        placed = sorted(runs(page.children), key=lambda run: run.y)
        for upper in placed:
            for lower in placed:
                beside = lower.x >= upper.x + upper.width - 0.1 or upper.x >= lower.x + lower.width - 0.1
                if lower.y > upper.y + 0.1 and not beside:
                    assert lower.y - lower.face.cap_height * lower.size > upper.y, (upper.glyphs, lower.glyphs)


def test_more_items_make_type_smaller_but_never_too_small(tmp_path: Path) -> None:
    def reading(items: int) -> float:
        return sorted({nominal(run) for run in all_runs(compose(load_text(tmp_path, checklist(items)), SESSION))})[2]

    assert reading(5) > reading(21) >= READING["checklist"]


def test_too_much_is_a_problem_that_says_how_much(tmp_path: Path) -> None:
    with pytest.raises(InvalidHandoutError) as caught:
        compose(load_text(tmp_path, checklist(40)), SESSION)
    (problem,) = caught.value.problems
    assert (problem.line, problem.column, problem.path) == (5, 5, "blocks[0]")
    assert "does not fit on A4 at the smallest readable size" in problem.message


def test_room_left_over_is_shared_by_what_can_use_it() -> None:
    stack = Stack([Gap(10, 10), Gap(10, 20), Gap(0, 30)])
    assert stack.heights(100, 40, SCALE) == [10, 15, 15]
    assert stack.heights(100, 500, SCALE) == [10, 20, 30]
    assert stack.heights(100, 20, SCALE) == [10, 10, 0]


def test_large_print_is_large(handout: Loaded) -> None:
    large = EDITIONS["large-print"]
    if refusal(Job(handout, Wish(edition=large))):
        pytest.skip("a poster is large already")
    publication = compose(handout, SESSION, None, large)
    sizes = sorted({nominal(run) for run in all_runs(publication)})
    assert sizes[0] >= SESSION.theme.floors["large"]["folio" if len(publication.pages) > 1 else "note"]
    assert all(size >= SESSION.theme.floors["large"]["reading"] for size in sizes[1:])
    assert len(publication.pages) == 1 or f"1 van {len(publication.pages)}" in {
        "".join(glyph.text for glyph in run.glyphs) for run in all_runs(publication)}


def test_boxes_are_built_once_however_many_scales_are_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Origin] = []

    def counted(at: Cursor[Checklist], look: Look) -> Box:
        drawn.append(at.origin)
        return draw_checklist(at, look)

    drawers = {"checklist": counted}
    monkeypatch.setattr("layouts.blocks.DRAWERS", drawers)
    compose(load_text(tmp_path, checklist(21)), Session.of())
    assert drawn == [("blocks", 0)]


def test_a_length_waits_for_a_scale() -> None:
    length = largest(READING_SIZE * 2 - 4, space(3) / 2 + 1)
    assert length.at(SCALE) == pytest.approx(max(12 * 2 - 4, mm(3) / 2 + 1))
    assert (10 - length).at(SCALE) == pytest.approx(-10)
    assert smallest(length, 7).at(SCALE) == 7
