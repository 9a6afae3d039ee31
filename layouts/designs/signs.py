"""The sign of an audience before a line: by its silhouette a sheet is known from afar and without colour."""

from functools import partial

from layouts import icons
from layouts.boxes import Box, Signed
from layouts.lengths import Length
from layouts.style.look import Look

_SIDE, _ON_LATER_PAGES, _APART = 2.9, 2.5, 0.8
UNDER_SIGN = 0.7
"""How far under its line nothing may reach up, in heights of the line's capitals: the sign, and some clear space."""


def signed(box: Box, line: Length, audience: str, look: Look, *, later: bool = False) -> Signed:
    """A box whose first line has capitals as high as `line`, with the sign before it, so many times as high; smaller on `later` pages."""
    side = line * (_ON_LATER_PAGES if later else _SIDE)
    return Signed(box, line, partial(icons.sign, audience, look.palette.sign), side, side * icons.sign_width(audience) + line * _APART)
