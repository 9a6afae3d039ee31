"""The tags of all files that are read, as other programs find them: what is furniture, which headings and lists there are, how a field is called."""

import io
import re

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter

from studio.editions import EDITIONS
from studio.jobs import Job, Wish, refusal
from tests.conftest import PIECES, SESSION, loaded

READ = ("standard", "copier", "fillable", "large-print")
PURPOSES = {"Layout", "Background", "Page", "Pagination"}
ARTIFACT = re.compile(rb"/Artifact\b(.*?)B(?:DC|MC)", re.DOTALL)
FURNITURE = re.compile(rb"/Artifact<</Type/Pagination/Subtype/(?:Header|Footer)[^>]*>>BDC\n.*?\nEMC", re.DOTALL)
BARE = {"parent-leaflet", "what-helps"}
"""What is folded and what is turned over in a hand has no numbers; its large print, on sheets, has."""
FOLIO = re.compile(r"\d+ van \d+")

File = tuple[str, str]


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
