"""The words on sheets, for who prints: in the language of the handout where there are such, else in Dutch."""

from typing import NamedTuple


class SheetWording(NamedTuple):
    """Words for one language. `{…}` is filled in by who uses them."""

    fold: str


_NL = SheetWording(
    fold="vouw",
)
_EN = SheetWording(
    fold="fold",
)


def wording_for(language: str) -> SheetWording:
    """The words for who prints a handout in a language."""
    return _EN if language == "en" else _NL
