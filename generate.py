"""Render handouts written in YAML into PDFs: `python generate.py`, or `python generate.py --help`."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from studio.needs import missing, too_old

if sys.version_info < (3, 11):  # noqa: UP036  # older ones get a sentence, not a traceback
    sys.exit(too_old())

try:
    from studio.starting import short_start

    with short_start():
        import click

        from handouts.languages.command import chosen, language, messages, tell
        from handouts.loading import display_name
        from handouts.messages import Message, say, say_counted, words
        from layouts.designs import DESIGNS
        from layouts.session import Session
        from layouts.sheet import FLIPS, SHEETS
        from studio import common, profile
        from studio.command import EPILOG, RenderByDefault, followed, parsed_offset
        from studio.jobs import Wish
        from studio.make import Made, NotWrittenError, extra, make, passports, write
        from studio.run import Asked, Run, listing, plan, table, wished
        from studio.school_commands import new_school
        from studio.shelf import TYPED, WrongUsageError
        from studio.start import check_name, first_words, hides, how_to_render, place
except ImportError as error:
    sys.exit(missing(error))

ONTO = ("a4", "letter", "a3")
_MOST_TYPED = 1024 * 1024

@click.group(cls=RenderByDefault, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Make printable handouts and posters from YAML. Without a command: render."""
    for stream in (stream for stream in (sys.stdout, sys.stderr) if hasattr(stream, "reconfigure")):
        stream.reconfigure(errors="replace")



@main.command()
@common.handouts
@common.output
@common.paper
@common.edition
@messages
@profile.school
@common.pictures
@common.named
@click.option("--sheet", type=click.Choice(ONTO), help="Cards on this paper, to cut out.")
@click.option("--tile", type=click.Choice(ONTO), help="Posters on sheets of this paper, to glue together.")
@click.option("--booklet", is_flag=True, help="A4 sheets folded into an A5 booklet.")
@click.option("--flip", type=click.Choice(FLIPS), help="With --sheet: the edge the printer turns it over; else the long one.")
@click.option("--back-offset", callback=parsed_offset, metavar="RIGHT,DOWN",
              help="With --sheet: how far your printer's backs are off; see calibrate.")
@click.option("--png", type=click.IntRange(24, 600), metavar="DPI", help="Each page as a picture, too.")
@click.option("--passport", is_flag=True, help="A page, too, that says how each file is printed.")
@click.option("--watch", is_flag=True, help="Go on, and render again what changes. End it with Ctrl-C.")
@click.option("--everything", is_flag=True, hidden=True, help="The names are all there is; for --watch.")
def render(handouts: tuple[str, ...], output: Path, *, png: int | None, passport: bool, watch: bool, everything: bool,
           name: str | None, **options: Any) -> None:
    """Render handouts, by name, by file or by folder.

    Without a name those of this folder and of handouts/ in it, or where there are none those that come with the
    program; and what a school will print besides: cards on A4 sheets, posters in A4 tiles.
    """
    wish = wished(**options)
    if watch:
        from studio.watch import follow  # noqa: PLC0415  # only when asked for: keep start-up short
        offset = f"{wish.offset[0]}mm,{wish.offset[1]}mm" if options["back_offset"] else None
        follow(handouts, {**options, "output": output, "png": png, "passport": passport, "back-offset": offset,
                          "back_offset": None, "everything": not handouts, "messages": language(), "school": profile.named()}, tell)
    session = profile.session()
    run = _plan(handouts, wish, name, session, everything=everything)
    made: list[Made] = []
    try:
        with followed(run.jobs) as jobs:
            for job in jobs:
                run.attempt(lambda job=job: made.append(make(job, output, session, png)))  # type: ignore[misc]
        run.problems.extend({warning for one in made for warning in one.warnings})
        made += passports(made, output, session) if passport else []
    except NotWrittenError as error:
        run.not_made.extend(error.messages)
    if made:
        head = say("handout"), say("paper"), say("pages"), say("size"), say("file")
        click.echo(table(head, [one.row for one in made], chosen()))
    _finish(run)


@main.command()
@common.output
@common.language
@messages
@click.option("--sheet", type=click.Choice(ONTO), default="a4", help="The paper in the printer.")
def calibrate(output: Path, sheet: str, language: str) -> None:
    """Write a sheet that shows how far the backs of your printer are off; give that to --back-offset."""
    from layouts.imposition.calibration import calibration  # noqa: PLC0415  # only when asked for: keep start-up short

    _draw(f"calibration_{sheet}", lambda look: calibration(SHEETS[sheet], look.typesetter), language, output)


