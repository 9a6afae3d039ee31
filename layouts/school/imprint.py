"""How old a sheet is: its edition, until when it may be trusted, and a code that finds it again."""

import hashlib
import json
from datetime import date
from typing import NamedTuple

from handouts import Loaded
from handouts.blocks import Contact
from handouts.cursor import texts
from handouts.references import References
from handouts.school import Profile

_DIGITS = 4


class Imprint(NamedTuple):
    """`updated` is when the text was last changed and `check` when it is to be looked at again; `code` is of content and profile.

    `school` is whose sheet it is, where no card says that: there is none, or it is to write on.
    """

    name: str
    code: str
    updated: date | None = None
    check: date | None = None
    school: str = ""


def imprint_of(loaded: Loaded, references: References, profile: Profile | None) -> Imprint:
    """What the foot of a handout says. It is looked at again a year after it was updated, or its oldest source was checked."""
    updated = loaded.handout.updated
    entries = [references.sources[name] for name in loaded.handout.sources if name in references.sources]
    days = [updated, *(entry.checked for entry in entries)] if updated else []
    oldest = min((day for day in days if day), default=None)
    school = profile.school.short if profile and not any(isinstance(block, Contact) and profile.school.on_card(block) for block in loaded.handout.blocks) else ""
    return Imprint(loaded.name, code_of(loaded, profile), updated, _year_later(oldest) if oldest else None, school)


def code_of(loaded: Loaded, profile: Profile | None) -> str:
    """Four hexadecimal digits of what a handout says in its language and what its school says: other words, another code."""
    translations = [[str(text) for text in texts(one.cursor)] for one in (loaded, loaded.beside) if one and one.translation]
    said = [loaded.handout.language, loaded.source.value, profile.source.value if profile else None, *translations]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()[:_DIGITS]


def month(day: date) -> str:
    """`2026-11`."""
    return f"{day:%Y-%m}"


def _year_later(day: date) -> date:
    """The first day of its month in the next year: a month is all that is printed."""
    return date(day.year + 1, day.month, 1)
