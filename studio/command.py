"""The group of commands: what stands before no command is rendered, and what a person can mend is a message."""

import re
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import click

from handouts.languages.command import Reporting, chosen
from handouts.messages import say, words
from layouts.units import parse_offset
from studio.jobs import Job
from studio.needs import missing
from studio.shelf import WrongUsageError

_TILES = re.compile(r"([1-9]\d?)[x×]([1-9]\d?)")
EPILOG = """\b
Examples:
  python generate.py                            every handout, into output/nl/
  python generate.py signal-checklist --edition copier
  python generate.py self-care --tile a4        a poster on A4 sheets
  python generate.py "my folder"                every handout in a folder
  python generate.py set ouderavond --people 24 all that an evening needs
  python generate.py check                      only look for mistakes
  python generate.py new my-list --layout checklist

\b
A handout is a name (your own in this folder or in handouts/, then those that
come with the program), a .yaml file, a folder, or - for what is typed.
Exit code: 0, 1 when something was not made, 2 for a wrong command.
"""


class RenderByDefault(Reporting):
    """A group in which words that are no command are handouts to render."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `render` before arguments that do not begin with a command."""
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "-h", "--version")):
            args = ["render", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what a person can mend is a message."""
        try:
            return super().invoke(ctx)
        except ImportError as error:
            raise click.ClickException(missing(error)) from None


def followed(jobs: Sequence[Job]) -> AbstractContextManager[Iterable[Job]]:
    """Jobs one after the other, with a bar that grows where somebody sees it."""
    if not sys.stderr.isatty():
        return nullcontext(jobs)
    return click.progressbar(jobs, label=words(say("Rendering"), chosen()), file=sys.stderr)



def parsed_tiles(_ctx: click.Context, _param: click.Parameter, value: str | None) -> tuple[int, int] | None:
    """A number of tiles as it is written. Raises WrongUsageError."""
    found = _TILES.fullmatch(value) if value is not None else None
    if value is not None and found is None:
        raise WrongUsageError(say("'{text}' is no number of tiles. Write it as 2x3: across, then down.", text=value))
    return (int(found[1]), int(found[2])) if found else None


def parsed_offset(_ctx: click.Context, _param: click.Parameter, value: str | None) -> tuple[float, float] | None:
    """A back offset as it is written. Raises WrongUsageError."""
    try:
        return None if value is None else parse_offset(value)
    except ValueError as error:
        raise WrongUsageError(say("Invalid value for '--back-offset': {reason}", reason=error.args[0])) from None
