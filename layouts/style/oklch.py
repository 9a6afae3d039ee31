"""Colours by what an eye sees: lightness, chroma and hue in OKLCH (Björn Ottosson, 2020; CSS Color 4), and contrast (WCAG 2.2)."""

from math import atan2, cos, hypot, sin
from typing import NamedTuple

from layouts.frames import Color

_STEPS = 14
_KNEE, _LINEAR_KNEE = 0.04045, 0.0031308
_SLACK = 1e-6


class Oklch(NamedTuple):
    """Lightness from 0 to 1, chroma from 0 to about 0.4, hue in radians."""

    lightness: float
    chroma: float
    hue: float


def oklch(color: Color) -> Oklch:
    """From sRGB."""
    red, green, blue = map(_linear, color)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Oklch(lightness, hypot(a, b), atan2(b, a))


def in_gamut(wanted: Oklch) -> Color:
    """To sRGB in 8 bits; the chroma is cut until the colour can be shown, lightness and hue are kept."""
    if _shown(wanted) is None:
        low, high = 0.0, wanted.chroma
        for _ in range(_STEPS):
            middle = (low + high) / 2
            low, high = (middle, high) if _shown(wanted._replace(chroma=middle)) else (low, middle)
        wanted = wanted._replace(chroma=low)
    red, green, blue = _shown(wanted) or (wanted.lightness,) * 3
    return Color(*(round(min(1.0, max(0.0, part)) * 255) / 255 for part in (red, green, blue)))


def _shown(wanted: Oklch) -> tuple[float, float, float] | None:
    """The parts of a colour in sRGB, or None where it lies outside."""
    a, b = wanted.chroma * cos(wanted.hue), wanted.chroma * sin(wanted.hue)
    long = (wanted.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (wanted.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (wanted.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
              -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
              -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short)
    if min(linear) < -_SLACK or max(linear) > 1 + _SLACK:
        return None
    red, green, blue = map(_encoded, linear)
    return red, green, blue


def darkened(color: Color, least: float, *grounds: Color) -> Color:
    """The colour itself where its contrast with every ground is at least so much, else the lightest of its hue that has that."""
    if all(contrast(color, ground) >= least for ground in grounds):
        return color
    own = oklch(color)
    low, high = 0.0, own.lightness
    found = in_gamut(own._replace(lightness=0.0))
    for _ in range(_STEPS):
        middle = (low + high) / 2
        tried = in_gamut(own._replace(lightness=middle))
        if all(contrast(tried, ground) >= least for ground in grounds):
            low, found = middle, tried
        else:
            high = middle
    return found


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours (WCAG 2.2, relative luminance), from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    red, green, blue = map(_linear, color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _KNEE else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part: float) -> float:
    part = max(0.0, part)
    return part * 12.92 if part <= _LINEAR_KNEE else 1.055 * part ** (1 / 2.4) - 0.055
