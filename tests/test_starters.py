"""The starters are the first impression of a layout: full, without a warning, and explained."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from layouts.composition import compose
from layouts.designs import DESIGNS
from layouts.press import to_pdf
from studio.jobs import Job
from studio.proof.check import inspect
from tests.conftest import ROOT, SESSION, load_text
from tests.test_leaflet import INNER, OUTER, WIDTH

LAYOUTS = sorted(DESIGNS)
MOST_EMPTY = 0.25
SHADE = 6


def starter(layout: str) -> str:
    return (ROOT / "handouts" / "starters" / f"{layout}.yaml").read_text(encoding="utf-8")


def parts(layout: str, pages: list[Image.Image]) -> Iterator[tuple[str, Image.Image]]:
    """The pages; of a leaflet its panels without the cover, whose middle is meant to be empty."""
    for number, page in enumerate(pages):
        if layout != "leaflet":
            yield f"page {number + 1}", page
            continue
        for name, (left, right) in (INNER if number else OUTER).items():
            if name != "cover":
                inside = (left + 8, 0, right - 8, 210)
                yield name, page.crop(tuple(round(edge * page.width / WIDTH) for edge in inside))  # type: ignore[arg-type]


def emptiest(picture: Image.Image) -> float:
    """The largest share of the height in which nothing stands: rows of one shade."""
    shades = picture.convert("L")
    rows = [shades.crop((0, y, shades.width, y + 1)).getextrema() for y in range(shades.height)]
    blank = [high - low < SHADE for low, high in rows]  # type: ignore[operator]
    return max((len(list(group)) for empty, group in groupby(blank) if empty), default=0) / shades.height


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_page_of_a_starter_is_well_filled(tmp_path: Path, layout: str) -> None:
    document = pypdfium2.PdfDocument(to_pdf(compose(load_text(tmp_path, starter(layout)), SESSION)))
    pages = [page.render(scale=1).to_pil() for page in document]
    for name, part in parts(layout, pages):
        assert emptiest(part) < MOST_EMPTY, name


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_starter_gives_no_warning(tmp_path: Path, layout: str) -> None:
    assert inspect(Job(load_text(tmp_path, starter(layout))), SESSION).problems == ()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_starter_explains_its_keys(layout: str) -> None:
    """Each kind of block and each of its keys is explained where it comes first."""
    lines = starter(layout).splitlines()
    assert lines[1].startswith("# A")
    blocks = [line for line in lines if line.startswith("  - ")]
    explained = {line.split(":")[0] for line in blocks if "#" in line}
    follows = {line.split(":")[0] for line, after in pairwise(lines) if "#" in after}
    assert {line.split(":")[0] for line in blocks} <= explained | follows


def test_a_half_empty_page_is_seen() -> None:
    page = Image.new("RGB", (100, 100), "white")
    page.paste((0, 0, 0), (10, 10, 90, 60))
    assert emptiest(page) == pytest.approx(0.4)
