"""Names and addresses that break where they should, and nowhere else."""

import re
from urllib.parse import quote

from handouts.links import web
from handouts.prose import Link, Prose, Span
from handouts.tags import SOURCE, parts_of

_SMALL_WORDS = r"(?i)\b(De|Het|'t|’t|Den|De la|Sint|St\.|locatie|van|van de|van der|van den|de|den|der|ten|ter) "
_COMPOUND, _LONGEST = r"\w+(?:-\w+)+", 24
_IN_ADDRESS = r"(?<=[@/])|(?=[?#.])|(?<=[\w-]{16})(?=[\w-]{6})"


def glued(name: str) -> str:
    """A name whose small words stay with the word after them, as do the parts of a word with a hyphen: "De Regenboog-Oost"."""
    whole = re.sub(_COMPOUND, lambda found: found[0].replace("-", "\u2011") if len(found[0]) <= _LONGEST else found[0], name)
    return re.sub(_SMALL_WORDS, lambda found: found[0].replace(" ", "\u00a0"), whole)


def in_dutch(text: str, language: str) -> Prose:
    """What a school wrote for all its sheets, told apart on a sheet in another language: it is said, and its signs stand, as it was written."""
    return Prose((Span(text, language=None if parts_of(language).language == SOURCE else SOURCE),))


def undivided(name: str) -> str:
    """The name of a file that is not divided at its hyphens, but where it is long; it is copied as it is written."""
    return name.replace("-", "-\u2060") if len(name) <= _LONGEST else name


def web_address(address: str) -> Prose:
    """A web address that leads there, and may go on in the next line after a stroke."""
    return Prose((Span(_parted(address), link=Link(web(address), address)),))


def mail_address(address: str) -> Prose:
    """An address for e-mail (RFC 6068) that may go on in the next line after its @."""
    return Prose((Span(_parted(address), link=Link(f"mailto:{quote(address, safe='@+')}", address)),))


def _parted(address: str) -> str:
    """Where it may go on in the next line: a hyphen there would be taken for one of its own."""
    return re.sub(_IN_ADDRESS, "\u200b", address)
