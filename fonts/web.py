"""A face for a page in a browser: the characters it uses with all that shapes them, as WOFF 1.0 (W3C Recommendation, 2012).

WOFF 2 is a sixth smaller and asks for a library of Brotli; each browser that has it reads this.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator

import uharfbuzz as hb

from fonts.face import Face

_FLAGS = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.DESUBROUTINIZE
_DROPPED = ("STAT", "meta", "DSIG", "prep", "gasp", "cvt ", "fpgm")
_TRUETYPE = 0x00010000
_OFFSET_TABLE, _RECORD = 12, 16
_HEADER, _ENTRY = 44, 20


def web_face(face: Face, characters: Iterable[str]) -> bytes:
    """The WOFF file of a face cut down to characters; those it lacks are left out. Layout tables stay: Arabic joins, kerning holds."""
    request = hb.SubsetInput()
    request.flags = _FLAGS
    request.unicode_set.update({ord(character) for character in characters} & face.coverage)
    request.name_id_set.clear()
    for tag in _DROPPED:
        request.drop_table_tag_set.add(int.from_bytes(tag.encode(), "big"))
    return _woff(bytes(hb.SubsetPlan(face.hb_face, request).execute().blob.data))


def _woff(font: bytes) -> bytes:
    """A TrueType file (ISO/IEC 14496-22) with each of its tables deflated where that makes it smaller."""
    tables = sorted(_tables(font))
    place = _HEADER + _ENTRY * len(tables)
    directory, bodies = [], []
    for tag, checksum, data in tables:
        small = min(data, zlib.compress(data, 9), key=len)  # of equal ones the table itself: equal lengths say that it is not deflated
        directory.append(struct.pack(">4s4I", tag, place, len(small), len(data), checksum))
        bodies.append(small + bytes(-len(small) % 4))
        place += len(bodies[-1])
    whole = _OFFSET_TABLE + sum(_RECORD + len(data) + -len(data) % 4 for _, _, data in tables)
    header = struct.pack(">4sIIHHIHHIIIII", b"wOFF", _TRUETYPE, place, len(tables), 0, whole, 1, 0, 0, 0, 0, 0, 0)
    return b"".join((header, *directory, *bodies))


def _tables(font: bytes) -> Iterator[tuple[bytes, int, bytes]]:
    """The tag, checksum and bytes of each table."""
    for at in range(struct.unpack_from(">H", font, 4)[0]):
        tag, checksum, offset, length = struct.unpack_from(">4s3I", font, _OFFSET_TABLE + _RECORD * at)
        yield tag, checksum, font[offset : offset + length]
