"""`render`: handouts become files. What stands before no command is rendered."""

from pathlib import Path
from typing import Any

import click

from handouts.languages.command import chosen, language, messages, tell
from handouts.messages import say
from layouts.sheet import FLIPS
from studio import profile
from studio.command import followed, parsed_offset
from studio.commands import options
from studio.commands.running import finish, planned
from studio.make import Made, NotWrittenError, make, passports
from studio.run import table, wished


@click.command()
@options.handouts
@options.output
@options.paper
@options.edition
@messages
@profile.school
@options.translated
@options.draft
@options.pictures
@options.named
@click.option("--sheet", type=click.Choice(options.ONTO), help="Cards on this paper, to cut out.")
@click.option("--tile", type=click.Choice(options.ONTO), help="Posters on sheets of this paper, to glue together.")
@click.option("--booklet", is_flag=True, help="A4 sheets folded into an A5 booklet.")
@click.option("--flip", type=click.Choice(FLIPS), help="With --sheet: the edge the printer turns it over; else the long one.")
@click.option("--back-offset", callback=parsed_offset, metavar="RIGHT,DOWN",
              help="With --sheet: how far your printer's backs are off; see calibrate.")
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
    if watch:
        from studio.watch import follow  # noqa: PLC0415  # only when asked for: keep start-up short
        offset = f"{wish.offset[0]}mm,{wish.offset[1]}mm" if wishes["back_offset"] else None
        follow(handouts, {**wishes, "output": output, "png": png, "passport": passport, "back-offset": offset,
                          "back_offset": None, "everything": not handouts, "messages": language(), "language": ",".join(wishes["language"]) or None, "school": profile.named()}, tell)
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
    finish(run)
