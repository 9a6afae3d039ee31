"""Places to fill in as form fields (ISO 32000-1, 12.7), each with its appearance and under its Form tag."""

from dataclasses import dataclass, field

from fonts import Face
from layouts.frames import Field
from layouts.press.faces import simple_font
from layouts.press.objects import Objects, Reference, name, string
from layouts.press.tags import Element, StructureTree

ON = "Ja"
_PRINTED = 4
_MULTILINE = 1 << 12
_INK = "0.106 0.145 0.251"


@dataclass
class Forms:
    """The fields of one file, in the order in which they are read."""

    objects: Objects
    tree: StructureTree
    face: Face
    _widgets: list[tuple[Field, int, tuple[float, float, float, float], Reference, int]] = field(default_factory=list)

    def add(self, item: Field, element: Element | str, page: int, height: float) -> None:
        """A widget on a page of some height, in an element."""
        if not isinstance(element, Element):
            return
        reference = self.objects.reserve()
        rect = (item.x, height - item.y - item.height, item.x + item.width, height - item.y)
        self._widgets.append((item, page, rect, reference, self.tree.hold(element, page, reference)))

    def on_page(self, page: int) -> list[Reference]:
        """The widgets of a page."""
        return [reference for _, number, _, reference, _ in self._widgets if number == page]

    def write(self, pages: list[Reference]) -> bytes | None:
        """Fill in the widgets; returns the interactive form dictionary, or None when there is no field."""
        if not self._widgets:
            return None
        font = simple_font(self.face, self.objects)
        resources = self.objects.dictionary({"Font": b"<</Text %d 0 R>>" % font.number})
        for item, page, rect, reference, number in self._widgets:
            self.objects.fill(reference, {
                "Type": name("Annot"), "Subtype": name("Widget"), "T": string(item.name), "TU": string(item.label),
                "Rect": self.objects.array([round(value, 2) for value in rect]), "F": _PRINTED, "P": pages[page],
                "StructParent": len(pages) + number, **self._kind(item, resources),
            })
        return self.objects.dictionary({
            "Fields": self.objects.array([reference for *_, reference, _ in self._widgets]), "DR": resources,
            "DA": string(_appearance(10)),
        })

    def _kind(self, item: Field, resources: bytes) -> dict[str, object]:
        if item.kind == "check":
            ticked = self._drawing(item, _tick(item.width, item.height), b"<<>>")
            states = b"<</%b %d 0 R /Off %d 0 R>>" % (
                ON.encode(), ticked.number, self._drawing(item, b"", b"<<>>").number)
            return {"FT": name("Btn"), "V": name("Off"), "AS": name("Off"), "AP": b"<</N " + states + b">>"}
        empty = self._drawing(item, b"/Tx BMC EMC", resources)
        return {
            "FT": name("Tx"), "DA": string(_appearance(item.size)), "AP": b"<</N %d 0 R>>" % empty.number,
            "Ff": _MULTILINE if item.multiline else 0,
        }

    def _drawing(self, item: Field, operators: bytes, resources: bytes) -> Reference:
        box = self.objects.array([0, 0, round(item.width, 2), round(item.height, 2)])
        entries = {"Type": name("XObject"), "Subtype": name("Form"), "BBox": box, "Resources": resources}
        return self.objects.add_stream(entries, operators)


def _appearance(size: float) -> str:
    return f"/Text {size:g} Tf {_INK} rg"


def _tick(width: float, height: float) -> bytes:
    """A check mark, drawn: no face needs to have it."""
    points = ((0.2, 0.52), (0.42, 0.28), (0.82, 0.78))
    first, *rest = (f"{x * width:.2f} {y * height:.2f}" for x, y in points)
    path = f"{_INK} RG {width * 0.13:.2f} w 1 J 1 j {first} m {' '.join(f'{point} l' for point in rest)} S"
    return path.encode("ascii")
