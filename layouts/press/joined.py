"""Letters that join, as runs from right to left show them: one code a character, in the order in which they are seen.

Faces draw many an Arabic letter as a bow with its dots apart, and set signs over letters by raising them. A reader of the
file would take each for something of its own, and a raised sign for another line. So the string of a run has a code for
each character, all on one baseline: the glyph that has an advance, and for other characters of its cluster a glyph without
ink. The first letter, as they are seen, has the glyph that has ink: pdf.js measures from what has width, and would find a
space between a lam and the alef that hangs on it. Dots and signs are painted as outlines. The string is marked as reversed (ISO 32000-1, 14.8.2.3.3).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import combining

from fonts import Face
from layouts.frames import Glyph
from layouts.press.paths import number

_BLANK = "\u200b"
_SEGMENT = re.compile("([MLQCZ])([^MLQCZ]*)")
_VERBS = {"M": "m", "L": "l", "C": "c", "Q": "c", "Z": "h"}


class Joined(NamedTuple):
    """What stands in the string of a run, and what is painted apart: glyph, and its place from the start of the run, in em."""

    shown: tuple[Glyph, ...]
    painted: tuple[tuple[int, float, float], ...]


def joined(glyphs: Sequence[Glyph], face: Face) -> Joined:
    """The glyphs of a run from right to left."""
    shown: list[Glyph] = []
    painted: list[tuple[int, float, float]] = []
    at = 0.0
    for cluster in _clusters(glyphs):
        characters = next(glyph.text for glyph in cluster if glyph.text)
        bases = [glyph for glyph in cluster if glyph.advance] or cluster[-1:]
        base = bases[0]
        for glyph in cluster:
            if glyph is not base:
                painted.append((glyph.id, at + glyph.x, glyph.y))
            at += glyph.advance
        inked = base._replace(advance=base.advance + sum(glyph.advance for glyph in bases[1:]))
        seen = characters[::-1]
        first = next(index for index, character in enumerate(seen) if not combining(character) or index == len(seen) - 1)
        shown += [inked._replace(text=character) if index == first else Glyph(face.nominal[ord(_BLANK)], 0.0, 0.0, 0.0, character)
                  for index, character in enumerate(seen)]
    return Joined(tuple(shown), tuple(painted))


def _clusters(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """The glyphs that stand for the same characters: the first of them, as they are seen, has the text."""
    cluster: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text and cluster:
            yield cluster
            cluster = []
        cluster.append(glyph)
    if cluster:
        yield cluster


def operators(face: Face, glyph: int) -> str:
    """The outline of a glyph as path operators in font units (ISO 32000-1, 8.5.2)."""
    parts: list[str] = []
    here = (0.0, 0.0)
    for verb, numbers in _SEGMENT.findall(face.outline(glyph)):
        given = [float(value) for value in numbers.split()]
        values = _cubic(here, given) if verb == "Q" else given
        here = (values[-2], values[-1]) if values else here
        parts.append(" ".join((*map(number, values), _VERBS[verb])))
    return " ".join(parts)


def _cubic(start: tuple[float, float], values: Sequence[float]) -> list[float]:
    """A curve with one handle as one with two."""
    (x, y), (a, b, c, d) = start, values
    return [x + 2 / 3 * (a - x), y + 2 / 3 * (b - y), c + 2 / 3 * (a - c), d + 2 / 3 * (b - d), c, d]
