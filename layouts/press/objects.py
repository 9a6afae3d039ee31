"""PDF objects → a file: object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).

ReportLab's objects format themselves; its own document class writes every object uncompressed, which for a
tagged file is half of its size. This one packs all that is not a stream into object streams.
"""

import zlib
from hashlib import md5
from typing import Any

from reportlab.pdfbase import pdfdoc

_PER_STREAM = 200
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_LEVEL = 9


class Reference(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """`12 0 R`."""

    def __init__(self, number: int) -> None:
        self.number = number

    def format(self, _document: object) -> bytes:
        """As PDF writes it."""
        return b"%d 0 R" % self.number


class Objects:
    """The indirect objects of one file, in the order of their numbers. Formats for ReportLab as a document."""

    encrypt = pdfdoc.NoEncryption()

    def __init__(self) -> None:
        self._bodies: list[bytes] = []
        self._streams: set[int] = set()

    def reserve(self) -> Reference:
        """A number whose object follows later."""
        self._bodies.append(b"")
        return Reference(len(self._bodies))

    def fill(self, reference: Reference, value: dict[str, Any] | bytes) -> Reference:
        """Give a reserved number its object."""
        self._bodies[reference.number - 1] = value if isinstance(value, bytes) else self.dictionary(value)
        return reference

    def add(self, value: dict[str, Any] | bytes) -> Reference:
        """A new indirect object."""
        return self.fill(self.reserve(), value)

    def add_stream(self, entries: dict[str, Any], data: bytes, *, compress: bool = True) -> Reference:
        """A new stream; `compress` deflates it."""
        body = zlib.compress(data, _LEVEL) if compress else data
        filters = {"Filter": name("FlateDecode")} if compress else {}
        head = self.dictionary({**entries, **filters, "Length": len(body)})
        reference = self.add(head + b"\nstream\n" + body + b"\nendstream")
        self._streams.add(reference.number)
        return reference

    def dictionary(self, entries: dict[str, Any]) -> bytes:
        """A dictionary as bytes; None values are left out."""
        kept = {key: value for key, value in entries.items() if value is not None}
        return bytes(b"<<" + b" ".join(
            b"/" + key.encode() + b" " + pdfdoc.format(value, self) for key, value in kept.items()) + b">>")

    def array(self, values: list[Any]) -> bytes:
        """An array as bytes."""
        return b"[" + b" ".join(pdfdoc.format(value, self) for value in values) + b"]"

    def write(self, root: Reference, info: Reference) -> bytes:
        """The whole file. Its identifier is a digest of its content: the same content, the same file."""
        packed = [n for n in range(1, len(self._bodies) + 1) if n not in self._streams]
        places: dict[int, tuple[int, int, int]] = {}
        for first in range(0, len(packed), _PER_STREAM):
            self._pack(packed[first : first + _PER_STREAM], places)
        parts = [_HEADER]
        offset = len(_HEADER)
        for number in sorted(self._streams):
            places[number] = (1, offset, 0)
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, self._bodies[number - 1]))
            offset += len(parts[-1])
        parts.append(self._cross_references(root, info, places, offset, b"".join(parts)))
        return b"".join(parts)

    def _pack(self, numbers: list[int], places: dict[int, tuple[int, int, int]]) -> None:
        index, bodies, at = [], [], 0
        for number in numbers:
            index.append(b"%d %d" % (number, at))
            bodies.append(self._bodies[number - 1])
            at += len(bodies[-1]) + 1
        head = b" ".join(index) + b"\n"
        entries = {"Type": name("ObjStm"), "N": len(numbers), "First": len(head)}
        stream = self.add_stream(entries, head + b"\n".join(bodies))
        places.update({number: (2, stream.number, position) for position, number in enumerate(numbers)})

    def _cross_references(
        self, root: Reference, info: Reference, places: dict[int, tuple[int, int, int]], offset: int, content: bytes
    ) -> bytes:
        number = len(self._bodies) + 1
        places[number] = (1, offset, 0)
        rows = [(0, 0, 65535), *(places[n] for n in range(1, number + 1))]
        data = b"".join(b"%c%b%b" % (kind, a.to_bytes(4, "big"), b.to_bytes(2, "big")) for kind, a, b in rows)
        identifier = b"<" + md5(content, usedforsecurity=False).hexdigest().encode() + b">"
        body = zlib.compress(data, _LEVEL)
        head = self.dictionary({
            "Type": name("XRef"), "Size": number + 1, "W": b"[1 4 2]", "Root": root, "Info": info,
            "ID": b"[" + identifier + identifier + b"]", "Filter": name("FlateDecode"), "Length": len(body),
        })
        return b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, head, body, offset)


def name(text: str) -> bytes:
    """A PDF name."""
    return bytes(pdfdoc.PDFName(text).encode("ascii"))


def string(text: str) -> bytes:
    """A PDF text string: PDFDocEncoding where it suffices, else UTF-16 (ISO 32000-1, 7.9.2.2).

    Nothing is divided in it, so it has no soft hyphens.
    """
    text = text.replace("\u00ad", "")
    if text.isascii():
        return b"(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("ascii") + b")"
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"
