"""A picture with its text alternative and a caption."""

from collections.abc import Iterator

from handouts.blocks import Picture
from handouts.cursor import Cursor
from handouts.problems import Origin
from layouts.boxes import Box, Gap, Measured, Size, Stack, Tagged
from layouts.frames import Node, PlacedRaster
from layouts.images import Original
from layouts.lengths import Scale
from layouts.style.look import Look


class _Image(Measured, frozen=True, eq=False):
    """A picture as wide as its place, or `most` where that is less; `unit` is its millimetre in points."""

    original: Original
    most: float
    unit: float
    origin: Origin

    def measure(self, width: float, scale: Scale) -> Size:  # noqa: ARG002  # a width in millimetres
        """As high as its proportions make it."""
        height = self._width(width) * self.original.height / self.original.width
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002
        """The picture at the left, with the pixels for its size."""
        across = self._width(width)
        yield PlacedRaster(self.original.printed(across), x, y, across, height, self.origin, self.unit)

    def _width(self, width: float) -> float:
        return min(width, self.most)


def draw(at: Cursor[Picture], look: Look) -> Box:
    """The picture, and the caption under it."""
    most = look.sheet_unit * at.value.width if at.value.width else float("inf")
    image: Box = Tagged("Figure", _Image(look.images[str(at.picture)], most, look.sheet_unit, at.origin), alt=str(at.alt))
    if not at.caption:
        return image
    space = look.space(3)
    return Stack([image, Gap(space, space), Tagged("P", look.paragraph(at.caption, look.small()))])
