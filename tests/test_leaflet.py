"""The leaflet folds right: which panel is on which page, at which x."""

from itertools import pairwise
from pathlib import Path

import pytest

from handouts import InvalidHandoutError
from handouts.blocks import Section
from layouts.composition import compose
from layouts.designs.leaflet import PARTS
from layouts.frames import GlyphRun, Publication
from layouts.units import mm, to_mm
from tests.conftest import ROOT, SESSION, load_text, loaded
from tests.test_fit import runs

WIDTH = 297.0
OUTER = {"flap": (0, 97), "back": (97, 197), "cover": (197, 297)}
INNER = {"inside left": (0, 100), "inside middle": (100, 200), "inside right": (200, 297)}
FOLDS = ((97, 197), (100, 200))


@pytest.fixture(scope="module")
def leaflet() -> Publication:
    return compose(loaded("parent-leaflet"), SESSION)


def page_runs(publication: Publication, number: int) -> list[GlyphRun]:
    return list(runs(publication.pages[number].children))


def shown(run: GlyphRun) -> str:
    return "".join(glyph.text for glyph in run.glyphs)


def place(publication: Publication, words: str, size: float) -> tuple[int, float]:
    """The page and the x in mm of the first run of a size that begins with some words."""
    for number in range(len(publication.pages)):
        for run in page_runs(publication, number):
            if run.size == pytest.approx(size) and shown(run).startswith(words):
                return number, to_mm(run.x)
    raise AssertionError(words)


def test_every_section_stands_in_its_panel(leaflet: Publication) -> None:
    headings = [block.section for block in loaded("parent-leaflet").handout.blocks if isinstance(block, Section)]
    sizes = sorted({run.size for page in leaflet.pages for run in runs(page.children)})
    for part, heading in zip(PARTS, headings, strict=True):
        number, x = place(leaflet, heading, sizes[-2])
        left, right = (OUTER | INNER)[part]
        assert number == (0 if part in OUTER else 1), part
        assert left + 5 <= x <= right - 5, part
        assert x == pytest.approx(left + 10, abs=1), part


def test_the_cover_is_the_right_third_of_the_outer_side(leaflet: Publication) -> None:
    sizes = sorted({run.size for page in leaflet.pages for run in runs(page.children)})
    number, x = place(leaflet, "Een", sizes[-1])
    assert number == 0
    assert x == pytest.approx(OUTER["cover"][0] + 10, abs=1)


def test_the_panels_lie_back_to_back() -> None:
    """The paper turned over, x counts from the other edge: each outer panel must have an inner one behind it."""
    behind = {(WIDTH - right, WIDTH - left) for left, right in OUTER.values()}
    assert behind == set(INNER.values())
    narrow = [part for part, (left, right) in (OUTER | INNER).items() if right - left < 100]
    assert narrow == ["flap", "inside right"]


def test_no_text_comes_within_5_mm_of_a_fold(leaflet: Publication) -> None:
    assert [(page.width, page.height) for page in leaflet.pages] == [(mm(297), mm(210))] * 2
    for number, folds in enumerate(FOLDS):
        for run in page_runs(leaflet, number):
            for fold in folds:
                assert to_mm(run.x + run.width) <= fold - 5 or to_mm(run.x) >= fold + 5, shown(run)


@pytest.mark.parametrize(("blocks", "message"), [
    ("  - text: Zonder kop.\n", "begins with a section"),
    ("  - section: Eén\n  - section: Twee\n", "has 5 sections"),
])
def test_a_leaflet_without_its_sections_is_a_problem(tmp_path: Path, blocks: str, message: str) -> None:
    with pytest.raises(InvalidHandoutError, match=message):
        compose(load_text(tmp_path, f"title: T\naudience: parent\nlayout: leaflet\nblocks:\n{blocks}"), SESSION)


SPARSE = """title: Samen huiswerk maken
audience: parent
layout: leaflet
lead: Zo help je je kind, zonder ruzie.
blocks:
  - section: Waarom huiswerk?
  - text: Je kind leert plannen en oefent thuis.
  - section: Een goede plek
  - points: [rustig, opgeruimd, dicht bij jou]
  - section: Een vaste tijd
  - panels:
      - {label: Tips, icon: clock, points: [na het eten, steeds even lang]}
  - section: Zo help je
  - text: Kijk samen wat er af moet.
  - panels:
      - {label: Lukt het niet?, text: Morgen is er weer een dag.}
  - section: Op school
  - text: De juf of meester denkt mee.
  - contact: Bel ons
    lines: [Leerkracht, Telefoon]
"""


@pytest.mark.parametrize("text", [SPARSE, (ROOT / "handouts" / "starters" / "leaflet.yaml").read_text(encoding="utf-8")])
def test_nothing_stands_far_below_its_heading(tmp_path: Path, text: str) -> None:
    """A tinted box stood ten centimetres below its heading, at the foot of its panel."""
    publication = compose(load_text(tmp_path, text), SESSION)
    for number, panels in enumerate(((name for name in OUTER if name != "cover"), INNER)):
        for panel in panels:
            left, right = (OUTER | INNER)[panel]
            column = sorted((run for run in page_runs(publication, number) if left <= to_mm(run.x) < right), key=lambda run: run.y)
            for upper, lower in pairwise(column):
                to_write = 10 if "lines" in upper.origin else 0
                assert to_mm(lower.y - lower.face.cap_height * lower.size - upper.y) - to_write <= 20, (panel, shown(upper), shown(lower))
            assert to_mm(column[1].y - column[1].face.cap_height * column[1].size - column[0].y) <= 16, panel
