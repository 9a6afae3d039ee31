"""The outline of a file, from its headings (ISO 32000-1, 12.3.3)."""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from layouts.press.content import Heading


class Outlines(pdfdoc.PDFOutlines):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's outline, with its count put right: it adds one to it for each level that it goes down."""

    def prepare(self, document: Any, canvas: Any) -> None:
        """Make the entries."""
        super().prepare(document, canvas)
        if self.mydestinations is not None:
            self.count = pdfdoc.count(self.mydestinations, self.closedict)


class Bookmarks:
    """The headings of a file as places to go to; stands in for the canvas that ReportLab asks for them."""

    def __init__(self, headings: Sequence[Heading], pages: Sequence[Any]) -> None:
        self._headings = sorted(headings, key=lambda heading: heading.order)
        self._pages = pages

    def outlines(self) -> Outlines:
        """One entry for each heading, under the nearest heading of a higher level before it."""
        outlines, path = Outlines(), list[int]()
        for number, heading in enumerate(self._headings):
            while path and path[-1] >= heading.level:
                path.pop()
            outlines.addOutlineEntry(str(number), len(path), heading.text)
            path.append(heading.level)
        return outlines

    def _bookmarkReference(self, key: str) -> pdfdoc.PDFDestinationXYZ:  # noqa: N802  # ReportLab's name
        heading = self._headings[int(key)]
        return pdfdoc.PDFDestinationXYZ(self._pages[heading.page], "null", f"{heading.top:.2f}", "null")
