"""Places to fill in as form fields (ISO 32000-1, 12.7), each with its appearance and under its Form tag."""

from dataclasses import dataclass, field
from typing import Any

from fonts import Face
from layouts.frames import Field
from layouts.press.faces import simple_font
from layouts.press.tags import Element, StructureTree
from layouts.press.values import Indirect, array, dictionary, form, indirect, name, numbers, string

ON = "Ja"
_PRINTED = 4
_MULTILINE = 1 << 12
_INK = "0.106 0.145 0.251"


@dataclass
class Forms:
    """The fields of one file, in the order in which they are read; `face` is what people type in."""

    tree: StructureTree
    face: Face
    _widgets: list[tuple[int, Indirect]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._resources = indirect()

    def add(self, item: Field, element: Element | str, page: int, height: float) -> None:
        """A widget on a page of some height, in an element."""
        if not isinstance(element, Element):
            return
        rect = (item.x, height - item.y - item.height, item.x + item.width, height - item.y)
        widget = indirect(
            Type=name("Annot"), Subtype=name("Widget"), T=string(item.name), TU=string(item.label), Rect=numbers(rect),
            F=_PRINTED, **self._kind(item))
        self.tree.hold(element, page, widget)
        self._widgets.append((page, widget))

    def on_page(self, page: int) -> list[Indirect]:
        """The widgets of a page."""
        return [widget for number, widget in self._widgets if number == page]

    def dictionary(self) -> Any:
        """The interactive form dictionary, or None when there is no field."""
        if not self._widgets:
            return None
        self._resources["Font"] = dictionary(Text=simple_font(self.face))
        return dictionary(
            Fields=array(widget for _, widget in self._widgets), DR=self._resources, DA=string(_appearance(10)))

    def _kind(self, item: Field) -> dict[str, Any]:
        if item.kind == "check":
            states = {ON: _drawing(item, _tick(item.width, item.height), dictionary()), "Off": _drawing(item, b"", dictionary())}
            return {"FT": name("Btn"), "V": name("Off"), "AS": name("Off"), "AP": dictionary(N=dictionary(**states))}
        empty = _drawing(item, b"/Tx BMC EMC", self._resources)
        return {"FT": name("Tx"), "DA": string(_appearance(item.size)), "AP": dictionary(N=empty),
                "Ff": _MULTILINE if item.multiline else 0}


def _drawing(item: Field, operators: bytes, resources: Any) -> Any:
    return form((0, 0, item.width, item.height), operators, resources)


def _appearance(size: float) -> str:
    return f"/Text {size:g} Tf {_INK} rg"


def _tick(width: float, height: float) -> bytes:
    """A check mark, drawn: no face needs to have it."""
    points = ((0.2, 0.52), (0.42, 0.28), (0.82, 0.78))
    first, *rest = (f"{x * width:.2f} {y * height:.2f}" for x, y in points)
    path = f"{_INK} RG {width * 0.13:.2f} w 1 J 1 j {first} m {' '.join(f'{point} l' for point in rest)} S"
    return path.encode("ascii")
