"""All that `check` looks at in one handout: its pages, its language, its sources, and what a copier leaves."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from handouts import Problem, freshness, reading
from handouts.messages import Message, listed, say, tenths
from handouts.problems import Origin
from layouts.composition.sizing import design_for, floors_of, sheet_for
from layouts.frames import Publication
from studio.jobs import Job
from studio.proof.distance import distances
from studio.proof.preflight import preflight

_TOLERANCE = 0.005


def inspect(job: Job, *, photocopy: bool = False) -> list[Problem]:
    """Warnings, each with its place. Raises InvalidHandoutError when the handout cannot be laid out."""
    publication = job.lay_out()
    one = job.loaded
    floors = floors_of(one, job.paper, job.wish.edition)
    found = [_warning(job, finding.origin, finding.message, finding.hint) for finding in preflight(publication, floors)]
    found += [
        _warning(job, (), say("its {part} can be read from {metres} m; {promised} m is promised.",
                              part=part, metres=tenths(metres), promised=promised), say("Say less."))
        for part, metres, promised in _distances(job, publication) if metres < promised - _TOLERANCE
    ]
    found += [*reading.warnings(one, reading.read_level(one)), *freshness.warnings(one)]
    return found + (_copied(job, publication) if photocopy else [])


def inspections(jobs: Sequence[Job], *, photocopy: bool) -> Iterator[tuple[Job, Callable[[], list[Problem]]]]:
    """Each job with what gives its warnings, or raises InvalidHandoutError; as many at once as there are processors.

    Copying a page is work that threads share.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        futures = [pool.submit(inspect, job, photocopy=photocopy) for job in jobs]
        yield from ((job, future.result) for job, future in zip(jobs, futures, strict=True))


def reach(job: Job) -> Message | None:
    """A line for a poster: from how many metres its parts can be read, and what is promised; else nothing."""
    parts = [say("{part} {metres} m ({promised})", part=part, metres=tenths(metres), promised=promised)
             for part, metres, promised in _distances(job, job.lay_out())]
    return say("{name} can be read from: {parts}", name=job.loaded.name, parts=listed(*parts)) if parts else None


def _distances(job: Job, publication: Publication) -> list[tuple[Message, float, float]]:
    layout = job.loaded.handout.layout
    if design_for(layout, job.wish.edition).floors != "poster":
        return []
    page, own = publication.pages[0], sheet_for(layout, None)
    return list(distances(publication, min(page.width / own.width, page.height / own.height)))


def _copied(job: Job, publication: Publication) -> list[Problem]:
    """A warning for each thing that three generations of copying take away."""
    from layouts.press.pictures import pictures  # noqa: PLC0415  # pictures are slow to import: only when asked for
    from studio.proof.photocopy import DPI, proof  # noqa: PLC0415

    found = proof(publication, list(pictures(job.print(publication), DPI)))
    hint = say("Print the edition 'copier' for the copier.")
    return [_warning(job, (), say("page {page}, third copy: {what}.", page=one.page, what=one.what), hint) for one in found]


def _warning(job: Job, origin: Origin, message: str, hint: str) -> Problem:
    return job.loaded.source.problem(origin, message, hint, warning=True)
