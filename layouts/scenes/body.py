"""The spine and the body of a figure, in radii of its head: y up from the ground, x towards the face."""

from functools import cached_property
from math import atan2, ceil, cos, degrees, radians, sin

from msgspec import Struct

from layouts.frames import Outline
from layouts.scenes.outlines import closed, mapped

_SHOULDER = 0.79
_RAISED, _STEP, _FROM, _TO = 0.15, 0.01, 0.5, 1.0
_LOW, SEAT = 0.18, 1.2
_TOP = 0.12
_CURLED = 72.0
_SWELL = 0.22


class Build(Struct, frozen=True):
    """The proportions of an adult or a child.

    `neck` and `hem` are heights; `stations` are places along the spine, each with the half width at the back and at the front.
    """

    neck: float
    hem: float
    hip: float
    leg: float
    shoulder: float
    arm: tuple[float, float]
    joint: float
    stations: tuple[tuple[float, float, float], ...]
    curled: tuple[complex, complex, complex]


ADULT = Build(
    4.2, 0.86, 0.50, 0.50, 0.62, (0.36, 0.254), 0.385,
    ((0, 0.74, 0.78), (0.055, 1.14, 1.20), (0.24, 1.36, 1.46), (0.50, 1.24, 1.30), (0.76, 1.0, 0.98), (0.93, 0.66, 0.60)),
    (-0.5 + 0.12j, -1.6 + 2.1j, -0.1 + 2.5j))
CHILD = Build(
    2.42, 0.50, 0.44, 0.46, 0.56, (0.336, 0.238), 0.36,
    ((0, 0.62, 0.66), (0.085, 1.0, 1.04), (0.32, 1.20, 1.24), (0.58, 1.08, 1.10), (0.80, 0.86, 0.86), (0.95, 0.58, 0.54)),
    (-0.55 + 0.12j, -1.45 + 1.35j, -0.12 + 1.62j))


class Spine(Struct, frozen=True):
    """A quadratic curve from the hem to the neck."""

    points: tuple[complex, complex, complex]

    def at(self, t: float) -> complex:
        """The point at `t`, from 0 at the hem to 1 at the neck."""
        low, middle, high = self.points
        return low * (1 - t) ** 2 + 2 * middle * t * (1 - t) + high * t * t

    def along(self, t: float) -> complex:
        """The direction there, of length 1."""
        low, middle, high = self.points
        direction = (1 - t) * (middle - low) + t * (high - middle)
        return direction / abs(direction)

    def beside(self, t: float, distance: float) -> complex:
        """A point beside the spine, towards the face where `distance` is positive."""
        return self.at(t) - 1j * distance * self.along(t)


class Posture(Struct, frozen=True, dict=True):
    """How a body is held: a build, degrees of lean and of nod, 0 upright to 1 curled up, and whether it is low: on its knees or a chair."""

    build: Build
    lean: float = 0.0
    curl: float = 0.0
    nod: float = 0.0
    low: bool = False
    seated: bool = False

    @cached_property
    def spine(self) -> Spine:
        """The upright spine, mixed with the curled one."""
        neck, hem = self.build.neck, self.build.hem
        if self.low:
            seat = SEAT * hem if self.seated else _LOW
            neck, hem = neck - hem + seat, seat
        height = neck - hem
        side, up = sin(radians(self.lean)), cos(radians(self.lean))
        upright = (complex(0, hem), complex(-0.08 - 0.21 * side, hem + 0.58 * height), complex(height * side, hem + height * up))
        low, middle, high = (
            one * (1 - self.curl) + other * self.curl for one, other in zip(upright, self.build.curled, strict=True))
        return Spine((low, middle, high))

    @cached_property
    def tilt(self) -> float:
        """How far the head hangs forward, in degrees."""
        end = self.spine.along(1)
        upright = 0.9 * degrees(atan2(end.real, end.imag)) + self.nod
        return upright * (1 - self.curl) + _CURLED * self.curl

    @cached_property
    def head(self) -> complex:
        """The middle of the head."""
        return self.spine.at(1) + 0.76 * complex(sin(radians(self.tilt)), cos(radians(self.tilt)))

    @property
    def outline(self) -> Outline:
        """The body: up at the front, over the neck, down at the back. Nothing is under the ground."""
        spine, swell = self.spine, 1 + _SWELL * self.curl
        stations = self.build.stations
        front = [spine.beside(t, width * (swell if t else 1)) for t, _, width in stations]
        back = [spine.beside(t, -width * (swell if t else 1)) for t, width, _ in stations]
        points = [spine.at(0) - 0.05j, *front, spine.at(1) + _TOP * spine.along(1), *reversed(back)]
        return mapped(closed([_above(point) for point in points]), _above)

    def shoulder(self, side: str) -> complex:
        """Where an arm begins: `front` is the side of the face."""
        return self._beside(_SHOULDER, side)

    def shoulder_below(self, side: str, end: complex, reach: float) -> complex:
        """Where an arm before the body begins: the higher it goes, the lower, or it would grow out of the cheek; higher where it must reach far."""
        raised = ((end - self.shoulder(side)).imag - _FROM) / (_TO - _FROM)
        lowest = _SHOULDER - _RAISED * min(1.0, max(0.0, raised))
        ways = (self._beside(min(_SHOULDER, lowest + step * _STEP), side) for step in range(ceil(_RAISED / _STEP) + 1))
        return next((start for start in ways if abs(end - start) <= reach), self.shoulder(side))

    def _beside(self, t: float, side: str) -> complex:
        return self.spine.beside(t, self.build.shoulder if side == "front" else -self.build.shoulder)


def _above(point: complex) -> complex:
    """The point, or the one on the ground over it."""
    return complex(point.real, max(0.0, point.imag))
