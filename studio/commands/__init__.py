"""The commands: each parses its options, asks the studio, and prints what came of it. A new one is a module and a name here."""

import click

from studio.commands.batch import batch
from studio.commands.check import check
from studio.commands.hear import outline, read
from studio.commands.render import render
from studio.commands.school import new_school, which
from studio.commands.sheets import calibrate, icons, scenes
from studio.commands.shelf import list_, new, set_
from studio.commands.translate import translate

COMMANDS: tuple[click.Command, ...] = (render, calibrate, icons, scenes, check, outline, read, list_, set_, batch, new, new_school, which, translate)
