"""The text an author writes: plain words, with `**bold**` as the only markup."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from handouts.messages import say
from handouts.problems import refusal

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


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one weight; `language` where it is not that of the handout, `link` where it leads."""

    text: str
    bold: bool = False
    language: str | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph as spans; never empty."""

    spans: tuple[Span, ...]

    def __str__(self) -> str:
        return "".join(span.text for span in self.spans)

    @property
    def written(self) -> str:
        """The text with its markup, as `parse` takes it."""
        return "".join(f"**{span.text}**" if span.bold else span.text for span in self.spans)

    @classmethod
    def parse(cls, text: str) -> "Prose":
        """`"a **b** c"` → spans. Raises a refusal for an unclosed `**`."""
        pieces = clean(text).split("**")
        if len(pieces) % 2 == 0:
            raise refusal(say("a ** is opened and not closed."), say("Write **bold** with two stars on both sides."))
        spans = tuple(Span(piece, bool(index % 2)) for index, piece in enumerate(pieces) if piece)
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
