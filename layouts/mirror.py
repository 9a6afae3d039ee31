"""Pages that run from right to left. Everything is laid out from the start edge on; where that is the right one, the page is turned over.

Outlines are mirrored, and what they show: a path of steps leads to the left. Letters, pictures and `upright` outlines keep
their sides, and stand where their mirror images would. A run's place is that of its line, whose runs stand in reverse
order until then.
"""


from msgspec.structs import replace

from layouts.frames import (
    Field,
    GlyphRun,
    Group,
    Hatch,
    LinkArea,
    Node,
    Outline,
    Page,
    Paint,
    Placed,
    PlacedRaster,
    Shape,
)

Area = tuple[float, float, float, float]
_HALF_TURN = 180


def mirrored(page: Page) -> Page:
    """The page with its start at the right. It must not be imposed yet."""
    children = tuple(_node(node, page.width) for node in page.children)
    folds = tuple(sorted(page.width - fold for fold in page.folds))
    return page._replace(children=children, folds=folds, direction="rtl")


def turned(node: Node, x: float, width: float) -> Node:
    """A node of a column that begins at `x`, in points, with its start at the column's right."""
    return _node(node, 2 * x + width)


def _node(node: Node, width: float) -> Node:
    if isinstance(node, Group):
        children = tuple(_node(child, width) for child in node.children)
        return node._replace(children=children, bounds=_area(node.bounds, width))
    if isinstance(node, Shape):
        return _shape(node, width)
    if isinstance(node, GlyphRun | Field | LinkArea | PlacedRaster):
        return node._replace(x=width - node.x - node.width)
    if isinstance(node, Placed):
        raise TypeError("a sheet is imposed from pages that are mirrored")
    return node


def _shape(shape: Shape, width: float) -> Shape:
    clip = _area(shape.clip, width)
    if shape.upright:
        return replace(shape, x=width - shape.x - shape.upright * shape.scale, clip=clip)
    within = _outline(shape.within) if shape.within else None
    return replace(shape, outline=_outline(shape.outline), x=width - shape.x, clip=clip, within=within, fill=_paint(shape.fill))


def _outline(outline: Outline) -> Outline:
    return Outline(tuple(
        (segment[0], *(-float(value) if index % 2 == 0 else value for index, value in enumerate(segment[1:])))
        for segment in outline.segments))


def _area(area: Area | None, width: float) -> Area | None:
    if area is None:
        return None
    x, y, across, high = area
    return width - x - across, y, across, high


def _paint(paint: Paint | None) -> Paint | None:
    return paint._replace(angle=_HALF_TURN - paint.angle) if isinstance(paint, Hatch) else paint
