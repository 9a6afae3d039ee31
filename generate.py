"""Render handouts written in YAML into PDFs: `python generate.py`, or `python generate.py --help`."""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from handouts import InvalidHandoutError, Loaded, Problem, shipped
from handouts.loading import FOLDER, display_name, starter
from handouts.reading import read_level
from layouts.command import RenderByDefault
from layouts.compose import sheet_for
from layouts.designs import DESIGNS
from layouts.editions import EDITIONS
from layouts.frames import Publication
from layouts.imposition.calibration import calibration
from layouts.imposition.cards import FLIPS
from layouts.imposition.passport import Entry
from layouts.imposition.passport import passport as make_passport
from layouts.jobs import Job, Wish, passport_entry
from layouts.press import to_pdf, write_whole
from layouts.press.pictures import MissingExtraError
from layouts.run import Run, WrongUsageError, load_all, plan, table
from layouts.sheet import SHEETS
from layouts.units import parse_offset

PAPERS = tuple(name for name in SHEETS if any(name in design.sheets for design in DESIGNS.values()))
ONTO = ("a4", "letter", "a3")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")

EPILOG = """\b
Examples:
  python generate.py                            every handout, into output/nl/
  python generate.py signal-checklist --edition copier
  python generate.py self-care --tile a4        a poster on A4 sheets
  python generate.py check                      only look for mistakes
  python generate.py new my-list --layout checklist

\b
Exit code: 0, 1 with problems in a handout, 2 for a wrong command.
"""


