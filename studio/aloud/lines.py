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


class Line(NamedTuple):
    """One or more sentences as they are printed; a heading stands over what follows."""

    text: str
    heading: bool = False


def head(text: str) -> Line:
    """A heading."""
    return Line(text, heading=True)


def close(text: str, sign: str = ".") -> str:
    """A text with a sign at its end, where it has none of its own."""
    return text if text.rstrip(_CLOSING).endswith(_ENDS) else f"{text}{sign}"


def items(texts: Sequence[Prose | str]) -> list[Line]:
    """A list as one sentence over several lines: commas between, and at the end a full stop."""
    return [Line(close(str(text), "," if number < len(texts) else ".")) for number, text in enumerate(texts, 1)]


def maybe(text: Prose | str | None) -> list[Line]:
    """A text that may be missing."""
    return [Line(str(text))] if text else []


def labelled(one: Any) -> list[Line]:
    """A label, and the words under it."""
    return [Line(one.label), *maybe(one.text)]


def to_fill_in(labels: Sequence[str] | None, voice: Voice) -> list[Line]:
    """The labels of lines to write on; nothing without any."""
    return [Line(voice.words.fill_in), *items(labels)] if labels else []


def drawing(alt: str, voice: Voice) -> Line:
    """What a drawing shows."""
    return Line(voice.words.drawing.format(alt=alt))


def quoted(text: Prose | str, voice: Voice) -> str:
    """Words in the quotation marks of the language."""
    first, last = voice.wording.quotes
    return f"{first}{text}{last}"
