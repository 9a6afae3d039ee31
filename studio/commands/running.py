"""How a command runs: from what it was asked for to jobs, and from what happened to words and an exit code."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from handouts.languages.command import chosen, tell
from handouts.loading import display_name
from handouts.messages import Message, say, words
from layouts.session import Session
from studio.jobs import Wish
from studio.run import Asked, Run, plan
from studio.shelf import TYPED, WrongUsageError
from studio.start import check_name

_MOST_TYPED = 1024 * 1024


def names() -> tuple[str, ...]:
    """The names of all commands."""
    group = click.get_current_context().find_root().command
    return tuple(group.commands) if isinstance(group, click.Group) else ()


def planned(asked_for: Sequence[str], wish: Wish, name: str | None, session: Session, *, everything: bool = False, usual: bool = True) -> Run:
    """The jobs of a run, with what is left out said."""
    typed = b""
    if str(TYPED) in asked_for:
        check_name(name or "handout")
        typed = sys.stdin.buffer.read(_MOST_TYPED)
    elif name is not None:
        raise WrongUsageError(say("--name is for a handout that is typed. Add '-', or leave --name out."))
    asked = Asked(tuple(asked_for), typed, name or "handout", names())
    run = plan(asked, wish, session, everything=everything or not asked_for, usual=usual)
    for reason in run.left_out:
        tell(say("Left out: {reason}", reason=reason), err=True)
    return run


def finish(run: Run, *, strict: bool = False, quiet: bool = False) -> None:
    """Print the problems, and end with exit code 1 if one of them is more than a warning, or with `strict` at any."""
    text = run.report(chosen())
    if text and not quiet:
        click.echo(text, err=True)
    if run.failed(strict=strict):
        sys.exit(1)


def wrote(file: Path, *more: Message) -> None:
    """Say that a file is there, and what to do with it."""
    lines = (say("Wrote {file}.", file=display_name(file)), *more)
    click.echo(" ".join(words(line, chosen()) for line in lines))
