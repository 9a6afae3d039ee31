"""Boxes under each other; spare height goes to those that can use it, in proportion to what they can use.

At a scale with a grid, the room before a line of reading text is such that lines stand whole steps of the grid under
each other; what the grid needs or spares is taken from the largest gap between the two. Then all text of columns beside
each other stands on lines that they have in common.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil, floor

from layouts.boxes.base import Baselines, Box, Gap, Measured, Size, lined, measured, outermost
from layouts.frames import Node
from layouts.lengths import Extent, Scale, points

_LESS = 0.12
_TOLERANCE = 1e-6


class Stack(Measured, frozen=True, eq=False):
    """Boxes from top to bottom; `origin` is how far under the top a line of the grid stands, if it must be held."""

    boxes: Sequence[Box]
    origin: Extent | None = None

    def measure(self, width: float, scale: Scale) -> Size:
        """The sums of the boxes' ranges."""
        sizes = self._sizes(width, scale)
        return Size(sum(size.least for size in sizes), sum(size.most for size in sizes))

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """The first and the last of all."""
        tops = accumulate((size.least for size in self._sizes(width, scale)), initial=0.0)
        return outermost((top, lined(box, width, scale)) for top, box in zip(tops, self.boxes, strict=False))

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """Each box in turn."""
        for box, inner in zip(self.boxes, self.heights(width, height, scale), strict=True):
            yield from box.place(x, y, width, inner, scale)
            y += inner

    def heights(self, width: float, height: float, scale: Scale) -> list[float]:
        """The height each box gets out of `height`."""
        share = self.share(width, height, scale)
        return [size.least + _whole((size.most - size.least) * share, scale.step) for size in self._sizes(width, scale)]

    def share(self, width: float, height: float, scale: Scale) -> float:
        """How much each box gets of what it can use, out of `height`."""
        least, most = self.measure(width, scale)
        return min(1.0, max(0.0, height - least) / (most - least)) if most > least else 0.0

    def _sizes(self, width: float, scale: Scale) -> list[Size]:
        sizes = [measured(box, width, scale) for box in self.boxes]
        return self._on_grid(sizes, width, scale) if scale.step else sizes

    def _on_grid(self, sizes: list[Size], width: float, scale: Scale) -> list[Size]:
        """The sizes, with gaps that bring lines to the grid; what grows, grows by whole steps."""
        least = [size.least for size in sizes]
        since = None if self.origin is None else -points(self.origin, scale)
        gap: int | None = None
        for index, box in enumerate(self.boxes):
            lines = lined(box, width, scale)
            if isinstance(box, Gap) and (gap is None or least[index] > least[gap]):
                gap = index
            if lines is None:
                since = None if since is None else since + least[index]
                continue
            if since is not None and gap is not None:
                least[gap] += _to_grid(since + lines.first, least[gap] * _LESS, scale.step)
            since, gap = least[index] - lines.last, None
        return [Size(height, height + _whole(max(0.0, size.most - height), scale.step)) for height, size in zip(least, sizes, strict=True)]


def _to_grid(distance: float, less: float, step: float) -> float:
    """What is between a distance and whole steps: more, or as little less as `less`."""
    return ceil((distance - less) / step - _TOLERANCE) * step - distance


def _whole(spare: float, step: float) -> float:
    """Room to spare, in whole steps where there are any."""
    return floor(spare / step + _TOLERANCE) * step if step else spare
