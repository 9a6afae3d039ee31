"""From what a person names to the jobs of a run."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from handouts import InvalidHandoutError, Loaded, Problem, load, shipped
from layouts.compose import vocabulary
from layouts.jobs import Job, Wish, refusal, usual


class WrongUsageError(Exception):
    """A command that cannot be meant so."""


@dataclass(frozen=True, slots=True)
class Run:
    """What to make, what is wrong with the handouts, and why some are left out."""

    jobs: list[Job]
    problems: list[Problem]
    left_out: list[str]


def plan(names: Sequence[str], wish: Wish | None) -> Run:
    """Names or files → jobs; without names all handouts, without a wish what a school will print of each.

    Raises WrongUsageError for a name that is none, for a named handout of which the wish makes no sense, and for two
    that would become one file.
    """
    loaded, problems = load_all(files_of(names))
    jobs, left_out = [], []
    for job in (job for one in loaded for job in ((Job(one, wish),) if wish else usual(one))):
        reason = refusal(job)
        if reason is None:
            jobs.append(job)
        elif names:
            raise WrongUsageError(reason)
        else:
            left_out.append(reason)
    for file, count in Counter(job.file for job in jobs).items():
        if count > 1:
            message = f"two handouts would both become {file.as_posix()}. Render one of them into another --output."
            raise WrongUsageError(message)
    return Run(jobs, problems, left_out)


def load_all(files: Sequence[Path]) -> tuple[list[Loaded], list[Problem]]:
    """The handouts that are valid, and the problems of the others."""
    loaded: list[Loaded] = []
    problems: list[Problem] = []
    names = vocabulary()
    for file in files:
        try:
            loaded.append(load(file, names))
        except InvalidHandoutError as error:
            problems.extend(error.problems)
    return loaded, problems


def files_of(names: Sequence[str]) -> tuple[Path, ...]:
    """Names and paths → files; without names, all handouts. Raises WrongUsageError for a name that is neither."""
    known = {file.stem: file for file in shipped()}
    if not names:
        return tuple(known.values())
    files = []
    for name in names:
        if name in known:
            files.append(known[name])
        elif Path(name).suffix in (".yaml", ".yml") or _is_file(name):
            files.append(Path(name))
        else:
            message = f"there is no handout '{name}'. Known: {', '.join(known)}. Or give a path to a .yaml file."
            raise WrongUsageError(message)
    return tuple(dict.fromkeys(files))


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except OSError:
        return False


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Rows under a head, each column as wide as its widest cell."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
             for row in (head, tuple("─" * width for width in widths), *rows)]
    return "\n".join(lines)
