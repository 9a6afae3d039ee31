"""Places to fill in as form fields (ISO 32000-1, 12.7), each with its appearance and under its Form tag."""

from collections.abc import Callable, Hashable
from typing import Any

from fonts import Faces
from layouts.frames import Field, Page
from layouts.press.faces import simple_font
from layouts.press.packed import formatted, reference
from layouts.press.values import array, dictionary, form, indirect, name, numbers, string

ON = "Ja"
_PRINTED = 4
_MULTILINE = 1 << 12
_INK = "0.106 0.145 0.251"


class Forms:
    """The fields of one file. `add` takes objects with the key under which they are kept, and gives the first number.

    Fields of one size share their appearance.
    """

    def __init__(self, faces: Faces, add: Callable[[Hashable, Callable[[], Any]], int]) -> None:
        self._faces = faces
        self._add = add
        self._added: dict[Hashable, int] = {}
        self._widgets: list[int] = []

    def widget(self, item: Field, number: int, page: Page, place: tuple[int, int]) -> bytes:
        """The widget of a field with its number; `place` is the number of its page and its own in the parent tree."""
        self._widgets.append(number)
        height = page.height
        rect = (item.x, height - item.y - item.height, item.x + item.width, height - item.y)
        return formatted(dictionary(
            Type=name("Annot"), Subtype=name("Widget"), T=string(item.name), TU=string(item.label), Rect=numbers(rect),
            F=_PRINTED, P=reference(place[0]), StructParent=place[1], **self._kind(item)))

    def dictionary(self) -> int | None:
        """The number of the interactive form dictionary, or None when there is no field."""
        if not self._widgets:
            return None
        fields, resources = tuple(self._widgets), self._resources()
        return self._add(("form", fields, resources), lambda: indirect(
            Fields=array(map(reference, fields)), DR=reference(resources), DA=string(_appearance(10))))

    def _resources(self) -> int:
        """The face that people type in."""
        return self._once(("form resources",), lambda: indirect(Font=dictionary(Text=simple_font(self._faces.face("text", 400)))))

    def _once(self, key: Hashable, make: Callable[[], Any]) -> int:
        if key not in self._added:
            self._added[key] = self._add(key, make)
        return self._added[key]

    def _kind(self, item: Field) -> dict[str, Any]:
        size = item.width, item.height
        if item.kind == "check":
            on = self._once(("ticked", size), lambda: _drawing(size, _tick(*size), dictionary()))
            off = self._once(("empty", size), lambda: _drawing(size, b"", dictionary()))
            states = {ON: reference(on), "Off": reference(off)}
            return {"FT": name("Btn"), "V": name("Off"), "AS": name("Off"), "AP": dictionary(N=dictionary(**states))}
        resources = reference(self._resources())
        empty = self._once(("text", size, resources), lambda: _drawing(size, b"/Tx BMC EMC", resources))
        return {"FT": name("Tx"), "DA": string(_appearance(item.size)), "AP": dictionary(N=reference(empty)),
                "Ff": _MULTILINE if item.multiline else 0}


def _drawing(size: tuple[float, float], operators: bytes, resources: Any) -> Any:
    return form((0, 0, *size), operators, resources)


def _appearance(size: float) -> str:
    return f"/Text {size:g} Tf {_INK} rg"


def _tick(width: float, height: float) -> bytes:
    """A check mark, drawn: no face needs to have it."""
    points = ((0.2, 0.52), (0.42, 0.28), (0.82, 0.78))
    first, *rest = (f"{x * width:.2f} {y * height:.2f}" for x, y in points)
    path = f"{_INK} RG {width * 0.13:.2f} w 1 J 1 j {first} m {' '.join(f'{point} l' for point in rest)} S"
    return path.encode("ascii")
