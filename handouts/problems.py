"""What an author did wrong: where it stands, why it is wrong, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path as FilePath

Path = tuple[str | int, ...]
_BEFORE, _SHOWN = 60, 100


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake in one file. Lines and columns count from 1; `path` names the place inside the handout.

    A warning is worth mending and stops nothing.
    """

    file: str
    line: int
    column: int
    path: str
    message: str
    hint: str = ""
    warning: bool = False

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}: "
        place = f"{self.path} " if self.path else ""
        kind = "warning: " if self.warning else ""
        return f"{where}{kind}{place}{self.message}{' ' + self.hint if self.hint else ''}"

    @property
    def excerpt(self) -> str:
        """The line it is about with a caret under the place, or nothing when the file cannot be read."""
        try:
            lines = FilePath(self.file).read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError):
            return ""
        if not 0 < self.line <= len(lines):
            return ""
        start = max(0, self.column - _BEFORE)
        shown = lines[self.line - 1][start : start + _SHOWN].expandtabs(1)
        return f"    {shown}\n    {' ' * (self.column - 1 - start)}^"

    @property
    def record(self) -> dict[str, str | int]:
        """For machines."""
        severity = "warning" if self.warning else "problem"
        return {"file": self.file, "line": self.line, "column": self.column, "path": self.path, "severity": severity,
                "message": self.message, "hint": self.hint}


class InvalidHandoutError(Exception):
    """A handout cannot be used. `problems` holds every reason, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def dotted(path: Path) -> str:
    """Write a path as authors read it: `blocks[3].items[2].note`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f"{'.' if text else ''}{step}"
    return text
