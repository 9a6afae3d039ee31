"""What the diagrams share: a heading over a drawing, and the two dots that stand for a grown-up and a child."""

from collections.abc import Iterator

from handouts.cursor import Cursor
from layouts.boxes import Box, Stack, Tagged
from layouts.frames import Color, Shape
from layouts.shapes import circle
from layouts.style.look import Look


def titled(title: Cursor[str], diagram: Box, look: Look) -> Box:
    """A heading over a diagram."""
    return Stack([*head(title, look), diagram])


def head(title: Cursor[str], look: Look) -> list[Box]:
    """The heading of a diagram, and the room under it."""
    return [Tagged(look.heading_role, look.paragraph(title, look.heading(color=look.palette.deep))), look.under_heading]


def dots(x: float, ground: float, sizes: tuple[float, float], gap: float, color: Color) -> Iterator[Shape]:
    """A big and a small dot beside each other on the ground; `sizes` are their radii, `x` is the left edge."""
    big, small = sizes
    yield Shape(circle(big), x + big, ground - big, fill=color)
    yield Shape(circle(small), x + 2 * big + gap + small, ground - small, fill=color)
