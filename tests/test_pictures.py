"""Small pictures of every page. After a wanted change: `pytest --update-references`, and look at what changed."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from handouts import Loaded
from handouts.loading import starter
from layouts.composition import compose
from layouts.composition.edition import STANDARD
from layouts.designs import DESIGNS
from layouts.press import to_pdf
from studio.editions import EDITIONS
from studio.jobs import Job, Wish, usual_jobs
from studio.refusals import refusal
from tests.conftest import PIECES, ROOT, SESSION, load_text, loaded

REFERENCES = ROOT / "tests" / "references"
DIFFERENCES = ROOT / "tests" / "differences"
PIXELS = 420
SMALL = 210
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
            picture.quantize(64).save(REFERENCES / name, optimize=True)
        assert_same(picture, REFERENCES / name, DIFFERENCES / name)


def jobs() -> Iterator[Job]:
    """Everything that a school can print besides the plain page: each edition and each form of every piece."""
    for name in PIECES:
        one = loaded(name)
        wishes = [*(Wish(edition=edition) for edition in EDITIONS.values() if edition != STANDARD and not edition.phone), Wish(form="booklet")]
        yield from (job for job in (*(Job(one, wish) for wish in wishes), *list(usual_jobs(one))[1:]) if not refusal(job))


def overview(pages: list[Image.Image]) -> Image.Image:
    """The pages of a file beside each other, small and in grey."""
    small = [page.resize((round(page.width * SMALL / page.height), SMALL), Image.Resampling.BOX) for page in pages]
    sheet = Image.new("L", (sum(page.width + 2 for page in small), SMALL), 128)
    at = 0
    for page in small:
        sheet.paste(page.convert("L"), (at, 0))
        at += page.width + 2
    return sheet


@pytest.mark.parametrize("job", list(jobs()), ids=lambda job: job.file.stem)
def test_editions_and_sheets_look_as_they_did(job: Job, request: pytest.FixtureRequest) -> None:
    held(overview(pictures(job.print(job.compose(SESSION), SESSION.press))), f"editions/{job.file.stem}.png", request)


@pytest.mark.parametrize("layout", sorted(DESIGNS))
def test_starters_look_as_they_did(layout: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    one = load_text(tmp_path, starter(layout, tmp_path))
    held(overview(pictures(to_pdf(compose(one, SESSION)))), f"starters/{layout}.png", request)


def held(picture: Image.Image, name: str, request: pytest.FixtureRequest) -> None:
    """A small picture is as it was, or, when it is asked for, becomes the reference."""
    if request.config.getoption("--update-references"):
        (REFERENCES / name).parent.mkdir(exist_ok=True)
        picture.save(REFERENCES / name, optimize=True)
    assert_same(picture.convert("RGB"), REFERENCES / name, DIFFERENCES / Path(name).name)


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
