"""Days as people write them."""

import datetime as dt
import re
from contextlib import suppress

_MONTHS = ("januari january jan", "februari february feb", "maart march mrt mar", "april apr", "mei may", "juni june jun",
           "juli july jul", "augustus august aug", "september sep sept", "oktober october okt oct", "november nov",
           "december dec")
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_PARTS = re.compile(r"(?:[a-z]+dag,? +)?(\d{1,4})[-/. ]+(\d{1,2}|[a-z]+)\.?[-/. ]+(\d{1,4})", re.IGNORECASE)
_YEAR, _CENTURY = 4, 2000


def as_day(text: str) -> dt.date | None:
    """The day that somebody means by `20-11-2026`, `20 november 2026` or `2026/11/20`; None where it is no day.

    A month and a day may have changed places.
    """
    match = _PARTS.fullmatch(text.strip())
    if not match:
        return None
    first, middle, last = match.groups()
    month = _NUMBERS.get(middle.lower()) or (int(middle) if middle.isdigit() else 0)
    year, day = (int(first), int(last)) if len(first) == _YEAR else (int(last), int(first))
    if len(first) != _YEAR and len(last) != _YEAR:
        year += _CENTURY
    for one in ((year, month, day), (year, day, month)):
        with suppress(ValueError, OverflowError):
            return dt.date(*one)
    return None
