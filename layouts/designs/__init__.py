"""The layouts by name. A layout is a module here, its sizes of type in theme.yaml, a starter, and a line in this registry."""

from layouts.designs import card, checklist, poster
from layouts.designs.base import Brief, Design

DESIGNS: dict[str, Design] = {
    "card": card.DESIGN,
    "checklist": checklist.DESIGN,
    "poster": poster.DESIGN,
}

__all__ = ["DESIGNS", "Brief", "Design"]
