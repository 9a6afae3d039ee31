"""YAML text → plain values with the place each of them stands.

The dialect is small on purpose: mappings, lists and text. Every scalar stays the text its author wrote, so that
`no`, `1:30` and `08` are words and not a boolean, a number of seconds or an error. Anchors, aliases, tags and a
second document are refused: nothing in a handout needs them, and they are how a small file becomes a large one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import Any, NoReturn

import yaml

from handouts.problems import InvalidHandoutError, Path, Problem, dotted

Value = str | list["Value"] | dict[str, "Value"]

MAX_BYTES = 256 * 1024
MAX_DEPTH = 10
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MEANT = re.compile(r"\s+#[^\s#]")
_TAB = re.compile(r"^ *\t", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file; line and column count from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Source:
    """A parsed file: its values, and for each path the mark of its key and of its value."""

    file: str
    value: Value
    keys: Mapping[Path, Mark]
    values: Mapping[Path, Mark]

    def problem(
        self, path: Path, message: str, hint: str = "", *, at_key: bool = False, named: bool = True, warning: bool = False
    ) -> Problem:
        """Make a problem at `path`, or at its nearest ancestor that stands in the file; unnamed, it names the parent."""
        marks = self.keys if at_key else self.values
        known = path
        while known not in marks and known:
            known = known[:-1]
        mark = marks.get(known) or self.values.get(known, Mark())
        return Problem(self.file, mark.line, mark.column, dotted(path if named else path[:-1]), message, hint, warning)


def read(file: FilePath, name: str) -> Source:
    """Read and parse one file; `name` is what problems call it. Raises InvalidHandoutError."""
    try:
        size = file.stat().st_size
        data = b"" if size > MAX_BYTES else file.read_bytes()
    except OSError as error:
        raise _invalid(name, Mark(), f"cannot be read: {error.strerror}.", "Check the name and the folder.") from None
    if size > MAX_BYTES:
        message = f"the file is {size / 1024 / 1024:.1f} MB; a handout is at most {MAX_BYTES // 1024} KB."
        raise _invalid(name, Mark(), message, "Is this the right file?")
    return parse(decode(data, name), name)


def decode(data: bytes, name: str) -> str:
    """Bytes → text: UTF-8, or UTF-16 with a byte order mark, as some Windows editors write it."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        message = "this is not text in UTF-8."
        hint = "Save the file as UTF-8 in your editor; a picture or a Word file cannot be read."
        raise _invalid(name, Mark(line, column), message, hint) from None


def parse(text: str, name: str) -> Source:
    """Text → Source. Raises InvalidHandoutError with every duplicate key, or with the one error in the syntax."""
    if not text.strip():
        raise _invalid(name, Mark(), "the file is empty.", "Start from an example: python generate.py new my-handout")
    builder = _Builder(name, text)
    try:
        value = builder.document(iter(yaml.parse(text, Loader=_LOADER)))
    except yaml.YAMLError as error:
        raise _syntax_problem(error, text, name) from None
    if builder.problems:
        raise InvalidHandoutError(builder.problems)
    return Source(name, value, MappingProxyType(builder.keys), MappingProxyType(builder.values))


