"""Boxes: measured first, then placed. A box says how high it is at a width; whoever holds it says where it stands."""

from layouts.boxes.base import Box, Gap, Size
from layouts.boxes.frame import Inset, Middle, Panel, Tagged
from layouts.boxes.paragraph import Paragraph, TextStyle
from layouts.boxes.row import Column, Row
from layouts.boxes.shape import Drawing, Rule
from layouts.boxes.stack import Stack

__all__ = [
    "Box", "Column", "Drawing", "Gap", "Inset", "Middle", "Panel", "Paragraph", "Row", "Rule", "Size", "Stack",
    "Tagged", "TextStyle",
]
