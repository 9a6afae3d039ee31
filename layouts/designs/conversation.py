"""Conversation card on A5: how to talk on the front, sentences to borrow on the back."""

from layouts.designs.banded import Band, banded
from layouts.designs.base import CUT, Design

_BAND = Band(height=42.0, margin=11.0, title=78.0, motif=(20.0, 34.5, 5.4), between=(6.0, 9.0), sides=True)
DESIGN = Design(("a5", "a4"), "a5", banded(_BAND), across=1, under=3.3, pages=2, finish=CUT)
