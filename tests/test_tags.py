"""The tags of all files that are read, as other programs find them: what is furniture, which headings and lists there are, how a field is called."""

import io
import os
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter

from handouts.blocks import Contact
from layouts.composition import compose
from layouts.press import to_pdf
from studio.editions import EDITIONS
from studio.jobs import Job, Wish, refusal
from tests.conftest import PIECES, SESSION, load_text, loaded

READ = ("standard", "copier", "fillable", "large-print")
PURPOSES = {"Layout", "Background", "Page", "Pagination"}
ARTIFACT = re.compile(rb"/Artifact\b(.*?)B(?:DC|MC)", re.DOTALL)
FURNITURE = re.compile(rb"/Artifact<</Type/Pagination/Subtype/(?:Header|Footer)[^>]*>>BDC\n.*?\nEMC", re.DOTALL)
BARE = {"parent-leaflet", "what-helps"}
"""What is folded and what is turned over in a hand has no numbers; its large print, on sheets, has."""
FOLIO = re.compile(r"\d+ van \d+")

TOLD = ("parent-leaflet", "parent-talk", "roles-agreement", "team-workshop")
POPPLER = pytest.mark.skipif(shutil.which("pdfinfo") is None and os.environ.get("HANDOUTS_CONFORMANCE") != "required", reason="needs poppler-utils")

File = tuple[str, str]


class Element(NamedTuple):
    """A structure element as poppler tells it: how deep it stands, its role, and the text right under it."""

    depth: int
    role: str
    text: str


@pytest.fixture(scope="module")
def files() -> dict[File, bytes]:
    """Each piece in each edition that is read, by its name and its edition."""
    jobs = {(name, edition): Job(loaded(name), Wish(edition=EDITIONS[edition])) for name in PIECES for edition in READ}
    return {file: job.print(job.compose(SESSION), SESSION.press) for file, job in jobs.items() if not refusal(job)}


def operators(pdf: bytes) -> list[bytes]:
    """Those of each page, unpacked."""
    return [page.get_contents().get_data() for page in PdfReader(io.BytesIO(pdf)).pages]  # type: ignore[union-attr]


def lines(pdf: bytes) -> list[list[str]]:
    """What PDFium reads on each page."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded().split("\r\n") for page in document]


def without_furniture(pdf: bytes) -> bytes:
    """The file without all that it calls a running head or a folio."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    for page in writer.pages:
        contents = page.get_contents()
        assert contents is not None
        contents.set_data(FURNITURE.sub(b"", contents.get_data()))
        page.replace_contents(contents)
    saved = io.BytesIO()
    writer.write(saved)
    return saved.getvalue()


def test_every_artifact_says_what_it_is_for(files: dict[File, bytes]) -> None:
    found: dict[str, int] = {}
    for file, pdf in files.items():
        for page in operators(pdf):
            for (properties,) in map(re.Match.groups, ARTIFACT.finditer(page)):
                kind = re.match(rb"<</Type/(\w+)", properties)
                assert kind, (file, properties)
                found[kind[1].decode()] = found.get(kind[1].decode(), 0) + 1
                box = re.search(rb"/BBox\[([^\]]*)\]", properties)
                assert bool(box) == (kind[1] == b"Background"), (file, properties)
                if box:
                    left, low, right, high = map(float, box[1].split())
                    assert left < right
                    assert low < high
    assert set(found) == PURPOSES


def test_running_heads_and_folios_are_furniture_and_nothing_else_is(files: dict[File, bytes]) -> None:
    """What a file calls so is taken out of it: of what PDFium reads, that is gone and nothing else."""
    several = 0
    for (name, edition), pdf in files.items():
        before, after = lines(pdf), lines(without_furniture(pdf))
        title, count = loaded(name).handout.title, len(before)
        numbered = any(FOLIO.fullmatch(line) for line in before[0])
        assert numbered == (count > 1 and (edition == "large-print" or name not in BARE)), (name, edition)
        for number, (whole, rest) in enumerate(zip(before, after, strict=True), 1):
            gone = [line for line in whole if line not in rest]
            folio = f"{number} van {count}"
            assert gone == ([folio if number == 1 else f"{title} {folio}"] if numbered else []), (name, edition)
        several += numbered
    assert several >= 36


