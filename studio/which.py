"""From the code at the foot of a sheet to the piece it is, and whether that is what is printed today."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from itertools import product
from typing import NamedTuple

from handouts.catalogues import read_catalogue
from handouts.facts import filled
from handouts.loading import Loaded
from handouts.messages import Message, say
from handouts.problems import InvalidHandoutError
from handouts.tags import endonym
from layouts.school.imprint import Imprint, imprint_of, month
from layouts.session import Session
from studio.earlier import Earlier
from studio.jobs import Wish
from studio.languages import ALL, in_languages
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


def answers(wanted: Query, session: Session, earlier: Iterable[Earlier]) -> tuple[list[Message], bool]:
    """What a code stands for, a line each, and whether it is current."""
    loaded, _ = load_all([known.file for known in shelf()], session)
    today = list(_today(loaded, session))
    current = _current(wanted, today) or _current(wanted, _today(_in_other_languages(loaded), session))
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


def _current(wanted: Query, today: Iterable[tuple[Loaded, Imprint]]) -> list[Message]:
    return [say("{name} {code} is current: “{title}”, edition {month}, to be checked before {check}.", name=imprint.name,
                code=imprint.code, title=_title(one), month=month(imprint.updated) if imprint.updated else "–",
                check=month(imprint.check) if imprint.check else "–")
            for one, imprint in today if imprint.code == wanted.code and wanted.name in (None, imprint.name)]


def _title(one: Loaded) -> str:
    """As it stands on the sheet; of a pair in both languages, of a translation with what its language calls itself."""
    titles = [one.handout.title, *([one.beside.handout.title] if one.beside else [])]
    tag = one.beside.handout.language if one.beside else one.handout.language if one.translation else ""
    return " · ".join([*titles, *([endonym(tag)] if tag else [])])


def _in_other_languages(loaded: Sequence[Loaded]) -> Iterator[Loaded]:
    """Each handout in every language it comes in, and its pairs; a catalogue that cannot be read is passed over."""
    read = cache(read_catalogue)
    for one, pairs in product(loaded, (False, True)):
        with suppress(InvalidHandoutError):
            yield from (made for made in in_languages([one], Wish(languages=(ALL,), pairs=pairs), [], read) if made.translation or made.beside)


def _was(entry: Earlier, now: Imprint | None) -> Message:
    if now is None:
        return say("{name} {code} was made as {file}; that handout is not here any more.", name=entry.piece,
                   code=entry.code, file=entry.file)
    return say("{name} {code} is out of date: it was made as {file}; today it is {now}.", name=entry.piece,
               code=entry.code, file=entry.file, now=now.code)


def _today(loaded: Iterable[Loaded], session: Session) -> Iterator[tuple[Loaded, Imprint]]:
    """Every handout as the school prints it, and as it is printed without one."""
    everything = list(loaded)
    for profile in (session.profile, None) if session.profile else (None,):
        for one in everything:
            try:
                yield one, imprint_of(filled(one, profile), session.references, profile)
            except InvalidHandoutError:
                continue
