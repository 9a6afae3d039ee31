"""Arms and legs, in radii of the head."""


from msgspec import Struct

from layouts.frames import Outline
from layouts.scenes.body import SEAT, Build, Posture
from layouts.scenes.outlines import bent, closed, cut, joined, opened, polar, straight, turned

HAND = 0.31
CURLED = 0.7
_REACH = 0.1
_LIFT = 0.16
_ANKLE, _TOE, _HEEL = 0.2, 0.78, 19.0
_BACK, _BEHIND, _UNDER = 0.72, 0.36, 0.24
_KNEE, _LAP, _FEET = 1.3, 0.2, (-0.3, 0.3)
_PAST_KNEE, _THICK = 0.66, 0.36
_HAND_PHASE = -57.38
_HAND = (1, 0.959, 1.031, 0.981, 1.021, 0.971)
_STATIONS = (0.0, 0.25, 0.5, 0.75, 1.0)
_FINE = tuple(step / 16 for step in range(17))


class Arm(Struct, frozen=True):
    """An arm from a shoulder to its end, pushed sideways by `bow` of its length; the hand is just past the end."""

    build: Build
    shoulder: complex
    end: complex
    bow: float

    @property
    def length(self) -> float:
        """From shoulder to end, along a straight line."""
        return abs(self.end - self.shoulder)

    @property
    def hand(self) -> complex:
        """The middle of the hand."""
        return self.end + _REACH * self._along(1)

    @property
    def sleeve(self) -> Outline:
        """The arm as a shape."""
        return closed(self._edge())

    @property
    def rim(self) -> Outline:
        """The edge of the arm without the shoulder, where it grows out of the body."""
        return opened(self._edge()[1:-1])

    @property
    def sides(self) -> Outline:
        """The same as far as the wrist, for a hand that holds something."""
        edge, half = self._edge(), len(_STATIONS)
        return joined(opened(edge[1:half - 1]), opened(edge[half + 1:-1]))

    def covers(self, point: complex) -> bool:
        """Whether the sleeve or its rim lies over a point."""
        wide, narrow = self.build.arm
        return any(abs(self.at(t) - point) < wide + (narrow - wide) * t + _REACH for t in _FINE)

    @property
    def palm(self) -> Outline:
        """The hand."""
        return cut(self.hand, HAND, _HAND_PHASE, _HAND)

    @property
    def _middle(self) -> complex:
        return (self.shoulder + self.end) / 2 + 1j * self.bow * (self.end - self.shoulder)

    def at(self, t: float) -> complex:
        """A point on its middle line, from 0 at the shoulder to 1 at the end."""
        return self.shoulder * (1 - t) ** 2 + 2 * self._middle * t * (1 - t) + self.end * t * t

    def _along(self, t: float) -> complex:
        direction = (1 - t) * (self._middle - self.shoulder) + t * (self.end - self._middle)
        return direction / abs(direction) if direction else 1

    def _edge(self) -> list[complex]:
        wide, narrow = self.build.arm
        halves = [1j * self._along(t) * (wide + (narrow - wide) * t) for t in _STATIONS]
        sides = [[self.at(t) + side * half for t, half in zip(_STATIONS, halves, strict=True)] for side in (1, -1)]
        return [*sides[0], *reversed(sides[1])]


class Leg(Struct, frozen=True):
    """A leg as a stroke, and a flat shoe."""

    line: Outline
    shoe: Outline | None
    rounded: bool = False


