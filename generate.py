"""Render handouts written in YAML into PDFs: `python generate.py`, or `python generate.py --help`."""

import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from handouts import InvalidHandoutError, Loaded, Problem, load, shipped
from handouts.freshness import warnings as freshness_warnings
from handouts.loading import FOLDER, display_name
from handouts.reading import Reading, read_level
from handouts.reading import warnings as reading_warnings
from layouts.compose import sheet_for, vocabulary
from layouts.designs import DESIGNS
from layouts.jobs import EDITIONS, Job, refusal
from layouts.press import write_whole
from layouts.sheet import SHEETS

PAPERS = tuple(name for name in SHEETS if any(name in design.sheets for design in DESIGNS.values()))
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")

EPILOG = """\b
Examples:
  python generate.py                            every handout, into output/nl/
  python generate.py signal-checklist what-helps
  python generate.py my-own.yaml --output print
  python generate.py self-care --paper a2
  python generate.py signal-checklist --edition fillable
  python generate.py outline signal-checklist   as a screen reader says it
  python generate.py check                      only look for mistakes
  python generate.py new my-list --layout checklist

\b
For render and check: --paper a4|a5|a3|a2|letter|… , for render also --output DIR and --edition fillable.
Exit code: 0, 1 with problems in a handout, 2 for a wrong command.
"""


class RenderByDefault(click.Group):
    """A group in which words that are no command are handouts to render."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `render` before arguments that do not begin with a command."""
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "-h", "--version")):
            args = ["render", *args]
        return super().parse_args(ctx, args)


