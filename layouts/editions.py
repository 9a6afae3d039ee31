"""The editions of a handout: the same words, made for another printer, another reader or a screen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """`black` is for a copier, `large` for large print, `fillable` for a screen; `bleed` in mm is for a print shop."""

    name: str
    black: bool = False
    large: bool = False
    fillable: bool = False
    bleed: float = 0.0


STANDARD = Edition("standard")
EDITIONS: dict[str, Edition] = {
    edition.name: edition
    for edition in (
        STANDARD,
        Edition("copier", black=True),
        Edition("large-print", large=True),
        Edition("fillable", fillable=True),
        Edition("print-shop", bleed=3.0),
    )
}
