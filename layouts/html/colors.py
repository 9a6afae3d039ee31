"""The colours of a palette as CSS names them, by day and by night: at night the same hues, with the same contrasts turned round."""

from typing import NamedTuple

from layouts.frames import Color
from layouts.style.oklch import contrast, in_gamut, oklch
from layouts.style.palette import Palette

_READ = 7.0
_STEP = 0.01
_NIGHT, _NIGHT_INK, _NIGHT_MUTED, _NIGHT_RULE = 0.2, 0.95, 0.78, 0.42
_NIGHT_TINT, _NIGHT_TINT_CHROMA = 0.27, 0.35
_CALM = 0.4


class Colors(NamedTuple):
    """What the style sheet asks for; `ground` is dark with `on-ground` on it, by night too."""

    paper: Color
    ink: Color
    muted: Color
    rule: Color
    deep: Color
    mid: Color
    tint: Color
    ground: Color
    on_ground: Color

    def css(self) -> str:
        """As custom properties."""
        return "".join(f"--{name.replace('_', '-')}:{written(color)};" for name, color in self._asdict().items())


def by_day(palette: Palette) -> Colors:
    """As on paper."""
    return Colors(palette.paper, palette.ink, palette.muted, palette.rule, palette.deep, _plain(palette), palette.tint, palette.ground, palette.on_ground)


def by_night(palette: Palette) -> Colors:
    """Light on dark: ink is what paper was; the colour of the audience is as light as it must be to be read at 7 : 1."""
    ink, deep = oklch(palette.ink), oklch(palette.deep)
    paper, light, muted, rule = (in_gamut(ink._replace(lightness=lightness, chroma=ink.chroma * _CALM))
                                 for lightness in (_NIGHT, _NIGHT_INK, _NIGHT_MUTED, _NIGHT_RULE))
    tint = in_gamut(deep._replace(lightness=_NIGHT_TINT, chroma=deep.chroma * _NIGHT_TINT_CHROMA))
    found, lightness = palette.deep, deep.lightness
    while min(contrast(found, paper), contrast(found, tint)) < _READ and lightness < 1:
        lightness += _STEP
        found = in_gamut(deep._replace(lightness=lightness))
    return Colors(paper, light, muted, rule, found, _plain(palette), tint, palette.ground, palette.on_ground)


def written(color: Color) -> str:
    """`#1B2540`."""
    return "#" + "".join(f"{round(part * 255):02X}" for part in color)


def _plain(palette: Palette) -> Color:
    return palette.mid if isinstance(palette.mid, Color) else palette.deep
