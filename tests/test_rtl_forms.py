"""What is made of pages that are read from the right: booklets, cards, tiles, leaflets, forms; measured in the files."""

import io
import re
import subprocess
from functools import partial
from math import dist
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import ContentStream

from generate import main
from handouts import Loaded
from handouts.catalogues import FOLDER, read_catalogue
from handouts.translation import translated
from layouts.frames import text_runs
from layouts.imposition.booklet import sides
from layouts.imposition.ways import Binding
from layouts.units import to_mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from tests.conftest import SESSION, load_text, loaded
from tests.test_typed import POPPLER, by_pdfium, fields
from tests.test_typed_names import by_poppler, in_pdfium, seen

MARKS = ("Alfa", "Bravo", "Charlie", "Delta")
BOOKLET = """title: كتيّب
audience: parent
layout: conversation
language: ar
pages: 4
blocks:
""" + "".join(f"  - section: القسم {mark}\n" + "  - text: نصّ للقراءة في هذا القسم من الكتيّب، وفيه جملة طويلة بعض الشيء.\n" * 5 for mark in MARKS)


def arabic(name: str) -> Loaded:
    catalogue = read_catalogue(FOLDER, "ar")
    return translated(loaded(name), catalogue, "ar")


def file_of(one: Loaded, **wish: Any) -> PdfReader:
    job = Job(one, Wish(**wish))
    return PdfReader(io.BytesIO(job.print(job.compose(SESSION), SESSION.press)))


def marks(one: Loaded, folder: Path, **wish: Any) -> list[list[str]]:
    """The Latin words on each page from left to right, where poppler finds them."""
    job, file = Job(one, Wish(**wish)), folder / "marks.pdf"
    file.write_bytes(job.print(job.compose(SESSION), SESSION.press))
    boxes = subprocess.run(["pdftotext", "-bbox", str(file), "-"], capture_output=True, check=True).stdout.decode()  # noqa: S607
    found = []
    for page in boxes.split("<page ")[1:]:
        places = {word: float(x) for x, word in re.findall(r'<word xMin="([\d.]+)"[^>]*>(\w+)</word>', page) if word in MARKS}
        found.append(sorted(places, key=places.__getitem__))
    return found


@pytest.mark.parametrize("binding", [Binding(), Binding(signature=2)])
@pytest.mark.parametrize("count", [4, 8, 17])
def test_a_booklet_with_its_spine_at_the_right_has_its_pages_in_order(count: int, binding: Binding) -> None:
    """Sheets are laid in each other and folded the other way round; then one leafs through it from the right."""
    found = sides(count, binding, rtl=True)
    sheets = list(zip(found[::2], found[1::2], strict=True))
    most = binding.signature or len(sheets)
    read: list[int] = []
    for start in range(0, len(sheets), most):
        signature = sheets[start : start + most]
        read += [page for outer, inner in signature for page in (outer.left, inner.right)]
        read += [page for outer, inner in reversed(signature) for page in (inner.left, outer.right)]
    assert read == list(range(len(sheets) * 4))


def test_the_pages_of_an_arabic_booklet_stand_so_on_its_sheets(tmp_path: Path) -> None:
    one = load_text(tmp_path, BOOKLET)
    assert marks(one, tmp_path, paper="a5") == [[mark] for mark in MARKS], "a mark for each page"
    outer, inner = marks(one, tmp_path, form="booklet")
    assert outer == ["Alfa", "Delta"], "the first page at the left of the outer side, where it is folded to the left"
    assert inner == ["Charlie", "Bravo"]
    assert marks(one, tmp_path, form="booklet", binding=Binding(two_up=True)) == [["Bravo", "Alfa"], ["Delta", "Charlie"]]


def test_an_arabic_leaflet_is_folded_the_other_way_round_and_its_passport_says_so(tmp_path: Path) -> None:
    outer, inner = Job(arabic("parent-leaflet")).compose(SESSION).pages
    left, right = inner.folds
    assert to_mm(left) == pytest.approx(97, abs=0.1), "the panel that goes inside is the left one"
    assert to_mm(inner.width - right) == pytest.approx(100, abs=0.1)
    assert to_mm(outer.folds[0]) == pytest.approx(100, abs=0.1), "the cover is at the left"
    for arguments in (("parent-leaflet", "--language", "ar"), ("attachment-factsheet", "--booklet"), ("voor-jou", "--language", "ar", "--booklet")):
        assert CliRunner().invoke(main, [*arguments, "--passport", "--output", str(tmp_path)]).exit_code == 0
        text = " ".join(PdfReader(tmp_path / "passport_nl.pdf").pages[0].extract_text().split())
        ways = {"parent-leaflet": "het linkerdeel naar rechts, en het rechterdeel eroverheen", "attachment-factsheet": "de linkerhelft naar rechts",
                "voor-jou": "de rechterhelft naar links"}
        assert ways[arguments[0]] in text


