"""Pages as pictures, by PDFium. Needs the extra `[png]`."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS_PER_INCH = 72


class MissingExtraError(Exception):
    """A package is not installed that only some uses need."""


def pictures(pdf: bytes, dpi: float) -> "Iterator[Image]":
    """Each page at a resolution. Raises MissingExtraError."""
    document = _pdfium().PdfDocument(pdf)
    for page in document:
        yield page.render(scale=dpi / _POINTS_PER_INCH).to_pil().convert("RGB")


def to_png(pdf: bytes, dpi: float) -> Iterator[bytes]:
    """Each page as a PNG file that knows its resolution. Raises MissingExtraError."""
    for picture in pictures(pdf, dpi):
        stream = io.BytesIO()
        picture.save(stream, "PNG", dpi=(dpi, dpi), optimize=True)
        yield stream.getvalue()


def _pdfium() -> Any:
    try:
        import pypdfium2  # noqa: PLC0415  # an extra: most runs draw no pictures
    except ImportError:
        raise MissingExtraError('pictures need one more package: python -m pip install -e ".[png]"') from None
    return pypdfium2
