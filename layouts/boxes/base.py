"""What a box is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from layouts.frames import Node


class Size(NamedTuple):
    """The least height a box needs, and the most it can use well; in points."""

    least: float
    most: float


class Box(Protocol):
    """Something that takes up room."""

    def measure(self, width: float) -> Size:
        """How high the box is at a width. Raises WordTooWideError."""
        ...

    def place(self, x: float, y: float, width: float, height: float) -> Iterator[Node]:
        """What stands on the page, with the box's top left corner at `x`, `y`."""
        ...


@dataclass(frozen=True, slots=True)
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
