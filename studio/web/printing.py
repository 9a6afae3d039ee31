"""How a handout is printed, in the words of the printer's window."""

from collections.abc import Sequence
from typing import Any

from layouts.frames import Publication
from layouts.imposition.passport import PassportLine, passport
from layouts.session import Session
from studio.jobs import Job
from studio.paper import passport_entry

_WORDS: dict[str, dict[str, Any]] = {
    "nl": {"paper": "Papier", "lie": "Stand", "sides": "Dubbelzijdig", "scale": "Schaal", "color": "Kleur",
           "lying": ("Staand", "Liggend"), "one": "Uit", "long": "Aan, omslaan langs de lange kant", "short": "Aan, omslaan langs de korte kant",
           "true": "100 % (ware grootte)", "colors": ("Zwart-wit", "Kleur"), "edge": "Staat er ‘zijde’ of ‘edge’ in je printvenster? Dat is de kant.",
           "fold": "Leg het neer met de grote titel naar onder. Vouw het rechterdeel naar links, en het linkerdeel eroverheen.",
           "cut": "Snijd langs de snijtekens.", "tiles": "Snijd bij de lange merken en plak de vellen aan elkaar.",
           "booklet": "Leg de vellen in elkaar, vouw ze, en zet er nietjes in de vouw.", "shop": "Dit is voor de drukker: met afloop en snijtekens."},
    "en": {"paper": "Paper", "lie": "Orientation", "sides": "Two-sided", "scale": "Scale", "color": "Colour",
           "lying": ("Portrait", "Landscape"), "one": "Off", "long": "On, flip on the long edge", "short": "On, flip on the short edge",
           "true": "100 % (actual size)", "colors": ("Black and white", "Colour"), "edge": "Does your dialogue say ‘side’? That is the edge.",
           "fold": "Lay it with the large title face down. Fold the right part to the left, and the left part over it.",
           "cut": "Cut along the crop marks.", "tiles": "Cut at the long marks and glue the sheets together.",
           "booklet": "Lay the sheets in each other, fold them, and staple them in the fold.", "shop": "This is for a print shop: with bleed and crop marks."},
}


def printing(job: Job, publication: Publication, said: str) -> dict[str, Any]:
    """The lines of the dialogue in its order, and what to do after."""
    entry, known = passport_entry(job, publication), _WORDS[said]
    sides = known[entry.flip] if entry.two_sided else known["one"]
    lines = [(known["paper"], entry.paper), (known["lie"], known["lying"][entry.landscape]), (known["sides"], sides),
             (known["scale"], known["true"]), (known["color"], known["colors"][entry.color])]
    after = [known[entry.finish]] if entry.finish in known else []
    return {"lines": lines, "after": " ".join([*after, *([known["edge"]] if entry.two_sided else [])]), "sheets": entry.sheets}


def plan(entries: Sequence[PassportLine], session: Session) -> bytes:
    """The page that says how each of several files is printed."""
    return session.press.pdf(passport(entries, session.look("nl")))
