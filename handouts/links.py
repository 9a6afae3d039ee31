"""Where a text names an address or a telephone number: there, a file has a link (tel: by RFC 3966, mailto: by RFC 6068)."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from urllib.parse import quote

from msgspec.structs import replace

from handouts.prose import Link, Prose, Span

_TOP = "nl|be|org|com|eu|net|edu|gov|info|int|uk|de|fr|nu|amsterdam"
_TAIL = r"(?:/[^\s,;()“”]*)?"
MAIL = r"[\w.+-]*\w@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}"
WEB = rf"(?:https?://|www\.)[^\s,;()“”]+|(?<![\w.@/-])(?:[a-z0-9][a-z0-9-]*\.)+(?:{_TOP})(?!\w){_TAIL}"
_IN_BRACKETS = "|".join(rf"\(0\d{{{area}}}\)(?:[ -]?\d){{{9 - area}}}" for area in (1, 2, 3))
DIALLED = rf"(?<![\d.,])(?:0[89]00[ -]?\d{{4,7}}|\+\d[\d ()-]{{7,}}\d|0(?=\d{{1,3}}[ -]|\d{{9}})(?:[ -]?\d){{9}}|{_IN_BRACKETS})(?!\d)"
"""A number that is dialled in the Netherlands has ten digits, however they are grouped: 06-12 34 56 78, (030) 123 45 67."""
BEFORE, AFTER = r"(?<![\d-])(?<!\d[.,])", r"(?![\d-]|[.,]\d)"
"""What stands on neither side of a short number, such as 112."""
_ANY = rf"(?P<mail>{MAIL})|(?P<web>{WEB})|(?P<dialled>{DIALLED})|(?P<short>{BEFORE}[1-9]\d{{2,4}}{AFTER})"
_PERHAPS = re.compile(r"\d{3}|\w[.@]\w")
_ENDS = ".:!?’'\""
_SAFE = "/:?=&#%+@~!$'*;"


def web(address: str) -> str:
    """Where an address leads that is printed to be typed: without https:// and www., or with them."""
    typed = quote(address, safe=_SAFE)
    return typed if typed.startswith(("https://", "http://")) else f"https://{typed}"


def telephone(number: str) -> str:
    """A telephone number as a link; digits alone, because dashes and spaces are for who reads them."""
    return f"tel:{'+' * number.startswith('+')}{re.sub(r'[^0-9]', '', number)}"


def linked(prose: Prose, names: Mapping[str, str]) -> Prose:
    """Prose with a link at each address and each number. `names` has whose numbers are known; short ones are known or none."""
    text = str(prose)
    if not _PERHAPS.search(text):
        return prose
    found = list(_found(text.replace("\u00a0", " "), names))
    return Prose(tuple(_parted(prose, found))) if found else prose


def _found(text: str, names: Mapping[str, str]) -> Iterator[tuple[int, int, Link]]:
    """Where links begin and end."""
    for match in re.finditer(_ANY, text):
        words = match[0].rstrip(_ENDS)
        if match["mail"]:
            link = Link(f"mailto:{quote(words, safe=_SAFE)}", words)
        elif match["web"]:
            link = Link(web(words), words)
        elif match["dialled"] or words in names:
            link = Link(telephone(words), f"{names[words]}, {words}" if words in names else words)
        else:
            continue
        yield match.start(), match.start() + len(words), link


def _parted(prose: Prose, found: list[tuple[int, int, Link]]) -> Iterator[Span]:
    """The spans, divided where links begin and end; one that is a link already stays."""
    at = 0
    for span in prose.spans:
        end = at + len(span.text)
        if span.link is None:
            cuts = sorted({at, end, *(place for start, stop, _ in found for place in (start, stop) if at < place < end)})
            for first, last in pairwise(cuts):
                link = next((link for start, stop, link in found if start <= first < stop), None)
                yield replace(span, text=span.text[first - at : last - at], link=link)
        else:
            yield span
        at = end
