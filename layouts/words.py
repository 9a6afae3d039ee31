"""The few words that layouts add themselves, by language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for one language. `{…}` is filled in by who uses them."""

    audiences: dict[str, str]
    source: str
    sources: str
    quotes: tuple[str, str]
    page: str
    plan: tuple[str, str, str, str]
    minutes: str
    total: str
    room: str
    line: str
    row: str


WORDINGS: dict[str, Wording] = {
    "nl": Wording(
        {"teacher": "Voor de leerkracht", "parent": "Voor ouders", "team": "Voor het team",
         "worker": "Voor de schoolmaatschappelijk werker"},
        "Bron", "Bronnen", ("“", "”"), "{number} van {count}",
        ("Tijd", "Onderdeel en doel", "Zo doe je het", "Nodig"), "{minutes} min", "Samen {minutes} minuten",
        "ruimte om te schrijven: {label}", "{label} – regel {number} van {count}", "lege rij {number}",
    ),
    "en": Wording(
        {"teacher": "For teachers", "parent": "For parents", "team": "For the team",
         "worker": "For the school social worker"},
        "Source", "Sources", ("\u2018", "\u2019"), "{number} of {count}",
        ("Time", "Part and aim", "How", "Needed"), "{minutes} min", "{minutes} minutes in all",
        "room to write: {label}", "{label} – line {number} of {count}", "empty row {number}",
    ),
}
