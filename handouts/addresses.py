"""Ways to reach somebody: Dutch telephone numbers, e-mail and web addresses, each in one form. Nothing is looked up."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator

from handouts.messages import say
from handouts.problems import refusal
from handouts.prose import Words

_DIALLED = r"(?:\+|00)?[\d() .\-\u2011/]+"
_TWO = "10 13 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 70 71 72 73 74 75 76 77 78 79 84 85 87 88 91"
_AREAS = frozenset(f"0{code}" for code in _TWO.split())
_SERVICE = r"(0800|0900|0906|0909)(\d{4}|\d{7})"
_MUNICIPAL = r"140\d{2,3}"
_WHOLE, _COUNTRY = 10, "31"
_MAIL = r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,40}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
_HOST = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}"
_PATH = r"[A-Za-z0-9._~!$&'()*+,;=:@%/?#-]*"
_LONGEST_MAIL, _LONGEST_WEB = 64, 80


def as_phone(text: str) -> str:
    """A Dutch number as it is printed: 06-12 34 56 78, 030-123 45 67, 0172-12 34 56. Raises a refusal.

    The numbering plan: a whole number has ten digits; areas have codes of three or four (Nummerplan telefoon- en ISDN-diensten).
    """
    digits = re.sub(r"\D", "", text.replace("(0)", ""))
    if text.strip().startswith(("+", "00")):
        digits = digits.removeprefix("00")
        digits = f"0{digits.removeprefix(_COUNTRY)}" if digits.startswith(_COUNTRY) else ""
    if not re.fullmatch(_DIALLED, text):
        digits = ""
    if service := re.fullmatch(_SERVICE, digits):
        rest = service[2]
        return f"{service[1]}-{rest if len(rest) == 4 else f'{rest[:3]} {rest[3:5]} {rest[5:]}'}"  # noqa: PLR2004  # four digits
    if re.fullmatch(_MUNICIPAL, digits):
        return f"14 {digits[2:]}"
    if len(digits) != _WHOLE or digits[0] != "0" or digits[1] == "0":
        raise refusal(say("is no Dutch telephone number."), say("Write all ten digits, such as 06-12 34 56 78 or 030-123 45 67."))
    if digits.startswith("06"):
        return f"06-{digits[2:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}"
    if digits[:3] in _AREAS:
        return f"{digits[:3]}-{digits[3:6]} {digits[6:8]} {digits[8:]}"
    return f"{digits[:4]}-{digits[4:6]} {digits[6:8]} {digits[8:]}"


def as_email(text: str) -> str:
    """An address for e-mail (RFC 5321, 4.1.2, without quoted names). Raises a refusal."""
    if not re.fullmatch(_MAIL, text):
        raise refusal(say("is no e-mail address."), say("Write it as 'naam@school.nl'."))
    if len(text) > _LONGEST_MAIL:
        raise refusal(say("has {count} characters; at most {most} fit.", count=len(text), most=_LONGEST_MAIL), say("Take a shorter one."))
    return text


def as_website(text: str) -> str:
    """A web address as it is typed: without https:// and the stroke at its end (RFC 3986). Raises a refusal.

    One that is longer makes a QR code of more than 49 modules, too fine for a card of A6.
    """
    plain = re.sub(r"^https?://", "", text, flags=re.IGNORECASE).rstrip("/")
    try:
        host, port = urlsplit(f"https://{plain}").hostname or "", urlsplit(f"https://{plain}").port
    except ValueError:
        host, port = "", None
    path = plain[len(host):]
    if not re.fullmatch(_HOST, host, re.IGNORECASE) or port or not plain.lower().startswith(host.lower()) or not re.fullmatch(_PATH, path):
        raise refusal(say("is no web address."), say("Write it as 'deregenboog.nl/hulp'."))
    if len(plain) > _LONGEST_WEB:
        raise refusal(say("has {count} characters; a QR code of it would be too fine to print, from {most} on.",
                          count=len(plain), most=_LONGEST_WEB + 1), say("Make a short address for it."))
    return plain


PhoneNumber = Annotated[Words, AfterValidator(as_phone)]
Email = Annotated[Words, AfterValidator(as_email)]
Website = Annotated[Words, AfterValidator(as_website)]
