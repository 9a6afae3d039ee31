"""Conversation card on A5: how to talk on the front, sentences to borrow on the back."""

from layouts.designs.banded import Band, banded
from layouts.designs.base import CUT, SHORT_TITLE, Design

_BAND = Band(
    heights=(29.0, 34.4), label=10.0, first=21.2, under=3.5, grows=SHORT_TITLE, margin=11.0, title=78.0, motif=(20.0, 25.0, 4.0), between=(6.0, 13.0), sides=True)
DESIGN = Design(("a5", "a4"), "a5", banded(_BAND), across=1, steady=True, under=3.15, pages=2, finish=CUT)
