"""What a box is."""

from collections.abc import Iterable, Iterator
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

    @property
    def lines_at(self) -> "dict[tuple[float, Scale], Baselines | None]":
        """Where its reading text was found to stand, by width and scale."""
        ...

    def measure(self, width: float, scale: Scale) -> Size:
        """How high the box is at a width in points. Raises UnbreakableError."""
        ...

    def baselines(self, width: float, scale: Scale) -> "Baselines | None":
        """Where its reading text stands when it has its least height; None where it has none."""
        ...

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """What stands on the page, with the corner of the box at `x` from where lines begin, and `y` from the top."""
        ...


class Baselines(NamedTuple):
    """How far under the top of a box its first and its last line of reading text stand; in points."""

    first: float
    last: float


class Measured(Struct, frozen=True, eq=False, kw_only=True):
    """What every box has: it keeps its sizes and baselines, and they go when it goes. Boxes are compared by identity."""

    sizes: dict[tuple[float, Scale], Size] = field(default_factory=dict)
    lines_at: dict[tuple[float, Scale], Baselines | None] = field(default_factory=dict)

    def baselines(self, width: float, scale: Scale) -> Baselines | None:  # noqa: ARG002
        """Where its reading text stands when it has its least height; None where it has none."""
        return None


def outermost(found: Iterable[tuple[float, Baselines | None]]) -> Baselines | None:
    """The first and the last of lines of boxes, each after how far its box stands under the top."""
    lines = [(top + one.first, top + one.last) for top, one in found if one]
    return Baselines(min(first for first, _ in lines), max(last for _, last in lines)) if lines else None


def measured(box: Box, width: float, scale: Scale) -> Size:
    """The size of a box, asked once: boxes are frozen, so whoever holds one may ask again for nothing."""
    key = width, scale
    size = box.sizes.get(key)
    if size is None:
        size = box.sizes[key] = box.measure(width, scale)
    return size


def lined(box: Box, width: float, scale: Scale) -> Baselines | None:
    """Where the reading text of a box stands, asked once."""
    key = width, scale
    if key not in box.lines_at:
        box.lines_at[key] = box.baselines(width, scale)
    return box.lines_at[key]


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
