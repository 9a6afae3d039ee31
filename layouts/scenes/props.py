"""Things in a scene, in own millimetres, y up; each stands on `low`, its lowest point, and is `width` wide and `height` high."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from layouts.frames import Shape
from layouts.scenes.outlines import bent, closed, cut, ellipse, joined, opened, straight
from layouts.scenes.paint import Brush

_EDGE, _RIM = 0.25, 0.011
_BUBBLE = (
    (1, 0), (0.862, 0.498), (0.502, 0.869), (0, 0.995), (-0.5, 0.866), (-0.861, 0.497), (-1.003, 0), (-0.866, -0.5), (-0.57, -0.822),
    (-0.33, -0.944), (0, -1.002), (0.33, -0.944), (0.57, -0.822), (0.862, -0.498))

_CORNER, _TAIL, _OUTLINE = 0.3, 0.26, 0.045
_SHEAVES = ((0.04, 1, "deep"), (0, 0.9, "mid"), (0.1, 0.98, "ink"), (0.02, 0.92, "mid"), (0.08, 1, "deep"))
_BETWEEN = 0.09
_STONE = ((0.3, 0.02), (0.06, 0.2), (0.02, 0.6), (0.26, 0.94), (0.6, 0.98), (0.9, 0.74), (0.98, 0.34), (0.76, 0.03))
_ROW, _BLOCK = ("deep", "mid", "deep", "mid"), 0.2


class Thing(Struct, frozen=True):
    """Where a prop is: its left edge, its foot, its size, and its colour by name; a `bare` path has no stops, those that are `signs` stand on it."""

    left: float
    low: float
    width: float
    height: float
    color: str | None = None
    words: tuple[str, ...] = ()
    bare: bool = False
    signs: bool = False

    def at(self, x: float, y: float) -> complex:
        """A point at parts of the width and of the height."""
        return complex(self.left + x * self.width, self.low + y * self.height)


def table(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A table from the side; its legs stand so far in that the feet of who sits at it are clear of them."""
    at, thick = thing.at, 0.14
    legs = joined(straight(at(0.31, 1 - thick), at(0.28, 0)), straight(at(0.69, 1 - thick), at(0.72, 0)))
    yield Shape(legs, stroke=brush.ink, line_width=0.104 * thing.height)
    top = straight(at(0, 1), at(1, 1.01), at(0.985, 1 - 0.13), at(0.012, 1 - 0.137), shut=True)
    yield brush.gap(0.052 * thing.height, top)
    yield from brush.surface(top, brush.paint(thing.color or "deep"), _EDGE)


