"""What an edition asks of a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """`black` is for a copier, `lined` has colour in line and type only, `large` is for large print, `fillable` for a screen; `bleed` in mm is for a print shop."""

    name: str
    black: bool = False
    lined: bool = False
    large: bool = False
    fillable: bool = False
    bleed: float = 0.0


STANDARD = Edition("standard")