def test_the_back_of_an_arabic_card_lies_behind_its_front() -> None:
    """However a sheet is turned over, a card's front and back have one place on the paper."""
    for flip in ("long", "short"):
        front, back = file_of(arabic("voor-jou"), form="sheet", flip=flip).pages
        width, height = (float(side) for side in front.mediabox[2:])
        before, behind = crop_corners(front), crop_corners(back)
        turned = {(width - x, y) if flip == "long" else (x, height - y) for x, y in behind}
        assert len(before) == len(turned) >= 4
        assert all(min(dist(one, other) for other in turned) < 0.1 for one in before), "in points"


def crop_corners(page: Any) -> set[tuple[float, float]]:
    """The ends of the lines on a sheet that are drawn in registration black, in points."""
    found = set()
    stack, matrix = [], [1.0, 0, 0, 1, 0, 0]
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"q":
            stack.append(matrix)
        elif operator == b"Q":
            matrix = stack.pop()
        elif operator == b"cm":
            a, b, c, d, e, f = (float(one) for one in operands)
            p, q, r, s, x, y = matrix
            matrix = [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + x, e * q + f * s + y]
        elif operator in (b"m", b"l"):
            x, y = (float(one) for one in operands)
            found.add((matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]))
    return found


def test_a_viewer_is_told_and_running_heads_begin_at_the_right() -> None:
    reader = file_of(arabic("voor-jou"))
    preferences: Any = reader.trailer["/Root"]["/ViewerPreferences"]  # type: ignore[index]
    assert preferences["/Direction"] == "/R2L"
    page = Job(arabic("voor-jou")).compose(SESSION).pages[1]
    title, number = (next(run for run in text_runs(page.children) if sign in "".join(glyph.text for glyph in run.glyphs)) for sign in ("ل", "2"))
    assert title.y == pytest.approx(number.y, abs=1)
    assert title.x > number.x, "the title begins the line, its number ends it"


def test_fields_of_an_arabic_form_follow_each_other_from_the_right() -> None:
    reader = PdfReader(io.BytesIO(_filled(arabic("ouderavond-brief"))))
    widgets: Any = reader.pages[0]["/Annots"]
    boxes = {str(one.get_object()["/TU"]): [float(side) for side in one.get_object()["/Rect"]] for one in widgets if "/TU" in one.get_object()}
    names = [name for name in boxes if name in ("اسمكم", "اسم طفلكم", "المجموعة (الصف)")]
    assert len(names) == 3
    assert [boxes[name][0] for name in names] == sorted((boxes[name][0] for name in names), reverse=True)


@POPPLER
@pytest.mark.parametrize("name", ["ouderavond-brief", "voor-jou", "terugblik"])
def test_what_is_typed_in_an_arabic_form_begins_at_its_right(name: str, tmp_path: Path) -> None:
    """A name in Latin letters, too: its label stands there. Poppler and PDFium show it so; in a Dutch form it begins at its left."""
    for one, from_right in ((arabic(name), True), (loaded(name), False)):
        empty = _filled(one)
        lines = [field for field in fields(empty) if not field.multiline and field.rect[2] - field.rect[0] > 60]
        assert lines
        typed = by_pdfium(empty, dict.fromkeys((field.name for field in lines), "Ali"))
        for before, after in ((shown(empty), shown(typed)) for shown in (partial(_printed, folder=tmp_path), in_pdfium)):
            for field in lines:
                was, now = (seen(pages[field.page], field).astype(int) for pages in (before, after))
                dark = np.flatnonzero((was - now > 60).any(axis=0))
                across = field.rect[2] - field.rect[0]
                middle = (dark.min() + dark.max()) / 2 / 3 / across
                assert (middle > 0.5) == from_right, (field.name, middle)


def _printed(pdf: bytes, folder: Path) -> dict[int, Image.Image]:
    """By poppler, each in a folder of its own, as a picture is a view of its file; all are read, and their files closed."""
    own = folder / f"{len(list(folder.iterdir()))}"
    own.mkdir()
    pages = by_poppler(pdf, own)
    for page in pages.values():
        page.load()
    return pages


def _filled(one: Loaded) -> bytes:
    job = Job(one, Wish(edition=EDITIONS["fillable"]))
    return job.print(job.compose(SESSION), SESSION.press)
