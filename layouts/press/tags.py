"""The structure tree (ISO 32000-1, 14.7): elements, what they hold on which page, and the way back from the page.

ReportLab has no structure tree. Elements write themselves: as dictionaries of its own they would take a fifth of the
time of a whole page (3 of 15 ms for 180 elements). What is under one node of a page is a fragment, the same
wherever it stands: only numbers are put in when it is written.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from layouts.frames import Field, Group, LinkArea

_CONTENT = frozenset({"mark", "annotation"})
_OWNERS = frozenset({"L", "Form"})
_ROLES = {"check": b"/cb", "text": b"/tv"}


class Kid(NamedTuple):
    """What an element holds, by its kind and its place among those of its fragment."""

    kind: str
    at: int

    @property
    def passed_over(self) -> bool:
        """Whether it is an artifact: no element, so that nothing of it is read."""
        return self.kind == "artifact"


ROOT = Kid("root", 0)


class Element(NamedTuple):
    """A structure element but for its numbers. With a `key` it goes on in other fragments."""

    role: bytes
    parent: Kid
    kids: tuple[Kid, ...]
    attributes: bytes
    key: tuple[str | int, ...] | None = None
    order: int = 0


class Fragment(NamedTuple):
    """The elements under a node: `keyed` may go on elsewhere, `top` are kids of the root.

    `marks` are the parents of its marked runs, `holders` those of its annotations: fields and links.
    """

    elements: tuple[Element, ...]
    keyed: tuple[Element, ...]
    top: tuple[Kid, ...]
    marks: tuple[Kid, ...]
    annotations: tuple[Field | LinkArea, ...]
    holders: tuple[Kid, ...]

    def order(self, kid: Kid) -> int:
        """When a kid of the root is read: the lowest first."""
        known = {"element": self.elements, "keyed": self.keyed}.get(kid.kind)
        return known[kid.at].order if known else 0


class Place(NamedTuple):
    """The numbers that a fragment is written with.

    Those of the objects of its first element, annotation, page and root; of its first marked run and first annotation in the
    parent tree; and those of its keyed elements, with whether they begin here.
    """

    element: int
    annotation: int
    page: int
    root: int
    mark: int
    parent: int
    keyed: tuple[tuple[int, bool], ...]

    def number(self, kid: Kid) -> int:
        """The number of the object of an element."""
        if kid.kind == "keyed":
            return self.keyed[kid.at][0]
        return self.element + kid.at if kid.kind == "element" else self.root


class _Open(Struct, eq=False):
    """An element while its fragment is made."""

    group: Group
    parent: Kid
    bounds: tuple[float, ...] | None
    kids: list[Kid] = []

    def closed(self) -> Element:
        """The element, complete."""
        group = self.group
        widget = group.role == "Form" and any(kid.kind == "annotation" for kid in self.kids)
        return Element(group.role.encode(), self.parent, tuple(self.kids), _attributes(group, self.bounds, widget=widget),
                       group.key, group.order)


class Fragments:
    """Makes the fragment of one node on a page of some height."""

    def __init__(self, height: float) -> None:
        self._height = height
        self._elements: list[_Open] = []
        self._keyed: list[_Open] = []
        self._top: list[Kid] = []
        self._marks: list[Kid] = []
        self._annotations: list[Field | LinkArea] = []
        self._holders: list[Kid] = []

    def child(self, parent: Kid, group: Group) -> Kid:
        """The element of a group: a new one, or that of an earlier group with the same key."""
        if group.key is not None:
            for index, known in enumerate(self._keyed):
                if known.group.key == group.key:
                    return Kid("keyed", index)
        bounds = None
        if group.bounds:
            x, y, width, depth = group.bounds
            bounds = (x, self._height - y - depth, x + width, self._height - y)
        elements, kind = (self._elements, "element") if group.key is None else (self._keyed, "keyed")
        made = Kid(kind, len(elements))
        elements.append(_Open(group, parent, bounds))
        self._kids(parent).append(made)
        return made

    def mark(self, element: Kid) -> None:
        """A new marked-content run of an element."""
        self._kids(element).append(Kid("mark", len(self._marks)))
        self._marks.append(element)

    def hold(self, element: Kid, item: Field | LinkArea) -> None:
        """A widget or a link of an element."""
        self._kids(element).append(Kid("annotation", len(self._annotations)))
        self._annotations.append(item)
        self._holders.append(element)

    def role(self, element: Kid) -> str:
        """The role of an element."""
        return "Document" if element is ROOT else self._open(element).group.role

    def fragment(self) -> Fragment:
        """All of it."""
        return Fragment(tuple(one.closed() for one in self._elements), tuple(one.closed() for one in self._keyed),
                        tuple(self._top), tuple(self._marks), tuple(self._annotations), tuple(self._holders))

    def _open(self, element: Kid) -> _Open:
        return (self._keyed if element.kind == "keyed" else self._elements)[element.at]

    def _kids(self, element: Kid) -> list[Kid]:
        return self._top if element is ROOT else self._open(element).kids


class Gathered(Struct, eq=False):
    """An element whose kids stand in several fragments, such as a table that goes on over a page: kids with their order."""

    element: Element
    parent: int
    kids: list[tuple[int, Kid, Place]] = []

    def written(self) -> bytes:
        """Its dictionary."""
        kids = [(kid, place) for _, kid, place in sorted(self.kids, key=lambda one: one[0]) if _stands(kid, place)]
        home = next((place.page for kid, place in kids if kid.kind in _CONTENT), None)
        return _dictionary(self.element, self.parent, home,
                           [_shown(kid, place) if place.page == home else _elsewhere(kid, place) for kid, place in kids])


def gathered(fragments: Sequence[tuple[Fragment, Place]], tree: int, root: int) -> dict[int, bytes]:
    """The elements of a file that stand in several fragments, the root among them, by their numbers."""
    found = {root: Gathered(Element(b"Document", ROOT, (), b""), tree)}
    for fragment, place in fragments:
        found[root].kids.extend((fragment.order(kid), kid, place) for kid in fragment.top)
        for element, (number, begins) in zip(fragment.keyed, place.keyed, strict=True):
            if begins:
                found[number] = Gathered(element, place.number(element.parent))
            found[number].kids.extend((0, kid, place) for kid in element.kids)
    return {number: one.written() for number, one in found.items()}


def written(fragment: Fragment, place: Place) -> tuple[bytes, ...]:
    """The dictionaries of a fragment's own elements."""
    found = []
    for element in fragment.elements:
        home = None
        kids = []
        for kid in element.kids:
            if kid.kind in _CONTENT:
                home = place.page
            if _stands(kid, place):
                kids.append(_shown(kid, place))
        found.append(_dictionary(element, place.number(element.parent), home, kids))
    return tuple(found)


