"""The lines that a block is read in, and what most kinds do with them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from handouts.abbreviations import Abbreviations
from handouts.prose import Prose
from handouts.references import References
from handouts.school import Profile
from layouts.style.words import Wording
from studio.aloud.words import Spoken

_ENDS = (".", "!", "?", ":", ",", ";", "…")
_CLOSING = '”’")'


class Voice(NamedTuple):
    """What a reader has at hand: its own words, those of the layouts, the numbers, the abbreviations, the language of the handout, the school."""

    words: Spoken
    wording: Wording
    references: References
    abbreviations: Abbreviations
    language: str
    profile: Profile | None = None


class ToSay(NamedTuple):
    """One or more sentences as they are printed; a heading stands over what follows."""

    text: str
    heading: bool = False


def head(text: str) -> ToSay:
    """A heading."""
    return ToSay(text, heading=True)


def close(text: str, sign: str = ".") -> str:
    """A text with a sign at its end, where it has none of its own."""
    return text if text.rstrip(_CLOSING).endswith(_ENDS) else f"{text}{sign}"


def items(texts: Sequence[Prose | str]) -> list[ToSay]:
    """A list as one sentence over several lines: commas between, and at the end a full stop."""
    return [ToSay(close(str(text), "," if number < len(texts) else ".")) for number, text in enumerate(texts, 1)]


def maybe(text: Prose | str | None) -> list[ToSay]:
    """A text that may be missing."""
    return [ToSay(str(text))] if text else []


def labelled(one: Any) -> list[ToSay]:
    """A label, and the words under it."""
    return [ToSay(one.label), *maybe(one.text)]


def to_fill_in(labels: Sequence[str] | None, voice: Voice) -> list[ToSay]:
    """The labels of lines to write on; nothing without any."""
    return [ToSay(voice.words.fill_in), *items(labels)] if labels else []


def drawing(alt: str, voice: Voice) -> ToSay:
    """What a drawing shows."""
    return ToSay(voice.words.drawing.format(alt=alt))


def quoted(text: Prose | str, voice: Voice) -> str:
    """Words in the quotation marks of the language."""
    first, last = voice.wording.quotes
    return f"{first}{text}{last}"
