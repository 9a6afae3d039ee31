"""Hair, in radii of the head around its middle: points from the crown, positive towards the face."""


from msgspec import Struct

from layouts.frames import Outline
from layouts.scenes.outlines import closed, cut, from_crown, joined, petal

_CAPS: dict[str, str] = {
    "short": "48:1.03 16:1.06 -25:1.06 -70:1.05 -108:1.04 -104:.82 -70:.60 -18:.64 20:.80",
    "bun": "62:1.04 24:1.08 -25:1.08 -70:1.07 -118:1.05 -112:.78 -74:.46 -20:.50 28:.66",
    "tuft": "58:1.04 20:1.07 -25:1.07 -70:1.06 -112:1.05 -108:.80 -70:.50 -18:.55 24:.70",
    "curls": "56:1.0 20:1.05 -30:1.05 -80:1.04 -120:1.0 -110:.70 -60:.42 -10:.50 30:.68",
    "bob": "64:1.04 24:1.10 -25:1.12 -62:1.16 -98:1.24 -128:1.36 -150:1.18 -150:.78 -120:.44 -70:.26 -10:.42 34:.66",
    "quiff": "66:1.18 40:1.38 10:1.24 -25:1.10 -70:1.06 -112:1.04 -106:.78 -70:.50 -14:.56 26:.62 50:.84",
    "scarf": "72:1.05 40:1.12 0:1.15 -45:1.16 -90:1.18 -122:1.28 -150:1.42 176:1.47 154:1.36 140:1.14 "
             "142:1.02 160:.97 -178:.90 -150:.72 -118:.56 -85:.45 -30:.50 20:.70",
}
_CAPS["tails"] = _CAPS["bun"]
_TAIL = "-57.5:1.02 -69.7:1.49 -99.9:1.75 -91.1:1.16 -83.6:.905"
_LOCKS = ((0, 26, 1.50), (-24, -20, 1.46))
_CURLS = (-118, -86, -54, -22, 10, 42)
_CURLS_BEHIND = (-110, -74, -38, 0, 38, 74, 110)
_KNOT = (-38, 1.26, 0.42)
_BACK = 1.04
_ROUND_SCARF = ("0:1.15 45:1.15 90:1.18 125:1.26 155:1.40 180:1.44 -155:1.40 -125:1.26 -90:1.18 -45:1.15",
                "0:.66 -50:.77 -90:.85 -120:.92 -150:.96 180:.97 150:.96 120:.92 90:.85 50:.77")
"""Around a face that looks at you: from outside, and where the face shows, the other way round."""


class Hair(Struct, frozen=True):
    """Pieces of hair, and a scarf that has a colour of its own."""

    pieces: tuple[Outline, ...] = ()
    scarf: Outline | None = None


def hair(name: str, *, behind: bool = False, both: bool = False) -> Hair:
    """The hair of a name; `behind` is seen from behind, `both` has a tail at both sides (for a face that looks at you)."""
    if name == "none":
        return Hair()
    if name == "scarf":
        around = joined(*(closed(_points(edge)) for edge in _ROUND_SCARF)) if both else closed(_points(_CAPS[name]))
        shape = cut(0j, 1.2, 23) if behind else around
        return Hair(scarf=shape)
    cap = cut(0j, _BACK, -22.92) if behind else closed(_points(_CAPS[name]))
    return Hair((cap, *_parts(name, behind=behind, both=both)))


def _parts(name: str, *, behind: bool, both: bool) -> list[Outline]:
    if name == "bun":
        angle, distance, radius = _KNOT
        return [cut(from_crown(angle, distance), radius, -57.3)]
    if name == "curls":
        return [cut(from_crown(angle, 0.98), 0.31, angle) for angle in (_CURLS_BEHIND if behind else _CURLS)]
    if name == "tuft":
        return [_lock(*lock) for lock in _LOCKS]
    if name == "tails":
        tail = _points(_TAIL)
        other = [closed([-point.conjugate() for point in tail])] if behind or both else []
        return [closed(tail), *other]
    return []


def _lock(root: float, angle: float, length: float) -> Outline:
    """A pointed lock: 30° wide at its root."""
    return petal(from_crown(root - 15, 0.94), from_crown(root - 8, 1.30), from_crown(angle, length),
                 from_crown(root + 20, 1.14), from_crown(root + 15, 0.94))


def _points(text: str) -> list[complex]:
    return [from_crown(float(angle), float(radius)) for angle, radius in (pair.split(":") for pair in text.split())]
