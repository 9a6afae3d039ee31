"""A pool of processes that render: each does one thing at a time, and is ended when it takes too long.

What a process gets and gives is plain data. One that was ended, that died or that has grown is replaced; who waited gets an
error, and nobody else's answer.
"""

import asyncio
import multiprocessing
import os
import signal
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

_MOST_ASKED = 2_000
_START = 60.0
_ENDED = 1.0
_COMPUTED = getattr(signal, "SIGPROF", 0)


class TooLongError(Exception):
    """It took longer than it may, and was ended."""


class BusyError(Exception):
    """Too many wait already."""


class BrokenError(Exception):
    """The process could not do it: the fault is the program's."""


@dataclass(slots=True)
class _Worker:
    """A process, the way to it, its own folder, and what it did last."""

    process: Any
    line: Connection
    folder: "tempfile.TemporaryDirectory[str]"
    did: str = ""
    asked: int = 0


@dataclass(slots=True)
class Pool:
    """`size` processes, each with at most `memory` bytes of address space; `waiting` may wait besides those that are served.

    A process is ended, too, when it has computed for more than `computing` seconds for each handout that it was asked for.
    """

    size: int
    computing: float | None = None
    memory: int = 3 * 1024**3
    waiting: int = 400
    _idle: list[_Worker] = field(default_factory=list)
    _alive: list[_Worker] = field(default_factory=list)
    _stopped: bool = False
    _free: asyncio.Condition = field(default_factory=asyncio.Condition)
    _queue: int = 0
    _doing: "set[asyncio.Task[dict[str, Any]]]" = field(default_factory=set)
    _threads: ThreadPoolExecutor | None = None

    async def start(self) -> None:
        """Start all processes, and wait until each has answered."""
        self._threads = ThreadPoolExecutor(self.size, "pool")
        loop = asyncio.get_running_loop()
        self._idle = list(await asyncio.gather(*(loop.run_in_executor(self._threads, self._begun) for _ in range(self.size))))

    def stop(self) -> None:
        """End all processes, also those at work: who waits for one gets an error."""
        self._stopped = True
        for worker in list(self._alive):
            worker.process.kill()
        if self._threads:
            self._threads.shutdown(cancel_futures=True)
        for worker in self._alive:
            _end(worker)

    @property
    def idle(self) -> int:
        """How many have nothing to do."""
        return len(self._idle)

    async def ask(self, what: str, asked: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Have something done. Raises BusyError, TooLongError, BrokenError.

        Who goes away before the answer stops nothing: a process is free again when it has answered, so that nobody gets
        what another asked for.
        """
        worker = await self._taken(str(asked.get("piece", "")))
        doing = asyncio.create_task(self._done(worker, what, asked, seconds))
        self._doing.add(doing)
        doing.add_done_callback(self._forgotten)
        answer = await asyncio.shield(doing)
        if "fault" in answer:
            raise BrokenError(answer["fault"])
        return answer

    async def _done(self, worker: _Worker, what: str, asked: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Ask a process, and give it back: itself, or the one in its place. Raises TooLongError, BrokenError."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._threads, _exchange, worker, what, asked, seconds)
        except (TooLongError, BrokenError):
            worker.asked = _MOST_ASKED
            raise
        finally:
            if worker.asked >= _MOST_ASKED and not self._stopped:
                worker = await loop.run_in_executor(self._threads, self._instead, worker)
            async with self._free:
                self._idle.append(worker)
                self._free.notify()

    def _forgotten(self, doing: "asyncio.Task[dict[str, Any]]") -> None:
        self._doing.discard(doing)
        if not doing.cancelled():
            doing.exception()

    async def _taken(self, piece: str) -> _Worker:
        """One that is idle: that which laid out the same piece before, if it can be. Raises BusyError."""
        if self._queue >= self.waiting:
            raise BusyError
        self._queue += 1
        try:
            async with self._free:
                await self._free.wait_for(lambda: self._idle)
                worker = next((one for one in self._idle if one.did == piece), self._idle[0])
                self._idle.remove(worker)
        finally:
            self._queue -= 1
        worker.did = piece
        return worker

    def _begun(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        folder = tempfile.TemporaryDirectory()
        process = context.Process(target=_serve, args=(there, self.memory, self.computing, folder.name), daemon=True)
        process.start()
        there.close()
        worker = _Worker(process, here, folder)
        self._alive.append(worker)
        if not here.poll(_START) or here.recv() != "ready":
            raise BrokenError("no start")
        return worker

    def _instead(self, worker: _Worker) -> _Worker:
        self._alive.remove(worker)
        _end(worker)
        return self._begun()


def _exchange(worker: _Worker, what: str, asked: dict[str, Any], seconds: float) -> dict[str, Any]:
    """Ask a process, and wait for so long. Raises TooLongError, BrokenError."""
    worker.asked += 1
    try:
        worker.line.send((what, asked))
        if not worker.line.poll(seconds):
            raise TooLongError
        answer: dict[str, Any] = worker.line.recv()
    except (EOFError, OSError) as error:
        worker.process.join(_ENDED)
        if worker.process.exitcode == -_COMPUTED:
            raise TooLongError from None
        raise BrokenError(type(error).__name__) from None
    return answer


def _end(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join(5)
    worker.line.close()
    worker.folder.cleanup()


def _serve(line: Connection, memory: int, computing: float | None, folder: str) -> None:
    """What a process does from its start to its end. All that it writes is in its folder, which goes when it is ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound(memory)
    os.chdir(folder)
    tempfile.tempdir = folder
    from studio.web.desk import Desk, renders  # noqa: PLC0415  # the process that serves needs none of it

    desk = Desk()
    line.send("ready")
    while True:
        try:
            what, asked = line.recv()
        except (EOFError, OSError):
            os.chdir("/")
            return
        _clock((computing or 0) * renders(what, asked))
        answer = _answered(desk, what, asked)
        _clock(0)
        line.send(answer)


def _clock(seconds: float) -> None:
    """End this process when it has computed for so long, whatever it is at; 0 is never. Where the system cannot, its line is watched alone."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _answered(desk: Any, what: str, asked: dict[str, Any]) -> dict[str, Any]:
    """An answer, or the kind of fault: never a word of what was asked."""
    try:
        answer: dict[str, Any] = desk.do(what, asked)
    except MemoryError:
        return {"fault": "MemoryError"}
    except Exception as error:  # noqa: BLE001  # a fault in one request ends no process
        return {"fault": type(error).__name__}
    return answer


def _bound(memory: int) -> None:
    """No more memory than this, where the system can be told."""
    try:
        import resource  # noqa: PLC0415  # not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
