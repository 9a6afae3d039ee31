"""`render`: handouts become files. What stands before no command is rendered."""

from pathlib import Path
from typing import Any

import click

from handouts.languages.command import chosen, language, tell
from handouts.messages import say
from layouts.imposition.backs import ORIENTATIONS
from layouts.sheet import FLIPS
from studio import profile
from studio.command import followed, parsed_offset, parsed_tiles
from studio.commands import options
from studio.commands.running import finish, planned
from studio.make import Made, NotWrittenError, make, passports
from studio.run import table, wished
from studio.shelf import WrongUsageError


@click.command()
@options.asking
@options.output
@click.option("--sheet", type=click.Choice(options.ONTO), help="Cards on this paper, to cut out.")
@click.option("--tile", type=click.Choice(options.ONTO), help="Posters on sheets of this paper, to glue together.")
@click.option("--booklet", is_flag=True, help="A4 sheets folded into an A5 booklet.")
@click.option("--flip", type=click.Choice(FLIPS), help="With --sheet: the edge the printer turns it over; else the long one.")
@click.option("--back-offset", callback=parsed_offset, metavar="RIGHT,DOWN",
              help="With --sheet: how far your printer's backs are off; see calibrate.")
@click.option("--printer", metavar="NAME", help="With --sheet: a printer whose offset was kept by calibrate.")
@click.option("--size", type=click.Choice(("fit", "true")), help="With --sheet: true keeps cards at their own size; fit gets the most on a sheet.")
@click.option("--tiles", callback=parsed_tiles, metavar="COLUMNSxROWS", help="With --tile: how many sheets; else the fewest.")
@click.option("--overlap", type=click.FloatRange(5, 40), metavar="MM", help="With --tile: how far sheets lie over each other at least; else 15.")
@click.option("--lying", type=click.Choice(ORIENTATIONS), help="With --tile: how the sheets lie; else as fewer are needed.")
@click.option("--signature", type=click.IntRange(1, 10), metavar="SHEETS", help="With --booklet: so many sheets in each other; else all.")
@click.option("--thickness", type=click.FloatRange(0, 0.5), metavar="MM", help="With --booklet: of a sheet, for the creep; else 0.1.")
@click.option("--two-up", is_flag=True, help="With --booklet: two pages beside each other, to read and not to fold.")
@click.option("--png", type=click.IntRange(24, 600), metavar="DPI", help="Each page as a picture, too.")
@click.option("--passport", is_flag=True, help="A page, too, that says how each file is printed.")
@click.option("--watch", is_flag=True, help="Go on, and render again what changes. End it with Ctrl-C.")
@click.option("--everything", is_flag=True, hidden=True, help="The names are all there is; for --watch.")
def render(handouts: tuple[str, ...], output: Path, *, png: int | None, passport: bool, watch: bool, everything: bool,
           name: str | None, **wishes: Any) -> None:
    """Render handouts, by name, by file or by folder.

    Without a name those of this folder and of handouts/ in it, or where there are none those that come with the
    program; and what a school will print besides: cards on A4 sheets, posters in A4 tiles.
    """
    wish = wished(**wishes)
    if png and wish.edition.phone:
        raise WrongUsageError(say("--png makes pictures of paper, and the edition phone has none. Leave one of them out."))
    if watch:
        from studio.watch import follow  # noqa: PLC0415  # only when asked for: keep start-up short
        offset = f"{wish.offset[0]}mm,{wish.offset[1]}mm" if wishes["back_offset"] else None
        follow(handouts, {**wishes, "output": output, "png": png, "passport": passport, "back-offset": offset,
                          "back_offset": None, "two-up": wishes["two_up"], "two_up": None,
                          "tiles": f"{wish.tiles.columns}x{wish.tiles.rows}" if wishes["tiles"] else None, "everything": not handouts, "messages": language(), "language": ",".join(wishes["language"]) or None, "pair": ",".join(wishes["pair"]) or None, "school": profile.named()}, tell)
    session = profile.session()
    run = planned(handouts, wish, name, session, everything=everything)
    made: list[Made] = []
    try:
        with followed(run.jobs) as jobs:
            for job in jobs:
                run.attempt(lambda job=job: made.append(make(job, output, session, png)))  # type: ignore[misc]
        run.problems.extend({warning for one in made for warning in one.warnings})
        made += passports(made, output, session) if passport else []
    except NotWrittenError as error:
        run.not_made.extend(error.messages)
    if made:
        head = say("handout"), say("paper"), say("pages"), say("size"), say("file")
        click.echo(table(head, [one.row for one in made], chosen()))
    if any(one.for_paper for one in made):
        tell(say("Sheets, tiles, booklets and files for a print shop are for paper only: they have no tags. "
                 "To read on a screen, or to have read aloud, take the file that their title names."))
    finish(run)
