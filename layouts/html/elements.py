"""Groups under tags (ISO 32000-1, 14.8.4) → the elements of HTML that mean the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import count
from typing import ClassVar

from layouts.frames import ARTIFACT, Group, Node, PlacedRaster, leaves
from layouts.html.controls import control, field_of, ticked
from layouts.html.drawings import drawn, icon, image
from layouts.html.words import Letters, inline, manner, plain
from layouts.images.screen import is_pale

_HEADINGS = frozenset({"H1", "H2", "H3", "H4"})
_NUMBERED = "Decimal"
_MARKED = frozenset({"Disc", _NUMBERED})
_FIT = 2
"""So many columns of words or places to write fit on a phone, with some of boxes to tick."""


@dataclass(slots=True)
class Elements:
    """Writes the elements of one page, and keeps which letters they show."""

    letters: Letters
    _numbers: "count[int]" = field(default_factory=count)

    def all(self, nodes: Sequence[Node]) -> str:
        """Nodes one after another; a box to tick takes the words that follow it."""
        parts = []
        skipped = False
        for at, node in enumerate(nodes):
            after = nodes[at + 1] if at + 1 < len(nodes) else None
            box = field_of(node)
            if skipped:
                skipped = False
            elif box and box.kind == "check" and isinstance(after, Group) and after.role == "P" and plain([after]):
                parts.append(f"<p>{ticked(box, after, self.letters)}</p>")
                skipped = True
            elif isinstance(node, Group):
                parts.append(self.one(node))
        return "".join(parts)

    def one(self, group: Group) -> str:
        """A group as the element that its role asks for; one without a role of its own gives what is in it."""
        if group.role in _HEADINGS:
            return self._heading(group)
        return self._WRITERS.get(group.role, Elements._holder)(self, group)

    def _holder(self, group: Group) -> str:
        return self.all(group.children) if _holds(group) else inline([group], self.letters)

    def _heading(self, group: Group) -> str:
        words = inline(group.children, self.letters)
        tag = group.role.lower()
        return f"<{tag}>{words.replace(chr(0xA0), ' ')}</{tag}>"

    def _paragraph(self, group: Group) -> str:
        if any(isinstance(node, Group) and node.role in ("Form", "Figure") for node in group.children):
            return f'<div class="p">{self._mixed(group.children)}</div>'
        words, classes = inline(group.children, self.letters), " ".join(manner(group.children, self.letters))
        return f'<p class="{classes}">{words}</p>' if classes else f"<p>{words}</p>"

    def _mixed(self, nodes: Sequence[Node]) -> str:
        """Words, places to fill in and figures in one paragraph."""
        return "".join(self.one(node) if isinstance(node, Group) and node.role in ("Form", "Figure", ARTIFACT) else inline([node], self.letters)
                       for node in nodes)

    def _form(self, group: Group) -> str:
        return control(group, self.letters)

    def _figure(self, group: Group) -> str:
        return drawn(group, next(self._numbers))

    def _artifact(self, group: Group) -> str:
        """Decoration: of it the mark of a school is kept; all else is left to the page's own look."""
        rasters = [item for item in leaves(group.children) if isinstance(item, PlacedRaster)]
        marks = "".join(image(one, "") for one in rasters)
        pale = " pale" if any(is_pale(one.raster) for one in rasters) else ""
        return f'<span class="mark{pale}">{marks}</span>' if marks else ""

    def _list(self, group: Group) -> str:
        head = [node for node in group.children if isinstance(node, Group) and node.role == "Caption"]
        items = [node for node in group.children if isinstance(node, Group) and node.role == "LI"]
        tag, kind = ("ol", "") if group.numbering == _NUMBERED else ("ul", "" if group.numbering in _MARKED else ' class="bare"')
        rows = "".join(f"<li>{self._item(item, marked=group.numbering in _MARKED)}</li>" for item in items)
        return f'{self.all(head)}<{tag}{kind} role="list">{rows}</{tag}>'

    def _item(self, item: Group, *, marked: bool) -> str:
        """What stands in an item; the sign of a list that has signs is the list's own."""
        kids = [node for node in item.children if isinstance(node, Group) and not (marked and node.role in ("Lbl", ARTIFACT))]
        return "".join(self._sign(node) if node.role == ARTIFACT else self.one(node) for node in kids)

    def _sign(self, group: Group) -> str:
        """The icon or the vignette at an item."""
        return icon(group, next(self._numbers), self.letters.reading)

    def _words(self, nodes: Sequence[Node]) -> str:
        """Words that are a whole, in the manner they are set in."""
        words, classes = inline(nodes, self.letters), " ".join(manner(nodes, self.letters))
        return f'<span class="{classes}">{words}</span>' if classes and words else words

    def _label(self, group: Group) -> str:
        return f'<div class="label">{self._words([group])}</div>'

    def _body(self, group: Group) -> str:
        if not _holds(group):
            return f'<div class="body">{self._words(group.children)}</div>'
        icons = [node for node in group.children if isinstance(node, Group) and node.role == ARTIFACT]
        signs = "".join(map(self._sign, icons))
        rest = [node for node in group.children if node not in icons]
        return f'{signs}<div class="body">{self.all(rest)}</div>'

    def _table(self, group: Group) -> str:
        """Wider than a phone it moves sideways in its place, also by keyboard (WCAG 2.2, 2.1.1)."""
        rows = [node for node in group.children if isinstance(node, Group) and node.role != ARTIFACT]
        table = f"<table>{''.join(map(self.one, rows))}</table>"
        if max((_full(row) for row in rows if row.role == "TR"), default=0) <= _FIT:
            return table
        return f'<div class="wide" role="region" tabindex="0" aria-label="{escape(plain(rows[0].children))}">{table}</div>'

    def _caption(self, group: Group) -> str:
        return f"<caption>{self.all(group.children)}</caption>"

    def _row(self, group: Group) -> str:
        cells = [node for node in group.children if isinstance(node, Group) and node.role in ("TH", "TD")]
        return f"<tr>{''.join(map(self._cell, cells))}</tr>"

    def _cell(self, cell: Group) -> str:
        scope = {"Column": ' scope="col"', "Row": ' scope="row"'}.get(cell.scope or "", "")
        inner = self.all(cell.children) if _holds(cell) else self._words(cell.children)
        tag = "th" if cell.role == "TH" else "td"
        return f"<{tag}{scope}>{inner}</{tag}>"

    _WRITERS: ClassVar[dict[str, Callable[["Elements", Group], str]]] = {
        "P": _paragraph, "Form": _form, "Figure": _figure, ARTIFACT: _artifact, "L": _list, "Lbl": _label, "LBody": _body, "Table": _table, "Caption": _caption, "TR": _row,
    }



_INLINE = frozenset({"Link", "Span", ARTIFACT})


def _holds(group: Group) -> bool:
    """Whether a group holds elements, and not words alone."""
    return any(isinstance(node, Group) and node.role not in _INLINE for node in group.children)


def _full(row: Group) -> int:
    """How many cells of a row hold more than one box to tick or the head of such a column."""
    cells = [node for node in row.children if isinstance(node, Group) and node.role in ("TH", "TD")]
    return 0 if all(cell.scope == "Column" or not cell.children for cell in cells) else sum(not _slim(cell) for cell in cells)


def _slim(cell: Group) -> bool:
    """Whether a cell holds one box to tick, and no more."""
    held = [node for node in cell.children if isinstance(node, Group)]
    box = field_of(held[0]) if len(held) == 1 else None
    return box is not None and box.kind == "check"
