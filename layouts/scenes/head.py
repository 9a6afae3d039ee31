"""A head: its outline, hair, nose, cheeks and eyes. It has no mouth."""

from collections.abc import Iterator
from math import copysign, sqrt

from msgspec import Struct

from layouts.frames import Outline, Shape
from layouts.scenes.hair import hair
from layouts.scenes.outlines import bent, cut, ellipse, mapped
from layouts.scenes.paint import Brush

_GAP = 0.26
_SCARF_GAP = 0.20
_LINE = 0.24
_NOSE = 0.21
_IN_PROFILE = 0.3
_PHASE = -22.92
_ROUND = (1,) * 6


class Gaze(Struct, frozen=True):
    """Where a face looks, each from −1 to 1: towards its own side, and up; or its eyes are closed; or one sees its back."""

    towards: float = 0.6
    up: float = 0.0
    closed: bool = False
    behind: bool = False


CLOSED = Gaze(0.5, -0.3, closed=True)
BEHIND = Gaze(0, 0, behind=True)


class Head(Struct, frozen=True):
    """What is on a head; outlines are in radii around its middle until `placed`."""

    gaze: Gaze
    hair: str
    scarf: str
    cheeks: bool = True

    def paths(self, brush: Brush, radius: float, to: "Mapping") -> Iterator[Shape]:
        """The pieces in the order in which they are painted; `to` takes a point of the head to its place."""
        skin = [to(outline) for outline in self._skin()]
        kept = hair(self.hair, behind=self.gaze.behind, both=abs(self.gaze.towards) <= _IN_PROFILE)
        pieces = [to(self._sided(piece)) for piece in kept.pieces]
        yield brush.gap(_GAP * radius, *skin, *pieces)
        if brush.line:
            for outline in skin:
                yield Shape(outline, fill=brush.skin, stroke=brush.line, line_width=brush.rim(_LINE * radius), rounded=True)
        for outline in skin:
            yield Shape(outline, fill=brush.skin)
        yield from self._face(brush, radius, to)
        for piece in pieces:
            yield Shape(piece, fill=brush.ink)
        if kept.scarf:
            scarf = to(self._sided(kept.scarf))
            yield brush.gap(_SCARF_GAP * radius, scarf)
            yield from brush.surface(scarf, brush.paint(self.scarf), 0.055 * radius)

    def _skin(self) -> Iterator[Outline]:
        yield cut(0j, 1, _PHASE)
        if abs(self.gaze.towards) > _IN_PROFILE:
            height = -0.10 + 0.42 * self.gaze.up
            rim = sqrt(max(0.0, 1 - height * height))
            yield cut(complex(copysign(rim, self.gaze.towards), height), _NOSE, 0, _ROUND)

    def _face(self, brush: Brush, radius: float, to: "Mapping") -> Iterator[Shape]:
        gaze = self.gaze
        if gaze.behind:
            return
        middle, height = 0.5 * gaze.towards, 0.02 + 0.4 * gaze.up
        apart = 0.27 * (1 - 0.25 * abs(gaze.towards))
        profile = abs(gaze.towards) > _IN_PROFILE
        if self.cheeks and not brush.line:
            sides = [middle - copysign(0.4, gaze.towards)] if profile else [middle - 0.54, middle + 0.54]
            for x in sides:
                yield Shape(to(ellipse(complex(x, height - 0.36), 0.19, 0.15)), fill=brush.palette.mid)
        for x in (middle - apart, middle + apart):
            if gaze.closed:
                lid = bent(complex(x - 0.15, height + 0.02), complex(x, height - 0.22), complex(x + 0.15, height + 0.02))
                yield Shape(to(lid), stroke=brush.ink, line_width=brush.stroke(0.11 * radius), rounded=True)
            else:
                yield Shape(to(ellipse(complex(x, height), 0.115, 0.135)), fill=brush.ink)

    def _sided(self, outline: Outline) -> Outline:
        """Hair hangs at the back of the head; where the face looks the other way, at the other side."""
        return outline if self.gaze.towards >= 0 else mapped(outline, lambda point: -point.conjugate())


class Mapping(Struct, frozen=True):
    """From radii around a point to the scene: scaled by `radius`, seen from the other side with `side` −1, and turned."""

    origin: complex
    radius: float
    side: int = 1
    turn: complex = 1
    middle: complex = 0j

    def __call__(self, outline: Outline) -> Outline:
        """The outline in its place."""
        return mapped(outline, self.point)

    def point(self, point: complex) -> complex:
        """A point in its place."""
        own = self.middle + point * self.turn
        return self.origin + self.radius * complex(self.side * own.real, own.imag)
