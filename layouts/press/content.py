"""A page's items → a content stream (ISO 32000-1, 8 and 9): marked content, glyphs with kerning, paths."""

from functools import lru_cache
from typing import NamedTuple

from fonts import Faces
from layouts.frames import (
    ARTIFACT,
    Color,
    Field,
    GlyphRun,
    Group,
    Hatch,
    Node,
    Outline,
    Page,
    Paint,
    Placed,
    PlacedRaster,
    Raster,
    Shape,
    leaves,
)
from layouts.press.faces import EmbeddedFace
from layouts.press.forms import Forms
from layouts.press.tags import Element, StructureTree

_VERBS = {"M": "m", "L": "l", "C": "c", "Z": "h"}
_KERNING_LEAST = 0.0005
_HEADINGS = frozenset({"H1", "H2", "H3", "H4"})


class Heading(NamedTuple):
    """A heading for the outline: its level from 1, its words, its page and the height of its top above the foot."""

    level: int
    text: str
    page: int
    top: float
    order: int


class PageContent:
    """Writes one page. The structure tree gets an element for each group, and the number of each marked run.

    Without a tree nothing is tagged; with forms, places to fill in become widgets.
    """

    def __init__(
        self, page: Page, number: int, tree: StructureTree | None, faces: dict[str, EmbeddedFace], forms: Forms | None
    ) -> None:
        self._height = page.height
        self._page = number
        self._tree = tree
        self._faces = faces
        self._forms = forms
        self._out: list[str] = []
        self._open: Element | str | None = None
        self.resources: set[str] = set()
        self.headings: list[Heading] = []
        self.hatches: dict[Hatch, str] = {}
        self.placed: dict[int, tuple[Page, str]] = {}
        self.rasters: dict[Raster, str] = {}
        for child in page.children:
            self._order = child.order if isinstance(child, Group) else 0
            self._node(child, tree.root if tree else ARTIFACT)
        self._close()

    @property
    def stream(self) -> bytes:
        """The operators."""
        return "\n".join(self._out).encode("ascii")

    def _node(self, node: Node, element: Element | str) -> None:
        if isinstance(node, Group):
            self._group(node, element)
            return
        self._mark(element)
        if isinstance(node, GlyphRun):
            self._glyphs(node)
        elif isinstance(node, Shape):
            self._path(node)
        elif isinstance(node, Placed):
            self._placed(node)
        elif isinstance(node, PlacedRaster):
            self._raster(node)

    def _raster(self, placed: PlacedRaster) -> None:
        resource = self.rasters.setdefault(placed.raster, f"I{len(self.rasters)}")
        low = self._height - placed.y - placed.height
        self._out.append(f"q {_precise(placed.width)} 0 0 {_precise(placed.height)} {_precise(placed.x)} {_precise(low)} cm "
                         f"/{resource} Do Q")

    def _placed(self, placed: Placed) -> None:
        """A page as a form XObject, moved to its place (ISO 32000-1, 8.10)."""
        _, resource = self.placed.setdefault(id(placed.page), (placed.page, f"P{len(self.placed)}"))
        out = self._out
        out.append("q")
        if placed.window:
            x, y, width, height = placed.window
            out.append(f"{_precise(x)} {_precise(self._height - y - height)} {_precise(width)} {_precise(height)} re W n")
        page = placed.page
        low = self._height - placed.y - page.height
        if placed.upside_down:
            out.append(f"-1 0 0 -1 {_precise(placed.x + page.width)} {_precise(low + page.height)} cm")
        else:
            out.append(f"1 0 0 1 {_precise(placed.x)} {_precise(low)} cm")
        out.append(f"/{resource} Do")
        out.append("Q")

    def _group(self, group: Group, parent: Element | str) -> None:
        inner: Element | str = ARTIFACT
        if group.role != ARTIFACT and isinstance(parent, Element) and self._tree:
            inner = self._tree.child(parent, group, self._page, self._height)
        if group.role in _HEADINGS and inner is not ARTIFACT:
            self._heading(group)
        for child in group.children:
            if group.role == "Form" and self._forms:
                self._form_part(child, parent, inner)
            else:
                self._node(child, inner)

    def _form_part(self, node: Node, parent: Element | str, form: Element | str) -> None:
        """In a file to fill in, a Form element holds its widget alone (ISO 14289-1, 7.18.4); its words stand beside it."""
        if isinstance(node, Field) and self._forms:
            self._forms.add(node, form, self._page, self._height)
        else:
            self._node(node, ARTIFACT if isinstance(node, Shape) else parent)

    def _heading(self, group: Group) -> None:
        runs = [item for item in leaves([group]) if isinstance(item, GlyphRun)]
        text = "".join(run_text(run) for run in runs).replace("\u00a0", " ")
        top = self._height - runs[0].y + runs[0].size
        self.headings.append(Heading(int(group.role[1:]), " ".join(text.split()), self._page, top, self._order))

    def _mark(self, element: Element | str) -> None:
        tree = self._tree
        if self._open is element or not tree:
            return
        self._close()
        self._open = element
        if isinstance(element, Element):
            mcid = tree.mark(element, self._page)
            self._out.append(f"/{element.role} <</MCID {mcid}>> BDC")
        else:
            self._out.append("/Artifact BMC")

    def _close(self) -> None:
        if self._open is not None:
            self._out.append("EMC")
        self._open = None

    def _glyphs(self, run: GlyphRun) -> None:
        embedded = self._faces.get(run.face.name)
        if embedded is None:
            embedded = self._faces[run.face.name] = EmbeddedFace(Faces().named(run.face.name), f"F{len(self._faces)}")
        self.resources.add(embedded.resource)
        if run.text is not None:
            actual = run.text.encode("utf-16-be").hex().upper()
            self._out.append(f"/Span <</ActualText <FEFF{actual}>>> BDC")
        self._out.append(
            f"BT {_color(run.color)} rg /{embedded.resource} {_number(run.size)} Tf {_number(run.tracking * run.size)} Tc "
            f"1 0 0 1 {_number(run.x)} {_number(self._height - run.y)} Tm")
        self._out.append(_shown(run, embedded))
        self._out.append("ET")
        if run.text is not None:
            self._out.append("EMC")

    def _path(self, path: Shape) -> None:
        out = self._out
        out.append("q")
        if path.clip:
            x, y, width, height = path.clip
            out.append(f"{_number(x)} {_number(self._height - y - height)} {_number(width)} {_number(height)} re W n")
        scale = _precise(path.scale)
        flipped = _precise(-path.scale)
        out.append(f"{scale} 0 0 {flipped} {_number(path.x)} {_number(self._height - path.y)} cm")
        if path.within:
            out.append(f"{_operators(path.within)} W n")
        if path.fill:
            out.append(self._paint(path.fill, "rg", "cs", "scn"))
        if path.stroke:
            out.append(self._paint(path.stroke, "RG", "CS", "SCN"))
            out.append(f"{_number(path.line_width / path.scale)} w")
        if path.rounded:
            out.append("1 J 1 j")
        out.append(_operators(path.outline))
        out.append({(True, False): "f", (False, True): "S", (True, True): "B"}[path.fill is not None, path.stroke is not None])
        out.append("Q")


    def _paint(self, paint: Paint, plain: str, space: str, pattern: str) -> str:
        if isinstance(paint, Hatch):
            return f"/Pattern {space} /{self.hatches.setdefault(paint, f'H{len(self.hatches)}')} {pattern}"
        return f"{_color(paint)} {plain}"


