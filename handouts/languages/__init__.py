"""The languages in which problems are told: English is in the code, others in a gettext catalogue each.

It knows the standard library alone, so that a package that is missing can be told in them, too.

`python -m handouts.languages.update` keeps the catalogues in step with the code.
"""

import os
import sys
from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

FOLDER = Path(__file__).parent
_ENGLISH = NullTranslations()
LANGUAGES = ("nl", "en")
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_PRIMARY = 0x3FF
_WINDOWS = {0x13: "nl", 0x09: "en"}


@cache
def catalogue(language: str) -> NullTranslations:
    """What translates into a language, such as `nl`; English where there is no catalogue."""
    file = FOLDER / f"{language}.mo"
    if language not in LANGUAGES or not file.is_file():
        return _ENGLISH
    with file.open("rb") as stream:
        return GNUTranslations(stream)


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """The first language a person's system asks for that is here, else English.

    It stands in the variables of the environment in gettext's order, on Windows without them in the language of the
    display.
    """
    asked = next((environment[name] for name in _VARIABLES if environment.get(name)), None)
    if asked is None:
        return _display_language()
    tags = (tag.replace("-", "_").split("_")[0].split(".")[0].lower() for tag in asked.split(":"))
    return next((tag for tag in tags if tag in LANGUAGES), "en")


def _display_language() -> str:
    if sys.platform != "win32":
        return "en"
    import ctypes  # noqa: PLC0415  # only Windows has it to ask

    return _WINDOWS.get(ctypes.windll.kernel32.GetUserDefaultUILanguage() & _PRIMARY, "en")
