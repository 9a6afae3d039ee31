"""Lengths are floats in points (1/72 inch), from the top left corner of a page, y downwards."""

import re

from handouts.messages import say

POINTS_PER_MM = 72 / 25.4
MOST_OFFSET = 10.0
_OFFSET = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*(?:mm)?\s*,\s*(-?\d{1,2}(?:\.\d+)?)\s*(?:mm)?\s*")


def mm(length: float) -> float:
    """Millimetres → points."""
    return length * POINTS_PER_MM


def to_mm(length: float) -> float:
    """Points → millimetres."""
    return length / POINTS_PER_MM


def parse_offset(text: str) -> tuple[float, float]:
    """`1.5mm,-1mm` → (1.5, -1.0), right and down. Raises ValueError with the reason."""
    found = _OFFSET.fullmatch(text)
    lengths = (float(found[1]), float(found[2])) if found else (MOST_OFFSET + 1, 0.0)
    if max(map(abs, lengths)) > MOST_OFFSET:
        raise ValueError(say("'{text}' is no offset of at most {most} mm. Write it as 1.5mm,-1mm: right, then down.",
                             text=text, most=MOST_OFFSET))
    return lengths
