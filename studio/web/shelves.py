"""What there is to choose from: the handouts by whom they are for, and the sets for an occasion."""

from pathlib import Path

from msgspec import Struct

from handouts import Loaded, load, shipped
from handouts.catalogues import Catalogue, languages_in, read_catalogue
from handouts.known import Vocabulary
from handouts.loading import FOLDER, load_bytes, starter
from handouts.pairing import together
from handouts.sets import handout_sets
from handouts.translation import lacking
from layouts.composition import vocabulary
from layouts.designs import DESIGNS
from layouts.session import Session
from layouts.sheet import SHEETS
from studio.run import plain

NEW = "nieuw-"
LAYOUTS = tuple(file.stem for file in sorted((FOLDER / "starters").glob("*.yaml")))
AUDIENCES = ("parent", "child", "teacher", "team", "worker")
_TALL = {"a3": "a3", "a4": "a4", "a5": "a5", "a6": "a6"}


class ShelfItem(Struct, frozen=True):
    """A handout as it stands on its shelf: `size` is the paper that it is drawn as, `words` are what is searched.

    `languages` are those it comes in, `pairs` whether two of them may stand beside each other.
    """

    name: str
    title: str
    lead: str
    kicker: str
    audience: str
    layout: str
    paper: str
    size: str
    words: str
    languages: tuple[str, ...]
    pairs: bool


class Shelves:
    """Read once, when the page starts."""

    def __init__(self) -> None:
        session = Session.of()
        names = vocabulary(session)
        found = [load(file, names) for file in shipped()]
        folder = FOLDER / "languages"
        catalogues = {tag: read_catalogue(folder, tag) for tag in languages_in(folder)}
        self.pieces = tuple(sorted((_piece(one, catalogues) for one in found), key=lambda one: AUDIENCES.index(one.audience)))
        self.starters = tuple(_piece(one, {}) for one in begun(names))
        self.names = {one.name: one for one in (*self.pieces, *self.starters)}
        self.sets = [{"name": name, "title": one.title, "purpose": one.purpose, "people": one.people,
                      "pieces": list(dict.fromkeys(item.piece for item in one.pieces))} for name, one in handout_sets().items()]

    def found(self, words: str, audience: str) -> list[ShelfItem]:
        """Those in which all words stand, for somebody or for all."""
        wanted = words.casefold().split()
        return [one for one in self.pieces if audience in ("", one.audience) and all(word in one.words for word in wanted)]


def begun(names: Vocabulary) -> list[Loaded]:
    """A handout of each layout to begin with, as `nieuw-poster`; it fits before a letter is typed."""
    return [load_bytes(starter(layout, Path()).encode(), f"{NEW}{layout}", "handout.yaml", names) for layout in DESIGNS if layout in LAYOUTS]


def _piece(one: Loaded, catalogues: dict[str, Catalogue | None]) -> ShelfItem:
    handout = one.handout
    paper = DESIGNS[handout.layout].sheets[0]
    title, lead, kicker = plain(str(handout.title)), plain(str(handout.lead or "")), plain(str(handout.kicker or ""))
    size = "fold" if handout.layout == "leaflet" else _TALL.get(paper, "a4")
    words = " ".join((title, lead, kicker, *handout.keywords, one.name)).casefold()
    return ShelfItem(one.name, title, lead, kicker, handout.audience, handout.layout, SHEETS[paper].label, size, words,
                 (handout.language, *(tag for tag, known in sorted(catalogues.items()) if known and tag != handout.language and not lacking(one, known))),
                 len(together(one.cursor)) != 1)
