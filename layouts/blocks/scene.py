"""A scene of people cut from paper, as wide as its canvas or as its author says, and at most as its place."""

from collections.abc import Iterator

from msgspec.structs import replace

from handouts.blocks import Scene
from handouts.blocks.scene import Drawn
from handouts.cursor import Cursor
from handouts.problems import Origin
from handouts.school import days_in_short
from layouts.blocks.errors import SceneError
from layouts.boxes import Box, Measured, Size, Tagged
from layouts.frames import Node, Shape, artifact
from layouts.lengths import Extent, Scale, points
from layouts.scenes import CannotDrawError, Easel, check, labels, smallest_width
from layouts.scenes import draw as paths
from layouts.shapes import rounded_rectangle
from layouts.style.look import BOX_LINE, Look
from layouts.units import mm

CLEAR = mm(4)
_FILLS, _LETTERS_FILL = 0.42, 0.6
_STANDS = 0.5


class _Picture(Measured, frozen=True, eq=False):
    """A scene at the left of its place, with nothing nearer than 4 mm above and under it."""

    drawn: Drawn
    look: Look
    most: Extent
    origin: Origin

    def measure(self, width: float, scale: Scale) -> Size:
        """As high as its canvas makes it. Raises SceneError."""
        across = min(width, points(self.most, scale))
        try:
            check(self.drawn, across)
        except CannotDrawError as error:
            where = () if self.drawn.pose else error.where
            raise SceneError((*self.origin, *where), error.message, error.hint) from None
        height = across * self.drawn.canvas[1] / self.drawn.canvas[0] + 2 * self._margin
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The drawing, and the panel under it where there is one."""
        across = min(width, points(self.most, scale))
        top = y + self._margin
        if self.drawn.backdrop == "tint":
            palette = self.look.palette
            tall = height - 2 * self._margin
            yield Shape(rounded_rectangle(across, tall, self.look.corner.at(scale)), x, top, fill=palette.tint, stroke=palette.edge,
                        line_width=BOX_LINE * palette.weight if palette.edge else 0)
        yield from paths(self.drawn, self._easel(x, top, across))
        yield from lettered(self.drawn, self._easel(x, top, across), self.look, scale)

    @property
    def _margin(self) -> float:
        return 0.0 if self.drawn.backdrop == "tint" else CLEAR / 2

    def _easel(self, x: float, y: float, width: float) -> Easel:
        palette = self.look.palette
        ground = palette.tint if self.drawn.backdrop == "tint" else self.look.behind or palette.paper
        return Easel(x, y, width, palette, ground, memory=self.look.drawings)


def lettered(drawn: Drawn, easel: Easel, look: Look, scale: Scale) -> Iterator[Node]:
    """The minutes or the days of a path, where all can be as large as small type."""
    stops = list(labels(drawn, easel, days_in_short(look.typesetter.language)))
    if any(scale.small > label.room * _most(label.text) for label in stops):
        return
    for label in stops:
        color = look.palette.paper if label.dark and not look.palette.edge else look.palette.ink
        size = max(scale.small, label.room * _FILLS)
        words = look.words(label.text, replace(look.subheading(color=color), size=size, align="center"))
        yield from words.place(label.x - label.room / 2, label.y - points(words.cap_height, scale) / 2, label.room, 0, scale)


def _most(text: str) -> float:
    """How large its type may be against the room of a stop: letters are lower than figures, and one figure is not as wide as two."""
    return _FILLS if text.isdecimal() and len(text) > 1 else _LETTERS_FILL


def draw(at: Cursor[Scene], look: Look) -> Box:
    """The drawing under its tag."""
    drawn = at.value.scene
    most: Extent = look.sheet_unit * drawn.width if drawn.width else look.space(drawn.canvas[0])
    picture = _Picture(drawn, look, most, at.scene.origin)
    return Tagged("Figure", picture, alt=drawn.spoken(look.typesetter.language))


class _Vignette(Measured, frozen=True, eq=False):
    """A small scene as wide as its place that shows what words beside it say."""

    drawn: Drawn
    look: Look
    origin: Origin

    def measure(self, width: float, scale: Scale) -> Size:  # noqa: ARG002  # it grows with its column
        """As high as its canvas. Raises SceneError."""
        try:
            check(self.drawn, width)
        except CannotDrawError as error:
            raise SceneError((*self.origin, *(() if self.drawn.pose else error.where)), error.message, error.hint) from None
        height = width * self.drawn.canvas[1] / self.drawn.canvas[0]
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG002
        """Its paths, as decoration."""
        palette = self.look.palette
        yield artifact(*paths(self.drawn, Easel(x, y, width, palette, self.look.behind or palette.paper, memory=self.look.drawings)))


def vignette(at: Cursor[Drawn], look: Look) -> Box:
    """A small scene beside words that say what it shows."""
    return _Vignette(at.value, look, at.origin)


class _Standing(Measured, frozen=True, eq=False):
    """A scene at the start of its place that grows with the height it gets, up to its own canvas or the width of its place."""

    drawn: Drawn
    look: Look
    origin: Origin

    def measure(self, width: float, scale: Scale) -> Size:  # noqa: ARG002  # people are as large whatever the type is
        """From a part of its height on. Raises SceneError."""
        across = min(width, self.look.sheet_unit * self.drawn.canvas[0])
        least = min(across, max(_STANDS * across, smallest_width(self.drawn)))
        try:
            check(self.drawn, least)
        except CannotDrawError as error:
            raise SceneError((*self.origin, *(() if self.drawn.pose else error.where)), error.message, error.hint) from None
        ratio = self.drawn.canvas[1] / self.drawn.canvas[0]
        return Size(least * ratio, across * ratio)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """On the foot of its place."""
        high = min(height, self.measure(width, scale).most)
        palette = self.look.palette
        across = high * self.drawn.canvas[0] / self.drawn.canvas[1]
        yield from paths(self.drawn, Easel(x, y + height - high, across, palette, self.look.behind or palette.paper, memory=self.look.drawings))


def standing(at: Cursor[Drawn], look: Look) -> Box:
    """A scene on what is under it, as large as there is room, under its tag."""
    return Tagged("Figure", _Standing(at.value, look, at.origin), alt=at.value.spoken(look.typesetter.language))
