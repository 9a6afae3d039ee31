"""Rows of pixels with PNG's filters → a PNG file (ISO/IEC 15948, 5)."""

import struct
import zlib

from layouts.frames import Raster

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GRAY, _RGB = 0, 2


def png(raster: Raster) -> bytes:
    """The file of a raster that is no JPEG; its rows are deflated already."""
    header = struct.pack(">IIBBBBB", raster.width, raster.height, 8, _GRAY if raster.gray else _RGB, 0, 0, 0)
    return b"".join((_SIGNATURE, _chunk(b"IHDR", header), _chunk(b"IDAT", raster.data), _chunk(b"IEND", b"")))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
