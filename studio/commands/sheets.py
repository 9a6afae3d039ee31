"""`calibrate`, `icons`, `scenes`: sheets that are no handouts, for who prints and who writes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from handouts.languages.command import messages, tell
from handouts.loading import display_name
from handouts.messages import say
from layouts.imposition.backs import ORIENTATIONS, Calibration
from layouts.session import Session
from layouts.sheet import FLIPS, SHEETS
from studio.command import parsed_offset
from studio.commands import options
from studio.commands.running import wrote
from studio.make import extra
from studio.shelf import WrongUsageError


@click.command()
@options.output
@options.language
@messages
@click.option("--sheet", type=click.Choice(options.ONTO), default="a4", help="The paper in the printer.")
@click.option("--orientation", type=click.Choice(ORIENTATIONS), default="portrait", help="How the sheets lie that it is for.")
@click.option("--flip", type=click.Choice(FLIPS), default="long", help="The edge that the printer turns them over.")
@click.option("--printer", metavar="NAME", help="A name for the printer, to keep its offset under.")
@click.option("--back-offset", callback=parsed_offset, metavar="RIGHT,DOWN", help="With --printer: keep what the sheet showed, and write a sheet that proves it.")
def calibrate(output: Path, sheet: str, language: str, orientation: str, flip: str, printer: str | None,
              back_offset: tuple[float, float] | None) -> None:
    """Write a sheet that shows how far the backs of your printer are off, as sheets lie and turn.

    What it shows on a sheet in portrait that is flipped on the long edge is for --back-offset; with --printer it is kept,
    for each way that sheets lie and turn, and 'render --sheet a4 --printer NAME' finds it. What was not measured is turned
    from what was.
    """
    from layouts.imposition.calibration import calibration  # noqa: PLC0415  # only when asked for: keep start-up short
    from studio.printers import keep  # noqa: PLC0415

    if back_offset is not None and printer is None:
        raise WrongUsageError(say("--back-offset is kept for a printer. Add --printer and a name for it."))
    paper = SHEETS[sheet] if orientation == "portrait" else SHEETS[sheet].turned()
    turned = [*([orientation] if orientation != "portrait" else []), *([f"flip-{flip}"] if flip != "long" else []), *([printer] if printer else [])]
    name = "_".join(("calibration", sheet, *turned))
    if back_offset is not None and printer is not None:
        kept = keep(printer, Calibration(orientation, flip, *back_offset))
        tell(say("Kept for {printer} in {file}.", printer=printer, file=display_name(kept)))
    _draw(name, lambda look: calibration(paper, look.typesetter, flip, back_offset or (0.0, 0.0), printer or ""), language, output)


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
