"""The option with which a command is told the language of problems."""

from gettext import NullTranslations
from typing import Any

import click

from handouts.languages import LANGUAGES, catalogue, system_language
from handouts.problems import InvalidHandoutError, report

_KEY = "handouts.languages"


def _keep(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    context.meta[_KEY] = value or system_language()


messages = click.option(
    "--messages", type=click.Choice(LANGUAGES), callback=_keep, expose_value=False,
    help="The language of problems; without it, that of your system.")


class Reporting(click.Group):
    """A group that tells what is wrong with a file that a command needs, whichever it is."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; exit code 1 after problems."""
        try:
            return super().invoke(ctx)
        except InvalidHandoutError as error:
            click.echo(report(error.problems, catalogue(ctx.meta.get(_KEY) or system_language())), err=True)
            ctx.exit(1)


def chosen() -> NullTranslations:
    """The catalogue of the language that the running command was asked for, or of the system."""
    return catalogue(click.get_current_context().meta.get(_KEY) or system_language())
