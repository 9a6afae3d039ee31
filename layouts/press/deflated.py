"""Deflated streams (RFC 1950 and 1951) of pieces, of which those that are the same as before are not deflated again.

Pieces are put together into chunks. A chunk is deflated with the chunk before it in mind, and ends at a whole byte, so that
chunks stand one after another as one stream. When a piece changes, its chunk and the next are made anew: part of a
page. It makes a file half a percent larger.
"""

import zlib
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Protocol, TypeVar

Made = TypeVar("Made")
LEVEL = 6
_CHUNK = 3_000
_RAW = -15
_HEAD = b"\x78\x9c"


class Keep(Protocol):
    """What was made for a key, or is made now."""

    def __call__(self, key: Hashable, make: Callable[[], Made], weigh: Callable[[Made], int]) -> Made:
        """Keeps it; `weigh` says about how many bytes it takes."""


def deflated(pieces: Sequence[bytes], keep: Keep) -> bytes:
    """Pieces as one stream. It depends on them alone."""
    chunks = list(_chunks(pieces))
    parts, check, before = [_HEAD], 1, b""
    for chunk in chunks[:-1]:
        parts.append(_kept(before, chunk, keep, last=False))
        check, before = zlib.adler32(chunk, check), chunk
    parts.append(_kept(before, chunks[-1], keep, last=True))
    return b"".join((*parts, zlib.adler32(chunks[-1], check).to_bytes(4, "big")))


def _chunks(pieces: Sequence[bytes]) -> Iterator[bytes]:
    """Pieces together until they are large enough; the last takes what is left."""
    chunk: list[bytes] = []
    size, left = 0, sum(map(len, pieces))
    for piece in pieces:
        chunk.append(piece)
        size += len(piece)
        left -= len(piece)
        if size >= _CHUNK and left >= _CHUNK // 2:
            yield b"".join(chunk)
            chunk, size = [], 0
    yield b"".join(chunk)


def _kept(before: bytes, chunk: bytes, keep: Keep, *, last: bool) -> bytes:
    return keep(("deflated", before, chunk, last), lambda: _deflated(before, chunk, last=last), lambda made: len(made) + 2 * len(chunk))


def _deflated(before: bytes, chunk: bytes, *, last: bool) -> bytes:
    work = zlib.compressobj(LEVEL, zlib.DEFLATED, _RAW, zdict=before) if before else zlib.compressobj(LEVEL, zlib.DEFLATED, _RAW)
    return work.compress(chunk) + work.flush(zlib.Z_FINISH if last else zlib.Z_SYNC_FLUSH)
