"""What stands before the application: who may ask, how much, how often and how fast; and what each answer says to the browser.

A page elsewhere in the browser cannot drive this one: its Host would be another (DNS rebinding), or its Origin (a request
across sites). Nothing of what is asked is written down: a log line has the route, the status and the time.
"""

import asyncio
import json
import logging
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from studio.web.asked import LARGEST

LOG = logging.getLogger("handouts.web")
POLICY = ("default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'")
HEADERS = (
    (b"content-security-policy", POLICY.encode()), (b"x-content-type-options", b"nosniff"), (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"), (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"), (b"x-frame-options", b"DENY"),
)
_SLOWEST = 10.0
_MOST_CLIENTS = 10_000


@dataclass(slots=True)
class _Bucket:
    """What a client may still ask at once: it fills with time."""

    left: float
    at: float


@dataclass(slots=True)
class Guard:
    """An ASGI application before another. `hosts` are what it may be called, with their ports; `origins` where its pages are from.

    Each client may ask `burst` times at once, and `rate` times a second after that.
    """

    app: ASGIApp
    hosts: frozenset[str]
    origins: frozenset[str]
    rate: float = 20.0
    burst: float = 120.0
    _buckets: "OrderedDict[str, _Bucket]" = field(default_factory=OrderedDict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        began, status = time.monotonic(), 0

        async def answered(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message = {**message, "headers": [*message.get("headers", ()), *HEADERS]}
            await send(message)

        try:
            refused = self._refused(scope)
            if refused:
                await _plain(answered, *refused)
            else:
                await self.app(scope, _bounded(receive), answered)
        finally:
            _log(scope, status, time.monotonic() - began)

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        """Why it is not passed on: a status and a word."""
        headers = {name.lower(): value.decode("latin-1") for name, value in scope["headers"]}
        if headers.get(b"host", "").lower() not in self.hosts:
            return 421, "another host"
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return 405, "no such method"
        if scope["method"] == "POST" and headers.get(b"origin", "").lower() not in self.origins:
            return 403, "another origin"
        length = headers.get(b"content-length", "0")
        if not length.isdigit() or int(length) > LARGEST:
            return 413, "too large"
        if not self._may(str((scope.get("client") or ("",))[0])):
            return 429, "too often"
        return None

    def _may(self, client: str) -> bool:
        now = time.monotonic()
        bucket = self._buckets.pop(client, None) or _Bucket(self.burst, now)
        bucket.left, bucket.at = min(self.burst, bucket.left + (now - bucket.at) * self.rate), now
        self._buckets[client] = bucket
        while len(self._buckets) > _MOST_CLIENTS:
            self._buckets.popitem(last=False)
        if bucket.left < 1:
            return False
        bucket.left -= 1
        return True


def _bounded(receive: Receive) -> Receive:
    """What comes in, not more than may come and not slower. Raises HTTPException, which the application answers."""
    seen, whole, ends = 0, False, time.monotonic() + _SLOWEST

    async def received() -> Message:
        nonlocal seen, whole
        if whole:
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), max(0.01, ends - time.monotonic()))
        except TimeoutError:
            raise HTTPException(408) from None
        seen += len(message.get("body", b""))
        if seen > LARGEST:
            raise HTTPException(413)
        whole = not message.get("more_body", False)
        return message

    return received


async def _plain(send: Send, status: int, word: str) -> None:
    body = json.dumps({"error": word}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode()), (b"cache-control", b"no-store"), (b"connection", b"close")]
    if status in (429, 503):
        headers.append((b"retry-after", b"2"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _log(scope: Scope, status: int, seconds: float) -> None:
    """One line of JSON: no address, no name, no word of anybody."""
    route: Any = scope.get("route")
    line = {"method": scope["method"] if scope["method"] in ("GET", "HEAD", "POST") else "other", "route": getattr(route, "path", "-"), "status": status, "ms": round(seconds * 1000)}
    LOG.info("%s", json.dumps(line))
