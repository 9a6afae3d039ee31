"""What an edition asks of a page."""

from msgspec import Struct


class Edition(Struct, frozen=True):
    """`black` is for a copier, `lined` has colour in line and type only, `large` is for large print, `fillable` for a screen; `bleed` in mm is for a print shop.

    `phone` is a page of HTML of what is said, and not of paper.
    """

    name: str
    black: bool = False
    lined: bool = False
    large: bool = False
    fillable: bool = False
    bleed: float = 0.0
    phone: bool = False


STANDARD = Edition("standard")
