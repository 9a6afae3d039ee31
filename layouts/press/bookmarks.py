"""The outline of a file, from its headings (ISO 32000-1, 12.3.3)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from layouts.frames import ARTIFACT, Group, Item, Node
from layouts.press.packed import Numbering, reference
from layouts.press.parts import OutlineItem


class _Outlines(pdfdoc.PDFOutlines):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's outline, with its count put right: it adds one to it for each level that it goes down."""

    def prepare(self, document: Any, canvas: Any) -> None:
        """Make the entries."""
        super().prepare(document, canvas)
        self.count = pdfdoc.count(self.mydestinations, self.closedict)


class _Bookmarks:
    """The headings of a file as places to go to; stands in for the canvas that ReportLab asks for them."""

    def __init__(self, headings: Sequence[tuple[int, OutlineItem]]) -> None:
        self._headings = headings

    def _bookmarkReference(self, key: str) -> pdfdoc.PDFDestinationXYZ:  # noqa: N802  # ReportLab's name
        page, heading = self._headings[int(key)]
        return pdfdoc.PDFDestinationXYZ(reference(page), "null", f"{heading.top + 0.0:.2f}", "null")


def outlines(headings: Sequence[tuple[int, OutlineItem]], first: int) -> tuple[bytes, ...]:
    """One entry for each heading with the number of its page, under the nearest heading of a higher level before it.

    The objects have the numbers from `first` on.
    """
    in_order = sorted(headings, key=lambda one: one[1].order)
    made, path = _Outlines(), list[int]()
    for number, (_, heading) in enumerate(in_order):
        while path and path[-1] >= heading.level:
            path.pop()
        made.addOutlineEntry(str(number), len(path), heading.text)
        path.append(heading.level)
    numbering = Numbering(first)
    numbering.Outlines = made
    numbering.Reference(made)
    made.prepare(numbering, _Bookmarks(in_order))
    return numbering.objects()


def told(nodes: Iterable[Node]) -> Iterator[Item]:
    """The items under nodes that belong to what is read: those of no artifact."""
    for node in nodes:
        if not isinstance(node, Group):
            yield node
        elif node.role != ARTIFACT:
            yield from told(node.children)
