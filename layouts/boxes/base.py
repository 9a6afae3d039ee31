"""What a box is."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from msgspec import Struct, field

from layouts.frames import Node
from layouts.lengths import Extent, Scale, points


class Size(NamedTuple):
    """The least height a box needs, and the most it can use well; in points."""

    least: float
    most: float


class Box(Protocol):
    """Something that takes up room."""

    @property
    def sizes(self) -> dict[tuple[float, Scale], Size]:
        """The sizes it was measured at, by width and scale."""
        ...

    def measure(self, width: float, scale: Scale) -> Size:
        """How high the box is at a width in points. Raises UnbreakableError."""
        ...

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """What stands on the page, with the corner of the box at `x` from where lines begin, and `y` from the top."""
        ...


class Measured(Struct, frozen=True, eq=False, kw_only=True):
    """What every box has: it keeps its sizes, and they go when it goes. Boxes are compared by identity."""

    sizes: dict[tuple[float, Scale], Size] = field(default_factory=dict)


def measured(box: Box, width: float, scale: Scale) -> Size:
    """The size of a box, asked once: boxes are frozen, so whoever holds one may ask again for nothing."""
    key = width, scale
    size = box.sizes.get(key)
    if size is None:
        size = box.sizes[key] = box.measure(width, scale)
    return size


class Gap(Measured, frozen=True, eq=False):
    """Empty room that can grow."""

    least: Extent
    most: Extent

    def measure(self, width: float, scale: Scale) -> Size:  # noqa: ARG002  # a gap is as high at any width
        """Its own range."""
        return Size(points(self.least, scale), points(self.most, scale))

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002
        """Nothing."""
        return iter(())
