"""From the code at the foot of a sheet to the piece it is, and whether that is what is printed today."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from handouts.facts import filled
from handouts.loading import Loaded
from handouts.messages import Message, say
from handouts.problems import InvalidHandoutError
from layouts.school.imprint import Imprint, imprint_of, month
from layouts.session import Session
from studio.earlier import Entry
from studio.run import load_all
from studio.shelf import WrongUsageError, shelf

_CODE = re.compile(r"(?:(?P<name>[\w-]+?)[\s-]+)?(?P<code>[0-9a-f]{4})", re.IGNORECASE)


class Query(NamedTuple):
    """A code as it stands on a sheet, with the name before it or without."""

    code: str
    name: str | None = None


def asked(words: Sequence[str]) -> Query:
    """`3f2a`, `what-helps 3f2a` or `what-helps-3f2a`. Raises WrongUsageError."""
    text = " ".join(words).strip()
    found = _CODE.fullmatch(text)
    if found is None:
        raise WrongUsageError(say("'{text}' is no code. It stands in the last line of a sheet: four signs, such as 3f2a.", text=text))
    return Query(found["code"].lower(), found["name"])


def answers(wanted: Query, session: Session, earlier: Iterable[Entry]) -> tuple[list[Message], bool]:
    """What a code stands for, a line each, and whether it is current."""
    today = list(_today(session))
    current = [say("{name} {code} is current: “{title}”, edition {month}, to be checked before {check}.", name=imprint.name,
                   code=imprint.code, title=one.handout.title, month=month(imprint.updated) if imprint.updated else "–",
                   check=month(imprint.check) if imprint.check else "–")
               for one, imprint in today if imprint.code == wanted.code and wanted.name in (None, imprint.name)]
    if current:
        return list(dict.fromkeys(current)), True
    now = {imprint.name: imprint for one, imprint in reversed(today)}
    old = [_was(entry, now.get(entry.piece)) for entry in earlier if entry.code == wanted.code and wanted.name in (None, entry.piece)]
    if old:
        return list(dict.fromkeys(old)), False
    if wanted.name in now:
        return [say("{name} is printed as {now} today, so a sheet with {code} is older, or of another school.", name=wanted.name,
                    now=now[wanted.name].code, code=wanted.code)], False
    return [say("nothing that is printed today has the code {code}: the sheet is older, or of another school. "
                "The manifest of an earlier run knows more: --manifest FILE.", code=wanted.code)], False


def _was(entry: Entry, now: Imprint | None) -> Message:
    if now is None:
        return say("{name} {code} was made as {file}; that handout is not here any more.", name=entry.piece,
                   code=entry.code, file=entry.file)
    return say("{name} {code} is out of date: it was made as {file}; today it is {now}.", name=entry.piece,
               code=entry.code, file=entry.file, now=now.code)


def _today(session: Session) -> Iterator[tuple[Loaded, Imprint]]:
    """Every handout on the shelf as the school prints it, and as it is printed without one."""
    loaded, _ = load_all([known.file for known in shelf()], session)
    for profile in (session.profile, None) if session.profile else (None,):
        for one in loaded:
            try:
                filled(one, profile)
            except InvalidHandoutError:
                continue
            yield one, imprint_of(one, session.references, profile)
