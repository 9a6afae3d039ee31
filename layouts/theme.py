"""The design tokens, read once and frozen. Their one source is theme.yaml."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from layouts.frames import Color

FILE = Path(__file__).parent / "theme.yaml"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one audience."""

    ink: Color
    muted: Color
    rule: Color
    paper: Color
    deep: Color
    mid: Color
    soft: Color
    tint: Color
    extra: Color | None = None


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
        audience: Palette(**base, **{name: color(value) for name, value in colors.items()})
        for audience, colors in tokens["audiences"].items()
    }
    sizes = {layout: Sizes(**values) for layout, values in tokens["type"].items()}
    return Theme(palettes, sizes, tokens["floors"], tokens["leading"])


def color(text: str) -> Color:
    """`#1B2540` → Color."""
    return Color(*(int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)))
