"""The few words that layouts add themselves, by language."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from handouts.catalogues import FOLDER, Catalogue, read_catalogue
from handouts.cursor import Key
from handouts.references import References
from handouts.tags import SOURCE, parts_of, quotes_of

CONTEXT = "words"
"""The msgctxt of these words in a catalogue."""

PHONES = "phones"
"""That of whose a telephone number is and when it is answered."""


class Wording(NamedTuple):
    """Words for one language. `{…}` is filled in by who uses them."""

    audiences: dict[str, str]
    source: str
    sources: str
    also: str
    quotes: tuple[str, str]
    page: str
    plan: dict[str, str]
    minutes: str
    total: str
    passport: dict[str, str]
    print_plan: dict[str, str]
    room: str
    line: str
    row: str
    step: str
    icons: str
    scenes: str
    stamp: str
    date: str
    school: dict[str, str]


WORDINGS: dict[str, Wording] = {
    "nl": Wording(
        {"teacher": "Voor de leerkracht", "parent": "Voor ouders", "team": "Voor het team",
         "worker": "Voor de schoolmaatschappelijk werker", "child": "Voor jou"},
        "Bron", "Bronnen", "Vraag dit blad ook in:", ("“", "”"), "{number} van {count}",
        {"do": "Doe", "say": "Zeg", "needed": "Nodig"}, "{minutes} min", "Samen {minutes} minuten",
        {"title": "Zo print je dit", "lead": "Zet in het printvenster de schaal op 100 % of ‘ware grootte’. Print eerst één "
         "vel als proef.", "portrait": "staand", "landscape": "liggend", "sheet": "1 vel", "sheets": "{count} vellen",
         "one side": "één kant", "flip-long": "twee kanten, omslaan langs de lange kant",
         "flip-short": "twee kanten, omslaan langs de korte kant", "scale": "100 %", "color": "in kleur",
         "black": "zwart-wit", "cut": "Snijd langs de snijtekens.",
         "fold": "Leg het neer met de kant met de grote titel naar onder. Vouw het rechterdeel naar links, en het linkerdeel eroverheen: "
         "de titel ligt dan boven.",
         "booklet": "Leg de vellen in elkaar, vel 1 onderop, met de buitenkanten naar onder. Vouw de linkerhelft naar rechts: bladzijde 1 ligt dan "
         "boven. Zet er nietjes in de vouw.",
         "fold-rtl": "Leg het neer met de kant met de grote titel naar onder. Vouw het linkerdeel naar rechts, en het rechterdeel eroverheen: "
         "de titel ligt dan boven.",
         "booklet-rtl": "Leg de vellen in elkaar, vel 1 onderop, met de buitenkanten naar onder. Vouw de rechterhelft naar links: bladzijde 1 ligt "
         "dan boven. Zet er nietjes in de vouw.", "tiles": "Snijd bij de lange merken en plak de vellen aan elkaar.",
         "shop": "Voor de drukker: met afloop en snijtekens."},
        {"title": "{set}: dit print je", "enough": "Dit is genoeg voor {people}. Samen {papers}.", "people": "{count} mensen",
         "one": "1 persoon", "how": "Zet in het printvenster de schaal op 100 % of ‘ware grootte’, en het aantal "
         "exemplaren op het getal onder ‘Zo\u00a0vaak’. Print eerst van elk bestand één vel als proef. De nummers zijn die "
         "van de bestanden in de map.", "what": "Wat, en hoe je het print", "often": "Zo vaak",
         "where": "Voor wie, en waar",
         "sheet": "1 vel {paper}", "sheets": "{count} vellen {paper}", "and": "{papers} en {paper}",
         "lying": "{paper} liggend", "on a sheet": "{count} op een vel", "spare": "{needed} + {spare} reserve",
         "person": "Voor ieder één", "person, several": "Voor ieder {copies}", "family": "Per gezin één",
         "family, several": "Per gezin {copies}", "group": "Per groep van {of} één", "group, several": "Per groep van {of}: {copies}",
         "occasion": "Eén in totaal", "occasion, several": "{copies} in totaal"},
        "ruimte om te schrijven: {label}", "{label} – regel {number} van {count}", "lege rij {number}",
        "{number} van {count}",
        "Iconen", "Scènes", "Plaats voor het stempel van de school", "Datum",
        {"card": "Naam en functie|Telefoon|Welke dagen?", "small card": "Naam|Telefoon", "code": "QR-code van {address}",
         "edition": "Uitgave **{month}**", "check": "nakijken vóór **{month}**",
         "social-worker": "schoolmaatschappelijk werker", "care-coordinator": "intern begeleider", "head": "directeur"},
    ),
    "en": Wording(
        {"teacher": "For teachers", "parent": "For parents", "team": "For the team",
         "worker": "For the school social worker", "child": "For you"},
        "Source", "Sources", "This sheet also comes in:", ("\u2018", "\u2019"), "{number} of {count}",
        {"do": "Do", "say": "Say", "needed": "Needed"}, "{minutes} min", "{minutes} minutes in all",
        {"title": "How to print this", "lead": "Set the scale to 100 % or ‘actual size’. Print one sheet first as a trial.",
         "portrait": "portrait", "landscape": "landscape", "sheet": "1 sheet", "sheets": "{count} sheets",
         "one side": "one side", "flip-long": "two sides, flip on the long edge",
         "flip-short": "two sides, flip on the short edge", "scale": "100 %", "color": "in colour",
         "black": "black and white", "cut": "Cut along the crop marks.",
         "fold": "Lay it with the large title face down. Fold the right panel to the left, and the left panel over it: the title then "
         "lies on top.",
         "booklet": "Lay the sheets in each other, sheet 1 lowest, their outer sides face down. Fold the left half to the right: page 1 then lies "
         "on top. Staple them in the fold.",
         "fold-rtl": "Lay it with the large title face down. Fold the left panel to the right, and the right panel over it: the title then "
         "lies on top.",
         "booklet-rtl": "Lay the sheets in each other, sheet 1 lowest, their outer sides face down. Fold the right half to the left: page 1 then "
         "lies on top. Staple them in the fold.", "tiles": "Cut at the long marks and glue the sheets together.",
         "shop": "For the print shop: with bleed and crop marks."},
        {"title": "{set}: what to print", "enough": "This is enough for {people}: {papers} in all.", "people": "{count} people",
         "one": "1 person", "how": "Set the scale to 100 % or ‘actual size’, and the number of copies to that under ‘How "
         "often’. Print one sheet of each file first as a trial. The numbers are those of the files in the folder.",
         "what": "What, and how to print it", "often": "How often", "where": "For whom, and where",
         "sheet": "1 sheet of {paper}", "sheets": "{count} sheets of {paper}", "and": "{papers} and {paper}",
         "lying": "{paper} landscape", "on a sheet": "{count} on a sheet", "spare": "{needed} + {spare} spare",
         "person": "One each", "person, several": "{copies} each", "family": "One for each family",
         "family, several": "{copies} for each family", "group": "One for each group of {of}", "group, several": "{copies} for each group of {of}",
         "occasion": "One in all", "occasion, several": "{copies} in all"},
        "room to write: {label}", "{label} – line {number} of {count}", "empty row {number}",
        "{number} of {count}",
        "Icons", "Scenes", "Room for the school’s stamp", "Date",
        {"card": "Name and role|Telephone|Which days?", "small card": "Name|Telephone", "code": "QR code of {address}",
         "edition": "Edition **{month}**", "check": "check by **{month}**",
         "social-worker": "school social worker", "care-coordinator": "special needs coordinator", "head": "head teacher"},
    ),
}


_ON_PAGES = ("audiences", "source", "sources", "page", "plan", "minutes", "total", "room", "line", "row", "step", "stamp", "date", "school")
UNREAD = "Deze vertaling is nog niet nagekeken. Bij twijfel geldt de Nederlandse tekst."
DRAFT = "Concept. Deze vertaling is nog niet af."
BRIEFLY = {UNREAD: "Nog niet nagekeken.", DRAFT: "Concept."}
"""What a translation says of itself that no native professional has read yet, and one of which texts are not translated or stale."""


def on_pages() -> Iterator[str]:
    """The Dutch words that stand on the pages of handouts, for who translates them; what is for who prints is not."""
    for name in _ON_PAGES:
        yield from _texts(getattr(WORDINGS[SOURCE], name))
    yield from (UNREAD, DRAFT)


def _texts(value: str | tuple[str, ...] | dict[str, str]) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        yield from value.values() if isinstance(value, dict) else value


def wording(language: str) -> Wording:
    """The words for a language: its own, or those of its catalogue, of a region those of its language; English where it has none."""
    return WORDINGS.get(language) or WORDINGS.get(parts_of(language).language) or _translated(language)


def unread(language: str, dutch: str = UNREAD) -> str:
    """What an unread translation, or a draft, says of itself, in a language; in Dutch where it has no words for it."""
    return _catalogue(language).texts.get(Key(CONTEXT, dutch), dutch)


@cache
def _catalogue(language: str) -> Catalogue:
    return read_catalogue(FOLDER, language) or read_catalogue(FOLDER, parts_of(language).language) or Catalogue(language)


def references_in(references: References, language: str) -> References:
    """The telephone numbers with whose they are and when they are answered in a language; as they are where it has no words."""
    known = {} if parts_of(language).language == SOURCE else _catalogue(language).texts
    if not known:
        return references
    phones = {name: phone.model_copy(update={part: known.get(Key(PHONES, getattr(phone, part)), getattr(phone, part)) for part in ("name", "hours")})
              for name, phone in references.phones.items()}
    return references.model_copy(update={"phones": phones})


def _translated(language: str) -> Wording:
    known = _catalogue(language).texts

    def found(text: str, english: str) -> str:
        return known.get(Key(CONTEXT, text), english)

    dutch, english = WORDINGS[SOURCE], WORDINGS["en"]
    return english._replace(quotes=quotes_of(language), **{name: _each(getattr(dutch, name), getattr(english, name), found) for name in _ON_PAGES})


def _each(value: Any, english: Any, found: Callable[[str, str], str]) -> Any:
    if isinstance(value, dict):
        return {key: found(text, english[key]) for key, text in value.items()}
    if isinstance(value, tuple):
        return tuple(found(text, other) for text, other in zip(value, english, strict=True))
    return found(value, english)
