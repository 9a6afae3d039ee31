"""A file as a screen reader would say it: its structure tree from top to bottom, in words."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from layouts.press.reading import marked_texts, open_pdf

_INLINE = frozenset({"/Span", "/Lbl", "/Link"})
_SAID_WHOLE = frozenset({"/Form", "/Figure", "/LI"})
_HOLDERS = frozenset({"/L", "/Table", "/Sect"})
_INDENT = "  "
_PAUSE = " · "
_LINK = "[link: {text}]"
_SHORT = "[{text}: {full}]"


class _Says(Struct, frozen=True):
    """What a screen reader says in a language, besides the text itself."""

    document: str
    heading: str
    list: str
    table: str
    row: str
    picture: str
    tick: str
    field: str
    part: str
    empty: str
    language: str


_SAYS = {
    "nl": _Says("document: {text}", "kop {level}: {text}", "lijst, {count} items", "tabel, {rows} rijen, {columns} kolommen",
                "rij {number}", "afbeelding: {text}", "aankruisvak, leeg: {text}", "invulveld: {text}", "deel", "leeg",
                "[{language}: {text}]"),
    "en": _Says("document: {text}", "heading {level}: {text}", "list, {count} items", "table, {rows} rows, {columns} columns",
                "row {number}", "picture: {text}", "check box, empty: {text}", "field: {text}", "part", "empty",
                "[{language}: {text}]"),
}


def spoken(pdf: bytes) -> str:
    """One line for each thing that is said, indented by its depth in the tree."""
    reader = open_pdf(pdf)
    root: Any = reader.trailer["/Root"]
    voice = _Voice(reader, _SAYS.get(str(root["/Lang"])[:2], _SAYS["en"]))
    info: Any = reader.metadata or {}
    lines = [voice.says.document.format(text=info.get("/Title", "")), *voice.kids(root["/StructTreeRoot"]["/K"], 0)]
    return "\n".join(lines) + "\n"


class _Voice:
    def __init__(self, reader: Any, says: _Says) -> None:
        self.says = says
        self._texts = {page.indirect_reference.idnum: marked_texts(page) for page in reader.pages}

    def kids(self, element: Any, depth: int) -> Iterator[str]:
        """What the children of an element say."""
        for kid in _elements(element):
            if kid["/S"] not in _INLINE:
                yield from self._element(kid, depth)

    def _element(self, element: Any, depth: int) -> Iterator[str]:
        role = str(element["/S"])
        line = self._line(element, role)
        if line is not None:
            yield _INDENT * depth + line
        if role == "/TR":
            yield from self._cells(element, depth + 1)
        elif role not in _SAID_WHOLE:
            yield from self.kids(element, depth + (role in _HOLDERS))

    def _line(self, element: Any, role: str) -> str | None:
        """What is said at an element itself, or None where only its children speak."""
        says, text = self.says, self._text(element)
        if role[1] == "H" and role[2:].isdigit():
            return says.heading.format(level=role[2:], text=text)
        speakers: dict[str, Callable[[], str | None]] = {
            "/L": lambda: says.list.format(count=sum(kid["/S"] == "/LI" for kid in _elements(element))),
            "/LI": lambda: self._item(element),
            "/Table": lambda: says.table.format(rows=len(_rows(element)), columns=len(list(_elements(_rows(element)[0])))),
            "/TR": lambda: says.row.format(number=_rows(element["/P"]).index(element) + 1),
            "/Figure": lambda: says.picture.format(text=element["/Alt"]),
            "/Form": lambda: self._form(element, str(element.get("/Alt", ""))),
            "/Sect": lambda: says.part,
        }
        return speakers.get(role, lambda: text or None)()

    def _form(self, element: Any, alt: str) -> str:
        widget = next((kid["/Obj"] for kid in _kids(element) if "/Obj" in kid), None)
        if widget is not None:
            kind = self.says.tick if widget.get("/FT") != "/Tx" else self.says.field
            return kind.format(text=widget["/TU"])
        return self.says.tick.format(text=alt) if _printed_role(element) == "/cb" else alt

    def _item(self, element: Any) -> str | None:
        label = next((kid for kid in _elements(element) if kid["/S"] == "/Lbl"), None)
        body = next((kid for kid in _elements(element) if kid["/S"] == "/LBody"), None)
        mark = "" if label is None else str(label.get("/ActualText", self._text(label)))
        text = "" if body is None else _PAUSE.join(self._paragraphs(body))
        return f"{mark} {text}".strip()

    def _paragraphs(self, element: Any) -> Iterator[str]:
        """What stands in an item or a cell: its texts, and its places to tick or to write."""
        if element["/S"] == "/Form":
            yield self._form(element, str(element.get("/Alt", "")))
            return
        own = self._text(element)
        if own:
            yield own
            return
        for kid in _elements(element):
            yield from self._paragraphs(kid)

    def _cells(self, row: Any, depth: int) -> Iterator[str]:
        for cell in _elements(row):
            said = _PAUSE.join(self._paragraphs(cell))
            kids = list(self.kids(cell, depth))
            yield from [_INDENT * depth + (said or self.says.empty)] if said or not kids else kids

    def _text(self, element: Any) -> str:
        """The text that an element holds itself, and that of the inline elements in it."""
        parts = []
        for kid in _kids(element):
            if "/MCID" in kid:
                parts.append(self._texts[kid["/Pg"].indirect_reference.idnum].get(int(kid["/MCID"]), ""))
            elif kid.get("/S") in _INLINE and element["/S"] != "/LI":
                text = self._text(kid)
                language = kid.get("/Lang")
                text = _LINK.format(text=text) if kid["/S"] == "/Link" else text
                text = _SHORT.format(text=text, full=kid["/E"]) if "/E" in kid else text
                parts.append(self.says.language.format(language=language, text=text) if language else text)
        return " ".join("".join(parts).replace("\u00ad", "").split())


def _kids(element: Any) -> Iterator[Any]:
    """The children as dictionaries; a bare marked-content id gets the page of its element."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        yield {"/MCID": int(found), "/Pg": element["/Pg"]} if isinstance(found, int) else found


def _elements(element: Any) -> Iterator[Any]:
    return (kid for kid in _kids(element) if "/S" in kid)


def _rows(table: Any) -> list[Any]:
    return [kid for kid in _elements(table) if kid["/S"] == "/TR"]


def _printed_role(element: Any) -> str | None:
    owned = element.get("/A", [])
    for entry in owned if isinstance(owned, list) else [owned]:
        if entry.get_object().get("/O") == "/PrintField":
            return str(entry.get_object()["/Role"])
    return None
