"""What PNG and JPEG files say of their picture, read without decoding it.

Only what pixels need goes on to the decoder: no words, no places, no second picture. So nothing that is hidden in a
photograph is printed along, and a decoder sees no more than it must. Sources: ISO/IEC 15948 (PNG), ISO/IEC 10918-1
(JPEG), JFIF 1.02, Adobe's technical note 5116 for APP14, Exif 2.32 for the orientation, ICC.1:2022 annex B.
"""

import re
import struct
import zlib
from collections.abc import Iterator

from msgspec import Struct

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_JPEG = b"\xff\xd8\xff"
_SOI, _EOI, _SOS, _APP0, _APP1, _APP2, _APP14, _FILL = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xEE, 0xFF
_SPOKEN = frozenset({*range(0xE0, 0xF0), 0xFE})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_PASSED = frozenset({0xC0, 0xC1, 0xC2})
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_LARGEST_PROFILE = 4 * 1024 * 1024
_ORIENTATION, _LONG, _TURNED = 0x0112, 4, 5
_COLOURS, _INKS, _BYTE = 3, 4, 8


class Damaged(Exception):  # noqa: N818  # a state of the file; the error that people see is BadImageError
    """A file that does not hold a whole picture."""


class Container(Struct, frozen=True):
    """A picture's file: its size in pixels as stored, and all that is known before it is decoded.

    `data` is the file without what pixels do not need. `orientation` is Exif's, from 1 to 8; `profile` an ICC profile.
    `depth` is the bits of a sample, `scans` how often the whole picture is gone through. `direct` says that a PDF takes
    the JPEG data as they are; `inks` that four are stored without Adobe's inversion.
    """

    form: str
    width: int
    height: int
    depth: int
    data: bytes
    orientation: int = 1
    profile: bytes | None = None
    scans: int = 1
    direct: bool = False
    gray: bool = False
    inks: bool = False

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height when it is turned as its orientation says."""
        return (self.height, self.width) if self.orientation >= _TURNED else (self.width, self.height)


def contained(data: bytes) -> Container:
    """What a file holds. Raises Damaged."""
    try:
        if data.startswith(_PNG):
            return _png(data)
        if data.startswith(_JPEG):
            return _jpeg(data)
    except (struct.error, IndexError):
        raise Damaged from None
    raise Damaged


def _png(data: bytes) -> Container:
    kept, orientation, profile = [_PNG], 1, None
    for kind, start, end in _chunks(data):
        if kind in _PNG_KEPT:
            if zlib.crc32(data[start - 4 : end]) != struct.unpack_from(">I", data, end)[0]:
                raise Damaged
            kept.append(data[start - 8 : end + 4])
        elif kind == b"eXIf":
            orientation = _orientation(data[start:end])
        elif kind == b"iCCP":
            profile = _unpacked(data[start:end])
    width, height, depth = struct.unpack_from(">IIB", data, len(_PNG) + 8)
    if not width or not height or kept[1][4:8] != b"IHDR":
        raise Damaged
    return Container("png", width, height, depth, b"".join(kept), orientation, profile)


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and end of what each chunk holds, up to the last. Raises Damaged where there is no last."""
    at = len(_PNG)
    while True:
        length, kind = struct.unpack_from(">I4s", data, at)
        start, end = at + 8, at + 8 + length
        if end + 4 > len(data):
            raise Damaged
        yield kind, start, end
        if kind == b"IEND":
            return
        at = end + 4


def _unpacked(chunk: bytes) -> bytes | None:
    """The profile of an iCCP chunk: a name, a method, deflated data."""
    try:
        return zlib.decompressobj().decompress(chunk[chunk.index(b"\0") + 2 :], _LARGEST_PROFILE)
    except (zlib.error, ValueError):
        return None


class _Said:
    """What the application segments of a JPEG say; `kept` are those that the colours depend on."""

    def __init__(self) -> None:
        self.jfif = False
        self.adobe: int | None = None
        self.orientation = 1
        self.kept: list[bytes] = []
        self._profile: dict[int, bytes] = {}

    @property
    def profile(self) -> bytes | None:
        """The ICC profile from its parts."""
        return b"".join(part for _, part in sorted(self._profile.items())) or None

    def hear(self, marker: int, payload: bytes) -> None:
        """Take in one segment."""
        if marker == _APP0 and payload.startswith(b"JFIF\0") and not self.jfif:
            self.jfif = True
            self.kept.append(b"\xff\xe0\0\x10" + payload[:12].ljust(12, b"\0") + b"\0\0")
        elif marker == _APP1 and payload.startswith(b"Exif\0\0"):
            self.orientation = _orientation(payload[6:])
        elif marker == _APP2 and payload.startswith(b"ICC_PROFILE\0"):
            self._profile[payload[12]] = payload[14:]
        elif marker == _APP14 and payload.startswith(b"Adobe") and self.adobe is None:
            self.adobe = payload[11]
            self.kept.append(b"\xff\xee\0\x0e" + payload[:12])


class _Frame(Struct, frozen=True):
    """The frame header of a JPEG."""

    marker: int
    depth: int
    height: int
    width: int
    components: bytes

    def direct(self, said: _Said) -> bool:
        """Whether every PDF reader takes the colours as meant: grey, or YCbCr by each sign (ISO 32000-1, table 13)."""
        named = said.jfif or self.components == b"\1\2\3" or said.adobe == 1
        usual = len(self.components) == 1 or (len(self.components) == _COLOURS and named and said.adobe in (None, 1))
        return self.marker in _PASSED and self.depth == _BYTE and usual


def _jpeg(data: bytes) -> Container:
    kept, frame, said, scans = [b"\xff\xd8"], None, _Said(), 0
    for marker, start, end in _segments(data):
        if marker == _SOS:
            scans += 1
        elif marker in _FRAMES:
            if frame is not None:
                raise Damaged
            depth, height, width, count = struct.unpack_from(">BHHB", data, start + 4)
            frame = _Frame(marker, depth, height, width, bytes(data[start + 10 + 3 * index] for index in range(count)))
        elif marker in _SPOKEN:
            said.hear(marker, data[start + 4 : end])
            continue
        kept.append(data[start:end])
    if frame is None or not frame.width or not frame.height or not scans:
        raise Damaged
    return Container(
        "jpeg", frame.width, frame.height, frame.depth, b"".join((kept[0], *said.kept, *kept[1:], b"\xff\xd9")),
        said.orientation, said.profile, scans, frame.direct(said), gray=len(frame.components) == 1,
        inks=len(frame.components) == _INKS and said.adobe is None)


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of each segment, a scan with its data. Raises Damaged where there is no end of the picture."""
    at = 2
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise Damaged
        while data[at + 1] == _FILL:
            at += 1
        marker = data[at + 1]
        if marker == _EOI:
            return
        if marker in _BARE or not marker:
            at += 2
            continue
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        if marker == _SOS:
            following = _AFTER_SCAN.search(data, end)
            end = following.start() if following else len(data)
        if end > len(data) or marker == _SOI:
            raise Damaged
        yield marker, at, end
        at = end


def _orientation(tiff: bytes) -> int:
    """Exif's orientation; 1, upright, where it cannot be read."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for entry in range(first + 2, first + 2 + 12 * count, 12):
            tag, kind = struct.unpack_from(f"{order}HH", tiff, entry)
            if tag == _ORIENTATION:
                (value,) = struct.unpack_from(f"{order}{'I' if kind == _LONG else 'H'}", tiff, entry + 8)
                return value if value in range(1, 9) else 1
    except struct.error:
        return 1
    return 1
