"""All that `check` looks at in one handout: its pages, its language, its sources, and what a copier leaves."""

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from msgspec import Struct, field

from handouts import InvalidHandoutError, Problem, freshness, reading
from handouts.facts import filled
from handouts.messages import Message, listed, say, tenths
from handouts.plainer import Plainer
from handouts.problems import Origin
from handouts.reading import Reading
from layouts.composition.sizing import design_for, floors_of, sheet_for
from layouts.frames import Publication
from layouts.session import Session
from studio.jobs import Job
from studio.proof.distance import distances
from studio.proof.ink import Shares, shares
from studio.proof.preflight import preflight

_TOLERANCE = 0.005


class Inspection(Struct, frozen=True):
    """What was found in a handout: its warnings, or why it cannot be laid out; its reading level; how far it can be read; its ink."""

    problems: tuple[Problem, ...]
    level: Reading
    reach: Message | None = None
    ink: Shares = field(default_factory=dict)


def today() -> dt.date:
    """The day on which somebody looks. Only a proof asks for it: what is printed does not depend on a clock."""
    return dt.datetime.now(dt.UTC).date()


def inspect(job: Job, session: Session, *, photocopy: bool = False, ink: bool = False) -> Inspection:
    """Lay a handout out once, and look at it; for its `ink` also in the other editions."""
    one = job.loaded
    level = reading.read_level(one)
    try:
        one = filled(one, session.profile)
        level = reading.read_level(one)
        publication = job.lay_out(session)
        floors = floors_of(one, session, job.paper, job.wish.edition)
        found = [_warning(job, finding.origin, finding.message, finding.hint) for finding in preflight(publication, floors, session.theme.line_length)]
        parts = _distances(job, publication, session)
        found += [
            _warning(job, (), say("its {part} can be read from {metres} m; {promised} m is promised.",
                                  part=part, metres=tenths(metres), promised=promised), say("Say less."))
            for part, metres, promised in parts if metres < promised - _TOLERANCE
        ]
        found += [*reading.warnings(one, level), *Plainer().warnings(one), *freshness.warnings(one, session.references, today())]
        found += _copied(job, publication, session) if photocopy else []
    except InvalidHandoutError as error:
        return Inspection(tuple(error.problems), level)
    return Inspection(tuple(found), level, _reach(job, parts), shares(job, publication, session) if ink else {})


def inspections(jobs: Sequence[Job], session: Session, *, photocopy: bool, ink: bool) -> Iterator[tuple[Job, Inspection]]:
    """Each job with what was found in it; as many at once as there are processors.

    Copying a page is work that threads share.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from zip(jobs, pool.map(partial(inspect, session=session, photocopy=photocopy, ink=ink), jobs), strict=True)


def _reach(job: Job, parts: Sequence[tuple[Message, float, float]]) -> Message | None:
    """A line for a poster: from how many metres its parts can be read, and what is promised; else nothing."""
    said = [say("{part} {metres} m ({promised})", part=part, metres=tenths(metres), promised=promised)
            for part, metres, promised in parts]
    return say("{name} can be read from: {parts}", name=job.loaded.name, parts=listed(*said)) if said else None


def _distances(job: Job, publication: Publication, session: Session) -> list[tuple[Message, float, float]]:
    layout = job.loaded.handout.layout
    if not design_for(layout, job.wish.edition).far:
        return []
    page, own = publication.pages[0], sheet_for(layout, None)
    return list(distances(publication, min(page.width / own.width, page.height / own.height), session.theme))


def _copied(job: Job, publication: Publication, session: Session) -> list[Problem]:
    """A warning for each thing that three generations of copying take away."""
    from layouts.press.pictures import pictures  # noqa: PLC0415  # pictures are slow to import: only when asked for
    from studio.proof.photocopy import DPI, proof  # noqa: PLC0415

    found = proof(publication, list(pictures(job.print(publication, session.press), DPI)))
    hint = say("Print the edition 'copier' for the copier.")
    return [_warning(job, (), say("page {page}, third copy: {what}.", page=one.page, what=one.what), hint) for one in found]


def _warning(job: Job, origin: Origin, message: str, hint: str) -> Problem:
    return job.loaded.source.problem(origin, message, hint, warning=True)
