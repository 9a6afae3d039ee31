"""Scenes of people cut from paper, drawn from numbers: "onder één dak".

Inside, points are complex numbers, x to the right and y up from the foot of the canvas, in the scene's own millimetres;
`layouts.scenes.draw` turns them over once. Lengths of a figure are multiples of the radius of its head.
"""

from layouts.scenes.devices import PATH_GOES_ON
from layouts.scenes.drawing import Easel, check, draw, labels, smallest_width, tallest
from layouts.scenes.people import CannotDrawError
from layouts.scenes.silhouette import reached

__all__ = ["PATH_GOES_ON", "CannotDrawError", "Easel", "check", "draw", "labels", "reached", "smallest_width", "tallest"]
