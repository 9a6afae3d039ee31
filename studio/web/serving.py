"""The server: on this machine alone, whatever stands before it."""

import logging
import socket
import sys
import threading
import time
import webbrowser

import uvicorn

from studio.web.app import application
from studio.web.guard import LOG, Guard
from studio.web.pool import Pool

_HOST = "127.0.0.1"
_CONNECTIONS, _IDLE, _BACKLOG = 800, 5, 512
_LOOK = 0.05
COMPUTING = 2.0
"""Seconds that a handout may take of a processor, where others wait for it. A slow laptop of one's own may take longer."""


def guarded(port: int, origin: str | None, processes: int) -> Guard:
    """The application behind its guard: known by its names on this machine, or by the one that it has outside."""
    names = (f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}")
    hosts = frozenset({origin.partition("://")[2]} if origin else names)
    origins = frozenset({origin} if origin else {f"http://{name}" for name in names})
    return Guard(application(Pool(processes, COMPUTING if origin else None)), hosts, origins)


def bound(port: int) -> socket.socket:
    """A socket of this machine alone; 0 is any port that is free. Raises OSError where it is taken.

    That it is said to be TCP lets asyncio send each answer at once: else the second half of it waits for 40 ms (RFC 896).
    """
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    made.bind((_HOST, port))
    return made


def serve(port: int, origin: str | None, processes: int, browse: str | None) -> None:
    """Serve until somebody ends it. Raises OSError where the port is taken."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    if origin:
        LOG.addHandler(handler)
        LOG.setLevel(logging.INFO)
    listening = bound(port)
    running = server(guarded(port, origin, processes), proxied=bool(origin))
    if browse:
        threading.Thread(target=_opened, args=(running, browse), daemon=True).start()
    running.run(sockets=[listening])


def _opened(running: uvicorn.Server, address: str) -> None:
    """The page in a browser, as soon as it is there."""
    while not running.started:
        time.sleep(_LOOK)
    webbrowser.open(address)


def server(guard: Guard, *, proxied: bool = False) -> uvicorn.Server:
    """What serves on a socket. `proxied` believes a proxy on this machine who its clients are."""
    config = uvicorn.Config(guard, log_config=None, access_log=False, server_header=False, proxy_headers=proxied, limit_concurrency=_CONNECTIONS,
                            timeout_keep_alive=_IDLE, backlog=_BACKLOG, h11_max_incomplete_event_size=16 * 1024)
    return uvicorn.Server(config)
