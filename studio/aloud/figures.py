"""Figures in words, one at a time: how many, the how manieth, a year, a row of digits, a telephone number.

Dutch says hundreds up to ten thousand, in years, too: "negentienhonderdnegenenzestig".
"""

import re

from studio.aloud.numerals import CARDINALS, ORDINALS, english_year
from studio.aloud.tongues import Tongue

_HUNDREDS = range(1100, 10_000)
_YEARS = range(1100, 2100)
_LONGEST = 9
_SERVICE = re.compile(r"0([89])00")
_PAIR, _LEADING = 2, 3


def cardinal(digits: str, tongue: Tongue) -> str:
    """How many: `72` → tweeënzeventig. A row that begins with a nought or is very long is said digit by digit."""
    if len(digits) > _LONGEST or (len(digits) > 1 and digits.startswith("0")):
        return one_by_one(digits, tongue)
    number = int(digits)
    hundreds, rest = divmod(number, 100)
    if tongue.code == "nl" and number in _HUNDREDS and hundreds % 10:
        return f"{_plain(hundreds, tongue)}honderd{_plain(rest, tongue).replace('één', 'een') if rest else ''}"
    said = _plain(number, tongue)
    return said if number == 1 else said.replace("één", "een")


def ordinal(digits: str, tongue: Tongue) -> str:
    """The how manieth: `3` → derde."""
    return ORDINALS[tongue.code](int(digits[:_LONGEST]))


def year(digits: str, tongue: Tongue) -> str:
    """A year, as English says it in two halves: `1969` → nineteen sixty-nine; Dutch says it as any number."""
    if tongue.code == "nl" or int(digits) not in _YEARS:
        return cardinal(digits, tongue)
    return english_year(int(digits))


def one_by_one(digits: str, tongue: Tongue) -> str:
    """Each digit by itself."""
    return " ".join(_plain(int(digit), tongue) for digit in digits)


def telephone(number: str, tongue: Tongue) -> str:
    """A telephone number, to be written down while it is heard.

    `0800` and `0900` are said as one, "nul achthonderd", as everybody knows them; all other digits by themselves, with a
    comma after two of them (after three at the start of an odd row). Dutch says the unit before the ten, "tweeëndertig",
    and who writes down what is heard changes those about; a digit by itself cannot be changed about.
    """
    parts = []
    plus = "plus " if number.strip().startswith("+") else ""
    for group in re.findall(r"\d+", number):
        service = _SERVICE.match(group)
        if service:
            hundreds = _plain(int(service[1]) * 100, tongue)
            parts.append(f"{_plain(0, tongue)} {hundreds}")
            group = group[service.end():]  # noqa: PLW2901  # what follows the service is said as any other group
        parts += [one_by_one(pair, tongue) for pair in _pairs(group)]
    return plus + ", ".join(parts)


def _pairs(digits: str) -> list[str]:
    """Two at a time, after three at the start of an odd row: `1234567` → 123 45 67."""
    start = _LEADING if len(digits) % 2 and len(digits) >= _LEADING else 0
    first = [digits[:start]] if start else []
    return first + [digits[at:at + _PAIR] for at in range(start, len(digits), _PAIR)]


def _plain(number: int, tongue: Tongue) -> str:
    return CARDINALS[tongue.code](number)
