"""A page whose surfaces and motif go on past its trim."""


from msgspec.structs import replace

from layouts.frames import Group, Node, Outline, Page, Shape
from layouts.shapes import rectangle

_TOUCHES = 0.05
_CORNERS = 4


def bled(page: Page, amount: float) -> Page:
    """Everything that touches the trim is continued by `amount` points; the trim stays where it is."""
    return page._replace(children=tuple(_continued(node, page, amount) for node in page.children), bleed=amount)


def _continued(node: Node, page: Page, amount: float) -> Node:
    if isinstance(node, Group):
        return node._replace(children=tuple(_continued(child, page, amount) for child in node.children))
    if not isinstance(node, Shape):
        return node
    if node.clip:
        node = replace(node, clip=_grown(node.clip, page, amount))
    size = _rectangle(node.outline)
    if size is None or node.fill is None or node.scale != 1:
        return node
    across, high = size
    start = min(node.x, node.x + across)  # a page that begins at the right is turned over, and its rectangles go to the left
    x, y, width, height = _grown((start, node.y, abs(across), high), page, amount)
    return replace(node, x=x, y=y, outline=rectangle(width, height))


def _rectangle(outline: Outline) -> tuple[float, float] | None:
    """The size of a plain rectangle from its own origin, or None for another shape."""
    points = [segment[1:] for segment in outline.segments if segment[0] in ("M", "L")]
    if len(points) != _CORNERS or len(outline.segments) != _CORNERS + 1 or points[0] != (0, 0):
        return None
    width, height = (float(value) for value in points[2])
    return width, height


def _grown(
    area: tuple[float, float, float, float], page: Page, amount: float
) -> tuple[float, float, float, float]:
    x, y, width, height = area
    left = amount if x <= _TOUCHES else 0.0
    top = amount if y <= _TOUCHES else 0.0
    right = amount if x + width >= page.width - _TOUCHES else 0.0
    bottom = amount if y + height >= page.height - _TOUCHES else 0.0
    return x - left, y - top, width + left + right, height + top + bottom