@click.group(cls=RenderByDefault, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Make printable handouts and posters from YAML. Without a command: render."""
    for stream in (stream for stream in (sys.stdout, sys.stderr) if hasattr(stream, "reconfigure")):
        stream.reconfigure(errors="replace")


_paper = click.option("--paper", type=click.Choice(PAPERS, case_sensitive=False),
                      help="Another paper than the layout's own.")
_edition = click.option("--edition", type=click.Choice(tuple(EDITIONS)), default="standard",
                        help="For a copier, in large print, to fill in on a screen, or for a print shop.")
_output = click.option("--output", default="output", type=click.Path(file_okay=False, path_type=Path),
                       help="The folder for the files; a folder for the language is made in it.")


def _parsed_offset(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[float, float]:
    try:
        return parse_offset(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


_pictures = click.option("--pictures", type=click.Path(exists=True, path_type=Path), help="A folder for more pictures.")


@main.command()
@click.argument("handouts", nargs=-1)
@_output
@_paper
@_edition
@_pictures
@click.option("--sheet", type=click.Choice(ONTO), help="Cards on this paper, to cut out.")
@click.option("--tile", type=click.Choice(ONTO), help="Posters on sheets of this paper, to glue together.")
@click.option("--booklet", is_flag=True, help="A4 sheets folded into an A5 booklet.")
@click.option("--flip", type=click.Choice(FLIPS), default="long", help="The edge the printer turns a sheet of cards over.")
@click.option("--back-offset", callback=_parsed_offset, default="0mm,0mm", metavar="RIGHT,DOWN",
              help="How far your printer's backs are off; see calibrate.")
@click.option("--png", type=click.IntRange(24, 600), metavar="DPI", help="Each page as a picture, too.")
@click.option("--passport", is_flag=True, help="A page, too, that says how each file is printed.")
@click.option("--watch", is_flag=True, help="Go on, and render again what changes. End it with Ctrl-C.")
def render(handouts: tuple[str, ...], output: Path, *, paper: str | None, edition: str, sheet: str | None, tile: str | None,
           booklet: bool, flip: str, back_offset: tuple[float, float], png: int | None, passport: bool,
           watch: bool, pictures: Path | None) -> None:
    """Render handouts, by name or by file.

    Without a name all of them, and what a school will print besides: cards on A4 sheets, posters in A4 tiles.
    """
    if watch:
        from layouts.watch import follow  # noqa: PLC0415  # only when asked for
        follow(handouts, [argument for argument in sys.argv[1:] if argument != "--watch"], click.echo)
    form = _form(sheet=sheet, tile=tile, booklet=booklet)
    wish = Wish(paper, EDITIONS[edition], form, sheet or tile or "a4", flip, back_offset, pictures)
    run = _plan(handouts, wish if handouts or wish != Wish() else None)
    done: list[tuple[Job, Publication, tuple[str, ...]]] = []
    with click.progressbar(run.jobs, label="Rendering", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for job in bar:
            _attempt(lambda job=job: done.append(_render_one(job, output, png)), job.loaded, run.problems)  # type: ignore[misc]
    rows = [row for *_, row in done]
    if passport and done:
        rows.append(_passport([passport_entry(job, publication) for job, publication, _ in done], output))
    if rows:
        click.echo(table(("handout", "paper", "pages", "size", "file"), rows))
    _finish(run.problems)


def _form(*, sheet: str | None, tile: str | None, booklet: bool) -> str:
    chosen = [name for name, asked in (("sheet", sheet), ("tiles", tile), ("booklet", booklet)) if asked]
    if len(chosen) > 1:
        raise click.UsageError("--sheet, --tile and --booklet exclude each other. Ask for one at a time.")
    return chosen[0] if chosen else "page"


def _passport(entries: list[Entry], output: Path) -> tuple[str, ...]:
    publication = make_passport(entries, "nl")
    data = to_pdf(publication)
    file = output / "nl" / "passport.pdf"
    write_whole(file, data)
    return _row("passport", publication, len(data), file)


@main.command()
@_output
@click.option("--sheet", type=click.Choice(ONTO), default="a4", help="The paper in the printer.")
def calibrate(output: Path, sheet: str) -> None:
    """Write a sheet that shows how far the backs of your printer are off; give that to --back-offset."""
    _write_extra(output / "nl" / f"calibration_{sheet}.pdf", to_pdf(calibration(SHEETS[sheet], "nl")))


def _write_extra(file: Path, data: bytes) -> None:
    try:
        write_whole(file, data)
    except OSError as error:
        message = f"cannot write {display_name(file)}: {error.strerror}."
        raise click.ClickException(message) from None
    click.echo(f"Wrote {display_name(file)}.")


@main.command()
@click.argument("handouts", nargs=-1)
@_paper
@_edition
@_pictures
@click.option("--photocopy", is_flag=True, help="Copy each page three times over, and look whether it can still be read.")
@click.option("--strict", is_flag=True, help="Exit code 1 for warnings, too.")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", help="For people, or for machines.")
def check(handouts: tuple[str, ...], *, paper: str | None, edition: str, photocopy: bool, strict: bool, form: str,
          pictures: Path | None) -> None:
    """Look for mistakes as a proof-reader would; write nothing.

    It looks whether everything fits, how large text is, its contrast, its lines, its distance from trim and fold; for
    posters, from how far they can be read; whether sources were looked up lately; and how hard the text is to read.

    Reading level: words per sentence (mean and longest) and the Flesch-Douma score (206.84 − 0.77 × syllables per
    100 words − 0.93 × words per sentence; higher is easier). Aims for parents: at most 15 words, 10 on average,
    score 70 or more; for staff: 20, 14 and 60. Only sentences count, not labels and points; syllables come from
    hyphenation patterns. The score measures length alone, and says little about a handout of a few sentences.
    """
    from layouts.proof.check import inspect, reach  # noqa: PLC0415  # rendering needs none of it: keep start-up short

    run = _plan(handouts, Wish(paper, EDITIONS[edition], pictures=pictures))
    rows = []
    for job in run.jobs:
        _attempt(lambda job=job: run.problems.extend(inspect(job, photocopy=photocopy)), job.loaded, run.problems)  # type: ignore[misc]
        rows.append((job.loaded.name, *read_level(job.loaded).figures))
    if form == "json":
        click.echo(json.dumps([problem.record for problem in sorted(run.problems)], ensure_ascii=False, indent=1))
    elif rows:
        click.echo(table(("handout", "sentences", "mean", "longest", "Flesch-Douma", "aim"), rows))
        for job in run.jobs if not run.problems else ():
            click.echo(reach(job), nl=False)
    if not run.problems and form == "table":
        click.echo(f"{len(rows)} handout{'' if len(rows) == 1 else 's'} checked: no problems.")
    _finish(run.problems, strict=strict, quiet=form == "json")


@main.command()
@click.argument("handouts", nargs=-1)
@_paper
@_edition
def outline(handouts: tuple[str, ...], paper: str | None, edition: str) -> None:
    """Say what a screen reader says: the tags of the file, from top to bottom."""
    from layouts.press.spoken import spoken  # noqa: PLC0415  # reading PDF is slow to import: only when asked for

    run = _plan(handouts, Wish(paper, EDITIONS[edition]))
    for job in run.jobs:
        _attempt(lambda job=job: click.echo(spoken(job.print(job.compose()))), job.loaded, run.problems)  # type: ignore[misc]
    _finish(run.problems)


@main.command("icons")
@_output
def icons_(output: Path) -> None:
    """Write a sheet with every icon and its name."""
    from layouts.proof.specimen import icon_sheet  # noqa: PLC0415  # only when asked for

    _write_extra(output / "icons.pdf", to_pdf(icon_sheet("Iconen", "nl")))


@main.command()
@_output
def scenes(output: Path) -> None:
    """Write sheets with every part, pose and named scene that people are drawn with."""
    from layouts.proof.scene_sheet import scene_sheet  # noqa: PLC0415  # only when asked for

    _write_extra(output / "scenes.pdf", to_pdf(scene_sheet("Scènes", "nl")))


@main.command("list")
def list_() -> None:
    """Show the handouts."""
    loaded, problems = load_all(shipped())
    rows = [(one.name, one.handout.title, one.handout.audience, one.handout.layout,
             sheet_for(one.handout.layout, None).label) for one in loaded]
    click.echo(table(("id", "title", "audience", "layout", "paper"), rows))
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
    try:
        write_whole(file, starter(layout, folder).encode("utf-8"))
    except OSError as error:
        message = f"cannot write {display_name(file)}: {error.strerror}."
        raise click.ClickException(message) from None
    click.echo(f"Wrote {display_name(file)}. Change the text, then: python generate.py {display_name(file)}")


def _plan(names: tuple[str, ...], wish: Wish | None) -> Run:
    try:
        run = plan(names, wish)
    except WrongUsageError as error:
        raise click.UsageError(str(error)) from None
    for reason in run.left_out:
        click.echo(f"Left out: {reason}", err=True)
    return run


def _attempt(work: Callable[[], Any], one: Loaded, problems: list[Problem]) -> None:
    try:
        work()
    except InvalidHandoutError as error:
        problems.extend(error.problems)
    except MissingExtraError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        message = f"cannot be written: {error.strerror} ({error.filename})."
        problems.append(one.source.problem((), message, "Close the file in other programs, or choose another --output."))


def _render_one(job: Job, output: Path, png: int | None) -> tuple[Job, Publication, tuple[str, ...]]:
    publication = job.compose()
    data = job.print(publication)
    file = output / job.file
    write_whole(file, data)
    if png:
        from layouts.press.pictures import to_png  # noqa: PLC0415  # an extra, only when asked for

        for number, picture in enumerate(to_png(data, png), 1):
            write_whole(file.with_name(f"{file.stem}-{number}.png"), picture)
    return job, publication, _row(job.loaded.name, publication, len(data), file)


def _row(name: str, publication: Publication, size: int, file: Path) -> tuple[str, ...]:
    return name, publication.paper, str(len(publication.pages)), f"{size / 1024:.0f} KB", display_name(file)


def _finish(problems: list[Problem], *, strict: bool = False, quiet: bool = False) -> None:
    """Print the problems, and end with exit code 1 if one of them is more than a warning, or with `strict` at any."""
    for problem in () if quiet else sorted(problems):
        click.echo(f"{problem}\n{problem.excerpt}".rstrip(), err=True)
    warnings = sum(problem.warning for problem in problems)
    counts = [f"{count} {word}{'' if count == 1 else 's'}"
              for count, word in ((len(problems) - warnings, "problem"), (warnings, "warning")) if count]
    if counts and not quiet:
        click.echo(f"{', '.join(counts)}.", err=True)
    if len(problems) > (0 if strict else warnings):
        sys.exit(1)


if __name__ == "__main__":
    main()
