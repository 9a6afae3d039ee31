"""The structure tree (ISO 32000-1, 14.7): elements, what they hold on which page, and the way back from the page."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from layouts.frames import Field, Group
from layouts.press.objects import Objects, Reference, string

_ROLES = {"check": b"/cb /checked /off", "text": b"/tv"}


@dataclass(eq=False)
class Element:
    """A structure element; `kids` are elements, or (page, marked content id), or (page, widget)."""

    role: str
    group: Group | None = None
    bounds: tuple[float, ...] | None = None
    kids: list["Element | tuple[int, int] | tuple[int, Reference]"] = field(default_factory=list)

    @property
    def widget(self) -> bool:
        """Whether the element holds a form field."""
        return any(isinstance(kid, tuple) and isinstance(kid[1], Reference) for kid in self.kids)


class StructureTree:
    """The tree of one file."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._marked: dict[int, list[Element]] = {}
        self._widgets: list[Element] = []
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

    def hold(self, element: Element, page: int, widget: Reference) -> int:
        """Put a widget into an element; returns a number for it, counted from 0."""
        element.kids.append((page, widget))
        self._widgets.append(element)
        return len(self._widgets) - 1

    def write(self, objects: Objects, pages: list[Reference]) -> Reference:
        """Add the tree; returns the StructTreeRoot. Pages have the first numbers of the parent tree, widgets the next."""
        self.root.kids.sort(key=lambda kid: kid.group.order if isinstance(kid, Element) and kid.group else 0)
        root = objects.reserve()
        numbers: dict[Element, Reference] = {}
        self._number(self.root, objects, numbers)
        self._write(self.root, root, objects, numbers, pages)
        rows = b" ".join(
            b"%d %b" % (page, objects.array([numbers[element] for element in runs]))
            for page, runs in sorted(self._marked.items()))
        widgets = b" ".join(b"%d %d 0 R" % (len(pages) + number, numbers[element].number)
                            for number, element in enumerate(self._widgets))
        parents = objects.add(b"<</Nums [" + rows + b" " + widgets + b"]>>")
        return objects.fill(root, {
            "Type": b"/StructTreeRoot", "K": numbers[self.root], "ParentTree": parents,
            "ParentTreeNextKey": len(pages) + len(self._widgets),
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
    kid: Element | tuple[int, int] | tuple[int, Reference], home: int | None, numbers: dict[Element, Reference],
    pages: list[Reference],
) -> bytes:
    if isinstance(kid, Element):
        return b"%d 0 R" % numbers[kid].number
    page, content = kid
    if isinstance(content, Reference):
        return b"<</Type /OBJR /Pg %d 0 R /Obj %d 0 R>>" % (pages[page].number, content.number)
    if page == home:
        return b"%d" % content
    return b"<</Type /MCR /Pg %d 0 R /MCID %d>>" % (pages[page].number, content)


def _attributes(element: Element) -> list[bytes]:
    group = element.group
    if group is None:
        return []
    texts = {b"/ActualText ": group.actual, b"/Lang ": group.language, b"/Alt ": None if element.widget else group.alt}
    found = [key + string(text) for key, text in texts.items() if text is not None]
    attributes = list(_owned(element, group))
    if attributes:
        found.append(b"/A [" + b" ".join(attributes) + b"]" if len(attributes) > 1 else b"/A " + attributes[0])
    return found


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
            yield b"<</O /PrintField /Role %b /Desc %b>>" % (_ROLES[item.kind], string(item.label))
