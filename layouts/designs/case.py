"""Case sheet: a story, questions to look again with, and the steps of a discussion."""

from layouts.designs.banded import Band, banded
from layouts.designs.base import Design

DESIGN = Design(("a4", "letter", "legal", "a3"), "a4", banded(Band(between=(7.5, 12.0))), turns=True, steady=True, under=3.6, large="case")
