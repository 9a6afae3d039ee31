"""What only the kinds `pairs`, `moments` and `scale` do, measured on the page: told apart without colour, ticked, filled in."""

import io
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from handouts.blocks import Moments
from layouts.composition import compose
from layouts.frames import GlyphRun, Page, Publication, Shape, leaves
from layouts.press import to_pdf
from layouts.units import mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.proof.spoken import spoken
from tests.conftest import SESSION, loaded
from tests.test_fit import all_runs
from tests.test_school import profile


def boxes(name: str, edition: str = "fillable") -> list[tuple[str, list[float]]]:
    job = Job(loaded(name), Wish(edition=EDITIONS[edition]))
    pages = PdfReader(io.BytesIO(job.print(job.compose(SESSION), SESSION.press))).pages
    fields = [note.get_object() for page in pages for note in page.get("/Annots", []) if note.get_object()["/Subtype"] == "/Widget"]
    return [(str(field["/TU"]), [float(value) for value in field["/Rect"]]) for field in fields if field.get("/FT") != "/Tx"]


def run_with(publication: Publication, words: str) -> GlyphRun:
    return next(run for run in all_runs(publication) if words in "".join(glyph.text for glyph in run.glyphs))


def circles_of(page: Page) -> list[tuple[float, float]]:
    """The left and the right edge of each circle to tick."""
    found = (leaf for leaf in leaves(page.children) if isinstance(leaf, Shape) and leaf.scale == 1 and leaf.stroke and not leaf.fill)
    rings = [ring for ring in found if [verb for verb, *_ in ring.outline.segments] == [*"MCCCCZ"]]
    wide = [max(float(part[-2]) for part in ring.outline.segments[:-1]) + ring.line_width / 2 for ring in rings]
    return [(ring.x - half, ring.x + half) for ring, half in zip(rings, wide, strict=True)]


def test_the_steps_of_a_scale_are_equal_and_say_where_they_stand() -> None:
    found = boxes("terugblik")
    assert len(found) == 5 * 5
    for row in (found[first:first + 5] for first in range(0, 25, 5)):
        sides = [right - left for _, (left, _, right, _) in row]
        assert sides[2] >= mm(5) - 0.01
        assert sides == pytest.approx([sides[0]] * 5, abs=0.01), "no answer is favoured"
        steps = [after[0] - before[0] for (_, before), (_, after) in pairwise(row)]
        assert steps == pytest.approx([steps[0]] * 4, abs=0.01), "nor stands apart"
        assert steps[0] >= sides[0] + mm(1.5)
    assert [name for name, _ in found[:5]] == [
        "Ik voelde me welkom. 1 van 5, nee", "Ik voelde me welkom. 2 van 5", "Ik voelde me welkom. 3 van 5, een beetje",
        "Ik voelde me welkom. 4 van 5", "Ik voelde me welkom. 5 van 5, ja"]


@pytest.mark.parametrize("edition", ["standard", "copier", "large-print"])
def test_the_words_of_a_scale_stand_over_their_circles(edition: str) -> None:
    """The first begins over the first circle, the last ends over the last, and that in the middle stands over the middle one."""
    publication = Job(loaded("terugblik"), Wish(edition=EDITIONS[edition])).compose(SESSION)
    circles = circles_of(publication.pages[0])[:5]
    (start, _), (left, right), (_, end) = circles[0], circles[2], circles[-1]
    no, little, yes = (run for run in all_runs(publication) if run.origin[:3] == ("blocks", 1, "between"))
    assert no.x == pytest.approx(start, abs=mm(0.6))
    assert little.x + little.width / 2 == pytest.approx((left + right) / 2, abs=mm(0.6))
    assert yes.x + yes.width == pytest.approx(end, abs=mm(0.6))


def test_the_evening_stands_beside_the_lead_or_a_line_for_it(tmp_path: Path) -> None:
    """Slips of several evenings can be told apart; a school that knows the day has it printed."""
    known = SESSION.of_school(profile("name: De Regenboog\nevent:\n  date: 2027-01-14\n", tmp_path))
    for session in (SESSION, known):
        publication = compose(loaded("terugblik"), session)
        label, lead = run_with(publication, "Datum van de avond"), run_with(publication, "Knip dit deel")
        assert label.x > lead.x + lead.width
        assert lead.y - mm(10) < label.y < lead.y
    day = run_with(publication, "donderdag 14 januari 2027")
    assert day.x == pytest.approx(label.x, abs=1)
    assert mm(3) < day.y - label.y < mm(9)


def test_nobody_is_asked_for_a_name_after_the_evening() -> None:
    said = spoken(to_pdf(compose(loaded("terugblik"), SESSION)))
    assert "Je naam hoeft er niet op." in said
    assert said.count("ruimte om te schrijven") == 1 + 2 + 3


@pytest.mark.parametrize(("name", "count"), [("terugblik", 25), ("goede-week", 16)])
def test_each_box_is_said_beside_its_words(name: str, count: int) -> None:
    assert spoken(to_pdf(compose(loaded(name), SESSION))).count("aankruisvak, leeg: ") == count


def test_what_to_say_stands_left_and_bold_what_not_right_and_light_on_a_copier_too() -> None:
    job = Job(loaded("zeg-dit"), Wish(edition=EDITIONS["copier"]))
    publication = job.compose(SESSION)
    for pair in (item for block in job.loaded.handout.blocks for item in getattr(block, "items", ())):
        say, avoid = (run_with(publication, str(text)[:9]) for text in (pair.say, pair.avoid))
        assert say.x < avoid.x
        assert (say.face.weight, avoid.face.weight) == (600, 400)


def test_between_the_columns_of_pairs_a_copier_keeps_a_bar() -> None:
    """Under the words over the columns, black from row to row, where a hairline would be a pixel."""
    job = Job(loaded("zeg-dit"), Wish(edition=EDITIONS["copier"]))
    publication = job.compose(SESSION)
    avoid = run_with(publication, "Doe eens")
    page = pypdfium2.PdfDocument(job.print(publication, SESSION.press))[0].render(scale=4).to_pil().convert("L")
    row = [page.getpixel((x, int(avoid.y * 4))) for x in range(int((avoid.x - mm(9)) * 4), int((avoid.x - 1) * 4))]
    assert sum(level < 80 for level in row) >= mm(0.7) * 4


@pytest.mark.parametrize("zone", ["Boven", "In", "Onder"])
def test_a_screen_reader_hears_the_zone_in_the_heading_and_the_pair_in_a_row(zone: str) -> None:
    said = spoken(to_pdf(compose(loaded("zeg-dit"), SESSION)))
    assert f"kop 2: {zone} het raampje" in said
    assert said.count("Zeg dit") >= 3


def test_each_moment_is_ticked_for_its_own_group() -> None:
    found = boxes("goede-week")
    assert len(found) == 8 * 2
    assert found[0][0].startswith("Start, Eerst dichtbij: Groet elk kind bij de deur.")
    young, old = found[0][1], found[1][1]
    assert old[0] > young[2] + mm(40)
    assert young[3] == pytest.approx(old[3], abs=0.01)


def test_in_large_print_no_name_of_a_moment_is_divided() -> None:
    job = Job(loaded("goede-week"), Wish(edition=EDITIONS["large-print"]))
    publication = job.compose(SESSION)
    moments = next(block for block in job.loaded.handout.blocks if isinstance(block, Moments))
    assert all(run_with(publication, str(moment.label)) for moment in moments.items)
