"""A scene in line: what is solid becomes an outline, what is a thick stroke becomes its two edges."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from layouts.frames import Color, Shape
from layouts.scenes.outlines import extent

_SOLID = 0.3
_THICK = 0.18
_BOLD = 2.0


def in_line(paths: Iterable[Shape], line: Color, paper: Color, width: float, head: float) -> Iterator[Shape]:
    """Paths with lines of a `width`, in their own unit; `head` is the radius of the largest head.

    An eye, and what else is as small, stays solid; a stroke as thin as a thread stays one line.
    """
    for path in paths:
        dark = path.fill not in (None, paper)
        if dark and min(extent(path.outline)) > _SOLID * head:
            yield replace(path, fill=paper, stroke=line, line_width=width, rounded=True)
        elif dark:
            yield replace(path, fill=line)
        elif path.fill is None and path.stroke not in (None, paper):
            yield from _stroked(path, line, paper, width, head)
        else:
            yield path if path.stroke in (None, paper) else replace(path, stroke=line)


def _stroked(path: Shape, line: Color, paper: Color, width: float, head: float) -> Iterator[Shape]:
    """A thin stroke as a line, a thick one with paper inside it."""
    if path.line_width <= _THICK * head:
        yield replace(path, stroke=line, line_width=min(path.line_width, _BOLD * width))
    else:
        yield replace(path, stroke=line)
        yield replace(path, stroke=paper, line_width=path.line_width - 2 * width)
