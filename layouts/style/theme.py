"""The design tokens, read once and frozen. Their one source is theme.yaml."""

import re
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from handouts import InvalidHandoutError
from handouts.explaining import explained
from handouts.messages import say
from handouts.problems import display_name, refusal
from handouts.source import read
from layouts.frames import Cmyk, Color, Inks
from layouts.style.palette import Grey, Palette

FILE = Path(__file__).parent / "theme.yaml"
_ARABIC = "Arab"
_COLOR = re.compile("#[0-9A-Fa-f]{6}")
MOST_INK = 280
"""Percent of all inks together on one spot, for offset on coated paper (ISO 12647-2)."""


class Sizes(NamedTuple):
    """Sizes of type in points."""

    title: float
    heading: float
    reading: float
    small: float
    source: float


def _color(text: str) -> str:
    if not _COLOR.fullmatch(text):
        raise refusal(say("is no colour."), say('Write it as six signs in quotes, such as "#1B2540".'))
    return text


Written = Annotated[str, AfterValidator(_color)]
Whole = Annotated[int, Field(gt=0)]
Length = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class _Tokens(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Leading(_Tokens):
    """From baseline to baseline, against the size of the type."""

    reading: Length
    small: Length
    source: Length
    heading: Length
    subheading: Length
    title: Length


class Headings(_Tokens):
    """The least size of headings, and of those under them, against reading text."""

    size: Length
    subsize: Length


class LineLength(_Tokens):
    """In characters."""

    min: Whole
    max: Whole


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


class _Colors(_Tokens):
    deep: Written
    mid: Written
    soft: Written
    tint: Written
    extra: Written | None = None


class _Audiences(_Tokens):
    teacher: _Colors
    parent: _Colors
    team: _Colors
    worker: _Colors
    child: _Colors


def _within_limit(build: tuple[float, ...]) -> tuple[float, ...]:
    if sum(build) > MOST_INK:
        raise refusal(say("is {found} % of ink together; paper takes {most}.", found=round(sum(build)), most=MOST_INK),
                      say("Take less of some, or black in their place."))
    return build


Percent = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Build = Annotated[tuple[Percent, Percent, Percent, Percent], AfterValidator(_within_limit)]


class _AudienceInks(_Tokens):
    deep: Build
    mid: Build
    soft: Build
    tint: Build
    extra: Build | None = None


class _Inks(_Tokens):
    ink: Build
    dark: Build
    muted: Build
    rule: Build
    paper: Build
    teacher: _AudienceInks
    parent: _AudienceInks
    team: _AudienceInks
    worker: _AudienceInks
    child: _AudienceInks


class _Distance(_Tokens):
    distance_m: Length


class _TitleDistance(_Distance):
    divisor: Length


class _Floor(_Tokens):
    title: _TitleDistance
    reading: Length
    note: Length
    source: Length


class _LargeFloor(_Floor):
    folio: Length


class _Distances(_Tokens):
    title: _TitleDistance
    lead: _Distance
    body: _Distance


class _Floors(_Tokens):
    a4: _Floor
    a5: _Floor
    panel: _Floor
    poster: _Distances
    large: _LargeFloor


class _Type(_Tokens):
    title: Length
    heading: Length
    reading: Length
    small: Length
    source: Length


class _Lined(_Tokens):
    ink: Written
    rule: Written


class _File(_Tokens):
    """The keys of theme.yaml."""

    ink: Written
    muted: Written
    rule: Written
    paper: Written
    lined: _Lined
    audiences: _Audiences
    inks: _Inks
    floors: _Floors
    headings: Headings
    leading: Leading
    leading_arabic: Leading
    line_length: LineLength
    radius: Length
    type: dict[str, _Type]


def read_theme(file: Path = FILE) -> Theme:
    """A theme from its file. Raises InvalidHandoutError with everything that is wrong in it."""
    source = read(file, display_name(file))
    try:
        read_ = _File.model_validate(source.value)
    except ValidationError as error:
        raise InvalidHandoutError(explained(source, error, _File)) from None
    tokens = read_.model_dump(exclude_none=True)
    base = {name: color(tokens[name]) for name in ("ink", "muted", "rule", "paper")}
    palettes = {
        audience: _palette(base, {name: color(value) for name, value in colors.items()})
        for audience, colors in tokens["audiences"].items()
    }
    sizes = {layout: Sizes(**values) for layout, values in tokens["type"].items()}
    return Theme(palettes, sizes, tokens["floors"], read_.headings, read_.leading, read_.line_length, read_.radius, read_.leading_arabic, _inks(tokens),
        Grey(color(read_.lined.ink), color(read_.lined.rule)))


def _inks(tokens: dict[str, Any]) -> Inks:
    """The build of each token by its colour; a colour that two tokens have has that of the first."""
    builds, named = tokens["inks"], dict[Color, Cmyk]()
    pairs = [(tokens[name], builds[name]) for name in ("ink", "muted", "rule", "paper")]
    for audience, colors in tokens["audiences"].items():
        pairs += [(colors[name], builds[audience][name]) for name in colors if name in builds[audience]]
    for written, build in pairs:
        named.setdefault(color(written), _build(build))
    return Inks(tuple(named.items()), ((color(tokens["ink"]), _build(builds["dark"])),))


def _build(percents: tuple[float, ...]) -> Cmyk:
    return Cmyk(*(percent / 100 for percent in percents))


def _palette(base: dict[str, Color], own: dict[str, Color]) -> Palette:
    return Palette(
        ink=base["ink"], muted=base["muted"], rule=base["rule"], paper=base["paper"], deep=own["deep"], mid=own["mid"], soft=own["soft"],
        tint=own["tint"], ground=own["deep"], on_ground=base["paper"], foot=base["ink"], disc=own["mid"], extra=own.get("extra"))


def color(text: str) -> Color:
    """`#1B2540` → Color."""
    return Color(*(int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)))
