"""How much ink an edition takes, by Ghostscript: another program than the one that `check` measures with."""

import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from generate import main
from layouts.frames import Color, GlyphRun, Shape, leaves
from layouts.style.oklch import contrast
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.proof.check import inspect
from studio.proof.ink import PRINTED, inked
from studio.refusals import refusal
from studio.web.wording import EDITION, WHY_NOT
from tests.conftest import PIECES, SESSION, loaded

WHITE = Color(1, 1, 1)
LARGE = 30
GHOSTSCRIPT = pytest.mark.skipif(shutil.which("gs") is None, reason="needs Ghostscript")


class Ink(NamedTuple):
    """What a piece takes of an edition, in percent of its pages, by Ghostscript; and what `check` says is inked."""

    inks: float
    amount: float
    inked: float
    said: float


@pytest.fixture(scope="module")
def ink(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Ink]:
    """Each piece as it is and in line, and two in every edition; Ghostscript is another process, so threads share the work."""
    folder = tmp_path_factory.mktemp("ink")
    wanted = [*((name, edition) for name in PIECES for edition in ("standard", "eco")),
              *((name, edition) for name in ("signal-checklist", "parent-leaflet") for edition in ("copier", "large-print"))]

    def files() -> list[tuple[tuple[str, str], Path]]:
        found = []
        for name, edition in wanted:
            job = Job(loaded(name), Wish(edition=EDITIONS[edition]))
            file = folder / f"{name}_{edition}.pdf"
            file.write_bytes(job.print(job.compose(SESSION), SESSION.press))
            found.append(((name, edition), file))
        return found

    with ThreadPoolExecutor(2) as pool:
        made = files()
        return dict(zip((key for key, _ in made), pool.map(lambda one: measured(one[1]), made), strict=True))


def measured(file: Path) -> Ink:
    """The spots that each of four inks touches, how much of each lies there, and the spots that are not white."""
    pages = list(map(shares, printed(file, 300)))
    plates, amounts, dark = (100 * sum(kind) / len(pages) for kind in zip(*pages, strict=True))
    return Ink(plates, amounts, dark, inked(file.read_bytes()))


def shares(page: bytes) -> tuple[float, float, float]:
    """Of a page of spots in four inks: what its inks touch, together; how much of them lies there; and where any does."""
    spots = len(page) // 4
    found = Image.frombuffer("CMYK", (spots, 1), page, "raw", "CMYK", 0, 1).histogram()
    plates = [found[first : first + 256] for first in range(0, len(found), 256)]
    touched = sum(1 - plate[0] / spots for plate in plates)
    amount = sum(strength * count for plate in plates for strength, count in enumerate(plate)) / (255 * spots)
    return touched, amount, np.count_nonzero(np.frombuffer(page, np.uint32)) / spots


def printed(file: Path, dpi: int) -> Iterator[bytes]:
    """The spots of each page of a file in four inks, by Ghostscript."""
    to = f"{file.with_suffix('')}-%d.pam"
    subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pamcmyk32", f"-r{dpi}", f"-sOutputFile={to}", str(file)],  # noqa: S607
                   capture_output=True, check=True, timeout=60)
    for page in sorted(file.parent.glob(f"{file.stem}-*.pam")):
        yield page.read_bytes().partition(b"ENDHDR\n")[2]
        page.unlink()


@GHOSTSCRIPT
@pytest.mark.parametrize("name", PIECES)
def test_each_of_four_inks_touches_at_most_a_fifth_of_what_it_does_as_standard(name: str, ink: dict[tuple[str, str], Ink]) -> None:
    assert ink[name, "eco"].inks <= ink[name, "standard"].inks / 5


@GHOSTSCRIPT
def test_all_pieces_take_a_fifth_of_the_ink_and_none_as_much_as_a_third(ink: dict[tuple[str, str], Ink]) -> None:
    """Where a piece is all text, most of its ink is in its letters, and they stay."""
    plain, lined = ([ink[name, edition].amount for name in PIECES] for edition in ("standard", "eco"))
    assert sum(lined) <= sum(plain) / 5
    assert {name: share for name, one, other in zip(PIECES, plain, lined, strict=True) if (share := other / one) > 0.3} == {}


@GHOSTSCRIPT
def test_the_share_that_check_prints_is_right_within_a_point(ink: dict[tuple[str, str], Ink]) -> None:
    assert {key: one for key, one in ink.items() if abs(one.inked - one.said) > 1} == {}


@pytest.mark.parametrize("name", PIECES)
def test_colour_is_in_line_and_type_only(name: str) -> None:
    job = Job(loaded(name), Wish(edition=EDITIONS["eco"]))
    publication = job.compose(SESSION)
    for page in publication.pages:
        runs = [item for item in leaves(page.children) if isinstance(item, GlyphRun)]
        assert all(contrast(run.color, WHITE) >= (7 if run.face.weight < 600 and run.size < LARGE else 4.5) for run in runs)
        filled = [item for item in leaves(page.children) if isinstance(item, Shape) and item.fill not in (None, WHITE)]
        assert {area for shape in filled if (area := surface(shape)) > 0.004 * page.width * page.height} == set()
    assert inspect(job, SESSION).problems == ()


def surface(shape: Shape) -> float:
    """The square around a shape, in square points: an icon's or a bar's is small, a band's or a box's is not."""
    xs = [float(value) for segment in shape.outline.segments for value in segment[1::2]]
    ys = [float(value) for segment in shape.outline.segments for value in segment[2::2]]
    return (max(xs) - min(xs)) * (max(ys) - min(ys)) * shape.scale ** 2


def test_check_prints_the_share_for_each_edition_there_is() -> None:
    lines = CliRunner().invoke(main, ["check", "my-balance", "self-care"]).output.splitlines()
    head = next(index for index, line in enumerate(lines) if line.startswith("inked share"))
    assert lines[head].split()[-len(PRINTED):] == [edition.name for edition in PRINTED]
    balance, poster = (line.split() for line in lines[head + 2 : head + 4])
    assert (balance[0], balance[2::2]) == ("my-balance", ["%"] * len(PRINTED))
    assert poster[-1] == "–", "a poster has no large print"
    assert refusal(Job(loaded("self-care"), Wish(edition=EDITIONS["large-print"])))


def test_the_page_has_words_for_each_edition_of_paper() -> None:
    paper = {edition.name for edition in EDITIONS.values() if not edition.phone}
    assert all(set(names) == paper for names in EDITION.values())
    assert all(set(reasons) == paper - {"standard"} for reasons in WHY_NOT.values())
