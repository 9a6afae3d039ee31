"""SVG: a page as a picture of paths and text, for previews. A peer of the press: both know frames, and nothing else."""

from layouts.svg.page import to_svg

__all__ = ["to_svg"]
