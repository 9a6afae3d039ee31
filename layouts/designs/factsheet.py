"""Factsheet: what one should know, on one page or two, in panels, columns and diagrams."""

from layouts.designs.banded import Band, banded
from layouts.designs.base import Design

DESIGN = Design(("a4", "letter", "legal", "a5", "a3"), "a4", banded(Band(between=(7.5, 11.5))), turns=True, steady=True, under=4.4, large="factsheet")
