"""How figures and signs are said in a language."""

from collections.abc import Mapping

from msgspec import Struct


class Tongue(Struct, frozen=True):
    """The words of one language.

    `thousands` and `decimal` are its signs in a figure; `suffix` ends an ordinal written with digits. `units` and
    `money` have the word for one and for more. `compound` is what grows together with a figure before a hyphen.
    """

    code: str
    thousands: str
    decimal: str
    decimal_word: str
    minus: str
    until: str
    through: str
    percent: str
    suffix: str
    compound: str
    months: tuple[str, ...]
    units: Mapping[str, tuple[str, str]]
    money: Mapping[str, tuple[str, str]]
    halves: Mapping[str, tuple[str, str]]
    signs: Mapping[str, str]
    address: Mapping[str, str]


DUTCH = Tongue(
    code="nl", thousands=".", decimal=",", decimal_word="komma", minus="min", until="tot", through="tot en met",
    percent="procent", suffix="e|ste|de", compound="jarig",
    months=("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
            "december"),
    units={"min.": ("minuut", "minuten"), "min": ("minuut", "minuten"), "sec.": ("seconde", "seconden"),
           "sec": ("seconde", "seconden"), "mm": ("millimeter", "millimeter"), "cm": ("centimeter", "centimeter"),
           "m": ("meter", "meter"), "km": ("kilometer", "kilometer"), "kg": ("kilo", "kilo"), "g": ("gram", "gram"),
           "ml": ("milliliter", "milliliter"), "°C": ("graad Celsius", "graden Celsius"), "°": ("graad", "graden"),
           "m²": ("vierkante meter", "vierkante meter"), "x": ("keer", "keer"), "×": ("keer", "keer")},
    money={"€": ("euro", "euro"), "$": ("dollar", "dollar"), "£": ("pond", "pond")},
    halves={"½": ("een half", "{whole} en een half"), "¼": ("een kwart", "{whole} en een kwart"),
            "¾": ("driekwart", "{whole} en driekwart"), "⅓": ("een derde", "{whole} en een derde"),
            "⅔": ("twee derde", "{whole} en twee derde")},
    signs={"&": "en", "+": "plus", "=": "is", "×": "keer", "%": "procent", "/": "of", "→": "wordt", "±": "ongeveer",
           "<": "minder dan", ">": "meer dan", "§": "paragraaf", "€": "euro"},
    address={".": "punt", "/": "slash", "-": "streepje", "_": "laag streepje", "@": "apenstaartje", "?": "vraagteken",
             "=": "is", "&": "en", "#": "hekje", ":": "dubbele punt", "+": "plus", "~": "tilde", "%": "procent"})

ENGLISH = Tongue(
    code="en", thousands=",", decimal=".", decimal_word="point", minus="minus", until="to", through="to",
    percent="percent", suffix="st|nd|rd|th", compound="",
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December"),
    units={"min.": ("minute", "minutes"), "min": ("minute", "minutes"), "sec.": ("second", "seconds"),
           "sec": ("second", "seconds"), "mm": ("millimetre", "millimetres"), "cm": ("centimetre", "centimetres"),
           "m": ("metre", "metres"), "km": ("kilometre", "kilometres"), "kg": ("kilo", "kilos"), "g": ("gram", "grams"),
           "ml": ("millilitre", "millilitres"), "°C": ("degree Celsius", "degrees Celsius"), "°": ("degree", "degrees"),
           "m²": ("square metre", "square metres"), "x": ("time", "times"), "×": ("time", "times")},
    money={"€": ("euro", "euros"), "$": ("dollar", "dollars"), "£": ("pound", "pounds")},
    halves={"½": ("a half", "{whole} and a half"), "¼": ("a quarter", "{whole} and a quarter"),
            "¾": ("three quarters", "{whole} and three quarters"), "⅓": ("a third", "{whole} and a third"),
            "⅔": ("two thirds", "{whole} and two thirds")},
    signs={"&": "and", "+": "plus", "=": "is", "×": "times", "%": "percent", "/": "or", "→": "becomes", "±": "about",
           "<": "less than", ">": "more than", "§": "section", "€": "euro"},
    address={".": "dot", "/": "slash", "-": "dash", "_": "underscore", "@": "at", "?": "question mark", "=": "equals",
             "&": "and", "#": "hash", ":": "colon", "+": "plus", "~": "tilde", "%": "percent"})

TONGUES: Mapping[str, Tongue] = {one.code: one for one in (DUTCH, ENGLISH)}
