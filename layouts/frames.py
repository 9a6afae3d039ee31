"""The whole vocabulary of a page: glyph runs, paths, fields and links, grouped under tags or as artifacts.

Groups stand in the order in which they are read; that order is also the order in which they are painted.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from fonts import FaceData

ARTIFACT = "Artifact"
FOLD_MARKS = ("fold marks",)
"""The key of an artifact that shows where to fold; a print shop's stand outside the piece."""


class Purpose(NamedTuple):
    """What an artifact is for (ISO 32000-1, table 330): its type; of a running head or a folio what it is, and at which edge it stands."""

    type: str
    subtype: str = ""
    edge: str = ""


LAYOUT, BACKGROUND, AID, REPEATED = map(Purpose, ("Layout", "Background", "Page", "Pagination"))
"""Ornament; a surface under words; what shows hands where to fold; what stands on each page anew, such as the head of a table."""
HEADER, FOOTER = Purpose("Pagination", "Header", "Top"), Purpose("Pagination", "Footer", "Bottom")


class Color(NamedTuple):
    """sRGB, each part from 0 to 1."""

    red: float
    green: float
    blue: float


class Hatch(NamedTuple):
    """Parallel lines, or dots as wide, for a surface that a copier keeps; spacing and width in points, angle in degrees."""

    color: Color
    spacing: float
    line_width: float
    angle: float
    dotted: bool = False


class Registration(NamedTuple):
    """What marks are drawn in: on every plate of a print shop (ISO 32000-1, 8.6.6.4), black anywhere else."""

    tint: float = 1.0


REGISTRATION = Registration()

Paint = Color | Hatch | Registration


class Cmyk(NamedTuple):
    """Printing inks, each part from 0 to 1."""

    cyan: float
    magenta: float
    yellow: float
    black: float


class Inks(NamedTuple):
    """What a print shop prints colours with: type, lines and small shapes, and `surfaces`, where that differs.

    Colours that are not named go through the profile of its paper.
    """

    named: tuple[tuple[Color, Cmyk], ...]
    surfaces: tuple[tuple[Color, Cmyk], ...] = ()


class Glyph(NamedTuple):
    """One glyph of a shaped text; lengths in em. `text` is what it stands for, empty inside a cluster."""

    id: int
    advance: float
    x: float
    y: float
    text: str


class GlyphRun(NamedTuple):
    """Glyphs of one face on one baseline; `x`, `y` is the origin of the first glyph.

    `text` is what they stand for where that is not the text of the glyphs: a line from right to left.
    `origin` is the place of the text in its handout.
    """

    face: FaceData
    size: float
    color: Color
    x: float
    y: float
    glyphs: tuple[Glyph, ...]
    tracking: float = 0.0
    text: str | None = None
    origin: tuple[str | int, ...] = ()

    @property
    def width(self) -> float:
        """The sum of the advances, in points."""
        return sum(glyph.advance + self.tracking for glyph in self.glyphs) * self.size


class Outline(NamedTuple):
    """A shape in its own units, y downwards: ('M', x, y), ('L', x, y), ('C', six numbers), ('Z',)."""

    segments: tuple[tuple[str | float, ...], ...]

    @property
    def size(self) -> tuple[float, float]:
        """How wide and how high what its points span is."""
        xs = [float(value) for segment in self.segments for value in segment[1::2]]
        ys = [float(value) for segment in self.segments for value in segment[2::2]]
        return (max(xs) - min(xs), max(ys) - min(ys)) if xs else (0.0, 0.0)


class Shape(Struct, frozen=True):
    """An outline on the page, moved to `x`, `y` and scaled; filled, stroked or both; `rounded` has round line ends.

    Only what lies in `clip` (x, y, width, height) is painted, and in `within`: an outline in the same units as its own.
    `upright` is how wide a drawing is, in those units, that keeps its sides where the page is mirrored.
    """

    outline: Outline
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    fill: Paint | None = None
    stroke: Paint | None = None
    line_width: float = 0.0
    clip: tuple[float, float, float, float] | None = None
    rounded: bool = False
    within: Outline | None = None
    upright: float = 0.0


class Field(NamedTuple):
    """A place to write ("text") or to tick ("check"); a form field in the fillable edition, else nothing.

    `name` is unique in a file; `label` is what a person is told it is for. Of the boxes of one `choice` one is ticked.
    """

    kind: str
    name: str
    label: str
    x: float
    y: float
    width: float
    height: float
    size: float
    multiline: bool = False
    choice: str = ""


