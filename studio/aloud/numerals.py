"""Whole numbers in words, Dutch and English, below a thousand millions.

Our own, because the libraries for it ask for a package that comes as source only, and this program installs from wheels.
"""

from collections.abc import Callable

_NL = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]
_NL_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_EN = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NL_ORDINALS = {"één": "eerste", "drie": "derde", "acht": "achtste"}
_EN_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}
_TEENS, _TEN, _HUNDRED, _THOUSAND, _MILLION = 20, 10, 100, 1000, 1_000_000


def dutch(number: int) -> str:
    """`22` → tweeëntwintig. One is "één" by itself and at an end."""
    if number >= _MILLION:
        millions, rest = divmod(number, _MILLION)
        return " ".join((f"{_one(dutch(millions))} miljoen", *([dutch(rest)] if rest else ())))
    if number >= _THOUSAND:
        return _grown(number, _THOUSAND, "duizend")
    if number >= _HUNDRED:
        return _grown(number, _HUNDRED, "honderd")
    if number < _TEENS:
        return _NL[number]
    tens, unit = divmod(number, _TEN)
    if not unit:
        return _NL_TENS[tens - 2]
    join = "ën" if _NL[unit].endswith("e") else "en"
    return f"{_one(_NL[unit])}{join}{_NL_TENS[tens - 2]}"


def dutch_ordinal(number: int) -> str:
    """`22` → tweeëntwintigste."""
    said = dutch(number)
    for word, ordinal in _NL_ORDINALS.items():
        if said.endswith(word):
            return said.removesuffix(word) + ordinal
    short = number % _HUNDRED in range(2, _TEENS) or number == 0
    return f"{said}{'de' if short else 'ste'}"


def english(number: int) -> str:
    """`122` → one hundred and twenty-two."""
    for size, word in ((_MILLION, "million"), (_THOUSAND, "thousand"), (_HUNDRED, "hundred")):
        if number >= size:
            many, rest = divmod(number, size)
            join = f" and {english(rest)}" if 0 < rest < _HUNDRED else f" {english(rest)}" if rest else ""
            return f"{english(many)} {word}{join}"
    if number < _TEENS:
        return _EN[number]
    tens, unit = divmod(number, _TEN)
    return _EN_TENS[tens - 2] + (f"-{_EN[unit]}" if unit else "")


def english_ordinal(number: int) -> str:
    """`22` → twenty-second."""
    said = english(number)
    last = said.replace("-", " ").split()[-1]
    ordinal = _EN_ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return said.removesuffix(last) + ordinal


def english_year(number: int) -> str:
    """`1969` → nineteen sixty-nine; in the first years of a thousand, as any number."""
    century, rest = divmod(number, _HUNDRED)
    if not century % _TEN and rest < _TEN:
        return english(number)
    if not rest:
        return f"{english(century)} hundred"
    return f"{english(century)} {f'oh-{_EN[rest]}' if rest < _TEN else english(rest)}"


CARDINALS: dict[str, Callable[[int], str]] = {"nl": dutch, "en": english}
ORDINALS: dict[str, Callable[[int], str]] = {"nl": dutch_ordinal, "en": english_ordinal}


def _grown(number: int, size: int, word: str) -> str:
    """Hundreds and thousands grow together with what follows; one of them goes without saying."""
    many, rest = divmod(number, size)
    return f"{_one(dutch(many)) if many > 1 else ''}{word}{dutch(rest) if rest else ''}"


def _one(said: str) -> str:
    """Before another word one is not stressed."""
    return said.replace("één", "een")