@click.group(cls=RenderByDefault, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Make printable handouts and posters from YAML. Without a command: render."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


_paper = click.option("--paper", type=click.Choice(PAPERS, case_sensitive=False),
                      help="Another paper than the layout's own.")
_edition = click.option("--edition", type=click.Choice(EDITIONS), default="standard",
                        help="fillable: boxes and writing lines become form fields.")


@main.command()
@click.argument("handouts", nargs=-1)
@click.option("--output", default="output", type=click.Path(file_okay=False, path_type=Path),
              help="The folder for the PDFs; a folder for the language is made in it.")
@_paper
@_edition
def render(handouts: tuple[str, ...], output: Path, paper: str | None, edition: str) -> None:
    """Render handouts, by name or by file; without a name, all of them."""
    jobs, problems = _jobs(handouts, paper, edition)
    rows: list[tuple[str, ...]] = []
    with click.progressbar(jobs, label="Rendering", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for job in bar:
            _attempt(lambda job=job: rows.append(_render_one(job, output)), job.loaded, problems)  # type: ignore[misc]
    if rows:
        click.echo(_table(("handout", "paper", "pages", "size", "file"), rows))
    _finish(problems)


@main.command()
@click.argument("handouts", nargs=-1)
@_paper
def check(handouts: tuple[str, ...], paper: str | None) -> None:
    """Look for mistakes, whether everything fits, and how hard it is to read; write nothing.

    Reading level: words per sentence (mean and longest) and the Flesch-Douma score (206.84 − 0.77 × syllables per
    100 words − 0.93 × words per sentence; higher is easier). Aims for parents: at most 15 words, 10 on average,
    score 70 or more; for staff: 20, 14 and 60. Only sentences count, not labels and points; syllables come from
    hyphenation patterns. The score measures length alone, and says little about a handout of a few sentences.
    """
    jobs, problems = _jobs(handouts, paper, "standard")
    rows = []
    for job in jobs:
        one = job.loaded
        _attempt(job.compose, one, problems)
        measured = read_level(one)
        problems += [*reading_warnings(one, measured), *freshness_warnings(one)]
        rows.append(_reading_row(one.name, measured))
    if rows:
        click.echo(_table(("handout", "sentences", "mean", "longest", "Flesch-Douma", "aim"), rows))
    if not problems:
        click.echo(f"{len(jobs)} handout{'' if len(jobs) == 1 else 's'} checked: no problems.")
    _finish(problems)


def _reading_row(name: str, reading: Reading) -> tuple[str, ...]:
    score = "–" if reading.score is None else f"{reading.score:.0f}"
    aim = reading.target
    return (name, str(len(reading.sentences)), f"{reading.mean:.1f}", str(reading.longest), score,
            f"{aim.mean:g} / {aim.longest} / {aim.score:g}")


@main.command()
@click.argument("handouts", nargs=-1)
@_paper
@_edition
def outline(handouts: tuple[str, ...], paper: str | None, edition: str) -> None:
    """Say what a screen reader says: the tags of the file, from top to bottom."""
    from layouts.press.spoken import spoken  # noqa: PLC0415  # reading PDF is slow to import: only when asked for

    jobs, problems = _jobs(handouts, paper, edition)
    for job in jobs:
        _attempt(lambda job=job: click.echo(spoken(job.print(job.compose()))), job.loaded, problems)  # type: ignore[misc]
    _finish(problems)


@main.command("list")
def list_() -> None:
    """Show the handouts."""
    loaded, problems = _load_all(shipped())
    rows = [(one.name, one.handout.title, one.handout.audience, one.handout.layout,
             sheet_for(one.handout.layout, None).label) for one in loaded]
    click.echo(_table(("id", "title", "audience", "layout", "paper"), rows))
    _finish(problems)


@main.command()
@click.argument("name", metavar="ID")
@click.option("--layout", type=click.Choice(sorted(DESIGNS)), default="checklist", show_default=True)
@click.option("--folder", default=FOLDER, type=click.Path(file_okay=False, path_type=Path),
              help="Where to put the file; without it, beside the other handouts.")
def new(name: str, layout: str, folder: Path) -> None:
    """Write a commented starter that renders as it is."""
    if not _NAME.fullmatch(name):
        message = f"'{name}' cannot be an ID. Use small letters, digits and hyphens, such as 'my-checklist'."
        raise click.BadParameter(message, param_hint="ID")
    file = folder / f"{name}.yaml"
    if file.exists():
        message = f"{display_name(file)} is there already. Choose another ID, or remove the file first."
        raise click.UsageError(message)
    text = (FOLDER / "starters" / f"{layout}.yaml").read_text(encoding="utf-8")
    schema = _schema_reference(folder)
    try:
        write_whole(file, text.replace("$schema=schema.json", f"$schema={schema}").encode("utf-8"))
    except OSError as error:
        message = f"cannot write {display_name(file)}: {error.strerror}."
        raise click.ClickException(message) from None
    click.echo(f"Wrote {display_name(file)}. Change the text, then: python generate.py {display_name(file)}")


def _schema_reference(folder: Path) -> str:
    try:
        return Path(os.path.relpath(FOLDER / "schema.json", folder)).as_posix()
    except ValueError:
        return (FOLDER / "schema.json").as_uri()


def _files(names: tuple[str, ...]) -> tuple[Path, ...]:
    """Names and paths → files. Raises UsageError for a name that is neither."""
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
            raise click.UsageError(message)
    return tuple(dict.fromkeys(files))


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except OSError:
        return False


def _load_all(files: tuple[Path, ...]) -> tuple[list[Loaded], list[Problem]]:
    loaded: list[Loaded] = []
    problems: list[Problem] = []
    names = vocabulary()
    for file in files:
        try:
            loaded.append(load(file, names))
        except InvalidHandoutError as error:
            problems.extend(error.problems)
    return loaded, problems


def _jobs(names: tuple[str, ...], paper: str | None, edition: str) -> tuple[list[Job], list[Problem]]:
    """What to make of the named handouts, or of all. For named handouts it is wrong usage when one makes no sense."""
    loaded, problems = _load_all(_files(names))
    jobs = []
    for job in (Job(one, paper, edition) for one in loaded):
        reason = refusal(job)
        if reason is None:
            jobs.append(job)
        elif names:
            raise click.UsageError(reason)
        else:
            click.echo(f"Left out: {reason}", err=True)
    doubled = [file for file, count in Counter(job.file for job in jobs).items() if count > 1]
    if doubled:
        message = f"two handouts would both become {doubled[0].as_posix()}. Render one of them into another --output."
        raise click.UsageError(message)
    return jobs, problems


def _attempt(work: Callable[[], Any], one: Loaded, problems: list[Problem]) -> None:
    try:
        work()
    except InvalidHandoutError as error:
        problems.extend(error.problems)
    except OSError as error:
        message = f"cannot be written: {error.strerror} ({error.filename})."
        problems.append(one.source.problem((), message, "Close the file in other programs, or choose another --output."))


def _render_one(job: Job, output: Path) -> tuple[str, ...]:
    publication = job.compose()
    data = job.print(publication)
    file = output / job.file
    write_whole(file, data)
    return job.loaded.name, publication.paper, str(len(publication.pages)), f"{len(data) / 1024:.0f} KB", display_name(file)


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
             for row in (head, tuple("─" * width for width in widths), *rows)]
    return "\n".join(lines)


def _finish(problems: list[Problem]) -> None:
    """Print the problems, and end with exit code 1 if one of them is more than a warning."""
    for problem in sorted(problems):
        click.echo(str(problem), err=True)
    warnings = sum(problem.warning for problem in problems)
    counts = [f"{count} {word}{'' if count == 1 else 's'}"
              for count, word in ((len(problems) - warnings, "problem"), (warnings, "warning")) if count]
    if counts:
        click.echo(f"{', '.join(counts)}.", err=True)
    if len(problems) > warnings:
        sys.exit(1)


if __name__ == "__main__":
    main()
