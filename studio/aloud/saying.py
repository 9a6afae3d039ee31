"""Text as it is printed → text as it is said: no digit is left, and no sign or abbreviation that a voice stumbles over.

Each rule finds one form and puts words in its place, so that a later rule finds it no more; the order is from the
longest forms to the shortest. What is read otherwise than it may be meant, on purpose:

- `8.30` and `8:30` are times, "acht uur dertig": "half negen" is half an hour earlier for who learned English first.
- `8–12` goes up to and with 12 ("tot en met"), but between hours and before a percent sign it is "tot".
- A number of the data file, such as 112, is said as a telephone number wherever it stands.
- `[naam]` is said without its brackets.
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import partial

from handouts.abbreviations import NONE, Shortened
from handouts.links import AFTER, BEFORE, DIALLED, MAIL, WEB
from studio.aloud.figures import cardinal, one_by_one, ordinal, telephone, year
from studio.aloud.tongues import Tongue

_Rule = tuple[str, Callable[[re.Match[str], Tongue], str]]
_DASH = r"\s?[–-]\s?"
_CLOCK = r"(?<![\d.,:])([01]?\d|2[0-3]){sign}([0-5]\d)(?!\d|[.:]\d|,\d)"
_CLOCK_SIGNS = {"nl": "[.:]", "en": r"(?::|\.(?=\d\d ?[ap]\.?m))"}
_HOURS = r"(?:[ ]?uur\b)?"
_NUMBER = r"(?<![\d.,])\d+(?:[.,]\d+)*"
_BELOW_TEN = 10


def said(text: str, tongue: Tongue, numbers: Collection[str] = (), shortened: Shortened = NONE) -> str:
    """A text as it is said; `numbers` are telephone numbers that nothing else tells from figures, such as 112."""
    words = text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{SOFT HYPHEN}", "")
    for pattern, spoken in _rules(tongue, numbers, shortened):
        words = re.sub(pattern, partial(_put, spoken=spoken, tongue=tongue), words)
    return re.sub(r"\s+", " ", re.sub(r"\s+([,.;:!?])", r"\1", words)).strip()


def _put(match: re.Match[str], *, spoken: Callable[[re.Match[str], Tongue], str], tongue: Tongue) -> str:
    """The words, apart from a letter that stands against the figure."""
    before, after = match.string[:match.start()], match.string[match.end():]
    words = spoken(match, tongue)
    left = " " if before[-1:].isalpha() and words[:1].isalpha() else ""
    return left + words + (" " if after[:1].isalpha() and words[-1:].isalpha() else "")


def _rules(tongue: Tongue, numbers: Collection[str], shortened: Shortened) -> Iterator[_Rule]:
    known = "|".join(map(re.escape, sorted(numbers, key=len, reverse=True))) or "(?!)"
    months = "|".join(tongue.months)
    units = "|".join(map(re.escape, sorted(tongue.units, key=len, reverse=True)))
    clock = _CLOCK.replace("{sign}", _CLOCK_SIGNS[tongue.code])
    yield f"{MAIL}|{WEB}", _address
    yield rf"{BEFORE}(?:{known}){AFTER}|{DIALLED}", lambda match, tongue: telephone(match[0], tongue)
    yield r"(?<![\w.,])[-−](?=\d)", lambda _, tongue: f"{tongue.minus} "
    yield rf"({_NUMBER}){_DASH}({_NUMBER})[ ]?({units})(?!\w)", _measures
    yield rf"({_NUMBER})[ ]?({units})(?!\w)", _measure
    yield shortened.pattern, lambda match, _: shortened.full(match, aloud=True)
    yield r"([€$£])[ ]?(\d[\d.,]*\d|\d)(,-|,–)?", _money
    yield r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)|(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)", _day
    yield rf"(?<!\d)(\d{{1,2}}) ({months})\b(?: (\d{{4}})\b)?", _dated
    yield rf"\b({months}) (\d{{1,2}})(?:,? (\d{{4}}))?\b(?!\d)", _dated_month_first
    yield rf"{clock}{_HOURS}{_DASH}{clock}{_HOURS}", _clocks
    yield rf"{clock}{_HOURS}", lambda match, tongue: _clock(match[1], match[2], tongue)
    yield rf"({_NUMBER}){_DASH}(\d+(?:[.,]\d+)*)(?=[ ]?(%|uur\b|procent\b|percent\b|[ap]\.?m\b)?)", _range
    yield r"(?<![\d.,])(\d*)([½¼¾⅓⅔])", _half
    yield rf"(?<![\d.,\w])(\d+)(?:{tongue.suffix})\b", lambda match, tongue: ordinal(match[1], tongue)
    yield rf"(?<![\d.,\w])(\d+)-({tongue.compound or '(?!)'}\w*)", lambda match, tongue: cardinal(match[1], tongue) + match[2]
    yield r"(?<=\d)/(?=\d)", lambda _, __: " "
    yield _NUMBER, _number
    yield r"\d+", lambda match, tongue: one_by_one("".join(str(int(one)) for one in match[0]), tongue)
    yield r"[ ]?([&+=×%→±<>§€]|(?<=\w)/(?=\w))[ ]?", lambda match, tongue: f" {tongue.signs[match[1]]} "
    yield r"\[([^\[\]]*)\]", lambda match, _: match[1]
    yield r"\s·\s", lambda *_: ", "


def _address(match: re.Match[str], tongue: Tongue) -> str:
    """`nji.nl/cijfers` → nji punt nl slash cijfers; the sign that ends the sentence is none of it."""
    text = re.sub(r"^https?://", "", match[0])
    kept = text.rstrip(".:!?/")
    words = "".join(sign if sign.isalnum() else f" {tongue.address.get(sign, '')} " for sign in kept)
    words = re.sub(r"\d+", lambda digits: f" {one_by_one(digits[0], tongue)} ", words)
    return " ".join(words.split()) + text[len(kept):].replace("/", "")


def _measure(match: re.Match[str], tongue: Tongue) -> str:
    one, more = tongue.units[match[2]]
    stop = "." if match[2].endswith(".") and not match.string[match.end():].strip() else ""
    return f"{_figure(match[1], tongue)} {one if match[1] == '1' else more}{stop}"


def _measures(match: re.Match[str], tongue: Tongue) -> str:
    _, more = tongue.units[match[3]]
    return f"{_figure(match[1], tongue)} {tongue.until} {_figure(match[2], tongue)} {more}"


def _money(match: re.Match[str], tongue: Tongue) -> str:
    """`€ 12,50` → twaalf euro vijftig."""
    one, more = tongue.money[match[1]]
    whole, cents = match[2], ""
    parted = re.fullmatch(r"(.*)[.,](\d\d)", match[2])
    if parted:
        whole, cents = parted[1], parted[2]
    whole = re.sub(r"[.,]", "", whole)
    end = f" {cardinal(str(int(cents)), tongue)}" if cents.strip("0") else ""
    return f"{cardinal(whole, tongue)} {one if whole == '1' else more}{end}"


def _day(match: re.Match[str], tongue: Tongue) -> str:
    day, month, year_ = match.group(1, 2, 3) if match[1] else match.group(6, 5, 4)
    if not 1 <= int(month) <= len(tongue.months):
        return " ".join(cardinal(digits, tongue) for digits in (day, month, year_))
    return _spoken_day(day, tongue.months[int(month) - 1], year_, tongue)


def _dated(match: re.Match[str], tongue: Tongue) -> str:
    return _spoken_day(match[1], match[2], match[3] or "", tongue)


def _dated_month_first(match: re.Match[str], tongue: Tongue) -> str:
    """November 24, 2026."""
    return _spoken_day(match[2], match[1], match[3] or "", tongue) if tongue.code == "en" else f"{match[1]} {_figures(match[0], tongue)}"


def _spoken_day(day: str, month: str, year_: str, tongue: Tongue) -> str:
    """Dutch counts days, English ranks them."""
    last = f" {year(year_, tongue)}" if year_ else ""
    if tongue.code == "en":
        return f"the {ordinal(day, tongue)} of {month}{last}"
    return f"{cardinal(str(int(day)), tongue)} {month}{last}"


def _clocks(match: re.Match[str], tongue: Tongue) -> str:
    return f"{_clock(match[1], match[2], tongue)} {tongue.until} {_clock(match[3], match[4], tongue)}"


def _clock(hour: str, minute: str, tongue: Tongue) -> str:
    """`8.30` → acht uur dertig; `9:05` → nine oh five."""
    hours, minutes = cardinal(str(int(hour)), tongue), cardinal(str(int(minute)), tongue)
    if tongue.code == "nl":
        return f"{hours} uur" + (f" {minutes}" if int(minute) else "")
    if not int(minute):
        return f"{hours} o’clock"
    return f"{hours} {'oh ' if int(minute) < _BELOW_TEN else ''}{minutes}"


def _range(match: re.Match[str], tongue: Tongue) -> str:
    between = tongue.until if match[3] else tongue.through
    return f"{_figure(match[1], tongue)} {between} {_figure(match[2], tongue)}"


def _half(match: re.Match[str], tongue: Tongue) -> str:
    alone, beside = tongue.halves[match[2]]
    return beside.format(whole=cardinal(match[1], tongue)) if match[1] else alone


def _number(match: re.Match[str], tongue: Tongue) -> str:
    return _figure(match[0], tongue)


def _figure(text: str, tongue: Tongue) -> str:
    """A figure with the signs of its language: `1.500` and `2,5` in Dutch; four digits may be a year."""
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(tongue.thousands)}\d{{3}})+", text):
        return cardinal(text.replace(tongue.thousands, ""), tongue)
    if re.fullmatch(r"\d{4}", text):
        return year(text, tongue)
    whole, sign, rest = text.partition(tongue.decimal)
    if sign and whole.isdigit() and rest.isdigit():
        return f"{cardinal(whole, tongue)} {tongue.decimal_word} {one_by_one(rest, tongue)}"
    return _figures(text, tongue)


def _figures(text: str, tongue: Tongue) -> str:
    """The figures in a text, after each other: `2.10.3` → twee tien drie."""
    return " ".join(cardinal(digits, tongue) for digits in re.findall(r"\d+", text))
