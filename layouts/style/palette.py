"""The colours of one audience, on paper, for a copier, and for a printer that has little ink."""

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from layouts.frames import Color, Hatch, Paint
from layouts.style.oklch import darkened
from layouts.units import mm

_READ, _LABELS = 7.0, 4.5


class Grey(NamedTuple):
    """What black ink alone prints: the colour of what is read, and of hairlines."""

    ink: Color
    rule: Color


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one audience.

    `ground` fills dark panels and `foot` the foot of a poster, with text in `on_ground`; `disc` lies under icons.
    `edge` outlines every surface where colour alone would not show it, with lines `weight` times those of a copier;
    where surfaces are `hollow` they have no pattern either. `brand` is the school's own colour, as it gave it, and
    `brand_text` that colour dark enough for words: only the calling card asks for them, so palettes that differ in them alone
    are one, and what else was drawn in one serves all schools.
    """

    ink: Color
    muted: Color
    rule: Color
    paper: Color
    deep: Color
    mid: Paint
    soft: Paint
    tint: Color
    ground: Color
    on_ground: Color
    foot: Color
    disc: Paint
    extra: Paint | None = None
    edge: Color | None = None
    weight: float = 1.0
    hollow: bool = False
    brand: Color | None = field(default=None, compare=False)
    brand_text: Color | None = field(default=None, compare=False)

    @property
    def line(self) -> Color:
        """The colour of lines that lead and hold, where surfaces have an edge that of the edge."""
        return self.edge or self.deep

    @property
    def ticked(self) -> Color:
        """The colour of boxes to tick: in line it is that of lines to write on."""
        return self.ink if self.hollow else self.deep

    @property
    def sign(self) -> Color:
        """The colour of the sign of an audience: as dark as the palette has, as it is seen from afar; with little ink that of black alone."""
        return self.ink if self.hollow else self.deep

    def but(self, **changes: Any) -> "Palette":
        """The same palette, but for what is named."""
        return replace(self, **changes)

    def branded(self, brand: Color) -> "Palette":
        """With the colour of a school; its web address has a contrast of at least 7 : 1 with paper (WCAG 2.2, 1.4.6)."""
        return replace(self, brand=brand, brand_text=darkened(brand, _READ, self.paper))

    def on_tint(self) -> "Palette":
        """For a ground of the tint: what is tinted on paper is paper there."""
        return replace(self, tint=self.paper)

    def in_black(self) -> "Palette":
        """For a black-and-white copier: black on white, surfaces told apart by outlines and hatching."""
        black, white = Color(0, 0, 0), Color(1, 1, 1)
        dense, open_ = Hatch(black, mm(0.9), mm(0.3), 45), Hatch(black, mm(1.8), mm(0.3), 45)
        return Palette(
            ink=black, muted=black, rule=black, paper=white, deep=black, mid=dense, soft=open_, tint=white, ground=white,
            on_ground=black, foot=white, disc=white, extra=dense if self.extra else None, edge=black)

    def in_line(self, grey: Grey, weight: float) -> "Palette":
        """For a printer that has little ink: colour in line and type only, on white; what is read is grey, lines have a `weight`."""
        paper = self.paper
        bright = self.mid if isinstance(self.mid, Color) else self.deep
        return replace(
            self, deep=darkened(bright, _LABELS, paper), ink=grey.ink, muted=grey.ink, rule=grey.rule, mid=paper, soft=paper, tint=paper, ground=paper, on_ground=grey.ink, foot=paper, disc=paper,
            extra=paper if self.extra else None, edge=bright, weight=weight, hollow=True)
