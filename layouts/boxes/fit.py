"""The largest scale at which everything fits, with no text under its floor."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from handouts.problems import Origin
from layouts.boxes import Box, Stack
from layouts.boxes.base import measured
from layouts.boxes.paragraph import UnbreakableError
from layouts.frames import Group, Node, Page
from layouts.units import to_mm

SCALES = tuple(1 - step / 100 for step in range(26))
_TOLERANCE = 0.01


@dataclass(frozen=True, slots=True)
class Region:
    """A stack of boxes and the area it must fit into, in points. `origins` are the places of its boxes.

    Regions with an `order` are parts that are read in that order, also across pages.
    """

    x: float
    y: float
    width: float
    height: float
    boxes: Sequence[Box]
    origins: Sequence[Origin]
    order: int = 0

    @property
    def excess(self) -> float:
        """How much too long the boxes are, in points."""
        return Stack(self.boxes).measure(self.width).least - self.height

    def place(self) -> Iterator[Node]:
        """The boxes at their places."""
        nodes = Stack(self.boxes).place(self.x, self.y, self.width, self.height)
        if self.order:
            yield Group("Sect", tuple(nodes), order=self.order)
        else:
            yield from nodes

    def first_outside(self) -> Origin:
        """The origin of the first box that ends outside the area."""
        bottom = 0.0
        for box, origin in zip(self.boxes, self.origins, strict=True):
            bottom += measured(box, self.width).least
            if bottom > self.height + _TOLERANCE and origin:
                return origin
        return next((origin for origin in reversed(self.origins) if origin), ())


@dataclass(frozen=True, slots=True)
class Side:
    """One page before it is placed: decoration under everything, then regions in reading order; folds in points."""

    backdrop: Sequence[Node]
    regions: Sequence[Region]
    folds: tuple[float, ...] = ()


class DoesNotFitError(Exception):
    """Even at the smallest readable size something does not fit; `excess` in mm, `word` if one word is too wide."""

    def __init__(self, origin: Origin, excess: float, word: str | None = None) -> None:
        super().__init__(f"{excess:.0f} mm")
        self.origin = origin
        self.excess = excess
        self.word = word


def fit(
    arrange: Callable[[float], Sequence[Side]], width: float, height: float, scales: Sequence[float] = SCALES
) -> tuple[Page, ...]:
    """Place the sides that `arrange` makes at the largest of the scales that fits. Raises DoesNotFitError."""
    fitting, trouble = _attempt(arrange, scales[0])
    too_large, fits = 0, len(scales)
    while trouble is not None and fits - too_large > 1:
        middle = (too_large + fits) // 2
        sides, overflow = _attempt(arrange, scales[middle])
        if overflow is None:
            fits, fitting = middle, sides
        else:
            too_large, trouble = middle, overflow
    if trouble is not None and fits == len(scales):
        raise trouble
    return _pages(fitting, width, height)


def _attempt(
    arrange: Callable[[float], Sequence[Side]], scale: float
) -> tuple[Sequence[Side], DoesNotFitError | None]:
    """The sides at a scale, and what does not fit there."""
    try:
        sides = arrange(scale)
        worst = max((region for side in sides for region in side.regions), key=lambda region: region.excess)
    except UnbreakableError as error:
        return (), DoesNotFitError(error.origin, to_mm(error.excess), error.word)
    if worst.excess <= _TOLERANCE:
        return sides, None
    return (), DoesNotFitError(worst.first_outside(), to_mm(worst.excess))


def _pages(sides: Sequence[Side], width: float, height: float) -> tuple[Page, ...]:
    return tuple(
        Page(width, height, (*side.backdrop, *(node for region in side.regions for node in region.place())), folds=side.folds)
        for side in sides
    )
