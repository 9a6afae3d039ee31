"""Prints publications one after another: what did not change since an earlier one is not made again."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from fonts import Faces
from layouts.frames import Color, GlyphRun, Inks, Node, Page, Placed, Publication, leaves
from layouts.memory import Memory
from layouts.press.codes import ODD, ClashError, Codes, Pair
from layouts.press.content import Operators
from layouts.press.document import Document
from layouts.press.inks import Mixer
from layouts.press.pages import PrintedPage, weight
from layouts.press.parts import Mix, Part, Tools, Way
from layouts.press.paths import Paths

Made = TypeVar("Made")
_ROOM = 64 * 1024 * 1024
_MIXER = 4096


class Press:
    """Prints publications; holds what may be asked for again, in at most `room` bytes. Threads may share it.

    A file does not depend on what was printed before: everything is kept under all that it is made from.
    """

    def __init__(self, faces: Faces | None = None, room: int = _ROOM) -> None:
        self.faces, self.room = faces or Faces(), room
        self._memory, self._paths = Memory(room), Paths()
        self._codes: dict[str, Codes] = {}

    def __reduce__(self) -> tuple[type["Press"], tuple[Faces, int]]:
        """Elsewhere it begins with nothing kept."""
        return Press, (self.faces, self.room)

    def pdf(self, publication: Publication, *, fillable: bool = False, tagged: bool = True) -> bytes:
        """Print a publication. The same publication gives the same bytes.

        `fillable` makes form fields of the places to write and to tick; without `tagged` there is no structure, as for
        sheets that are only printed. Imposed sheets never have one.
        """
        tagged = tagged and not publication.imposed
        way = Way(tagged, fillable and tagged, inks=publication.inks)
        try:
            return self._printed(publication, way)
        except ClashError:
            return self._printed(publication, way._replace(own=self._odd(publication), exact=True))

    def _printed(self, publication: Publication, way: Way) -> bytes:
        pages = tuple(self._page(page, way) for page in publication.pages)
        return Document(publication, pages, way, self.faces, self.keep, self._mix(way.inks)).pdf()

    def keep(self, key: Hashable, make: Callable[[], Made], weigh: Callable[[Made], int]) -> Made:
        """What was made for a key, or is made now."""
        made: list[Made] = []

        def first() -> Made:
            made.append(make())
            return made[0]

        return self._memory.recall(key, first, lambda: weigh(made[0]))

    def _page(self, page: Page, way: Way) -> PrintedPage:
        parts = tuple([self._part(child, page.height, way) for child in page.children])
        boxes = page._replace(children=(), folds=(), direction="")
        return self.keep(("page", boxes, parts), lambda: PrintedPage.of(boxes, parts), lambda made: sum(map(len, made.pieces)))

    def _part(self, node: Node, height: float, way: Way) -> Part:
        """The part of a node: of this very one, else of one that is equal, which is to be gone through to be found."""
        return self.keep(("same", id(node), height, way), lambda: (node, self._equal(node, height, way)), _weight)[1]

    def _equal(self, node: Node, height: float, way: Way) -> Part:
        return self.keep(("part", node, height, way), lambda: (node, Operators(node, height, way, self._tools(way)).part()), _weight)[1]

    def _tools(self, way: Way) -> Tools:
        own: dict[str, Codes] = {}

        def codes(name: str) -> Codes:
            known = own if way.own else self._codes
            if name not in known:
                known[name] = Codes(self.faces.named(name), [pair for pair in way.own if pair[0] == name])
            return known[name]

        def placed(item: Placed) -> PrintedPage:
            return self._page(item.page, Way(tagged=False, own=way.own, exact=way.exact, inks=way.inks))

        return Tools(codes, self._paths, placed, self._mix(way.inks))

    def _mix(self, inks: Inks | None) -> Mix:
        """How colours are printed: for an office as they are."""
        return self.keep(("mix", inks), lambda: Mixer(inks), lambda _: _MIXER) if inks else plain

    def _odd(self, publication: Publication) -> tuple[Pair, ...]:
        """The glyphs of a publication that are no characters."""
        tools = self._tools(Way())
        found = {table.pair(glyph) for run in _runs(publication.pages) for table in (tools.codes(run.face.name),)
                 for glyph in run.glyphs if table[glyph][1] >= ODD}
        return tuple(sorted(found))


def plain(color: Color, *, wide: bool = False) -> Color:  # noqa: ARG001  # as for a print shop
    """A colour as it is."""
    return color


def _weight(made: tuple[Node, Part]) -> int:
    return weight(made[1].operators, made[1].used)


def _runs(pages: Iterable[Page]) -> Iterator[GlyphRun]:
    """The glyph runs of pages, and of the pages placed on them."""
    for page in pages:
        for item in leaves(page.children):
            if isinstance(item, GlyphRun):
                yield item
            elif isinstance(item, Placed):
                yield from _runs((item.page,))
