"""Worksheet: a diagram to write in, and questions with lines."""

from layouts.designs.banded import Band, banded
from layouts.designs.base import Design

DESIGN = Design(("a4", "letter", "legal", "a3"), "a4", banded(Band(between=(9.0, 13.0))), turns=True, steady=True, under=3.4, large="worksheet")
