"""A handout as it is read aloud: in the order of the page, in sentences, with every figure in words."""

from collections.abc import Sequence

from handouts.abbreviations import Abbreviations
from handouts.model import Handout
from handouts.references import References
from handouts.school import Profile
from handouts.tags import parts_of
from studio.aloud.ssml import to_ssml
from studio.aloud.text import to_text
from studio.aloud.walk import script_of
from studio.aloud.words import SPOKEN


def is_said(language: str) -> bool:
    """Whether figures have words in a language."""
    return parts_of(language).language in SPOKEN


def aloud(
    handouts: Sequence[Handout], references: References, abbreviations: Abbreviations, profile: Profile | None = None, *, ssml: bool = False,
) -> str:
    """Handouts after each other, as text or as one document in SSML; nothing for none."""
    scripts = [script_of(handout, references, abbreviations, profile) for handout in handouts]
    if not scripts:
        return ""
    return to_ssml(scripts) if ssml else to_text(scripts)
