"""A handout: what is said, to whom, in which layout."""

import datetime as dt
import re
from contextlib import suppress
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainValidator,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from handouts.abbreviations import Own
from handouts.blocks import KINDS, Block
from handouts.blocks.base import Count, Model
from handouts.known import Vocabulary, vocabulary_of
from handouts.messages import say
from handouts.problems import InvalidHandoutError, refusal
from handouts.prose import Prose, Words
from handouts.references import SourceName
from handouts.registry import Registry
from handouts.shape import NO_KIND, kind_begun
from handouts.source import Source
from handouts.tags import SOURCE, known_tag
from handouts.vocabulary import suggestion

Audience = Literal["teacher", "parent", "team", "worker", "child"]
Language = Annotated[str, AfterValidator(known_tag), WithJsonSchema({"type": "string", "examples": ["nl", "en", "tr", "ar", "pl", "uk"]})]
Orientation = Literal["portrait", "landscape"]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _block(value: Any, info: ValidationInfo) -> Block:
    """A block as the kind that its first key names; nothing names it where the kind stands further down."""
    kind = kind_begun(value, KINDS)
    if kind is None:
        raise PydanticCustomError(NO_KIND, "a block begins with its kind")
    return KINDS[kind].model_validate(value, context=info.context)


def _scene(value: Any, info: ValidationInfo) -> Any:
    """A scene by name, or its keys. Few handouts that are made in a hurry have one: it is imported when it is asked for."""
    return DRAWN["scene"].model_validate(value, context=info.context)


def _known_layout(name: str, info: ValidationInfo) -> str:
    vocabulary = vocabulary_of(info)
    if name not in vocabulary.layouts:
        raise refusal(say("there is no layout '{name}'.", name=name), suggestion(name, vocabulary.layouts))
    return name


def _written_day(value: Any) -> Any:
    """A day is written in full; a number is none."""
    if not isinstance(value, str) or not value.strip():
        return value
    if _DAY.fullmatch(value):
        with suppress(ValueError):
            return dt.date.fromisoformat(value)
        message = say("is a day that does not exist.")
    else:
        message = say("should be a date.")
    from handouts.days import as_day  # noqa: PLC0415  # most days are written right: keep start-up short

    day = as_day(value)
    raise refusal(message, say("Write it as {day}.", day=day.isoformat()) if day else
                  say("A date is a year, a month and a day, such as 2026-11-23."))


DRAWN: Registry[type[Model]] = Registry({"scene": "handouts.blocks.scene:Drawn"})
AnyScene = Annotated[Any, DRAWN, PlainValidator(_scene), WithJsonSchema({})]
AnyBlock = Annotated[Block, KINDS, PlainValidator(_block), WithJsonSchema({})]
Day = Annotated[dt.date, BeforeValidator(_written_day)]
Layout = Annotated[str, AfterValidator(_known_layout), WithJsonSchema({"type": "string", "$vocabulary": "layouts"})]


class Handout(Model):
    """One handout, as its author wrote it."""

    unprinted: ClassVar[frozenset[str]] = frozenset(
        {"audience", "layout", "language", "updated", "author", "keywords", "pages", "orientation", "scene", "sources", "abbreviations"})

    kicker: Words | None = Field(None, description="The words above the title; without it, the audience in words.")
    title: Words = Field(description="The title: a few words.")
    audience: Audience = Field(description="Who reads it; it chooses the colour: teacher, parent, team, worker or child.")
    layout: Layout = Field(description="The form on paper.")
    language: Language = Field(SOURCE, description="The language of the text, as nl, en or pt-BR.")
    updated: Day | None = Field(None, description="When the text was last changed, as 2026-11-23.")
    lead: Prose | None = Field(None, description="One to three sentences under the title.")
    scene: AnyScene | None = Field(None, description="The picture beside the title: the name of a scene, such as hug, or its keys.")
    blocks: Annotated[tuple[AnyBlock, ...], Field(min_length=1)] = Field(
        description="What stands on the sheet. Each block begins with its kind.")
    author: Words | None = Field(None, description="Who made it; stands in the file's properties, not on paper.")
    keywords: tuple[Words, ...] = Field((), description="Words to find the file by; not printed.")
    pages: Annotated[Count, Field(ge=1, le=8)] | None = Field(
        None, description="On how many pages it must fit; without it, as many as the layout has.")
    orientation: Orientation | None = Field(
        None, description="How the paper lies: portrait or landscape; without it, as the layout has it.")
    sources: tuple[SourceName, ...] = Field(
        (), description="Where the facts come from: names in data/references.yaml, or your own words.")
    abbreviations: Own = Field(Own(), description="What abbreviations of your own stand for, such as 'SMW: schoolmaatschappelijk werk'.")


def validate(source: Source, vocabulary: Vocabulary) -> Handout:
    """Source → Handout. Raises InvalidHandoutError with all problems at once."""
    if not isinstance(source.value, dict):
        raise InvalidHandoutError([source.problem((), say("a handout starts with keys, such as 'title: …'."),
                                                  say("Start from an example: python generate.py new my-handout"))])
    try:
        return Handout.model_validate(source.value, context=vocabulary)
    except ValidationError as error:
        from handouts.explaining import explained  # noqa: PLC0415  # only where something is wrong: keep start-up short

        raise InvalidHandoutError(explained(source, error, Handout)) from None
