"""What a box is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Protocol

from layouts.frames import Node


class Size(NamedTuple):
    """The least height a box needs, and the most it can use well; in points."""

    least: float
    most: float


class Box(Protocol):
    """Something that takes up room. Boxes are compared and hashed by identity."""

    def __hash__(self) -> int:
        """By identity."""
        ...

    def measure(self, width: float) -> Size:
        """How high the box is at a width. Raises WordTooWideError."""
        ...

    def place(self, x: float, y: float, width: float, height: float) -> Iterator[Node]:
        """What stands on the page, with the box's top left corner at `x`, `y`."""
        ...


@lru_cache(maxsize=4096)
def measured(box: Box, width: float) -> Size:
    """The size of a box, asked once: boxes are frozen, so whoever holds one may ask again for nothing."""
    return box.measure(width)


@dataclass(frozen=True, slots=True, eq=False)
class Gap:
    """Empty room that can grow."""

    least: float
    most: float

    def measure(self, width: float) -> Size:  # noqa: ARG002  # a gap is as high at any width
        """Its own range."""
        return Size(self.least, self.most)

    def place(self, x: float, y: float, width: float, height: float) -> Iterator[Node]:  # noqa: ARG002
        """Nothing."""
        return iter(())
