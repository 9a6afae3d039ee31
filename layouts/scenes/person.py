"""A person: legs, body, arms and head in the order in which they are painted."""

from collections.abc import Iterator

from msgspec import Struct, field

from layouts.frames import Outline, Paint, Shape
from layouts.scenes.body import ADULT, CHILD, Build, Posture
from layouts.scenes.head import Gaze, Head, Mapping
from layouts.scenes.limbs import CURLED, Arm, Leg, chair, lap, legs
from layouts.scenes.outlines import bent, ellipse, joined, mapped, polar, straight
from layouts.scenes.paint import Brush

BUILDS: dict[str, Build] = {"adult": ADULT, "child": CHILD}
_BODY_GAP = 0.26
_GAP = 0.24
_EDGE = 0.055
_CHAIR = 0.17
_SKIN_LINE = 0.12
_APART = frozenset({"stand", "tiptoe"})
_FACE_TURN = 0.55
_RUN_OUT = 1.02
_STRIPES = (0.15, 0.37, 0.59)
_CURLED_STRIPES, _LEVEL = (-0.7 + 0.5j, -0.15 + 2.3j), polar(1, -8)
_DOTS = ((0.16, -0.5), (0.16, 0.55), (0.38, 0.0), (0.38, 0.9), (0.38, -0.85), (0.60, -0.4), (0.60, 0.5))
_BUTTONS = (0.30, 0.47, 0.64)
_SMALLEST = {"adult": 14 / 6, "child": 14 / 6 * 0.8}


class Limb(Struct, frozen=True):
    """An arm and when it is painted: behind the body, before the body, over the head, or across whoever is carried.

    `hand` is False where it follows later; a hand that `holds` something has no gap around it.
    """

    arm: Arm
    layer: str = "before"
    hand: bool = True
    holds: bool = False


