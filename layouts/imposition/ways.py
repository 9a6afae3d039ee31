"""How a person wants sheets made: what is asked for, as plain data."""

from typing import NamedTuple

OVERLAP_MM = 15.0
THICKNESS = 0.1
"""Of paper of 80 grams, in mm."""


class Tiles(NamedTuple):
    """How a poster is parted: the overlap in mm, how many tiles across and down, and how their paper lies; 0 and "" for the fewest sheets."""

    overlap: float = OVERLAP_MM
    columns: int = 0
    rows: int = 0
    orientation: str = ""


class Binding(NamedTuple):
    """How a booklet is bound: at most so many sheets in a signature (0 for all in one), a sheet's thickness in mm; or `two_up`, not folded."""

    signature: int = 0
    thickness: float = THICKNESS
    two_up: bool = False


FEWEST, IN_ONE = Tiles(), Binding()
