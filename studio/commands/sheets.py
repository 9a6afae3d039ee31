"""`calibrate`, `icons`, `scenes`: sheets that are no handouts, for who prints and who writes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from handouts.languages.command import messages
from layouts.session import Session
from layouts.sheet import SHEETS
from studio.commands import options
from studio.commands.running import wrote
from studio.make import extra


@click.command()
@options.output
@options.language
@messages
@click.option("--sheet", type=click.Choice(options.ONTO), default="a4", help="The paper in the printer.")
def calibrate(output: Path, sheet: str, language: str) -> None:
    """Write a sheet that shows how far the backs of your printer are off; give that to --back-offset."""
    from layouts.imposition.calibration import calibration  # noqa: PLC0415  # only when asked for: keep start-up short

    _draw(f"calibration_{sheet}", lambda look: calibration(SHEETS[sheet], look.typesetter), language, output)


@click.command("icons")
@options.output
@options.language
@messages
def icons(output: Path, language: str) -> None:
    """Write a sheet with every icon and its name."""
    from studio.proof.specimen import icon_sheet  # noqa: PLC0415  # only when asked for: keep start-up short

    _draw("icons", icon_sheet, language, output)


@click.command("scenes")
@options.output
@options.language
@messages
def scenes(output: Path, language: str) -> None:
    """Write sheets with every part, pose and named scene that people are drawn with."""
    from studio.proof.scene_sheet import scene_sheet  # noqa: PLC0415  # only when asked for: keep start-up short

    _draw("scenes", scene_sheet, language, output)


def _draw(what: str, draw: Callable[[Any], Any], language: str, output: Path) -> None:
    session = Session.of()
    wrote(extra(what, draw(session.look(language)), output, session.press).file)