class LinkArea(NamedTuple):
    """A rectangle that leads to an `address`, a URI; `says` where that is. It stands in a group with the words that show it."""

    address: str
    says: str
    x: float
    y: float
    width: float
    height: float


class Group(NamedTuple):
    """Items under one tag (ISO 32000-1, 14.8.4), or an artifact.

    `alt` is read instead of the items, `actual` is the text they show, `expansion` what that is short for; `scope` belongs to TH, `numbering` to L, `purpose` to
    an artifact. `bounds` (x, y, width, height) belong to what has an `alt`, and to a background.
    Groups with one `key`, the place of their block, are one element. Of the groups of a page, those with the lowest `order` are read first,
    also across pages.
    """

    role: str
    children: tuple["Node", ...]
    alt: str | None = None
    scope: str | None = None
    bounds: tuple[float, float, float, float] | None = None
    key: tuple[str | int, ...] | None = None
    actual: str | None = None
    language: str | None = None
    numbering: str | None = None
    order: int = 0
    purpose: Purpose | None = None
    expansion: str | None = None


class Raster(NamedTuple):
    """Pixels, in sRGB or `gray`, eight bits a sample; compared by what they are.

    `data` is a `jpeg`, or else rows with PNG's filters, deflated (ISO/IEC 15948, 9 and 10). `mask` says how much of
    each pixel covers what is under it: grey, from nothing to all.
    """

    width: int
    height: int
    data: bytes
    gray: bool = False
    jpeg: bool = False
    mask: "Raster | None" = None


class PlacedRaster(NamedTuple):
    """A picture in its rectangle. `origin` is its place in the handout, `unit` a millimetre written there, in points."""

    raster: Raster
    x: float
    y: float
    width: float
    height: float
    origin: tuple[str | int, ...] = ()
    unit: float = 1.0


class Placed(NamedTuple):
    """A finished page on a sheet: the top left corner of its trim, and the window (x, y, width, height) it shows in."""

    page: "Page"
    x: float
    y: float
    upside_down: bool = False
    window: tuple[float, float, float, float] | None = None


Item = GlyphRun | Shape | Field | LinkArea | Placed | PlacedRaster
Node = Group | GlyphRun | Shape | Field | LinkArea | Placed | PlacedRaster


class Page(NamedTuple):
    """One side of paper, in points: of its trim size, or larger with the `trim` (x, y, width, height) inside it.

    `bleed` is how far its surfaces go on past the trim, `folds` where it is folded from head to foot.
    `direction` is where its lines begin: at the left (ltr) or at the right (rtl). `label` is what a viewer calls it, where that
    is not its number.
    """

    width: float
    height: float
    children: tuple[Node, ...]
    trim: tuple[float, float, float, float] | None = None
    bleed: float = 0.0
    folds: tuple[float, ...] = ()
    direction: str = "ltr"
    label: str = ""


class Publication(NamedTuple):
    """Everything that becomes one file; `imposed` sheets are only printed, with `inks` by a print shop.

    `duplex` is the edge that its sheets are turned over, long or short, or `simplex` for one side.
    """

    pages: tuple[Page, ...]
    title: str
    language: str
    subject: str = ""
    keywords: tuple[str, ...] = ()
    author: str = ""
    updated: date | None = None
    paper: str = ""
    imposed: bool = False
    inks: Inks | None = None
    duplex: str = ""


def artifact(*children: Node, purpose: Purpose = LAYOUT) -> Group:
    """Decoration: painted, and passed over by a screen reader."""
    return Group(ARTIFACT, children, purpose=purpose)


def background(shape: Node, *more: Node, bounds: tuple[float, float, float, float]) -> Group:
    """A surface under what it belongs to, with its edge; of all of it the `bounds` are said (ISO 32000-1, table 330)."""
    return Group(ARTIFACT, (shape, *more), bounds=bounds, purpose=BACKGROUND)


def leaves(nodes: Iterable[Node]) -> Iterator[Item]:
    """The items under nodes, without their groups, in the order in which they are read and painted."""
    for node in nodes:
        if isinstance(node, Group):
            yield from leaves(node.children)
        else:
            yield node


def text_runs(nodes: Iterable[Node]) -> Iterator[GlyphRun]:
    """The glyph runs under nodes that show more than a space."""
    return (item for item in leaves(nodes)
            if isinstance(item, GlyphRun) and any(glyph.text.strip() for glyph in item.glyphs))
