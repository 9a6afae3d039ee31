"""What a run of the command makes: one handout, on one paper, in one edition and one form, as one file."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from handouts import InvalidHandoutError, Loaded, Problem
from handouts.messages import say
from layouts.composition import compose
from layouts.composition.edition import STANDARD, Edition
from layouts.composition.resolution import blurred
from layouts.composition.sizing import design_for, is_turned, sheet_for
from layouts.designs import DESIGNS
from layouts.designs.base import CUT, TILE
from layouts.frames import Field, Publication, leaves
from layouts.imposition.backs import Calibration, correction
from layouts.imposition.ways import FEWEST, IN_ONE, OVERLAP_MM, Binding, Tiles
from layouts.imposition.wording import wording_for
from layouts.press import Press
from layouts.session import Session
from layouts.sheet import SHEETS, Sheet
from layouts.units import mm
from studio.refusals import BOOKLET_PAPER, no_cards

if TYPE_CHECKING:
    from layouts.imposition.cards import CardGrid

MOST_IN_BOOKLET = 64


class Wish(Struct, frozen=True):
    """How a person wants it. Without a paper, the layout's own.

    `form` is a page as it is, cards on a `sheet`, a poster in `tiles` or a `booklet`; `onto` is the paper in the
    printer. `flip` is the edge that the printer turns a sheet over, `offset` (right, down) in mm how far its backs
    are off on a sheet in portrait that is flipped on its long edge, or `measured` what is known of a `printer`. With
    `true_size` cards are no smaller than by themselves; `tiles` and `binding` say how a poster and a booklet are made. `pictures` is a folder for pictures besides the handout's own. `languages` are those it is translated into, "all" for every one; in `pairs` each stands beside its own on one sheet; `draft` makes it although it is not finished in one.
    """

    paper: str | None = None
    edition: Edition = STANDARD
    form: str = "page"
    onto: str = "a4"
    flip: str = "long"
    offset: tuple[float, float] = (0.0, 0.0)
    pictures: Path | None = None
    printer: str = ""
    measured: tuple[Calibration, ...] = ()
    true_size: bool = False
    tiles: Tiles = FEWEST
    binding: Binding = IN_ONE
    languages: tuple[str, ...] = ()
    pairs: bool = False
    draft: bool = False


class Job(Struct, frozen=True):
    """One file to make: a handout as somebody wishes it. Cards are `grown` to their own size where they do not fit when smaller."""

    loaded: Loaded
    wish: Wish = Wish()
    grown: bool = False

    @property
    def file(self) -> Path:
        """The file, from the output folder on."""
        layout = self.loaded.handout.layout
        own = sheet_for(layout, None, self.wish.edition).name
        parts = [self.loaded.name, *([f"pair-{self.loaded.beside.handout.language}"] if self.loaded.beside else [])]
        if self.wish.paper not in (None, own) and self.wish.form != "booklet":
            parts.append(str(self.wish.paper))
        if self.wish.edition != STANDARD:
            parts.append(self.wish.edition.name)
        if self.wish.form != "page":
            parts.append(self._bound if self.wish.form == "booklet" else f"{self.wish.form}-{self.wish.onto}")
        if self.wish.form == "sheet" and self.wish.true_size:
            parts.append("true-size")
        if self.wish.form == "sheet" and self.wish.flip != "long":
            parts.append(f"flip-{self.wish.flip}")
        if self.wish.form == "sheet" and self.wish.printer:
            parts.append(self.wish.printer)
        if self.wish.form == "tiles":
            parts += self._parted
        parts += ["draft"] * self.loaded.unfinished
        return Path(self.loaded.handout.language) / f"{'_'.join(parts)}.{'html' if self.wish.edition.phone else 'pdf'}"

    @property
    def paper(self) -> str | None:
        """The paper its pages are laid out on; None for the layout's own."""
        return BOOKLET_PAPER if self.wish.form == "booklet" else self.wish.paper

    def compose(self, session: Session) -> Publication:
        """Lay the handout out, and impose it. Raises InvalidHandoutError."""
        return self.settled(session)[1]

    def settled(self, session: Session) -> tuple["Job", Publication]:
        """What is made after all, laid out and imposed: fewer cards, of their own size, where smaller ones do not fit.

        Raises InvalidHandoutError.
        """
        try:
            return self, self.impose(self.lay_out(session), session)
        except InvalidHandoutError:
            if self.wish.form != "sheet" or self.grown or no_cards(replace(self, wish=replace(self.wish, true_size=True))):
                raise
            return replace(self, grown=True).settled(session)

    @property
    def _bound(self) -> str:
        binding = self.wish.binding
        signature = f"-signature-{binding.signature}" if binding.signature else ""
        return "two-up" if binding.two_up else f"booklet{signature}"

    @property
    def _parted(self) -> list[str]:
        tiles = self.wish.tiles
        number = [f"{tiles.columns}x{tiles.rows}"] if tiles.columns else []
        return [*number, *([tiles.orientation] if tiles.orientation else []), *([f"overlap-{tiles.overlap:g}"] if tiles.overlap != OVERLAP_MM else [])]

    def lay_out(self, session: Session) -> Publication:
        """The pages that somebody reads, before they go on sheets. Raises InvalidHandoutError."""
        trim = (self.grid.width, self.grid.height) if self.wish.form == "sheet" else None
        return compose(self.loaded, session, self.paper, self.wish.edition, trim=trim, pictures=self.wish.pictures,
                       **({"most": MOST_IN_BOOKLET} if self.wish.form == "booklet" else {}))

    def impose(self, publication: Publication, session: Session) -> Publication:
        """The pages on the sheets that are printed, with the sides they are printed on. Raises InvalidHandoutError.

        What is for paper only says so in its title, and which file is to be read.
        """
        done = self._imposed(publication, session)
        if done.imposed:
            read = Job(self.loaded, Wish(self.wish.paper if self.wish.form == "page" else None)).file.name
            done = done._replace(title=wording_for(self.loaded.printed_in).paper_only.format(title=done.title, file=read))
        return done._replace(duplex=self.flip if self.two_sided(len(done.pages)) else "simplex")

    def two_sided(self, sides: int) -> bool:
        """Whether so many sides are printed on both sides of the paper."""
        return sides > 1 and self.wish.form != "tiles" and not (self.wish.form == "booklet" and self.wish.binding.two_up)

    @property
    def flip(self) -> str:
        """The edge its sheets are turned over: the printer's for cards, else so that pages follow each other as in a book."""
        if self.wish.form == "sheet":
            return self.wish.flip
        design = design_for(self.loaded.handout.layout, self.wish.edition, turned=is_turned(self.loaded))
        return "short" if design.landscape or self.wish.form == "booklet" else "long"

    def _imposed(self, publication: Publication, session: Session) -> Publication:
        setter = session.typesetter(self.loaded.printed_in)
        if self.wish.form == "sheet":
            from layouts.imposition.cards import impose_cards  # noqa: PLC0415  # most pages go on no sheet: keep start-up short

            grid = self.grid
            measured = self.wish.measured or (Calibration("portrait", "long", *self.wish.offset),)
            right, down = correction(measured, "landscape" if grid.sheet.width > grid.sheet.height else "portrait", self.wish.flip)
            return impose_cards(publication, setter, grid, self.wish.flip, (mm(right), mm(down)), self.wish.printer, self.card)
        if self.wish.form == "booklet":
            from layouts.imposition.booklet import impose_booklet  # noqa: PLC0415

            return impose_booklet(publication, setter, SHEETS["a4"], self.wish.binding)
        if self.wish.form == "tiles":
            from layouts.imposition.tiles import impose_tiles  # noqa: PLC0415

            return impose_tiles(publication, setter, SHEETS[self.wish.onto], self.wish.tiles)
        if self.wish.edition.bleed:
            from layouts.imposition.printshop import for_print_shop  # noqa: PLC0415

            return for_print_shop(publication, setter, self.wish.edition.bleed)._replace(inks=session.theme.inks)
        return publication

    def print(self, publication: Publication, press: Press) -> bytes:
        """The bytes of the file. Raises InvalidHandoutError when there is nothing to fill in."""
        fillable = self.wish.edition.fillable
        if fillable and not _has_fields(publication):
            raise InvalidHandoutError([self._without_fields()])
        return press.pdf(publication, fillable=fillable)

    def _without_fields(self) -> Problem:
        """There is nothing to fill in: not on the sheet, or not in what stands in its pair."""
        message = say("has no box to tick and no line to write on: there is nothing to fill in.")
        hint = say("Leave out '--edition fillable', or add a block such as 'lines'.")
        if self.loaded.beside:
            message = say("has no box to tick and no line to write on in what stands in its pair: there is nothing to fill in.")
            hint = say("Leave out '--edition fillable'. A pair has what parents read or are told; leave out '--pair' for the handout itself.")
        return self.loaded.source.problem(("blocks",), message, hint, at_key=True)

    @property
    def parts(self) -> tuple[int, int]:
        """How many of the handout are on a sheet, across and down: cards come more to a sheet."""
        return (self.grid.across, self.grid.down) if self.wish.form == "sheet" else (1, 1)

    @property
    def card(self) -> Sheet:
        """What a card is by itself."""
        return sheet_for(self.loaded.handout.layout, None)

    @property
    def grid(self) -> "CardGrid":
        """How its cards stand on a sheet. Raises KeyError where none goes on it."""
        from layouts.imposition.cards import grid_for  # noqa: PLC0415  # most pages go on no sheet: keep start-up short

        grid = grid_for(self.card, SHEETS[self.wish.onto], true=self.wish.true_size or self.grown)
        if grid is None:
            raise KeyError(self.wish.onto)
        return grid


def usual_jobs(one: Loaded, pictures: Path | None = None) -> Iterator[Job]:
    """What a school will print of a handout: the piece itself, a card on a sheet, a poster in tiles."""
    yield Job(one, Wish(pictures=pictures))
    finish = DESIGNS[one.handout.layout].finish
    if finish == CUT:
        yield Job(one, Wish(form="sheet", pictures=pictures))
    if finish == TILE:
        yield Job(one, Wish(form="tiles", pictures=pictures))


def warnings(job: Job, publication: Publication) -> list[Problem]:
    """What to say when a job is printed, and not only when it is checked: pictures that are not sharp."""
    return [job.loaded.source.problem(one.origin, one.message, one.hint, warning=True) for one in blurred(publication.pages)]


def _has_fields(publication: Publication) -> bool:
    return any(isinstance(item, Field) for page in publication.pages for item in leaves(page.children))
