"""The larger things: a window, a balance, lenses and a path with stops; in own millimetres, y up."""

from collections.abc import Iterator
from math import cos, radians, sin

from layouts.frames import Shape
from layouts.scenes.outlines import closed, cut, ellipse, joined, mapped, opened, polar, straight
from layouts.scenes.paint import Brush
from layouts.scenes.props import SIMPLE, Draw, Thing

_EDGE = 0.25
_TILT, _PAST_HOOK = 5.0, 1.01
_GLASS, _RIM, _CROWN, _GRIP = 0.55, 0.085, 1.05, 1.62
_FLOOR = 0.68
_APART, _DOWN = 0.36, 0.32
_TRANSOM = 0.74
PATH_GOES_ON = 1.2
_STOP, _PATH_LINE = 0.39, 0.01
_STEPS, _DEEP = 0.84, 1.42
_BEGINS, _FIRST, _LEVEL = 1.35, 0.66, 0.09
_POST, _BEFORE_SIGNS, _LEVEL_BEFORE_SIGNS = 1.95, 5.3, 3.5
_HEIGHTS, _OF_SIGNS = (0.28, 0.44, 0.3, 0.6, 0.42, 0.62), (0.34, 0.44, 0.36, 0.48, 0.4)


def window(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A window of one large pane under three small ones, with curtains and the sun behind the glass."""
    w, frame = thing.width, 0.042 * thing.width
    across, up = frame / thing.width, frame / thing.height
    at = thing.at
    deep, soft = brush.paint(thing.color or "deep"), brush.paint("soft")
    yield from brush.surface(straight(at(0, 0), at(1, 0), at(1, 1), at(0, 1), shut=True), deep, _EDGE)
    glass = straight(at(across, up), at(1 - across, up), at(1 - across, 1 - up), at(across, 1 - up), shut=True)
    yield Shape(glass, fill=brush.palette.paper, stroke=brush.line, line_width=brush.stroke(_EDGE) if brush.line else 0)
    yield from brush.surface(cut(at(0.72, 0.55), 0.05 * w, -40), soft, _EDGE)
    bars = joined(straight(at(across, _TRANSOM), at(1 - across, _TRANSOM)),
                  *(straight(at(x, _TRANSOM), at(x, 1 - up)) for x in (1 / 3, 2 / 3)))
    yield Shape(bars, stroke=brush.palette.deep, line_width=0.024 * w)
    for side in (0, 1):
        points = [at(abs(side - x), y) for x, y in ((across, 1 - up), (0.21, 1 - up), (0.19, 0.66), (0.12, 0.40), (across, 0.33))]
        curtain = closed(points, sharp={0, 1})
        yield brush.gap(0.012 * w, curtain)
        yield from brush.surface(curtain, soft, _EDGE)


def sill(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """The foot of a window, before who stands behind it, with a plant."""
    at, w = thing.at, thing.width
    board = straight(at(0, 0), at(1, 0), at(1, 1), at(0, 1), shut=True)
    yield brush.gap(0.012 * w, board)
    yield from brush.surface(board, brush.paint(thing.color or "deep"), _EDGE)
    pot_left, pot = 0.8 * w, 0.066 * w
    foot = thing.at(0, 1) + pot_left
    for lean, length in ((-24, 1.5), (0, 1.9), (24, 1.5)):
        stalk = straight(foot + pot / 2 + 0.8j * pot, foot + pot / 2 + 0.8j * pot + polar(length * pot, 90 - lean))
        yield Shape(stalk, stroke=brush.palette.deep, line_width=brush.stroke(0.2 * pot), rounded=True)
    shape = straight(foot - 0.06 * pot + 0.9j * pot, foot + 1.06 * pot + 0.9j * pot, foot + 0.9 * pot, foot + 0.1 * pot, shut=True)
    yield brush.gap(0.12 * pot, shape)
    yield from brush.surface(shape, brush.paint("mid"), _EDGE)


def balance(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A balance that somebody holds up: stones at the left, a mug and a book at the right, nearly level.

    Its beam is at the top, at the middle of the width; the pans hang under its ends.
    """
    w, tilt, reach = thing.width, polar(1, _TILT), 0.43 * thing.width
    middle = thing.at(0.5, 1) - 0.03j * thing.height
    yield from _rod(middle, tilt, reach, 0.02 * w, brush)
    for side in (-1, 1):
        hook = middle + complex(side * 0.97 * reach, -0.008 * w) * tilt
        yield from _pan(hook, w, brush)
        pan = hook - 0.165j * w
        for name, x, size, height, color in _LOADS[side]:
            load = Thing(pan.real + x * w, pan.imag + height * w, size * w, 0.8 * size * w, color)
            yield from SIMPLE[name](load, brush)


def beam(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A beam that rises to the right by its height, with a hook at each end."""
    start, end = thing.at(0, 0), thing.at(1, 1)
    reach, thick = abs(end - start) / 2, 0.031 * thing.width
    yield from _rod((start + end) / 2 + 0.4j * thick, (end - start) / (2 * reach), _PAST_HOOK * reach, thick, brush, thing.color)
    for hook in (start, end):
        yield Shape(cut(hook, 0.55 * thick, -40), fill=brush.ink)


def _rod(middle: complex, along: complex, reach: float, thick: float, brush: Brush, color: str | None = None) -> Iterator[Shape]:
    """A rod that bends a little, from end to end twice its reach."""
    upper = [complex(x * reach, 0.9 * thick * (1 - x * x)) for x in (1, 0.67, 0.33, 0, -0.33, -0.67, -1)]
    lower = [point - 1j * thick for point in reversed(upper)]
    rod = mapped(closed([*upper, *lower], sharp={0, 6, 7, 13}), lambda point: middle + point * along)
    yield brush.gap(0.3 * thick, rod)
    yield from brush.surface(rod, brush.paint(color or ("extra" if brush.palette.extra else "mid")), _EDGE)


_LOADS: dict[int, tuple[tuple[str, float, float, float, str], ...]] = {
    -1: (("stone", -0.03, 0.066, 0.038, "soft"), ("stone", -0.072, 0.074, 0.0, "deep"), ("stone", 0.003, 0.066, 0.0, "ink")),
    1: (("mug", -0.075, 0.034, 0.0, "ink"), ("book", 0.0, 0.07, 0.0, "deep")),
}


def _pan(hook: complex, width: float, brush: Brush) -> Iterator[Shape]:
    rim, half = hook - 0.165j * width, 0.125 * width
    cords = joined(straight(hook, rim - 0.85 * half), straight(hook, rim + 0.85 * half))
    yield Shape(cords, stroke=brush.ink, line_width=brush.stroke(0.004 * width), rounded=True)
    points = [rim - half, rim + half, rim + complex(0.75 * half, -0.28 * half), rim - 0.36j * half, rim + complex(-0.75 * half, -0.28 * half)]
    bowl = closed(points, sharp={0, 1})
    yield brush.gap(0.004 * width, bowl)
    yield from brush.surface(bowl, brush.paint("mid"), _EDGE)
    yield Shape(cut(hook, 0.011 * width, -40), fill=brush.ink)


def lenses(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """Two equal magnifying glasses that overlap: their handles, which go out to who holds them, and the floor seen through them. `rims` follow before whoever stands on it."""
    left, right, radius = _lenses(thing)
    glass = brush.palette.paper if brush.line else brush.between("soft", _GLASS)
    for middle, out in ((left, complex(-1, -_DOWN)), (right, complex(1, -_DOWN))):
        way = radius * out / abs(out)
        for start, end, wide in ((1.0, 1.2, 0.09), (1.14, _GRIP, 0.15)):
            half = 0.5j * wide * way
            bar = straight(middle + start * way - half, middle + start * way + half, middle + end * way + half, middle + end * way - half, shut=True)
            yield Shape(bar, fill=brush.ink)
        yield Shape(ellipse(middle, radius, radius), fill=glass)
    yield Shape(ellipse(left, radius, radius), fill=brush.palette.paper, within=ellipse(right, radius, radius))
    floor = straight(*(thing.at(x, 0) for x in (0, 1)), *(complex(thing.at(x, 0).real, left.imag - _FLOOR * radius) for x in (1, 0)), shut=True)
    for middle in (left, right):
        yield from brush.surface(floor, brush.paint("soft"), _EDGE, within=ellipse(middle, radius, radius))


def rims(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """The rims of the glasses."""
    left, right, radius = _lenses(thing)
    for middle in (left, right):
        yield Shape(ellipse(middle, radius, radius), stroke=brush.line or brush.paint("deep"), line_width=_RIM * radius)


def _lenses(thing: Thing) -> tuple[complex, complex, float]:
    radius = min(thing.width / (2 * (_APART + _GRIP)), thing.height / (2 * _CROWN))
    middle = thing.at(0.5, 1) - 1j * _CROWN * radius
    return middle - _APART * radius, middle + _APART * radius, radius


def path(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A way over hills with a stop in the ground for each of `words` (minutes), as large as it takes long; at a stop its edge is level, to stand on.

    Stops that are signs stand on posts on the edge, with room before the first for who walks there.
    """
    stops = stops_of(thing)
    edge = list(_edge(thing, stops))
    hills = closed([complex(edge[0].real, thing.low), *edge, complex(edge[-1].real, thing.low)], sharp={0, 1, len(edge), len(edge) + 1})
    yield Shape(hills, fill=brush.paint("soft") if not brush.line else brush.ground)
    if brush.line:
        yield Shape(opened(edge), stroke=brush.line, line_width=brush.stroke(_PATH_LINE * thing.width), rounded=True)
    for index, (middle, radius, _) in enumerate(() if thing.bare else stops):
        if thing.signs:
            post = straight(middle, complex(middle.real, _over(stops[index], signs=True)))
            yield Shape(post, stroke=brush.ink, line_width=brush.stroke(0.2 * radius))
            yield brush.gap(0.2 * radius, cut(middle, radius, -40 + 7 * index))
        disc = brush.paint(stop_color(stops, index)) if not brush.line else brush.ground
        yield from brush.surface(cut(middle, radius, -40 + 7 * index), disc, 2 * _EDGE)


def _edge(thing: Thing, stops: list[tuple[complex, float, float]]) -> Iterator[complex]:
    """The edge of the hills, from the ground before the first stop to beyond the last one: level around a stop, and wider so around the first."""
    step = _STEPS * thing.width / max(1, len(stops) - 1)
    begins, first = (_BEFORE_SIGNS, _LEVEL_BEFORE_SIGNS) if thing.signs else (_BEGINS, _FIRST)
    height, at = thing.low, stops[0][0].real - begins * step
    yield complex(at, height)
    for index, stop in enumerate(stops):
        start, rise = stop[0].real - (_LEVEL if index else first) * step, _over(stop, signs=thing.signs) - height
        yield from (complex(at + (start - at) * x, height + rise * (_rolling(x) if index or thing.signs else _rising(x))) for x in (0.17, 0.33, 0.5, 0.67, 0.83, 1.0))
        height, at = _over(stop, signs=thing.signs), stop[0].real + _LEVEL * step
        if thing.signs and not index:
            yield from (complex(start + (at - start) * x, height) for x in (0.04, 0.35, 0.65, 0.96))
        yield complex(at, height)
    yield complex(thing.at(PATH_GOES_ON, 0).real, height)


def _rolling(x: float) -> float:
    """From one level to another, level at both ends."""
    return x * x * (3 - 2 * x)


def _rising(x: float) -> float:
    """From the ground to a level: steep at first."""
    return x * (2 - x)


def _over(stop: tuple[complex, float, float], *, signs: bool) -> float:
    """How high the edge is over a stop, or under one that is a sign."""
    return stop[0].imag + (-_POST if signs else _DEEP) * stop[1]


def stop_color(stops: list[tuple[complex, float, float]], index: int) -> str:
    """The longest stops are dark, the others light on the hills; all dark where all are as long."""
    lengths = [minutes for *_, minutes in stops]
    return "deep" if lengths[index] == max(lengths) else "paper"


def stops_of(thing: Thing) -> list[tuple[complex, float, float]]:
    """The stops of a path: middle, radius and minutes."""
    minutes = [float(word) for word in thing.words]
    heights, up = (_OF_SIGNS, _POST) if thing.signs else (_HEIGHTS, 0.0)
    largest, count = max(minutes), len(minutes)
    radius = min(_STOP * thing.width / count, 0.22 * thing.height)
    step = _STEPS / max(1, count - 1)
    return [(thing.at(0.1 + step * index, heights[index % len(heights)]) + 1j * up * radius, radius * (value / largest) ** 0.5, value)
            for index, value in enumerate(minutes)]


def growth(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A line that goes on: an arrow along the ground."""
    at = thing.at
    head = [at(1, 0) - 0.02 * thing.width * complex(cos(radians(angle)), sin(radians(angle))) for angle in (35, 0, -35)]
    yield Shape(joined(straight(at(0, 0), at(1, 0)), straight(head[0], at(1, 0), head[2])), stroke=brush.ink,
               line_width=brush.stroke(thing.height), rounded=True)


DRAWN: dict[str, Draw] = {
    **SIMPLE, "window": window, "sill": sill, "balance": balance, "beam": beam, "lens": lenses, "rims": rims, "path": path, "growth": growth,
}
