"""The options and arguments that several commands have in common."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from pydantic_core import PydanticCustomError

from handouts.languages.command import messages
from handouts.messages import say
from handouts.tags import known_tag
from layouts.sheet import SHEETS
from layouts.style.words import WORDINGS
from studio.editions import EDITIONS
from studio.languages import ALL
from studio.profile import school
from studio.shelf import WrongUsageError

Command = TypeVar("Command", bound=Callable[..., Any])
ONTO = ("a4", "letter", "legal", "a3")

handouts = click.argument("handouts", nargs=-1)
paper = click.option("--paper", type=click.Choice(tuple(SHEETS), case_sensitive=False), help="Another paper than the layout's own.")
edition = click.option("--edition", type=click.Choice(tuple(EDITIONS)), default="standard", help="For a copier, with little ink, in large print, to fill in on a screen, for a print shop, or as a page for a phone.")
output = click.option("--output", default="output", type=click.Path(path_type=Path), help="The folder for the files; a folder for the language is made in it.")
pictures = click.option("--pictures", type=click.Path(exists=True, path_type=Path), help="A folder for more pictures.")


def _tags(_context: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Languages as they are usually written, separated by commas or given one by one. Raises WrongUsageError."""
    found: list[str] = []
    for text in (part.strip() for one in value for part in one.split(",")):
        try:
            found.append(text if text == ALL else known_tag(text))
        except PydanticCustomError as error:
            said = error.context or {}
            raise WrongUsageError(say("{option}: {reason} {hint}", option=f"--{parameter.name}", reason=said["message"], hint=said["hint"])) from None
    return tuple(found)


pair = click.option("--pair", multiple=True, callback=_tags, metavar="TAG", help="In Dutch and another language beside each other: ar, several (ar,uk), or all.")
translated = click.option("--language", multiple=True, callback=_tags, metavar="TAG", help="Translated: ar, several (ar,uk), or all there are.")
draft = click.option("--draft", is_flag=True, help="With --language: although texts of it are not translated yet.")
named = click.option("--name", help="The name of the handout that is typed, with '-'.")
language = click.option("--language", type=click.Choice(tuple(WORDINGS)), default="nl", help="The language of its words.")


def asking(command: Command) -> Command:
    """What every command takes that lays handouts out: which, on what paper, in which edition and language, for whose school."""
    for option in reversed((handouts, paper, edition, messages, school, translated, pair, draft, pictures, named)):
        command = option(command)
    return command
