"""The sign of an audience before a line: by its silhouette a sheet is known from afar and without colour."""

from functools import partial

from layouts import icons
from layouts.boxes import Box, Hung
from layouts.lengths import Extent
from layouts.style.look import Look

_SIDE, _LARGEST, _APART, _ON_LATER_PAGES = 0.6, 8.4, 0.12, 0.6


def signed(box: Box, line: Extent, audience: str, margin: float, look: Look, *, later: bool = False) -> Hung:
    """A box whose first line has capitals as high as `line`, with the sign in the margin before it, in design millimetres; smaller on `later` pages."""
    side = (_SIDE * margin if look.far else min(_SIDE * margin, _LARGEST)) * (_ON_LATER_PAGES if later else 1)
    drawn = partial(icons.sign, audience, look.palette.sign)
    return Hung(box, line, drawn, look.sheet_unit * side, look.sheet_unit * margin * _APART)
