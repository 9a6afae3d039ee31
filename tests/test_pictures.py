"""Small pictures of every page. After a wanted change: `pytest --update-references`, and look at what changed."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from handouts import Loaded
from tests.conftest import ROOT

REFERENCES = ROOT / "tests" / "references"
DIFFERENCES = ROOT / "tests" / "differences"
PIXELS = 420
TOLERATED_SHADE = 48
TOLERATED_SHARE = 0.001


def pictures(pdf: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[index] for index in range(len(document))]
    return [page.render(scale=PIXELS / page.get_height()).to_pil().convert("RGB") for page in pages]


def share_of_difference(one: Image.Image, other: Image.Image) -> float:
    difference = ImageChops.difference(one, other).convert("L").point(lambda shade: 255 * (shade > TOLERATED_SHADE))
    return difference.histogram()[255] / (one.width * one.height)


def test_pages_look_as_they_did(handout: Loaded, pdf: bytes, request: pytest.FixtureRequest) -> None:
    for number, picture in enumerate(pictures(pdf), 1):
        name = f"{handout.name}-{number}.png"
        if request.config.getoption("--update-references"):
            picture.quantize(32).save(REFERENCES / name, optimize=True)
        assert_same(picture, REFERENCES / name, DIFFERENCES / name)


def assert_same(picture: Image.Image, reference: Path, difference: Path) -> None:
    expected = Image.open(reference).convert("RGB")
    assert picture.size == expected.size
    share = share_of_difference(picture, expected)
    if share > TOLERATED_SHARE:
        difference.parent.mkdir(exist_ok=True)
        ImageChops.difference(picture, expected).save(difference)
    assert share <= TOLERATED_SHARE, f"{share:.2%} of {reference.name} differs; see {difference}"


def test_a_change_on_the_page_is_seen() -> None:
    page = Image.new("RGB", (297, PIXELS), "white")
    changed = page.copy()
    changed.paste((15, 91, 94), (20, 20, 60, 30))
    assert share_of_difference(page, changed) > TOLERATED_SHARE
