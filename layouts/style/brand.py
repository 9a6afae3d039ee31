"""A school's colour → a palette: deep, mid, soft and tint of its hue, in OKLCH, as far apart as those of the theme.

Whatever the colour is, every contrast that the theme promises holds: deep at least 7 : 1 on paper and 6.5 : 1 on the tint;
ink on mid 3.5 : 1; ink on soft 4.5 : 1 and on the tint 12 : 1. What the school gave is kept where it holds that.
"""

from typing import NamedTuple

from layouts.frames import Color
from layouts.style.oklch import contrast, darkened, in_gamut, oklch
from layouts.style.palette import Palette

_DEEP, _DEEP_ON_TINT = 7.0, 6.5
_INK_ON_MID, _INK_ON_SOFT, _INK_ON_TINT = 3.5, 4.5, 12.0
_TINT, _SOFT = (0.955, 0.14), (0.83, 0.5)
_MID, _LIGHTEST_MID = (0.64, 0.9), 0.84
_STEP = 0.01


class Shades(NamedTuple):
    """What a palette takes of a colour."""

    deep: Color
    mid: Color
    soft: Color
    tint: Color


def shades(brand: Color, ink: Color, paper: Color) -> Shades:
    """The four shades of a colour."""
    tint = _lighter(brand, *_TINT, ink, _INK_ON_TINT)
    soft = _lighter(brand, *_SOFT, ink, _INK_ON_SOFT)
    mid = _lighter(brand, min(_LIGHTEST_MID, max(_MID[0], oklch(brand).lightness)), _MID[1], ink, _INK_ON_MID)
    deep = darkened(darkened(brand, _DEEP, paper), _DEEP_ON_TINT, tint)
    return Shades(deep, mid, soft, tint)


def of_school(palette: Palette, brand: Color) -> Palette:
    """A palette in the colour of a school; what it is not told apart by, ink and paper, stays."""
    deep, mid, soft, tint = shades(brand, palette.ink, palette.paper)
    extra = soft if palette.extra else None
    return palette.but(deep=deep, mid=mid, soft=soft, tint=tint, ground=deep, disc=mid, extra=extra)


def _lighter(brand: Color, lightness: float, chroma: float, ink: Color, least: float) -> Color:
    """A shade of a lightness and a share of the chroma, lighter where ink would not be read on it."""
    own = oklch(brand)
    while True:
        found = in_gamut(own._replace(lightness=min(1.0, lightness), chroma=own.chroma * chroma))
        if contrast(found, ink) >= least or lightness >= 1:
            return found
        lightness += _STEP
