"""Outlines as path operators (ISO 32000-1, 8.5), and how numbers and colours are written."""

from layouts.frames import Color, Outline

_VERBS = {"M": "m", "L": "l", "C": "c", "Z": "h"}
_MOST = 1_000_000
_MOST_COLORS = 1_000

Look = tuple[Outline, Outline | None, float, str | Color | None, str | Color | None, float, bool]
"""A shape but for its place: outline, what it is painted within, scale, fill, stroke, line width, round line ends.

A hatch is given by its name.
"""


class Paths(dict[Look, tuple[str, str]]):
    """The matrix of a shape but for its place, and how it is painted; looked up once for all shapes that look alike.

    It is bounded, and threads may share it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._size = 0
        self._colors: dict[Color, str] = {}

    def __missing__(self, look: Look) -> tuple[str, str]:
        outline, within, scale, fill, stroke, line_width, rounded = look
        parts = [f"{_operators(within)} W n"] if within else []
        if fill:
            parts.append(self._painted(fill, "rg", "cs", "scn"))
        if stroke:
            parts += [self._painted(stroke, "RG", "CS", "SCN"), f"{number(line_width / scale)} w"]
        if rounded:
            parts.append("1 J 1 j")
        parts += [_operators(outline), ("B" if stroke else "f") if fill else "S"]
        found = f"{precise(scale)} 0 0 {precise(-scale)}", "\n".join(parts)
        self._size += len(found[1])
        if self._size > _MOST:
            self.clear()
            self._size = 0
        self[look] = found
        return found

    def color(self, color: Color) -> str:
        """The three parts of a colour."""
        found = self._colors.get(color)
        if found is None:
            if len(self._colors) > _MOST_COLORS:
                self._colors.clear()
            found = self._colors[color] = " ".join([f"{round(part, 4) + 0.0:g}" for part in color])
        return found

    def _painted(self, paint: str | Color, plain: str, space: str, pattern: str) -> str:
        return f"/Pattern {space} /{paint} {pattern}" if isinstance(paint, str) else f"{self.color(paint)} {plain}"


def _operators(outline: Outline) -> str:
    return " ".join([f"{' '.join([number(value) for value in values])} {_VERBS[str(verb)]}".lstrip() for verb, *values in outline.segments])


def number(value: float | str) -> str:
    """A length, to a hundredth of a point."""
    return f"{round(float(value), 2) + 0.0:.8g}"


def precise(value: float) -> str:
    """A factor, or a length that others build on."""
    return f"{round(value, 6) + 0.0:.10g}"
