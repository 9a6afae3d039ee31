"""Roofs beside each other, to draw somebody under, and a line for the name under each."""

from collections.abc import Iterator

from msgspec.structs import replace

from handouts.blocks import Roofs
from handouts.cursor import Cursor
from layouts.blocks.parts import headed, labelled_room
from layouts.boxes import Box, Level, Measured, Size, Tagged
from layouts.frames import Color, Node, Outline, Shape, artifact
from layouts.lengths import Scale
from layouts.style.look import RULE, Look

_RATIO, _HIGHEST = 0.92, 36.0
_ROUND = 0.5522847498


def draw(at: Cursor[Roofs], look: Look) -> Box:
    """Heading and roofs."""
    style = replace(look.text(600), align="center")
    columns: list[list[Box]] = [
        [Tagged("P", look.paragraph(label, style)),
         _Roof(look.palette.deep, look.sheet_unit * _HIGHEST),
         labelled_room(at.name, look, index, f"{at.name}: {label}")]
        for index, label in enumerate(at.labels)]
    return headed(at.roofs, at.text, Level(columns, look.gutter, (look.space(2.6), look.space(3))), look)


class _Roof(Measured, frozen=True, eq=False):
    """An arch on two walls, as high as its width asks for and at most `most`; decoration."""

    color: Color
    most: float

    def measure(self, width: float, scale: Scale) -> Size:  # noqa: ARG002  # as its width asks for
        """Its height."""
        high = self._high(width)
        return Size(high, high)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002
        """The outline."""
        r, high = width / 2, self._high(width)
        k = r * (1 - _ROUND)
        outline = Outline((
            ("M", 0, high), ("L", 0, r), ("C", 0, k, k, 0, r, 0), ("C", width - k, 0, width, k, width, r), ("L", width, high), ("Z",)))
        yield artifact(Shape(outline, x, y, stroke=self.color, line_width=RULE))

    def _high(self, width: float) -> float:
        """Walls under a half circle, at most so high."""
        return max(width / 2, min(width * _RATIO, self.most))
