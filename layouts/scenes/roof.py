"""The roof of arcs people live under, the weather outside it, and threads between people; in own millimetres, y up."""

from collections.abc import Iterator, Sequence
from math import pi, radians, sin

from handouts.blocks.scene_parts import Roof
from layouts.frames import Outline, Shape
from layouts.scenes.outlines import closed, joined, mapped, opened, polar, straight
from layouts.scenes.paint import Brush

_GAP = 0.28
_EDGE, _WIDTH = 0.035, 0.06
_STEP = 15.0
_FEWEST = 9
_COLORS = {2: ("soft", "deep"), 3: ("soft", "mid", "deep"), 4: ("soft", "mid", "extra", "deep")}
_OUTLINE = 0.04
_RUN_OUT = ((0.1, 0.55), (0.3, 0.98), (0.62, 1.16))


def _parts(text: str) -> tuple[tuple[float, float], ...]:
    """`50:-8.6 …` in hundredths → pairs."""
    return tuple((float(x) / 100, float(y) / 100) for x, y in (pair.split(":") for pair in text.split()))


_SCRIBBLE = _parts(
    "65:54 59:27 35:19 10:33 0:59 13:82 40:87 63:70 68:38 59:12 45:10 37:37 36:76 42:100 50:92 58:57 65:19 65:4 55:19 39:52 29:80 "
    "35:86 59:69 87:42 100:20 90:16 64:34 42:62 37:84 50:84 69:59 82:23 85:0")
_TANGLE = _parts(
    "20:-11.9 62.7:0 57.8:-10.8 41.3:-12.2 27.3:-3.8 28.3:7.8 43.1:13.6 58.4:8.2 62.7:-5.3 56:-16 47.3:-13.8 43.5:1 45.2:16 49.6:17.9 "
    "54.7:4.7 58.6:-11.9 57.8:-17.6 50:-8.6 40.2:6.1 38.3:14.1 49.8:10.2 67.4:-1.3 76.2:-11.1 82:-10.2")


def roof(
    center: complex, radius: float, band: float, count: int, span: tuple[float, float], brush: Brush,
    *, lift: float = 0.0, foot: str = "right", crack: float | None = None,
) -> Iterator[Shape]:
    """Bands around a point on the ground, the outer one first; `span` is from and to in degrees from the right.

    `lift` turns the whole roof by degrees around the foot named (the one that stays); `crack` is an angle at which it is torn.
    """
    hinge, turn = _lifted(center, radius, lift, foot)
    for index, color in enumerate(_COLORS[count]):
        outline = _band(center, radius - index * band * (1 + _GAP), band, span, index)
        if lift:
            outline = mapped(outline, lambda point: hinge + (point - hinge) * turn)
        yield from brush.surface(outline, brush.band(color), _OUTLINE * band)
        if crack is not None:
            inner, outer = radius - index * band * (1 + _GAP) - band, radius - index * band * (1 + _GAP)
            yield Shape(_tear(center, crack, inner - 0.1 * band, outer + 0.1 * band), stroke=brush.ground, line_width=0.16 * band)


def bands_behind(one: Roof, center: complex, spot: complex, reach: float) -> list[str]:
    """The colours of the bands of a roof that lie within a reach of a spot."""
    hinge, turn = _lifted(center, one.radius, one.lift, one.foot)
    away = abs(spot - hinge - (center - hinge) * turn)
    outer = [one.radius - index * one.band * (1 + _GAP) for index in range(int(one.bands))]
    return [color for color, edge in zip(_COLORS[int(one.bands)], outer, strict=True) if edge - one.band - reach < away < edge + reach]


def _lifted(center: complex, radius: float, lift: float, foot: str) -> tuple[complex, complex]:
    """The foot that stays, and how far all turns around it."""
    return (center + radius, polar(1, -lift)) if foot == "right" else (center - radius, polar(1, lift))


def _band(center: complex, radius: float, width: float, span: tuple[float, float], index: int) -> Outline:
    start, end = span
    steps = max(_FEWEST, round((end - start) / _STEP))
    angles = [start + (end - start) * step / steps for step in range(steps + 1)]
    outer = [center + polar(radius + _EDGE * width * sin(radians(6 * angle) + pi + 1.7 * index), angle) for angle in angles]
    inner = [center + polar(radius - width + _WIDTH * width * sin(radians(2 * angle) - pi / 2 + 1.9 * index), angle)
             for angle in reversed(angles)]
    last = len(angles)
    return closed([*outer, *inner], sharp={0, last - 1, last, 2 * last - 1})


def _tear(center: complex, angle: float, inner: float, outer: float) -> Outline:
    return straight(*(center + polar(inner + (outer - inner) * part / 3, angle + (4.5 if part % 2 else 0)) for part in range(4)))


def weather(kind: str, box: tuple[float, float, float, float], stroke: float, brush: Brush, end: complex | None = None) -> Shape:
    """A calm or a zigzag line or a cloud of restlessness in a box whose top is y up; a cloud may run out to an `end`."""
    left, top, width, height = box
    corner = complex(left, top)
    if kind == "zigzag":
        heights = (0.15, 1.0, 0.0, 0.85, 0.0, 1.0, 0.15)
        line = straight(*(corner + complex(width * step / 6, -height * down) for step, down in enumerate(heights)))
    elif kind == "calm":
        line = opened([corner + complex(width * step / 8, -height * (step % 2)) for step in range(9)])
    else:
        line = _cloud(corner, width, height, end)
    return Shape(line, stroke=brush.ink, line_width=brush.stroke(stroke), rounded=True)


def _cloud(corner: complex, width: float, height: float, end: complex | None) -> Outline:
    """A scribble that goes round four times and does not come back where it was; its line hangs down to an end that it has."""
    points = [corner + complex(x * width, (y - 1) * height) for x, y in _SCRIBBLE]
    if end is not None:
        to = end - points[-1]
        points += [points[-1] + complex(x * to.real, y * to.imag) for x, y in (*_RUN_OUT, (1.0, 1.0))]
    return opened(points)


def thread(start: complex, end: complex, state: str, stroke: float, room: float, brush: Brush) -> Shape:
    """What binds two people: slack, taut, tangled or cut; a slack one hangs no lower than `room` under its ends."""
    to = end - start
    length, along = abs(to), to / abs(to)

    def at(x: float, y: float) -> complex:
        """A point at parts of the length along the thread and above it."""
        return start + along * complex(x, y if along.real > 0 else -y) * length

    if state == "slack":
        sag = min(1.0, room / (0.24 * length))
        line = _cubic(start, at(0.28, -0.34 * sag), at(0.72, -0.30 * sag), end)
    elif state == "taut":
        tick = 2 * stroke / length
        ticks = [straight(at(x, side * (0.2 * tick + tick)), at(x, side * 2 * tick)) for x in (0.36, 0.5, 0.64) for side in (1, -1)]
        line = joined(straight(start, end), *ticks)
    elif state == "cut":
        line = joined(_cubic(start, at(0.12, -0.2), at(0.3, -0.1), at(0.38, -0.3)),
                      _cubic(end, at(0.88, -0.2), at(0.7, -0.06), at(0.64, -0.26)))
    else:
        line = opened([start, *(at(x, y) for x, y in _TANGLE), end])
    return Shape(line, stroke=brush.ink, line_width=brush.stroke(stroke), rounded=True)


def _cubic(*points: complex) -> Outline:
    start, *rest = points
    return Outline((("M", start.real, start.imag), ("C", *_flat(rest))))


def _flat(points: Sequence[complex]) -> list[float]:
    return [part for point in points for part in (point.real, point.imag)]
