"""SVG: a page, or a figure of it, as a picture of paths and text. A peer of the press: both know frames, and nothing else."""

from layouts.svg.figure import figure
from layouts.svg.page import to_svg

__all__ = ["figure", "to_svg"]
