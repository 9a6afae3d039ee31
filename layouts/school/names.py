"""Names and addresses that break where they should, and nowhere else."""

import re
from urllib.parse import quote

from handouts.links import web
from handouts.prose import Link, Prose, Span

_SMALL_WORDS = re.compile(r"\b(De|Het|'t|’t|Den|De la|Sint|St\.|locatie|van|van de|van der|van den|de|den|der|ten|ter) ", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"(?<=[@/])|(?=[?#])")


def glued(name: str) -> str:
    """A name whose small words stay with the word after them: "De Regenboog", "locatie Oost"."""
    return _SMALL_WORDS.sub(lambda found: found[0].replace(" ", "\u00a0"), name)


def web_address(address: str) -> Prose:
    """A web address that leads there, and may go on in the next line after a stroke."""
    return Prose((Span(_parted(address), link=Link(web(address), address)),))


def mail_address(address: str) -> Prose:
    """An address for e-mail (RFC 6068) that may go on in the next line after its @."""
    return Prose((Span(_parted(address), link=Link(f"mailto:{quote(address, safe='@+')}", address)),))


def _parted(address: str) -> str:
    return _IN_ADDRESS.sub("\u200b", address)
