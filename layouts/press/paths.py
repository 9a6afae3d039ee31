"""Outlines as path operators (ISO 32000-1, 8.5), and how numbers and colours are written."""

from layouts.frames import Cmyk, Color, Outline, Registration

_VERBS = {"M": "m", "L": "l", "C": "c", "Z": "h"}
_ROUND = frozenset("MCZ")
_PLACES, _COARSE = 2, 1
_HALF_A_TENTH, _HUNDREDTH = 0.05, 0.01
_FORTIETH = 72 / 25.4 / 40
"""A fortieth of a millimetre, in points."""
_MOST = 1_000_000
_MOST_COLORS = 1_000

Painted = str | Color | Cmyk | Registration
ALL = "All"
"""What pages call the colour space of all plates."""

Look = tuple[Outline, Outline | None, float, Painted | None, Painted | None, float, bool]
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
        self._colors: dict[Color | Cmyk, str] = {}

    def __missing__(self, look: Look) -> tuple[str, str]:
        outline, within, scale, fill, stroke, line_width, rounded = look
        parts = [f"{_operators(within, scale)} W n"] if within else []
        if fill:
            parts.append(self._painted(fill))
        if stroke:
            parts += [self._painted(stroke, stroke=True), f"{number(line_width / scale)} w"]
        if rounded:
            parts.append("1 J 1 j")
        parts += [_operators(outline, scale), ("B" if stroke else "f") if fill else "S"]
        found = f"{precise(scale)} 0 0 {precise(-scale)}", "\n".join(parts)
        self._size += len(found[1])
        if self._size > _MOST:
            self.clear()
            self._size = 0
        self[look] = found
        return found

    def filled(self, color: Color | Cmyk) -> str:
        """A colour to fill with; `written` says how."""
        found = self._colors.get(color)
        if found is None:
            if len(self._colors) > _MOST_COLORS:
                self._colors.clear()
            found = self._colors[color] = written(color)
        return found

    def _painted(self, paint: Painted, *, stroke: bool = False) -> str:
        space, color = ("CS", "SCN") if stroke else ("cs", "scn")
        if isinstance(paint, str):
            return f"/Pattern {space} /{paint} {color}"
        if isinstance(paint, Registration):
            return f"/{ALL} {space} {paint.tint:g} {color}"
        return written(paint, stroke=True) if stroke else self.filled(paint)


def written(color: Color | Cmyk, *, stroke: bool = False) -> str:
    """A colour in DeviceGray where its parts are equal, so that a machine that counts colour counts none, else as it is."""
    parts: tuple[float, ...] = color
    if isinstance(color, Color) and color.red == color.green == color.blue:
        parts = color[:1]
    operator = {1: "g", 3: "rg", 4: "k"}[len(parts)]
    return " ".join((*(f"{round(part, 4) + 0.0:g}" for part in parts), operator.upper() if stroke else operator))


def _operators(outline: Outline, scale: float) -> str:
    """A shape drawn by hand to what can be seen of it on paper, one with corners to a hundredth of a point there, as all lengths are."""
    drawn_by_hand = all(segment[0] in _ROUND for segment in outline.segments)
    places = _COARSE if _within(_FORTIETH if drawn_by_hand else _HUNDREDTH, outline, scale) else _PLACES
    return " ".join([f"{' '.join([number(value, places) for value in values])} {_VERBS[str(verb)]}".lstrip() for verb, *values in outline.segments])


def _within(most: float, outline: Outline, scale: float) -> bool:
    """Whether half a tenth of a unit is at `most` so many points on paper, and a hundredth of the shape."""
    across, high = outline.size
    return scale * _HALF_A_TENTH <= most and min(across, high) * _HUNDREDTH >= _HALF_A_TENTH


def number(value: float | str, places: int = _PLACES) -> str:
    """A length, to a hundredth of a point or what is asked for."""
    return f"{round(float(value), places) + 0.0:.8g}"


def precise(value: float) -> str:
    """A factor, or a length that others build on."""
    return f"{round(value, 6) + 0.0:.10g}"
