"""How far the backs of a printer are off, and what that is on a sheet that lies and turns otherwise.

A printer moves the back of the paper, whatever is on it. A page in landscape is printed a quarter of a turn against the clock
(RFC 8011, 5.2.10), and the back of a sheet that is flipped on its short edge half a turn round: so the same move of the paper
is another one on the page. What was measured as a sheet lies and turns is right for that; for the others it is turned.
"""

from collections.abc import Sequence
from typing import NamedTuple

_LYING, _TURN = {"portrait": 0, "landscape": 1}, {"long": 0, "short": 2}
ORIENTATIONS = tuple(_LYING)


class Calibration(NamedTuple):
    """What a calibration sheet showed, in mm to the right and down, and how it lay and was flipped."""

    orientation: str
    flip: str
    right: float
    down: float


def correction(measured: Sequence[Calibration], orientation: str, flip: str) -> tuple[float, float]:
    """How far in mm (right, down) the backs of a sheet are moved: as it was measured so, else the nearest, turned."""
    if not measured:
        return 0.0, 0.0
    best = max(measured, key=lambda one: (one.orientation == orientation, one.flip == flip))
    right, down = best.right, best.down
    for _ in range((_quarters(orientation, flip) - _quarters(best.orientation, best.flip)) % 4):
        right, down = -down, right
    return right + 0.0, down + 0.0


def _quarters(orientation: str, flip: str) -> int:
    return _LYING[orientation] + _TURN[flip]
