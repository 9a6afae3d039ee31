"""Names in four scripts, typed in the forms of every language and every pair: taken whole, and a file looks the same in PDFium, poppler and pdf.js."""

import io
import os
import subprocess
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
from click.testing import CliRunner
from PIL import Image, ImageFilter
from pypdf import PdfReader

from generate import main
from handouts import Loaded
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from tests import browser
from tests.conftest import SESSION
from tests.test_languages import LANGUAGES, READ_BY_PARENTS, in_language, paired_with
from tests.test_typed import POPPLER, Typed, by_pdfium, fields

NAMES = "Łukasz Ğül Олена ليلى"
FORMS = [(name, tag, kind) for name in READ_BY_PARENTS for tag in LANGUAGES for kind in ("by itself", "pair")]
ALIKE, ON_SCREEN = 0.92, 0.88
_SCALE, _EDGE, _SOFT, _INK = 3, 5, 1.6, 220
Picture = npt.NDArray[np.uint8]


def form(name: str, tag: str, kind: str = "by itself") -> bytes:
    one: Loaded = paired_with(name, tag) if kind == "pair" else in_language(name, tag)
    job = Job(one, Wish(edition=EDITIONS["fillable"]))
    return job.print(job.compose(SESSION), SESSION.press)


def by_poppler(pdf: bytes, folder: Path) -> dict[int, Image.Image]:
    file = folder / "form.pdf"
    file.write_bytes(pdf)
    pages = sorted({field.page for field in fields(pdf)})
    ends = ["-f", str(pages[0] + 1), "-l", str(pages[-1] + 1)]
    subprocess.run(["pdftoppm", "-r", str(72 * _SCALE), "-gray", *ends, str(file), str(folder / "page")], check=True)  # noqa: S607
    found = sorted(folder.glob("page*.pgm"))
    return {number: Image.open(page) for number, page in zip(range(pages[0], pages[-1] + 1), found, strict=True)}


def in_pdfium(pdf: bytes) -> dict[int, Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    return {number: document[number].render(scale=_SCALE, may_draw_forms=True, grayscale=True).to_pil().convert("L")
            for number in {field.page for field in fields(pdf)}}


def in_browser(found: Sequence[bytes]) -> dict[int, Image.Image]:
    pages = [Image.open(io.BytesIO(page)).convert("L") for page in found]
    return {number: page.resize((page.width * _SCALE // 2, page.height * _SCALE // 2), Image.Resampling.BICUBIC) for number, page in enumerate(pages)}


def seen(page: Image.Image, field: Typed) -> Picture:
    """What stands in a field, and not the line at its foot; somewhat soft, as each program draws the edges of letters in its own way."""
    left, low, right, high = (side * _SCALE for side in field.rect)
    found = page.crop((round(left), round(page.height - high), round(right), round(page.height - low) - 6))
    return np.asarray(found.filter(ImageFilter.GaussianBlur(_SOFT)))


def likeness(one: Picture, other: Picture) -> float:
    """How alike two pictures are at the best of all displacements of a pixel or two, where either has ink: 1 is the same, 0 has nothing in common."""
    height, width = (min(sides) for sides in zip(one.shape, other.shape, strict=True))
    inked = np.flatnonzero((np.minimum(one[:height, :width], other[:height, :width]) < _INK).any(axis=0))
    left, right = max(0, inked.min() - 2 * _EDGE), min(width, inked.max() + 2 * _EDGE)
    inner = one[_EDGE : height - _EDGE, left + _EDGE : right - _EDGE]
    return float(cv2.matchTemplate(other[:height, left:right], inner, cv2.TM_CCOEFF_NORMED).max())


def values(pdf: bytes) -> set[str]:
    found = PdfReader(io.BytesIO(pdf)).get_fields() or {}
    return {str(found[field.name]["/V"]) for field in fields(pdf)}


@POPPLER
@pytest.mark.parametrize(("name", "tag", "kind"), FORMS)
def test_a_form_of_each_language_takes_names_of_all_and_shows_them_alike(name: str, tag: str, kind: str, tmp_path: Path) -> None:
    """In every field: typed in PDFium, saved letter for letter, and to the eye the same in poppler."""
    empty = form(name, tag, kind)
    assert fields(empty)
    room = {field.name: NAMES[: field.most] for field in fields(empty)}
    filled = by_pdfium(empty, room)
    assert values(filled) == set(room.values())
    pages = (by_poppler(filled, tmp_path), in_pdfium(filled))
    for field in fields(filled):
        shown, other = (seen(one[field.page], field) for one in pages)
        assert (shown < 220).sum() > 300, field.name
        assert likeness(shown, other) > ALIKE, (field.name, likeness(shown, other))


@POPPLER
@pytest.mark.parametrize("by", ["PDFium", "pdf.js"])
@pytest.mark.parametrize("tag", LANGUAGES)
def test_whoever_filled_a_form_in_it_is_shown_alike_by_three_programs(tag: str, by: str, tmp_path: Path) -> None:
    """The letter with its strip, which has most fields: what a program saved is seen in it and in the two others."""
    lack = browser.missing()
    if lack:
        (pytest.fail if os.environ.get("HANDOUTS_CONFORMANCE") == "required" else pytest.skip)(f"needs {lack}")
    empty = form("ouderavond-brief", tag)
    room = {field.name: NAMES for field in fields(empty) if field.most >= len(NAMES)}
    assert len(room) >= 12
    visited = browser.visit(by_pdfium(empty, room), {}) if by == "PDFium" else browser.visit(empty, room)
    filled = by_pdfium(empty, room) if by == "PDFium" else visited["saved"]
    assert values(filled) <= {NAMES, ""}
    pages = (by_poppler(filled, tmp_path), in_pdfium(filled), in_browser(visited["printed"]))
    for field in fields(filled):
        if field.name in room:
            for one, other in combinations([seen(one[field.page], field) for one in pages], 2):
                assert likeness(one, other) > ON_SCREEN, (field.name, likeness(one, other))


@pytest.mark.parametrize("tag", ["uk", "ar"])
def test_a_name_less_would_be_seen(tag: str) -> None:
    """In each field, however wide it is."""
    empty = form("ouderavond-brief", tag)
    fields_ = [field for field in fields(empty) if field.most >= len(NAMES)]
    whole, less = (in_pdfium(by_pdfium(empty, dict.fromkeys((field.name for field in fields_), said))) for said in (NAMES, NAMES.rpartition(" ")[0]))
    for field in fields_:
        assert likeness(*(seen(pages[field.page], field) for pages in (whole, less))) < ON_SCREEN, field.name


def test_a_pair_of_what_is_only_said_has_nothing_to_fill_in_and_says_so() -> None:
    result = CliRunner().invoke(main, ["parent-talk", "--pair", "pl", "--edition", "fillable"])
    assert result.exit_code == 1
    assert "has no box to tick and no line to write on in what stands in its pair" in " ".join(result.output.split())
    assert "leave out '--pair' for the handout itself" in " ".join(result.output.split())
