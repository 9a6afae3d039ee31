"""`list`, `set` and `new`: what there is, what an occasion needs of it, and one of one's own."""

import json
from pathlib import Path

import click

from handouts.languages.command import chosen, messages, tell
from handouts.loading import display_name
from handouts.messages import say
from layouts.designs import DESIGNS
from layouts.session import Session
from studio import profile
from studio.commands import options
from studio.commands.running import finish, names, wrote
from studio.make import write
from studio.run import Run, listing, records, table
from studio.shelf import WrongUsageError
from studio.start import check_name, first_words, hides, how_to_render, place


@click.command("list")
@messages
@click.option("--json", "as_json", is_flag=True, help="For machines: one record for each handout.")
def list_(*, as_json: bool) -> None:
    """Show the handouts: your own in this folder and in handouts/, and those that come with the program."""
    if as_json:
        found, run = records(Session.of())
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
        finish(run)
        return
    rows, hidden, run = listing(Session.of())
    head = "id", say("title"), say("audience"), say("layout"), say("paper"), say("whose")
    click.echo(table(head, rows, chosen()))
    for line in hidden:
        tell(line)
    finish(run)


@click.command("set")
@click.argument("name", required=False)
@options.output
@options.edition
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
    finish(Run([], [warning for one in made for warning in one.warnings]))


@click.command()
@messages
@click.argument("name", metavar="ID")
@click.option("--layout", type=click.Choice(sorted(DESIGNS)), help="What it is; without it, a checklist.")
@click.option("--from", "model", metavar="HANDOUT", help="Copy another handout instead, by name or by file.")
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path),
              help="Where to put the file; without it, handouts/ if that is here, else this folder.")
def new(name: str, layout: str | None, model: str | None, folder: Path | None) -> None:
    """Write a commented starter that renders as it is, or a copy of another handout."""
    check_name(name, names())
    if model and layout:
        raise WrongUsageError(say("--from copies the layout of {name}, too. Leave out --layout.", name=model))
    file = place(name, folder)
    write(file, first_words(layout or "checklist", model, file.parent).encode("utf-8"))
    hidden = [say("It hides the shipped handout '{name}'.", name=name)] if hides(file) else []
    wrote(file, *hidden, say("Change the text, then: python generate.py {name}", name=how_to_render(file)))
