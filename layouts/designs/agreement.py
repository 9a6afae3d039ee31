"""Agreement: who does what, and a table to fill in together."""

from layouts.designs.banded import Band, banded
from layouts.designs.base import Design

DESIGN = Design(("a4", "letter", "legal", "a3"), "a4", banded(Band(between=(8.0, 12.0))), turns=True, steady=True, large="agreement")
