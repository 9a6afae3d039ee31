"""A place to write or to tick: drawn on paper, named for a screen reader, and a field in the fillable edition."""

from collections.abc import Callable, Iterator

from layouts.boxes.base import Box, Measured, Size, measured
from layouts.frames import Field, Group, Node
from layouts.lengths import Extent, Scale, points

LEAST_HEIGHT = 1.3
"""How high a field is at least against the type in it: letters with accents and descenders, and the edge viewers leave."""
_ROOM = 1.45
_TAILS = 0.35

Area = Callable[[float, float, float, float, Scale], tuple[float, float, float, float]]


def whole(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:  # noqa: ARG001
    """The whole box is the field."""
    return x, y, width, height


def under_words(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:
    """What is under the tails of the letters above it."""
    tails = _TAILS * scale.reading
    return x, y + tails, width, height - tails


class Fillable(Measured, frozen=True, eq=False):
    """A box under a Form tag (ISO 32000-1, 14.8.4.5).

    `spoken` is read instead of what is drawn; `label` is the field's name for people, `name` its name in the file.
    `area` says where in the box the field is; `size` is the size of the type in it: as large as its height allows. Of
    boxes with one `choice` one is ticked.
    """

    box: Box
    kind: str
    name: str
    label: str
    spoken: str
    size: Extent
    area: Area = whole
    multiline: bool = False
    choice: str = ""

    def measure(self, width: float, scale: Scale) -> Size:
        """As the box."""
        return measured(self.box, width, scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The box's nodes and the field in one group."""
        left, top, across, high = self.area(x, y, width, height, scale)
        size = points(self.size, scale)
        if self.kind == "text":
            size = min(size, high / LEAST_HEIGHT)
            if not self.multiline:
                top, high = top + max(0.0, high - size * _ROOM), min(high, size * _ROOM)
        field = Field(self.kind, self.name, self.label, left, top, across, high, size, self.multiline, self.choice)
        yield Group("Form", (*self.box.place(x, y, width, height, scale), field), self.spoken, bounds=(x, y, width, height))
