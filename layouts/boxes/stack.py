"""Boxes under each other; spare height goes to those that can use it, in proportion to what they can use."""

from collections.abc import Iterator, Sequence

from layouts.boxes.base import Box, Measured, Size, measured
from layouts.frames import Node
from layouts.lengths import Scale


class Stack(Measured, frozen=True, eq=False):
    """Boxes from top to bottom."""

    boxes: Sequence[Box]

    def measure(self, width: float, scale: Scale) -> Size:
        """The sums of the boxes' ranges."""
        sizes = [measured(box, width, scale) for box in self.boxes]
        return Size(sum(size.least for size in sizes), sum(size.most for size in sizes))

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """Each box in turn."""
        for box, inner in zip(self.boxes, self.heights(width, height, scale), strict=True):
            yield from box.place(x, y, width, inner, scale)
            y += inner

    def heights(self, width: float, height: float, scale: Scale) -> list[float]:
        """The height each box gets out of `height`."""
        share = self.share(width, height, scale)
        return [size.least + (size.most - size.least) * share for size in (measured(box, width, scale) for box in self.boxes)]

    def share(self, width: float, height: float, scale: Scale) -> float:
        """How much each box gets of what it can use, out of `height`."""
        least, most = self.measure(width, scale)
        return min(1.0, max(0.0, height - least) / (most - least)) if most > least else 0.0
