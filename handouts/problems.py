"""What an author did wrong: where it stands, why it is wrong, and what to do about it."""

import os
from collections.abc import Iterable
from gettext import NullTranslations
from pathlib import Path

from msgspec import Struct
from pydantic_core import PydanticCustomError

from handouts.messages import ENGLISH, code, say, say_counted, shown, words

Origin = tuple[str | int, ...]
_BEFORE, _SHOWN = 60, 100


class Problem(Struct, frozen=True, order=True):
    """One mistake in one file. Lines and columns count from 1; `path` names the place inside the handout.

    `message` and `hint` are Messages, or plain text in English. `text` is the line it is about, as it was when the file
    was read. A warning is worth mending and stops nothing. `language` is that of a translation it is found in.
    """

    file: str
    line: int
    column: int
    path: str
    message: str
    hint: str = ""
    warning: bool = False
    text: str = ""
    language: str = ""

    def __str__(self) -> str:
        return self.said(ENGLISH)

    def said(self, catalogue: NullTranslations) -> str:
        """Place, message and hint on one line, in the language of a catalogue."""
        where = f"{shown(self.file, catalogue)}:{self.line}:{self.column}:"
        kind = words(say("warning:"), catalogue) if self.warning else ""
        said = (where, kind, self.path, f"({self.language})" if self.language else "", words(self.message, catalogue), words(self.hint, catalogue))
        return " ".join(part for part in said if part)

    @property
    def excerpt(self) -> str:
        """The line it is about with a caret under the place, or nothing where there is no such line."""
        if not self.text:
            return ""
        start = max(0, self.column - _BEFORE)
        shown = self.text[start : start + _SHOWN].expandtabs(1)
        return f"    {shown}\n    {' ' * (self.column - 1 - start)}^"

    def record(self, catalogue: NullTranslations) -> dict[str, str | int]:
        """For machines: message and hint in the language of a catalogue; `code` is the same in every language."""
        severity = "warning" if self.warning else "problem"
        return {"file": self.file, "line": self.line, "column": self.column, "path": self.path, "severity": severity,
                "code": code(self.message), "message": words(self.message, catalogue), "hint": words(self.hint, catalogue)}


class InvalidHandoutError(Exception):
    """A handout cannot be used. `problems` holds every reason, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def report(problems: Iterable[Problem], catalogue: NullTranslations, more: Iterable[str] = ()) -> str:
    """Every problem once, with its line, and what else there is to say; then how many there are. Nothing for none."""
    once = list(dict.fromkeys(problems))
    warnings = sum(problem.warning for problem in once)
    wrong = len(once) - warnings
    counts = [*([say_counted("{count} problem", "{count} problems", wrong)] if wrong else ()),
              *([say_counted("{count} warning", "{count} warnings", warnings)] if warnings else ())]
    lines = [f"{problem.said(catalogue)}\n{problem.excerpt}".rstrip() for problem in once]
    total = [f"{', '.join(words(count, catalogue) for count in counts)}."] if once else []
    return "\n".join([*lines, *(words(line, catalogue) for line in more), *total])


def refusal(message: str, hint: str = "") -> PydanticCustomError:
    """What a validator raises: a message and a hint, carried through pydantic to the problem."""
    return PydanticCustomError("refusal", "{message}", {"message": message, "hint": hint})


def dotted(path: Origin) -> str:
    """Write a path as authors read it: `blocks[3].items[2].note`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f"{'.' if text else ''}{step}"
    return text


def display_name(file: Path) -> str:
    """How problems and tables name a file: relative to the current folder where that is shorter."""
    try:
        relative = os.path.relpath(file)
    except ValueError:
        return str(file)
    return Path(relative if len(relative) < len(str(file)) else file).as_posix()
