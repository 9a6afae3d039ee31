"""The figures of a scene → people with their arms: where each hand goes."""


from msgspec import Struct
from msgspec.structs import replace

from handouts.blocks.scene import Drawn
from handouts.blocks.scene_parts import ArmSpec, Figure, Roof
from handouts.messages import Message, say, tenths
from layouts.scenes.body import Posture
from layouts.scenes.head import BEHIND, CLOSED, Gaze
from layouts.scenes.limbs import CURLED, Arm
from layouts.scenes.person import BUILDS, Limb, Person
from layouts.scenes.roof import bands_behind

LONGEST_ARM = 3.6
_REST, _BELLY = (0.30, 1.15), (0.36, 0.75)
_BOWS = {"rest": -0.22, "belly": -0.34}
_MEET = 0.18
_SEAT = 0.86
_SHORTEST, _LOWEST = 0.77, 0.1
_OVERLAP = 0.08
_SCARF = 1.28


class CannotDrawError(Exception):
    """A scene that cannot be drawn so: `where` are keys inside it, `hint` what to do."""

    def __init__(self, where: tuple[str | int, ...], message: Message, hint: Message) -> None:
        super().__init__(message)
        self.where = where
        self.message = message
        self.hint = hint


class Cast(Struct, frozen=True):
    """The people of a scene and its figures, in the same order; `height` is that of its canvas."""

    figures: tuple[Figure, ...]
    people: tuple[Person, ...]
    height: float

    def named(self, name: str) -> Person:
        """Somebody by name."""
        return next(person for figure, person in zip(self.figures, self.people, strict=True) if figure.name == name)


def cast(drawn: Drawn) -> Cast:
    """Everybody in a scene, with arms. Raises CannotDrawError for an arm that is too long or a hand over eyes."""
    adults = 0
    bare = []
    for figure in drawn.figures:
        bare.append(_person(figure, drawn, "mid" if figure.kind == "child" or adults % 2 else "deep"))
        adults += figure.kind == "adult"
    first = Cast(drawn.figures, tuple(bare), drawn.canvas[1])
    people = tuple(replace(person, limbs=tuple(_limbs(index, first))) for index, person in enumerate(bare))
    if drawn.roof:
        people = tuple(_told_apart(person, drawn) for person in people)
    whole = Cast(drawn.figures, people, drawn.canvas[1])
    _check(whole)
    return whole


def _person(figure: Figure, drawn: Drawn, wear: str) -> Person:
    build = BUILDS[figure.kind]
    seated = figure.legs == "sit"
    if seated or figure.tall != 1:
        build = replace(build, neck=build.neck * (_SEAT if seated else 1) * figure.tall)
    if figure.girth != 1:
        build = replace(build, stations=tuple((t, back * figure.girth, front * figure.girth) for t, back, front in build.stations))
    posture = Posture(build, figure.lean, figure.curl, figure.nod, low=figure.legs in ("kneel", "none", "sit"), seated=seated)
    gaze = {"closed": CLOSED, "none": BEHIND}.get(figure.gaze.eyes or "", Gaze(figure.gaze.towards, figure.gaze.up))
    ground = ground_of(drawn) if figure.ground is None else figure.ground
    return Person(
        figure.kind, complex(figure.at, drawn.canvas[1] - ground), figure.head, 1 if figure.face == "right" else -1, posture,
        gaze, figure.hair, figure.trim or ("stripes" if figure.kind == "child" else "none"),
        figure.legs, figure.wear or wear, figure.shoes or "ink", figure.against, scarf="deep" if (figure.wear or wear) == "mid" else "mid",
        frown=figure.frown, fright=figure.fright)


def _told_apart(person: Person, drawn: Drawn) -> Person:
    """A scarf has not the colour of the arc behind it, or the head were lost in it."""
    if person.hair != "scarf" or not drawn.roof:
        return person
    behind = bands_behind(drawn.roof, roof_center(drawn.roof, drawn), person.face.point(0j), _SCARF * person.radius)
    return replace(person, scarf="ink") if person.scarf in behind else person


def roof_center(one: Roof, drawn: Drawn) -> complex:
    """The middle of the arcs, on their ground."""
    return complex(one.at, drawn.canvas[1] - (ground_of(drawn) if one.ground is None else one.ground))


