"""YAML text → plain values with the place each of them stands.

The dialect is small on purpose: mappings, lists and text. Every scalar stays the text its author wrote, so that
`no`, `1:30` and `08` are words and not a boolean, a number of seconds or an error. Anchors, aliases, tags and a
second document are refused: nothing in a handout needs them, and they are how a small file becomes a large one.
"""

import errno
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml
from msgspec import Struct

from handouts import lines
from handouts.building import Builder, Refused, Value
from handouts.findings import Finding
from handouts.messages import Message, say, why
from handouts.problems import InvalidHandoutError, Origin, Problem, dotted

MAX_BYTES = 256 * 1024
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAB = re.compile(r" *\t[ \t]*(?=[^ \t#])")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


class Mark(NamedTuple):
    """A place in a file; line and column count from 1."""

    line: int = 1
    column: int = 1


class Source(Struct, frozen=True):
    """A parsed file: its lines and values, and for each path the mark of its key and of its value.

    `language` is that in which its texts are read, where it is another than they are written in: problems name it.
    """

    file: str
    lines: tuple[str, ...]
    value: Value
    keys: Mapping[Origin, Mark]
    values: Mapping[Origin, Mark]
    language: str = ""

    def __reduce__(self) -> tuple[Any, ...]:
        """For another process: views of dictionaries cannot be sent, dictionaries can."""
        return _sent, (self.file, self.lines, self.value, dict(self.keys), dict(self.values), self.language)

    def problem(
        self, path: Origin, message: str, hint: str = "", *, at_key: bool = False, named: bool = True, warning: bool = False
    ) -> Problem:
        """Make a problem at `path`, or at its nearest ancestor that stands in the file; unnamed, it names the parent."""
        mark = self.mark(path, at_key=at_key)
        text = self.lines[mark.line - 1] if mark.line <= len(self.lines) else ""
        return Problem(self.file, mark.line, mark.column, dotted(path if named else path[:-1]), message, hint, warning, text, self.language)

    def mark(self, path: Origin, *, at_key: bool = False) -> Mark:
        """Where a path stands, or its nearest ancestor that stands in the file."""
        marks = self.keys if at_key else self.values
        known = path
        while known not in marks and known:
            known = known[:-1]
        return marks.get(known) or self.values.get(known, Mark())

    def sign(self, path: Origin) -> str:
        """The sign that a value begins with in the file, such as the bracket of a list in brackets."""
        mark = self.mark(path)
        text = self.lines[mark.line - 1] if mark.line <= len(self.lines) else ""
        return text[mark.column - 1 : mark.column]


def _sent(file: str, lines: tuple[str, ...], value: Value, keys: dict[Origin, Mark], values: dict[Origin, Mark], language: str) -> Source:
    return Source(file, lines, value, MappingProxyType(keys), MappingProxyType(values), language)


def read(file: Path, name: str) -> Source:
    """Read and parse one file; `name` is what problems call it. Raises InvalidHandoutError."""
    try:
        size = file.stat().st_size
        data = b"" if size > MAX_BYTES else file.read_bytes()
    except OSError as error:
        raise _invalid(name, "", Finding(0, 0, *_why(error))) from None
    if size > MAX_BYTES:
        message = say("the file is {size} MB; a handout is at most {most} KB.",
                      size=round(size / 1024 / 1024, 1), most=MAX_BYTES // 1024)
        raise _invalid(name, "", Finding(0, 0, message, say("Is this the right file?")))
    return parse(decode(data, name), name)


def _why(error: OSError) -> tuple[Message, Message]:
    if error.errno == errno.ENOENT:
        return say("cannot be read: there is no such file."), say("Check the name and the folder.")
    if error.errno in (errno.EISDIR, errno.ENOTDIR):
        return say("cannot be read: this is a folder."), say("Name a file in it.")
    return (say("cannot be read ({reason}).", reason=why(error)),
            say("Close it in other programs, and look whether you may open it."))


def decode(data: bytes, name: str) -> str:
    """Bytes → text: UTF-8, or UTF-16 with a byte order mark, as some Windows editors write it."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start)
        column = error.start - data.rfind(b"\n", 0, error.start) - 1
        finding = Finding(line, column, say("this is not text in UTF-8."),
                          say("Save the file as UTF-8 in your editor; a picture or a Word file cannot be read."))
        raise _invalid(name, "", finding) from None


def parse(text: str, name: str, loader: Any = _LOADER) -> Source:
    """Text → Source. Raises InvalidHandoutError with everything that cannot be read, or would be lost."""
    if not text.strip():
        raise _invalid(name, text, Finding(0, 0, say("the file is empty."),
                                           say("Start from an example: python generate.py new my-handout")))
    texts = lines.split(text)
    if found := [*_unreadable(texts), *_tabs(texts)]:
        raise _invalid(name, text, *found)
    texts = tuple(line.replace("\t", " ") for line in texts)
    try:
        builder = _built(texts, loader)
    except yaml.YAMLError:
        from handouts.mending import diagnose  # noqa: PLC0415  # most files can be read: keep start-up short

        found, mended = diagnose(texts, lambda trial: _fails(trial, loader))
        raise _invalid(name, text, *found, *_rest(mended, found, loader)) from None
    if builder.findings:
        raise _invalid(name, text, *builder.findings)
    keys, values = (MappingProxyType({path: Mark(line + 1, column + 1) for path, (line, column) in places.items()})
                    for places in (builder.keys, builder.values))
    return Source(name, lines.split(text), builder.value, keys, values)


def _built(texts: Sequence[str], loader: Any) -> Builder:
    builder = Builder(texts)
    try:
        builder.document(iter(yaml.parse("\n".join(texts), Loader=loader)))
    except Refused as refused:
        builder.findings.append(refused.finding)
    return builder


def _rest(mended: Sequence[str], found: Sequence[Finding], loader: Any) -> list[Finding]:
    """What is wrong besides, once the lines that could not be read are mended."""
    try:
        builder = _built(mended, loader)
    except yaml.YAMLError:
        return []
    known = {number for finding in found for number in (finding.number, *finding.mended)}
    return [finding for finding in builder.findings if finding.number not in known]


def _fails(texts: Sequence[str], loader: Any) -> tuple[int, int] | None:
    """Where reading fails, if it does."""
    try:
        for _ in yaml.parse("\n".join(texts), Loader=loader):
            pass
    except yaml.YAMLError as error:
        place = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        return (place.line, place.column) if place else (0, 0)
    return None


def _unreadable(texts: Sequence[str]) -> Iterator[Finding]:
    for number, text in enumerate(texts):
        found = _UNREADABLE.search(text)
        if found:
            yield Finding(number, found.start(), say("the character {name} cannot be printed.", name=f"U+{ord(found.group()):04X}"),
                          say("Remove it, or type the word again."))


def _tabs(texts: Sequence[str]) -> Iterator[Finding]:
    for number, text in enumerate(texts):
        found = _TAB.match(text)
        if found:
            yield Finding(number, found.group().index("\t"), say("a tab stands at the start of this line."),
                          say("Use two spaces for each step to the right."))


def _invalid(name: str, text: str, *found: Finding) -> InvalidHandoutError:
    texts = lines.split(text)
    first: dict[tuple[int, str], Finding] = {}
    for finding in found:
        first.setdefault((finding.number, finding.path), finding)
    return InvalidHandoutError([
        Problem(name, one.number + 1, one.column + 1, one.path, one.message, one.hint,
                text=texts[one.number] if one.number < len(texts) else "") for one in first.values()])
