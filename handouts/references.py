"""The sources and telephone numbers that handouts name: one data file, each entry with the day it was checked."""

import datetime as dt
import re
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from handouts.links import web
from handouts.messages import say
from handouts.names import nearest
from handouts.problems import InvalidHandoutError, display_name, refusal
from handouts.prose import Link, Span, Words, clean
from handouts.source import read

FILE = Path(__file__).parent / "data" / "references.yaml"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NEARLY = 0.8
_POINTS = re.compile(r"([1-9]\d{0,2})(?:[a-z]|-([1-9]\d{0,2}))?")


def _point(name: str) -> str:
    """A point, a part of one, or a range of them: `20`, `83a`, `1-42`."""
    found = _POINTS.fullmatch(name)
    if not found or (found[2] and int(found[1]) >= int(found[2])):
        raise refusal(say("'{name}' is no point.", name=name), say("Write its number, such as 20, 83a, or 1-42 for all from 1 to 42."))
    return name


def _once(points: tuple[str, ...]) -> tuple[str, ...]:
    twice = next((name for name in points if points.count(name) > 1), None)
    if twice:
        raise refusal(say("'{name}' stands here twice.", name=twice), say("Remove one."))
    return points


Points = Annotated[tuple[Annotated[str, AfterValidator(_point)], ...], AfterValidator(_once)]


class _Sourced(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    used: tuple[str, ...]
    checked: dt.date
    confirm: Words | None = None


class Reference(_Sourced):
    """A source: who published what, when, which handouts use it, and when somebody looked it up.

    `short` is what the foot of a handout calls it. `address` is printed, to be typed: without https:// and www. `page` is where exactly it was read, when that is
    too long to type. `points` are those of the set that it carries. `confirm` says what a person still has to look at.
    """

    title: Words
    publisher: Words
    year: int | None = None
    language: str = "nl"
    short: Words | None = None
    address: Words | None = None
    page: Words | None = None
    points: Points = ()

    def carries(self, point: str) -> bool:
        """Whether it carries a point or a part of one; a number stands for all of its parts."""
        number = int(re.sub(r"\D", "", point))
        for name in self.points:
            first, dash, last = name.partition("-")
            if dash and int(first) <= number <= int(last):
                return True
            if name in (point, str(number)):
                return True
        return False

    @property
    def spans(self) -> tuple[Span, ...]:
        """As the foot of a handout prints it: the short name, or else the title in its own language, and where to find it."""
        title = Span(self.short) if self.short else Span(self.title, language=self.language)
        known = "" if self.short else ", ".join(filter(None, (self.publisher, str(self.year) if self.year else "")))
        if not self.address:
            return (title, Span(f" ({known})")) if known else (title,)
        exact = (self.page or self.address).partition(";")[0]
        return title, Span(f" ({known}, " if known else " ("), Span(self.address, link=Link(web(exact), f"{self.title}, {exact}")), Span(")")


class Phone(_Sourced):
    """A telephone number, whose it is and when it is answered."""

    name: Words
    number: Words
    hours: Words


class References(BaseModel):
    """The whole data file."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    sources: dict[str, Reference]
    phones: dict[str, Phone]

    @cached_property
    def callers(self) -> dict[str, str]:
        """Whose each number is."""
        return {phone.number: phone.name for phone in self.phones.values()}


def read_references(file: Path = FILE) -> References:
    """The data file. Raises InvalidHandoutError with everything that is wrong in it."""
    source = read(file, display_name(file))
    try:
        return References.model_validate(source.value)
    except ValidationError as error:
        from handouts.explaining import explained  # noqa: PLC0415  # only where something is wrong: keep start-up short

        raise InvalidHandoutError(explained(source, error, References)) from None


def source_line(source: str, references: References) -> tuple[Span, ...]:
    """A source as it is printed: an entry of the data file by its name, or the author's own words."""
    known = references.sources.get(source) if _NAME.fullmatch(source) else None
    return known.spans if known else (Span(source),)


def nearly_known(source: str, references: References) -> str | None:
    """The name that an author may have meant, where a source is almost one."""
    if not _NAME.fullmatch(source) or source in references.sources:
        return None
    near = nearest(source, references.sources, alike=_NEARLY)
    return near[0] if near else None


SourceName = Annotated[str, AfterValidator(clean)]
