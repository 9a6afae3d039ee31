"""How one handout looks at any scale: its colours, its type, its spaces. Drawers ask it, and know no numbers."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from msgspec.structs import replace

from fonts import Face
from handouts.abbreviations import Abbreviations
from handouts.cursor import Cursor
from handouts.links import linked
from handouts.problems import Origin
from handouts.prose import Prose
from handouts.references import References
from handouts.school import Profile
from layouts.boxes import Box, Fillable, Gap, Panel, Paragraph, Room, TextStyle, Title
from layouts.boxes.fillable import Area, whole
from layouts.frames import Color
from layouts.images import Original
from layouts.images.logo import Logo
from layouts.lengths import HEADING, READING, SMALL, SOURCE, TITLE, Length, largest
from layouts.lengths import space as design_space
from layouts.memory import Memory
from layouts.style.palette import Palette
from layouts.style.theme import Theme
from layouts.style.words import Wording
from layouts.text import Typesetter
from layouts.units import mm

MEASURE = 33.0
"""The longest line of reading text, in em."""
_LEAD, _URGENT = 30.8, 1.5
_GUTTER = 8.0
_LABELS = 600
_LARGE_TYPE, _SMALL_TYPE = -0.01, 0.01
THINNEST = mm(0.18)
HAIRLINE = mm(0.25)
BOX_LINE = mm(0.45)
RULE = mm(0.6)


@dataclass(frozen=True, slots=True)
class Look:
    """`sheet_unit` is one design millimetre in points at the scale of the paper; what grows and shrinks with the text are lengths.

    `margin` is how far the paper goes on beside a column, in points; `columns` is how many actions stand beside each other, `across` how many panels; `discs` puts icons on discs;
    `narrow` is for columns in which nothing stands beside another; `far` is for what is read from a distance;
    a title may shrink to `title_floor` points, a lead to `lead_floor`;
    titles and headings have a weight, from 100 to 900; `folio_share` is how large folios are against small type;
    `sectioned` says that sections hold the headings, `headed` that a heading alone stands over the block; `under` is the room under a heading in design millimetres; `images` are the pictures of the handout by name;
    `unread` is what a translation says of itself, in Dutch, that nobody has read or that is a draft; `behind` is the colour that blocks stand on where it is not paper's; `profile` is the school's own and `logo` its mark, of which a
    `sparing` page says only whom to call, and one `alone` says in one language that nobody has read it; on a `tight` one there is less air over it;
    `references` are the sources and numbers that may be named, `abbreviations` what words are short for, `memory` keeps the boxes, and `drawings` the paths, of what was drawn before.
    """

    palette: Palette
    typesetter: Typesetter
    theme: Theme = field(compare=False, repr=False)
    wording: Wording = field(compare=False, repr=False)
    references: References = field(compare=False, repr=False)
    abbreviations: Abbreviations = field(repr=False)
    memory: Memory = field(compare=False, repr=False)
    sheet_unit: float
    columns: int = 1
    discs: bool = False
    across: int = 2
    narrow: bool = False
    sectioned: bool = False
    headed: bool = False
    under: float = 4.3
    far: bool = False
    title_floor: float = 24.0
    lead_floor: float = 0.0
    title_weight: int = 800
    heading_weight: int = 700
    folio_share: float = 1.0
    images: Mapping[str, Original] = field(default_factory=dict, compare=False)
    behind: Color | None = None
    unread: str = ""
    profile: Profile | None = field(default=None, compare=False, repr=False)
    logo: Logo | None = field(default=None, compare=False, repr=False)
    sparing: bool = False
    alone: bool = field(default=False, compare=False)
    tight: bool = False
    margin: float = 0.0
    drawings: Memory = field(default_factory=lambda: Memory(0), compare=False, repr=False)

    def but(self, **changes: Any) -> "Look":
        """The same look, but for what is named."""
        return dataclasses.replace(self, **changes)

    def space(self, length: float) -> Length:
        """A length on the design, in its millimetres."""
        return design_space(length)

    def text(self, weight: int = 400, *, color: Color | None = None) -> TextStyle:
        """Reading text; labels, which are bolder, are not hyphenated."""
        return TextStyle("text", weight, READING, READING * self.theme.leading.reading, color or self.palette.ink, hyphenated=weight < _LABELS, measure=MEASURE)

    def lead(self, weight: int = 400) -> TextStyle:
        """The sentences under the title: on wide sheets reading text of one measure; bold, or in a narrow column, in lines of about one length."""
        size = largest(READING, self.lead_floor)
        return replace(self.text(weight), size=size, leading=size * self.theme.leading.reading, balanced=weight >= _LABELS or self.across == 1, measure=_LEAD)

    def small(self, weight: int = 400, *, color: Color | None = None) -> TextStyle:
        """Notes and labels in blocks; who reads from a distance reads them from there, too."""
        if self.far:
            return self._small(READING, weight, color or self.palette.ink)
        return self.fine(weight, color=color)

    def fine(self, weight: int = 400, *, color: Color | None = None) -> TextStyle:
        """What is read from nearby on any sheet: page numbers, labels of lines to write on."""
        return self._small(SMALL, weight, color)

    def folio(self, weight: int = 400, *, color: Color | None = None) -> TextStyle:
        """The number of a page, and the title over it: found, not read."""
        return self.as_folio(self.fine(weight, color=color))

    def as_folio(self, style: TextStyle) -> TextStyle:
        """Small type on every page, which in large print is smaller than what is read."""
        return replace(style, size=style.size * self.folio_share, leading=style.leading * self.folio_share) if self.folio_share != 1 else style

    def source(self, color: Color | None = None) -> TextStyle:
        """Where facts come from, and how old a sheet is: read by who looks it up."""
        size = SOURCE
        return TextStyle("text", 400, size, size * self.theme.leading.source, color or self._faint, tracking=_SMALL_TYPE)

    @property
    def _faint(self) -> Color:
        """The colour of small type: fainter than text on paper, where it is still read easily; on a tint it is not."""
        return self.palette.ink if self.behind else self.palette.muted

    def _small(self, size: Length, weight: int, color: Color | None) -> TextStyle:
        return TextStyle(
            "text", weight, size, size * self.theme.leading.small, color or self._faint, tracking=0.0 if self.far else _SMALL_TYPE,
            hyphenated=weight < _LABELS)

    def section(self) -> TextStyle:
        """Headings of parts: in a narrow column in ink, where their size alone sets them off from headings in colour."""
        return self._heading(HEADING, self.palette.ink if self.narrow else self.palette.deep)

    def heading(self, *, color: Color | None = None) -> TextStyle:
        """Headings; in a narrow column and under a heading smaller, so that the one large heading leads."""
        return self._heading(self._subsize if self.narrow or self.headed else HEADING, color)

    def _heading(self, size: Length, color: Color | None) -> TextStyle:
        large = self.far or (self.narrow and size is HEADING)
        tracking = _LARGE_TYPE if large else _LARGE_TYPE / 2
        return TextStyle("display", self.heading_weight, size, size * self.theme.leading.heading, color or self.palette.ink, tracking, balanced=True)

    @property
    def corner(self) -> Length:
        """The radius of the corners of panels."""
        return self.space(self.theme.radius)

    @property
    def gutter(self) -> float:
        """The room between columns in points: 8 mm, on another paper in its proportion, whatever text and spaces shrink to."""
        return self.sheet_unit * _GUTTER

    @property
    def hairline(self) -> float:
        """The width of lines between rows in points."""
        return THINNEST if self.palette.hollow else HAIRLINE

    @property
    def band_line(self) -> float:
        """The width of the line at the edge of a band in points."""
        return RULE / 2 * (2 if self.far else 1) if self.palette.hollow else 2 * RULE

    @property
    def line_gap(self) -> Length:
        """The room between two lines of reading text, from baseline to cap height."""
        return READING * (self.theme.leading.reading - self.face(self.text()).cap_height)

    @property
    def half_line(self) -> Length:
        """The room between paragraphs beside others: half a line more than between lines, so that lines of both columns stand on one grid."""
        return self.line_gap + READING * (self.theme.leading.reading / 2)

    @property
    def note_gap(self) -> Length:
        """The room between a line of reading text and a note under it."""
        return largest(self.space(2.1), (READING if self.far else SMALL) * 0.58)

    @property
    def under_heading(self) -> Gap:
        """The room between a heading and what it heads: it does not grow, so that the two stay together."""
        return Gap(self.space(self.under), self.space(self.under))

    @property
    def heading_role(self) -> str:
        """The tag of a heading: one level lower where sections hold the headings, and under a heading (ISO 14289-1, 7.4.2)."""
        return f"H{2 + self.sectioned + self.headed}"

    @property
    def subheading_role(self) -> str:
        """The tag of a heading inside a block that has one."""
        return f"H{3 + self.sectioned + self.headed}"

    def subheading(self, *, color: Color | None = None) -> TextStyle:
        """A smaller heading, for what stands under a heading."""
        size = self._subsize
        return TextStyle("display", self.heading_weight, size, size * self.theme.leading.subheading, color or self.palette.deep, balanced=True)

    @property
    def _subsize(self) -> Length:
        return READING * self.theme.headings.subsize

    def title(self, at: Cursor[str], room: Room | None = None) -> Title:
        """The title, as large as its room allows; on a poster in line it is the one thing that has much colour."""
        color = self.palette.deep if self.far and self.palette.hollow else self.palette.ink
        style = TextStyle("title", self.title_weight, TITLE, TITLE * self.theme.leading.title, color, _LARGE_TYPE)
        return Title(self.typesetter, self._read(Prose.plain(at.value)), style, self.title_floor, room or Room(), at.origin)

    def tinted(self, box: Box, padding: tuple[float, float]) -> Panel:
        """A light panel; `padding` is (vertical, horizontal) in design millimetres."""
        return self._panel(box, self.palette.tint, padding)

    def grounded(self, box: Box, padding: tuple[float, float]) -> Panel:
        """A dark panel; its text is in `palette.on_ground`."""
        return self._panel(box, self.palette.ground, padding, 2 * RULE)

    def _panel(self, box: Box, fill: Color, padding: tuple[float, float], line_width: float = BOX_LINE) -> Panel:
        vertical, horizontal = padding
        edge = self.palette.edge
        return Panel(
            box, fill, (self.space(vertical), self.space(horizontal)), self.corner, edge, line_width * self.palette.weight if edge else 0)

    def paragraph(self, at: Cursor[Any], style: TextStyle) -> Paragraph:
        """A text of the handout in a style; problems with it name its place."""
        return self.words(at.value, style, at.origin)

    def words(self, words: Prose | str, style: TextStyle, origin: Origin = ()) -> Paragraph:
        """Words that are not the handout's, or not its alone: labels, numbers, a sentence in quotes. `origin` is whose place they take."""
        prose = Prose.plain(words) if isinstance(words, str) else words
        return Paragraph(self.typesetter, self._read(linked(prose, self.references.callers)), style, origin)

    def _read(self, prose: Prose) -> Prose:
        """Prose with what its abbreviations stand for."""
        return self.abbreviations.expanded(prose, self.typesetter.language)

    def number(self, number: str, origin: Origin = (), color: Color | None = None, *, times: float = 1.5) -> Paragraph:
        """A telephone number on one line: large, so many `times` reading text, in tabular figures of the text face, whose 0 and 3 are open."""
        size = largest(self.heading().size, READING * times)
        return self._called(Prose.plain(number), replace(self.text(700, color=color), size=size, leading=size, whole=True), origin)

    def urgent(self, at: Cursor[Prose], color: Color | None = None) -> Paragraph:
        """A sentence with the number to call at once, as large as a number beside a heading."""
        size = largest(self.heading().size, READING * _URGENT)
        style = replace(self.text(700, color=color), size=size, leading=size * self.theme.leading.heading, balanced=True)
        return self._called(at.value, style, at.origin)

    def _called(self, prose: Prose, style: TextStyle, origin: Origin) -> Paragraph:
        return Paragraph(self.typesetter.in_columns, linked(prose, self.references.callers), style, origin)

    def room(self, box: Box, label: str, origin: Origin, area: Area = whole, *, multiline: bool = False) -> Fillable:
        """A place to write; `origin` gives the field its name."""
        spoken = self.wording.room.format(label=label)
        return Fillable(box, "text", field_name(origin), label, spoken, READING, area, multiline)

    def face(self, style: TextStyle) -> Face:
        """The face of a style."""
        return self.typesetter.faces.face(style.family, style.weight)


def field_name(origin: Origin) -> str:
    """The name of a form field: the place in the handout that it stands for."""
    return "-".join(map(str, origin))