def cloth(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """What hangs from a table to the floor: who sits behind it is whole."""
    at = thing.at
    shape = straight(at(0.004, 1), at(0.996, 1), at(1, 0), at(0, 0), shut=True)
    yield brush.gap(0.06 * thing.height, shape)
    yield from brush.surface(shape, brush.paint(thing.color or "soft"), _EDGE)
    folds = joined(*(straight(at(x, 0.62), at(x + lean, 0)) for x, lean in ((0.2, -0.008), (0.5, 0.0), (0.8, 0.008))))
    yield Shape(folds, stroke=brush.line or brush.ground, line_width=brush.stroke(0.035 * thing.height), rounded=True)


def chair(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A chair from the side, its back at the left."""
    at = thing.at
    back = bent(at(0.06, 1), at(-0.02, 0.66), at(0.1, 0.5))
    yield Shape(joined(back, straight(at(0.1, 0.5), at(0.94, 0.5), at(1, 0)), straight(at(0.1, 0.5), at(0.04, 0))),
               stroke=brush.ink, line_width=0.08 * thing.height, rounded=True)


def book(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """An open book."""
    at = thing.at
    for side in (-1, 1):
        half = straight(at(0.5, 0), at(0.5 + 0.48 * side, 0.22), at(0.5 + 0.5 * side, 1), at(0.5, 0.74), shut=True)
        yield brush.gap(0.09 * thing.width, half)
        yield from brush.surface(half, brush.paint(thing.color or "deep"), _EDGE)
    yield Shape(straight(at(0.5, 0), at(0.5, 0.74)), stroke=brush.ground, line_width=0.05 * thing.width, rounded=True)


def mug(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A mug with its ear at the right."""
    at = thing.at
    yield Shape(bent(at(0.98, 0.8), at(1.42, 0.68), at(0.96, 0.25)), stroke=brush.ink, line_width=0.2 * thing.height, rounded=True)
    cup = straight(at(0, 1), at(1, 1), at(0.92, 0), at(0.08, 0), shut=True)
    yield brush.gap(0.2 * thing.height, cup)
    yield Shape(cup, fill=brush.ink)


def ball(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A ball with one seam."""
    radius, middle = thing.width / 2, thing.at(0.5, 0.5)
    shape = cut(middle, radius, -40)
    yield brush.gap(0.2 * radius, shape)
    yield from brush.surface(shape, brush.paint(thing.color or "mid"), _EDGE)
    seam = bent(middle + radius * complex(-0.86, 0.3), middle + radius * complex(0, -0.3), middle + radius * complex(0.9, 0.1))
    yield Shape(seam, stroke=brush.mark, line_width=brush.stroke(0.22 * radius), within=shape)


def door(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A round-headed door, shut."""
    at = thing.at
    points = [at(0, 0), at(0, 0.6), at(0.12, 0.9), at(0.5, 1), at(0.88, 0.9), at(1, 0.6), at(1, 0)]
    yield from brush.surface(closed(points, sharp={0, 6}), brush.paint(thing.color or "deep"), _EDGE)
    yield Shape(ellipse(at(0.79, 0.42), 0.07 * thing.width, 0.07 * thing.width), fill=brush.ground)


def school(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A small school with a clock and a flag."""
    at = thing.at
    walls = straight(at(0, 0), at(0.01, 0.46), at(0.32, 0.48), at(0.5, 0.73), at(0.68, 0.47), at(0.99, 0.46), at(1, 0), shut=True)
    yield Shape(straight(at(0.5, 0.7), at(0.5, 1)), stroke=brush.ink, line_width=brush.stroke(0.018 * thing.width), rounded=True)
    yield from brush.surface(straight(at(0.5, 1), at(0.62, 0.945), at(0.5, 0.885), shut=True), brush.paint("mid"), _EDGE)
    yield from brush.surface(walls, brush.paint(thing.color or "deep"), _EDGE)
    for x in (0.08, 0.2, 0.72, 0.84):
        yield Shape(straight(at(x, 0.22), at(x + 0.08, 0.22), at(x + 0.08, 0.36), at(x, 0.36), shut=True), fill=brush.ground)
    yield Shape(ellipse(at(0.5, 0.5), 0.045 * thing.width, 0.045 * thing.width), fill=brush.ground)
    entrance = closed([at(0.43, 0), at(0.43, 0.16), at(0.45, 0.24), at(0.5, 0.27), at(0.55, 0.24), at(0.57, 0.16), at(0.57, 0)], sharp={0, 6})
    yield from brush.surface(entrance, brush.skin, _EDGE)


def bubble(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """One bubble that two people share, in one outline with its tails, one to each side."""
    at, wide, high = thing.at, thing.width / 2, 0.42 * thing.height
    round_ = [at(0.5, 0.58) + complex(wide * x, high * y) for x, y in _BUBBLE]
    points = [*round_[:9], at(0.175, 0), *round_[9:12], at(0.825, 0), *round_[12:]]
    shape = closed(points, sharp={8, 9, 10, 12, 13, 14})
    if thing.color == "paper":
        edge = brush.line or brush.palette.deep
        yield Shape(shape, fill=brush.palette.paper, stroke=edge, line_width=brush.stroke(_RIM * thing.width), rounded=True)
        return
    yield from brush.surface(shape, brush.paint(thing.color or "soft"), _EDGE)
    if brush.line:
        yield Shape(ellipse(at(0.5, 0.56), 0.3 * thing.width, 0.3 * thing.height), fill=brush.ground)


def speech(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """What somebody says, whose mouth is at its lower left corner: two lines of words in a bubble, in one outline with its tail."""
    at, corner = thing.at, _CORNER * thing.height
    left, right, low = at(0, 0).real, at(1, 0).real, at(0, _TAIL).imag
    x, y = complex(corner, 0), complex(0, corner)
    top_left, top_right, low_right = complex(left, at(0, 1).imag), at(1, 1), complex(right, low)
    tail = at(0.5, _TAIL), at(0.05, 0), at(0.29, _TAIL)
    low_left = complex(left, low)
    points = [top_left + x, top_right - x, top_right - y, low_right + y, low_right - x, *tail, low_left + x, low_left + y, top_left - y]
    shape = closed(points, sharp={5, 6, 7})
    edge = brush.line or brush.palette.deep
    yield brush.gap(0.16 * thing.height, shape)
    yield Shape(shape, fill=brush.palette.paper, stroke=edge, line_width=brush.stroke(_OUTLINE * thing.width), rounded=True)
    words = joined(*(straight(at(0.2, y), at(end, y)) for y, end in ((0.76, 0.8), (0.5, 0.6))))
    yield Shape(words, stroke=brush.ink, line_width=brush.stroke(0.09 * thing.height), rounded=True)


def stone(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A whole stone, as weights on a balance, that lies on its foot."""
    at = thing.at
    shape = closed([at(x, y) for x, y in _STONE])
    yield brush.gap(0.05 * thing.width, shape)
    yield from brush.surface(shape, brush.paint(thing.color or "deep"), _EDGE)


def papers(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A stack of papers that nobody has straightened, as work that waits."""
    high = 1 / len(_SHEAVES)
    for number, (start, end, color) in enumerate(_SHEAVES):
        low = number * high
        sheaf = straight(*(thing.at(x, low + y * high) for x, y in ((start, 0.08), (end, 0), (end, 0.92), (start, 1))), shut=True)
        yield brush.gap(_BETWEEN * thing.height, sheaf)
        yield from brush.surface(sheaf, brush.paint(color), _EDGE)


def blocks(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """Four blocks in a row, each as far from the next: as a child lays them that likes order."""
    for number, color in enumerate(_ROW):
        left = number * (1 - _BLOCK) / (len(_ROW) - 1)
        block = straight(thing.at(left, 0), thing.at(left + _BLOCK, 0.03), thing.at(left + _BLOCK, 1), thing.at(left, 0.97), shut=True)
        yield from brush.surface(block, brush.paint(color), _EDGE)


def cord(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A slack thread up to a knob, as to somebody who is not in the picture."""
    line = bent(thing.at(0, 0.25), thing.at(0.55, -0.55), thing.at(1, 1))
    yield Shape(line, stroke=brush.ink, line_width=brush.stroke(0.06 * thing.width), rounded=True)
    yield Shape(ellipse(thing.at(1, 1), 0.08 * thing.width, 0.08 * thing.width), fill=brush.ink)


def ground(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A line to stand on; a strip of a colour, with square ends, where it has one."""
    line, color = straight(thing.at(0, 0), thing.at(1, 0)), brush.solid(thing.color or "ink")
    yield Shape(line, stroke=color, line_width=brush.stroke(thing.height), rounded=not thing.color)


def flag(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A small flag on a stick."""
    at = thing.at
    yield Shape(straight(at(0, 0), at(0, 1)), stroke=brush.ink, line_width=brush.stroke(0.09 * thing.width), rounded=True)
    yield from brush.surface(straight(at(0, 1), at(1, 0.78), at(0, 0.55), shut=True), brush.paint(thing.color or "deep"), _EDGE)


def drawing(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A sheet of paper on which a child has drawn a roof with somebody under it."""
    at = thing.at
    yield from _sheet(thing, brush)
    arc = opened([at(0.5 + 0.31 * x, 0.2 + 0.58 * y) for x, y in ((-1, 0), (-0.86, 0.52), (-0.48, 0.88), (0, 1), (0.48, 0.88), (0.86, 0.52), (1, 0))])
    yield Shape(arc, stroke=brush.solid("mid"), line_width=brush.stroke(0.12 * thing.height), rounded=True)
    yield Shape(ellipse(at(0.5, 0.32), 0.1 * thing.height, 0.1 * thing.height), fill=brush.solid("deep"))


def notes(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A pad on which something has been written."""
    at = thing.at
    yield from _sheet(thing, brush)
    lines = joined(*(straight(at(0.2, y), at(end, y)) for y, end in ((0.64, 0.8), (0.44, 0.8), (0.24, 0.56))))
    yield Shape(lines, stroke=brush.ink, line_width=brush.stroke(0.07 * thing.height))
    yield Shape(straight(at(0.28, 0.94), at(0.72, 0.94)), stroke=brush.ink, line_width=0.16 * thing.height)


def board(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A flip chart on its legs, with a large sheet of paper that hangs from a bar."""
    at = thing.at
    legs = joined(straight(at(0.24, 0.3), at(0.1, 0.02)), straight(at(0.76, 0.3), at(0.9, 0.02)))
    yield Shape(legs, stroke=brush.ink, line_width=brush.stroke(0.035 * thing.height), rounded=True)
    sheet = straight(*(at(x, y) for x, y in ((0.02, 0.24), (1, 0.23), (0.98, 0.97), (0, 0.96))), shut=True)
    yield brush.gap(0.03 * thing.height, sheet)
    yield Shape(sheet, fill=brush.palette.paper, stroke=brush.line or brush.palette.deep, line_width=brush.stroke(0.014 * thing.height), rounded=True)
    bar = straight(at(-0.02, 0.93), at(1.02, 0.94), at(1.02, 1), at(-0.02, 0.99), shut=True)
    yield from brush.surface(bar, brush.paint(thing.color or "deep"), _EDGE)


def _sheet(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """Paper with an edge, cut out by hand."""
    shape = straight(*(thing.at(x, y) for x, y in ((0, 0.03), (1, 0), (0.97, 1), (0.02, 0.98))), shut=True)
    yield Shape(shape, fill=brush.palette.paper, stroke=brush.line or brush.palette.deep, line_width=brush.stroke(0.05 * thing.width), rounded=True)


def joy(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """Three short strokes, as of somebody who jumps or calls."""
    at = thing.at
    strokes = joined(straight(at(0.25, 1), at(0.95, 0.8)), straight(at(0, 0.48), at(0.75, 0.48)), straight(at(0.25, 0), at(0.95, 0.16)))
    yield Shape(strokes, stroke=brush.ink, line_width=brush.stroke(0.09 * thing.height), rounded=True)


def hush(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """Two rows of dots, as of somebody who has gone quiet."""
    radius = 0.032 * thing.width
    spots = [thing.at(0.16 * step, 1) for step in range(7)] + [thing.at(0.16 * step + 0.16, 0) for step in range(4)]
    yield Shape(joined(*(ellipse(spot, radius, radius) for spot in spots)), fill=brush.ink)


def question(thing: Thing, brush: Brush) -> Iterator[Shape]:
    """A question mark, as of something that nobody knows yet."""
    at, wide = thing.at, brush.stroke(0.15 * thing.height)
    hook = opened([at(x, y) for x, y in ((0.06, 0.74), (0.2, 0.92), (0.5, 1), (0.82, 0.92), (0.94, 0.74), (0.8, 0.58), (0.56, 0.46), (0.5, 0.28))])
    yield Shape(hook, stroke=brush.solid(thing.color or "ink"), line_width=wide, rounded=True)
    yield Shape(ellipse(at(0.5, 0.05), 0.6 * wide, 0.6 * wide), fill=brush.solid(thing.color or "ink"))


Draw = Callable[[Thing, Brush], Iterator[Shape]]
SIMPLE: dict[str, Draw] = {
    "table": table, "cloth": cloth, "chair": chair, "book": book, "mug": mug, "ball": ball, "door": door, "school": school, "bubble": bubble, "speech": speech,
    "stone": stone, "papers": papers, "blocks": blocks, "cord": cord, "ground": ground, "flag": flag, "drawing": drawing, "notes": notes, "board": board, "joy": joy, "hush": hush, "question": question,
}


