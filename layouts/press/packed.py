"""ReportLab's document, packed: an object stream and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).

ReportLab's own class writes each object by itself, and a row of 20 bytes for it in a table. A tagged page has two hundred
small objects: the signal checklist would be twice as large. It also numbers objects as it meets them; here some are
formatted alone, from a number on, so that what was formatted once can be kept.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import accumulate
from typing import Any

from reportlab.pdfbase import pdfdoc

from layouts.press.deflated import LEVEL, Keep, deflated

_HEADER = b"%%PDF-%b\n%%\xe2\xe3\xcf\xd3\n"
_ENDS = b"endstream\n"
_FREE, _DIRECT, _PACKED = 0, 1, 2
_AS_IT_IS, _UP = b"\0", b"\2"
_LEAST_WIDTH = 2
_BYTE = 256

Run = tuple[int, tuple[bytes, ...]]
"""Objects whose numbers follow each other: the first number, and what they are."""


class Dictionary(pdfdoc.PDFDictionary):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's dictionary, of names that need no escapes; its own looks at each letter of each name: half of 10 ms."""

    def format(self, document: Any) -> bytes:
        """The entries by name."""
        return b"<<%b>>" % b"".join([b"/%b %b" % (key.encode("ascii"), _value(value, document)) for key, value in sorted(self.dict.items())])


class Stream(pdfdoc.PDFStream):  # type: ignore[misc]
    """ReportLab's stream, with such a dictionary, and deflated at a level that is said.

    The best level would make a file half a percent smaller, and deflate a quarter longer.
    """

    def format(self, document: Any) -> bytes:
        """The dictionary and the bytes."""
        entries = self.dictionary.dict
        content = self.content
        if self.filters:
            content, entries = zlib.compress(content, LEVEL), {**entries, "Filter": b"/FlateDecode"}
        head = Dictionary({**entries, "Length": len(content)}).format(document)
        return b"%b\nstream\n%b%b" % (head, content, _ENDS)


def _value(value: Any, document: Any) -> bytes:
    """A value in a dictionary. ReportLab's own numbers take more than twice as long."""
    if isinstance(value, bytes):
        return value
    return f"{value:.8g}".encode("ascii") if isinstance(value, int | float) else bytes(pdfdoc.format(value, document))


class Numbering(pdfdoc.PDFDocument):  # type: ignore[misc]
    """What ReportLab's objects ask of a document while they are formatted: numbers, from a first one on.

    A reference to an object beyond is given as bytes. What ReportLab's own document makes besides is left out: a clock,
    and a dictionary for fonts that are not embedded, which an archive does not take.
    """

    def __init__(self, first: int) -> None:
        self._first = first
        self.objectcounter = first - 1
        self.idToObjectNumberAndVersion: dict[str, tuple[int, int]] = {}
        self.idToObject: dict[str, Any] = {}
        self.numberToId: dict[int, str] = {}

    def objects(self, *roots: Any) -> tuple[bytes, ...]:
        """Objects and all that they refer to, formatted; the roots have the first numbers."""
        for root in roots:
            self.Reference(root)
        found: list[bytes] = []
        while (name := self.numberToId.get(self._first + len(found))) is not None:
            found.append(pdfdoc.format(self.idToObject[name], self, toplevel=1))
        return tuple(found)


def reference(number: int) -> bytes:
    """A reference to an object."""
    return b"%d 0 R" % number


def object_stream(runs: Sequence[Run], keep: Keep) -> bytes:
    """Objects in a stream, which is formatted but for its own number."""
    bodies = [body for _, run in runs for body in run]
    numbers = [number for first, run in runs for number in range(first, first + len(run))]
    places = accumulate([len(body) + 1 for body in bodies], initial=0)
    head = b" ".join([b"%d %d" % pair for pair in zip(numbers, places, strict=False)]) + b"\n"
    pieces = [head, *(b"\n".join((*run, b"")) for _, run in runs)]
    return formatted(deflated_stream(pieces, keep, Type=b"/ObjStm", N=len(bodies), First=len(head)))


