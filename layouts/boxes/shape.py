"""Boxes of a fixed height that hold paths."""

from collections.abc import Callable, Iterator

from layouts.boxes.base import Measured, Size
from layouts.frames import Color, Node, Shape, artifact
from layouts.lengths import Extent, Scale, points
from layouts.shapes import horizontal_line

Draw = Callable[[float, float, float, float, Scale], Iterator[Node]]


class Drawing(Measured, frozen=True, eq=False):
    """A height that can grow by `flex`, and a function that draws at x, y in a width and a height at a scale."""

    height: Extent
    draw: Draw
    flex: Extent = 0.0

    def measure(self, width: float, scale: Scale) -> Size:  # noqa: ARG002  # as high at any width
        """Its height."""
        height = points(self.height, scale)
        return Size(height, height + points(self.flex, scale))

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """What the function draws."""
        return self.draw(x, y, width, height, scale)


class Rule(Measured, frozen=True, eq=False):
    """A horizontal line that takes up no height; decoration."""

    color: Color
    line_width: float

    def measure(self, width: float, scale: Scale) -> Size:  # noqa: ARG002  # as high at any width
        """No height."""
        return Size(0, 0)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002
        """The line."""
        yield artifact(Shape(horizontal_line(width), x, y, stroke=self.color, line_width=self.line_width))
