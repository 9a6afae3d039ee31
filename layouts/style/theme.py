"""The design tokens, read once and frozen. Their one source is theme.yaml."""

from pathlib import Path
from typing import Any, NamedTuple

from msgspec import Struct

from handouts.problems import display_name
from handouts.source import read
from layouts.frames import Cmyk, Color, Inks
from layouts.style.palette import Grey, Palette
from layouts.style.tokens import tokens

FILE = Path(__file__).parent / "theme.yaml"
_ARABIC = "Arab"


class Sizes(NamedTuple):
    """Sizes of type in points."""

    title: float
    heading: float
    reading: float
    small: float
    source: float


class Leading(Struct, frozen=True):
    """From baseline to baseline, against the size of the type."""

    reading: float
    small: float
    source: float
    heading: float
    subheading: float
    title: float


class Headings(Struct, frozen=True):
    """The least size of headings, and of those under them, against reading text."""

    size: float
    subsize: float


class LineLength(Struct, frozen=True):
    """In characters."""

    min: int
    max: int


class Theme(NamedTuple):
    """Colours by audience, design sizes by layout, floors by sheet, what all designs share.

    `headings` are factors of reading text, `leading` is a factor of the size of the type, `leading_arabic` that of Arabic, `line_length` in characters, `radius` in design
    millimetres, `inks` what a print shop prints its colours with, `lined` the greys of what has colour in line and type only.
    """

    palettes: dict[str, Palette]
    sizes: dict[str, Sizes]
    floors: dict[str, dict[str, Any]]
    headings: Headings
    leading: Leading
    line_length: LineLength
    radius: float
    leading_arabic: Leading
    inks: Inks
    lined: Grey

    def in_script(self, script: str) -> "Theme":
        """The theme for text in a script (ISO 15924)."""
        return self._replace(leading=self.leading_arabic) if script == _ARABIC else self


def read_theme(file: Path = FILE) -> Theme:
    """A theme from its file. Raises InvalidHandoutError with everything that is wrong in it."""
    found = tokens(read(file, display_name(file)))
    base = {name: color(found[name]) for name in ("ink", "muted", "rule", "paper")}
    palettes = {
        audience: _palette(base, {name: color(value) for name, value in colors.items()})
        for audience, colors in found["audiences"].items()
    }
    sizes = {layout: Sizes(**values) for layout, values in found["type"].items()}
    lined = Grey(*(color(found["lined"][name]) for name in ("ink", "rule")))
    return Theme(palettes, sizes, found["floors"], Headings(**found["headings"]), Leading(**found["leading"]), LineLength(**found["line_length"]),
        found["radius"], Leading(**found["leading_arabic"]), _inks(found), lined)


def _inks(found: dict[str, Any]) -> Inks:
    """The build of each token by its colour; a colour that two tokens have has that of the first."""
    builds, named = found["inks"], dict[Color, Cmyk]()
    pairs = [(found[name], builds[name]) for name in ("ink", "muted", "rule", "paper")]
    for audience, colors in found["audiences"].items():
        pairs += [(colors[name], builds[audience][name]) for name in colors if name in builds[audience]]
    for written, build in pairs:
        named.setdefault(color(written), _build(build))
    return Inks(tuple(named.items()), ((color(found["ink"]), _build(builds["dark"])),))


def _build(percents: tuple[float, ...]) -> Cmyk:
    return Cmyk(*(percent / 100 for percent in percents))


def _palette(base: dict[str, Color], own: dict[str, Color]) -> Palette:
    return Palette(
        ink=base["ink"], muted=base["muted"], rule=base["rule"], paper=base["paper"], deep=own["deep"], mid=own["mid"], soft=own["soft"],
        tint=own["tint"], ground=own["deep"], on_ground=base["paper"], foot=base["ink"], disc=own["mid"], extra=own.get("extra"))


def color(text: str) -> Color:
    """`#1B2540` → Color."""
    return Color(*(int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)))
