"""`outline` and `read`: what a screen reader says of a file, and what a person reads aloud from a handout."""

from pathlib import Path
from typing import Any

import click

from handouts.facts import filled
from handouts.languages.command import messages
from handouts.messages import say
from studio import profile
from studio.commands import options
from studio.commands.running import finish, planned, wrote
from studio.jobs import Wish
from studio.make import write
from studio.run import wished


@click.command()
@options.asking
def outline(handouts: tuple[str, ...], name: str | None, **wishes: Any) -> None:
    """Say what a screen reader says: the tags of the file, from top to bottom."""
    from studio.proof.spoken import spoken  # noqa: PLC0415  # reading PDF is slow to import: only when asked for

    session = profile.session()
    run = planned(handouts, wished(**wishes), name, session, usual=False)
    for job in run.jobs:
        run.attempt(lambda job=job: click.echo(spoken(job.print(job.compose(session), session.press))))  # type: ignore[misc]
    finish(run)


@click.command()
@options.handouts
@messages
@profile.school
@options.named
@click.option("--ssml", is_flag=True, help="As SSML 1.1, for a program that speaks.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file for it; without it, it is shown.")
def read(handouts: tuple[str, ...], name: str | None, *, ssml: bool, output: Path | None) -> None:
    """Say what stands on the sheet, to be read aloud: in sentences, with every figure in words."""
    from studio.aloud import aloud, is_said  # noqa: PLC0415  # only when asked for: keep start-up short

    session = profile.session()
    run = planned(handouts, Wish(), name, session, usual=False)
    said = [job.loaded for job in run.jobs if is_said(job.loaded.handout.language)]
    run.not_made.extend(say("{name} is in '{tag}': figures are said in words in Dutch and English only. What a screen reader says, in any language: "
                            "python generate.py outline {name}", name=job.loaded.name, tag=job.loaded.handout.language)
                        for job in run.jobs if job.loaded not in said)
    text = aloud([filled(one, session.profile).handout for one in said], session.references,
                 session.abbreviations, session.profile, ssml=ssml)
    if output and said:
        write(output, text.encode("utf-8"))
        wrote(output)
    else:
        click.echo(text, nl=False)
    finish(run)
