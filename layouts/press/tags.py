"""The structure tree (ISO 32000-1, 14.7): elements, what they hold on which page, and the way back from the page."""

from dataclasses import dataclass, field

from layouts.frames import Group
from layouts.press.objects import Objects, Reference, string

_LIST_NUMBERING = b"/A <</O /List /ListNumbering /None>>"


@dataclass(eq=False)
class Element:
    """A structure element; `kids` are elements, or (page, marked content id)."""

    role: str
    group: Group | None = None
    bounds: tuple[float, ...] | None = None
    kids: list["Element | tuple[int, int]"] = field(default_factory=list)


class StructureTree:
    """The tree of one file."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._marked: dict[int, list[Element]] = {}
        self._keyed: dict[object, Element] = {}

    def child(self, parent: Element, group: Group, page: int, height: float) -> Element:
        """The element of a group: a new one, or that of an earlier group with the same key."""
        if group.key is not None and group.key in self._keyed:
            return self._keyed[group.key]
        bounds = None
        if group.bounds:
            x, y, width, depth = group.bounds
            bounds = (x, height - y - depth, x + width, height - y)
        element = Element(group.role, group, bounds)
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

    def write(self, objects: Objects, pages: list[Reference]) -> Reference:
        """Add the tree; returns the StructTreeRoot."""
        root = objects.reserve()
        numbers: dict[Element, Reference] = {}
        self._number(self.root, objects, numbers)
        self._write(self.root, root, objects, numbers, pages)
        rows = b" ".join(
            b"%d %b" % (page, objects.array([numbers[element] for element in runs]))
            for page, runs in sorted(self._marked.items()))
        parents = objects.add(b"<</Nums [" + rows + b"]>>")
        return objects.fill(root, {
            "Type": b"/StructTreeRoot", "K": numbers[self.root], "ParentTree": parents,
            "ParentTreeNextKey": len(self._marked),
        })

    def _number(self, element: Element, objects: Objects, numbers: dict[Element, Reference]) -> None:
        numbers[element] = objects.reserve()
        for kid in element.kids:
            if isinstance(kid, Element):
                self._number(kid, objects, numbers)

    def _write(
        self, element: Element, parent: Reference, objects: Objects, numbers: dict[Element, Reference],
        pages: list[Reference],
    ) -> None:
        own = numbers[element]
        home = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
        kids = b" ".join(_kid(kid, home, numbers, pages) for kid in element.kids)
        parts = [b"/Type /StructElem /S /%b /P %d 0 R" % (element.role.encode(), parent.number)]
        if home is not None:
            parts.append(b"/Pg %d 0 R" % pages[home].number)
        if kids:
            parts.append(b"/K [%b]" % kids)
        parts.extend(_attributes(element))
        objects.fill(own, b"<<" + b" ".join(parts) + b">>")
        for kid in element.kids:
            if isinstance(kid, Element):
                self._write(kid, own, objects, numbers, pages)


def _kid(
    kid: Element | tuple[int, int], home: int | None, numbers: dict[Element, Reference], pages: list[Reference]
) -> bytes:
    if isinstance(kid, Element):
        return b"%d 0 R" % numbers[kid].number
    page, mcid = kid
    if page == home:
        return b"%d" % mcid
    return b"<</Type /MCR /Pg %d 0 R /MCID %d>>" % (pages[page].number, mcid)


def _attributes(element: Element) -> list[bytes]:
    found = []
    group = element.group
    if group and group.alt:
        found.append(b"/Alt " + string(group.alt))
    if group and group.scope:
        found.append(b"/A <</O /Table /Scope /%b>>" % group.scope.encode())
    if element.bounds:
        box = b" ".join(b"%.2f" % value for value in element.bounds)
        found.append(b"/A <</O /Layout /Placement /Block /BBox [%b]>>" % box)
    if element.role == "L":
        found.append(_LIST_NUMBERING)
    return found
