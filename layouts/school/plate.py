"""The ground of a calling card: white, with a bar in the school's colour where lines begin."""

from collections.abc import Iterator

from layouts.boxes import Box, Inset, Measured, Size
from layouts.boxes.base import measured
from layouts.frames import Color, Node, Paint, Shape, background
from layouts.lengths import Extent, Scale
from layouts.shapes import rectangle, rounded_rectangle, vertical_line
from layouts.style.palette import Palette
from layouts.units import mm

BAR, RADIUS = 2.4, 3.0
LINE = mm(0.35)


class Plate(Measured, frozen=True, eq=False):
    """A white card around a box, at least `least` points high; `unit` is a millimetre of it, `padding` is top and bottom, start, end, in points.

    The bar is the school's colour, untouched, held by a line in ink; without one it is `plain`. On a `dark` ground there is
    no outline, but for a copier.
    """

    box: Box
    palette: Palette
    unit: float
    least: float
    padding: tuple[Extent, float, float]
    dark: bool = False

    def measure(self, width: float, scale: Scale) -> Size:
        """The box and its padding, or as high as a card is at least."""
        height = max(self.least, measured(self._inset, width, scale).least)
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The ground as an artifact, then the box in its middle."""
        radius, half = RADIUS * self.unit, LINE / 2
        whole = rounded_rectangle(width, height, radius)
        edge = None if self.dark and not self.palette.edge else self.palette.line
        bar = 2 * LINE if self.palette.hollow else BAR * self.unit
        shapes = [Shape(whole, x, y, fill=self.palette.paper),
                  Shape(rectangle(bar, height), x, y, fill=self._bar, within=whole)]
        if self.palette.brand:
            shapes.append(Shape(vertical_line(height), x + bar + half, y, stroke=self.palette.ink, line_width=LINE * self.palette.weight))
        if edge:
            outline = rounded_rectangle(width - LINE, height - LINE, radius - half)
            shapes.append(Shape(outline, x + half, y + half, stroke=edge, line_width=LINE * self.palette.weight))
        yield background(*shapes, bounds=(x, y, width, height))
        inner = measured(self._inset, width, scale).least
        yield from self._inset.place(x, y + (height - inner) / 2, width, inner, scale)

    @property
    def _bar(self) -> Color | Paint:
        if self.palette.brand:
            return self.palette.brand
        return self.palette.mid if self.dark and not self.palette.edge else self.palette.line

    @property
    def _inset(self) -> Inset:
        vertical, start, end = self.padding
        return Inset(self.box, vertical, end, vertical, start)