class Person(Struct, frozen=True):
    """Somebody in a scene; `foot` is where they stand and `radius` that of their head, both in own millimetres.

    `side` is 1 where they face right, −1 left; `against` is the colour behind them where it is not the ground's.
    """

    kind: str
    foot: complex
    radius: float
    side: int
    posture: Posture
    gaze: Gaze = field(default_factory=Gaze)
    hair: str = "short"
    trim: str = "none"
    legs: str = "stand"
    wear: str = "deep"
    shoes: str = "ink"
    against: str | None = None
    scarf: str = "mid"
    frown: bool = False
    fright: bool = False
    limbs: tuple[Limb, ...] = ()

    @property
    def place(self) -> Mapping:
        """From radii over the foot to the scene."""
        return Mapping(self.foot, self.radius, self.side)

    @property
    def face(self) -> Mapping:
        """From radii around the middle of the head to the scene, turned as the head hangs."""
        return Mapping(self.foot, self.radius, self.side, polar(1, -_FACE_TURN * self.posture.tilt), self.posture.head)

    def local(self, point: complex) -> complex:
        """A point of the scene in radii over the foot."""
        own = (point - self.foot) / self.radius
        return complex(self.side * own.real, own.imag)

    def detailed(self, smallest: float) -> bool:
        """Whether small parts of somebody are painted, where own millimetres are as small as that on paper, in millimetres."""
        return self.radius * smallest >= _SMALLEST[self.kind]

    def paths(self, brush: Brush, smallest: float) -> Iterator[Shape]:
        """Everything but hands that follow later; `smallest` is the size of own millimetres on paper, in millimetres."""
        detailed = self.detailed(smallest)
        yield from self.arms(brush, "behind")
        own_legs = legs(self.posture, self.legs)
        lying = self.posture.curl > CURLED
        if self.legs == "sit":
            yield from self._chair(brush)
        if not lying:
            yield from self._legs(brush, own_legs)
        if self.legs == "sit":
            yield from self._lap(brush)
        yield from self._body(brush, detailed=detailed)
        yield from self.arms(brush, "before")
        if lying:
            yield from self._legs(brush, own_legs)
        head = Head(self.gaze, self.hair, self.scarf, detailed, self.frown, self.fright)
        yield from head.paths(brush, self.radius, self.face)
        yield from self.arms(brush, "over")

    def hands(self, brush: Brush) -> Iterator[Shape]:
        """The hands that follow after the other people."""
        for limb in self.limbs:
            if not limb.hand:
                yield from self._palm(brush, limb)

    def _chair(self, brush: Brush) -> Iterator[Shape]:
        """Round at its back, and flat on the ground."""
        seat, feet = map(self.place, chair(self.posture))
        for color, width in ((brush.ground, _CHAIR + _GAP), (brush.ink, _CHAIR)):
            yield Shape(feet, stroke=color, line_width=width * self.radius)
            yield Shape(seat, stroke=color, line_width=width * self.radius, rounded=True)

    def _legs(self, brush: Brush, own: list[Leg]) -> Iterator[Shape]:
        r, to = self.radius, self.place
        width = self.posture.build.leg * r
        apart = self.legs in _APART
        for number, leg in enumerate(own):
            yield Shape(to(leg.line), stroke=brush.ground, line_width=width + _GAP * r, rounded=leg.rounded)
            if leg.shoe and not (apart and number):
                yield Shape(to(leg.shoe), stroke=brush.ground, line_width=_GAP * r)
        color = brush.solid(self.shoes)
        for number, leg in enumerate(own):
            if leg.shoe and apart and number:
                yield Shape(to(leg.shoe), stroke=brush.ground, line_width=_GAP * r)
            yield Shape(to(leg.line), stroke=color, line_width=width, rounded=leg.rounded)
            if leg.shoe:
                yield Shape(to(leg.shoe), fill=color)

    def _lap(self, brush: Brush) -> Iterator[Shape]:
        """In the colour of the clothes, over the legs and under the body."""
        shape = self.place(lap(self.posture))
        yield brush.gap(_BODY_GAP * self.radius, shape)
        yield from brush.surface(shape, self._clothes(brush), _EDGE * self.radius)

    def _clothes(self, brush: Brush) -> Paint:
        """A child's are white for a copier: it has stripes there."""
        return brush.skin if brush.line is not None and self.kind == "child" else brush.paint(self.wear)

    def _body(self, brush: Brush, *, detailed: bool) -> Iterator[Shape]:
        r, body = self.radius, self.place(self.posture.outline)
        yield brush.gap(_BODY_GAP * r, body)
        plain = brush.line is not None and self.kind == "child"
        yield from brush.surface(body, brush.skin if plain else brush.paint(self.wear), _EDGE * r)
        trim = self.trim if detailed or self.kind == "child" else "none"
        spine, to = self.posture.spine, self.place
        mark = brush.mark if plain or brush.palette.hollow else brush.ground
        within = self._rimmed(body)
        if trim == "stripes":
            for t in _STRIPES:
                if not self._between_raised(t):
                    yield Shape(to(self._stripe(t)), stroke=mark, line_width=0.19 * r, within=within)
        if trim == "dots":
            dots = joined(*(to(ellipse(spine.beside(t, distance), 0.14, 0.14)) for t, distance in _DOTS))
            yield Shape(dots, fill=mark, within=within)
        if trim == "buttons":
            spots = [spot for t in _BUTTONS if not self._hidden(spot := spine.beside(t, 0.72))]
            if spots:
                yield Shape(joined(*(to(ellipse(spot, 0.13, 0.13)) for spot in spots)), fill=mark)
        if trim == "pocket":
            pocket = straight(spine.beside(0.33, -0.1), spine.beside(0.33, 0.7))
            yield Shape(to(pocket), stroke=mark, line_width=0.15 * r, rounded=True)

    def _stripe(self, t: float) -> Outline:
        """A stripe across the body; the more a body curls up, the more its stripes are parallel, or they would be rays."""
        spine, curl = self.posture.spine, self.posture.curl
        up = spine.along(t)
        round_ = (spine.beside(t, -2.2) + 0.12 * up, spine.at(t), spine.beside(t, 1.9) + 0.12 * up)
        middle = _CURLED_STRIPES[0] + (t - _STRIPES[0]) * _CURLED_STRIPES[1]
        level = tuple(middle + side * _LEVEL for side in (-2.4, 0.0, 2.4))
        return bent(*(one * (1 - curl) + other * curl for one, other in zip(round_, level, strict=True)))

    def _between_raised(self, t: float) -> bool:
        """Whether a stripe would only peep out between two raised arms."""
        raised = [limb.arm for limb in self.limbs if limb.layer != "behind" and limb.arm.end.imag > limb.arm.shoulder.imag]
        ends = (self.posture.spine.beside(t, side * self.posture.build.shoulder) for side in (1, -1))
        return all(any(arm.covers(end) for arm in raised) for end in ends)

    def _hidden(self, spot: complex) -> bool:
        """Whether an arm lies over a point of the body."""
        return any(limb.layer != "behind" and limb.arm.covers(spot) for limb in self.limbs)

    def _rimmed(self, body: Outline) -> Outline:
        """A hair wider than the body: stripes run out into the gap around it, and leave no seam."""
        middle = self.place.point(self.posture.spine.at(0.4))
        return mapped(body, lambda point: middle + _RUN_OUT * (point - middle))

    def arms(self, brush: Brush, layer: str) -> Iterator[Shape]:
        """The arms of a layer."""
        for limb in self.limbs:
            if limb.layer == layer:
                yield from self._arm(brush, limb)

    def _arm(self, brush: Brush, limb: Limb) -> Iterator[Shape]:
        r, to, arm = self.radius, self.place, limb.arm
        yield Shape(to(arm.sides if limb.holds else arm.rim), stroke=brush.ground, line_width=_GAP * r, rounded=True)
        if limb.hand:
            yield from self._palm(brush, limb)
        plain = brush.line is not None and self.kind == "child"
        yield from brush.surface(to(arm.sleeve), brush.skin if plain else brush.paint(self.wear), _EDGE * r)
        if not brush.line:
            joint = arm.build.joint
            yield Shape(to(ellipse(arm.shoulder, joint, joint)), fill=brush.paint(self.wear))

    def _palm(self, brush: Brush, limb: Limb) -> Iterator[Shape]:
        palm = self.place(limb.arm.palm)
        if not limb.holds:
            yield brush.gap(_GAP * self.radius, palm)
        yield from brush.surface(palm, brush.skin, _SKIN_LINE * self.radius)
