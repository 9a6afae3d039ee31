"""Pydantic's errors → problems in the words of an author, with their places and hints."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, core_schema

from handouts.excuses import EXCUSES
from handouts.lines import quoted, shown
from handouts.messages import Message, say, say_counted
from handouts.problems import Origin, Problem
from handouts.prose import EMPTY_HINT
from handouts.shape import BLOCKS, NO_KIND, at, first_key, kinds_of, misplaced, model_at
from handouts.source import Source
from handouts.vocabulary import meant, suggestion

_ALLBLOCKS = say("The kinds are text, heading, points, steps, checklist, table and more; docs/authoring.md shows them all.")
Context = Mapping[str, Any]
_OF_KEY = "[key]"
"""The last step of the place of a key that is wrong itself."""
_PYDANTIC = frozenset(get_args(core_schema.ErrorType))


def explained(source: Source, error: ValidationError, root: type[BaseModel]) -> list[Problem]:
    """Every problem of a file that is not what `root` says; not those that only follow from another."""
    details = error.errors(include_url=False)
    causes = [detail for detail in details if not _follows(detail, details, source, root)]
    return [_problem(source, detail, root) for detail in causes]


def _follows(detail: ErrorDetails, details: list[ErrorDetails], source: Source, root: type[BaseModel]) -> bool:
    """Pydantic calls a list too short when its items are invalid, and a key missing that is there by another name."""
    place = detail["loc"]
    if detail["type"] == "too_short":
        return any(other["loc"][: len(place)] == place and len(other["loc"]) > len(place) for other in details)
    if detail["type"] != "missing":
        return False
    keys = _missing_keys(model_at(root, place[:-1], source.value), source.value, place[:-1])
    return any(other["type"] == "extra_forbidden" and other["loc"][:-1] == place[:-1]
               and meant(str(other["loc"][-1]), keys) == place[-1] for other in details)


def _problem(source: Source, detail: ErrorDetails, root: type[BaseModel]) -> Problem:
    path, kind, value = detail["loc"], detail["type"], detail["input"]
    context: Context = detail.get("ctx", MappingProxyType({}))
    if kind == "missing":
        key = str(path[-1])
        return source.problem(path[:-1], say("the key '{key}' is missing.", key=key), say("Add a line '{key}: …'.", key=key))
    if kind == "extra_forbidden":
        return _unknown_key(source, path, value, root)
    if kind == NO_KIND:
        return _kind_problem(source, path, value, root)
    if path[-1:] == (_OF_KEY,):
        return source.problem(path[:-1], *_said(detail, context, "", root), at_key=True)
    return source.problem(path, *_said(detail, context, source.sign(path), model_at(root, path, source.value)))


def _said(detail: ErrorDetails, context: Context, sign: str, model: type[BaseModel]) -> tuple[str, str]:
    """Message and hint for a value; what pydantic says itself is never shown."""
    kind, value = detail["type"], detail["input"]
    if kind == "refusal":
        return context["message"], context["hint"]
    if value == "":
        return say("is empty."), EMPTY_HINT
    tell = _TELLERS.get(kind)
    if tell:
        return tell(context, value, sign, model)
    if kind in _PYDANTIC:
        return say("cannot be used here."), say("Compare it with an example in docs/authoring.md.")
    return detail["msg"], ""


def _unknown_key(source: Source, path: Origin, value: Any, root: type[BaseModel]) -> Problem:
    key = str(path[-1])
    model = model_at(root, path[:-1], source.value)
    keys = _missing_keys(model, source.value, path[:-1])
    message: Message = say("the key '{key}' is not known here.", key=key)
    hint = suggestion(key, keys) if keys else say("Remove it.")
    one = meant(key, keys)
    kinds = tuple(kinds_of(root))
    if one is None and key in kinds and path[:1] == (BLOCKS,):
        message = say("'{key}' begins a block of its own.", key=key)
        hint = say("Begin a new block with a dash: '- {key}: …'.", key=key)
    elif one is None and len(path) == 1 and (kind := meant(key, kinds)) and key not in EXCUSES:
        message = say("'{key}' is a block, and blocks stand under 'blocks:'.", key=key)
        hint = say("Put it there as '- {kind}: …'.", kind=kind)
    elif one is None and len(path) > 1 and key in root.model_fields:
        message = say("the key '{key}' belongs at the left edge, not in here.", key=key)
        hint = say("Put it above 'blocks:', without spaces before it.")
    elif value == "" and source.sign(path[:-1]) == "{":
        hint = say("Between braces a comma begins a new key: put a text with a comma in quotes.")
    elif one is None or key.casefold() in EXCUSES:
        hint = EXCUSES.get(key.casefold(), hint)
    return source.problem(path, message, hint, at_key=True, named=False)


def _missing_keys(model: type[BaseModel], value: Any, path: Origin) -> tuple[str, ...]:
    """The keys that an item may have and has not."""
    there = at(value, path)
    keys = (field.alias or name for name, field in model.model_fields.items())
    return tuple(key for key in keys if not isinstance(there, dict) or key not in there)


def _kind_problem(source: Source, path: Origin, value: Any, root: type[BaseModel]) -> Problem:
    kinds = tuple(kinds_of(root))
    found = first_key(value)
    if isinstance(value, str) and value.strip():
        return source.problem(path, say("a block begins with its kind, and this is only text."),
                              say("Write '- text: {text}'.", text=shown(quoted(value) if ": " in value else value)))
    if found is None:
        return source.problem(path, say("a block begins with its kind, such as 'text: …'."), _ALLBLOCKS)
    wrong = misplaced(value, kinds_of(root))
    if wrong:
        message = say("a block begins with its kind; here '{key}' stands before '{kind}'.", key=found, kind=wrong)
        return source.problem((*path, found), message, say("Put the line '{kind}: …' first.", kind=wrong), at_key=True)
    message = say("there is no block '{name}'.", name=found)
    return source.problem((*path, found), message, suggestion(found, kinds, _ALLBLOCKS), at_key=True)


Teller = Callable[[Context, Any, str, type[BaseModel]], tuple[str, str]]


def _text_wanted(_: Context, value: Any, sign: str, _model: type[BaseModel]) -> tuple[str, str]:
    message = say("should be text.")
    if sign in ("[", "{"):
        return message, say("Brackets and braces have a meaning of their own here: put the whole text in quotes.")
    if isinstance(value, dict):
        key = first_key(value) or ""
        return (say("should be text; the colon behind '{key}' makes a key of it.", key=key),
                say("Put the whole text in quotes: {text}", text=quoted(shown(f"{key}: {value.get(key)}"))))
    return message, say("A list goes under 'points:'; a text stands on one line after its key.")


def _list_wanted(_: Context, value: Any, _sign: str, _model: type[BaseModel]) -> tuple[str, str]:
    if isinstance(value, str) and "," in value:
        return say("should be a list."), say("Write it between brackets: [{text}].", text=shown(value))
    if isinstance(value, dict) and value:
        return say("should be a list."), say("Begin each item with a dash and a space: '- {key}: …'.", key=first_key(value) or "")
    return say("should be a list."), say("Start each item on its own line with '- '.")


def _keys_wanted(_: Context, value: Any, _sign: str, model: type[BaseModel]) -> tuple[str, str]:
    first, *more = (key for key, field in model.model_fields.items() if field.is_required())
    text = shown(value) if isinstance(value, str) else "…"
    if not more:
        return say("should have keys."), say("Write it as '{key}: {text}'.", key=first, text=text)
    return (say("should have keys."),
            say("Write each on a line of its own: {keys}.", keys=", ".join(f"'{key}: …'" for key in (first, *more))))


def _choice_wanted(context: Context, value: Any, _sign: str, _model: type[BaseModel]) -> tuple[str, str]:
    names = tuple(re.findall(r"'([^']+)'", context["expected"]))
    one = meant(str(value), names)
    hint = say("Did you mean '{name}'?", name=one) if one else ""
    return say("should be one of: {names}.", names=", ".join(names)), hint


def _too_few(context: Context, _value: Any, _sign: str, _model: type[BaseModel]) -> tuple[str, str]:
    return (say_counted("has {count} item, and needs at least {least}.", "has {count} items, and needs at least {least}.",
                        context["actual_length"], least=context["min_length"]), say("Add some, or remove the key."))


def _too_many(context: Context, _value: Any, _sign: str, _model: type[BaseModel]) -> tuple[str, str]:
    return (say_counted("has {count} item; at most {most} fit.", "has {count} items; at most {most} fit.",
                        context["actual_length"], most=context["max_length"]), say("Remove some."))


def _number(_: Context, _value: Any, _sign: str, _model: type[BaseModel]) -> tuple[str, str]:
    return say("should be a number."), say("Write it in figures, with a point before decimals.")


def _day(_: Context, _value: Any, _sign: str, _model: type[BaseModel]) -> tuple[str, str]:
    return say("should be a date."), say("A date is a year, a month and a day, such as 2026-11-23.")


_TELLERS: Mapping[str, Teller] = {
    "string_type": _text_wanted,
    "tuple_type": _list_wanted,
    "model_type": _keys_wanted,
    "model_attributes_type": _keys_wanted,
    "dict_type": _keys_wanted,
    "literal_error": _choice_wanted,
    "too_short": _too_few,
    "too_long": _too_many,
    "less_than_equal": lambda context, *_: (say("should be at most {most}.", most=context["le"]), ""),
    "greater_than_equal": lambda context, *_: (say("should be at least {least}.", least=context["ge"]), ""),
    "greater_than": lambda context, *_: (say("should be more than {least}.", least=context["gt"]), ""),
    "float_parsing": _number, "float_type": _number, "int_parsing": _number, "int_type": _number, "finite_number": _number,
    "date_type": _day, "date_parsing": _day, "date_from_datetime_parsing": _day, "date_from_datetime_inexact": _day,
}
