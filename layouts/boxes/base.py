"""What a box is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from layouts.frames import Node


class Size(NamedTuple):
    """The least height a box needs, and the most it can use well; in points."""

    least: float
    most: float


class Box(Protocol):
    """Something that takes up room."""

    @property
    def sizes(self) -> dict[float, Size]:
        """The sizes it was measured at, by width."""
        ...

    def measure(self, width: float) -> Size:
        """How high the box is at a width. Raises WordTooWideError."""
        ...

    def place(self, x: float, y: float, width: float, height: float) -> Iterator[Node]:
        """What stands on the page, with the box's top left corner at `x`, `y`."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """What every box has: it keeps its sizes, and they go when it goes. Boxes are compared by identity."""

    sizes: dict[float, Size] = field(default_factory=dict, init=False, repr=False)


def measured(box: Box, width: float) -> Size:
    """The size of a box, asked once: boxes are frozen, so whoever holds one may ask again for nothing."""
    size = box.sizes.get(width)
    if size is None:
        size = box.sizes[width] = box.measure(width)
    return size


@dataclass(frozen=True, slots=True, eq=False)
class Gap(Measured):
    """Empty room that can grow."""

    least: float
    most: float

    def measure(self, width: float) -> Size:  # noqa: ARG002  # a gap is as high at any width
        """Its own range."""
        return Size(self.least, self.most)

    def place(self, x: float, y: float, width: float, height: float) -> Iterator[Node]:  # noqa: ARG002
        """Nothing."""
        return iter(())
