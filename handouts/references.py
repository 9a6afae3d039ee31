"""The sources and telephone numbers that handouts name: one data file, each entry with the day it was checked."""

import datetime as dt
import re
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, TypeAdapter
from pydantic_core import PydanticCustomError

from handouts.prose import Span, Words, clean
from handouts.source import read
from handouts.vocabulary import suggestion

FILE = Path(__file__).parent / "data" / "references.yaml"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    used: tuple[str, ...]
    checked: dt.date
    confirm: Words | None = None


class Reference(_Entry):
    """A source: who published what, when, which handouts use it, and when somebody looked it up.

    `address` is printed, to be typed: without https:// and www. `page` is where exactly it was read, when that is
    too long to type. `confirm` says what a person still has to look at.
    """

    title: Words
    publisher: Words
    year: int | None = None
    language: str = "nl"
    address: Words | None = None
    page: Words | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """As the foot of a handout prints it, the title in its own language."""
        known = (self.publisher, str(self.year) if self.year else "", self.address or "")
        return Span(self.title, language=self.language), Span(f" ({', '.join(filter(None, known))})")


class Phone(_Entry):
    """A telephone number, whose it is and when it is answered."""

    name: Words
    number: Words
    hours: Words


class References(BaseModel):
    """The whole data file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sources: dict[str, Reference]
    phones: dict[str, Phone]


@cache
def references() -> References:
    """The data file, read once. Raises InvalidHandoutError or ValidationError when it is broken."""
    return TypeAdapter(References).validate_python(read(FILE, FILE.name).value)


def source_line(source: str) -> tuple[Span, ...]:
    """A source as it is printed: an entry of the data file by its name, or the author's own words."""
    known = references().sources.get(source) if _NAME.fullmatch(source) else None
    return known.spans if known else (Span(source),)


def _known_source(text: str) -> str:
    if _NAME.fullmatch(text) and text not in references().sources:
        raise PydanticCustomError("name", "there is no source '{name}'. {hint}",
                                  {"name": text, "hint": suggestion(text, tuple(references().sources))})
    return clean(text)


def _known_phone(name: str) -> str:
    if name not in references().phones:
        raise PydanticCustomError("name", "there is no number '{name}'. {hint}",
                                  {"name": name, "hint": suggestion(name, tuple(references().phones))})
    return name


SourceName = Annotated[str, AfterValidator(_known_source)]
PhoneName = Annotated[str, AfterValidator(_known_phone)]
