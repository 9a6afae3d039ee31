"""A handout: what is said, to whom, in which layout."""

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Union, get_args

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from handouts.blocks import KINDS, Block
from handouts.blocks.base import Count, Model, vocabulary_of
from handouts.problems import InvalidHandoutError, Path, Problem
from handouts.prose import Prose, Words
from handouts.references import SourceName
from handouts.source import Source
from handouts.vocabulary import Vocabulary, suggestion

Audience = Literal["teacher", "parent", "team", "worker"]
Language = Literal["nl", "en"]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _first_key(value: Any) -> str | None:
    return str(next(iter(value))) if isinstance(value, dict) and value else None


def _kind(value: Any) -> str | None:
    """The first key of a block names its kind; nothing does where the kind stands further down."""
    return "" if _misplaced(value) else _first_key(value)


def _misplaced(value: Any) -> str | None:
    """The kind of a block that begins with another of its keys: one that the kind's model has, too."""
    first = _first_key(value)
    if first is None:
        return None
    models = _models_by_kind()
    return next((key for key in list(value)[1:] if key in models and first in models[key].model_fields), None)


def _known_layout(name: str, info: ValidationInfo) -> str:
    vocabulary = vocabulary_of(info)
    if name not in vocabulary.layouts:
        raise PydanticCustomError("name", "there is no layout '{name}'. {hint}",
                                  {"name": name, "hint": suggestion(name, vocabulary.layouts)})
    return name


def _written_day(value: Any) -> Any:
    """A day is written in full; a number is none."""
    if isinstance(value, str) and not _DAY.fullmatch(value):
        raise PydanticCustomError("date", "should be a date.")
    return value


if TYPE_CHECKING:
    AnyBlock = Block
else:
    AnyBlock = Annotated[
        Union[tuple(Annotated[kind, Tag(kind.kind())] for kind in KINDS)],  # noqa: UP007  # built from the registry
        Discriminator(_kind),
    ]
Day = Annotated[dt.date, BeforeValidator(_written_day)]
Layout = Annotated[str, AfterValidator(_known_layout), WithJsonSchema({"type": "string", "enum": ["layouts"]})]


class Handout(Model):
    """One handout, as its author wrote it."""

    unprinted: ClassVar[frozenset[str]] = frozenset(
        {"audience", "layout", "language", "updated", "author", "keywords", "pages", "sources"})

    kicker: Words | None = Field(None, description="The words above the title; without it, the audience in words.")
    title: Words = Field(description="The title: a few words.")
    audience: Audience = Field(description="Who reads it; it chooses the colour: teacher, parent, team or worker.")
    layout: Layout = Field(description="The form on paper.")
    language: Language = Field("nl", description="The language of the text: nl or en.")
    updated: Day | None = Field(None, description="When the text was last changed, as 2026-11-23.")
    lead: Prose | None = Field(None, description="One to three sentences under the title.")
    blocks: Annotated[tuple[AnyBlock, ...], Field(min_length=1)] = Field(
        description="What stands on the sheet. Each block begins with its kind.")
    author: Words | None = Field(None, description="Who made it; stands in the file's properties, not on paper.")
    keywords: tuple[Words, ...] = Field((), description="Words to find the file by; not printed.")
    pages: Annotated[Count, Field(ge=1, le=8)] | None = Field(
        None, description="On how many pages it must fit; without it, as many as the layout has.")
    sources: tuple[SourceName, ...] = Field(
        (), description="Where the facts come from: names in data/references.yaml, or your own words.")


def validate(source: Source, vocabulary: Vocabulary) -> Handout:
    """Source → Handout. Raises InvalidHandoutError with all problems at once."""
    if not isinstance(source.value, dict):
        raise InvalidHandoutError([source.problem((), "a handout starts with keys, such as 'title: …'.",
                                                  "Start from an example: python generate.py new my-handout")])
    try:
        return Handout.model_validate(source.value, context=vocabulary)
    except ValidationError as error:
        details = error.errors(include_url=False)
        raise InvalidHandoutError(
            [_problem(source, detail) for detail in details if not _follows_from_another(detail, details)]) from None


