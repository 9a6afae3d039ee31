"""The text an author writes: plain words, with `**bold**` and `[words]{tag}` for those in another language as the only markup."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Annotated, Any, NamedTuple

from msgspec import Struct
from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from handouts.messages import say
from handouts.problems import refusal
from handouts.tags import known_tag

_FOREIGN = re.compile(r"\[([^\[\]{}]+)\]\{([A-Za-z][A-Za-z0-9-]*)\}")
_SPACE = re.compile(r"[ \t\r\n]+")
_UNSAFE = frozenset({"Cc", "Cs", "Co", "Cn"})
_BIDI_CONTROLS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")

EMPTY_HINT = say("Write something, or remove the key.")
_INVISIBLE = " \u00a0\u00ad\u200b\u200c\u200d\u2060"


def clean(text: str) -> str:
    """Fold white space to single spaces, compose accents (NFC), refuse what cannot be printed."""
    folded = unicodedata.normalize("NFC", _SPACE.sub(" ", text).strip())
    if not folded.strip(_INVISIBLE):
        raise refusal(say("is empty."), EMPTY_HINT)
    for character in folded:
        if not " " <= character <= "~" and (unicodedata.category(character) in _UNSAFE or character in _BIDI_CONTROLS):
            raise refusal(say("the character {name} cannot be printed.", name=f"U+{ord(character):04X}"),
                          say("Remove it, or type the word again."))
    return folded


def without_markup(text: str) -> str:
    """Clean text for titles and labels, where bold would have no effect."""
    if "**" in text:
        raise refusal(say("** has no effect here."), say("Remove the stars: titles and labels have their own weight."))
    if _FOREIGN.search(text):
        raise refusal(say("the mark of another language has no effect here."), say("Leave the signs out: titles and labels are in one language."))
    return clean(text)


def room_or_words(text: str) -> str:
    """Clean text of a table's cell; nothing at all is room to write."""
    return without_markup(text) if text.strip() else ""


Words = Annotated[str, AfterValidator(without_markup)]
Cell = Annotated[str, AfterValidator(room_or_words)]


class Link(NamedTuple):
    """Where a text leads, as a URI, and how that is said to who cannot see it."""

    address: str
    says: str


class Span(Struct, frozen=True):
    """A stretch of text in one weight.

    `language` where it is not that of the handout, `link` where it leads, `expansion` what an abbreviation stands for.
    """

    text: str
    bold: bool = False
    language: str | None = None
    link: Link | None = None
    expansion: str | None = None


class Prose(Struct, frozen=True):
    """A paragraph as spans; never empty."""

    spans: tuple[Span, ...]

    def __str__(self) -> str:
        return "".join(span.text for span in self.spans)

    @property
    def written(self) -> str:
        """The text with its markup, as `parse` takes it."""
        parts = groupby(self.spans, key=lambda span: span.bold)
        return "".join(f"**{text}**" if bold else text for bold, spans in parts for text in ["".join(map(_marked, spans))])

    @classmethod
    def parse(cls, text: str) -> "Prose":
        """`"a **b** [c]{en}"` → spans. Raises a refusal for an unclosed `**` and for a language that is none."""
        pieces = clean(text).split("**")
        if len(pieces) % 2 == 0:
            raise refusal(say("a ** is opened and not closed."), say("Write **bold** with two stars on both sides."))
        spans = tuple(span for index, piece in enumerate(pieces) if piece for span in _spans(piece, bold=bool(index % 2)))
        if not "".join(span.text for span in spans).strip(_INVISIBLE):
            raise refusal(say("is empty."), EMPTY_HINT)
        return cls(spans)

    @classmethod
    def plain(cls, text: str) -> "Prose":
        """Text without markup."""
        return cls((Span(text),))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> Any:
        return {"type": "string"}


def _spans(text: str, *, bold: bool) -> Iterator[Span]:
    """A stretch of one weight, in which `[words]{tag}` are in another language. Raises a refusal for a tag that is none."""
    start = 0
    for match in _FOREIGN.finditer(text):
        if match.start() > start:
            yield Span(text[start : match.start()], bold)
        yield Span(match[1], bold, known_tag(match[2]))
        start = match.end()
    if start < len(text):
        yield Span(text[start:], bold)


def _marked(span: Span) -> str:
    return f"[{span.text}]{{{span.language}}}" if span.language else span.text
