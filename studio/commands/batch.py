"""`batch`: the files of many schools, from a table or from a folder of profiles."""

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from handouts.languages.command import chosen, messages, tell
from handouts.loading import display_name
from handouts.messages import say, words
from layouts.session import Session
from studio.commands import options
from studio.commands.running import finish
from studio.editions import EDITIONS
from studio.jobs import Wish
from studio.run import Run, load_all
from studio.shelf import WrongUsageError, files_of

_MOST_WORKERS = 64


@click.command("batch")
@click.argument("schools", type=click.Path(exists=True, path_type=Path))
@options.output
@messages
@options.paper
@click.option("--piece", "pieces", multiple=True, metavar="HANDOUT", help="A handout for each school; may be given more than once. Without it, all.")
@click.option("--edition", "editions", multiple=True, type=click.Choice(tuple(EDITIONS)), help="An edition; may be given more than once.")
@click.option("--zip", "zipped", is_flag=True, help="A ZIP for each school, in the place of a folder.")
@click.option("--workers", type=click.IntRange(1, _MOST_WORKERS), help="How many files at once; without it, one for each processor.")
def batch(schools: Path, output: Path, *, pieces: tuple[str, ...], editions: tuple[str, ...], paper: str | None, zipped: bool, workers: int | None) -> None:
    """Make handouts for many schools: SCHOOLS is a table (.csv), or a folder with a profile for each.

    The first row of a table has the heads, such as name, website, contact.name and contact.phone, or in Dutch naam,
    website, contactpersoon and telefoon; docs/authoring.md has them all. A row with a mistake is told, and the other
    schools go on. What did not change since the last run is left as it is. manifest.json says what is there.
    """
    from studio.delivery import deliver, wanted  # noqa: PLC0415  # only when asked for: keep start-up short
    from studio.schools import schools as listed_in  # noqa: PLC0415

    session = Session.of()
    listed, problems = listed_in(schools)
    handouts, wrong = load_all(files_of(pieces), session)
    jobs, left_out = wanted(handouts, [Wish(paper, EDITIONS[edition]) for edition in editions or ("standard",)])
    for reason in left_out:
        tell(say("Left out: {reason}", reason=reason), err=True)
    if not jobs and not wrong:
        raise WrongUsageError(say("there is nothing to make: no handout comes so."))
    with _bar(len(listed) * len(jobs)) as progress:
        done = deliver(listed, jobs, session, output, zipped=zipped, executors=_workers(workers), progress=progress)
    tell(say("{schools} schools: {made} files made, {kept} as they were, in {folder}.",
             schools=len(listed), made=done.made, kept=done.kept, folder=display_name(output)))
    finish(Run([], [*problems, *wrong, *done.problems], not_made=list(dict.fromkeys(done.failures))))


def _workers(count: int | None) -> Callable[[], Executor]:
    from studio.batch import processes  # noqa: PLC0415  # only when asked for: keep start-up short

    return partial(ThreadPoolExecutor, 1) if count == 1 else partial(processes, count or os.cpu_count())


@contextmanager
def _bar(length: int) -> Iterator[Callable[[int, int], None]]:
    """A bar with the time that is left, where somebody sees it."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    with click.progressbar(length=length, label=words(say("Rendering"), chosen()), file=sys.stderr, show_pos=True) as bar:
        def progress(done: int, every: int) -> None:
            bar.length = every
            bar.update(done - bar.pos)

        yield progress
