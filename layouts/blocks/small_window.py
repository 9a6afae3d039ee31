"""A small window of tolerance: a frame on its sill in the middle, and a line that stays in it, leaps out over it or sinks and lies under it."""

from collections.abc import Iterator

from msgspec import Struct

from layouts.boxes import Box, Drawing
from layouts.frames import Node, Shape, artifact
from layouts.lengths import Scale
from layouts.shapes import circle, horizontal_line, polygon, rectangle, rounded_rectangle, vertical_line, waves
from layouts.style.look import RULE, Look

WIDE = 26.0
_DRAWN_AT = 22.0
_FRAME, _SILL, _OVER = 2.6, 1.5, 0.45
_LINE, _AROUND, _DOT = 1.0, 1.9, 1.4
_PANES, _TRANSOM, _LOW = 0.62, 0.3, 7.5


class Course(Struct, frozen=True):
    """From where to where the window reaches, from the top, and where the line goes, in millimetres; a dot is at its end."""

    top: float
    foot: float
    line: tuple[tuple[float, float], ...]
    span: tuple[float, float] | None = None

    @property
    def ends(self) -> tuple[float, float]:
        """The highest and the lowest of the drawing, or the `span` that it takes up."""
        if self.span:
            return self.span
        heights = [height for _, height in self.line]
        return min(self.top, min(heights) - _DOT), max(self.foot + _SILL, max(heights) + _DOT)


_CALM = ((4.6, 12.6), (6.8, 10.6), (9.0, 12.6))
ZONES = {
    "above": Course(6.2, 16.2, (*_CALM, (14.6, 2.0), (18.4, 2.0))),
    "within": Course(6.2, 16.2, (*_CALM, (11.0, 10.6), (13.0, 12.6), (15.0, 10.6), (17.0, 11.4))),
    "below": Course(6.2, 16.2, (*_CALM[:2], (9.0, 12.0), (14.2, 21.6), (18.4, 21.6))),
}


_DAY = ((4.8, 11.4), (8.0, 4.6), (13.2, 18.0), (17.2, 11.4))
WIDTHS = (Course(2.0, 20.4, _DAY, (2.0, 21.9)), Course(7.6, 15.0, _DAY, (2.0, 21.9)))
"""The same day in a wide window, and in a narrow one."""


def small_window(course: Course, look: Look, wide: float = WIDE) -> Box:
    """The window in the colours of the audience, so many millimetres wide; decoration, because words beside it say where the line goes."""
    start, end = course.ends
    share = wide / _DRAWN_AT

    def picture(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        palette, unit = look.palette, scale.space(share)
        x, y = x + (width - _DRAWN_AT * unit) / 2, y - start * unit
        across_all, inset, top, foot = _DRAWN_AT * unit, _FRAME * unit, course.top * unit, course.foot * unit
        thick = RULE * 1.4 * palette.weight
        across, high = across_all - 2 * inset, foot - top
        shapes = [
            Shape(rectangle(across - thick, high - thick / 2), x + inset + thick / 2, y + top + thick / 2, fill=palette.paper, stroke=palette.line, line_width=thick),
            *([Shape(horizontal_line(across), x + inset, y + top + _TRANSOM * high, stroke=palette.line, line_width=thick * _PANES)] if course.foot - course.top > _LOW else []),
            Shape(vertical_line(high), x + across_all / 2, y + top, stroke=palette.line, line_width=thick * _PANES),
            Shape(rounded_rectangle(across_all, _SILL * unit, _OVER * unit), x, y + foot, fill=palette.line)]
        way = waves(*((px * unit, py * unit) for px, py in course.line))
        end_x, end_y = course.line[-1]
        rim, around = _AROUND * unit, circle((_DOT + (_AROUND - _LINE) / 2) * unit)
        pane = polygon(*((inset + px * across, top + py * high) for px, py in ((0, 0), (1, 0), (1, 1), (0, 1))))
        shapes += [Shape(way, x, y, stroke=look.behind or palette.paper, line_width=rim, rounded=True),
                   Shape(around, x + end_x * unit, y + end_y * unit, fill=palette.paper if course.top < end_y < course.foot else look.behind or palette.paper),
                   Shape(way, x, y, stroke=palette.paper, line_width=rim, rounded=True, within=pane),
                   Shape(way, x, y, stroke=palette.ink, line_width=_LINE * unit * palette.weight, rounded=True),
                   Shape(circle(_DOT * unit), x + end_x * unit, y + end_y * unit, fill=palette.ink)]
        yield artifact(*shapes)

    return Drawing(look.space((end - start) * share), picture)
