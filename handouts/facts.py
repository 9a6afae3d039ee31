"""Facts of the school in a handout's text: `{school.name}`, `{event.date}`, `{head.phone}`.

A fact that is not known is a problem, unless its author left room for it: `{event.date ____}` is a line to write on. A text
that is one such fact and nothing else is left out where the block then draws a line of its own.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, get_args

from msgspec import Struct
from msgspec.structs import replace

from handouts.blocks.base import Model
from handouts.loading import Loaded
from handouts.messages import say
from handouts.problems import InvalidHandoutError, Origin, Problem
from handouts.prose import Prose, Span
from handouts.school import ContactPerson, Event, Profile, Role, School, day_in_words
from handouts.vocabulary import suggestion

LINE = "_" * 16
_FACT = re.compile(r"\{([\w-]+)\.(\w+)( ?_+)?\}")
_SCHOOL = ("name", "short_name", "location", "address", "website", "languages")
_PERSON = tuple(name for name in ContactPerson.model_fields if name != "role")
_DAYS = frozenset({"event.date", "event.reply_by"})
NAMES = (
    *(f"school.{name}" for name in _SCHOOL), *(f"event.{name}" for name in Event.model_fields),
    *(f"{role}.{name}" for role in get_args(Role) for name in _PERSON),
)
"""Every fact that a handout can name."""


def filled(loaded: Loaded, profile: Profile | None) -> Loaded:
    """A handout, and what stands beside it, with the facts they name. Raises InvalidHandoutError with those that are not known."""
    done = _filled(loaded, profile)
    return replace(done, beside=filled(done.beside, profile)) if done.beside else done


def _filled(loaded: Loaded, profile: Profile | None) -> Loaded:
    if not any("{" in line for line in loaded.source.lines):
        return loaded
    filling = _Filling(loaded, facts(profile.school, loaded.handout.language) if profile else {}, known=profile is not None)
    handout = filling.value(loaded.handout, ())
    if filling.problems:
        raise InvalidHandoutError(filling.problems)
    return loaded if handout is loaded.handout else replace(loaded, handout=handout)


def facts(school: School, language: str) -> dict[str, str]:
    """Every fact that a school gives, in words."""
    found = {f"school.{name}": getattr(school, name) for name in _SCHOOL}
    found |= {f"event.{name}": getattr(school.event, name) for name in Event.model_fields}
    for person in reversed(school.contacts):
        found |= {f"{person.role}.{name}": getattr(person, name) for name in _PERSON}
    return {name: _words(value, language) for name, value in found.items() if value}


def _words(value: Any, language: str) -> str:
    if isinstance(value, dt.date):
        return day_in_words(value, language)
    return ", ".join(value) if isinstance(value, tuple) else str(value)


class _Filling(Struct):
    """One walk through a handout."""

    loaded: Loaded
    facts: dict[str, str]
    known: bool
    problems: list[Problem] = []

    def value(self, value: Any, origin: Origin) -> Any:
        """What stands at a place, with its facts; the same object where there are none."""
        if isinstance(value, Model):
            changed = dict(self._fields(value, origin))
            return value.model_copy(update=changed) if changed else value
        if isinstance(value, tuple):
            items = tuple(self.value(item, (*origin, number)) for number, item in enumerate(value))
            return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        if isinstance(value, Prose):
            spans = tuple(part for span in value.spans for part in (self._spans(span, origin) if "{" in span.text else (span,)))
            return value if spans == value.spans else Prose(spans)
        return self._text(value, origin) if isinstance(value, str) and "{" in value else value

    def _fields(self, model: Model, origin: Origin) -> Iterator[tuple[str, Any]]:
        for name in type(model).printed() if isinstance(model, Model) else ():
            value, place = getattr(model, name), (*origin, name)
            optional = not type(model).model_fields[name].is_required()
            new = None if optional and self._is_line(value) else self.value(value, place)
            if new is not value:
                yield name, new

    def _is_line(self, value: Any) -> bool:
        """Whether a text is one fact that is not known, with room for it."""
        found = _FACT.fullmatch(str(value)) if isinstance(value, Prose | str) else None
        return bool(found and found[3] and f"{found[1]}.{found[2]}" in NAMES and f"{found[1]}.{found[2]}" not in self.facts)

    def _spans(self, span: Span, origin: Origin) -> Iterator[Span]:
        """A stretch with its facts; in a translation each is told apart as what the school wrote in its own language, but for days."""
        if self.loaded.translation is None:
            yield replace(span, text=self._text(span.text, origin))
            return
        at = 0
        for found in _FACT.finditer(span.text):
            name, said = f"{found[1]}.{found[2]}", self._fact(found, origin)
            own = None if name in _DAYS or said in (LINE, found[0]) else self.loaded.translation.source
            yield from (part for part in (replace(span, text=span.text[at : found.start()]), replace(span, text=said, language=own)) if part.text)
            at = found.end()
        if span.text[at:]:
            yield replace(span, text=span.text[at:])

    def _text(self, text: str, origin: Origin) -> str:
        return _FACT.sub(lambda found: self._fact(found, origin), text)

    def _fact(self, found: re.Match[str], origin: Origin) -> str:
        name = f"{found[1]}.{found[2]}"
        room = f"{{{name} ____}}"
        if name in self.facts:
            return self.facts[name]
        if name not in NAMES:
            self._problem(origin, say("there is no fact '{name}'.", name=name), suggestion(name, NAMES))
        elif found[3]:
            return LINE
        elif self.known:
            self._problem(origin, say("your school.yaml does not say '{name}'.", name=name),
                          say("Add it there, or write '{fact}' for a line to write it on.", fact=room))
        else:
            self._problem(origin, say("'{name}' is a fact of your school, and there is no school.yaml.", name=name),
                          say("Write one: python generate.py new-school. Or write '{fact}' for a line to write it on.", fact=room))
        return found[0]

    def _problem(self, origin: Origin, message: str, hint: str) -> None:
        self.problems.append(self.loaded.source.problem(origin, message, hint))
