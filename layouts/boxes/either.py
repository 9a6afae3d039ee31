"""One of two boxes, by the room there is."""

from collections.abc import Callable, Iterator

from msgspec import field

from layouts.boxes.base import Baselines, Box, Measured, Size, lined, measured
from layouts.frames import Node
from layouts.lengths import Extent, Scale, points


class Either(Measured, frozen=True, eq=False):
    """The `wide` box where there are at least `least`, else the `narrow` one."""

    wide: Box
    narrow: Box
    least: Extent

    def measure(self, width: float, scale: Scale) -> Size:
        """As the one that is taken."""
        return measured(self._taken(width, scale), width, scale)

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """As the one that is taken."""
        return lined(self._taken(width, scale), width, scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The one that is taken."""
        return self._taken(width, scale).place(x, y, width, height, scale)

    def _taken(self, width: float, scale: Scale) -> Box:
        return self.wide if width >= points(self.least, scale) else self.narrow


class Later(Measured, frozen=True, eq=False):
    """A box that is built when it is first asked for: one of two, which may never be."""

    build: Callable[[], Box]
    built: list[Box] = field(default_factory=list)

    def measure(self, width: float, scale: Scale) -> Size:
        """As what is built."""
        return measured(self._box, width, scale)

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """As what is built."""
        return lined(self._box, width, scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """What is built."""
        return self._box.place(x, y, width, height, scale)

    @property
    def _box(self) -> Box:
        if not self.built:
            self.built.append(self.build())
        return self.built[0]
