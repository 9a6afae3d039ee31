"""The design tokens, read once and frozen. Their one source is theme.yaml."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from layouts.frames import Color, Hatch, Paint
from layouts.units import mm

FILE = Path(__file__).parent / "theme.yaml"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one audience.

    `ground` fills dark panels and `foot` the foot of a poster, with text in `on_ground`; `disc` lies under icons.
    `edge` outlines every surface where colour alone would not show it.
    """

    ink: Color
    muted: Color
    rule: Color
    paper: Color
    deep: Color
    mid: Paint
    soft: Paint
    tint: Color
    ground: Color
    on_ground: Color
    foot: Color
    disc: Paint
    extra: Paint | None = None
    edge: Color | None = None

    def on_tint(self) -> "Palette":
        """For a ground of the tint: what is tinted on paper is paper there."""
        return replace(self, tint=self.paper)

    def in_black(self) -> "Palette":
        """For a black-and-white copier: black on white, surfaces told apart by outlines and hatching."""
        black, white = Color(0, 0, 0), Color(1, 1, 1)
        dense, open_ = Hatch(black, mm(0.9), mm(0.3), 45), Hatch(black, mm(1.8), mm(0.3), 45)
        return Palette(
            ink=black, muted=black, rule=black, paper=white, deep=black, mid=dense, soft=open_, tint=white, ground=white,
            on_ground=black, foot=white, disc=white, extra=dense if self.extra else None, edge=black)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of type in points."""

    title: float
    heading: float
    reading: float
    small: float


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by audience, design sizes by layout, floors by sheet, leading."""

    palettes: dict[str, Palette]
    sizes: dict[str, Sizes]
    floors: dict[str, dict[str, Any]]
    leading: dict[str, float]


@cache
def theme() -> Theme:
    """The theme of the project."""
    tokens = yaml.load(FILE.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506  # a safe loader, in C
    base = {name: color(tokens[name]) for name in ("ink", "muted", "rule", "paper")}
    palettes = {
        audience: _palette(base, {name: color(value) for name, value in colors.items()})
        for audience, colors in tokens["audiences"].items()
    }
    sizes = {layout: Sizes(**values) for layout, values in tokens["type"].items()}
    return Theme(palettes, sizes, tokens["floors"], tokens["leading"])


def _palette(base: dict[str, Color], own: dict[str, Color]) -> Palette:
    return Palette(**base, **own, ground=own["deep"], on_ground=base["paper"], foot=base["ink"], disc=own["mid"])


def color(text: str) -> Color:
    """`#1B2540` → Color."""
    return Color(*(int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)))
