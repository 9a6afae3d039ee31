"""`check`: a proof-reader's look at handouts. It writes nothing."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from handouts.languages.command import chosen, tell
from handouts.messages import say, say_counted
from studio import profile
from studio.commands import options
from studio.commands.running import finish, planned
from studio.run import table, wished

if TYPE_CHECKING:
    from studio.jobs import Job
    from studio.proof.ink import Shares


@click.command()
@options.asking
@click.option("--photocopy", is_flag=True, help="Copy each page three times over, and look whether it can still be read.")
@click.option("--strict", is_flag=True, help="Exit code 1 for warnings, too.")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", help="For people, or for machines.")
def check(handouts: tuple[str, ...], *, name: str | None, photocopy: bool, strict: bool, form: str, **wishes: Any) -> None:
    """Look for mistakes as a proof-reader would; write nothing.

    It looks whether everything fits, how large text is, its contrast, its lines, its distance from trim and fold; for
    posters, from how far they can be read; whether sources were looked up lately; and how hard the text is to read.

    Ink: the share of the pages on which anything is printed, for each edition that a school prints itself.

    Reading level: words per sentence (mean and longest) and a score for reading ease; higher is easier. For Dutch it is
    Douma's (206.84 − 0.77 × syllables per 100 words − 0.93 × words per sentence), for English Flesch's, for Turkish
    Ateşman's; other languages have none. Aims for parents: at most 15 words, 10 on average,
    score 70 or more; for staff: 20, 14 and 60. Only sentences count, not labels and points; syllables come from
    hyphenation patterns. The score measures length alone, and says little about a handout of a few sentences.
    """
    from studio.proof.check import inspections  # noqa: PLC0415  # rendering needs none of it: keep start-up short
    from studio.proof.school import remarks  # noqa: PLC0415

    session = profile.session()
    run = planned(handouts, wished(**wishes), name, session, usual=False)
    found = list(inspections(run.jobs, session, photocopy=photocopy, ink=True))
    run.problems.extend(problem for _, inspection in found for problem in inspection.problems)
    if form == "json":
        record = {"problems": [problem.record(chosen()) for problem in run.in_order],
                  "inked": {str(job.file): {name: round(share, 1) for name, share in one.ink.items()} for job, one in found if one.ink}}
        click.echo(json.dumps(record, ensure_ascii=False, indent=1))
    elif found:
        head = say("handout"), say("sentences"), say("mean"), say("longest"), say("ease"), say("aim")
        click.echo(table(head, [(_called(job), *inspection.level.figures) for job, inspection in found], chosen()))
        _tell_ink([(_called(job), one.ink) for job, one in found if one.ink])
        for line in (inspection.reach for _, inspection in found if inspection.reach and not run.problems):
            tell(line)
    if form == "table" and session.profile:
        for line in remarks(session.profile.school, session.theme):
            tell(line)
    if found and form == "table" and not run.problems:
        tell(say_counted("{count} handout checked: no problems.", "{count} handouts checked: no problems.", len(found)))
    finish(run, strict=strict, quiet=form == "json")


def _called(job: "Job") -> str:
    """The name of a handout; of a translation and of a pair with the language."""
    name, beside = job.loaded.name, job.loaded.beside
    if beside:
        return f"{name}, {job.loaded.handout.language} + {beside.handout.language}"
    return f"{name}, {job.loaded.handout.language}" if job.loaded.translation else name


def _tell_ink(shares: "Sequence[tuple[str, Shares]]") -> None:
    """The share of the pages that is inked, a line for each handout, a column for each edition; nothing for none."""
    from studio.proof.ink import PRINTED  # noqa: PLC0415  # rendering needs none of it: keep start-up short

    if shares:
        names = [edition.name for edition in PRINTED]
        rows = [(name, *(f"{share[edition]:.0f} %" if edition in share else "–" for edition in names)) for name, share in shares]
        head = say("inked share of the pages")
        click.echo(f"\n{table((head, *names), rows, chosen())}\n")
