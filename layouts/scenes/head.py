"""A head: its outline, hair, nose, cheeks and eyes. It has no mouth."""

from collections.abc import Iterator
from math import copysign, sqrt

from msgspec import Struct

from layouts.frames import Outline, Shape
from layouts.scenes.hair import hair
from layouts.scenes.outlines import bent, cut, ellipse, holds, joined, mapped, polar, straight
from layouts.scenes.paint import Brush

_GAP = 0.26
_SCARF_GAP = 0.20
_LINE = 0.24
_NOSE = 0.21
_IN_PROFILE = 0.3
_PHASE = -22.92
_ROUND = (1,) * 6
_CHEEK, _UNDER, _APART = (0.19, 0.15), 0.36j, (0.54, 0.47, 0.4)
_ROOM = 0.04
_BROW, _RAISED = (0.15, 0.24, 0.42), (0.13, 0.5, 0.38)
_WIDE = (0.165, 0.215)
_AROUND = tuple(polar(1, 45 * step) for step in range(8))
_BACK = (0.4, 0.32, 0.24, 0.16, 0.08)


class Gaze(Struct, frozen=True):
    """Where a face looks, each from −1 to 1: towards its own side, and up; or its eyes are closed; or one sees its back."""

    towards: float = 0.6
    up: float = 0.0
    closed: bool = False
    behind: bool = False

    @property
    def middle(self) -> complex:
        """Between the eyes."""
        return complex(0.5 * self.towards, 0.02 + 0.4 * self.up)


CLOSED = Gaze(0.5, -0.3, closed=True)
BEHIND = Gaze(0, 0, behind=True)


class Head(Struct, frozen=True):
    """What is on a head; outlines are in radii around its middle until `placed`. Who frowns has brows over the eyes, who is in fright wide eyes under raised brows; neither has red cheeks."""

    gaze: Gaze
    hair: str
    scarf: str
    cheeks: bool = True
    frown: bool = False
    fright: bool = False

    def paths(self, brush: Brush, radius: float, to: "Mapping") -> Iterator[Shape]:
        """The pieces in the order in which they are painted; `to` takes a point of the head to its place."""
        skin = [to(outline) for outline in self._skin()]
        kept = hair(self.hair, behind=self.gaze.behind, both=abs(self.gaze.towards) <= _IN_PROFILE)
        pieces = [to(_sided(piece, self.gaze)) for piece in kept.pieces]
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
            scarf = to(_sided(kept.scarf, self.gaze))
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
        middle, height = gaze.middle.real, gaze.middle.imag
        apart = 0.27 * (1 - 0.25 * abs(gaze.towards))
        if self.cheeks and not (self.frown or self.fright) and not brush.line:
            for spot in cheeks(self.gaze, self.hair):
                yield Shape(to(ellipse(spot, *_CHEEK)), fill=brush.palette.mid)
        for x in (middle - apart, middle + apart):
            if gaze.closed:
                lid = bent(complex(x - 0.15, height + 0.02), complex(x, height - 0.22), complex(x + 0.15, height + 0.02))
                yield Shape(to(lid), stroke=brush.ink, line_width=brush.stroke(0.11 * radius), rounded=True)
            elif self.fright:
                yield Shape(to(ellipse(complex(x, height), *_WIDE)), fill=brush.ink)
            else:
                yield Shape(to(ellipse(complex(x, height), 0.115, 0.135)), fill=brush.ink)
        if self.frown or self.fright:
            half, low, high = _BROW if self.frown else _RAISED
            brows = joined(*(straight(complex(x + out * half, height + high), complex(x - out * half, height + low))
                             for x, out in ((middle - apart, -1), (middle + apart, 1))))
            yield Shape(to(brows), stroke=brush.ink, line_width=brush.stroke(0.12 * radius), rounded=True)


def cheeks(gaze: Gaze, hair_name: str) -> tuple[complex, ...]:
    """Their middles: one where the face is turned, else two. Half a cheek is a stain: one that hair lies over is nearer the nose, or left out."""
    kept = hair(hair_name, both=abs(gaze.towards) <= _IN_PROFILE)
    over = [_edge(_sided(piece, gaze)) for piece in ((kept.scarf,) if kept.scarf else kept.pieces[:1])]
    room = _ROOM + (_SCARF_GAP / 2 if kept.scarf else 0)
    low = gaze.middle - _UNDER
    if abs(gaze.towards) <= _IN_PROFILE:
        ways: list[tuple[complex, ...]] = [(low - apart, low + apart) for apart in _APART]
    else:
        ways = [(low - copysign(back, gaze.towards),) for back in _BACK]
    return next((spots for spots in ways if all(_clear(spot, over, room) for spot in spots)), ())


def _clear(spot: complex, over: list[list[complex]], room: float) -> bool:
    """Whether no hair lies over a cheek, nor the gap around a scarf."""
    wide, high = _CHEEK
    rim = (spot + complex((wide + room) * one.real, (high + room) * one.imag) for one in _AROUND)
    return not any(holds(edge, point) for point in rim for edge in over)


def _edge(outline: Outline) -> list[complex]:
    """The points that an outline goes through."""
    return [complex(float(one[-2]), float(one[-1])) for one in outline.segments if len(one) > 1]


def _sided(outline: Outline, gaze: Gaze) -> Outline:
    """Hair hangs at the back of the head; where the face looks the other way, at the other side."""
    return outline if gaze.towards >= 0 else mapped(outline, lambda point: -point.conjugate())


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
