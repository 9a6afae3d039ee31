"""From what a person names to the jobs of a run."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from gettext import NullTranslations
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from handouts import InvalidHandoutError, Loaded, Problem, load, report
from handouts.loading import display_name, load_bytes
from handouts.messages import Part, say, shown
from layouts.composition import vocabulary
from layouts.composition.sizing import sheet_for
from layouts.designs import DESIGNS
from layouts.imposition.backs import Calibration
from layouts.imposition.ways import OVERLAP_MM, THICKNESS, Binding, Tiles
from layouts.session import Session
from studio.editions import EDITIONS
from studio.jobs import Job, Wish, usual_jobs
from studio.languages import in_languages
from studio.make import NoFolderError, NotWrittenError
from studio.refusals import refusal
from studio.shelf import TYPED, WrongUsageError, files_of, left_out, shelf

TYPED_LABEL = say("standard input")


class Asked(NamedTuple):
    """What a person names on the command line, the text and the name of a handout that is typed, not in a file."""

    names: tuple[str, ...] = ()
    typed: bytes = b""
    typed_name: str = "handout"
    commands: tuple[str, ...] = ()


class Run(Struct, frozen=True):
    """What to make, what is wrong with the handouts, why some are left out, and why some are not made although named.

    `files` are what problems call the files, in the order in which they were asked for.
    """

    jobs: list[Job]
    problems: list[Problem]
    left_out: Sequence[str] = ()
    not_made: list[str] = field(default_factory=list)
    files: tuple[str, ...] = ()

    @property
    def in_order(self) -> list[Problem]:
        """The problems by file in the order asked, and in a file from top to bottom."""
        places = {file: place for place, file in enumerate(self.files)}
        return sorted(set(self.problems), key=lambda problem: (places.get(problem.file, len(places)), problem))

    def report(self, catalogue: NullTranslations) -> str:
        """Each problem with the line it is about, what was not made, and how many of them there are."""
        return report(self.in_order, catalogue, [say("Not made: {reason}", reason=reason) for reason in self.not_made])

    def attempt(self, work: Callable[[], object]) -> None:
        """Do something; what is wrong with a handout, and what cannot be written, is kept. Raises NoFolderError."""
        try:
            work()
        except InvalidHandoutError as error:
            self.problems.extend(error.problems)
        except NoFolderError:
            raise
        except NotWrittenError as error:
            self.not_made.extend(error.messages)

    def failed(self, *, strict: bool) -> bool:
        """Whether something was not made or a problem is more than a warning; with `strict`, whether there is any."""
        return bool(self.not_made) or len(self.problems) > (0 if strict else self._warnings)

    @property
    def _warnings(self) -> int:
        return sum(problem.warning for problem in self.problems)


def wished(*, paper: str | None, edition: str, pictures: Path | None, sheet: str | None = None, tile: str | None = None,
          booklet: bool = False, flip: str | None = None, back_offset: tuple[float, float] | None = None, printer: str | None = None,
          size: str | None = None, language: Sequence[str] = (), pair: Sequence[str] = (), draft: bool = False, **forms: Any) -> Wish:
    """What somebody asks for by the options of the command. Raises WrongUsageError for what cannot be meant so."""
    chosen = [name for name, asked in (("sheet", sheet), ("tiles", tile), ("booklet", booklet)) if asked]
    if len(chosen) > 1:
        raise WrongUsageError(say("--sheet, --tile and --booklet exclude each other. Ask for one at a time."))
    if pair and language:
        raise WrongUsageError(say("--pair and --language exclude each other. Ask for one at a time."))
    for option, value in (("--flip", flip), ("--back-offset", back_offset), ("--printer", printer), ("--size", size)):
        if value is not None and not sheet:
            raise WrongUsageError(say("{option} is for cards on a sheet. Add --sheet a4, or leave {option} out.", option=option))
    if printer is not None and back_offset is not None:
        raise WrongUsageError(say("--printer and --back-offset exclude each other. Ask for one at a time."))
    return Wish(paper, EDITIONS[edition], chosen[0] if chosen else "page", sheet or tile or "a4", flip or "long",
                back_offset or (0.0, 0.0), pictures, printer or "", _known(printer), size == "true", *_made_so(tile=tile, booklet=booklet, **forms), tuple(pair or language), bool(pair), draft)


def _known(printer: str | None) -> tuple[Calibration, ...]:
    if printer is None:
        return ()
    from studio.printers import measured  # noqa: PLC0415  # few ask for one: keep start-up short

    return measured(printer)


def _made_so(*, tile: str | None, booklet: bool, overlap: float | None = None, tiles: tuple[int, int] | None = None,
             lying: str | None = None, signature: int | None = None, thickness: float | None = None, two_up: bool = False) -> tuple[Tiles, Binding]:
    """How tiles and booklets are made. Raises WrongUsageError for what belongs to a form that is not asked for."""
    for option, value in (("--overlap", overlap), ("--tiles", tiles), ("--lying", lying)):
        if value is not None and not tile:
            raise WrongUsageError(say("{option} is for a poster in tiles. Add --tile a4, or leave {option} out.", option=option))
    for option, value in (("--signature", signature), ("--thickness", thickness), ("--two-up", two_up or None)):
        if value is not None and not booklet:
            raise WrongUsageError(say("{option} is for a booklet. Add --booklet, or leave {option} out.", option=option))
    columns, rows = tiles or (0, 0)
    return (Tiles(OVERLAP_MM if overlap is None else overlap, columns, rows, lying or ""),
            Binding(signature or 0, THICKNESS if thickness is None else thickness, two_up))


def plan(asked: Asked, wish: Wish, session: Session, *, everything: bool, usual: bool = True) -> Run:
    """Names or files → jobs; without a wish, and with `usual`, everything becomes what a school will print of it.

    `everything` says that nobody chose: what makes no sense is left out. Raises WrongUsageError for a name that is
    none, when the wish makes sense of no handout that is named, and for two that would become one file.
    """
    files = files_of(asked.names, asked.commands)
    loaded, problems = load_all(files, session, asked)
    forms = everything and usual and replace(wish, pictures=None) == Wish()
    jobs: list[Job] = []
    reasons: list[str] = []
    loaded = list(in_languages(loaded, wish, reasons))
    for job in (job for one in loaded for job in (usual_jobs(one, wish.pictures) if forms else (Job(one, wish),))):
        reason = refusal(job)
        if reason is None:
            jobs.append(job)
        else:
            reasons.append(reason)
    everything = everything or "all" in wish.languages
    if reasons and not everything and not jobs and not problems:
        raise WrongUsageError(*reasons)
    _refuse_twins(jobs)
    out = left_out(asked.names)
    return Run(jobs, problems, [*out, *reasons] if everything else out, [] if everything else reasons, tuple(map(_label, files)))


def load_all(files: Sequence[Path], session: Session, asked: Asked | None = None) -> tuple[list[Loaded], list[Problem]]:
    """The handouts that are valid, and the problems of the others."""
    loaded: list[Loaded] = []
    problems: list[Problem] = []
    names = vocabulary(session)
    for file in files:
        try:
            if asked and file == TYPED:
                loaded.append(load_bytes(asked.typed, asked.typed_name, TYPED_LABEL, names))
            else:
                loaded.append(load(file, names))
        except InvalidHandoutError as error:
            problems.extend(error.problems)
    return loaded, problems


def _label(file: Path) -> str:
    return TYPED_LABEL if file == TYPED else display_name(file)


def _refuse_twins(jobs: Iterable[Job]) -> None:
    """Raises WrongUsageError when two jobs would write one file; Windows and macOS do not tell capitals apart."""
    made: dict[str, Job] = {}
    for job in jobs:
        same = made.setdefault(unicodedata.normalize("NFC", job.file.as_posix()).casefold(), job)
        if same is not job:
            raise WrongUsageError(say(
                "two handouts would both become {file}: {one} and {other}. Rename one of them, or render it into another --output.",
                file=job.file.as_posix(), one=same.loaded.source.file, other=job.loaded.source.file))


def listing(session: Session) -> tuple[list[tuple[Part, ...]], list[str], Run]:
    """Every handout that a name finds, for a table; which of them hide others; and what is wrong with some."""
    rows: list[tuple[Part, ...]] = []
    hidden: list[str] = []
    problems: list[Problem] = []
    for known in shelf():
        loaded, found = load_all([known.file], session)
        problems += found
        rows += [(one.name, one.handout.title, one.handout.audience, one.handout.layout,
                  sheet_for(one.handout.layout, None).label, say("own") if known.own else say("shipped")) for one in loaded]
        hidden += [say("{file} hides {other}: the name '{name}' means the first.",
                       file=display_name(known.file), other=display_name(file), name=known.name) for file in known.hidden]
    return rows, hidden, Run([], problems)


def records(session: Session) -> tuple[list[dict[str, object]], Run]:
    """Every handout that a name finds, for machines, in words that are the same in every language; and what is wrong with some."""
    found: list[dict[str, object]] = []
    problems: list[Problem] = []
    for known in shelf():
        loaded, wrong = load_all([known.file], session)
        problems += wrong
        found += [{
            "id": one.name, "title": plain(one.handout.title), "audience": one.handout.audience, "layout": one.handout.layout,
            "language": one.handout.language, "updated": one.handout.updated.isoformat() if one.handout.updated else None,
            "papers": list(DESIGNS[one.handout.layout].sheets), "own": known.own, "file": display_name(known.file),
        } for one in loaded]
    return found, Run([], problems)


def plain(title: str) -> str:
    """A title without what says where its lines may break."""
    return title.replace("\u00a0", " ").replace("\u00ad", "")


def table(head: Sequence[Part], rows: Sequence[Sequence[Part]], catalogue: NullTranslations) -> str:
    """Rows under a head in the language of a catalogue, each column as wide as its widest cell."""
    head, *rows = [tuple(shown(cell, catalogue) for cell in row) for row in (head, *rows)]
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
             for row in (head, tuple("─" * width for width in widths), *rows)]
    return "\n".join(lines)
