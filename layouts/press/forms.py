"""Places to fill in as form fields (ISO 32000-1, 12.7), each with its appearance and under its Form tag.

A viewer sets what is typed in the face and at the size that a field names. The size is 0, which is as large as the field
allows: what is longer than its line is set smaller, and is whole on paper, too; a field takes no more letters than go into
it at the smallest size that viewers set. What is typed begins where a line of the file does: at the right in one that is read
from there. A button that clears all is not here: PDF/A has no such action (ISO 19005-2, 6.5.1). Each field has an empty value to go back to, for a viewer's own.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from layouts.frames import Field, Page
from layouts.press.faces import typing_font
from layouts.press.packed import formatted, reference
from layouts.press.values import array, dictionary, form, indirect, name, numbers, string

ON = "Ja"
_PRINTED = 4
_MULTILINE = 1 << 12
_RADIO = 1 << 15
_RIGHT = 2
_LEAST, _LETTER, _LEADING = 5.0, 0.5, 1.2
"""PDFium sets type as small as 4 points, and scrolls from there on; a letter is about half as wide as it is high, in whatever words."""
_INK = "0.106 0.145 0.251"
_AUTOMATIC = f"/Webdings 0 Tf {_INK} rg"
"""What text looks like: a face of the file, under a name by which PDFium sets all letters in it that it has.

Under any other, PDFium takes the letters of other code pages, such as Ğ and Ж, from faces of the computer (cpdf_bafontmap.cpp).
"""


class Forms:
    """The fields of one file. `add` takes objects with the key under which they are kept, and gives the first number.

    Fields of one size share their appearance. `items` are all fields with the numbers of their widgets; `rtl` is a file
    that is read from the right.
    """

    def __init__(self, add: Callable[[Hashable, Callable[[], Any]], int], items: Sequence[tuple[Field, int]], *, rtl: bool) -> None:
        self._add = add
        self._aligned = {"Q": _RIGHT} if rtl else {}
        self._added: dict[Hashable, int] = {}
        self._choices: dict[str, list[tuple[Field, int]]] = {}
        self._fields: list[int] = []
        for item, number in items:
            if item.choice:
                self._choices.setdefault(item.choice, []).append((item, number))
        self._groups = {choice: self._group(choice, boxes) for choice, boxes in self._choices.items()}
        for item, number in items:
            top = self._groups[item.choice] if item.choice else number
            if top not in self._fields:
                self._fields.append(top)

    def widget(self, item: Field, page: Page, place: tuple[int, int]) -> bytes:
        """The widget of a field; `place` is the number of its page and its own in the parent tree."""
        height = page.height
        rect = (item.x, height - item.y - item.height, item.x + item.width, height - item.y)
        return formatted(dictionary(
            Type=name("Annot"), Subtype=name("Widget"), TU=string(item.label), Rect=numbers(rect),
            F=_PRINTED, P=reference(place[0]), StructParent=place[1], **self._kind(item)))

    def dictionary(self) -> int | None:
        """The number of the interactive form dictionary, or None when there is no field."""
        if not self._fields:
            return None
        fields, resources = tuple(self._fields), self._resources()
        return self._add(("form", fields, resources), lambda: indirect(
            Fields=array(map(reference, fields)), DR=reference(resources), DA=string(_AUTOMATIC)))

    def _group(self, choice: str, boxes: list[tuple[Field, int]]) -> int:
        """The field of boxes of which one is ticked, or none: a second click takes it away (ISO 32000-1, 12.7.4.2.4)."""
        kids = tuple(number for _, number in boxes)
        said = {item.label for item, _ in boxes}
        first = min(said, key=len)
        shared = next((first[:end] for end in range(len(first), 0, -1) if all(label.startswith(first[:end]) for label in said)), choice)
        label = shared.strip(" :") or choice
        return self._add(("choice", choice, kids, label), lambda: indirect(
            FT=name("Btn"), Ff=_RADIO, T=string(choice), TU=string(label), V=name("Off"), DV=name("Off"), Kids=array(map(reference, kids))))

    def _resources(self) -> int:
        """The face that people type in."""
        return self._once(("form resources",), lambda: indirect(Font=dictionary(Webdings=typing_font())))

    def _once(self, key: Hashable, make: Callable[[], Any]) -> int:
        if key not in self._added:
            self._added[key] = self._add(key, make)
        return self._added[key]

    def _kind(self, item: Field) -> dict[str, Any]:
        size = item.width, item.height
        if item.kind == "check":
            on = self._once(("ticked", size), lambda: _drawing(size, _tick(*size), dictionary()))
            off = self._once(("empty", size), lambda: _drawing(size, b"", dictionary()))
            states = {self._state(item): reference(on), "Off": reference(off)}
            shown = {"AS": name("Off"), "AP": dictionary(N=dictionary(**states))}
            if item.choice:
                return {**shown, "Parent": reference(self._groups[item.choice])}
            return {**shown, "T": string(item.name), "FT": name("Btn"), "V": name("Off"), "DV": name("Off")}
        resources = reference(self._resources())
        empty = self._once(("text", size, resources), lambda: _drawing(size, b"/Tx BMC EMC", resources))
        return {"T": string(item.name), "FT": name("Tx"), "DA": string(_AUTOMATIC), "AP": dictionary(N=reference(empty)), "V": string(""),
                "DV": string(""), "Ff": _MULTILINE if item.multiline else 0, "MaxLen": most_letters(item), **self._aligned}

    def _state(self, item: Field) -> str:
        """What a ticked box is called: in a group each has its own name."""
        return f"{ON}{[one.name for one, _ in self._choices[item.choice]].index(item.name) + 1}" if item.choice else ON


def most_letters(item: Field) -> int:
    """How many letters a field takes (ISO 32000-1, table 229): all of them are seen on paper."""
    lines = item.height // (_LEAST * _LEADING) if item.multiline else 1
    return int(item.width / (_LEAST * _LETTER) * max(1, lines))


def _drawing(size: tuple[float, float], operators: bytes, resources: Any) -> Any:
    return form((0, 0, *size), operators, resources)


def _tick(width: float, height: float) -> bytes:
    """A check mark, drawn: no face needs to have it."""
    points = ((0.2, 0.52), (0.42, 0.28), (0.82, 0.78))
    first, *rest = (f"{x * width:.2f} {y * height:.2f}" for x, y in points)
    path = f"{_INK} RG {width * 0.13:.2f} w 1 J 1 j {first} m {' '.join(f'{point} l' for point in rest)} S"
    return path.encode("ascii")