class _Builder:
    """Builds values from YAML events without YAML's own constructors. PyYAML's two parsers share no event type."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._lines = text.splitlines()
        self.keys: dict[Path, Mark] = {}
        self.values: dict[Path, Mark] = {}
        self.problems: list[Problem] = []

    def document(self, events: Iterator[yaml.Event]) -> Value:
        value: Value = ""
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, "a second document starts here.", "Keep one handout in a file; remove '---'.")
                value = self._value(next(events), events, ())
        return value

    def _value(self, event: Any, events: Iterator[yaml.Event], path: Path) -> Value:
        self._check(event, path)
        self._check_comment(event)
        self.values[path] = _mark(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return str(event.value)

    def _sequence(self, events: Iterator[yaml.Event], path: Path) -> Value:
        items: list[Value] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> Value:
        entries: dict[str, Value] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self._check(event, path)
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(event, "a key has to be a word.", "Write it as 'key: text'.")
            key = str(event.value)
            inner = (*path, key)
            if key in entries:
                first = self.keys[inner].line
                message = f"the key '{key}' stands here twice; the first is in line {first}."
                mark = _mark(event)
                place = dotted(path)
                self.problems.append(Problem(self.name, mark.line, mark.column, place, message, "Remove one of them."))
                self._value(next(events), events, (*inner, "(again)"))
                continue
            self.keys[inner] = _mark(event)
            entries[key] = self._value(next(events), events, inner)
        return entries

    def _check(self, event: Any, path: Path) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self._refuse(event, "'&' and '*' at the start of a value mean something special in YAML and are not used.",
                         "Put the text in quotes, or write the text out.")
        if event.tag not in (None, "!"):
            self._refuse(event, "'!' at the start of a value means something special in YAML and is not used.",
                         "Put the text in quotes.")
        if len(path) > MAX_DEPTH:
            self._refuse(event, f"lists and keys are nested more than {MAX_DEPTH} deep.", "A handout needs five.")

    def _check_comment(self, event: Any) -> None:
        """YAML drops what follows ' #'; with a word right behind it, somebody meant it."""
        if not isinstance(event, yaml.ScalarEvent) or event.style:
            return
        end: Any = event.end_mark
        line, column = end.line, end.column
        rest = self._lines[line][column:] if line < len(self._lines) else ""
        if _MEANT.match(rest):
            mark = Mark(line + 1, column + 1 + rest.index("#"))
            message = "'#' begins a comment: it and what follows would be left out."
            self.problems.append(Problem(self.name, mark.line, mark.column, "", message, "Put the text in quotes."))

    def _refuse(self, event: Any, message: str, hint: str) -> NoReturn:
        raise _invalid(self.name, _mark(event), message, hint)


def _mark(event: Any) -> Mark:
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1)


def _invalid(name: str, mark: Mark, message: str, hint: str) -> InvalidHandoutError:
    return InvalidHandoutError([Problem(name, mark.line, mark.column, "", message, hint)])


def _syntax_problem(error: yaml.YAMLError, text: str, name: str) -> InvalidHandoutError:
    if isinstance(error, yaml.reader.ReaderError):
        return _character_problem(error, text, name)
    place = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    mark = Mark(place.line + 1, place.column + 1) if place else Mark()
    tab = _TAB.search(text)
    if tab:
        line = text.count("\n", 0, tab.end()) + 1
        column = tab.end() - (text.rfind("\n", 0, tab.end()) + 1)
        hint = "Use two spaces for each step to the right."
        return _invalid(name, Mark(line, column), "a tab stands at the start of this line.", hint)
    if _begins_bold(text, mark):
        return _invalid(name, mark, "a text that begins with '**' looks like something else to YAML.",
                        'Put the whole text in quotes: "**Let op** …".')
    said = getattr(error, "problem", None) or "it cannot be read"
    for needle, hint in _HINTS:
        if needle in said:
            return _invalid(name, mark, f"this is not valid YAML: {said}.", hint)
    return _invalid(name, mark, f"this is not valid YAML: {said}.", "Compare the lines around it with an example.")


def _begins_bold(text: str, mark: Mark) -> bool:
    lines = text.splitlines()
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    return line[max(0, mark.column - 2) :].startswith(("**", " **"))


def _character_problem(error: yaml.reader.ReaderError, text: str, name: str) -> InvalidHandoutError:
    found = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    position = found.start() if found else 0
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    character = f"U+{ord(found.group()):04X}" if found else str(error.character)
    return _invalid(name, Mark(line, column), f"the character {character} cannot be printed.", "Remove it.")


_HINTS = (
    ("mapping values are not allowed", "Put the text in quotes: a ': ' inside text looks like a key."),
    ("could not find expected ':'", "Every line is 'key: text' or '- text'; put text with special signs in quotes."),
    ("did not find expected key", "Check the indentation of this line, and the quotes in the line above."),
    ("did not find expected '-' indicator", "Check the indentation: items of one list start in the same column."),
    ("cannot start any token", "Put the text in quotes."),
    ("unexpected end of stream", "A quote that was opened is not closed."),
)

