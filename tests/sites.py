"""The page, served for tests on this machine."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from studio.web.serving import bound, guarded, server

SCHOOL = {"name": "Basisschool De Linde", "contact": "Marieke Voorbeeld", "phone": "06-12 34 56 78", "website": "delinde.example/hulp"}
_OFTEN = 10_000


@contextmanager
def served() -> Iterator[str]:
    """The address of a server with two processes, to which one may ask as often as one likes."""
    listening = bound(0)
    port = listening.getsockname()[1]
    guard = guarded(port, None, 2)
    guard.rate = guard.burst = _OFTEN
    running = server(guard)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not running.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    running.should_exit = True
    thread.join(20)
