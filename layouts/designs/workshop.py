"""Workshop plan: a time table over two pages, and what a leader has to know."""

from layouts.designs.banded import Band, banded
from layouts.designs.base import Design

DESIGN = Design(("a4", "letter", "legal"), "a4", banded(Band(over_foot=(9.0, 12.0))), pages=2, turns=True, steady=True, under=4.2, large="workshop")
