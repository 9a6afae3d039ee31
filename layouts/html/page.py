"""A publication → a page of HTML: the cover, the blocks, the foot."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from fonts import Faces
from handouts.tags import is_rtl, script_tag
from layouts.frames import Field, GlyphRun, Group, Node, PlacedRaster, Publication, artifact, leaves, text_runs
from layouts.html.colors import by_day, by_night, written
from layouts.html.elements import Elements
from layouts.html.faces import face_rules, families
from layouts.html.order import in_order
from layouts.html.words import Letters
from layouts.style.palette import Palette

STYLE = Path(__file__).parent / "phone.css"
_BLOCKS = "blocks"
_WHOLE = frozenset({"L", "Table"})
_ITEM = 4

Place = tuple[str | int, ...]


class Manner(NamedTuple):
    """How a page looks: its colours, and the kind of each block of its handout."""

    palette: Palette
    kinds: tuple[str, ...]


class _Placed(Struct, frozen=True):
    """A node with the place of its words in the handout: of a block, and of an item in it."""

    node: Node
    place: Place

    @property
    def block(self) -> int:
        """The number of its block; -1 before the first and -2 behind the last."""
        return int(self.place[1]) if self.place[:1] == (_BLOCKS,) else -2 if self.place else -1

    @property
    def item(self) -> Place:
        """Which item of its block it belongs to; nothing for what belongs to all of it."""
        return self.place[2:4] if len(self.place) >= _ITEM and isinstance(self.place[3], int) else ()


def to_html(publication: Publication, manner: Manner, faces: Faces) -> str:
    """The page, whole in itself."""
    nodes = in_order(publication.pages)
    letters = Letters(_reading_size(nodes), is_rtl(publication.language))
    elements = Elements(letters)
    placed = list(_placed(nodes))
    starts = next((at for at, one in enumerate(placed) if one.block >= 0), len(placed))
    ends = max((at for at, one in enumerate(placed) if one.block >= 0), default=starts - 1) + 1
    cover, blocks, foot = placed[:starts], placed[starts:ends], placed[ends:]
    body = (f'<header class="cover"><div class="page">{_cover(cover, elements)}</div></header>'
            f'<main><div class="page">{"".join(_blocks(blocks, manner.kinds, elements))}</div></main>'
            f"{_foot(foot, elements)}")
    typed = script_tag(publication.language) == "Latn" and any(isinstance(item, Field) and item.kind == "text" for item in leaves(nodes))
    return f"{_head(publication, manner.palette, face_rules(letters.shown, faces, typed=typed))}<body>{body}</body></html>\n"


def _head(publication: Publication, palette: Palette, rules: str) -> str:
    language, direction = escape(publication.language), "rtl" if is_rtl(publication.language) else "ltr"
    description = f'<meta name="description" content="{escape(publication.subject)}">' if publication.subject else ""
    style = "".join(line.strip() for line in STYLE.read_text(encoding="utf-8").splitlines() if not line.startswith("/*"))
    colors = (f":root{{{families(publication.language)}{by_day(palette).css()}}}"
              f"@media screen and (prefers-color-scheme:dark){{:root{{{by_night(palette).css()}}}}}")
    return (f'<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">'
            f'<meta name="theme-color" content="{written(palette.tint)}"><title>{escape(publication.title)}</title>{description}'
            f"<style>{rules}{colors}{style}</style></head>")


def _cover(placed: Sequence[_Placed], elements: Elements) -> str:
    """Who it is for, the title, what it is about, and the scene."""
    parts = [("scene" if _is_figure(one.node) else one.place[0] if one.place else "", elements.all([one.node])) for one in placed]
    return "".join(f'<div class="{name}">{part}</div>' if name and part else part for name, part in parts)


def _foot(placed: Sequence[_Placed], elements: Elements) -> str:
    words = elements.all([one.node for one in placed])
    return f'<footer><div class="page">{words}</div></footer>' if words else ""


def _blocks(placed: Sequence[_Placed], kinds: Sequence[str], elements: Elements) -> Iterator[str]:
    """Each block in an element of its kind, with its items in elements of theirs."""
    for number, found in groupby(placed, lambda one: one.block):
        inner = []
        for item, own in groupby(found, lambda one: one.item):
            words = elements.all([one.node for one in own])
            inner.append(f'<div class="item {item[0]}">{words}</div>' if item and words else words)
        if any(inner):
            yield f'<div class="block {kinds[number] if number >= 0 else "source"}">{"".join(inner)}</div>'


def _placed(nodes: Sequence[Node]) -> Iterator[_Placed]:
    """Nodes with their places. What has no words is of the place before it; a school's mark of the words after it, and so is a figure, if these are of its block.

    A figure between words of blocks that do not follow each other is the block between them.
    """
    known = [_place(node) for node in nodes]
    before: Place = ()
    for at, node in enumerate(nodes):
        place = known[at]
        if place is None:
            after = next((one for one in known[at:] if one), ())
            place = _of_figure(before, after) if _is_figure(node) else (after or before) if _is_mark(node) else before
        yield _Placed(node, place)
        before = place


def _is_figure(node: Node) -> bool:
    return isinstance(node, Group) and node.role == "Figure"


def _is_mark(node: Node) -> bool:
    return any(isinstance(item, PlacedRaster) for item in leaves([node]))


def _of_figure(before: Place, after: Place) -> Place:
    last = _Placed(artifact(), before).block
    if after[:2] == before[:2]:
        return after
    apart = max(last, -1) + 1 < _Placed(artifact(), after).block
    return (_BLOCKS, max(last, -1) + 1) if apart and last != -1 else before


def _place(node: Node) -> Place | None:
    """Where in the handout the words of a node are; of a list or a table, the block alone."""
    for item in leaves([node]):
        origin = item.origin if isinstance(item, GlyphRun | PlacedRaster) else ()
        if origin:
            whole = isinstance(node, Group) and node.role in _WHOLE
            return origin[:2] if whole else origin
    return None


def _reading_size(nodes: Sequence[Node]) -> float:
    """The size that most letters have."""
    sizes: dict[float, int] = {}
    for run in text_runs(nodes):
        sizes[run.size] = sizes.get(run.size, 0) + len(run.glyphs)
    return max(sizes, key=lambda size: sizes[size], default=1.0)
