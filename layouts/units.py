"""Lengths are floats in points (1/72 inch), from the top left corner of a page, y downwards."""

POINTS_PER_MM = 72 / 25.4


def mm(length: float) -> float:
    """Millimetres → points."""
    return length * POINTS_PER_MM


def to_mm(length: float) -> float:
    """Points → millimetres."""
    return length / POINTS_PER_MM
