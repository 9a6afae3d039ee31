"""The largest scale at which everything fits, with no text under its floor."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from handouts.problems import Origin
from layouts.boxes import Box, Stack
from layouts.boxes.base import measured
from layouts.boxes.paragraph import UnbreakableError
from layouts.boxes.search import UNKNOWN, first_fitting
from layouts.frames import Group, Node, Page
from layouts.lengths import Extent, Scale
from layouts.mirror import mirrored
from layouts.units import to_mm

SHARES = tuple(1 - step / 100 for step in range(26))
_TOLERANCE = 0.01


class Region(Struct, frozen=True):
    """A stack of boxes and the area it must fit into, in points. `origins` are the places of its boxes.

    Regions with an `order` are parts that are read in that order, also across pages; `language` is theirs where it is another.
    `origin` is how far under the top a line of the grid stands, where there is one.
    """

    x: float
    y: float
    width: float
    height: float
    boxes: Sequence[Box]
    origins: Sequence[Origin]
    order: int = 0
    language: str | None = None
    origin: Extent | None = None

    def excess(self, scale: Scale) -> float:
        """How much too long the boxes are at a scale, in points."""
        return self._stack.measure(self.width, scale).least - self.height

    def place(self, scale: Scale) -> Iterator[Node]:
        """The boxes at their places."""
        nodes = self._stack.place(self.x, self.y, self.width, self.height, scale)
        if self.order:
            yield Group("Sect", tuple(nodes), language=self.language, order=self.order)
        else:
            yield from nodes

    @property
    def _stack(self) -> Stack:
        return Stack(self.boxes, self.origin)

    def first_outside(self, scale: Scale) -> Origin:
        """The origin of the first box that ends outside the area."""
        bottom = 0.0
        for box, origin in zip(self.boxes, self.origins, strict=True):
            bottom += measured(box, self.width, scale).least
            if bottom > self.height + _TOLERANCE and origin:
                return origin
        return next((origin for origin in reversed(self.origins) if origin), ())


class Side(Struct, frozen=True):
    """One page before it is placed: decoration under everything, then regions in reading order; folds in points."""

    backdrop: Sequence[Node]
    regions: Sequence[Region]
    folds: tuple[float, ...] = ()


Lay = Callable[[Scale], Sequence[Side]]


class DoesNotFitError(Exception):
    """Even at the smallest readable size something does not fit; `excess` in mm, `word` if one word is too wide."""

    def __init__(self, origin: Origin, excess: float, word: str | None = None) -> None:
        super().__init__(f"{excess:.0f} mm")
        self.origin = origin
        self.excess = excess
        self.word = word


def fit(lay: Lay, width: float, height: float, scales: Sequence[Scale], *, rtl: bool = False) -> tuple[Page, ...]:
    """Place the sides that `lay` makes at the first of the scales, from large to small, that fits.

    With `rtl` the pages are mirrored: they begin at the right. Raises DoesNotFitError.
    """
    tried = dict[int, _Attempt]()

    def left_over(index: int) -> float:
        tried[index] = _attempt(lay, scales[index])
        return tried[index].over

    found = first_fitting(len(scales), left_over)
    trouble = tried[min(found, len(scales) - 1)].trouble
    if trouble is not None:
        raise trouble
    pages = _pages(tried[found].sides, width, height, scales[found])
    return tuple(map(mirrored, pages)) if rtl else pages


class _Attempt(Struct, frozen=True, eq=False):
    """The sides at a scale; or what does not fit there, and which share that is of what must stand in its area."""

    sides: Sequence[Side]
    trouble: DoesNotFitError | None = None
    over: float = 0.0


def _attempt(lay: Lay, scale: Scale) -> _Attempt:
    try:
        sides = lay(scale)
        regions = [region for side in sides for region in side.regions]
        excesses = [region.excess(scale) for region in regions]
    except UnbreakableError as error:
        return _Attempt((), DoesNotFitError(error.origin, to_mm(error.excess), error.word), UNKNOWN)
    excess = max(excesses)
    if excess <= _TOLERANCE:
        return _Attempt(sides)
    region = regions[excesses.index(excess)]
    return _Attempt((), DoesNotFitError(region.first_outside(scale), to_mm(excess)), excess / max(excess, region.height + excess))


def _pages(sides: Sequence[Side], width: float, height: float, scale: Scale) -> tuple[Page, ...]:
    return tuple(
        Page(width, height, (*side.backdrop, *(node for region in side.regions for node in region.place(scale))), folds=side.folds)
        for side in sides
    )
