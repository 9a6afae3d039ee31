"""`new-school` and `which`: begin a school's profile, and find the piece of a code."""

import os
import sys
from pathlib import Path

import click
from pydantic_core import PydanticCustomError

from handouts.languages.command import chosen, messages, tell
from handouts.loading import display_name
from handouts.messages import say, words
from handouts.prose import without_markup
from handouts.school import FILE, SCHEMA, short, starter_school
from studio import profile
from studio.make import write
from studio.shelf import WrongUsageError


@click.command("new-school")
@messages
@click.argument("name", required=False, default="De naam van je school")
@click.option("--folder", default=".", type=click.Path(file_okay=False, path_type=Path), help="Where to put it; without it, in this folder.")
def new_school(name: str, folder: Path) -> None:
    """Write school.yaml, commented: your name, logo, whom to call, colour. It then stands on every handout."""
    file = folder / FILE
    if file.exists():
        raise WrongUsageError(say("{file} is there already. Change it, or remove it first.", file=display_name(file)))
    try:
        short(without_markup(name))
    except PydanticCustomError as error:
        raise WrongUsageError(say("the name {reason}", reason=(error.context or {})["message"])) from None
    write(file, starter_school(name, _schema_from(folder)).encode("utf-8"))
    lines = (say("Wrote {file}.", file=display_name(file)), say("Fill it in, and render: it stands on every handout."))
    click.echo(" ".join(words(line, chosen()) for line in lines))


def _schema_from(folder: Path) -> str:
    try:
        return Path(os.path.relpath(SCHEMA, folder)).as_posix()
    except ValueError:
        return SCHEMA.as_uri()


@click.command()
@messages
@profile.school
@click.argument("code", nargs=-1, required=True)
@click.option("--manifest", "manifests", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="The manifest.json of an earlier run, or its folder; may be given more than once.")
def which(code: tuple[str, ...], manifests: tuple[Path, ...]) -> None:
    """Say which piece a code is, the four signs in the last line of a sheet, and whether that is current."""
    from studio.earlier import read_earlier  # noqa: PLC0415  # only when asked for: keep start-up short
    from studio.which import answers, asked  # noqa: PLC0415

    earlier = [entry for file in manifests for entry in read_earlier(file)]
    lines, current = answers(asked(code), profile.session(), earlier)
    for line in lines:
        tell(line)
    if not current:
        sys.exit(1)
