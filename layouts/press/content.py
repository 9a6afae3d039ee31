"""A node of a page → its part of a content stream (ISO 32000-1, 8 and 9): marked content, glyphs with kerning, paths.

A part depends on nothing beside it: its names and codes are the same wherever it stands, and it begins by saying its
colour and face. So it can be kept, and stand again on another page or in another file.
"""

from collections.abc import Sequence

from layouts.frames import (
    ARTIFACT,
    LAYOUT,
    Cmyk,
    Color,
    Field,
    GlyphRun,
    Group,
    Hatch,
    LinkArea,
    Node,
    Paint,
    Placed,
    PlacedRaster,
    Purpose,
    Registration,
    Shape,
)
from layouts.press.bookmarks import told
from layouts.press.codes import ODD, ClashError, Codes, before, characters
from layouts.press.faces import SHORT
from layouts.press.inks import BLACK
from layouts.press.joined import joined, operators
from layouts.press.parts import OutlineItem, Part, Tools, Used, Way, hatch_name, page_name, raster_name
from layouts.press.paths import Painted, number, precise
from layouts.press.tags import ROOT, Fragments, Kid

_HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5"})
_NONE = "0"
_DECORATION = Kid("artifact", 0)
_WIDE = 28.0
OVER, KNOCKED_OUT = "Over", "Out"
"""What pages call the states in which black is printed over what is under it, and in which that is left out."""