def ground_of(drawn: Drawn) -> float:
    """The ground of a scene, from the top of its canvas."""
    return drawn.canvas[1] if drawn.ground is None else drawn.ground


def _limbs(index: int, cast: Cast) -> list[Limb]:
    person, figure = cast.people[index], cast.figures[index]
    limbs = []
    for wish in figure.arms:
        shoulder = person.posture.shoulder(wish.side)
        end, bow = _end(wish, index, cast)
        bow = bow if wish.bow is None else wish.bow
        if wish.to.rest and wish.side == "back":
            bow = -bow
        up = end.imag > shoulder.imag + 1
        layer = wish.layer or ("over" if person.posture.curl > CURLED else "behind" if up else "before")
        start = shoulder if layer == "behind" else person.posture.shoulder_below(wish.side, end, LONGEST_ARM)
        arm = Arm(person.posture.build, start, end, bow)
        limbs.append(Limb(arm, layer, hand=not (wish.to.figure and wish.to.spot != "hand"), holds=wish.holds))
    return limbs


def _end(wish: ArmSpec, index: int, cast: Cast) -> tuple[complex, float]:
    """Where an arm ends, in radii over its owner's foot, and how far it is bent."""
    person, target = cast.people[index], wish.to
    if target.rest:
        return _resting(person, wish.side, target.rest), _BOWS[target.rest]
    if target.point:
        across, down = target.point
        return person.local(complex(across, cast.height - down)), 0.1
    other = cast.named(str(target.figure))
    if target.spot == "hand":
        return _meeting(wish, index, other, cast), 0.12
    spine = other.posture.spine
    spot = spine.beside(0.78, -0.95) if target.spot == "shoulder" else spine.beside(0.5, -0.85)
    return person.local(other.place.point(spot)), 0.16


def _resting(person: Person, side: str, where: str) -> complex:
    """Where a hand rests; lower where somebody leans so far that the arm would be a stump."""
    t, beside = _REST if where == "rest" else _BELLY
    posture = person.posture
    while True:
        end = posture.spine.beside(t, beside if side == "front" else -beside)
        if abs(end - posture.shoulder(side)) >= _SHORTEST or t < _LOWEST:
            return end
        t -= 0.02


def _meeting(wish: ArmSpec, index: int, other: Person, cast: Cast) -> complex:
    """Halfway between two shoulders and a little lower, or the hand of somebody whose arm goes elsewhere."""
    person, name = cast.people[index], cast.figures[index].name
    their = next(figure for figure, one in zip(cast.figures, cast.people, strict=True) if one is other)
    for arm in their.arms:
        if arm.to.figure is None and not arm.to.rest:
            end, _ = _end(arm, cast.people.index(other), cast)
            return person.local(other.place.point(end))
        if arm.to.figure == name:
            start, far = (one.place.point(one.posture.shoulder(side)) for one, side in ((person, wish.side), (other, arm.side)))
            middle = (start + far) / 2 - 1j * _MEET * abs(far - start)
            return person.local(middle + _OVERLAP * person.radius * (start - middle) / max(abs(start - middle), 1e-9))
    front = other.posture.spine.beside(0.55, 0.9)
    return person.local(other.place.point(front))


def _check(cast: Cast) -> None:
    for number, (figure, person) in enumerate(zip(cast.figures, cast.people, strict=True)):
        for order, limb in enumerate(person.limbs):
            where = ("figures", number, "arms", order)
            if limb.arm.length > LONGEST_ARM:
                message = say("{name}'s arm would be {length} times the radius of the head long; an arm reaches {longest}.",
                              name=figure.name, length=tenths(limb.arm.length), longest=LONGEST_ARM)
                hint = say("Move {name} nearer, or let the hand go somewhere nearer.", name=figure.name)
                raise CannotDrawError(where, message, hint)
            hand = person.place.point(limb.arm.hand)
            for other_figure, other in zip(cast.figures, cast.people, strict=True):
                eyes = other.face.point(complex(0.5 * other.gaze.towards, 0.02 + 0.4 * other.gaze.up))
                near = 0.31 * person.radius + 0.42 * other.radius
                if other is not person and not other.gaze.behind and abs(hand - eyes) < near:
                    message = say("{name}'s hand lies over the eyes of {other}.", name=figure.name, other=other_figure.name)
                    raise CannotDrawError(where, message, say("Let the hand go lower: to a hand, a shoulder or the back."))
