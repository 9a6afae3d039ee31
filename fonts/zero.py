"""Open the zero of Atkinson Hyperlegible Next: `python -m fonts.zero`, with fontTools.

Its designers draw a zero with a slash. Machines, and people who look fast, read that as an 8 in a telephone number. The
two halves that the slash leaves of the counter become one: the quarter of it that the designers drew whole, at the lower
left, mirrored to the other three. So the stroke stays theirs; 0 stays narrower than O. Tabular zero is made of zero.

Nothing else changes: no outline, width, kerning or glyph number. The faces are of version 2.001, under the SIL Open Font
License 1.1; it reserves no font name, so that a modified version may keep the name. The version in the file says what it is.
A face that is open already stays as it is.
"""

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent / "atkinson-hyperlegible-next"

_SLASHED, _VERSION = 3, 5
_Point = tuple[int, int, int]


def opened(font: "TTFont") -> bool:
    """Give a face an open zero. False: it had one. Raises ValueError for a zero that is drawn in another way."""
    from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates  # noqa: PLC0415  # only this script needs it

    zero = font["glyf"]["zero"]
    if zero.numberOfContours < _SLASHED:
        return False
    points = [(x, y, flag) for (x, y), flag in zip(zero.coordinates, zero.flags, strict=True)]
    starts = [0, *(end + 1 for end in zero.endPtsOfContours)]
    outer, *halves = (points[start:end] for start, end in pairwise(starts))
    lower, upper = sorted(halves, key=lambda half: min(y for _, y, _ in half))
    drawn = [*outer, *_counter(lower, max(y for _, y, _ in upper))]
    zero.coordinates = GlyphCoordinates([(x, y) for x, y, _ in drawn])
    zero.flags = bytearray(flag for *_, flag in drawn)
    zero.endPtsOfContours = [len(outer) - 1, len(drawn) - 1]
    zero.numberOfContours = len(zero.endPtsOfContours)
    for record in font["name"].names:
        if record.nameID == _VERSION:
            record.string = f"{record.toUnicode()}; zero without slash"
    return True


def _counter(lower: list[_Point], top: int) -> list[_Point]:
    """A whole counter, in the direction of the half: from its left edge down, to the right, and up to `top`."""
    left, bottom = min(x for x, _, _ in lower), min(y for _, y, _ in lower)
    side = next(at for at, (x, _, on) in enumerate(lower) if on and x == left)
    turned = [*lower[side:], *lower[:side]]
    foot = next(at for at, (_, y, on) in enumerate(turned) if on and y == bottom)
    if not 0 < foot < len(turned) or any(on for *_, on in turned[1:foot]):
        message = "the lower half of zero has no whole quarter between its left edge and its foot"
        raise ValueError(message)
    quarter, (middle, _, _) = turned[1:foot], turned[foot]
    under = [turned[0], *quarter, turned[foot], *((2 * middle - x, y, on) for x, y, on in reversed(quarter))]
    _, height, on = turned[0]
    over = [(2 * middle - x, bottom + top - y, 0) for x, y, _ in quarter]
    return [*under, (2 * middle - left, height, on), *over, (middle, top, on),
            *((2 * middle - x, y, off) for x, y, off in reversed(over))]


def main() -> None:
    """Open the zero of each cut beside the licence, in place."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # only this script needs it

    for file in sorted(FOLDER.glob("*.ttf")):
        font = TTFont(file, recalcBBoxes=False, recalcTimestamp=False)
        if opened(font):
            font.save(file)


if __name__ == "__main__":
    main()