@main.command("icons")
@common.output
@common.language
@messages
def icons_(output: Path, language: str) -> None:
    """Write a sheet with every icon and its name."""
    from studio.proof.specimen import icon_sheet  # noqa: PLC0415  # only when asked for: keep start-up short

    _draw("icons", icon_sheet, language, output)


@main.command("scenes")
@common.output
@common.language
@messages
def scenes_(output: Path, language: str) -> None:
    """Write sheets with every part, pose and named scene that people are drawn with."""
    from studio.proof.scene_sheet import scene_sheet  # noqa: PLC0415  # only when asked for: keep start-up short

    _draw("scenes", scene_sheet, language, output)


def _draw(what: str, draw: Callable[[Any], Any], language: str, output: Path) -> None:
    session = Session.of()
    _wrote(extra(what, draw(session.look(language)), output, session.press).file)


def _wrote(file: Path, *more: Message) -> None:
    lines = (say("Wrote {file}.", file=display_name(file)), *more)
    click.echo(" ".join(words(line, chosen()) for line in lines))


@main.command()
@common.handouts
@common.paper
@common.edition
@messages
@profile.school
@common.pictures
@common.named
@click.option("--photocopy", is_flag=True, help="Copy each page three times over, and look whether it can still be read.")
@click.option("--strict", is_flag=True, help="Exit code 1 for warnings, too.")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", help="For people, or for machines.")
def check(handouts: tuple[str, ...], *, name: str | None, photocopy: bool, strict: bool, form: str, **options: Any) -> None:
    """Look for mistakes as a proof-reader would; write nothing.

    It looks whether everything fits, how large text is, its contrast, its lines, its distance from trim and fold; for
    posters, from how far they can be read; whether sources were looked up lately; and how hard the text is to read.

    Reading level: words per sentence (mean and longest) and the Flesch-Douma score (206.84 − 0.77 × syllables per
    100 words − 0.93 × words per sentence; higher is easier). Aims for parents: at most 15 words, 10 on average,
    score 70 or more; for staff: 20, 14 and 60. Only sentences count, not labels and points; syllables come from
    hyphenation patterns. The score measures length alone, and says little about a handout of a few sentences.
    """
    from studio.proof.check import inspections  # noqa: PLC0415  # rendering needs none of it: keep start-up short

    session = profile.session()
    run = _plan(handouts, wished(**options), name, session, usual=False)
    found = list(inspections(run.jobs, session, photocopy=photocopy))
    run.problems.extend(problem for _, inspection in found for problem in inspection.problems)
    if form == "json":
        click.echo(json.dumps([problem.record(chosen()) for problem in run.in_order], ensure_ascii=False, indent=1))
    elif found:
        head = say("handout"), say("sentences"), say("mean"), say("longest"), "Flesch-Douma", say("aim")
        click.echo(table(head, [(job.loaded.name, *inspection.level.figures) for job, inspection in found], chosen()))
        for line in (inspection.reach for _, inspection in found if inspection.reach and not run.problems):
            tell(line)
    if found and form == "table" and not run.problems:
        tell(say_counted("{count} handout checked: no problems.", "{count} handouts checked: no problems.", len(found)))
    _finish(run, strict=strict, quiet=form == "json")


@main.command()
@common.handouts
@common.paper
@common.edition
@messages
@profile.school
@common.pictures
@common.named
def outline(handouts: tuple[str, ...], name: str | None, **options: Any) -> None:
    """Say what a screen reader says: the tags of the file, from top to bottom."""
    from studio.proof.spoken import spoken  # noqa: PLC0415  # reading PDF is slow to import: only when asked for

    session = profile.session()
    run = _plan(handouts, wished(**options), name, session, usual=False)
    for job in run.jobs:
        run.attempt(lambda job=job: click.echo(spoken(job.print(job.compose(session), session.press))))  # type: ignore[misc]
    _finish(run)


