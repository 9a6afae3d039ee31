"""The layouts by name. A layout is a module here, its sizes of type in theme.yaml, a starter, and a line in this registry."""

from layouts.designs import (
    agreement,
    card,
    case,
    checklist,
    conversation,
    factsheet,
    leaflet,
    letter,
    poster,
    statement,
    worksheet,
    workshop,
)
from layouts.designs.base import Arrangement, Attempt, Brief, CannotArrangeError, Design

DESIGNS: dict[str, Design] = {
    "agreement": agreement.DESIGN,
    "card": card.DESIGN,
    "case": case.DESIGN,
    "checklist": checklist.DESIGN,
    "conversation": conversation.DESIGN,
    "factsheet": factsheet.DESIGN,
    "leaflet": leaflet.DESIGN,
    "letter": letter.DESIGN,
    "poster": poster.DESIGN,
    "statement": statement.DESIGN,
    "worksheet": worksheet.DESIGN,
    "workshop": workshop.DESIGN,
}

__all__ = ["DESIGNS", "Arrangement", "Attempt", "Brief", "CannotArrangeError", "Design"]
