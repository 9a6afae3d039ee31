"""Boxes around one box: space, a coloured panel, a tag."""

from collections.abc import Iterator, Sequence

from msgspec import field

from handouts.problems import Origin
from layouts.boxes.base import Baselines, Box, Measured, Size, lined, measured, outermost
from layouts.frames import Color, Group, Node, Paint, Purpose, Shape, background
from layouts.lengths import Extent, Scale, points
from layouts.mirror import turned
from layouts.shapes import rounded_rectangle

_PLACES = 4


class Inset(Measured, frozen=True, eq=False):
    """Space around a box; `start` is the side where lines begin."""

    box: Box
    top: Extent = 0.0
    end: Extent = 0.0
    bottom: Extent = 0.0
    start: Extent = 0.0

    def measure(self, width: float, scale: Scale) -> Size:
        """The box and its space."""
        inner = measured(self.box, width - points(self.start, scale) - points(self.end, scale), scale)
        space = points(self.top, scale) + points(self.bottom, scale)
        return Size(inner.least + space, inner.most + space)

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """Those of the box, so much lower."""
        across = width - points(self.start, scale) - points(self.end, scale)
        return outermost([(points(self.top, scale), lined(self.box, across, scale))])

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The box inside its space."""
        top, start = points(self.top, scale), points(self.start, scale)
        across = width - start - points(self.end, scale)
        return self.box.place(x + start, y + top, across, height - top - points(self.bottom, scale), scale)


class Middle(Measured, frozen=True, eq=False):
    """A box halfway the height it gets; `flex` is how much more than its own height it can use."""

    box: Box
    flex: Extent = 0.0

    def measure(self, width: float, scale: Scale) -> Size:
        """The box's least height, and that with room around it."""
        least = measured(self.box, width, scale).least
        return Size(least, least + points(self.flex, scale))

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """As the box."""
        return lined(self.box, width, scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The box in the middle."""
        least = measured(self.box, width, scale).least
        return self.box.place(x, y + (height - least) / 2, width, least, scale)


class Panel(Measured, frozen=True, eq=False):
    """A shape behind a box, filled, and outlined where a line is given; `padding` is (vertical, horizontal)."""

    box: Box
    fill: Paint
    padding: tuple[Extent, Extent]
    radius: Extent
    stroke: Color | None = None
    line_width: float = 0.0

    def measure(self, width: float, scale: Scale) -> Size:
        """The box and its padding."""
        return self._inset().measure(width, scale)

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """Those of the box, under its padding."""
        return self._inset().baselines(width, scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The shape as an artifact, then the box."""
        half = self.line_width / 2
        outline = rounded_rectangle(width - self.line_width, height - self.line_width, points(self.radius, scale) - half)
        surface = Shape(outline, x + half, y + half, fill=self.fill, stroke=self.stroke, line_width=self.line_width)
        yield background(surface, bounds=(x, y, width, height))
        yield from self._inset().place(x, y, width, height, scale)

    def _inset(self) -> Inset:
        vertical, horizontal = self.padding
        return Inset(self.box, vertical, horizontal, vertical, horizontal)


class Layers(Measured, frozen=True, eq=False):
    """Boxes over each other in the same room; the first is painted first."""

    boxes: Sequence[Box]

    def measure(self, width: float, scale: Scale) -> Size:
        """The largest of the boxes."""
        sizes = [measured(box, width, scale) for box in self.boxes]
        return Size(max(size.least for size in sizes), max(size.most for size in sizes))

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """The outermost of all."""
        return outermost((0.0, lined(box, width, scale)) for box in self.boxes)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """Each box in the whole room."""
        for box in self.boxes:
            yield from box.place(x, y, width, height, scale)


class Mirrored(Measured, frozen=True, eq=False):
    """A box that begins at the right of its column, on a page that begins at the left."""

    box: Box

    def measure(self, width: float, scale: Scale) -> Size:
        """As the box."""
        return measured(self.box, width, scale)

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """As the box."""
        return lined(self.box, width, scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The box's nodes, turned over in the column."""
        return (turned(node, x, width) for node in self.box.place(x, y, width, height, scale))


class Tagged(Measured, frozen=True, eq=False):
    """A box under a tag of the structure tree. It remembers where it stood last, for who lays out the same again."""

    role: str
    box: Box
    scope: str | None = None
    alt: str | None = None
    key: Origin | None = None
    actual: str | None = None
    numbering: str | None = None
    purpose: Purpose | None = None
    placed: dict[tuple[float, float, float, float, Scale], Group] = field(default_factory=dict)

    def measure(self, width: float, scale: Scale) -> Size:
        """As the box."""
        return self.box.measure(width, scale)

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """As the box."""
        return lined(self.box, width, scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The box's nodes in one group."""
        key = x, y, width, height, scale
        group = self.placed.get(key)
        if group is None:
            children = tuple(self.box.place(*key))
            bounds = (x, y, width, height) if self.alt else None
            group = Group(self.role, children, self.alt, self.scope, bounds, self.key, self.actual, numbering=self.numbering, purpose=self.purpose)
            if len(self.placed) == _PLACES:
                self.placed.clear()
            self.placed[key] = group
        yield group
