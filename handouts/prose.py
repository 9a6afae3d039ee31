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

_FOREIGN = re.compile(r"\[([^\[\]{}]+)\]\{([A-Za-z][A-Za-z0-9_-]*)\}")
_NEARLY_FOREIGN = re.compile(r"\](?:\{[^{}.]*\}| \{[A-Za-z]{2,3}\})")
_BOLD = "**"
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
        units = [unit for _, spans in groupby(self.spans, key=lambda span: span.language) for unit in _units(tuple(spans))]
        return "".join(_weighed("".join(text for text, _ in alike), bold=bold) for bold, alike in groupby(units, key=lambda unit: unit[1]))

    @classmethod
    def parse(cls, text: str) -> "Prose":
        """`"a **b** [c]{en}"` → spans. Raises a refusal for an unclosed `**`, and for a language or a mark that is none."""
        cleaned = clean(text)
        if cleaned.count(_BOLD) % 2:
            raise refusal(say("a ** is opened and not closed."), say("Write **bold** with two stars on both sides."))
        spans = tuple(_spans(cleaned))
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


def _spans(text: str) -> Iterator[Span]:
    """Stretches of one weight in one language: `[words]{tag}` are in another, and may be bold in part. Raises a refusal."""
    bold = False
    for part, language in _tongues(text):
        for index, piece in enumerate(part.split(_BOLD)):
            bold ^= index > 0
            if piece:
                yield Span(piece, bold, language)


def _tongues(text: str) -> Iterator[tuple[str, str | None]]:
    """Stretches with the language that they are marked with. Raises a refusal for a tag that is none, and for what is nearly a mark."""
    start = 0
    for match in _FOREIGN.finditer(text):
        yield _unmarked(text[start : match.start()]), None
        yield match[1], known_tag(match[2])
        start = match.end()
    yield _unmarked(text[start:]), None


def _unmarked(text: str) -> str:
    found = _NEARLY_FOREIGN.search(text)
    if found:
        raise refusal(say("'{text}' marks no words in another language.", text=found[0]),
                      say("Write {mark}: the tag right behind the bracket, and no other brackets inside.", mark="[huisarts]{nl}"))
    return text


def _units(spans: tuple[Span, ...]) -> Iterator[tuple[str, bool]]:
    """Stretches in one language with their marks, and whether all of each is bold."""
    language = spans[0].language
    if language and len({span.bold for span in spans}) > 1:
        yield f"[{''.join(_weighed(span.text, bold=span.bold) for span in spans)}]{{{language}}}", False
    else:
        yield from ((f"[{span.text}]{{{language}}}" if language else span.text, span.bold) for span in spans)


def _weighed(text: str, *, bold: bool) -> str:
    return f"{_BOLD}{text}{_BOLD}" if bold else text
