"""Roofs beside each other, to draw somebody under, and a line for the name under each."""

from collections.abc import Iterator

from msgspec.structs import replace

from handouts.blocks import Roofs
from handouts.cursor import Cursor
from layouts.blocks.parts import headed, labelled_room
from layouts.boxes import Box, Level, Measured, Size, Tagged
from layouts.frames import Node, Shape, artifact
from layouts.lengths import READING, Scale, largest
from layouts.shapes import arch, horizontal_line
from layouts.style.look import RULE, Look
from layouts.style.palette import Palette

_RATIO, _LOW, _HIGHEST, _THICK = 0.8, 0.6, 40.0, 0.085
_UNDER_LABEL, _CLEAR = 2.6, 1.2


def draw(at: Cursor[Roofs], look: Look) -> Box:
    """Heading and roofs."""
    style = replace(look.text(600), align="center")
    columns: list[list[Box]] = [
        [Tagged("P", look.paragraph(label, style)),
         _Roof(look.palette, look.sheet_unit * _HIGHEST, _LOW if look.tight else _RATIO),
         labelled_room(at.name, look, index, f"{at.name}: {label}")]
        for index, label in enumerate(at.labels)]
    return headed(at.roofs, at.text, Level(columns, look.gutter, (largest(look.space(_UNDER_LABEL), look.space(_CLEAR) + READING * look.typesetter.fall), look.space(3))), look)


class _Roof(Measured, frozen=True, eq=False):
    """An arch on two feet, in a `ratio` to its width and at most `most` high, and the ground it stands on; decoration."""

    palette: Palette
    most: float
    ratio: float

    def measure(self, width: float, scale: Scale) -> Size:  # noqa: ARG002  # as its width asks for
        """Its height."""
        high = self._high(width)
        return Size(high, high)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002
        """The arch and its ground."""
        high, line = self._high(width), RULE * self.palette.weight
        roof = Shape(arch(width, high, _THICK * width), x, y, fill=self.palette.mid, stroke=self.palette.line, line_width=line)
        yield artifact(roof, Shape(horizontal_line(width), x, y + high, stroke=self.palette.line, line_width=line))

    def _high(self, width: float) -> float:
        return min(width * self.ratio, self.most)
