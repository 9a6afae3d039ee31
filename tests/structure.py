"""What the structure tree of a PDF says, read by pypdf: the words of its elements in their order."""

from collections.abc import Iterator
from typing import Any

from layouts.press.reading import marked_texts, open_pdf

_INLINE = frozenset({"/Span", "/Link"})


class Structure:
    """The structure tree of a file."""

    def __init__(self, pdf: bytes) -> None:
        reader = open_pdf(pdf)
        self._texts = {page.indirect_reference.idnum: marked_texts(page) for page in reader.pages if page.indirect_reference}
        root: Any = reader.trailer["/Root"]
        self._root = root["/StructTreeRoot"]["/K"].get_object()

    def words(self) -> list[str]:
        """All of them: signs of lists, alternative texts and names of fields are said, too."""
        return self._say(self._root).replace("\u00ad", "").split()

    def headings(self) -> list[tuple[str, str]]:
        """The level and the words of each heading."""
        return [(str(one["/S"])[1:], " ".join(self._say(one).split())) for one in self._all(self._root) if str(one["/S"]) in ("/H1", "/H2", "/H3", "/H4")]

    def _all(self, element: Any) -> Iterator[Any]:
        yield element
        for kid in self._kids(element):
            if isinstance(kid, dict) and "/S" in kid:
                yield from self._all(kid)

    def _say(self, element: Any) -> str:
        if "/ActualText" in element:
            return f" {element['/ActualText']} "
        kids = list(self._kids(element))
        widget = next((kid["/Obj"] for kid in kids if isinstance(kid, dict) and "/Obj" in kid and "/TU" in kid["/Obj"]), None)
        if element["/S"] == "/Form":
            return f" {widget['/TU'] if widget else element['/Alt']} "
        if element["/S"] == "/Figure":
            return f" {element['/Alt']} "
        text = "".join(kid if isinstance(kid, str) else self._say(kid) for kid in kids if isinstance(kid, str) or "/S" in kid)
        return text if element["/S"] in _INLINE else f" {text} "

    def _kids(self, element: Any) -> Iterator[Any]:
        """Elements as dictionaries, marked content as its words."""
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            found = kid.get_object()
            if isinstance(found, int):
                yield self._texts[element["/Pg"].indirect_reference.idnum].get(int(found), "")
            elif "/MCID" in found:
                yield self._texts[found["/Pg"].indirect_reference.idnum].get(int(found["/MCID"]), "")
            else:
                yield found
