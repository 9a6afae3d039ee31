"""Agreement: who does what, and a table to fill in together."""

from layouts.designs.banded import Band, banded
from layouts.designs.base import Design

DESIGN = Design(("a4", "letter", "legal", "a3"), "a4", banded(Band(height=40.0, motif=(30.0, 33.5, 5.4), between=(8.0, 12.0))), turns=True, large="agreement")
