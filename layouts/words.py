"""The few words that layouts add themselves, by language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for one language."""

    audiences: dict[str, str]
    source: str
    sources: str


WORDINGS: dict[str, Wording] = {
    "nl": Wording(
        {"teacher": "Voor de leerkracht", "parent": "Voor ouders", "team": "Voor het team",
         "worker": "Voor de schoolmaatschappelijk werker"},
        "Bron", "Bronnen",
    ),
    "en": Wording(
        {"teacher": "For teachers", "parent": "For parents", "team": "For the team",
         "worker": "For the school social worker"},
        "Source", "Sources",
    ),
}
