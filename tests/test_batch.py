"""Many jobs at once: in processes, threads and a cluster; workers are killed, disks are full."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from studio import batch as batching
from studio import make as making
from studio.batch import Order, Outcome, attempts, batch
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.refusals import refusal
from tests.conftest import PIECES, SESSION, load_text, loaded


def jobs() -> list[Job]:
    wished = (Job(loaded(name), Wish(edition=EDITIONS[edition])) for name in PIECES for edition in ("standard", "copier"))
    return [job for job in wished if not refusal(job)]


def orders(folder: Path, some: list[Job] | None = None) -> list[Order]:
    return [Order(job, folder) for job in some or jobs()]


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of all jobs, made one after another."""
    folder = tmp_path_factory.mktemp("alone")
    assert all(one.made for one in attempts([Order(job, folder) for job in jobs()], SESSION))
    return files(folder)


def of(some: list[Job], alone: dict[str, bytes]) -> dict[str, bytes]:
    """The files of some of them."""
    return {job.file.as_posix(): alone[job.file.as_posix()] for job in some}


def test_processes_make_the_same_files_and_say_how_far_they_are(tmp_path: Path, alone: dict[str, bytes]) -> None:
    said: list[tuple[int, int]] = []
    outcomes = batch(orders(tmp_path / "many"), SESSION, progress=lambda done, every: said.append((done, every)))
    assert [outcome.made.file.name for outcome in outcomes if outcome.made] == [job.file.name for job in jobs()]
    assert files(tmp_path / "many") == alone
    assert said == sorted(set(said))
    assert len(said) > 1
    assert said[-1] == (len(jobs()), len(jobs()))


def test_sixteen_threads_make_the_same_files(tmp_path: Path, alone: dict[str, bytes]) -> None:
    batch(orders(tmp_path / "many"), SESSION, lambda: ThreadPoolExecutor(16))
    assert files(tmp_path / "many") == alone


def die_once(marker: Path, make: Any, *args: Any) -> Any:
    """In a worker: its process is killed in the midst of the first job that comes here."""
    try:
        marker.touch(exist_ok=False)
    except FileExistsError:
        return make(*args)
    os.kill(os.getpid(), signal.SIGKILL)
    return None


class Killing(Executor):
    """Processes of which one is killed while it works."""

    made = 0

    def __init__(self, marker: Path) -> None:
        self._inner = batching.processes()
        self._marker = marker
        type(self).made += 1

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """With a killer before it."""
        return self._inner.submit(die_once, self._marker, fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002  # its signature
        """As the processes."""
        self._inner.shutdown(wait, cancel_futures=cancel_futures)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a process cannot be killed so here")
def test_the_jobs_of_a_killed_worker_are_done_again(tmp_path: Path, alone: dict[str, bytes]) -> None:
    Killing.made = 0
    some = jobs()[:8]
    outcomes = batch(orders(tmp_path / "many", some), SESSION, lambda: Killing(tmp_path / "killed"))
    assert Killing.made == 2
    assert all(outcome.made for outcome in outcomes)
    assert files(tmp_path / "many") == of(some, alone)


class Deadly(Executor):
    """An executor that breaks whenever one handout is among its jobs."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """At once, in this thread."""
        future: Future[Any] = Future()
        if any(order.job.loaded.name == "self-care" for order in args[0]):
            future.set_exception(BrokenExecutor())
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def test_a_job_that_ends_its_process_takes_no_other_with_it(tmp_path: Path) -> None:
    outcomes = dict(zip((job.file.stem for job in jobs()), batch(orders(tmp_path), SESSION, Deadly), strict=True))
    lost = {name for name, outcome in outcomes.items() if not outcome.made}
    assert lost == {"self-care", "self-care_copier"}
    assert "ended before it was done" in outcomes["self-care"].failure


def test_a_full_disk_is_told_for_each_file_and_leaves_none_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(making, "write_whole", full)
    outcomes = batch(orders(tmp_path / "many", jobs()[:3]), SESSION, lambda: ThreadPoolExecutor(2))
    assert all("No space left on device" in outcome.failure for outcome in outcomes)
    assert files(tmp_path) == {}


def test_what_is_wrong_with_a_handout_comes_back_with_its_place(tmp_path: Path) -> None:
    text = "title: T\naudience: team\nlayout: poster\nblocks:\n  - lines: [Naam]\n"
    (outcome,) = batch([Order(Job(load_text(tmp_path, text)), tmp_path / "many")], SESSION)
    (problem,) = outcome.problems
    assert (problem.line, problem.column) == (5, 5)
    assert "a poster has no 'lines'" in str(problem)


def test_two_jobs_never_become_one_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="one file"):
        batch([Order(Job(loaded("self-care")), tmp_path)] * 2, SESSION)


@pytest.fixture
def cluster() -> Iterator[Any]:
    distributed = pytest.importorskip("distributed", reason="a cluster needs the extra [cluster]")
    made = distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None)
    with made as local, distributed.Client(local) as client:
        yield client


@pytest.mark.filterwarnings("default")
def test_a_cluster_makes_the_same_files(tmp_path: Path, cluster: Any, alone: dict[str, bytes]) -> None:
    some = jobs()[::4]
    outcomes = batch(orders(tmp_path / "many", some), SESSION, cluster.get_executor)
    assert all(isinstance(outcome, Outcome) and outcome.made for outcome in outcomes)
    assert files(tmp_path / "many") == of(some, alone)
