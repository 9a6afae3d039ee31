"""Room on pages: rows to tick stand as far apart on one as on another, and blocks over a card as far from each other as from the card."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from layouts.boxes import Box, Gap, Measured, Rows, Size, Stack
from layouts.boxes.base import measured
from layouts.boxes.fit import Region
from layouts.frames import Node
from layouts.lengths import Scale, points

_SEVERAL = 2
_LITTLE = 4.0


class _Held(Measured, frozen=True, eq=False):
    """A box that takes no more than a share of the room that it could use."""

    box: Box
    share: float

    def measure(self, width: float, scale: Scale) -> Size:
        """Its least height, and that with its share."""
        least, most = measured(self.box, width, scale)
        return Size(least, least + (most - least) * self.share)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002  # never higher than its share
        """The box, exactly so high."""
        return self.box.place(x, y, width, measured(self, width, scale).most, scale)


def as_far_apart(regions: Sequence[Region], scale: Scale) -> list[Region]:
    """The main parts of some pages; rows that keep one pitch take what the fullest of their pages leaves them."""
    shares = [_share(region, scale) for region in regions if any(map(_keeps_pitch, region.boxes))]
    if len(shares) < _SEVERAL:
        return list(regions)
    least = min(shares)
    return [replace(region, boxes=[_Held(box, least) if _keeps_pitch(box) else box for box in region.boxes]) for region in regions]


def evened(region: Region, scale: Scale) -> Region:
    """The main part of a page; a little that is left when each box has all it can use goes to the gaps that can grow, to each as much."""
    growing = [box for box in region.boxes if isinstance(box, Gap) and points(box.most, scale) > points(box.least, scale)]
    left = region.height - Stack(region.boxes).measure(region.width, scale).most
    if not 0 < left <= len(growing) * scale.space(_LITTLE):
        return region
    more = left / len(growing)
    return replace(region, boxes=[Gap(box.least, points(box.most, scale) + more) if isinstance(box, Gap) and box in growing else box for box in region.boxes])


def _keeps_pitch(box: Box) -> bool:
    return isinstance(box, Rows) and box.even


def _share(region: Region, scale: Scale) -> float:
    return Stack(region.boxes).share(region.width, region.height, scale)
