"""The option with which a command is told the language of problems, and how it speaks in that language."""

from gettext import NullTranslations
from typing import Any

import click

from handouts.languages import LANGUAGES, catalogue, system_language
from handouts.messages import SaidError, say, words
from handouts.problems import InvalidHandoutError, report

_KEY = "handouts.languages"


def _keep(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    context.meta[_KEY] = value or system_language()


messages = click.option(
    "--messages", type=click.Choice(LANGUAGES), callback=_keep, expose_value=False, is_eager=True,
    help="The language of problems; without it, that of your system.")


class Reporting(click.Group):
    """A group that tells what is wrong with a file that a command needs, or with what it was asked for."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; exit code 1 after problems, else that of the error."""
        try:
            return super().invoke(ctx)
        except InvalidHandoutError as error:
            click.echo(report(error.problems, chosen()), err=True)
            ctx.exit(1)
        except SaidError as error:
            tell(say("Error: {reason}", reason=error.said(chosen())), err=True)
            ctx.exit(error.exit_code)


def language() -> str:
    """The language that the running command was asked for, or that of the system."""
    return str(click.get_current_context().meta.get(_KEY) or system_language())


def chosen() -> NullTranslations:
    """The catalogue of that language."""
    return catalogue(language())


def tell(message: str, *, err: bool = False) -> None:
    """Print a message on a line of its own, in that language."""
    click.echo(words(message, chosen()), err=err)