def run_text(run: GlyphRun) -> str:
    """What a run stands for."""
    return run.text if run.text is not None else "".join(glyph.text for glyph in run.glyphs)


def _shown(run: GlyphRun, embedded: EmbeddedFace) -> str:
    """The glyphs with `TJ`; kerning and offsets as adjustments in thousandths of an em."""
    parts: list[str] = []
    codes = ""
    rise = 0.0
    for glyph in run.glyphs:
        code, natural = embedded.shown(glyph)
        if glyph.y != rise:
            parts.append(f"{_array(codes)} TJ {_number(glyph.y * run.size)} Ts ")
            codes, rise = "", glyph.y
        if abs(glyph.x) >= _KERNING_LEAST:
            codes += f">{_number(-glyph.x * 1000)}<"
        codes += code
        after = natural - glyph.advance + glyph.x
        if abs(after) >= _KERNING_LEAST:
            codes += f">{_number(after * 1000)}<"
    parts.append(f"{_array(codes)} TJ")
    return "".join(parts) + (" 0 Ts" if rise else "")


def _array(codes: str) -> str:
    return f"[<{codes}>]".replace("<>", "")


@lru_cache(maxsize=512)
def _operators(outline: Outline) -> str:
    return " ".join(
        f"{' '.join(_number(value) for value in values)} {_VERBS[str(verb)]}".lstrip()
        for verb, *values in outline.segments)


@lru_cache(maxsize=64)
def _color(color: Color) -> str:
    return " ".join(f"{round(part, 4):g}" for part in color)


def _number(value: float | str) -> str:
    return f"{round(float(value), 2) + 0.0:.8g}"


def _precise(value: float) -> str:
    return f"{round(value, 6):.10g}"