def legs(posture: Posture, kind: str) -> list[Leg]:
    """The legs of a figure that stands, walks, stands on its toes, kneels, sits or lies curled up; back one first."""
    build, foot = posture.build, posture.spine.at(0)
    if kind == "none":
        return []
    if posture.curl > CURLED:
        return [_leg(-0.05 + 0.5j, 1.4 + 1.5j, 0.8 + 0j), _leg(0.05 + 0.45j, 1.75 + 1.45j, 1.17 + 0j)]
    if kind in ("kneel", "sit"):
        return _folded(build, kind)
    if kind == "walk":
        top = build.hem + 0.5
        return [_pushing(complex(-0.35, top), complex(-0.5, 0.7 * build.hem), -0.95 + 0j),
                _leg(complex(0.35, top), complex(0.75, 0.8 * build.hem), 1.0 + 0j)]
    top = foot.imag + 0.5
    if kind == "tiptoe":
        near = 0.7 * build.hip
        return [_leg(complex(x, top), complex(x, 0.5), complex(x + 0.045, _LIFT)) for x in (foot.real - near, foot.real + near)]
    back, front = foot.real - build.hip, foot.real + build.hip
    return [_leg(complex(back, top), complex(back, 0.3), complex(back, 0)),
            _leg(complex(front, top), complex(front, 0.3), complex(front + 0.01, 0))]


def _folded(build: Build, kind: str) -> list[Leg]:
    """The legs of who is on one knee, or on a chair."""
    if kind == "kneel":
        knee = Leg(bent(-0.4 + 0.25j, -1.0 + 0.25j, -1.72 + 0.25j), None, rounded=True)
        return [knee, _leg(0.5 + 0.75j, 1.95 + 1.75j, 1.62 + 0j)]
    lap, far = build.hem * SEAT + _LAP, _KNEE * max(width for *_, width in build.stations)
    return [_seated(complex(0, lap), complex(far + 0.4 * x, lap), complex(far + x, 0)) for x in _FEET]


def _seated(hip: complex, knee: complex, foot: complex) -> Leg:
    """A thigh that lies level, and a shin."""
    ankle = foot + 1j * _ANKLE
    return Leg(opened([hip, knee - 0.3, knee - 0.06 - 0.09j, knee + 0.3 * (ankle - knee) / abs(ankle - knee), ankle]), _shoe(foot))


def lap(posture: Posture) -> Outline:
    """The thighs of who sits, under the clothes: from the body as far as the knees."""
    build = posture.build
    middle, far = build.hem * SEAT + _LAP, _KNEE * max(width for *_, width in build.stations) + _PAST_KNEE
    top, low = middle + _THICK, middle - _THICK
    points = ((0, low), (0.7 * far, low), (far - 0.16, low + 0.04), (far, middle - 0.1), (far - 0.06, top - 0.14), (far - 0.3, top), (0, top + 0.25))
    return closed([complex(x, y) for x, y in points], sharp={0, 6})


def chair(posture: Posture) -> tuple[Outline, Outline]:
    """What somebody sits on: a seat under the body and a back clear behind it, in one line, and legs."""
    low, high = posture.spine.at(0).imag - _UNDER, posture.spine.at(_BACK).imag
    behind = -_BEHIND - max(width for _, width, _ in posture.build.stations)
    foot = behind + 0.14
    seat = joined(bent(complex(behind, high), complex(behind - 0.02, (low + high) / 2), complex(foot, low)),
                  straight(complex(foot, low), complex(0.5, low)))
    feet = joined(straight(complex(foot, low), complex(foot, 0)), straight(complex(0.4, low), complex(0.4, 0)))
    return seat, feet


def _leg(hip: complex, knee: complex, foot: complex) -> Leg:
    """A leg ends inside its shoe, so that no corner of it is under the ground."""
    return Leg(bent(hip, knee, foot + 1j * _ANKLE), _shoe(foot))


def _pushing(hip: complex, knee: complex, foot: complex) -> Leg:
    """The leg behind of somebody who walks: its heel is up, its toes are on the ground."""
    toes = foot + _TOE
    return Leg(bent(hip, knee, toes + (foot + 1j * _ANKLE - toes) * polar(1, -_HEEL)), turned(_shoe(foot), toes, -_HEEL))


def _shoe(foot: complex) -> Outline:
    """Flat under the sole; left open there, so that its rim does not cross the ground."""
    points = ((-0.30, 0), (-0.34, 0.414), (-0.18, 0.529), (0.16, 0.483), (0.36, 0.451), (0.78, 0.345), (0.78, 0))
    flat = [part for x, y in points for part in (foot.real + x, foot.imag + y)]
    return Outline((("M", *flat[:2]), ("C", *flat[2:8]), ("C", *flat[8:])))
