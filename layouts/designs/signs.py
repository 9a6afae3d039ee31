"""The sign of an audience before a line: by its silhouette a sheet is known from afar and without colour."""

from functools import partial

from layouts import icons
from layouts.boxes import Box, Hung
from layouts.lengths import Extent
from layouts.style.look import Look

_SIDE, _LARGEST, _APART = 0.6, 9.0, 0.2


def signed(box: Box, line: Extent, audience: str, margin: float, look: Look) -> Hung:
    """A box whose first line has capitals as high as `line`, with the sign in the margin before it, in design millimetres."""
    side = _SIDE * margin if look.far else min(_SIDE * margin, _LARGEST)
    drawn = partial(icons.sign, audience, look.palette.sign)
    return Hung(box, line, drawn, look.sheet_unit * side, look.sheet_unit * side * _APART)
