"""Whose handouts they are: `school.yaml` beside the command, or the file that somebody names."""

from pathlib import Path

import click

from handouts.loading import display_name
from handouts.messages import say
from handouts.school import FILE
from layouts.session import Session
from studio.shelf import WrongUsageError

_KEPT = "studio.school"


def _keep(context: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
    context.meta[_KEPT] = value


school = click.option(
    "--school", type=click.Path(path_type=Path), callback=_keep, expose_value=False, metavar="FILE",
    help="Whose handouts they are; without it, school.yaml in this folder if that is there.")


def school_file(named: Path | None) -> Path | None:
    """The profile to use, if any. Raises WrongUsageError where the one that is named is not there."""
    if named is None:
        return Path(FILE) if Path(FILE).is_file() else None
    if named.is_dir() and (named / FILE).is_file():
        return named / FILE
    if not named.is_file():
        raise WrongUsageError(say("there is no school '{file}'. Write one: python generate.py new-school", file=display_name(named)))
    return named


def session() -> Session:
    """A session for the school of the command. Raises WrongUsageError; InvalidHandoutError with all that is wrong in its profile."""
    context = click.get_current_context(silent=True)
    return Session.of(school=school_file(context.meta.get(_KEPT) if context else None))


def named() -> Path | None:
    """The file that somebody named for the command."""
    found = click.get_current_context().meta.get(_KEPT)
    return found if isinstance(found, Path) else None