def tree_root(root: int, parents: Sequence[int], holders: Sequence[int]) -> bytes:
    """The StructTreeRoot; its parent tree has the numbers of pages' arrays first, then those of what holds annotations."""
    rows = b" ".join(b"%d %d 0 R" % row for row in enumerate((*parents, *holders)))
    return b"<</Type/StructTreeRoot/K %d 0 R/ParentTree<</Nums[%b]>>/ParentTreeNextKey %d>>" % (root, rows, len(parents) + len(holders))


def parents_of(fragments: Sequence[tuple[Fragment, Place]]) -> bytes:
    """For each marked run of a page, its element."""
    return b"[%b]" % b" ".join(b"%d 0 R" % place.number(mark) for fragment, place in fragments for mark in fragment.marks)


def _dictionary(element: Element, parent: int, page: int | None, kids: list[bytes]) -> bytes:
    """The dictionary of an element (ISO 32000-1, 14.7.2); its type may be left out, and is."""
    home = b"" if page is None else b"/Pg %d 0 R" % page
    return b"<</S/%b/P %d 0 R%b%b%b>>" % (element.role, parent, home, b"/K[%b]" % b" ".join(kids) if kids else b"", element.attributes)


def _stands(kid: Kid, place: Place) -> bool:
    """Whether a kid stands here: a keyed element does where it begins."""
    return kid.kind != "keyed" or place.keyed[kid.at][1]


def _shown(kid: Kid, place: Place) -> bytes:
    if kid.kind == "mark":
        return b"%d" % (place.mark + kid.at)
    if kid.kind == "annotation":
        return b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (place.page, place.annotation + kid.at)
    return b"%d 0 R" % place.number(kid)


def _elsewhere(kid: Kid, place: Place) -> bytes:
    """A kid as an element writes it whose page is another."""
    return b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (place.page, place.mark + kid.at) if kid.kind == "mark" else _shown(kid, place)


def _attributes(group: Group, bounds: tuple[float, ...] | None, *, widget: bool) -> bytes:
    alt, scope, actual, language = group.alt, group.scope, group.actual, group.language
    texts = b""
    if actual is not None or language is not None or alt is not None or group.expansion is not None:
        texts = b"".join([key + _text(text) for key, text in (
            (b"/ActualText", actual), (b"/Lang", language), (b"/Alt", alt), (b"/E", group.expansion)) if text is not None])
    if not (scope or bounds or group.role in _OWNERS):
        return texts
    owned = list(_owned(group, bounds, widget=widget))
    return texts + (b"/A[%b]" % b" ".join(owned) if len(owned) > 1 else b"/A%b" % owned[0] if owned else b"")


def _text(text: str) -> bytes:
    """A text string: ASCII as it is, else UTF-16 (ISO 32000-1, 7.9.2.2); a tenth of the time of ReportLab's own."""
    text = text.replace("\u00ad", "")
    if text.isascii():
        return b"(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("ascii") + b")"
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def _owned(group: Group, bounds: tuple[float, ...] | None, *, widget: bool) -> Iterator[bytes]:
    """Attribute objects by their owner (ISO 32000-1, 14.8.5)."""
    if group.scope:
        yield b"<</O/Table/Scope/%b>>" % group.scope.encode()
    if group.role == "L":
        yield b"<</O/List/ListNumbering/%b>>" % (group.numbering or "None").encode()
    if bounds and group.role != "Form":
        yield b"<</O/Layout/Placement/Block/BBox[%b]>>" % b" ".join(b"%.2f" % (value + 0.0) for value in bounds)
    for item in group.children if group.role == "Form" and not widget else ():
        if isinstance(item, Field):
            yield b"<</O/PrintField/Role%b/Desc%b>>" % (_ROLES[item.kind], _text(item.label))
