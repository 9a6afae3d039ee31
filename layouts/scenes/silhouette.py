"""The points that a drawing reaches: how wide and high it is, and how far left between two heights."""

from collections.abc import Iterable, Iterator

from layouts.frames import Outline, Shape

_STEPS = 8
Point = tuple[float, float]


def reached(shapes: Iterable[Shape]) -> tuple[Point, ...]:
    """Points along the edges of shapes on the page, y downwards, as far as they are painted."""
    return tuple(point for shape in shapes for point in _painted(shape))


def _painted(shape: Shape) -> Iterator[Point]:
    half = shape.line_width / 2 if shape.stroke else 0.0
    for x, y in _along(shape.outline):
        across, down = shape.x + shape.scale * x, shape.y + shape.scale * y
        for point in ((across - half, down), (across + half, down), (across, down - half), (across, down + half)) if half else ((across, down),):
            if shape.clip is None or _inside(point, shape.clip):
                yield point


def _inside(point: Point, area: tuple[float, float, float, float]) -> bool:
    x, y, width, height = area
    return x <= point[0] <= x + width and y <= point[1] <= y + height


def _along(outline: Outline) -> Iterator[Point]:
    """Points on lines and curves, close enough for an eye."""
    at: Point = (0.0, 0.0)
    for segment in outline.segments:
        numbers = [float(value) for value in segment[1:]]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if segment[0] == "M":
            yield points[0]
        elif points:
            for step in range(1, _STEPS + 1):
                yield _between(at, points, step / _STEPS)
        at = points[-1] if points else at


def _between(start: Point, points: list[Point], share: float) -> Point:
    """The point on the line or the cubic that begins at `start` (Bernstein's form)."""
    rest = 1 - share
    if len(points) == 1:
        return start[0] * rest + points[0][0] * share, start[1] * rest + points[0][1] * share
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = start, *points
    a, b, c, d = rest**3, 3 * rest * rest * share, 3 * rest * share * share, share**3
    return a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy
