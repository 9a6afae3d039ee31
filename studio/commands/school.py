"""The commands about a school's own: begin its profile."""

import os
from pathlib import Path

import click
from pydantic_core import PydanticCustomError

from handouts.languages.command import chosen, messages
from handouts.loading import display_name
from handouts.messages import say, words
from handouts.prose import without_markup
from handouts.school import FILE, SCHEMA, short, starter_school
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
