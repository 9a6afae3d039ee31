"""A picture with its text alternative and a caption."""

from collections.abc import Iterator
from dataclasses import dataclass

from handouts.blocks import Picture
from handouts.problems import Path
from layouts.boxes import Box, Gap, Measured, Size, Stack, Tagged
from layouts.frames import Node, PlacedRaster, Raster
from layouts.look import Look


@dataclass(frozen=True, slots=True, eq=False)
class _Image(Measured):
    """Pixels at the width they get, or at `most` points where that is less."""

    raster: Raster
    most: float

    def measure(self, width: float) -> Size:
        """As high as its proportions make it."""
        height = self._width(width) * self.raster.height / self.raster.width
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float) -> Iterator[Node]:
        """The picture at the left."""
        yield PlacedRaster(self.raster, x, y, self._width(width), height)

    def _width(self, width: float) -> float:
        return min(width, self.most)


def draw(block: Picture, look: Look, origin: Path) -> Box:
    """The picture, and the caption under it."""
    most = look.sheet_unit * block.width if block.width else float("inf")
    image: Box = Tagged("Figure", _Image(look.images[block.picture], most), alt=block.alt)
    if not block.caption:
        return image
    space = look.space(3)
    return Stack([image, Gap(space, space), Tagged("P", look.paragraph(block.caption, look.small(), (*origin, "caption")))])
