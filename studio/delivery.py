"""A batch for schools: what to make for each, what an earlier run left as it should be, ZIPs, and the manifest."""

import io
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from hashlib import sha256
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from handouts import Loaded, Problem
from handouts.messages import Message
from layouts.session import Session
from studio.batch import Order, Outcome, batch, processes
from studio.jobs import Job, Wish
from studio.make import write
from studio.manifest import FILE, Record, manifest, piece_key, program, read_manifest, record, school_key, together
from studio.refusals import refusal
from studio.schools import Listed

_HANDFUL = 100
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ZIP, _WORK = ".zip", ".handouts-zip"


class Delivered(Struct, frozen=True):
    """What became of a batch: files made and left as they were, problems, and files that are not there."""

    made: int
    kept: int
    problems: list[Problem] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


class _Planned(Struct, frozen=True):
    """An order of a school, the key of what it becomes, and where that stands in the end, as the manifest says it."""

    order: Order
    school: Listed
    key: str
    file: str


def wanted(handouts: Sequence[Loaded], wishes: Sequence[Wish]) -> tuple[list[Job], list[Message]]:
    """Every handout in every edition that makes sense of it, and why the others are left out."""
    asked = [(job, refusal(job)) for job in (Job(one, wish) for one in handouts for wish in wishes)]
    return [job for job, reason in asked if reason is None], [reason for _, reason in asked if reason is not None]


def deliver(
    listed: Sequence[Listed], jobs: Sequence[Job], session: Session, output: Path, *, zipped: bool = False,
    executors: Callable[[], Executor] = processes, progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Delivered:
    """Make the jobs for each school, in a folder or a ZIP of its own; what did not change is left as it is.

    Nothing is removed: what an earlier run made and this one was not asked for stays, in a ZIP, too. Raises NotWrittenError
    where the manifest or a ZIP cannot be written.
    """
    before = {name: one for name, one in read_manifest(output).items() if _place(one, output).is_file()}
    planned = list(_planned(listed, jobs, session, output, zipped=zipped))
    new = [one for one in planned if not _stays(before.get(one.file), one.key, output)]
    shutil.rmtree(output / _WORK, ignore_errors=True)
    outcomes = batch([one.order for one in new], session, executors, progress, _HANDFUL)
    fresh = [(one, replace(record(one.order.job, outcome.made, one.school.profile, output, one.key), file=one.file))
             for one, outcome in zip(new, outcomes, strict=True) if outcome.made]
    if zipped:
        _pack(fresh, output)
    write(output / FILE, manifest((before | {found.file: found for _, found in fresh}).values()))
    return Delivered(len(fresh), len(planned) - len(new), *_told(outcomes))


def _planned(listed: Sequence[Listed], jobs: Sequence[Job], session: Session, output: Path, *, zipped: bool) -> Iterator[_Planned]:
    """The jobs of each school; those of one school stand together, so that a handful shares pieces and schools."""
    shared = together(program(), repr(session.theme), repr(session.references), repr(session.abbreviations))
    pieces = [(job, piece_key(job)) for job in jobs]
    for school in listed:
        own = school_key(school.profile)
        folder = output / (_WORK if zipped else "") / school.folder
        for job, piece in pieces:
            file = f"{school.folder}{_ZIP if zipped else ''}/{job.file.as_posix()}"
            yield _Planned(Order(job, folder, school.profile), school, together(shared, own, piece), file)


def _place(known: Record, output: Path) -> Path:
    """The file on disk of what a manifest names: itself, or the ZIP that it is in."""
    place, _, inside = known.file.partition(f"{_ZIP}/")
    return output / (f"{place}{_ZIP}" if inside else known.file)


def _stays(known: Record | None, key: str, output: Path) -> bool:
    """Whether a file is there as an earlier run made it, of what it would be made of now."""
    if known is None or known.key != key:
        return False
    inside = known.file.partition(f"{_ZIP}/")[2]
    try:
        data = _members(_place(known, output))[inside] if inside else _place(known, output).read_bytes()
    except (OSError, KeyError):
        return False
    return sha256(data).hexdigest() == known.sha256


def _members(file: Path) -> dict[str, bytes]:
    """What is in a ZIP; nothing where there is none that can be read."""
    try:
        with zipfile.ZipFile(file) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile):
        return {}


def _pack(fresh: Iterable[tuple[_Planned, Record]], output: Path) -> None:
    """Put each school's files into its ZIP, whose bytes are the same whenever it is made. Raises NotWrittenError."""
    schools: dict[str, dict[str, bytes]] = {}
    for one, _ in fresh:
        files = schools.setdefault(one.school.folder, {})
        files[one.order.job.file.as_posix()] = one.order.file.read_bytes()
    for folder, files in schools.items():
        place, stream = output / f"{folder}{_ZIP}", io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
            for name, data in sorted((_members(place) | files).items()):
                archive.writestr(zipfile.ZipInfo(name, _EPOCH), data)
        write(place, stream.getvalue())
    shutil.rmtree(output / _WORK, ignore_errors=True)


def _told(outcomes: Sequence[Outcome]) -> tuple[list[Problem], list[str]]:
    """The problems of all outcomes, each once, and why files are not there."""
    problems = dict.fromkeys(problem for outcome in outcomes for problem in (*outcome.problems, *(outcome.made.warnings if outcome.made else ())))
    return list(problems), [outcome.failure for outcome in outcomes if outcome.failure]
