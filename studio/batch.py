"""Many jobs at once: in processes of this machine, or over whatever else is an executor, such as that of a cluster.

A file is written whole or not at all, by whoever makes it. A job whose process ends is done again: with the others at
first, and then alone, so that one that ends its process every time takes no other with it.
"""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from handouts import InvalidHandoutError, Problem
from layouts.session import Session
from studio.jobs import Job
from studio.make import Made, NotWrittenError, make

_TOGETHER = 2
_HANDFUL, _PARTS = 25, 32


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: what was made, or what is wrong with the handout, or why its file is not there."""

    made: Made | None = None
    problems: tuple[Problem, ...] = ()
    failure: str = ""


def processes() -> Executor:
    """A new process for each processor; they share nothing with this one."""
    return ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn"))


def batch(
    jobs: Sequence[Job], session: Session, output: Path, executors: Callable[[], Executor] = processes,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> list[Outcome]:
    """Make the files of jobs, in any order; the outcomes come in theirs.

    `executors` makes an executor anew after one broke; `progress` is told how many of how many jobs are done. The session
    goes with each handful of jobs, and is new there: what it remembers serves the whole handful. Two jobs must not have
    one file. Raises ValueError where they do.
    """
    if len({job.file for job in jobs}) < len(jobs):
        raise ValueError("two jobs would become one file")
    done: dict[int, Outcome] = {}
    for round_ in range(_TOGETHER + 1):
        left = [number for number in range(len(jobs)) if number not in done]
        for group in [left] if round_ < _TOGETHER else [[number] for number in left]:
            for numbers, outcomes in _tried(group, jobs, (session, output), executors):
                done.update(zip(numbers, outcomes, strict=True))
                progress(len(done), len(jobs))
    ended = Outcome(failure="the process that made it ended before it was done, each time it was tried.")
    return [done.get(number, ended) for number in range(len(jobs))]


def _tried(
    numbers: Sequence[int], jobs: Sequence[Job], where: tuple[Session, Path], executors: Callable[[], Executor]
) -> Iterator[tuple[Sequence[int], list[Outcome]]]:
    """The outcomes of those handfuls that an executor lives to finish."""
    if not numbers:
        return
    size = min(_HANDFUL, ceil(len(numbers) / _PARTS))
    with executors() as executor:
        futures: dict[Future[list[Outcome]], Sequence[int]] = {}
        try:
            for at in range(0, len(numbers), size):
                handful = numbers[at : at + size]
                futures[executor.submit(attempts, [jobs[number] for number in handful], *where)] = handful
        except BrokenExecutor:
            pass
        for future in as_completed(futures):
            if not isinstance(future.exception(), BrokenExecutor):
                yield futures[future], future.result()


def attempts(jobs: Sequence[Job], session: Session, output: Path) -> list[Outcome]:
    """Make some files, one after another."""
    return [attempt(job, session, output) for job in jobs]


def attempt(job: Job, session: Session, output: Path) -> Outcome:
    """Make one file; what goes wrong is data, so that it can be told in another process."""
    try:
        return Outcome(made=make(job, output, session))
    except InvalidHandoutError as error:
        return Outcome(problems=tuple(error.problems))
    except NotWrittenError as error:
        return Outcome(failure=str(error))
