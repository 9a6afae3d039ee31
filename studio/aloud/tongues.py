"""How figures, signs and abbreviations are said in a language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language.

    `thousands` and `decimal` are its signs in a figure; `suffix` ends an ordinal written with digits. `units` and
    `money` have the word for one and for more. `compound` is what grows together with a figure before a hyphen.
    `ending` are the abbreviations whose full stop may end the sentence, too; `before_figures` those that are
    words of their own ("no.") unless a figure follows.
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
    abbreviations: Mapping[str, str]
    ending: frozenset[str]
    before_figures: frozenset[str] = frozenset()


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
             "=": "is", "&": "en", "#": "hekje", ":": "dubbele punt", "+": "plus", "~": "tilde", "%": "procent"},
    abbreviations={
        "a.u.b.": "alstublieft", "aub": "alstublieft", "bijv.": "bijvoorbeeld", "bv.": "bijvoorbeeld", "blz.": "bladzijde", "ca.": "ongeveer",
        "c.q.": "of", "dhr.": "de heer", "d.m.v.": "door middel van", "dr.": "dokter", "drs.": "doctorandus",
        "d.w.z.": "dat wil zeggen", "e.a.": "en anderen", "e.d.": "en dergelijke", "enz.": "enzovoort", "etc.": "et cetera",
        "evt.": "eventueel", "excl.": "exclusief", "incl.": "inclusief", "i.p.v.": "in plaats van",
        "i.v.m.": "in verband met", "m.b.t.": "met betrekking tot", "max.": "maximaal", "mevr.": "mevrouw",
        "m.i.v.": "met ingang van", "min.": "minimaal", "mw.": "mevrouw", "n.a.v.": "naar aanleiding van", "nr.": "nummer", "o.a.": "onder andere",
        "o.l.v.": "onder leiding van", "p.p.": "per persoon", "pag.": "bladzijde", "s.v.p.": "alsjeblieft", "svp": "alsjeblieft", "t.a.v.": "ter attentie van",
        "tel.": "telefoon", "t/m": "tot en met", "t.o.v.": "ten opzichte van", "t.z.t.": "te zijner tijd", "v.a.": "vanaf",
        "vs.": "tegen", "z.o.z.": "zie de andere kant", "z.s.m.": "zo snel mogelijk", "en/of": "en of"},
    ending=frozenset({"a.u.b.", "e.a.", "e.d.", "enz.", "etc.", "p.p.", "s.v.p.", "z.o.z.", "z.s.m."}))

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
             "&": "and", "#": "hash", ":": "colon", "+": "plus", "~": "tilde", "%": "percent"},
    abbreviations={
        "approx.": "approximately", "e.g.": "for example", "etc.": "et cetera", "i.e.": "that is", "incl.": "including",
        "max.": "at most", "min.": "at least", "Mr.": "Mister", "Mrs.": "Missis", "no.": "number", "p.": "page", "pp.": "pages",
        "tel.": "telephone", "vs.": "versus", "and/or": "and or"},
    ending=frozenset({"etc."}), before_figures=frozenset({"no.", "p.", "pp."}))

TONGUES: Mapping[str, Tongue] = {one.code: one for one in (DUTCH, ENGLISH)}
