"""What a run of the command makes: one handout, on one paper, in one edition and one form, as one file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from handouts import InvalidHandoutError, Loaded, Problem
from handouts.messages import Message, any_of, say
from layouts.composition import compose
from layouts.composition.edition import STANDARD, Edition
from layouts.composition.resolution import blurred
from layouts.composition.sizing import design_for, sheet_for
from layouts.designs import DESIGNS
from layouts.designs.base import CUT, FOLD, TILE
from layouts.frames import Field, Publication, leaves
from layouts.imposition.passport import PassportLine
from layouts.press import Press
from layouts.session import Session
from layouts.sheet import SHEETS
from layouts.text import Typesetter
from layouts.units import mm

if TYPE_CHECKING:
    from layouts.imposition.cards import Grid

_BOOKLET_PAPER = "a5"
_NEARLY_AS_LARGE = 1.1


@dataclass(frozen=True, slots=True)
class Wish:
    """How a person wants it. Without a paper, the layout's own.

    `form` is a page as it is, cards on a `sheet`, a poster in `tiles` or a `booklet`; `onto` is the paper in the
    printer. `flip` is the edge that the printer turns a sheet over, `offset` (right, down) in mm how far its backs
    are off. `pictures` is a folder for pictures besides the handout's own.
    `languages` are those it is translated into, "all" for every one; `draft` makes it although it is not finished in one.
    """

    paper: str | None = None
    edition: Edition = STANDARD
    form: str = "page"
    onto: str = "a4"
    flip: str = "long"
    offset: tuple[float, float] = (0.0, 0.0)
    pictures: Path | None = None
    languages: tuple[str, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One file to make: a handout as somebody wishes it."""

    loaded: Loaded
    wish: Wish = Wish()

    @property
    def file(self) -> Path:
        """The file, from the output folder on."""
        layout = self.loaded.handout.layout
        own = sheet_for(layout, None, self.wish.edition).name
        parts = [self.loaded.name]
        if self.wish.paper not in (None, own) and self.wish.form != "booklet":
            parts.append(str(self.wish.paper))
        if self.wish.edition != STANDARD:
            parts.append(self.wish.edition.name)
        if self.wish.form != "page":
            parts.append(self.wish.form if self.wish.form == "booklet" else f"{self.wish.form}-{self.wish.onto}")
        if self.wish.form == "sheet" and self.wish.flip != "long":
            parts.append(f"flip-{self.wish.flip}")
        if self.loaded.translation and self.loaded.translation.draft:
            parts.append("draft")
        return Path(self.loaded.handout.language) / f"{'_'.join(parts)}.pdf"

    @property
    def printed_in(self) -> str:
        """The language of who prints: of a translation that in which the handout was written."""
        return self.loaded.translation.source if self.loaded.translation else self.loaded.handout.language

    @property
    def paper(self) -> str | None:
        """The paper its pages are laid out on; None for the layout's own."""
        return _BOOKLET_PAPER if self.wish.form == "booklet" else self.wish.paper

    def compose(self, session: Session) -> Publication:
        """Lay the handout out, and impose it. Raises InvalidHandoutError."""
        return self.impose(self.lay_out(session), session)

    def lay_out(self, session: Session) -> Publication:
        """The pages that somebody reads, before they go on sheets. Raises InvalidHandoutError."""
        trim = (self._grid.width, self._grid.height) if self.wish.form == "sheet" else None
        return compose(self.loaded, session, self.paper, self.wish.edition, trim=trim, pictures=self.wish.pictures)

    def impose(self, publication: Publication, session: Session) -> Publication:
        """The pages on the sheets that are printed. Raises InvalidHandoutError."""
        setter = session.typesetter(self.printed_in)
        if self.wish.form == "sheet":
            from layouts.imposition.cards import impose_cards  # noqa: PLC0415  # most pages go on no sheet: keep start-up short

            right, down = self.wish.offset
            return impose_cards(publication, setter, self._grid, self.wish.flip, (mm(right), mm(down)))
        if self.wish.form == "booklet":
            return self._booklet(publication, setter)
        if self.wish.form == "tiles":
            from layouts.imposition.tiles import impose_tiles  # noqa: PLC0415

            return impose_tiles(publication, setter, SHEETS[self.wish.onto])
        if self.wish.edition.bleed:
            from layouts.imposition.printshop import for_print_shop  # noqa: PLC0415

            return for_print_shop(publication, setter, self.wish.edition.bleed)._replace(inks=session.theme.inks)
        return publication

    def print(self, publication: Publication, press: Press) -> bytes:
        """The bytes of the file. Raises InvalidHandoutError when there is nothing to fill in."""
        fillable = self.wish.edition.fillable
        if fillable and not _has_fields(publication):
            message = say("has no box to tick and no line to write on: there is nothing to fill in.")
            hint = say("Leave out '--edition fillable', or add a block such as 'lines'.")
            raise InvalidHandoutError([self.loaded.source.problem(("blocks",), message, hint, at_key=True)])
        return press.pdf(publication, fillable=fillable)

    @property
    def parts(self) -> tuple[int, int]:
        """How many of the handout are on a sheet, across and down: cards come more to a sheet."""
        return (self._grid.across, self._grid.down) if self.wish.form == "sheet" else (1, 1)

    @property
    def _grid(self) -> "Grid":
        from layouts.imposition.cards import grid_for  # noqa: PLC0415  # most pages go on no sheet: keep start-up short

        grid = grid_for(sheet_for(self.loaded.handout.layout, None), SHEETS[self.wish.onto])
        if grid is None:
            raise KeyError(self.wish.onto)
        return grid

    def _booklet(self, publication: Publication, setter: Typesetter) -> Publication:
        from layouts.imposition import booklet  # noqa: PLC0415  # most pages go on no sheet: keep start-up short

        if len(publication.pages) > booklet.PAGES:
            message = say("takes {pages} pages of A5; a booklet from one sheet has {most}.",
                          pages=len(publication.pages), most=booklet.PAGES)
            raise InvalidHandoutError([self.loaded.source.problem(("blocks",), message, say("Shorten it."), at_key=True)])
        return booklet.impose_booklet(publication, setter, SHEETS["a4"])