class Operators:
    """Draws one node on a page of some height. Without tags nothing is marked."""

    def __init__(self, node: Node, height: float, way: Way, tools: Tools) -> None:
        self._height = height
        self._way = way
        self._tools = tools
        self._tree = Fragments(height)
        self._order = node.order if isinstance(node, Group) else 0
        self._out: list[str] = []
        self._before: list[str] = []
        self._open: Kid | None = None
        self._artifacts = [_purpose(LAYOUT, None)]
        self._color: Color | None = None
        self._face: tuple[str, float] | None = None
        self._spacing = _NONE
        self._headings: list[OutlineItem] = []
        self._used = Used()
        self._codes: dict[str, set[int]] = {}
        self._node(node, ROOT if way.tagged else _DECORATION)
        self._space(_NONE)
        self._close()

    def part(self) -> Part:
        """All of it."""
        self._used.codes.update((name, frozenset(codes)) for name, codes in self._codes.items())
        return Part((*self._before, "\n".join((*self._out, ""))), self._tree.fragment(), tuple(self._headings), self._used)

    def _node(self, node: Node, element: Kid) -> None:
        if isinstance(node, Group):
            self._group(node, element)
            return
        if isinstance(node, LinkArea):
            if not element.passed_over:
                self._tree.hold(element, node)
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
        resource = raster_name(placed.raster, exact=self._way.exact)
        self._used.rasters[resource] = placed.raster
        low = self._height - placed.y - placed.height
        self._out.append(f"q {precise(placed.width)} 0 0 {precise(placed.height)} {precise(placed.x)} {precise(low)} cm "
                         f"/{resource} Do Q")

    def _placed(self, placed: Placed) -> None:
        """A page as a form XObject, moved to its place (ISO 32000-1, 8.10)."""
        self._space(_NONE)
        printed = self._tools.placed(placed)
        resource = page_name(printed)
        self._used.placed[resource] = printed
        out = self._out
        out.append("q")
        if placed.window:
            x, y, width, height = placed.window
            out.append(f"{precise(x)} {precise(self._height - y - height)} {precise(width)} {precise(height)} re W n")
        page = placed.page
        low = self._height - placed.y - page.height
        if placed.upside_down:
            out.append(f"-1 0 0 -1 {precise(placed.x + page.width)} {precise(low + page.height)} cm")
        else:
            out.append(f"1 0 0 1 {precise(placed.x)} {precise(low)} cm")
        out.append(f"/{resource} Do")
        out.append("Q")

    def _group(self, group: Group, parent: Kid) -> None:
        if group.role == "Form" and self._way.fillable:
            self._form(group, parent)
            return
        inner = parent
        if not parent.passed_over:
            inner = self._artifact(group) if group.role == ARTIFACT else self._tree.child(parent, group)
        if group.role in _HEADINGS and not inner.passed_over:
            self._heading(group)
        for child in group.children:
            self._node(child, inner)

    def _artifact(self, group: Group) -> Kid:
        """What is no element, by its purpose: what lies in it is of the same. Equal ones after each other are one."""
        box = None
        if group.bounds:
            x, y, width, depth = group.bounds
            box = x, self._height - y - depth, x + width, self._height - y
        words = _purpose(group.purpose or LAYOUT, box)
        if words not in self._artifacts:
            self._artifacts.append(words)
        return Kid("artifact", self._artifacts.index(words))

    def _form(self, group: Group, parent: Kid) -> None:
        """In a file to fill in, a Form element holds its widget alone (ISO 14289-1, 7.18.4); its words stand before it."""
        for node in group.children:
            if not isinstance(node, Field):
                self._node(node, _DECORATION if isinstance(node, Shape) else parent)
        if parent.passed_over:
            return
        form = self._tree.child(parent, group)
        for node in group.children:
            if isinstance(node, Field):
                self._tree.hold(form, node)

    def _heading(self, group: Group) -> None:
        runs = [item for item in told([group]) if isinstance(item, GlyphRun)]
        text = "".join(run_text(run) for run in runs).replace("\u00a0", " ")
        top = self._height - runs[0].y + runs[0].size
        self._headings.append(OutlineItem(int(group.role[1:]), " ".join(text.split()), top, self._order))

    def _mark(self, element: Kid) -> None:
        if self._open == element or not self._way.tagged:
            return
        self._close()
        self._open = element
        if element.passed_over:
            self._out.append(f"/Artifact{self._artifacts[element.at]}BDC")
            return
        self._out.append(f"/{self._tree.role(element)}<</MCID ")
        self._before.append("\n".join(self._out))
        self._out = [">>BDC"]
        self._tree.mark(element)

    def _close(self) -> None:
        if self._open is not None:
            self._out.append("EMC")
        self._open = None

    def _glyphs(self, run: GlyphRun) -> None:
        if not run.glyphs:
            return
        if run.text is None:
            self._string(run)
            return
        face = self._tools.codes(run.face.name).face
        shown, apart = joined(run.glyphs, face)
        factor = precise(run.size / face.upem)
        painted = [f"q {factor} 0 0 {factor} {number(run.x + x * run.size)} {number(self._height - run.y + y * run.size)} cm {operators(face, glyph)} f Q"
                   for glyph, x, y in apart]
        self._out.append("/ReversedChars BMC")
        self._string(run._replace(glyphs=shown), painted)
        self._out.append("EMC")

    def _string(self, run: GlyphRun, painted: Sequence[str] = ()) -> None:
        """The glyphs of a run, and what is `painted` in the same colour."""
        name = run.face.name
        table = self._tools.codes(name)
        shown, codes = zip(*map(table.__getitem__, run.glyphs), strict=True)
        self._codes.setdefault(name, set()).update(codes)
        if max(codes) >= ODD:
            self._odd(run, table, codes)
        self._space(number(run.tracking * run.size))
        string = _raised(run, table, codes) if None in shown else f"[({''.join(shown)})] TJ"
        drawn = f"BT {self._state(run)}{number(run.x)} {number(self._height - run.y)} Td\n{string}\nET"
        apart = "".join(f"\n{one}" for one in painted)
        self._out.append(f"/{OVER} gs\n{drawn}{apart}\n/{KNOCKED_OUT} gs" if self._mixed(run.color) == BLACK else f"{drawn}{apart}")

    def _state(self, run: GlyphRun) -> str:
        """The colour and the face of a run, where they are not those of the run before (ISO 32000-1, 8.4 and 9.3)."""
        parts = ""
        if run.color != self._color:
            self._color = run.color
            parts = f"{self._tools.paths.filled(self._mixed(run.color))} "
        face = run.face.name, run.size
        if face != self._face:
            self._face = face
            parts += f"/{SHORT[run.face.name]} {number(run.size)} Tf "
        return parts

    def _space(self, spacing: str) -> None:
        """Letter spacing stays as it is set, also in what comes after a part: each part finds none, and leaves none."""
        if spacing != self._spacing:
            self._spacing = spacing
            self._out.append(f"{spacing} Tc")

    def _odd(self, run: GlyphRun, table: Codes, codes: tuple[int, ...]) -> None:
        """Note what codes mean that are no characters. Raises ClashError when one would mean two things."""
        for glyph, code in zip(run.glyphs, codes, strict=True):
            if code >= ODD:
                pair = table.pair(glyph)
                if self._used.odd.setdefault((run.face.name, code), pair) != pair:
                    raise ClashError

    def _path(self, path: Shape) -> None:
        clip = ""
        if path.clip:
            x, y, width, height = path.clip
            clip = f"{number(x)} {number(self._height - y - height)} {number(width)} {number(height)} re W n\n"
        wide = self._way.inks is not None and min(path.outline.size) * path.scale > _WIDE
        matrix, painted = self._tools.paths[
            path.outline, path.within, path.scale, self._paint(path.fill, wide=wide), self._paint(path.stroke), path.line_width, path.rounded]
        self._out.append(f"q\n{clip}{matrix} {number(path.x)} {number(self._height - path.y)} cm\n{painted}\nQ")

    def _mixed(self, color: Color, *, wide: bool = False) -> Color | Cmyk:
        return self._tools.mix(color, wide=wide)

    def _paint(self, paint: Paint | None, *, wide: bool = False) -> Painted | None:
        if isinstance(paint, Registration):
            return paint if self._way.inks else Color(0, 0, 0)
        if not isinstance(paint, Hatch):
            return paint and self._mixed(paint, wide=wide)
        name = hatch_name(paint, exact=self._way.exact)
        self._used.hatches[name] = paint
        return name


def _purpose(purpose: Purpose, box: tuple[float, float, float, float] | None) -> str:
    """The property list of an artifact (ISO 32000-1, 14.8.2.2.2)."""
    subtype = f"/Subtype/{purpose.subtype}" * bool(purpose.subtype)
    edge = f"/Attached[/{purpose.edge}]" * bool(purpose.edge)
    bounds = f"/BBox[{' '.join(map(number, box))}]" if box else ""
    return f"<</Type/{purpose.type}{subtype}{edge}{bounds}>>"


def run_text(run: GlyphRun) -> str:
    """What a run stands for."""
    return run.text if run.text is not None else "".join(glyph.text for glyph in run.glyphs)


def _raised(run: GlyphRun, table: Codes, codes: tuple[int, ...]) -> str:
    """The glyphs of a run in which some stand above its baseline."""
    parts, rise = [], 0.0
    for glyph, code in zip(run.glyphs, codes, strict=True):
        if glyph.y != rise:
            parts.append(f"{number(glyph.y * run.size)} Ts")
            rise = glyph.y
        parts.append(f"[({before(glyph)}{characters(code)}{table.after(glyph)})] TJ")
    return " ".join((*parts, "0 Ts") if rise else parts)
