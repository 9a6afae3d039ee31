"""What there is to choose from: the handouts by whom they are for, and the sets for an occasion."""

import re
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

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
from studio.web.words import plain_fields

NEW = "nieuw-"
_ONES_OWN = re.compile(rf"({NEW}[a-z]+)-[2-9]")
LAYOUTS = ("leaflet", "checklist", "card", "conversation", "letter", "poster", "statement", "factsheet", "worksheet", "agreement", "case", "workshop")
"""Those that a new handout may begin from, the ones for many readers first."""

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

    @property
    def begun(self) -> bool:
        """Whether it is somebody's own, begun from a layout."""
        return self.name.startswith(NEW)

    @property
    def drawn(self) -> str:
        """The handout whose small pages stand for it until its own are there."""
        return starter_of(self.name)


class Shelves:
    """Read once, when the page starts."""

    def __init__(self) -> None:
        session = Session.of()
        names = vocabulary(session)
        found = [load(file, names) for file in shipped()]
        folder = FOLDER / "languages"
        catalogues = {tag: read_catalogue(folder, tag) for tag in languages_in(folder)}
        self.pieces = tuple(sorted((_piece(one, catalogues) for one in found), key=lambda one: AUDIENCES.index(one.audience)))
        starters = begun(names)
        self.starters = tuple(_piece(one, {}) for one in starters)
        self._loaded = {one.name: one for one in (*found, *starters)}
        self.names = {one.name: one for one in (*self.pieces, *self.starters)}
        self.sets = [{"name": name, "title": one.title, "purpose": one.purpose, "people": one.people,
                      "pieces": list(dict.fromkeys(item.piece for item in one.pieces))} for name, one in handout_sets().items()]

    def item(self, name: str) -> ShelfItem | None:
        """One by its name: of those that somebody began from one layout, each has a name of its own."""
        found = self.names.get(starter_of(name))
        return replace(found, name=name) if found else None

    def fields(self, name: str) -> list[tuple[str, str, str]]:
        """The texts of one, for who has no script."""
        return plain_fields(self._loaded[name])

    def found(self, words: str, audience: str) -> list[ShelfItem]:
        """Those in which all words stand, for somebody or for all."""
        wanted = words.casefold().split()
        return [one for one in self.pieces if audience in ("", one.audience) and all(word in one.words for word in wanted)]


def starter_of(name: str) -> str:
    """What a handout of somebody's own was begun from, `nieuw-card` for `nieuw-card-2`; any other is itself."""
    own = _ONES_OWN.fullmatch(name)
    return own[1] if own else name


def begun(names: Vocabulary) -> list[Loaded]:
    """A handout of each layout to begin with, as `nieuw-poster`; it fits before a letter is typed."""
    return [load_bytes(starter(layout, Path()).encode(), f"{NEW}{layout}", "handout.yaml", names) for layout in LAYOUTS]


def _piece(one: Loaded, catalogues: dict[str, Catalogue | None]) -> ShelfItem:
    handout = one.handout
    paper = DESIGNS[handout.layout].sheets[0]
    title, lead, kicker = plain(str(handout.title)), plain(str(handout.lead or "")), plain(str(handout.kicker or ""))
    size = "fold" if handout.layout == "leaflet" else _TALL.get(paper, "a4")
    words = " ".join((title, lead, kicker, *handout.keywords, one.name)).casefold()
    return ShelfItem(one.name, title, lead, kicker, handout.audience, handout.layout, SHEETS[paper].label, size, words,
                 (handout.language, *(tag for tag, known in sorted(catalogues.items()) if known and tag != handout.language and not lacking(one, known))),
                 len(together(one.cursor)) != 1)
