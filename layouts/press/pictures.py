"""Pages as pictures, by PDFium."""

import io
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS_PER_INCH = 72
_PDFIUM = threading.RLock()
"""PDFium is not made for threads (its README: one call at a time in a process), so one of them at a time goes in."""


def pictures(pdf: bytes, dpi: float, *, smooth: bool = True) -> "Iterator[Image]":
    """Each page at a resolution, its edges `smooth` or each spot with its own colour. Several threads may ask at once."""
    import pypdfium2  # noqa: PLC0415  # most runs draw no pictures: keep start-up short

    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        count = len(document)
    try:
        for number in range(count):
            with _PDFIUM:
                picture = _picture(document, number, dpi, smooth=smooth)
            yield picture
    finally:
        with _PDFIUM:
            document.close()


def _picture(document: Any, number: int, dpi: float, *, smooth: bool) -> "Image":
    """One page, copied out of PDFium's memory; nothing of PDFium is left to be cleared away later, by any thread."""
    page = document[number]
    bitmap = page.render(scale=dpi / _POINTS_PER_INCH, no_smoothtext=not smooth, no_smoothpath=not smooth, no_smoothimage=not smooth)
    picture: Image = bitmap.to_pil().convert("RGB")
    bitmap.close()
    page.close()
    return picture


def to_png(pdf: bytes, dpi: float) -> Iterator[bytes]:
    """Each page as a PNG file that knows its resolution."""
    for picture in pictures(pdf, dpi):
        stream = io.BytesIO()
        picture.save(stream, "PNG", dpi=(dpi, dpi), optimize=True)
        yield stream.getvalue()
