"""The text of a page by its marked-content ids, read back from a file (ISO 32000-1, 14.6 and 14.9.4)."""

import io
import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

_BLOCK = re.compile(rb"beginbf(char|range)\n(.*?)\nendbf", re.DOTALL)
_CODES = re.compile(rb"<([0-9A-F]*)>")
_INSIDE_CLUSTER = "\u200b"


def marked_texts(page: Any) -> dict[int, str]:
    """Marked-content id → what its glyphs stand for, with ActualText in their place, and reversed strings in their order."""
    fonts = {name: _characters(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
    texts: dict[int, str] = {}
    stack: list[tuple[int | None, str | None]] = []
    font: dict[int, str] = {}
    backward = False
    for operands, operator in _operations(page):
        if operator == b"BDC":
            stack.append(_opened(operands))
            mcid, actual = stack[-1]
            if mcid is not None:
                texts.setdefault(mcid, "")
            if actual is not None:
                _append(texts, stack, actual)
        elif operator == b"BMC":
            backward = backward or operands[0] == "/ReversedChars"
            stack.append((None, None))
        elif operator == b"EMC":
            stack.pop()
            backward = False
        elif operator == b"Tf":
            font = fonts[operands[0]]
        elif operator == b"TJ" and all(actual is None for _, actual in stack):
            shown = _shown(operands[0], font)
            _append(texts, stack, shown[::-1] if backward else shown)
    return texts


def _operations(page: Any) -> Iterator[tuple[Any, bytes]]:
    yield from ContentStream(page.get_contents(), page.pdf).operations


def _opened(operands: Any) -> tuple[int | None, str | None]:
    properties = operands[1]
    mcid = properties.get("/MCID")
    actual = properties.get("/ActualText")
    return (None if mcid is None else int(mcid)), (None if actual is None else str(actual))


def _append(texts: dict[int, str], stack: list[tuple[int | None, str | None]], text: str) -> None:
    mcid = next((mcid for mcid, _ in reversed(stack) if mcid is not None), None)
    if mcid is not None:
        texts[mcid] += text


def _shown(array: Any, font: dict[int, str]) -> str:
    codes = b"".join(_bytes(part) for part in array if not isinstance(part, int | float))
    return "".join(font[int.from_bytes(codes[at : at + 2], "big")] for at in range(0, len(codes), 2))


def _bytes(text: Any) -> bytes:
    return bytes(text.original_bytes) if hasattr(text, "original_bytes") else bytes(text)


def _characters(font: Any) -> dict[int, str]:
    """Code → text, from single codes and from ranges of codes (ISO 32000-1, 9.10.3)."""
    found: dict[int, str] = {}
    for kind, block in _BLOCK.findall(font["/ToUnicode"].get_object().get_data()):
        for row in block.split(b"\n"):
            first, *more = _CODES.findall(row)
            code = int(first, 16)
            if kind == b"char":
                found[code] = bytes.fromhex(more[0].decode()).decode("utf-16-be").replace(_INSIDE_CLUSTER, "")
            else:
                last, text = (int(value, 16) for value in more)
                found.update((code + at, chr(text + at)) for at in range(last - code + 1))
    return found


def open_pdf(data: bytes) -> PdfReader:
    """A file to read from."""
    return PdfReader(io.BytesIO(data))