def usual_jobs(one: Loaded, pictures: Path | None = None) -> Iterator[Job]:
    """What a school will print of a handout: the piece itself, a card on a sheet, a poster in tiles."""
    yield Job(one, Wish(pictures=pictures))
    finish = DESIGNS[one.handout.layout].finish
    if finish == CUT:
        yield Job(one, Wish(form="sheet", pictures=pictures))
    if finish == TILE:
        yield Job(one, Wish(form="tiles", pictures=pictures))


def passport_entry(job: Job, publication: Publication) -> PassportLine:
    """What the print passport says of a job."""
    page = publication.pages[0]
    count = len(publication.pages)
    two_sided = count > 1 and job.wish.form != "tiles"
    finish = {"sheet": "cut", "tiles": "tiles", "booklet": "booklet"}.get(job.wish.form, "")
    folded = DESIGNS[job.loaded.handout.layout].finish == FOLD and not job.wish.edition.large and job.wish.form == "page"
    lying = page.width > page.height
    flip = job.wish.flip if job.wish.form == "sheet" else "short" if lying else "long"
    return PassportLine(
        job.file.name, publication.paper, lying, ceil(count / 2) if two_sided else count, two_sided,
        flip, not job.wish.edition.black, "shop" if job.wish.edition.bleed else "fold" if folded else finish,
        (2, 2) if job.wish.form == "tiles" else job.parts)


def warnings(job: Job, publication: Publication) -> list[Problem]:
    """What to say when a job is printed, and not only when it is checked: pictures that are not sharp."""
    return [job.loaded.source.problem(one.origin, one.message, one.hint, warning=True) for one in blurred(publication.pages)]


