"""A set for an occasion: its handouts as jobs, numbered files in a folder of their own, and the plan of how to print them.

A handout of one's own takes the place of the shipped one of its name, as everywhere. The files of a set are written when
all of them can be: half a set is none.
"""

from collections.abc import Iterator, Sequence
from math import ceil, prod
from pathlib import Path

from msgspec import Struct

from handouts import InvalidHandoutError, Problem
from handouts.messages import Part, say
from handouts.sets import LANGUAGE, LEAST, MOST, HandoutSet, SetItem, handout_sets
from handouts.vocabulary import suggestion
from layouts.composition.edition import STANDARD, Edition
from layouts.imposition.passport import PassportLine
from layouts.imposition.printplan import PlanLine, PrintPlan, print_plan
from layouts.session import Session
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.make import Made, Printed, printed, put, sheet
from studio.paper import passport_entry
from studio.refusals import refusal
from studio.run import load_all
from studio.shelf import WrongUsageError, files_of

PAPERS = ("a4", "a3")
"""The largest paper in the printer."""

_PLAN = {"nl": "00-zo-print-je-dit.pdf"}
_SPARE_FROM, _ONE_IN = 5, 10


class Occasion(Struct, frozen=True):
    """A set that somebody asks for: for how many people, in which edition, and the largest paper in the printer."""

    name: str
    contents: HandoutSet
    people: int
    edition: Edition = STANDARD
    paper: str = "a4"

    @property
    def folder(self) -> Path:
        """The folder of its files, from the output folder on."""
        parts = [f"set-{self.name}"]
        parts += [self.paper] * (self.paper != PAPERS[0]) + [self.edition.name] * (self.edition != STANDARD)
        return Path(LANGUAGE) / "_".join(parts)


def occasion(name: str, people: str | None, edition: str, paper: str) -> Occasion:
    """What somebody asks for by name and options. Raises WrongUsageError; InvalidHandoutError for a wrong data file."""
    known = handout_sets()
    if name.casefold() not in known:
        raise WrongUsageError(say("there is no set '{name}'. {hint}", name=name, hint=suggestion(name, tuple(known))))
    contents = known[name.casefold()]
    chosen = EDITIONS[edition]
    if chosen.fillable or chosen.bleed or chosen.phone:
        raise WrongUsageError(say("a set is printed at school, and the edition {edition} is not made for that. "
                                  "Leave it out, or take 'copier', 'eco' or 'large-print'.", edition=edition))
    return Occasion(name.casefold(), contents, contents.people if people is None else _people(people), chosen, paper)


def _people(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(MOST)) and LEAST <= int(text) <= MOST):
        raise WrongUsageError(say("--people is a whole number from {least} to {most}, such as 24; '{text}' is not.",
                                  least=LEAST, most=MOST, text=text))
    return int(text)


def overview() -> list[tuple[Part, ...]]:
    """The sets for a table: name, title, number of handouts, what it is for."""
    return [(name, one.title, str(len(one.pieces)), one.purpose) for name, one in handout_sets().items()]


def make_set(asked: Occasion, output: Path, session: Session) -> list[Made]:
    """Write the plan and every file of a set. Raises InvalidHandoutError with all that is wrong, NotWrittenError."""
    done = _printed(_jobs(asked, session), session)
    folder = output / asked.folder
    items = asked.contents.pieces
    lines = [_line(number, item, one.job, one.entry, asked.people) for number, (item, one) in enumerate(zip(items, done, strict=True), 1)]
    plan = print_plan(PrintPlan(asked.contents.title, asked.contents.purpose, asked.people, lines), session.look(LANGUAGE))
    files = [folder / f"{line.number:02}-{line.how.file}" for line in lines]
    made = [put(one, file) for one, file in zip(done, files, strict=True)]
    return [sheet(asked.folder.name, plan, folder / _PLAN[LANGUAGE], session.press), *made]


def planned(asked: Occasion, session: Session) -> list[PlanLine]:
    """What is printed how often, without the files. Raises InvalidHandoutError."""
    settled = (job.settled(session) for job in _jobs(asked, session))
    return [_line(number, item, job, passport_entry(job, publication), asked.people)
            for number, (item, (job, publication)) in enumerate(zip(asked.contents.pieces, settled, strict=True), 1)]


def _jobs(asked: Occasion, session: Session) -> list[Job]:
    """Raises InvalidHandoutError."""
    files = [files_of((item.piece,))[0] for item in asked.contents.pieces]
    loaded, problems = load_all(files, session)
    if problems:
        raise InvalidHandoutError(problems)
    return [next(job for job in (Job(one, wish) for wish in _wishes(item, asked)) if refusal(job) is None)
            for item, one in zip(asked.contents.pieces, loaded, strict=True)]


def _wishes(item: SetItem, asked: Occasion) -> Iterator[Wish]:
    """How a handout may come, the best first: what an edition or a handout of one's own cannot be is left out."""
    form = "page" if item.form == "tiles" and asked.paper == "a3" else item.form
    for edition in (asked.edition, STANDARD):
        yield Wish(edition=edition, form=form)
        yield Wish(edition=edition)


def _printed(jobs: Sequence[Job], session: Session) -> list[Printed]:
    done: list[Printed] = []
    problems: list[Problem] = []
    for job in jobs:
        try:
            done.append(printed(job, session))
        except InvalidHandoutError as error:
            problems += error.problems
    if problems:
        raise InvalidHandoutError(problems)
    return done


def _line(number: int, item: SetItem, job: Job, how: PassportLine, people: int) -> PlanLine:
    needed = item.needed(people)
    handed_out = item.each != "occasion" and needed >= _SPARE_FROM
    return PlanLine(number, job.loaded.handout.title, how, prod(job.parts), needed, ceil(needed / _ONE_IN) if handed_out else 0,
                    item.each, item.of or 1, item.copies, item.where)