def file_of(streams: Iterable[tuple[int, bytes]], packed: tuple[Sequence[Run], bytes], roots: tuple[int, int], last: int, version: bytes = b"1.7") -> bytes:
    """A file: streams by themselves, each with its number, and `packed` runs with the object stream that holds them.

    `roots` are the numbers of the catalog and of the Info dictionary, `last` is the last number given.
    """
    parts, entries = [_HEADER % version], list[tuple[int, int, int, int, int]]()
    offset, holder = len(parts[0]), last + 1
    for number, body in (*streams, (holder, packed[1])):
        entries.append((number, 1, _DIRECT, offset, 0))
        parts.append(_indirect(number, body))
        offset += len(parts[-1])
    at = 0
    for first, count in _joined(packed[0]):
        entries.append((first, count, _PACKED, holder, at))
        at += count
    entries.append((holder + 1, 1, _DIRECT, offset, 0))
    parts.append(_indirect(holder + 1, _cross_references(entries, parts, *roots)))
    return b"".join((*parts, b"startxref\n%d\n%%%%EOF\n" % offset))


def _joined(runs: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """First numbers and how many follow each, of runs of which some follow each other."""
    start, count = runs[0][0], 0
    for first, run in runs:
        if first != start + count:
            yield start, count
            start, count = first, 0
        count += len(run)
    yield start, count


def _cross_references(entries: list[tuple[int, int, int, int, int]], parts: list[bytes], catalog: int, info: int) -> bytes:
    """The rows with PNG's predictor: those that follow each other in an object stream differ from the row above by one.

    The predictor adds byte by byte, so what is carried into the higher one is said.
    """
    width = max(_LEAST_WIDTH, (max(entry[3] for entry in entries).bit_length() + 7) // 8)
    following, carried = (_UP + bytes(1 + width) + step for step in (b"\0\1", b"\1\1"))
    rows = [_AS_IT_IS + bytes((_FREE, *bytes(width), 255, 255))]
    for _, count, kind, where, at in sorted(entries):
        rows.append(b"%b%c%b%b" % (_AS_IT_IS, kind, where.to_bytes(width, "big"), at.to_bytes(2, "big")))
        rows += [following if index % _BYTE else carried for index in range(at + 1, at + count)]
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(part)
    key = b"<" + digest.hexdigest().encode() + b">"
    return formatted(stream(
        b"".join(rows), Type=b"/XRef", Size=entries[-1][0] + 1, W=b"[1 %d 2]" % width,
        DecodeParms=Dictionary({"Predictor": 12, "Columns": 3 + width}), ID=b"[%b %b]" % (key, key), Root=reference(catalog), Info=reference(info)))


def is_stream(body: bytes) -> bool:
    """Whether a formatted object is a stream, which stands by itself."""
    return body.endswith(_ENDS)


def stream(content: bytes, *, deflated: bool = True, **entries: Any) -> Stream:
    """A stream; None entries are left out."""
    return Stream(Dictionary({key: value for key, value in entries.items() if value is not None}), content, deflated)


def deflated_stream(pieces: Sequence[bytes], keep: Keep, **entries: Any) -> Stream:
    """A stream of pieces, some of which may be known."""
    return stream(deflated(pieces, keep), deflated=False, Filter=b"/FlateDecode", **entries)


def formatted(item: Any) -> bytes:
    """One object that refers to others by bytes alone."""
    return bytes(pdfdoc.format(item, Numbering(1), toplevel=1))


def _indirect(number: int, body: bytes) -> bytes:
    """An object with its number. ReportLab leaves out the line end before `endstream` (ISO 19005-2, 6.1.7.1)."""
    return b"%d 0 obj\n%b\n%bendobj\n" % (number, body.removesuffix(_ENDS), _ENDS)
