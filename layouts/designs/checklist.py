"""Checklist: the lead with writing lines beside it, tables to tick."""

from layouts.designs.banded import Band, banded
from layouts.designs.base import Design

DESIGN = Design(("a4", "letter", "legal", "a5", "a3"), "a4", banded(Band(between=(7.0, 15.0))), turns=True, steady=True, large="checklist")
