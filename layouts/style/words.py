"""The few words that layouts add themselves, by language."""

from typing import NamedTuple

from handouts.tags import quotes_of


class Wording(NamedTuple):
    """Words for one language. `{…}` is filled in by who uses them."""

    audiences: dict[str, str]
    source: str
    sources: str
    quotes: tuple[str, str]
    page: str
    plan: tuple[str, str, str, str]
    minutes: str
    total: str
    full_size: str
    flips: dict[str, str]
    tile: str
    glue: str
    creep: str
    front: str
    back: str
    calibrating: str
    calibration: str
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
        "Bron", "Bronnen", ("“", "”"), "{number} van {count}",
        ("Tijd", "Onderdeel en doel", "Zo doe je het", "Nodig"), "{minutes} min", "Samen {minutes} minuten",
        "100 %, ware grootte",
        {"long": "dubbelzijdig, omslaan langs de lange kant", "short": "dubbelzijdig, omslaan langs de korte kant"},
        "Rij {row} van {rows}, kolom {column} van {columns}",
        "snijd bij de lange merken, lijm achter de streepjes", "kruip 0 mm: één vel", "Voorkant", "Achterkant",
        "IJkblad voor dubbelzijdig printen",
        "Print dit blad dubbelzijdig op 100 %. Houd het tegen het licht en kijk op de achterkant: hoeveel mm staat het kruis "
        "van de voorkant naar rechts en naar beneden? Gebruik die twee getallen, bijvoorbeeld --back-offset 1.5mm,-1mm. "
        "Naar links en naar boven krijgen een min.",
        {"title": "Zo print je dit", "lead": "Zet in het printvenster de schaal op 100 % of ‘ware grootte’. Print eerst één "
         "vel als proef.", "portrait": "staand", "landscape": "liggend", "sheet": "1 vel", "sheets": "{count} vellen",
         "one side": "één kant", "flip-long": "twee kanten, omslaan langs de lange kant",
         "flip-short": "twee kanten, omslaan langs de korte kant", "scale": "100 %", "color": "in kleur",
         "black": "zwart-wit", "cut": "Snijd langs de snijtekens.",
         "fold": "Vouw het linkerdeel naar binnen, en dan de voorkant eroverheen.",
         "booklet": "Vouw één keer dubbel.", "tiles": "Snijd bij de lange merken en plak de vellen aan elkaar.",
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
        {"card": "Naam en functie|Telefoon|Aanwezig op", "small card": "Naam|Telefoon", "code": "QR-code van {address}",
         "edition": "Uitgave **{month}**", "check": "nakijken vóór **{month}**",
         "social-worker": "schoolmaatschappelijk werker", "care-coordinator": "intern begeleider", "head": "directeur"},
    ),
    "en": Wording(
        {"teacher": "For teachers", "parent": "For parents", "team": "For the team",
         "worker": "For the school social worker", "child": "For you"},
        "Source", "Sources", ("\u2018", "\u2019"), "{number} of {count}",
        ("Time", "Part and aim", "How", "Needed"), "{minutes} min", "{minutes} minutes in all",
        "100 %, full size",
        {"long": "two-sided, flip on the long edge", "short": "two-sided, flip on the short edge"},
        "Row {row} of {rows}, column {column} of {columns}",
        "cut at the long marks, glue behind the dashes", "creep 0 mm: one sheet", "Front", "Back",
        "Calibration sheet for two-sided printing",
        "Print this sheet on both sides at 100 %. Hold it against the light and look at the back: how many mm to the right "
        "and down is the cross of the front? Use those two numbers, such as --back-offset 1.5mm,-1mm. Left and up get a "
        "minus.",
        {"title": "How to print this", "lead": "Set the scale to 100 % or ‘actual size’. Print one sheet first as a trial.",
         "portrait": "portrait", "landscape": "landscape", "sheet": "1 sheet", "sheets": "{count} sheets",
         "one side": "one side", "flip-long": "two sides, flip on the long edge",
         "flip-short": "two sides, flip on the short edge", "scale": "100 %", "color": "in colour",
         "black": "black and white", "cut": "Cut along the crop marks.",
         "fold": "Fold the left panel in, then the cover over it.",
         "booklet": "Fold it once.", "tiles": "Cut at the long marks and glue the sheets together.",
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
        {"card": "Name and role|Telephone|In school on", "small card": "Name|Telephone", "code": "QR code of {address}",
         "edition": "Edition **{month}**", "check": "check before **{month}**",
         "social-worker": "school social worker", "care-coordinator": "special needs coordinator", "head": "head teacher"},
    ),
}


def wording(language: str) -> Wording:
    """The words for a language; English where it has none."""
    return WORDINGS.get(language) or WORDINGS["en"]._replace(quotes=quotes_of(language))
