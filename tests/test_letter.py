"""A letter and its strip, and what is ticked, drawn and filled in on other sheets; measured on finished pages."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from handouts import Loaded
from handouts.reading import CHILDREN, read_level, warnings
from layouts.composition import compose
from layouts.frames import Field, Group, Node, Page, Shape, leaves, text_runs
from layouts.press import to_pdf
from layouts.units import mm, to_mm
from studio.editions import EDITIONS
from tests.conftest import SESSION, load_text, loaded

SCALE = 4.0
LETTER = """\
title: Ga je mee?
audience: parent
layout: letter
lead: Wij gaan met de klas naar het bos.
blocks:
  - text: Doe je kind oude kleren aan.
  - contact: Heb je een vraag?
    lines: [Naam, Telefoon]
"""
STRIP = """\
  - reply: Antwoordstrook
    by: Graag terug vóór
    items: [Mijn kind gaat mee., {item: Ik kan rijden., write: Plaatsen}]
    lines: [Naam, Groep]
"""


def without_scene(page: Page) -> list[Node]:
    """What stands on a page besides the people beside its title."""
    return [node for node in page.children if not (isinstance(node, Group) and node.role == "Figure")]


def rules(page: Page) -> list[tuple[float, float, float]]:
    """The lines to write on, from above: x, y and width in points; dashes are no such lines."""
    found = []
    for shape in leaves(without_scene(page)):
        if isinstance(shape, Shape) and [segment[0] for segment in shape.outline.segments] == ["M", "L"] and shape.stroke:
            (_, x, y), (_, to_x, to_y) = shape.outline.segments
            if y == to_y and float(to_x) - float(x) > mm(10):
                found.append((shape.x, shape.y, float(to_x) - float(x)))
    return sorted(found, key=lambda one: one[1])


def is_written_on(page: Page, rule: tuple[float, float, float]) -> bool:
    """Whether a field ends on a line."""
    fields = (item for item in leaves(page.children) if isinstance(item, Field))
    return any(abs(field.y + field.height - rule[1]) < mm(3) and field.x < rule[0] + rule[2] and rule[0] < field.x + field.width for field in fields)


def cuts(page: Page) -> Iterator[float]:
    """The height of each line of dashes from edge to edge."""
    for shape in leaves(page.children):
        if isinstance(shape, Shape) and len(shape.outline.segments) > 40 and shape.x == 0:
            yield shape.y


@pytest.mark.parametrize("name", ["ouderavond-brief", "starter"])
def test_the_strip_is_torn_off_whole(tmp_path: Path, name: str) -> None:
    """Above the dashes is the letter, under them the strip and how old the sheet is, and 4 mm around them nothing is printed but the scissors on them."""
    one = loaded(name) if name != "starter" else load_text(tmp_path, LETTER + STRIP)
    publication = compose(one, SESSION)
    page = publication.pages[0]
    [cut] = cuts(page)
    number = next(index for index, block in enumerate(one.handout.blocks) if block.kind() == "reply")
    for run in text_runs(page.children):
        assert (run.y > cut) == (run.origin[:2] in {("blocks", number), ("updated",)}), run.origin
    assert 50 < to_mm(page.height - cut) < 90
    assert cut - max(run.y for run in text_runs(page.children) if run.y < cut) > mm(7.5)
    picture = pypdfium2.PdfDocument(to_pdf(publication))[0].render(scale=SCALE, grayscale=True).to_pil()
    for top, bottom in ((cut - mm(4), cut - 1), (cut + 1, cut + mm(4))):
        rows = round(top * SCALE), round(bottom * SCALE)
        for left, right in ((0.0, mm(10)), (mm(16), page.width)):
            assert picture.crop((round(left * SCALE), rows[0], round(right * SCALE), rows[1])).getextrema() == (255, 255)
        assert picture.crop((round(mm(10) * SCALE), rows[0], round(mm(16) * SCALE), rows[1])).getextrema()[0] < 128


def test_a_letter_without_a_strip_has_no_line_to_cut(tmp_path: Path) -> None:
    page = compose(load_text(tmp_path, LETTER), SESSION).pages[0]
    assert list(cuts(page)) == []


@pytest.mark.parametrize(("name", "least"), [("ouderavond-brief", 10), ("voor-jou", 10), ("ouderavond", 14)])
def test_lines_to_write_on_leave_room_for_a_hand(name: str, least: float) -> None:
    """From the line, or a rule, above it; on paper 10 mm, on the poster 14."""
    for page in compose(loaded(name), SESSION).pages:
        lines = rules(page)
        for upper, lower in pairwise(lines):
            beside = upper[0] + upper[2] <= lower[0] or lower[0] + lower[2] <= upper[0]
            if not beside and is_written_on(page, lower):
                assert to_mm(lower[1] - upper[1]) >= least, name


def test_a_detail_with_its_text_is_no_line(tmp_path: Path) -> None:
    text = LETTER.replace("  - text:", "  - details: [{label: Dag, text: maandag 8 maart}, {label: Tijd}]\n  - text:", 1)
    page = compose(load_text(tmp_path, text), SESSION).pages[0]
    assert [field.label for field in leaves(page.children) if isinstance(field, Field)] == ["Datum", "Tijd", "Naam", "Telefoon"]


@pytest.mark.parametrize(("layout", "columns"), [("worksheet", 2), ("card", 1)])
def test_boxes_stand_in_two_columns_where_their_words_have_room(tmp_path: Path, layout: str, columns: int) -> None:
    text = f"title: Tas\naudience: child\nlayout: {layout}\nblocks:\n  - ticks: Wat neem je mee?\n    items: [een volle broodtrommel met fruit, je gymtas]\n"
    publication = compose(load_text(tmp_path, text), SESSION)
    boxes = [item for page in publication.pages for item in leaves(page.children) if isinstance(item, Field) and item.kind == "check"]
    assert len({round(box.x) for box in boxes}) == columns


def test_every_place_to_write_has_a_name_of_its_own() -> None:
    """Three lines say "Naam": who only hears them is told under which roof."""
    for name in ("voor-jou", "ouderavond-brief", "ouderavond"):
        labels = [item.label for page in compose(loaded(name), SESSION).pages for item in leaves(page.children) if isinstance(item, Field)]
        assert len(labels) == len(set(labels)) >= 5, name


def test_a_copier_gets_no_stripes_to_draw_on() -> None:
    page = compose(loaded("voor-jou"), SESSION, None, EDITIONS["copier"]).pages[0]
    frames = [shape for shape in leaves(without_scene(page)) if isinstance(shape, Shape) and shape.clip is not None and shape.fill is not None]
    assert frames == []


def child(sentence: str) -> str:
    return f"title: Tas\naudience: child\nlayout: worksheet\nblocks:\n  - text: {sentence}\n"


def test_children_get_the_simplest_sentences(tmp_path: Path) -> None:
    one: Loaded = load_text(tmp_path, child("Je mag de tas naast je stoel in de klas op de grond zetten."))
    reading = read_level(one)
    assert reading.aim == CHILDREN
    assert [problem.line for problem in warnings(one, reading)] == [5, 1]


def test_a_day_without_words_before_it_is_printed(tmp_path: Path) -> None:
    text = "title: T\naudience: team\nlayout: agreement\nlead: L.\nblocks:\n  - reply: Kop\n    day: vrijdag 4 december\n    items: [Ja]\n    lines: [Naam]\n"
    assert "vrijdag 4 december" in "".join(glyph.text for run in text_runs(compose(load_text(tmp_path, text), SESSION).pages[0].children) for glyph in run.glyphs).replace("\xa0", " ")
