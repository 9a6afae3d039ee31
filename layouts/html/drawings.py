"""What is drawn: a figure with its alternative text, a picture, a small icon that only decorates."""

from base64 import b64encode
from collections.abc import Sequence
from html import escape

from layouts.frames import Group, Node, PlacedRaster, Shape, leaves
from layouts.images.screen import for_screen
from layouts.svg import figure

_SMALLEST, _ICON, _VIGNETTE = 0.4, 3.4, 7.0
"""How large a drawing is for it, against the size of reading text."""

_ROUND = 0.05
_PIXELS = 96 / 72


def drawn(group: Group, number: int) -> str:
    """A figure: a picture as it is, else what is drawn of it. `number` is its own on the page."""
    items = list(leaves(group.children))
    if len(items) == 1 and isinstance(items[0], PlacedRaster):
        return f"<figure>{image(items[0], group.alt or '')}</figure>"
    bounds = group.bounds or _around(group.children)
    return f'<figure>{figure(group.children, bounds, spoken=group.alt or "", prefix=f"f{number}-")}</figure>'


def image(placed: PlacedRaster, spoken: str) -> str:
    """A picture of pixels, as wide as on paper where there is room."""
    width, height = placed.width * _PIXELS, placed.height * _PIXELS
    data = b64encode(for_screen(placed.raster, width)).decode()
    return f'<img src="data:image/webp;base64,{data}" alt="{escape(spoken)}" width="{width:.0f}" height="{height:.0f}">'


def icon(group: Group, number: int, reading: float) -> str:
    """Decoration that is as small as an icon or a vignette; nothing for lines, panels and dots."""
    items = list(leaves(group.children))
    if not items or not all(isinstance(item, Shape) for item in items):
        return ""
    x, y, width, height = _around(group.children)
    if not (min(width, height) / reading > _SMALLEST and max(width, height) / reading < _VIGNETTE):
        return ""
    kind = "icon" if max(width, height) / reading < _ICON else "disc" if abs(width - height) < _ROUND * width else "vignette"
    return f'<span class="{kind}">{figure(group.children, (x, y, width, height), prefix=f"f{number}-")}</span>'


def _around(nodes: Sequence[Node]) -> tuple[float, float, float, float]:
    """The rectangle around shapes: x, y, width, height."""
    boxes = [_box(item) for item in leaves(nodes) if isinstance(item, Shape)]
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    return left, top, max(box[2] for box in boxes) - left, max(box[3] for box in boxes) - top


def _box(shape: Shape) -> tuple[float, float, float, float]:
    half = shape.line_width / 2 if shape.stroke else 0.0
    across = [float(value) * shape.scale for segment in shape.outline.segments for value in segment[1::2]] or [0.0]
    down = [float(value) * shape.scale for segment in shape.outline.segments for value in segment[2::2]] or [0.0]
    return shape.x + min(across) - half, shape.y + min(down) - half, shape.x + max(across) + half, shape.y + max(down) + half
