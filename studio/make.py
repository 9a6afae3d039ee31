"""Make the files of a run. Handouts go into a folder for their language; what is not a handout stands above it.

So no handout, whatever its name is, is overwritten by a print passport, a calibration sheet or the icons.
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from handouts import Problem
from handouts.loading import display_name
from handouts.messages import SaidError, say, why
from layouts.frames import Publication
from layouts.imposition.passport import PassportLine, passport
from layouts.press import Press
from layouts.session import Session
from studio.files import FolderError, write_whole
from studio.jobs import Job, warnings
from studio.paper import paper_said, passport_entry


class NotWrittenError(SaidError):
    """A file that cannot be written, in words for a person."""


class NoFolderError(NotWrittenError):
    """A folder in which nothing can be written: there is no use in going on."""


class Made(NamedTuple):
    """A file that was made; `size` in bytes. A handout has an entry for the print passport of its language, and warnings.

    `digest` is the SHA-256 of its bytes.
    """

    name: str
    paper: str
    pages: int
    size: int
    file: Path
    language: str = ""
    entry: PassportLine | None = None
    warnings: tuple[Problem, ...] = ()
    for_paper: bool = False
    digest: str = ""

    @property
    def row(self) -> tuple[str, ...]:
        """For a table: name, paper, pages, size, file."""
        return self.name, self.paper, str(self.pages), f"{self.size / 1024:.0f} KB", display_name(self.file)


class Printed(NamedTuple):
    """A job that is done but for its file."""

    job: Job
    publication: Publication
    data: bytes

    @property
    def entry(self) -> PassportLine:
        """What a print passport says of it."""
        return passport_entry(self.job, self.publication)


def printed(job: Job, session: Session) -> Printed:
    """Lay a job out, and print it. Raises InvalidHandoutError."""
    job, publication = job.settled(session)
    if job.wish.edition.phone:
        from studio.phone import phone_page  # noqa: PLC0415  # few ask for it: keep start-up short

        return Printed(job, publication, phone_page(job, publication, session))
    return Printed(job, publication, job.print(publication, session.press))


def make(job: Job, output: Path, session: Session, dpi: int | None = None) -> Made:
    """Write the file of a job, with a resolution each page as a picture, too.

    Raises InvalidHandoutError, NotWrittenError.
    """
    return put(printed(job, session), output / job.file, dpi)


def put(done: Printed, file: Path, dpi: int | None = None) -> Made:
    """Write what is printed into a file, and beside it each page as a picture, too. Raises NotWrittenError."""
    write(file, done.data)
    if dpi:
        from layouts.press.pictures import to_png  # noqa: PLC0415  # only when asked for: keep start-up short

        for number, picture in enumerate(to_png(done.data, dpi), 1):
            write(file.with_name(f"{file.stem}-{number}.png"), picture)
    made = _made(done.job.loaded.name, done.publication, done.data, file)
    made = made._replace(language=done.job.loaded.printed_in, paper=paper_said(done.job, done.publication), for_paper=done.publication.imposed, warnings=tuple(warnings(done.job, done.publication)))
    return made._replace(pages=1) if done.job.wish.edition.phone else made._replace(entry=done.entry)


def extra(what: str, publication: Publication, output: Path, press: Press) -> Made:
    """Write what is no handout: `passport_nl.pdf`. Raises NotWrittenError."""
    return sheet(what, publication, output / f"{what}_{publication.language}.pdf", press)


def sheet(what: str, publication: Publication, file: Path, press: Press) -> Made:
    """Write what is no handout into a file. Raises NotWrittenError."""
    data = press.pdf(publication)
    write(file, data)
    return _made(what, publication, data, file)


def passports(made: Sequence[Made], output: Path, session: Session) -> list[Made]:
    """A print passport in each language of what was made. Raises NotWrittenError."""
    entries: dict[str, list[PassportLine]] = {}
    for one in made:
        if one.entry:
            entries.setdefault(one.language, []).append(one.entry)
    return [extra("passport", passport(found, session.look(language)), output, session.press) for language, found in entries.items()]


def write(file: Path, data: bytes) -> None:
    """Write a file whole. Raises NotWrittenError, of which NoFolderError is about the folder."""
    try:
        write_whole(file, data)
    except FolderError as error:
        raise NoFolderError(say("the folder {folder} cannot be written: {reason}. Choose another folder.",
                                folder=display_name(file.parent), reason=_reason(error, file.parent))) from None
    except OSError as error:
        raise NotWrittenError(say("{file} cannot be written: {reason}. Is it open in another program? Close it there.",
                                  file=display_name(file), reason=why(error))) from None


def _reason(error: OSError, folder: Path) -> str:
    in_place = next((one for one in (folder, *folder.parents) if one.is_file()), None)
    return say("{file} is a file", file=display_name(in_place)) if in_place else why(error)


def _made(name: str, publication: Publication, data: bytes, file: Path) -> Made:
    return Made(name, publication.paper, len(publication.pages), len(data), file, publication.language, digest=sha256(data).hexdigest())
