"""YAML's events → values and their places, without YAML's own constructors."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

import yaml

from handouts.findings import Finding
from handouts.lines import quoted, shown
from handouts.lost import lost
from handouts.messages import Message, say
from handouts.problems import Origin, dotted

Value = str | list["Value"] | dict[str, "Value"]

MAX_DEPTH = 10
_OPEN, _IN_BRACKETS, _REST = re.compile(r"[\[{]"), re.compile(r"[^,\]}]*"), re.compile(".*")


class Refused(Exception):  # noqa: N818  # it carries a finding; nothing outside this room sees it
    """Something after which reading on makes no sense."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class Builder:
    """Builds values from YAML events. PyYAML's two parsers share no event type. Places are lines and columns from 0."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self.value: Value = ""
        self.keys: dict[Origin, tuple[int, int]] = {}
        self.values: dict[Origin, tuple[int, int]] = {}
        self.findings: list[Finding] = []

    def document(self, events: Iterator[yaml.Event]) -> None:
        """Build the value of the one document. Raises Refused, and YAMLError for what cannot be read."""
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    _refuse(event, say("a second document starts here."), say("Keep one handout in a file; remove '---'."))
                self.value = self._value(next(events), events, ())

    def _value(self, event: Any, events: Iterator[yaml.Event], path: Origin) -> Value:
        self._check(event, path)
        self.values[path] = _place(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return str(getattr(event, "value", ""))

    def _sequence(self, events: Iterator[yaml.Event], path: Origin) -> Value:
        items: list[Value] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[yaml.Event], path: Origin) -> Value:
        entries: dict[str, Value] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self._check(event, path)
            if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                _refuse(event, say("a key has to be a word."), say("Write it as 'key: text', and a text with brackets in quotes."))
            key = str(getattr(event, "value", ""))
            inner = (*path, key)
            if key in entries:
                self._find(event, say("the key '{key}' stands here twice; the first is in line {line}.", key=key, line=self.keys[inner][0] + 1),
                           say("Remove one of them."), dotted(path))
                self._value(next(events), events, (*inner, "(again)"))
                continue
            self.keys[inner] = _place(event)
            entries[key] = self._value(next(events), events, inner)
        return entries

    def _check(self, event: Any, path: Origin) -> None:
        if len(path) > MAX_DEPTH:
            _refuse(event, say("lists and keys stand more than {most} deep in each other.", most=MAX_DEPTH), say("A handout needs five."))
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag not in (None, "!") or self._begins_with_tag(event):
            number, column = _place(event)
            text = self._texts[number] if number < len(self._texts) else ""
            whole = (_IN_BRACKETS if _OPEN.search(text, 0, column) else _REST).match(text, column).group().rstrip()  # type: ignore[union-attr]
            self._find(event, say("a text cannot begin with '{sign}': here that sign has a meaning of its own.", sign=whole[:1]),
                       say("Put the whole text in quotes: {text}", text=quoted(shown(whole))))
        elif isinstance(event, yaml.ScalarEvent):
            self.findings.extend(lost(event, self._texts))

    def _begins_with_tag(self, event: Any) -> bool:
        """A '!' alone is a tag that says nothing; it would be lost."""
        number, column = _place(event)
        return event.tag == "!" and self._texts[number][column : column + 1] == "!"

    def _find(self, event: Any, message: Message, hint: Message, path: str = "") -> None:
        self.findings.append(Finding(*_place(event), message, hint, path=path))


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line, event.start_mark.column


def _refuse(event: Any, message: Message, hint: Message) -> NoReturn:
    raise Refused(Finding(*_place(event), message, hint))