def _follows_from_another(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Pydantic calls a list too short when its items are invalid; those are reported themselves."""
    place = detail["loc"]
    return detail["type"] == "too_short" and any(
        other["loc"][: len(place)] == place and len(other["loc"]) > len(place) for other in details)


def _problem(source: Source, detail: ErrorDetails) -> Problem:
    path = _plain_path(detail["loc"])
    kind = detail["type"]
    if kind == "missing":
        key = str(path[-1])
        return source.problem(path[:-1], f"the key '{key}' is missing.", f"Add a line '{key}: …'.")
    if kind == "extra_forbidden":
        keys = tuple(field.alias or name for name, field in _model_at(path[:-1], source).model_fields.items())
        return source.problem(path, f"the key '{path[-1]}' is not known here.", suggestion(str(path[-1]), keys),
                              at_key=True, named=False)
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return _kind_problem(source, path, detail["input"])
    if detail["input"] == "" and kind != "name":
        return source.problem(path, "is empty.", "Write something, or remove the key.")
    known = _MESSAGES.get("date" if kind.startswith("date") else kind)
    if known is None:
        return source.problem(path, detail["msg"])
    message, hint = known
    return source.problem(path, message.format(**detail.get("ctx", {})), hint)


def _kind_problem(source: Source, path: Path, value: Any) -> Problem:
    kinds = tuple(kind.kind() for kind in KINDS)
    found = _first_key(value)
    if found is None:
        message = "a block begins with its kind, such as 'text: …'."
        return source.problem(path, message, f"Choose one of: {', '.join(kinds)}.")
    misplaced = _misplaced(value)
    if misplaced:
        message = f"a block begins with its kind; here '{found}' stands before '{misplaced}'."
        return source.problem((*path, found), message, f"Put the line '{misplaced}: …' first.", at_key=True)
    message = f"there is no block '{found}'."
    return source.problem((*path, found), message, suggestion(found, kinds), at_key=True)


def _plain_path(loc: Path) -> Path:
    """Drop the kind that pydantic puts between a block's number and its keys."""
    return (*loc[:2], *loc[3:]) if loc[:1] == ("blocks",) and len(loc) > 2 else loc  # noqa: PLR2004


def _model_at(path: Path, source: Source) -> type[Model]:
    model: type[Model] = Handout
    value: Any = source.value
    for depth, step in enumerate(path):
        value = value[step]
        if path[:depth] == ("blocks",):
            model = _models_by_kind()[_kind(value) or ""]
        elif isinstance(step, str) and step != "blocks":
            model = _model_in(model.model_fields[step].annotation) or model
    return model


@cache
def _models_by_kind() -> dict[str, type[Model]]:
    return {kind.kind(): kind for kind in KINDS}


def _model_in(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)


_MESSAGES = {
    "string_type": ("should be text.", "Put it on one line after the key, in quotes if it has special signs."),
    "tuple_type": ("should be a list.", "Start each item on its own line with '- '."),
    "model_type": ("should have keys.", "Write it as 'key: text' lines."),
    "model_attributes_type": ("should have keys.", "Write it as 'key: text' lines."),
    "literal_error": ("should be {expected}.", ""),
    "too_short": ("has {actual_length}, and needs at least {min_length}.", "Add some, or remove the key."),
    "less_than_equal": ("should be at most {le}.", ""),
    "greater_than": ("should be more than {gt}.", ""),
    "greater_than_equal": ("should be at least {ge}.", ""),
    "too_long": ("has {actual_length} items; at most {max_length} fit.", "Remove some."),
    "unclosed": ("a ** is opened and not closed.", "Write **bold** with two stars on both sides."),
    "markup": ("** has no effect here.", "Remove the stars: titles and labels have their own weight."),
    "character": ("the character {name} cannot be printed.", "Remove it, or type the word again."),
    "date": ("should be a date.", "Write it as 2026-11-23."),
}
