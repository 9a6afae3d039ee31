"""ReportLab's document, packed: object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).

ReportLab's own class writes each object by itself, and a row of 20 bytes for it in a table. A tagged page has two hundred
small objects: the signal checklist would be 64 KB instead of 24.
"""

import zlib
from hashlib import md5
from typing import Any

from reportlab.pdfbase import pdfdoc

_PER_STREAM = 200
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_LEVEL = 9
_ENDS = b"endstream\n"
_VERSION = (1, 7)


class _Deflate(pdfdoc.PDFStreamFilterZCompress):  # type: ignore[misc]  # ReportLab has no types
    """At zlib's best level: 2 % smaller than ReportLab's own filter."""

    def encode(self, text: bytes) -> bytes:
        return zlib.compress(text, _LEVEL)


DEFLATED = (_Deflate(),)


class Document(pdfdoc.PDFDocument):  # type: ignore[misc]
    """One file. The same objects give the same bytes: nothing depends on the clock."""

    def __init__(self) -> None:
        super().__init__(invariant=1, pdfVersion=_VERSION)
        self._forget_standard_fonts()

    def number(self, item: Any) -> int:
        """The number of an indirect object, given now where it has none."""
        known = getattr(item, "__InternalName__", None) or self.Reference(item).name
        return int(self.idToObjectNumberAndVersion[known][0])

    def format(self) -> bytes:
        """The whole file: streams by themselves, everything else in object streams."""
        parts, places, packed = [_HEADER], dict[int, tuple[int, int, int]](), list[tuple[int, bytes]]()
        offset = len(_HEADER)
        number = 1
        while number in self.numberToId:
            body = pdfdoc.format(self.idToObject[self.numberToId[number]], self, toplevel=1)
            if body.endswith(_ENDS):
                places[number] = (1, offset, 0)
                parts.append(_indirect(number, body))
                offset += len(parts[-1])
            else:
                packed.append((number, body))
            number += 1
        for first in range(0, len(packed), _PER_STREAM):
            group = packed[first : first + _PER_STREAM]
            places.update({inner: (2, number, position) for position, (inner, _) in enumerate(group)})
            places[number] = (1, offset, 0)
            parts.append(_indirect(number, self._object_stream(group)))
            offset += len(parts[-1])
            number += 1
        places[number] = (1, offset, 0)
        parts.append(_indirect(number, self._cross_references(number, places, parts)))
        return b"".join((*parts, b"startxref\n%d\n%%%%EOF\n" % offset))

    def _object_stream(self, group: list[tuple[int, bytes]]) -> bytes:
        index, at = [], 0
        for number, body in group:
            index.append(b"%d %d" % (number, at))
            at += len(body) + 1
        head = b" ".join(index) + b"\n"
        content = head + b"\n".join(body for _, body in group)
        return stream(content, self, Type="/ObjStm", N=len(group), First=len(head))

    def _cross_references(self, number: int, places: dict[int, tuple[int, int, int]], parts: list[bytes]) -> bytes:
        rows = [(0, 0, 65535), *(places[index] for index in range(1, number + 1))]
        content = b"".join(b"%c%b%b" % (kind, a.to_bytes(4, "big"), b.to_bytes(2, "big")) for kind, a, b in rows)
        digest = b"<" + md5(b"".join(parts), usedforsecurity=False).hexdigest().encode() + b">"
        return stream(
            content, self, Type="/XRef", Size=number + 1, W=pdfdoc.PDFArray((1, 4, 2)), ID=pdfdoc.PDFArray((digest, digest)),
            Root=self.Reference(self.Catalog), Info=self.Reference(self.info))

    def _forget_standard_fonts(self) -> None:
        """ReportLab begins with a dictionary for fonts that are not embedded, which an archive does not take."""
        self.objectcounter = 0
        for known in (self.idToObjectNumberAndVersion, self.idToObject, self.numberToId):
            known.clear()


def stream(content: bytes, document: Document, **entries: Any) -> bytes:
    """A deflated stream, formatted."""
    return bytes(pdfdoc.format(pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), content, DEFLATED), document, toplevel=1))


def _indirect(number: int, body: bytes) -> bytes:
    """An object with its number. ReportLab leaves out the line end before `endstream` (ISO 19005-2, 6.1.7.1)."""
    return b"%d 0 obj\n%b\n%bendobj\n" % (number, body.removesuffix(_ENDS), _ENDS)