@main.command()
@common.handouts
@messages
@profile.school
@common.named
@click.option("--ssml", is_flag=True, help="As SSML 1.1, for a program that speaks.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file for it; without it, it is shown.")
def read(handouts: tuple[str, ...], name: str | None, *, ssml: bool, output: Path | None) -> None:
    """Say what stands on the sheet, to be read aloud: in sentences, with every figure in words."""
    from studio.aloud import aloud  # noqa: PLC0415  # only when asked for: keep start-up short

    session = profile.session()
    run = _plan(handouts, Wish(), name, session, usual=False)
    text = aloud([job.loaded.handout for job in run.jobs], session.references, ssml=ssml)
    if output and run.jobs:
        write(output, text.encode("utf-8"))
        _wrote(output)
    else:
        click.echo(text, nl=False)
    _finish(run)


@main.command("list")
@messages
def list_() -> None:
    """Show the handouts: your own in this folder and in handouts/, and those that come with the program."""
    rows, hidden, run = listing(Session.of())
    head = "id", say("title"), say("audience"), say("layout"), say("paper"), say("whose")
    click.echo(table(head, rows, chosen()))
    for line in hidden:
        tell(line)
    _finish(run)


@main.command("set")
@click.argument("name", required=False)
@common.output
@common.edition
@messages
@profile.school
@click.option("--people", metavar="N", help="For how many people, from 1 to 500; else what is usual for the occasion.")
@click.option("--paper", type=click.Choice(("a4", "a3")), default="a4", help="The largest paper in the printer; on A4, posters are glued together.")
def set_(name: str | None, output: Path, people: str | None, edition: str, paper: str) -> None:
    """Make what an occasion needs, and a page that says what to print how often and where to lay it.

    Without a name: show the sets there are.
    """
    from studio.sets import make_set, occasion, overview  # noqa: PLC0415  # only when asked for: keep start-up short

    if name is None:
        click.echo(table(("id", say("title"), say("handouts"), say("for")), overview(), chosen()))
        return
    made = make_set(occasion(name, people, edition, paper), output, profile.session())
    head = say("handout"), say("paper"), say("pages"), say("size"), say("file")
    click.echo(table(head, [one.row for one in made], chosen()))
    tell(say("Begin with {file}: it says how often each is printed, and where it lies.", file=display_name(made[0].file)))
    _finish(Run([], [warning for one in made for warning in one.warnings]))


@main.command()
@messages
@click.argument("name", metavar="ID")
@click.option("--layout", type=click.Choice(sorted(DESIGNS)), help="What it is; without it, a checklist.")
@click.option("--from", "model", metavar="HANDOUT", help="Copy another handout instead, by name or by file.")
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path),
              help="Where to put the file; without it, handouts/ if that is here, else this folder.")
def new(name: str, layout: str | None, model: str | None, folder: Path | None) -> None:
    """Write a commented starter that renders as it is, or a copy of another handout."""
    check_name(name, main.commands)
    if model and layout:
        raise WrongUsageError(say("--from copies the layout of {name}, too. Leave out --layout.", name=model))
    file = place(name, folder)
    write(file, first_words(layout or "checklist", model, file.parent).encode("utf-8"))
    hidden = [say("It hides the shipped handout '{name}'.", name=name)] if hides(file) else []
    _wrote(file, *hidden, say("Change the text, then: python generate.py {name}", name=how_to_render(file)))


def _plan(names: Sequence[str], wish: Wish, name: str | None, session: Session, *, everything: bool = False, usual: bool = True) -> Run:
    """The jobs of a run, with what is left out said."""
    typed = b""
    if str(TYPED) in names:
        check_name(name or "handout")
        typed = sys.stdin.buffer.read(_MOST_TYPED)
    elif name is not None:
        raise WrongUsageError(say("--name is for a handout that is typed. Add '-', or leave --name out."))
    asked = Asked(tuple(names), typed, name or "handout", tuple(main.commands))
    run = plan(asked, wish, session, everything=everything or not names, usual=usual)
    for reason in run.left_out:
        tell(say("Left out: {reason}", reason=reason), err=True)
    return run


def _finish(run: Run, *, strict: bool = False, quiet: bool = False) -> None:
    """Print the problems, and end with exit code 1 if one of them is more than a warning, or with `strict` at any."""
    text = run.report(chosen())
    if text and not quiet:
        click.echo(text, err=True)
    if run.failed(strict=strict):
        sys.exit(1)


main.add_command(new_school)

if __name__ == "__main__":
    main()
