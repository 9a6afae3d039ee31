"""Language tags (BCP 47): which are valid, in which direction and with which marks their languages are set.

What a few languages need stands here; for all others Babel's copy of the CLDR is asked, and only then loaded.
"""

import re
from typing import NamedTuple

from handouts.messages import Message, say
from handouts.names import nearest
from handouts.problems import refusal

SOURCE = "nl"
"""The language in which handouts are written unless they say otherwise."""

_TAG = (r"(?i)([a-z]{2,3})((?:-[a-z]{3}){0,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?"
        r"((?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)")
"""RFC 5646, 2.1: a language or what is within it, a script, a region, variants, extensions and private use."""
_ENDONYMS = {"nl": "Nederlands", "en": "English", "tr": "Türkçe", "ar": "العربية", "pl": "Polski", "uk": "Українська"}
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur", "yi"})
_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Armi", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"})
_ARABIC = frozenset({"ar", "ckb", "fa", "ks", "prs", "ps", "sd", "ug", "ur"})
_CYRILLIC = frozenset({"be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk"})
_WITH_FACES = frozenset({"Arab", "Cyrl"})
_GUILLEMETS, _LOW_HIGH, _HIGH, _SINGLE = ("«", "»"), ("„", "”"), ("“", "”"), ("‘", "’")
_QUOTES = {"nl": _HIGH, "en": _SINGLE, "pl": _LOW_HIGH, "ro": _LOW_HIGH, "hu": _LOW_HIGH, "hr": _LOW_HIGH,
           "de": ("„", "“"), "bg": ("„", "“"), "cs": ("„", "“"), "sk": ("„", "“"), "sl": ("„", "“"), "fr": ("«\u00a0", "\u00a0»"),
           **dict.fromkeys(("ar", "fa", "prs", "ps", "uk", "ru", "be", "el", "es", "it", "pt", "no", "nb", "am", "ti"), _GUILLEMETS)}
_NO_LANGUAGE = {"ua": "uk", "gr": "el", "cz": "cs", "dk": "da", "se": "sv", "jp": "ja", "cn": "zh", "iw": "he", "dari": "prs"}
_NEARLY = 0.75


class Tag(NamedTuple):
    """The parts of a tag: language, script ("" where the language has its own), region, and variants with what follows them."""

    language: str
    script: str = ""
    region: str = ""
    variants: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "-".join(filter(None, (self.language, self.script, self.region, *self.variants)))


def parts_of(tag: str) -> Tag:
    """A tag in its parts, each as it is usually written; only its language where it is no tag."""
    if tag in _ENDONYMS:
        return Tag(tag)
    found = re.fullmatch(_TAG, tag)
    if not found:
        return Tag(tag)
    language, within, script, region, variants = found.groups()
    return Tag((within[-3:] or language).lower(), (script or "").capitalize(), (region or "").upper(), tuple(filter(None, variants.lower().split("-"))))


def is_rtl(tag: str) -> bool:
    """Whether lines of a language begin at the right."""
    script = _script(tag)
    return script in _RTL_SCRIPTS if script else parts_of(tag).language in _RIGHT_TO_LEFT


def script_tag(tag: str) -> str:
    """The script (ISO 15924) of a language whose script has faces of its own beside Latin, or that its tag names."""
    parts = parts_of(tag)
    script = _script(tag)
    return parts.script or (script if script in _WITH_FACES else "Arab" if parts.language in _ARABIC else "Cyrl" if parts.language in _CYRILLIC else "Latn")


def _script(tag: str) -> str:
    """The script that a tag names, or that its language is written in, there or in most places (CLDR); "" where that is not known, or known without asking."""
    parts = parts_of(tag)
    if parts.script or parts.language in _ENDONYMS:
        return parts.script
    from babel.core import get_global  # noqa: PLC0415  # only for languages that are rare here

    likely = get_global("likely_subtags")
    found = likely.get(f"{parts.language}_{parts.region}") or likely.get(parts.language)
    return parts_of(found.replace("_", "-")).script if found else ""


def quotes_of(tag: str) -> tuple[str, str]:
    """The signs around words that are said."""
    return _QUOTES.get(parts_of(tag).language, _HIGH)


def endonym(tag: str) -> str:
    """What a language is called in itself, as it begins a line."""
    if tag in _ENDONYMS:
        return _ENDONYMS[tag]
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  # only for languages that are rare here

    try:
        name = Locale.parse(tag, sep="-").get_display_name()
    except (UnknownLocaleError, ValueError):
        name = None
    return f"{name[0].upper()}{name[1:]}" if name else tag


def known_tag(text: str) -> str:
    """A tag as it is usually written, such as `pt-BR`. Raises a refusal, with the tag that may be meant."""
    if text in _ENDONYMS:
        return text
    from babel.core import get_global  # noqa: PLC0415  # only for languages that are rare here

    languages = _languages()
    parts = parts_of(text.replace("_", "-"))
    if re.fullmatch(_TAG, text.replace("_", "-")) and (parts.language in languages or parts.language in get_global("likely_subtags")):
        return str(parts)
    raise refusal(say("there is no language '{tag}'.", tag=text), _meant(text, languages))


def _languages() -> dict[str, str]:
    """Each language's tag with its English name."""
    from babel import Locale  # noqa: PLC0415  # only for languages that are rare here

    return {**{tag.replace("_", "-"): str(name) for tag, name in Locale("en").languages.items()}, "prs": "Dari"}


def _meant(text: str, languages: dict[str, str]) -> Message:
    """The language that somebody meant: a country's code, one of three letters, or a name in English, in Dutch or in itself."""
    from babel import Locale  # noqa: PLC0415
    from babel.core import get_global  # noqa: PLC0415

    word = text.casefold()
    first = re.split("[-_]", word)[0]
    tag = _NO_LANGUAGE.get(first) or get_global("language_aliases").get(first)
    if tag is None:
        names = {name.casefold(): tag for tag, name in
                 (*languages.items(), *Locale("nl").languages.items(), *((tag, name) for tag, name in _ENDONYMS.items()))}
        near = nearest(word, names, alike=_NEARLY)
        tag = names[near[0]] if near else None
    if tag is None:
        return say("Write its tag: two or three letters, such as nl, en, tr, ar, pl, uk or pt-BR.")
    return say("Did you mean '{tag}' ({name})?", tag=tag.replace("_", "-"), name=languages.get(tag.replace("_", "-"), tag))
