"""What is said of a job's paper: in the print passport, and in the table of what was made."""

from math import ceil
from typing import TYPE_CHECKING

from handouts.tags import is_rtl
from layouts.designs import DESIGNS
from layouts.designs.base import FOLD
from layouts.frames import Page, Placed, Publication
from layouts.imposition.passport import PassportLine
from layouts.imposition.wording import wording_for
from layouts.sheet import SHEETS
from layouts.units import to_mm
from studio.jobs import Job

if TYPE_CHECKING:
    from layouts.imposition.tiles import Tiling

_HALF = (0.5,)


def passport_entry(job: Job, publication: Publication) -> PassportLine:
    """What the print passport says of a job."""
    page, form, count = publication.pages[0], job.wish.form, len(publication.pages)
    two_sided, lying = job.two_sided(count), page.width > page.height
    booklet = form == "booklet" and not job.wish.binding.two_up
    finish = {"sheet": "cut", "tiles": "tiles"}.get(form, "booklet" if booklet else "")
    folded = DESIGNS[job.loaded.handout.layout].finish == FOLD and not job.wish.edition.large and form == "page"
    folds = _HALF if booklet else tuple(fold / page.width for fold in publication.pages[-1].folds) if folded else ()
    return PassportLine(
        job.file.name, publication.paper, lying, ceil(count / 2) if two_sided else count, two_sided,
        job.flip, not job.wish.edition.black, "shop" if job.wish.edition.bleed else "fold" if folded else finish,
        _size(job, publication), min(page.width, page.height) / max(page.width, page.height),
        _cells(page) if form in ("sheet", "tiles") else (), () if job.wish.edition.bleed else folds,
        is_rtl(job.loaded.handout.language))


def paper_said(job: Job, publication: Publication) -> str:
    """The paper for a table: with the number and size of the cards on it; of what has none, what it is."""
    if job.wish.edition.phone:
        return "HTML"
    if job.wish.form != "sheet":
        return publication.paper
    grid = job.grid
    return f"{publication.paper} ({grid.across * grid.down} × {to_mm(grid.width):.1f} × {to_mm(grid.height):.1f} mm)"


def tiled(job: Job, publication: Publication) -> "tuple[Page, Tiling]":
    """The poster of sheets that are glued together, and how it is divided."""
    from layouts.imposition.tiles import tiling  # noqa: PLC0415  # few are posters in parts: keep start-up short

    poster = next(node.page for node in publication.pages[0].children if isinstance(node, Placed))
    return poster, tiling(poster, SHEETS[job.wish.onto], job.wish.tiles)


def _size(job: Job, publication: Publication) -> str:
    wording = wording_for(publication.language)
    if job.wish.form == "sheet":
        from layouts.imposition.cards import card_size  # noqa: PLC0415  # most pages go on no sheet: keep start-up short

        return card_size(job.grid, publication.language, job.card)
    if job.wish.form == "tiles":
        poster, plan = tiled(job, publication)
        return wording.tiled.format(columns=plan.columns, rows=plan.rows, width=wording.millimetres(to_mm(poster.width)),
                                    height=wording.millimetres(to_mm(poster.height)))
    return ""


def _cells(page: Page) -> tuple[tuple[float, float, float, float], ...]:
    """Where on a sheet its pages are cut out, as shares of its sides."""
    found = []
    for node in page.children:
        if isinstance(node, Placed) and node.window:
            x, y, width, height = node.window
            bleed = node.page.bleed
            found.append(((x + bleed) / page.width, (y + bleed) / page.height, (width - 2 * bleed) / page.width, (height - 2 * bleed) / page.height))
    return tuple(found)
