"""Names and addresses that break where they should, and nowhere else."""

import re

_SMALL_WORDS = re.compile(r"\b(De|Het|'t|’t|Den|De la|Sint|St\.|locatie|van|van de|van der|van den|de|den|der|ten|ter) ", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"(?<=[@/])|(?=[?#])")


def glued(name: str) -> str:
    """A name whose small words stay with the word after them: "De Regenboog", "locatie Oost"."""
    return _SMALL_WORDS.sub(lambda found: found[0].replace(" ", "\u00a0"), name)


def parted(address: str) -> str:
    """An address that may go on in the next line after its @ or a stroke."""
    return _IN_ADDRESS.sub("\u200b", address)
