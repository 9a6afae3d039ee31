"""What an author did wrong: where it stands, why it is wrong, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

Path = tuple[str | int, ...]


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
