"""Every kind of block in every layout: it can be seen and read there, or it is refused with a way out."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from handouts import InvalidHandoutError, Loaded
from handouts.blocks import KINDS
from layouts.composition import compose
from layouts.composition.sizing import floors_of
from layouts.designs import DESIGNS
from layouts.frames import Field, GlyphRun, Group, Node, Page, Publication, Shape, leaves, text_runs
from layouts.press import to_pdf
from layouts.units import mm, to_mm
from studio.editions import EDITIONS
from studio.proof.preflight import preflight
from tests.conftest import ROOT, SESSION, load_text
from tests.kinds import BLOCKS, handout
from tests.test_properties import overlapping

LAYOUTS = sorted(DESIGNS)
WALL = ("poster", "statement")
WRITTEN_ON = {
    "section", "checklist", "questions", "lines", "balance", "plan", "moments", "scale", "draw", "roofs", "ticks", "reply",
}
REFUSED = {
    "card": {"window", "balance", "moments", "scale"}, "leaflet": {"window", "balance", "moments", "scale"}, "poster": WRITTEN_ON,
    "statement": {*WRITTEN_ON, "circle", "pairs", "story", "styles", "timeline", "window"},
}
TINTED = ("panels", "story", "speech", "styles", "callout")
SCALE = 2.0
LEAST_GAP = 0.4
LEAST_STEP = 8


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    Image.new("RGB", (800, 600), "teal").save(tmp_path / "plein.png")
    return tmp_path


def taken(layout: str) -> list[str]:
    return [kind for kind in BLOCKS if kind not in REFUSED.get(layout, ())]


def composed(folder: Path, layout: str) -> Iterator[tuple[str, Loaded, Publication]]:
    """Each kind that a layout takes, in each place."""
    for kind in taken(layout):
        for place in ("first", "middle", "last"):
            one = load_text(folder, handout(layout, kind, place))
            yield f"{kind} {place}", one, compose(one, SESSION)


def gaps(page: Page) -> Iterator[tuple[float, GlyphRun, GlyphRun]]:
    """Between texts under each other, from baseline to cap height, in sizes of the upper one."""
    runs = list(text_runs(page.children))
    for upper in runs:
        under = [run for run in runs if run.y > upper.y + 0.5 and run.origin != upper.origin
                 and run.x < upper.x + upper.width and upper.x < run.x + run.width]
        if under:
            lower = min(under, key=lambda run: run.y - run.face.cap_height * run.size)
            yield (lower.y - lower.face.cap_height * lower.size - upper.y) / upper.size, upper, lower


def test_there_are_words_for_every_kind() -> None:
    assert set(BLOCKS) == set(KINDS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_a_layout_takes_can_be_read(sheet: Path, layout: str) -> None:
    for name, one, publication in composed(sheet, layout):
        assert overlapping(publication) == [], name
        assert list(preflight(publication, floors_of(one, SESSION), SESSION.theme.line_length)) == [], name
        for page in publication.pages:
            for gap, upper, lower in gaps(page):
                assert gap >= LEAST_GAP, (name, upper.origin, lower.origin)


@pytest.mark.parametrize("layout", WALL)
def test_what_hangs_on_a_wall_has_no_small_print_in_its_blocks(sheet: Path, layout: str) -> None:
    least = mm(SESSION.theme.floors["poster"]["body"]["distance_m"] * 1000 / 300) - 0.05
    for name, _, publication in composed(sheet, layout):
        for run in text_runs(publication.pages[0].children):
            if run.origin[:1] == ("blocks",) and "lines" not in run.origin:
                assert run.size * run.face.cap_height >= least, (name, run.origin)


@pytest.mark.parametrize("audience", ["teacher", "parent", "team", "worker"])
def test_small_type_on_a_tinted_page_can_be_read(sheet: Path, audience: str) -> None:
    """In each colour: labels of lines among the blocks, and the sources."""
    text = handout("statement", "contact", "middle", audience) + "sources: [praktijk]\n"
    one = load_text(sheet, text)
    assert list(preflight(compose(one, SESSION), floors_of(one, SESSION), SESSION.theme.line_length)) == []


@pytest.mark.parametrize(("layout", "kind"), [(layout, kind) for layout, kinds in REFUSED.items() for kind in sorted(kinds)])
def test_what_a_layout_cannot_carry_is_refused_with_a_way_out(sheet: Path, layout: str, kind: str) -> None:
    text = handout(layout, kind, "middle")
    with pytest.raises(InvalidHandoutError) as caught:
        compose(load_text(sheet, text), SESSION)
    problem = caught.value.problems[0]
    assert text.splitlines()[problem.line - 1].lstrip().startswith(f"- {kind}:")
    assert f"a {layout} has no '{kind}'" in problem.message
    instead, others = problem.hint.split(" Or take another layout: ")
    assert set(re.findall(r"'(\w+)", instead)) - {kind} <= {*taken(layout)}
    names = others.rstrip(".").split(", ")
    for name in names:
        assert compose(load_text(sheet, handout(name, kind, "middle")), SESSION).pages


def test_the_guide_says_what_is_refused() -> None:
    guide = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
    named = {layout: set(re.findall(r"`(\w+)`", kinds)) for layouts, kinds in re.findall(r"^\| ([a-z, ]+) \| ([^|]*`[^|]+) \|$", guide, re.MULTILINE)
             for layout in layouts.split(", ") if layout in REFUSED}
    named["statement"] |= named["poster"]
    assert named == {name: set(design.refuses) for name, design in DESIGNS.items() if design.refuses}


def test_all_refused_blocks_are_named_at_once(sheet: Path) -> None:
    text = handout("poster", "questions", "middle") + BLOCKS["checklist"] + BLOCKS["plan"]
    with pytest.raises(InvalidHandoutError) as caught:
        compose(load_text(sheet, text), SESSION)
    assert len(caught.value.problems) == 3


@pytest.mark.parametrize("layout", LAYOUTS)
def test_bullets_grow_with_the_type(sheet: Path, layout: str) -> None:
    publication = compose(load_text(sheet, handout(layout, "points")), SESSION)
    found = list(bullets(publication.pages))
    assert found
    for dot, size in found:
        assert 0.24 <= dot / size <= 0.5


def bullets(pages: tuple[Page, ...]) -> Iterator[tuple[float, float]]:
    """The width of each bullet, and the size of the text behind it."""
    def walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
        for node in nodes:
            if isinstance(node, Group) and node.actual == "•":
                yield from leaves(node.children)
            elif isinstance(node, Group):
                yield from walk(node.children)
            elif isinstance(node, GlyphRun):
                yield node

    for page in pages:
        for mark, words in pairwise(walk(page.children)):
            if isinstance(mark, Shape) and isinstance(words, GlyphRun):
                xs = [float(x) for segment in mark.outline.segments for x in segment[1::2]]
                yield (max(xs) - min(xs)) * mark.scale, words.size


@pytest.mark.parametrize("edition", ["standard", "copier"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_panel_can_be_told_from_its_ground(sheet: Path, layout: str, edition: str) -> None:
    """Across the left edge of every panel the shade changes, by its colour or by a line."""
    for kind in (kind for kind in TINTED if kind in taken(layout)):
        publication = compose(load_text(sheet, handout(layout, kind)), SESSION, None, EDITIONS[edition])
        document = pypdfium2.PdfDocument(to_pdf(publication))
        found = 0
        for number, page in enumerate(publication.pages):
            edges = list(panels(page))
            picture = document[number].render(scale=SCALE, grayscale=True).to_pil() if edges else None
            for x, y in edges:
                assert picture
                shades = [picture.getpixel((round((x + step / 2) * SCALE), round(y * SCALE))) for step in range(-6, 7)]
                assert max(shades) - min(shades) >= LEAST_STEP, (kind, shades)
                found += 1
        assert found, kind


def panels(page: Page) -> Iterator[tuple[float, float]]:
    """The middle of the left edge of each surface that is wider than 20 mm and does not reach the trim."""
    for shape in leaves(page.children):
        if isinstance(shape, Shape) and shape.fill is not None and shape.scale == 1:
            xs = [float(x) for segment in shape.outline.segments for x in segment[1::2]]
            ys = [float(y) for segment in shape.outline.segments for y in segment[2::2]]
            inside = shape.x > 1 and shape.x + max(xs) < page.width - 1 and shape.clip is None
            if inside and to_mm(max(xs) - min(xs)) > 20 and to_mm(max(ys) - min(ys)) > 7:
                yield shape.x + min(xs), shape.y + (min(ys) + max(ys)) / 2


def test_lines_of_a_contact_leave_room_for_a_hand(sheet: Path) -> None:
    """Found on cards: two lines beside each other were 16 mm wide."""
    for layout in LAYOUTS:
        publication = compose(load_text(sheet, handout(layout, "contact", "last")), SESSION)
        fields = [item for page in publication.pages for item in leaves(page.children) if isinstance(item, Field)]
        assert fields
        assert all(field.width >= mm(28) for field in fields), layout
