"""A figure → SVG in a page of HTML, in a third of the room: coordinates against each other, no finer than an eye sees.

What is drawn twice, a stroke and then its filling over it, is written once.
"""

from collections.abc import Iterator, Sequence
from html import escape
from zlib import crc32

from msgspec.structs import replace

from fonts import Faces
from layouts.frames import Node, Outline, Shape
from layouts.svg.page import Box, Canvas, number

_STEP = 0.25
"""What coordinates are counted in, in points."""

_PIXELS = 96 / 72
"""Of CSS, in a point."""

ROUNDED = "r"
"""The class of strokes with round ends and corners; the page's style sheet has a rule for it."""


def figure(nodes: Sequence[Node], bounds: Box, *, spoken: str = "", prefix: str = "") -> str:
    """What stands within bounds (x, y, width, height): named by what is `spoken`, or else passed over by a screen reader.

    `prefix` tells what it defines from what other pictures in the page do.
    """
    drawing = _Small(Faces(), outlines=True, prefix=prefix)
    drawing.nodes(nodes)
    x, y, width, height = map(number, bounds)
    size = f'width="{bounds[2] * _PIXELS:.0f}" height="{bounds[3] * _PIXELS:.0f}"'
    name = f'role="img" aria-label="{escape(spoken)}"' if spoken else 'aria-hidden="true" focusable="false"'
    parts = "".join(drawing.all_parts())
    defined = f"<defs>{''.join(drawing.definitions.values())}</defs>" if drawing.definitions else ""
    return f'<svg viewBox="{x} {y} {width} {height}" {size} {name}>{defined}{parts}</svg>'


class _Small(Canvas):
    """Shapes that are moved, scaled and clipped alike stand in one group; a stroke with its filling over it is one element."""

    def __init__(self, faces: Faces, *, outlines: bool, prefix: str) -> None:
        super().__init__(faces, outlines=outlines, prefix=prefix)
        self._alike = ("", "")
        self._last: Shape | None = None
        self._group: list[str] = []

    def all_parts(self) -> Sequence[str]:
        """The elements, the last group closed."""
        self._close()
        return self.parts

    def path(self, path: Shape) -> None:
        """A shape, in a group with those before it that stand as it does."""
        where = f' transform="translate({number(path.x)} {number(path.y)}) scale({_STEP})"'
        opened = [f'<g clip-path="url(#{self.clip(path.clip)})">'] if path.clip else []
        opened += [f'<g clip-path="url(#{self._inside(path.within, where, path.scale)})">'] if path.within else []
        alike = "".join((*opened, f"<g{where}>")), "</g>" * (len(opened) + 1)
        if alike != self._alike:
            self._close()
            self._alike = alike
        last = self._last
        if last and last.outline == path.outline and last.fill is None and last.stroke and path.fill and not path.stroke:
            self._group[-1] = self._element(replace(last, fill=path.fill), ' paint-order="stroke"')
        else:
            self._group.append(self._element(path))
        self._last = path

    def _element(self, path: Shape, more: str = "") -> str:
        return f'<path d="{_relative(path.outline, path.scale / _STEP)}"{"".join(self._painted(path))}{more}/>'

    def _painted(self, path: Shape) -> Iterator[str]:
        yield f' fill="{self.paint(path.fill, _STEP)}"'
        if path.stroke:
            yield f' stroke="{self.paint(path.stroke, _STEP)}" stroke-width="{path.line_width / _STEP:.3g}"'
        if path.rounded:
            yield f' class="{ROUNDED}"'

    def _inside(self, outline: Outline, where: str, scale: float) -> str:
        data = f'<path d="{_relative(outline, scale / _STEP)}"{where}/>'
        key = f"{self.prefix}w{crc32(data.encode('ascii')):x}"
        self.definitions.setdefault(key, f'<clipPath id="{key}">{data}</clipPath>')
        return key

    def _close(self) -> None:
        if self._group:
            start, end = self._alike
            self.parts.append(f"{start}{''.join(self._group)}{end}")
        self._group, self._alike, self._last = [], ("", ""), None


def _relative(outline: Outline, factor: float) -> str:
    """The data of a path in whole steps, each point against the one before; rounded places are gone on from, so that nothing drifts."""
    x = y = first_x = first_y = 0
    parts = []
    for verb, *values in outline.segments:
        if verb == "Z":
            x, y = first_x, first_y
            parts.append("z")
            continue
        places = [round(float(value) * factor) for value in values]
        points = list(zip(places[::2], places[1::2], strict=True))
        steps = " ".join(f"{left - x} {top - y}" for left, top in points)
        parts.append(f"{str(verb).lower()}{steps}".replace(" -", "-"))
        x, y = points[-1]
        if verb == "M":
            first_x, first_y = x, y
    return "".join(parts)
