"""The press: a publication becomes PDF bytes. Only this room knows PDF."""

from layouts.frames import Publication
from layouts.press.press import Press

__all__ = ["Press", "to_pdf"]


def to_pdf(publication: Publication, *, fillable: bool = False, tagged: bool = True) -> bytes:
    """Print one publication, on a press of its own. Who prints several holds a `Press`."""
    return Press().pdf(publication, fillable=fillable, tagged=tagged)
