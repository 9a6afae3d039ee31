"""Many jobs at once: in processes of this machine, or over whatever else is an executor, such as that of a cluster.

A file is written whole or not at all, by whoever makes it. A job whose process ends is done again: with the others at
first, and then alone, so that one that ends its process every time takes no other with it.
"""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from contextvars import ContextVar
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path

from msgspec import Struct

from handouts import InvalidHandoutError, Problem
from handouts.school import Profile
from layouts.session import Session
from studio.jobs import Job
from studio.make import Made, NotWrittenError, Printed, printed, put

_TOGETHER = 2
HANDFUL, _PARTS = 25, 32


class Order(Struct, frozen=True):
    """A job for a school, or for nobody in particular, and the folder that its file goes into."""

    job: Job
    folder: Path
    profile: Profile | None = None

    @property
    def file(self) -> Path:
        """The file that it becomes."""
        return self.folder / self.job.file


class Outcome(Struct, frozen=True):
    """What became of a job: what was made, or what is wrong with the handout, or why its file is not there."""

    made: Made | None = None
    problems: tuple[Problem, ...] = ()
    failure: str = ""


@dataclass(slots=True)
class _Bench:
    """What a process that makes one handful after another works with: the session of its first."""

    session: Session | None = field(default=None)

    def settled(self, session: Session) -> Session:
        """Its session, or from now on this one."""
        self.session = self.session or session
        return self.session


_BENCH: ContextVar[_Bench] = ContextVar("bench")


def processes(count: int | None = None) -> Executor:
    """New processes, one for each processor or so many; they share nothing with this one, and serve one batch.

    Each keeps the session of its first handful for the next: every handful of a batch brings an equal one.
    """
    return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    _BENCH.set(_Bench())


def batch(
    orders: Sequence[Order], session: Session, executors: Callable[[], Executor] = processes,
    progress: Callable[[int, int], None] = lambda _done, _all: None, handful: int = HANDFUL,
) -> list[Outcome]:
    """Make the files of orders, in any order; the outcomes come in theirs.

    `executors` makes an executor anew after one broke; `progress` is told how many of how many are done. The session goes
    with each handful, and is new there where an executor's process does not keep the first: what it remembers serves at least
    the whole handful, so what is alike should stand together.
    Two orders must not have one file. Raises ValueError where they do.
    """
    if len({order.file for order in orders}) < len(orders):
        raise ValueError("two jobs would become one file")
    done: dict[int, Outcome] = {}
    for round_ in range(_TOGETHER + 1):
        left = [number for number in range(len(orders)) if number not in done]
        for group in [left] if round_ < _TOGETHER else [[number] for number in left]:
            for numbers, outcomes in _tried(group, orders, (session, executors), handful):
                done.update(zip(numbers, outcomes, strict=True))
                progress(len(done), len(orders))
    ended = Outcome(failure="the process that made it ended before it was done, each time it was tried.")
    return [done.get(number, ended) for number in range(len(orders))]


def _tried(
    numbers: Sequence[int], orders: Sequence[Order], means: tuple[Session, Callable[[], Executor]], handful: int,
) -> Iterator[tuple[Sequence[int], list[Outcome]]]:
    """The outcomes of those handfuls that an executor lives to finish."""
    if not numbers:
        return
    session, executors = means
    size = min(handful, ceil(len(numbers) / _PARTS))
    with executors() as executor:
        futures: dict[Future[list[Outcome]], Sequence[int]] = {}
        try:
            for at in range(0, len(numbers), size):
                some = numbers[at : at + size]
                futures[executor.submit(attempts, [orders[number] for number in some], session)] = some
        except BrokenExecutor:
            pass
        for future in as_completed(futures):
            if not isinstance(future.exception(), BrokenExecutor):
                yield futures[future], future.result()


def attempts(orders: Sequence[Order], session: Session) -> list[Outcome]:
    """Make some files, those of one piece after another; schools share what does not differ.

    While a file waits for its disk the next is laid out.
    """
    bench = _BENCH.get(None)
    session = bench.settled(session) if bench else session
    sessions: dict[int, Session] = {}
    outcomes: dict[int, Outcome] = {}
    writing: dict[int, Future[Outcome]] = {}
    with ThreadPoolExecutor(1) as disk:
        for number in sorted(range(len(orders)), key=lambda number: str(orders[number].job.file)):
            order = orders[number]
            try:
                if id(order.profile) not in sessions:
                    sessions[id(order.profile)] = session.of_school(order.profile) if order.profile else session
                done = printed(order.job, sessions[id(order.profile)])
            except InvalidHandoutError as error:
                outcomes[number] = Outcome(problems=tuple(error.problems))
            else:
                writing[number] = disk.submit(_written, done, order.file)
    outcomes.update({number: future.result() for number, future in writing.items()})
    return [outcomes[number] for number in range(len(orders))]


def _written(done: Printed, file: Path) -> Outcome:
    """Write one file; what goes wrong is data, so that it can be told in another process."""
    try:
        return Outcome(made=put(done, file))
    except NotWrittenError as error:
        return Outcome(failure=str(error))
