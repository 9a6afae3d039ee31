"""What diagrams, roofs and scales promise: boxes of one height, lines that meet, stretches as long as they take, equal steps."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from handouts.blocks import Callout, Heading, Plan, Steps, Table
from layouts.composition import compose
from layouts.frames import Color, Field, Hatch, Shape, leaves, text_runs
from layouts.press.content import run_text
from layouts.units import mm
from studio.editions import EDITIONS
from tests.conftest import SESSION, load_text, loaded
from tests.test_properties import overlapping


def shapes(name: str, page: int = 0) -> list[Shape]:
    return [item for item in leaves(compose(loaded(name), SESSION).pages[page].children) if isinstance(item, Shape)]


def size(shape: Shape) -> tuple[float, float]:
    """How wide and how high an outline is."""
    points = [(float(x), float(y)) for _, *values in shape.outline.segments for x, y in zip(values[::2], values[1::2], strict=True)]
    across, high = zip(*points, strict=True)
    return max(across) - min(across), max(high) - min(high)


def boxes_around_the_child(page: Sequence[Shape]) -> list[tuple[float, float, float, float]]:
    palette = SESSION.theme.palettes["worker"]
    return [(shape.x, shape.y, *size(shape)) for shape in page if shape.fill == palette.tint and shape.stroke == palette.deep]


def test_the_boxes_around_a_child_are_equal_and_their_lines_meet() -> None:
    palette = SESSION.theme.palettes["worker"]
    found = shapes("roles-agreement")
    boxes = boxes_around_the_child(found)
    assert len(boxes) == 8
    assert max(wide for *_, wide, _ in boxes) - min(wide for *_, wide, _ in boxes) < 0.1
    assert max(high for *_, high in boxes) - min(high for *_, high in boxes) < 0.1
    columns = [[box for box in boxes if abs(box[0] - left) < 0.1] for left in sorted({round(box[0], 1) for box in boxes})]
    assert [len(column) for column in columns] == [4, 4]
    (top, foot), (other_top, other_foot) = ((min(y for _, y, *_ in column), max(y + high for _, y, _, high in column)) for column in columns)
    assert abs(top - other_top) < 0.1
    assert abs(foot - other_foot) < 0.1
    [roof] = [shape for shape in found if shape.fill == palette.paper and shape.stroke == palette.deep and size(shape)[1] > mm(100)]
    (wide, high), radius = size(roof), size(roof)[0] / 2
    assert (roof.y, roof.y + high) == pytest.approx((top, foot), abs=0.1), "it is as high as the boxes"
    lines = [shape for shape in found if shape.fill is None and shape.stroke == palette.deep and shape.rounded and shape.scale == 1]
    assert len(lines) == 8
    for line, (left, upper, across, tall) in zip(sorted(lines, key=lambda line: (line.x > roof.x, line.y)), sorted(boxes), strict=True):
        assert size(line)[1] < 0.01, "a line goes straight across"
        assert line.y == pytest.approx(upper + tall / 2, abs=0.1)
        start, end = line.x, line.x + float(line.outline.segments[-1][1])
        assert start == pytest.approx(left + across if left < roof.x else left, abs=0.1)
        inwards = radius - (radius**2 - max(0.0, roof.y + radius - line.y) ** 2) ** 0.5
        assert end == pytest.approx(roof.x + inwards if left < roof.x else roof.x + wide - inwards, abs=0.1)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_no_box_around_a_child_has_a_hole(paper: str) -> None:
    """Equal boxes are filled: under the line in them not a line is free, and beside the longest words at most 5 mm more than before them."""
    page = compose(loaded("roles-agreement"), SESSION, paper).pages[0]
    runs = list(text_runs(page.children))
    found = [item for item in leaves(page.children) if isinstance(item, Shape)]
    for left, top, wide, high in boxes_around_the_child(found):
        inside = [run for run in runs if left < run.x < left + wide and top < run.y < top + high]
        first, last = min(run.y - run.size for run in inside), max(item.y for item in found if left < item.x < left + wide and top < item.y < top + high)
        assert (top + high - last) - (first - top) < inside[-1].size
        before, after = min(run.x for run in inside) - left, left + wide - max(run.x + run.width for run in inside)
        assert after - before < mm(5)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_each_box_around_a_child_has_a_line_for_a_name(paper: str) -> None:
    """It is 50 mm long, 10 mm over it are free to write in, and over those stands what is written there."""
    page = compose(loaded("roles-agreement"), SESSION, paper).pages[0]
    found = list(leaves(page.children))
    runs = list(text_runs(page.children))
    fields = [item for item in found if isinstance(item, Field)]
    names = []
    for left, top, wide, high in boxes_around_the_child([item for item in found if isinstance(item, Shape)]):
        [line] = [item for item in found if isinstance(item, Shape) and left < item.x < left + wide and top < item.y < top + high
                  and size(item)[0] > mm(50) and size(item)[1] < 0.01]
        inside = [run for run in runs if left < run.x < left + wide and top < run.y < top + high]
        lowest = max(run.y for run in inside)
        assert line.y - lowest > mm(10) - 0.01
        assert "".join(run_text(run) for run in inside if run.y == lowest) == "Naam"
        [field] = [field for field in fields if left < field.x < left + wide and top < field.y < line.y]
        assert field.y + field.height <= line.y
        names.append(field.label)
    assert len(set(names)) == 8
    assert "Intern begeleider: Naam" in names


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_child_is_asked_what_it_wants_and_has_lines_for_it(paper: str) -> None:
    """Under its question are five lines in the roof, each 40 mm long at least with 10 mm over it, and one field over all of them."""
    page = compose(loaded("roles-agreement"), SESSION, paper).pages[0]
    found = list(leaves(page.children))
    [field] = [item for item in found if isinstance(item, Field) and item.label == "Wat wil het kind zelf?"]
    asked = max(run.y for run in text_runs(page.children) if field.x < run.x < field.x + field.width and run.y < field.y)
    levels = sorted(item.y for item in found if isinstance(item, Shape) and abs(size(item)[0] - field.width) < 0.1 and size(item)[1] < 0.01 and item.y > asked)
    assert len(levels) == 5
    assert field.width > mm(40)
    assert min(after - before for before, after in pairwise([asked, *levels])) > mm(10) - 0.01
    assert field.multiline
    assert levels[-1] <= field.y + field.height + 0.1


def test_a_line_for_a_name_is_as_long_and_stands_level_where_little_is_said(tmp_path: Path) -> None:
    text = ("title: T\naudience: team\nlayout: agreement\nblocks:\n  - circle: Kop\n    write: Naam\n    middle: Kind\n    alt: Een kind.\n"
            "    people:\n      - {label: Ouder, text: Kent het kind.}\n      - {label: Juf}\n")
    found = leaves(compose(load_text(tmp_path, text), SESSION).pages[0].children)
    fields = [item for item in found if isinstance(item, Field) and item.label.endswith(": Naam")]
    assert len(fields) == 2
    assert fields[0].y == pytest.approx(fields[1].y)
    assert all(field.width > mm(50) - 0.01 for field in fields)


def test_a_stretch_of_the_bar_is_as_long_as_its_part_takes() -> None:
    palette = SESSION.theme.palettes["worker"]
    bar = [size(shape) for shape in shapes("team-workshop") if shape.stroke == palette.ground and shape.fill in (palette.tint, palette.ground)]
    widths = [wide for wide, high in bar if wide > high]
    minutes = [10, 15, 25, 10, 20, 10]
    assert len(widths) == len(minutes)
    assert all(abs(wide / sum(widths) - part / sum(minutes)) < 0.001 for wide, part in zip(widths, minutes, strict=True))


@pytest.mark.parametrize("minutes", [(1, 1, 35), (35, 1, 1), (1, 90), (5, 40, 2, 40, 3)])
def test_short_parts_of_a_plan_do_not_crowd_its_bar(tmp_path: Path, minutes: tuple[int, ...]) -> None:
    """What has no room on the bar is left out there; the list has it, with its number."""
    parts = "".join(f"      - minutes: {many}\n        label: L\n        aim: A.\n        how: H.\n" for many in minutes)
    publication = compose(load_text(tmp_path, f"title: T\naudience: team\nlayout: agreement\nblocks:\n  - plan: P\n    parts:\n{parts}"), SESSION)
    assert not overlapping(publication)
    read = [run_text(run) for run in text_runs(publication.pages[0].children)]
    assert read.count(str(sum(minutes))) >= 1
    assert sum(f"({many}" in "".join(read) for many in minutes) == len(minutes)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_pans_hang_from_the_pivots_of_a_beam_that_tilts(paper: str) -> None:
    """Each cord goes from the middle of a pivot to an eye on the upper edge of the pan under it."""
    palette = SESSION.theme.palettes["team"]
    page = compose(loaded("my-balance"), SESSION, paper).pages[0]
    found = [item for item in leaves(page.children) if isinstance(item, Shape) and item.scale == 1]
    pans = [(shape.x, shape.y, size(shape)[0]) for shape in found if shape.fill == palette.paper and shape.stroke == palette.deep and size(shape)[0] > mm(40)]
    cords = [shape for shape in found if shape.fill is None and shape.stroke == palette.ink and shape.rounded]
    discs = [(shape.x, shape.y) for shape in found if shape.fill == palette.ink and shape.stroke is None]
    assert (len(pans), len(cords)) == (2, 4)
    pivots = {(cord.x, cord.y) for cord in cords}
    assert len(pivots) == 2
    assert pivots <= set(discs)
    for (across, high), (left, top, wide) in zip(sorted(pivots), sorted(pans)[:2], strict=True):
        assert across == pytest.approx(left + wide / 2, abs=0.1)
        ends = [(cord.x + float(x), cord.y + float(y)) for cord in cords if cord.x == across for x, y in [cord.outline.segments[-1][1:]]]
        assert set(ends) <= set(discs)
        assert all(left < x < left + wide and y == pytest.approx(top, abs=mm(0.5)) for x, y in ends)
        assert high < top - mm(10)
    (_, low), (_, high) = sorted(pivots)
    assert low - high > mm(9)


def test_blocks_of_one_kind_under_a_heading_are_all_lower_than_it(tmp_path: Path) -> None:
    """The questions of one part have labels of one size; a note between ends it."""
    text = "title: T\naudience: team\nlayout: worksheet\nblocks:\n  - heading: Kijk terug\n  - questions: [Een]\n  - questions: [Twee]\n  - note: N\n    text: Tekst.\n  - questions: [Drie]\n"
    runs = {run_text(run): run for run in text_runs(compose(load_text(tmp_path, text), SESSION).pages[0].children)}
    assert runs["Een"].size == runs["Twee"].size < runs["Drie"].size < runs["Kijk terug"].size + 0.01


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_scene_of_a_note_stands_at_its_end_as_decoration(tmp_path: Path, language: str) -> None:
    """In large print the words have the whole line."""
    text = "title: T\naudience: team\nlayout: worksheet\n" + f"language: {language}\n" + "blocks:\n  - note: Blijft het zwaar?\n    scene: over-tea\n    text: Praat met een collega.\n"
    one = load_text(tmp_path, text)

    def beside(edition: str) -> tuple[float, list[float]]:
        page = compose(one, SESSION, edition=EDITIONS[edition]).pages[0]
        (words,) = (run for run in text_runs(page.children) if run_text(run).startswith("Blijft"))
        return words.x, [shape.x for shape in leaves(page.children) if isinstance(shape, Shape) and shape.clip is not None and shape.y > words.y - mm(20)]

    x, people = beside("standard")
    assert people
    assert (max(people) < x) if language == "ar" else (min(people) > x)
    assert not beside("large-print")[1]


def test_what_a_team_does_is_a_list_in_order() -> None:
    """Each step behind its number, all on one edge, in a list that says so; the lines of the panel are as far apart as steps at most."""
    one = loaded("attachment-factsheet")
    steps = [str(step) for block in one.handout.blocks if isinstance(block, Callout) for step in block.steps]
    page = compose(one, SESSION).pages[1]
    runs = {run_text(run): run for run in text_runs(page.children)}
    lines = [next(run for text, run in runs.items() if len(text) > 9 and step.startswith(text.strip())) for step in steps]
    assert len(lines) == 5
    assert max(line.x for line in lines) - min(line.x for line in lines) < mm(0.3)
    for number, line in enumerate(lines, 1):
        assert runs[str(number)].y == pytest.approx(line.y, abs=0.01)
        assert runs[str(number)].x < line.x


def test_what_is_filled_in_on_a_case_has_the_number_of_its_step_on_a_disc_halfway_its_heading() -> None:
    """The steps to write at stand on the second page, in their order, in their own words."""
    blocks = loaded("case-discussion").handout.blocks
    steps = [str(step.label) for block in blocks if isinstance(block, Steps) for step in block.steps]
    heads = [(block.number, str(getattr(block, block.kind()))) for block in blocks if isinstance(block, Heading | Table) and block.number]
    assert heads == [(number, steps[number - 1]) for number in range(2, len(steps) + 1)]
    page = compose(loaded("case-discussion"), SESSION).pages[1]
    ground = SESSION.theme.palettes["worker"].ground
    discs = [shape for shape in leaves(page.children)
             if isinstance(shape, Shape) and shape.fill == ground and mm(6) < size(shape)[0] < mm(9) and size(shape)[0] == pytest.approx(size(shape)[1])]
    runs = {run_text(run): run for run in text_runs(page.children)}
    for (number, words), disc in zip(heads, discs, strict=True):
        for run in (runs[str(number)], runs[words]):
            assert run.y - run.face.cap_height * run.size / 2 == pytest.approx(disc.y, abs=0.1)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_what_to_say_stands_beside_what_to_do(paper: str) -> None:
    """Each part of the plan stands whole on one page between rules: its first words to do and those to say on one baseline, those to say on a panel of their own."""
    palette, words = SESSION.theme.palettes["worker"], SESSION.look("nl").wording.plan
    parts = next(block.parts for block in loaded("team-workshop").handout.blocks if isinstance(block, Plan))
    assert all(part.say for part in parts)
    seen = []
    for page in compose(loaded("team-workshop"), SESSION, paper).pages:
        runs = list(text_runs(page.children))
        found = [item for item in leaves(page.children) if isinstance(item, Shape)]
        wide = page.width - 2 * mm(16)
        rules = sorted(shape.y for shape in found if shape.stroke == palette.rule and size(shape)[0] > wide and shape.y > mm(20))
        panels = sorted((shape for shape in found if shape.fill == palette.tint and mm(60) < size(shape)[0] < wide), key=lambda shape: shape.y)
        numbers = [run for run in runs if run_text(run) in "123456" and run.color == palette.on_ground and run.y > rules[0]]
        assert len(rules) == len(panels) == len(numbers) == 3
        over = []
        for rule, panel, number, following in zip(rules, panels, numbers, [*rules[1:], page.height], strict=True):
            row = [run for run in runs if rule < run.y < following]
            do, say = (next(run for run in row if run_text(run).startswith(f"{word}:")) for word in (words["do"], words["say"]))
            assert do.y == pytest.approx(say.y, abs=0.1)
            assert do.x < number.x + mm(15) < panel.x < say.x
            assert rule < number.y < panel.y < say.y < panel.y + size(panel)[1] < following - mm(2)
            assert all(run.y < panel.y + size(panel)[1] for run in row if run.x > panel.x and run.y < panel.y + size(panel)[1] + mm(2))
            over.append(panel.y - rule)
            seen.append(run_text(number))
        assert max(over) - min(over) < 0.1
    assert seen == list("123456")


def test_panels_with_numbers_stand_in_order_between_rules(tmp_path: Path) -> None:
    """Rows of the whole width: heading and text begin on one baseline, the number halfway, and each has as much air as the others."""
    panels = "".join(f"      - {{label: Deel {word}, number: {number}, text: Dit zeg je daarbij.}}\n" for number, word in enumerate(("een", "twee", "drie", "vier", "vijf", "zes"), 1))
    filling = "".join(f"  - text: Een zin die een regel vult op dit blad, nummer {number}, en die verder niets te zeggen heeft dan dat hij er staat.\n" for number in range(11))
    text = f"title: Delen\naudience: worker\nlayout: factsheet\nblocks:\n  - heading: Zeg dit\n  - panels:\n{panels}{filling}"
    palette = SESSION.theme.palettes["worker"]
    page = compose(load_text(tmp_path, text), SESSION).pages[0]
    runs = list(text_runs(page.children))
    found = [item for item in leaves(page.children) if isinstance(item, Shape)]
    numbers = [run for run in runs if run_text(run) in "123456" and run.color == palette.on_ground]
    assert [run_text(run) for run in numbers] == list("123456")
    rules = [shape.y for shape in found if shape.stroke == palette.rule and size(shape)[0] > 0.84 * page.width]
    assert len(rules) == 6
    assert not [shape for shape in found if shape.fill == palette.tint and shape.y > rules[0]], "no boxes beside the rules"
    over, under = [], []
    for rule, following in zip(rules, [*rules[1:], None], strict=True):
        row = [run for run in runs if rule < run.y < (following or rule + mm(20))]
        firsts = {round(run.y, 1) for run in row if run not in numbers}
        assert len(firsts) == 1
        assert [abs(min(firsts) - run.y) < 0.1 * run.size for run in row if run in numbers] == [True]
        over.append(min(firsts) - rule)
        if following:
            under.append(following - max(run.y for run in row))
    assert max(over) - min(over) < 0.1
    assert max(under) - min(under) < 0.1
    assert max(under) < 1.34 * numbers[0].size < max(over) < 2 * 1.34 * numbers[0].size


@pytest.mark.parametrize("edition", ["standard", "copier", "eco"])
def test_a_roof_to_draw_under_is_half_a_circle_of_three_bands_on_legs(edition: str) -> None:
    """As wide as the line for the name, 0.6 to 0.8 as high; its bands are told apart, and three quarters of the width are free."""
    page = compose(loaded("voor-jou"), SESSION, edition=EDITIONS[edition]).pages[1]
    found = [item for item in leaves(page.children) if isinstance(item, Shape)]
    bands = [shape for shape in found if [verb for verb, *_ in shape.outline.segments] == [*"MLCCLLLCCLZ"]]
    assert len(bands) == 9
    for outer, middle, inner in zip(bands[::3], bands[1::3], bands[2::3], strict=True):
        wide, high = size(outer)
        assert 0.59 < high / wide < 0.81
        spring = float(outer.outline.segments[1][2])
        assert spring == pytest.approx(wide / 2), "half a circle"
        feet = {round(band.y + size(band)[1], 3) for band in (outer, middle, inner)}
        assert len(feet) == 1, "on one ground"
        thick = float(inner.outline.segments[-2][1])
        line = outer.line_width if outer.stroke else 0.0
        assert inner.x + thick - outer.x + line == pytest.approx(0.12 * (wide + line))
        assert outer.x + thick + line < middle.x
        assert len({outer.fill, middle.fill, inner.fill}) == (1 if edition == "eco" else 3)
        assert all(isinstance(band.fill, Hatch if edition == "copier" else Color) for band in (outer, middle))
        assert edition == "standard" or all(band.stroke and band.line_width >= 0.5 for band in (outer, middle, inner))


@pytest.mark.parametrize(("edition", "wide"), [("standard", 6.0), ("copier", 6.0), ("eco", 6.0), ("large-print", 8.6)])
def test_circles_of_a_scale_are_equal_and_as_far_apart(edition: str, wide: float) -> None:
    """6 mm on A5, and in large print larger, as type is; no answer is larger than another, or nearer its neighbour."""
    page = compose(loaded("terugblik"), SESSION, edition=EDITIONS[edition]).pages[0]
    found = [item for item in leaves(page.children) if isinstance(item, Shape) and item.scale == 1]
    rings = [shape for shape in found if [verb for verb, *_ in shape.outline.segments] == [*"MCCCCZ"] and shape.stroke and not shape.fill]
    assert [size(ring)[0] + ring.line_width for ring in rings] == pytest.approx([mm(wide)] * 25, abs=mm(0.1))
    for row in (rings[first:first + 5] for first in range(0, 25, 5)):
        steps = [after.x - before.x for before, after in pairwise(row)]
        assert steps == pytest.approx([steps[0]] * 4, abs=0.01)
        assert steps[0] > mm(wide + 3)
