"""A scene as paths on a page: what is behind, the weather and the roof, people, their hands, threads, what is in front."""

from collections.abc import Iterator, Sequence
from math import ceil

from msgspec import Struct, field
from msgspec.structs import replace

from handouts.blocks.scene import Drawn
from handouts.blocks.scene_parts import Prop
from handouts.messages import say, tenths
from layouts.frames import Color, Outline, Shape
from layouts.memory import Memory
from layouts.scenes.devices import DRAWN, stop_color, stops_of
from layouts.scenes.line import in_line
from layouts.scenes.outlines import Segment
from layouts.scenes.paint import Brush
from layouts.scenes.people import CannotDrawError, Cast, cast, ground_of, roof_center
from layouts.scenes.person import Person
from layouts.scenes.props import Thing
from layouts.scenes.roof import roof, thread, weather
from layouts.style.palette import Palette
from layouts.units import mm, to_mm

SMALLEST_HEAD = 1.7
_A_LITTLE = 1.001
_CHILD = 0.8
_WEATHER, _THREAD = 0.17, 0.15
_HIGH = {"table": 0.3, "cloth": 0.3, "chair": 1.7, "book": 0.5, "mug": 0.9, "ball": 1.0, "door": 1.7, "school": 0.67, "bubble": 0.68, "speech": 0.8, "stone": 0.8, "papers": 0.7, "blocks": 0.2, "cord": 0.5,
         "ground": 0.004, "flag": 1.6, "drawing": 0.75, "notes": 1.3, "board": 1.3, "joy": 1.4, "hush": 0.2, "question": 1.4, "window": 0.45, "sill": 0.05, "balance": 0.3, "beam": 0.08, "lens": 0.52, "rims": 0.52,
         "path": 0.35, "growth": 0.004}
_BEHIND = {"bubble", "board", "speech", "door", "school", "window", "lens", "path", "ground", "growth"}


class Easel(Struct, frozen=True):
    """Where a scene is drawn: its top left corner and its width in points, in a palette, on a ground of a colour.

    Nothing is painted outside `clip` (x, y, width, height), or else outside its canvas. `memory` keeps what was painted.
    """

    x: float
    y: float
    width: float
    palette: Palette
    ground: Color
    clip: tuple[float, float, float, float] | None = None
    memory: Memory = field(default_factory=lambda: Memory(0))


def draw(drawn: Drawn, easel: Easel) -> tuple[Shape, ...]:
    """The paths of a scene. Raises CannotDrawError."""
    people = easel.memory.recall(("cast", drawn), lambda: cast(drawn))
    unit = easel.width / drawn.canvas[0]
    _check(people, drawn, easel.width)
    size = to_mm(unit)
    alike = unit if easel.palette.edge else tuple([person.detailed(size) for person in people.people])
    painted = easel.memory.recall(("painted", drawn, easel.palette, easel.ground, alike), lambda: _turned_over(drawn, people, easel, unit))
    clip = easel.clip or (easel.x, easel.y, easel.width, easel.width / drawn.canvas[0] * drawn.canvas[1])
    return tuple([replace(path, x=easel.x, y=easel.y, scale=unit, line_width=path.line_width * unit, clip=clip) for path in painted])


class Label(Struct, frozen=True):
    """A number or a day in a stop of a path: its middle and its room in points, and whether it stands on a dark disc."""

    text: str
    x: float
    y: float
    room: float
    dark: bool


def labels(drawn: Drawn, easel: Easel, days: Sequence[str] = ()) -> Iterator[Label]:
    """The days in the stops of a path, their numbers, or its minutes; none where all are as long, and minutes are not what it tells."""
    unit = easel.width / drawn.canvas[0]
    for prop in drawn.props:
        words = _in_stops(prop, days)
        if prop.kind == "path" and words:
            stops = stops_of(thing_of(prop, drawn))
            for index, ((middle, radius, _), word) in enumerate(zip(stops, words, strict=False)):
                across = drawn.canvas[0] - middle.real if drawn.mirror else middle.real
                yield Label(word, easel.x + unit * across, easel.y + unit * (drawn.canvas[1] - middle.imag),
                            2 * unit * radius, stop_color(stops, index) == "deep")


def _in_stops(prop: Prop, days: Sequence[str]) -> Sequence[str]:
    if prop.stops == "days":
        return days
    if prop.stops == "none":
        return []
    if prop.stops == "numbers":
        return [str(number) for number, _ in enumerate(prop.minutes, 1)]
    return [f"{minutes:g}" for minutes in prop.minutes] if len(set(prop.minutes)) > 1 else []


def _turned_over(drawn: Drawn, people: Cast, easel: Easel, unit: float) -> tuple[Shape, ...]:
    """The paths in own millimetres, y down. In colour they are the same at every size at which people have the same details."""
    largest = max((person.radius for person in people.people), default=0.06 * drawn.canvas[0])
    brush = Brush(easel.palette, easel.ground, unit, largest * unit)
    painted = _painted(drawn, people, brush, to_mm(unit))
    if brush.palette.hollow:
        painted = in_line(painted, brush.ink, easel.palette.paper, brush.fine, brush.size / unit)
    width, height = drawn.canvas[0] if drawn.mirror else None, drawn.canvas[1]

    def over(outline: Outline) -> Outline:
        return Outline(tuple([_over(segment, width, height) for segment in outline.segments]))

    return tuple([replace(path, outline=over(path.outline), within=over(path.within) if path.within else None) for path in painted])


