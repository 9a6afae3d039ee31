"""The structure tree (ISO 32000-1, 14.7): elements, what they hold on which page, and the way back from the page.

ReportLab has no structure tree. Elements are its objects and write themselves: as dictionaries of its own they would take
a fifth of the time of a whole page (3 of 15 ms for 180 elements).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc

from layouts.frames import Field, Group
from layouts.press.packed import Document

_ROLES = {"check": b"/cb /checked /off", "text": b"/tv"}


@dataclass(eq=False)
class Element(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """A structure element; `kids` are elements, or (page, marked content id), or (page, widget)."""

    role: str
    tree: "StructureTree"
    parent: "Element | StructureTree"
    group: Group | None = None
    bounds: tuple[float, ...] | None = None
    kids: list[Any] = field(default_factory=list)

    __RefOnly__ = 1

    @property
    def widget(self) -> bool:
        """Whether the element holds a form field."""
        return any(isinstance(kid, tuple) and not isinstance(kid[1], int) for kid in self.kids)

    def format(self, document: Document) -> bytes:
        """The element's dictionary."""
        pages = self.tree.pages
        home = next((kid[0] for kid in self.kids if isinstance(kid, tuple)), None)
        kids = b" ".join(_kid(kid, home, document, pages) for kid in self.kids)
        parts = [b"<</Type /StructElem /S /%b /P %d 0 R" % (self.role.encode(), document.number(self.parent))]
        if home is not None:
            parts.append(b"/Pg %d 0 R" % document.number(pages[home]))
        if kids:
            parts.append(b"/K [%b]" % kids)
        parts.extend(_attributes(self))
        return b" ".join(parts) + b">>"


class StructureTree(pdfdoc.PDFObject):  # type: ignore[misc]
    """The tree of one file, and its root; `pages` are the file's, known before it is written."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.pages: Sequence[Any] = ()
        self.root = Element("Document", self, self)
        self._marked: dict[int, list[Element]] = {}
        self._widgets: list[tuple[Element, int, Any]] = []
        self._keyed: dict[object, Element] = {}

    def child(self, parent: Element, group: Group, page: int, height: float) -> Element:
        """The element of a group: a new one, or that of an earlier group with the same key."""
        if group.key is not None and group.key in self._keyed:
            return self._keyed[group.key]
        bounds = None
        if group.bounds:
            x, y, width, depth = group.bounds
            bounds = (x, height - y - depth, x + width, height - y)
        element = Element(group.role, self, parent, group, bounds)
        self._marked.setdefault(page, [])
        parent.kids.append(element)
        if group.key is not None:
            self._keyed[group.key] = element
        return element

    def mark(self, element: Element, page: int) -> int:
        """The id of a new marked-content run of an element on a page."""
        runs = self._marked.setdefault(page, [])
        runs.append(element)
        element.kids.append((page, len(runs) - 1))
        return len(runs) - 1

    def hold(self, element: Element, page: int, widget: Any) -> None:
        """Put a widget into an element."""
        element.kids.append((page, widget))
        self._widgets.append((element, page, widget))

    def close(self, pages: Sequence[Any]) -> None:
        """Put the parts into reading order; pages have the first numbers of the parent tree, widgets the next."""
        self.pages = pages
        self.root.kids.sort(key=lambda kid: kid.group.order if isinstance(kid, Element) and kid.group else 0)
        for number, (_, page, widget) in enumerate(self._widgets):
            widget["StructParent"], widget["P"] = len(pages) + number, pages[page]

    def format(self, document: Document) -> bytes:
        """The StructTreeRoot with its parent tree."""
        rows = [b"%d [%b]" % (page, b" ".join(b"%d 0 R" % document.number(element) for element in runs))
                for page, runs in sorted(self._marked.items())]
        rows += [b"%d %d 0 R" % (len(self.pages) + number, document.number(element))
                 for number, (element, _, _) in enumerate(self._widgets)]
        return b"<</Type /StructTreeRoot /K %d 0 R /ParentTree <</Nums [%b]>> /ParentTreeNextKey %d>>" % (
            document.number(self.root), b" ".join(rows), len(self.pages) + len(self._widgets))


def _kid(kid: Any, home: int | None, document: Document, pages: Sequence[Any]) -> bytes:
    if isinstance(kid, Element):
        return b"%d 0 R" % document.number(kid)
    page, content = kid
    if not isinstance(content, int):
        return b"<</Type /OBJR /Pg %d 0 R /Obj %d 0 R>>" % (document.number(pages[page]), document.number(content))
    if page == home:
        return b"%d" % content
    return b"<</Type /MCR /Pg %d 0 R /MCID %d>>" % (document.number(pages[page]), content)


def _attributes(element: Element) -> list[bytes]:
    group = element.group
    if group is None:
        return []
    texts = {b"/ActualText ": group.actual, b"/Lang ": group.language, b"/Alt ": None if element.widget else group.alt}
    found = [key + _text(text) for key, text in texts.items() if text is not None]
    attributes = list(_owned(element, group))
    if attributes:
        found.append(b"/A [" + b" ".join(attributes) + b"]" if len(attributes) > 1 else b"/A " + attributes[0])
    return found


def _text(text: str) -> bytes:
    """A text string: ASCII as it is, else UTF-16 (ISO 32000-1, 7.9.2.2); a tenth of the time of ReportLab's own."""
    if text.isascii():
        return b"(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("ascii") + b")"
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def _owned(element: Element, group: Group) -> Iterator[bytes]:
    """Attribute objects by their owner (ISO 32000-1, 14.8.5)."""
    if group.scope:
        yield b"<</O /Table /Scope /%b>>" % group.scope.encode()
    if group.role == "L":
        yield b"<</O /List /ListNumbering /%b>>" % (group.numbering or "None").encode()
    if element.bounds and not element.widget:
        yield b"<</O /Layout /Placement /Block /BBox [%b]>>" % b" ".join(b"%.2f" % value for value in element.bounds)
    for item in () if element.widget else group.children:
        if isinstance(item, Field):
            yield b"<</O /PrintField /Role %b /Desc %b>>" % (_ROLES[item.kind], _text(item.label))
