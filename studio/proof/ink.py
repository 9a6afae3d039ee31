"""How much of its pages a handout inks, in each edition that a school prints itself.

A spot is inked when anything is printed on it, however light: what is white costs nothing, a tint costs a little of two or
three inks. Measured on pixels of the printed file at 100 to the inch, without smoothing, so that an edge counts once.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from handouts import InvalidHandoutError
from layouts.composition.edition import Edition
from layouts.frames import Publication
from layouts.press.pictures import pictures
from layouts.session import Session
from studio.editions import EDITIONS
from studio.jobs import Job
from studio.refusals import refusal

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 100
PRINTED = tuple(edition for edition in EDITIONS.values() if not (edition.fillable or edition.bleed or edition.phone))
"""The editions for paper that a school makes: one to fill in looks as the standard, a print shop counts otherwise."""

Shares = Mapping[str, float]
"""Percent of all pages that is inked, by the name of the edition."""


def inked(pdf: bytes) -> float:
    """The percent of its pages on which anything is printed."""
    pages = list(pictures(pdf, DPI, smooth=False))
    return 100 * sum(map(_dark, pages)) / sum(page.width * page.height for page in pages)


def shares(job: Job, publication: Publication, session: Session) -> Shares:
    """For each edition that there is of a piece; `publication` is that of the job itself, laid out already."""
    found: dict[str, float] = {}
    for edition in PRINTED:
        own = job if edition == job.wish.edition else _in(job, edition)
        try:
            if own is job or not refusal(own):
                found[edition.name] = inked(own.print(publication if own is job else own.lay_out(session), session.press))
        except InvalidHandoutError:
            continue
    return found


def _in(job: Job, edition: Edition) -> Job:
    """The same handout in another edition, as pages to be read."""
    return Job(job.loaded, replace(job.wish, edition=edition, form="page"))


def _dark(page: "Image") -> int:
    """How many spots are not white."""
    whites = page.convert("L").histogram()[-1]
    return page.width * page.height - whites
