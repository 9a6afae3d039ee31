"""Roofs beside each other, to draw somebody under, and a line for the name under each."""

from collections.abc import Iterator

from msgspec.structs import replace

from handouts.blocks import Roofs
from handouts.cursor import Cursor
from layouts.blocks.parts import headed, labelled_room
from layouts.boxes import Box, Level, Measured, Size, Tagged
from layouts.frames import Node, Paint, Shape, artifact
from layouts.lengths import READING, Scale, largest
from layouts.shapes import arch, horizontal_line
from layouts.style.look import RULE, Look
from layouts.style.palette import Palette

_RATIO, _LESS, _HIGHEST = 0.68, 0.56, 40.0
_THICK, _GAP, _EDGE = 0.12, 0.28, RULE / 2
_UNDER_LABEL, _CLEAR = 2.6, 1.2


def draw(at: Cursor[Roofs], look: Look) -> Box:
    """Heading and roofs."""
    style = replace(look.text(600), align="center")
    columns: list[list[Box]] = [
        [Tagged("P", look.paragraph(label, style)),
         _Roof(look.palette, look.sheet_unit * _HIGHEST, _LESS if look.tight else _RATIO),
         labelled_room(at.name, look, index, f"{at.name}: {label}")]
        for index, label in enumerate(at.labels)]
    return headed(at.roofs, at.text, Level(columns, look.gutter, (largest(look.space(_UNDER_LABEL), look.space(_CLEAR) + READING * look.typesetter.fall), look.space(3))), look)


class _Roof(Measured, frozen=True, eq=False):
    """The roof of the scenes on straight legs, a `ratio` of its width high, at most `most`, and the ground it stands on; decoration."""

    palette: Palette
    most: float
    ratio: float

    def measure(self, width: float, scale: Scale) -> Size:  # noqa: ARG002  # as its width asks for
        """Its height."""
        high = self._high(width)
        return Size(high, high)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002
        """Three bands around each other, the outer one first, and their ground; in the middle of a column that is too wide for them."""
        high, palette = self._high(width), self.palette
        edge = _EDGE if palette.edge else 0.0
        paints: tuple[Paint, ...] = (palette.soft, palette.mid, palette.paper if palette.hollow else palette.deep)
        across = high / self.ratio
        thick = (_THICK * across - len(paints) * edge) / (len(paints) + (len(paints) - 1) * _GAP)
        bands = []
        for index, paint in enumerate(paints):
            inset = edge / 2 + index * (thick * (1 + _GAP) + edge)
            band = arch(across - 2 * inset, high - inset, thick)
            bands.append(Shape(band, x + (width - across) / 2 + inset, y + inset, fill=paint, stroke=palette.edge, line_width=edge))
        ground = Shape(horizontal_line(width), x, y + high, stroke=palette.line, line_width=RULE * palette.weight)
        yield artifact(*bands, ground)

    def _high(self, width: float) -> float:
        return min(width * self.ratio, self.most)
