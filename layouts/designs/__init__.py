"""The layouts by name. A layout is a module here, its sizes of type in theme.yaml, a starter, and a line in this registry.

That of pairs nobody writes in a handout: it is made of two translations.
"""

from handouts.pairing import LAYOUT
from handouts.registry import Registry
from layouts.designs.base import Arrangement, Attempt, Brief, CannotArrangeError, Design

DESIGNS: Registry[Design] = Registry({
    "agreement": "layouts.designs.agreement:DESIGN",
    "card": "layouts.designs.card:DESIGN",
    "case": "layouts.designs.case:DESIGN",
    "checklist": "layouts.designs.checklist:DESIGN",
    "conversation": "layouts.designs.conversation:DESIGN",
    "factsheet": "layouts.designs.factsheet:DESIGN",
    "leaflet": "layouts.designs.leaflet:DESIGN",
    "letter": "layouts.designs.letter:DESIGN",
    "poster": "layouts.designs.poster:DESIGN",
    "statement": "layouts.designs.statement:DESIGN",
    "worksheet": "layouts.designs.worksheet:DESIGN",
    "workshop": "layouts.designs.workshop:DESIGN",
}, unlisted={LAYOUT: "layouts.designs.pair:DESIGN"})

__all__ = ["DESIGNS", "Arrangement", "Attempt", "Brief", "CannotArrangeError", "Design"]