@pytest.fixture(scope="module")
def told(files: dict[File, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[File, list[Element]]:
    """The structure tree of files with sections, headings and lists of all sorts, by poppler."""
    folder = tmp_path_factory.mktemp("told")
    return {file: elements(pdf, folder) for file, pdf in files.items() if file[0] in TOLD and file[1] in ("standard", "large-print")}


def elements(pdf: bytes, folder: Path) -> list[Element]:
    """What `pdfinfo -struct-text` prints, in its order."""
    file = folder / "file.pdf"
    file.write_bytes(pdf)
    shown = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, text=True, check=True).stdout  # noqa: S607
    found: list[Element] = []
    for line in shown.splitlines():
        words, depth = line.strip(), len(line) - len(line.lstrip())
        if words.startswith('"'):
            found[-1] = found[-1]._replace(text=" ".join((found[-1].text, words.strip('"'))).strip())
        elif not words.startswith("/"):
            found.append(Element(depth, words.split()[0].rstrip(":"), ""))
    return found


@POPPLER
def test_headings_begin_at_one_and_skip_no_level(told: dict[File, list[Element]]) -> None:
    for file, tree in told.items():
        levels = [int(one.role[1]) for one in tree if re.fullmatch(r"H\d", one.role)]
        assert levels[0] == 1, file
        assert levels.count(1) == 1, file
        assert all(after <= before + 1 for before, after in pairwise(levels)), file


@POPPLER
def test_whom_to_call_stands_under_a_heading(told: dict[File, list[Element]]) -> None:
    """It belongs to the sheet: only in the panels of a leaflet to one of its parts."""
    seen = 0
    for file, tree in told.items():
        asked = [block.contact for block in loaded(file[0]).handout.blocks if isinstance(block, Contact)]
        level = "H3" if file == ("parent-leaflet", "standard") else "H2"
        for question in asked:
            assert (level, question) in [(one.role, one.text) for one in tree], file
            seen += 1
    assert seen == 2 * len(TOLD)


@POPPLER
def test_parts_under_a_heading_are_one_level_lower(told: dict[File, list[Element]]) -> None:
    for edition in ("standard", "large-print"):
        tree = told["team-workshop", edition]
        headings = [(one.role, one.text) for one in tree if re.fullmatch(r"H\d", one.role)]
        at = headings.index(("H2", "Zeg dit bij elk onderdeel"))
        parts = ["De basis en de fasen", "Gedrag leren begrijpen", "Het stresssysteem", "Samenwerken"]
        assert headings[at + 1 : at + 6] == [*(("H3", part) for part in parts), ("H2", "Dit breng jij mee")]


@POPPLER
def test_one_list_is_one_list(told: dict[File, list[Element]], tmp_path: Path) -> None:
    """On both sides of a drawing, and over three pages."""
    for edition in ("standard", "large-print"):
        assert [count for count in lists(told["roles-agreement", edition]) if count > 1] == [7]
    points = "".join(f"      - Punt {number} van een lange lijst.\n" for number in range(120))
    one = load_text(tmp_path, f"title: T\naudience: team\nlayout: factsheet\npages: 3\nblocks:\n  - points:\n{points}")
    pdf = to_pdf(compose(one, SESSION))
    assert [page.count("Punt") for page in map(" ".join, lines(pdf))].count(0) == 0
    assert lists(elements(pdf, tmp_path)) == [120]


def lists(tree: list[Element]) -> list[int]:
    """How many items each list has."""
    counts = []
    for at, one in enumerate(tree):
        if one.role == "L":
            inside = tree[at + 1 :]
            end = next((index for index, other in enumerate(inside) if other.depth <= one.depth), len(inside))
            counts.append(sum(other.role == "LI" and other.depth == one.depth + 2 for other in inside[:end]))
    return counts
