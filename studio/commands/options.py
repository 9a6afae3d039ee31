"""The options and arguments that several commands have in common."""

from pathlib import Path

import click

from layouts.sheet import SHEETS
from layouts.style.words import WORDINGS
from studio.editions import EDITIONS

ONTO = ("a4", "letter", "legal", "a3")

handouts = click.argument("handouts", nargs=-1)
paper = click.option("--paper", type=click.Choice(tuple(SHEETS), case_sensitive=False), help="Another paper than the layout's own.")
edition = click.option("--edition", type=click.Choice(tuple(EDITIONS)), default="standard", help="For a copier, in large print, to fill in on a screen, or for a print shop.")
output = click.option("--output", default="output", type=click.Path(path_type=Path), help="The folder for the files; a folder for the language is made in it.")
pictures = click.option("--pictures", type=click.Path(exists=True, path_type=Path), help="A folder for more pictures.")
named = click.option("--name", help="The name of the handout that is typed, with '-'.")
language = click.option("--language", type=click.Choice(tuple(WORDINGS)), default="nl", help="The language of its words.")
