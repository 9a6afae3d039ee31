"""The one large drawing of a page: the scene of its handout, on a ground line; without one, the roof of arcs alone."""

from dataclasses import dataclass, field
from math import inf

from handouts.problems import Origin
from layouts.boxes import Box
from layouts.boxes.fit import Region
from layouts.designs.base import Brief
from layouts.frames import Color

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a drawing may stand, in points.

    `ground` is the line under its feet. It ends at `right`, or at `edge` where its roof or its path goes on past its
    canvas. It is at most `width` wide and, over its ground, `height` high.
    """

    ground: float
    right: float
    edge: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Standing:
    """A scene on its stage: its region, and the points on the page that it reaches."""

    region: Region
    points: Points = field(repr=False)

    @property
    def left(self) -> float:
        """How far to the left it reaches."""
        return min(x for x, _ in self.points)

    @property
    def top(self) -> float:
        """How high it reaches, from the top of the page."""
        return min(y for _, y in self.points)


@dataclass(frozen=True, slots=True)
class Scenery:
    """The scene of a handout before it has a stage.

    `points` are what it reaches when it is 1 wide, `depth` is its ground under its top then; `bleeds` where it goes on at
    its right, `widest` is what its author allows, in points.
    """

    box: Box
    origin: Origin
    points: Points = field(repr=False)
    depth: float
    bleeds: bool
    widest: float = inf

    def on(self, stage: Stage) -> Standing:
        """As large as its stage has it."""
        left, right = (0.0, 1.0) if self.bleeds else (min(x for x, _ in self.points), max(x for x, _ in self.points))
        top = min(y for _, y in self.points)
        width = min(stage.width / (right - left), stage.height / (self.depth - top), self.widest)
        x, y = (stage.edge if self.bleeds else stage.right) - width * right, stage.ground - width * self.depth
        region = Region(x, y, width, width * self.depth, [self.box], [self.origin])
        return Standing(region, tuple((x + width * across, y + width * down) for across, down in self.points))


def scenery(brief: Brief, behind: Color) -> Scenery | None:
    """The scene of a handout, before a colour; None where it has none. Raises SceneError."""
    at = brief.at.scene
    if not at:
        return None
    from layouts.blocks.scene import footed  # noqa: PLC0415  # a sheet without people does not wait for them

    one = footed(at, brief.look, behind)
    return Scenery(one.box, at.origin, one.points, one.depth, one.goes_on, brief.mm(at.value.width) if at.value.width else inf)
