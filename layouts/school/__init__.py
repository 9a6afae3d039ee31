"""The school on the page: the calling card in three sizes, its logo, its QR code, and the line that says how old a sheet is."""

from layouts.school.card import calling_card, fitting_card, is_filled
from layouts.school.sizes import LARGE, SMALL_CARD

__all__ = ["LARGE", "SMALL_CARD", "calling_card", "fitting_card", "is_filled"]
