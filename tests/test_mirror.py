"""Pages that run from right to left: what is drawn is mirrored, letters and icons keep their sides."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops, ImageOps

from layouts.composition import compose
from layouts.frames import Field, GlyphRun, Page, Publication, Shape, leaves
from layouts.press import to_pdf
from layouts.press.pictures import pictures
from layouts.style.words import WORDINGS
from tests.conftest import SESSION, loaded

NAMES = ("stress-window", "signal-checklist", "self-care", "goede-week")


@pytest.fixture
def both(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[Publication, Publication]:
    """A piece as it is, and as if its language ran from right to left."""
    monkeypatch.setitem(WORDINGS, "he", WORDINGS["nl"])
    one = loaded(request.param)
    turned = replace(one, handout=one.handout.model_copy(update={"language": "he"}))
    return compose(one, SESSION), compose(turned, SESSION)


def bare(page: Page) -> Page:
    """What is drawn on a page but its letters and its icons."""
    kept = tuple(item for item in leaves(page.children) if isinstance(item, Shape) and not item.upright)
    return page._replace(children=kept)


def picture(page: Page) -> Image.Image:
    (image,) = pictures(to_pdf(Publication((page,), "", "nl", imposed=True)), 60)
    return image.convert("L")


def lines(page: Page) -> Iterator[tuple[float, float, float]]:
    """Left, right and baseline of each line of the title and the lead."""
    runs = [item for item in leaves(page.children) if isinstance(item, GlyphRun) and item.origin[:1] in (("title",), ("lead",))]
    for y in sorted({run.y for run in runs}):
        yield min(run.x for run in runs if run.y == y), max(run.x + run.width for run in runs if run.y == y), y


@pytest.mark.parametrize("both", NAMES, indirect=True)
def test_what_is_drawn_is_mirrored(both: tuple[Publication, Publication]) -> None:
    """Seen by pixels: the one page turned over is the other."""
    for left, right in zip(*(publication.pages for publication in both), strict=True):
        assert (left.direction, right.direction) == ("ltr", "rtl")
        if len(bare(left).children) == len(bare(right).children):
            seen = ImageChops.difference(ImageOps.mirror(picture(bare(left))), picture(bare(right)))
            assert sum(seen.histogram()[97:]) < 0.002 * seen.width * seen.height


@pytest.mark.parametrize("both", NAMES, indirect=True)
def test_lines_begin_at_the_right_and_letters_keep_their_sides(both: tuple[Publication, Publication]) -> None:
    for left, right in zip(*(publication.pages for publication in both), strict=True):
        for (before, _, above), (_, after, under) in zip(lines(left), lines(right), strict=True):
            assert under == pytest.approx(above, abs=0.1)
            assert right.width - after == pytest.approx(before, abs=8)
        fields = [[item for item in leaves(page.children) if isinstance(item, Field)] for page in (left, right)]
        ends = {one.name: left.width - one.x - one.width for one in fields[0]}
        assert {one.name: one.x for one in fields[1]} == pytest.approx(ends, abs=0.2)


@pytest.mark.parametrize("both", ["what-helps"], indirect=True)
def test_icons_stand_at_the_other_side_and_are_not_turned_but_those_that_point(both: tuple[Publication, Publication]) -> None:
    found = [[item for item in leaves(publication.pages[1].children) if isinstance(item, Shape) and item.upright] for publication in both]
    assert len(found[0]) == 4
    width = both[0].pages[1].width
    for one, other in zip(*found, strict=True):
        assert one.outline == other.outline
        assert width - other.x - other.upright * other.scale == pytest.approx(one.x), "as far from the right as it was from the left"
    pointing = [[item for item in leaves(publication.pages[1].children) if isinstance(item, Shape) and item.scale == icons[0].scale and not item.upright]
                for publication, icons in zip(both, found, strict=True)]
    assert len(pointing[0]) == 2, "stairs, and a signpost"
    for one, other in zip(*pointing, strict=True):
        assert other.x == pytest.approx(width - one.x)
        assert [[-float(x) for x in segment[1::2]] for segment in one.outline.segments] == [list(segment[1::2]) for segment in other.outline.segments]


def test_the_leaflet_folds_where_its_mirror_image_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(WORDINGS, "he", WORDINGS["nl"])
    one = loaded("parent-leaflet")
    turned = compose(replace(one, handout=one.handout.model_copy(update={"language": "he"})), SESSION)
    for page, other in zip(compose(one, SESSION).pages, turned.pages, strict=True):
        assert [round(page.width - fold, 3) for fold in reversed(page.folds)] == [round(fold, 3) for fold in other.folds]
