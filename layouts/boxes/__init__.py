"""Boxes: measured first, then placed. A box says how high it is at a width; whoever holds it says where it stands."""

from layouts.boxes.base import Box, Gap, Measured, Size
from layouts.boxes.cells import Cell, Cells, Dividers, Shared, TooWideError, Track, Widths, share_out
from layouts.boxes.contour import Contour, Disc, Silhouette
from layouts.boxes.either import Either, Later
from layouts.boxes.fillable import LEAST_HEIGHT, Fillable, under_words
from layouts.boxes.frame import Inset, Layers, Middle, Mirrored, Panel, Tagged
from layouts.boxes.level import STRETCHED, Alike, Even, Level, firm
from layouts.boxes.paragraph import Paragraph, TextStyle
from layouts.boxes.row import Column, Row
from layouts.boxes.rows import Rows
from layouts.boxes.shape import Drawing, Rule
from layouts.boxes.signed import Signed
from layouts.boxes.stack import Stack
from layouts.boxes.title import Room, Title

__all__ = [
    "LEAST_HEIGHT",
    "STRETCHED",
    "Alike",
    "Box",
    "Cell",
    "Cells",
    "Column",
    "Contour",
    "Disc",
    "Dividers",
    "Drawing",
    "Either",
    "Even",
    "Fillable",
    "Gap",
    "Inset",
    "Later",
    "Layers",
    "Level",
    "Measured",
    "Middle",
    "Mirrored",
    "Panel",
    "Paragraph",
    "Room",
    "Row",
    "Rows",
    "Rule",
    "Shared",
    "Signed",
    "Silhouette",
    "Size",
    "Stack",
    "Tagged",
    "TextStyle",
    "Title",
    "TooWideError",
    "Track",
    "Widths",
    "firm",
    "share_out",
    "under_words",
]
