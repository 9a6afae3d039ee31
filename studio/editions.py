"""The editions of a handout: the same words, made for another printer, another reader or a screen."""

from layouts.composition.edition import STANDARD, Edition

EDITIONS: dict[str, Edition] = {
    edition.name: edition
    for edition in (
        STANDARD,
        Edition("copier", black=True),
        Edition("eco", lined=True),
        Edition("large-print", large=True),
        Edition("fillable", fillable=True),
        Edition("print-shop", bleed=3.0),
        Edition("phone", phone=True),
    )
}
