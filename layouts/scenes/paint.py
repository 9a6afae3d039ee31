"""The colours of a scene, for paper and for a copier."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from layouts.frames import Color, Hatch, Outline, Paint, Shape
from layouts.scenes.outlines import joined
from layouts.style.palette import Palette
from layouts.units import mm

_WHITE = Color(1, 1, 1)
_LEAST_LINE = mm(0.25)
_THINNEST, _THICKEST, _FINE_LINE = mm(0.18), mm(0.4), 0.045
_FINE = 7.0
_COARSEST = 2.6


class Brush(Struct, frozen=True):
    """What a scene is painted with; `unit` is one of its own millimetres in points.

    `ground` is what it stands on: gaps and stripes show it. `line` is the black edge of every surface in the copier form,
    and None in colour. `size` is the radius of the largest head in points; hatching grows with it.
    """

    palette: Palette
    ground: Color
    unit: float
    size: float

    @property
    def line(self) -> Color | None:
        """The colour of edges, in the copier form."""
        return self.palette.edge

    @property
    def ink(self) -> Color:
        """Hair, shoes, eyes, threads, weather."""
        return self.palette.ink

    @property
    def skin(self) -> Paint:
        """Faces and hands: one colour for everybody."""
        return _WHITE if self.line else self.palette.soft

    @property
    def mark(self) -> Color:
        """Stripes, dots and buttons."""
        return self.line or self.ground

    def against(self, name: str | None) -> "Brush":
        """The same on another surface: gaps and stripes show a colour by name, or paper."""
        if name is None or self.line:
            return self
        color = self.palette.paper if name == "paper" else self.paint(name)
        return replace(self, ground=color) if isinstance(color, Color) else self

    def between(self, name: str, share: float) -> Color:
        """A colour by name, thinned with the ground."""
        color = self.paint(name)
        if isinstance(color, Hatch):
            return self.ground
        return Color(*(one * share + other * (1 - share) for one, other in zip(color, self.ground, strict=True)))

    def paint(self, name: str) -> Paint:
        """A colour by name: deep, mid, soft, extra, ink or paper; in the copier form each is its own pattern."""
        if name == "paper" or (self.palette.hollow and name != "ink"):
            return self.palette.paper
        if not self.line or name == "ink":
            palette = self.palette
            return {"deep": palette.deep, "mid": palette.mid, "soft": palette.soft, "extra": palette.extra or palette.mid,
                    "ink": palette.ink}[name]
        grain = self._grain
        spacing, line, angle, dotted = {
            "deep": (1.0, 0.42, 45, False), "extra": (1.2, 0.36, 90, False), "mid": (1.5, 0.3, -45, False),
            "soft": (1.5, 0.5, 45, True)}[name]
        return Hatch(self.line, mm(spacing) * grain, mm(line) * grain, angle, dotted)

    def band(self, name: str) -> Paint:
        """A colour of the roof by name; in the copier form dots or white, so that clothes, which are hatched, stand out from it."""
        color = self.paint(name)
        if not isinstance(color, Hatch):
            return color
        spacing, dot = {"soft": (1.5, 0.5), "mid": (0.0, 0.0), "extra": (1.15, 0.45), "deep": (0.85, 0.5)}[name]
        return Hatch(color.color, mm(spacing) * self._grain, mm(dot) * self._grain, color.angle, dotted=True) if spacing else _WHITE

    def solid(self, name: str) -> Color:
        """A colour by name for what is too small for a pattern, or for an edge: where those are, it is ink."""
        color = self.paint(name)
        return color if isinstance(color, Color) and not self.palette.hollow else self.ink

    @property
    def _grain(self) -> float:
        """How much coarser patterns are than on small people."""
        return min(_COARSEST, max(1.0, self.size / mm(_FINE)))

    def stroke(self, width: float) -> float:
        """The width of a black line of `width` own millimetres: not so thin that a copier loses it."""
        if self.palette.hollow:
            return self.fine
        return max(width, _LEAST_LINE / self.unit) if self.line else width

    def rim(self, width: float) -> float:
        """The width of a line of which the inner half is painted over."""
        return 2 * self.fine if self.palette.hollow else self.stroke(width)

    @property
    def fine(self) -> float:
        """The width of a line in own millimetres where all is drawn in line: it grows with the people."""
        return max(_THINNEST, min(_THICKEST, _FINE_LINE * self.size)) / self.unit

    def surface(self, outline: Outline, paint: Paint, width: float = 0.0, within: Outline | None = None) -> Iterator[Shape]:
        """A filled shape; in the copier form white under its pattern, with an edge of `width` own millimetres."""
        if not self.line:
            yield Shape(outline, fill=paint, within=within)
            return
        if isinstance(paint, Hatch):
            yield Shape(outline, fill=_WHITE, within=within)
        edge = self.line if paint != self.line else None
        yield Shape(outline, fill=paint, stroke=edge, line_width=self.stroke(width) if edge else 0, rounded=True, within=within)

    def gap(self, width: float, *outlines: Outline) -> Shape:
        """A rim in the colour of the ground around shapes: it parts the pieces as scissors do."""
        return Shape(joined(*outlines), stroke=self.ground, line_width=width, rounded=True)
