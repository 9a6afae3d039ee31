"""A figure → SVG in a page of HTML, in a third of the room: coordinates against each other, no finer than an eye sees.

What is drawn twice, a stroke and then its filling over it, is written once.
"""

from collections.abc import Iterator, Sequence
from html import escape

from msgspec.structs import replace

from fonts import Faces
from layouts.frames import Node, Outline, Shape
from layouts.svg.page import Box, Canvas, number

_STEP = 0.25
"""What coordinates are counted in, in points."""

_PIXELS = 96 / 72
"""Of CSS, in a point."""

_ROUNDED, _HOLLOW, _UNDER = "r", "h", "u"
"""Classes of strokes with round ends and corners: with a filling under it, without one, and under its filling. The style sheet of the page has a rule for each."""


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
    """Shapes that are moved, scaled and clipped alike stand in one group; a stroke with its filling over it is one element.

    So are shapes one after another that are painted alike, where none lies over another: how they wind cannot matter.
    """

    def __init__(self, faces: Faces, *, outlines: bool, prefix: str) -> None:
        super().__init__(faces, outlines=outlines, prefix=prefix)
        self._alike = ("", "")
        self._group: list[Shape] = []
        self._names: dict[str, str] = {}

    def all_parts(self) -> Sequence[str]:
        """The elements, the last group closed."""
        self._close()
        return self.parts

    def path(self, path: Shape) -> None:
        """A shape, in a group with those before it that stand as it does."""
        where = f' transform="translate({number(path.x)} {number(path.y)}) scale({_STEP})"'
        opened = [f'<g clip-path="url(#{self.clip(path.clip)})">'] if path.clip else []
        alike = "".join((*opened, f"<g{where}>")), "</g>" * (len(opened) + 1)
        if alike != self._alike:
            self._close()
            self._alike = alike
        self._group.append(path)

    def _elements(self) -> Iterator[str]:
        """The shapes of a group, as few elements as paint the same."""
        data, paint = "", ""
        boxes: list[Box] = []
        for shape, under in _filled(self._group):
            painted, box = "".join(self._painted(shape, under=under)), _reach(shape.outline)
            path = _relative(shape.outline, shape.scale / _STEP)
            if boxes and painted == paint and (shape.fill is None or not any(_meet(box, other) for other in boxes)):
                data += f"M{path[1:]}"
                boxes.append(box)
                continue
            if boxes:
                yield f'<path d="{data}"{paint}/>'
            data, paint, boxes = path, painted, [box]
        yield f'<path d="{data}"{paint}/>'

    def _painted(self, path: Shape, *, under: bool) -> Iterator[str]:
        """The attributes of a path; `under` its filling is its stroke."""
        hollow = path.rounded and path.stroke and not path.fill
        if not hollow:
            yield f' fill="{_short(self.paint(path.fill, _STEP))}"'
        if path.stroke:
            yield f' stroke="{_short(self.paint(path.stroke, _STEP))}" stroke-width="{path.line_width / _STEP:.3g}"'
        if path.rounded:
            yield f' class="{_HOLLOW if hollow else _UNDER if under else _ROUNDED}"'
        elif under:
            yield ' paint-order="stroke"'
        if path.within:
            data = _relative(path.within, path.scale / _STEP)
            yield f' clip-path="url(#{self._cut(f"""<path d="{data}"/>""")})"'

    def clip(self, box: Box) -> str:
        """The name of a rectangle to paint in, as short as can be."""
        x, y, width, height = map(number, box)
        return self._cut(f'<rect x="{x}" y="{y}" width="{width}" height="{height}"/>')

    def _cut(self, inner: str) -> str:
        """The name of what a part of a drawing is cut to."""
        key = self._names.setdefault(inner, f"{self.prefix}{len(self._names)}")
        self.definitions[key] = f'<clipPath id="{key}">{inner}</clipPath>'
        return key

    def _close(self) -> None:
        if self._group:
            start, end = self._alike
            self.parts.append(f"{start}{''.join(self._elements())}{end}")
        self._group, self._alike = [], ("", "")


def _filled(shapes: Sequence[Shape]) -> Iterator[tuple[Shape, bool]]:
    """Each shape, and whether its stroke is under its filling; a stroke and the filling that follows it are one."""
    last = None
    for shape in shapes:
        if last and last.outline == shape.outline and last.fill is None and last.stroke and shape.fill and not shape.stroke:
            yield replace(last, fill=shape.fill), True
            last = None
            continue
        if last:
            yield last, False
        last = shape
    if last:
        yield last, False


def _short(color: str) -> str:
    """`#FFFFFF` → `#FFF`, where each figure stands twice."""
    twice = len(color) == len("#FFFFFF") and color[1::2] == color[2::2]
    return f"#{color[1::2]}" if twice else color


def _reach(outline: Outline) -> Box:
    """Left, top, right and lower edge of what holds all points of an outline."""
    values = [[float(value) for value in numbers] for _, *numbers in outline.segments]
    across, down = [x for row in values for x in row[::2]], [y for row in values for y in row[1::2]]
    return min(across), min(down), max(across), max(down)


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


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