def _painted(drawn: Drawn, people: Cast, brush: Brush, size: float) -> Iterator[Shape]:
    layers = {layer: [person for figure, person in zip(people.figures, people.people, strict=True) if figure.layer == layer]
              for layer in ("back", "front")}
    behind = [replace(person, limbs=tuple(limb for limb in person.limbs if limb.layer != "over")) for person in layers["back"]]
    for person in behind:
        yield from person.paths(brush.against(person.against), size)
    stroke = _WEATHER * _child(people, drawn)
    for sky in drawn.weather:
        left, top, width, height = sky.box
        end = complex(sky.to[0], drawn.canvas[1] - sky.to[1]) if sky.to else None
        yield weather(sky.kind, (left, drawn.canvas[1] - top, width, height), stroke, brush, end)
    yield from _roof(drawn, brush)
    yield from _props(drawn, brush, "back")
    for person in layers["back"]:
        yield from person.arms(brush.against(person.against), "over")
    for person in layers["front"]:
        yield from person.paths(brush.against(person.against), size)
    for person in layers["front"]:
        yield from person.arms(brush.against(person.against), "across")
    for person in people.people:
        yield from person.hands(brush.against(person.against))
    for cord in drawn.threads:
        ends = [_hand(people.named(name)) for name in (cord.start, cord.end)]
        stroke = _THREAD * _child(people, drawn) / _CHILD
        room = min(end.imag for end in ends) - max(people.named(name).foot.imag for name in (cord.start, cord.end)) - 2 * stroke
        yield thread(ends[0], ends[1], cord.state, stroke, room, brush)
    yield from _props(drawn, brush, "front")


def _roof(drawn: Drawn, brush: Brush) -> Iterator[Shape]:
    one = drawn.roof
    if one:
        yield from roof(roof_center(one, drawn), one.radius, one.band, int(one.bands), (one.start, one.end), brush,
                        lift=one.lift, foot=one.foot, crack=one.crack)


def _props(drawn: Drawn, brush: Brush, layer: str) -> Iterator[Shape]:
    for prop in drawn.props:
        if (prop.layer or ("back" if prop.kind in _BEHIND else "front")) == layer:
            yield from DRAWN[prop.kind](thing_of(prop, drawn), brush)


def thing_of(prop: Prop, drawn: Drawn) -> Thing:
    """Where a prop is; without a height it is as high as its kind is for its width."""
    height = prop.height or prop.width * _HIGH[prop.kind]
    foot = ground_of(drawn) if prop.foot is None else prop.foot
    return Thing(prop.at, drawn.canvas[1] - foot, prop.width, height, prop.color, tuple(f"{value:g}" for value in prop.minutes),
                 prop.stops == "none", prop.stops == "days")


def _child(people: Cast, drawn: Drawn) -> float:
    """The radius of a child's head in this scene, or what it would be."""
    radii = [person.radius if person.kind == "child" else _CHILD * person.radius for person in people.people]
    return max(radii, default=0.045 * drawn.canvas[0])


def _hand(person: Person) -> complex:
    """Where a thread is held: the last hand, or the middle of the body."""
    if person.limbs:
        return person.place.point(person.limbs[-1].arm.hand)
    return person.place.point(person.posture.spine.beside(0.5, 1.0))


def _over(segment: Segment, width: float | None, height: float) -> Segment:
    verb, *numbers = segment
    numbers[1::2] = [height - float(value) for value in numbers[1::2]]
    if width is not None:
        numbers[::2] = [width - float(value) for value in numbers[::2]]
    return verb, *numbers


def tallest(drawn: Drawn) -> float:
    """How tall the tallest of its people is, without hair, in own millimetres; 0 without any. Raises CannotDrawError."""
    people = cast(drawn).people
    return max((person.place.point(person.posture.head).imag + person.radius - person.foot.imag for person in people), default=0.0)


def smallest_width(drawn: Drawn) -> float:
    """The least width in points at which every face of a scene can be seen; without people, none."""
    head = min((figure.head for figure in drawn.figures), default=float("inf"))
    return mm(SMALLEST_HEAD * _A_LITTLE / head * drawn.canvas[0])


def check(drawn: Drawn, width: float) -> None:
    """Look whether a scene can be drawn at a width in points. Raises CannotDrawError."""
    _check(cast(drawn), drawn, width)


def _check(people: Cast, drawn: Drawn, width: float) -> None:
    size = to_mm(width / drawn.canvas[0])
    for number, (figure, person) in enumerate(zip(people.figures, people.people, strict=True)):
        if person.radius * size < SMALLEST_HEAD:
            message = say("the head of {name} would have a radius of {radius} mm on paper; under {least} mm a face cannot be seen.",
                          name=figure.name, radius=tenths(person.radius * size), least=SMALLEST_HEAD)
            wider = ceil(SMALLEST_HEAD / min(one.radius for one in people.people) * drawn.canvas[0])
            raise CannotDrawError(("figures", number, "head"), message,
                                  say("Make the scene at least {width} mm wide, or choose one with fewer people.", width=wider))
        face = person.face.point(0j)
        if not 0 <= face.real <= drawn.canvas[0] or not 0 <= face.imag <= drawn.canvas[1]:
            message = say("{name} stands outside the canvas, which is {width} wide and {height} high.",
                          name=figure.name, width=drawn.canvas[0], height=drawn.canvas[1])
            raise CannotDrawError(("figures", number, "at"), message, say("Change 'at', or make the canvas larger."))