def refusal(job: Job) -> Message | None:
    """Why a job makes no sense, with the nearest that does, or None when it makes sense."""
    name, layout, edition = job.loaded.name, job.loaded.handout.layout, job.wish.edition
    if edition.large and DESIGNS[layout].large is None:
        return say("{name} has no large print: a {layout} is large already. Take a larger --paper.", name=name, layout=layout)
    if job.wish.form != "page" and (edition.large or edition.fillable or edition.bleed):
        return say("{name}: the edition {edition} is not imposed. Leave out the edition, or take 'copier'.",
                   name=name, edition=edition.name)
    reason = _REFUSALS[job.wish.form](job)
    sheets = design_for(layout, edition).sheets
    if reason is None and job.wish.paper is not None and job.wish.paper not in sheets:
        return say("{name} does not come on {paper}; its layout '{layout}' allows {papers}.",
                   name=name, paper=job.wish.paper, layout=layout, papers=", ".join(sheets))
    return reason


def _no_cards(job: Job) -> Message | None:
    from layouts.imposition.cards import SIDES, grid_for  # noqa: PLC0415  # most pages go on no sheet: keep start-up short

    name, layout = job.loaded.name, job.loaded.handout.layout
    if DESIGNS[layout].finish != CUT:
        return say("{name} has the layout '{layout}', and only cards go on a sheet. Posters come with --tile, others with --booklet.",
                   name=name, layout=layout)
    if job.wish.paper is not None:
        return say("{name}: --sheet chooses the size of the card itself. Leave out --paper.", name=name)
    pages = job.loaded.handout.pages
    if pages is not None and pages > SIDES and DESIGNS[layout].pages is not None:
        return say("{name} has 'pages: {pages}', and a card has a front and a back. Leave out --sheet, or write 'pages: 2'.",
                   name=name, pages=pages)
    if grid_for(sheet_for(layout, None), SHEETS[job.wish.onto]) is None:
        return say("{name}: no card goes on {paper} with room for crop marks. Take --sheet a4.",
                   name=name, paper=SHEETS[job.wish.onto].label)
    return None


def _no_tiles(job: Job) -> Message | None:
    name, layout, onto = job.loaded.name, job.loaded.handout.layout, SHEETS[job.wish.onto]
    if DESIGNS[layout].finish != TILE:
        return say("{name} has the layout '{layout}', and only posters come in tiles. Print it as it is, or on another --paper.",
                   name=name, layout=layout)
    paper = SHEETS[job.wish.paper or DESIGNS[layout].sheets[0]]
    if paper.width * paper.height < _NEARLY_AS_LARGE * onto.width * onto.height:
        larger = next((one.name for one in SHEETS.values() if one.name in DESIGNS[layout].sheets
                       and one.width * one.height > _NEARLY_AS_LARGE * paper.width * paper.height), None)
        ways = [say("Leave out --tile"), *([say("take a larger poster, such as --paper {paper}", paper=larger)] if larger else [])]
        return say("{name} on {paper} goes on one sheet of {onto}: there is nothing to tile. {ways}",
                   name=name, paper=paper.label, onto=onto.label, ways=any_of(*ways))
    return None


def _no_booklet(job: Job) -> Message | None:
    name, paper = job.loaded.name, job.wish.paper
    if job.loaded.handout.orientation == "landscape":
        return say("{name} lies in landscape, and a booklet's pages stand. Leave out --booklet, or 'orientation'.", name=name)
    if _BOOKLET_PAPER not in DESIGNS[job.loaded.handout.layout].sheets:
        return say("{name} does not come on A5, so there is no booklet of it. Print it as it is.", name=name)
    if paper not in (None, _BOOKLET_PAPER):
        return say("{name}: a booklet has pages of A5 on sheets of A4, and none on {paper}. Leave out --paper.",
                   name=name, paper=SHEETS[paper].label)
    return None


_REFUSALS: dict[str, Callable[[Job], Message | None]] = {
    "page": lambda _: None, "sheet": _no_cards, "tiles": _no_tiles, "booklet": _no_booklet,
}


def _has_fields(publication: Publication) -> bool:
    return any(isinstance(item, Field) for page in publication.pages for item in leaves(page.children))
