"""Translations of handouts: gettext catalogues in a folder `languages` beside the handouts, one a language.

A text is found by its handout (msgctxt) and by itself (msgid). One that is marked fuzzy was translated from another text,
and is stale.
"""

import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from handouts.cursor import Key
from handouts.messages import say
from handouts.po import NotPOError, entries, of_context
from handouts.problems import InvalidHandoutError, Problem, display_name

FOLDER = Path(__file__).parent / "languages"
"""The catalogues of the shipped handouts, and of the words that layouts add."""

_HEADER = re.compile(rb'^"(X-[A-Za-z-]+): (.*)\\n"$', re.MULTILINE)
_HEADER_LINE = re.compile(r"^(X-[A-Za-z-]+): (.*)$", re.MULTILINE)
MESSAGES = frozenset({"nl"})
"""Languages whose file in that folder has the messages about problems, and no handouts."""


class Catalogue(Struct, frozen=True):
    """The translations into a language, those that are stale, and who has read them; "" where nobody has."""

    tag: str
    texts: Mapping[Key, str] = field(default_factory=dict)
    stale: Mapping[Key, str] = field(default_factory=dict)
    reviewed_by: str = ""
    reviewed_on: str = ""

    def with_own(self, name: str, own: Mapping[str, str]) -> "Catalogue":
        """With somebody's own translations of a handout's texts: nobody has read those."""
        added = {Key(name, text): said for text, said in own.items() if said.strip() and self.texts.get(Key(name, text)) != said}
        return replace(self, texts={**self.texts, **added}, reviewed_by="", reviewed_on="") if added else self


def read_catalogue(folder: Path, tag: str, context: str | None = None) -> Catalogue | None:
    """The catalogue of a language in a folder, or what it has of one handout; None where there is none. Raises InvalidHandoutError."""
    file = folder / f"{tag}.po"
    if (folder.resolve() == FOLDER.resolve() and tag in MESSAGES) or not file.is_file():
        return None
    texts: dict[Key, str] = {}
    stale: dict[Key, str] = {}
    headers: dict[str, str] = {}
    try:
        text = file.read_text(encoding="utf-8")
        for entry in entries(of_context(text, context) if context else text):
            if entry.text and entry.translation:
                (stale if entry.fuzzy else texts)[Key(entry.context, entry.text)] = entry.translation
            elif not entry.text:
                headers = dict(_HEADER_LINE.findall(entry.translation))
    except (OSError, ValueError) as error:
        raise _unreadable(file, error) from None
    return Catalogue(tag, texts, stale, headers.get("X-Reviewed-By", ""), headers.get("X-Reviewed-On", ""))


def opened(file: Path) -> tuple[Any, dict[str, str]]:
    """Babel's catalogue of a file, for who changes it, and the headers of our own, which Babel drops. Raises InvalidHandoutError where it is none."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415  # only for translations: keep start-up short

    try:
        data = file.read_bytes()
        found = read_po(io.BytesIO(data), abort_invalid=True)
    except (OSError, ValueError, PoFileError) as error:
        raise _unreadable(file, error) from None
    return found, {name.decode(): value.decode() for name, value in _HEADER.findall(data)}


def _unreadable(file: Path, error: Exception) -> InvalidHandoutError:
    line = error.line if isinstance(error, NotPOError) else 1
    return InvalidHandoutError([Problem(display_name(file), line, 1, "", say("is no catalogue that can be read ({reason}).", reason=str(error)),
                                        say("Open it in an editor for PO files, or bring back an earlier version."))])


def languages_in(folder: Path) -> tuple[str, ...]:
    """The languages of which a folder has a catalogue."""
    none = MESSAGES if folder.resolve() == FOLDER.resolve() else frozenset()
    return tuple(sorted(file.stem for file in folder.glob("*.po") if file.stem not in none))
