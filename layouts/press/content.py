"""A page's items → a content stream (ISO 32000-1, 8 and 9): marked content, glyphs with kerning, paths."""

from functools import lru_cache

from fonts import Face
from layouts.frames import ARTIFACT, Color, GlyphRun, Group, Node, Outline, Page, Path
from layouts.press.faces import EmbeddedFace
from layouts.press.tags import Element, StructureTree

_VERBS = {"M": "m", "L": "l", "C": "c", "Z": "h"}
_KERNING_LEAST = 0.0005


class PageContent:
    """Writes one page. The structure tree gets an element for each group, and the number of each marked run."""

    def __init__(self, page: Page, number: int, tree: StructureTree, faces: dict[Face, EmbeddedFace]) -> None:
        self._height = page.height
        self._page = number
        self._tree = tree
        self._faces = faces
        self._out: list[str] = []
        self._open: Element | str | None = None
        self.resources: dict[str, Face] = {}
        for child in page.children:
            self._node(child, tree.root)
        self._close()

    @property
    def stream(self) -> bytes:
        """The operators."""
        return "\n".join(self._out).encode("ascii")

    def _node(self, node: Node, element: Element | str) -> None:
        if isinstance(node, Group):
            inner: Element | str = ARTIFACT
            if node.role != ARTIFACT and isinstance(element, Element):
                inner = self._tree.child(element, node, self._page, self._height)
            for child in node.children:
                self._node(child, inner)
            return
        self._mark(element)
        if isinstance(node, GlyphRun):
            self._glyphs(node)
        else:
            self._path(node)

    def _mark(self, element: Element | str) -> None:
        if self._open is element:
            return
        self._close()
        self._open = element
        if isinstance(element, Element):
            mcid = self._tree.mark(element, self._page)
            self._out.append(f"/{element.role} <</MCID {mcid}>> BDC")
        else:
            self._out.append("/Artifact BMC")

    def _close(self) -> None:
        if self._open is not None:
            self._out.append("EMC")
        self._open = None

    def _glyphs(self, run: GlyphRun) -> None:
        embedded = self._faces.setdefault(run.face, EmbeddedFace(run.face, f"F{len(self._faces)}"))
        self.resources[embedded.resource] = run.face
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

    def _path(self, path: Path) -> None:
        out = self._out
        out.append("q")
        if path.clip:
            x, y, width, height = path.clip
            out.append(f"{_number(x)} {_number(self._height - y - height)} {_number(width)} {_number(height)} re W n")
        scale = _precise(path.scale)
        flipped = _precise(-path.scale)
        out.append(f"{scale} 0 0 {flipped} {_number(path.x)} {_number(self._height - path.y)} cm")
        if path.fill:
            out.append(f"{_color(path.fill)} rg")
        if path.stroke:
            out.append(f"{_color(path.stroke)} RG {_number(path.line_width / path.scale)} w")
        out.append(_operators(path.outline))
        out.append({(True, False): "f", (False, True): "S", (True, True): "B"}[path.fill is not None, path.stroke is not None])
        out.append("Q")


def _shown(run: GlyphRun, embedded: EmbeddedFace) -> str:
    """The glyphs with `TJ`; kerning and offsets as adjustments in thousandths of an em."""
    parts: list[str] = []
    codes = ""
    rise = 0.0
    for glyph in run.glyphs:
        natural = run.face.advance(glyph.id)
        if glyph.y != rise:
            parts.append(f"{_array(codes)} TJ {_number(glyph.y * run.size)} Ts ")
            codes, rise = "", glyph.y
        if abs(glyph.x) >= _KERNING_LEAST:
            codes += f">{_number(-glyph.x * 1000)}<"
        codes += f"{embedded.code(glyph):04X}"
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
    return f"{round(value, 6):g}"
