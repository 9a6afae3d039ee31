"""Why a job makes no sense, with the nearest that does."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from handouts.messages import Message, any_of, say
from layouts.composition.sizing import design_for
from layouts.designs import DESIGNS
from layouts.designs.base import CUT, TILE
from layouts.frames import Page
from layouts.sheet import SHEETS, Sheet

if TYPE_CHECKING:
    from studio.jobs import Job

BOOKLET_PAPER = "a5"
_NEARLY_AS_LARGE = 1.1


def refusal(job: "Job") -> Message | None:
    """Why a job makes no sense, with the nearest that does, or None when it makes sense."""
    name, layout, edition = job.loaded.name, job.loaded.handout.layout, job.wish.edition
    if edition.phone and (job.wish.form != "page" or job.wish.paper is not None or job.wish.pairs):
        return say("{name}: the edition phone is read on a screen, and has no paper. Leave out the edition, or what is asked of paper.", name=name)
    if edition.large and DESIGNS[layout].large is None:
        return say("{name} has no large print: a {layout} is large already. Take a larger --paper.", name=name, layout=layout)
    if job.wish.form != "page" and (edition.large or edition.fillable or edition.bleed):
        return say("{name}: the edition {edition} is not imposed. Leave out the edition, or take 'copier' or 'eco'.",
                   name=name, edition=edition.name)
    reason = _REFUSALS[job.wish.form](job)
    sheets = design_for(layout, edition).sheets
    if reason is None and job.wish.paper is not None and job.wish.paper not in sheets:
        return say("{name} does not come on {paper}; its layout '{layout}' allows {papers}.",
                   name=name, paper=job.wish.paper, layout=layout, papers=", ".join(sheets))
    return reason


def no_cards(job: "Job") -> Message | None:
    """Why there are no cards of it on a sheet."""
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
    if grid_for(job.card, SHEETS[job.wish.onto], true=job.wish.true_size) is None:
        return say("{name}: no card goes on {paper} with room for crop marks. Take --sheet a4.",
                   name=name, paper=SHEETS[job.wish.onto].label)
    return None


def _no_tiles(job: "Job") -> Message | None:
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
    return _no_such_tiles(job, paper, onto)


def _no_such_tiles(job: "Job", paper: Sheet, onto: Sheet) -> Message | None:
    if not job.wish.tiles.columns:
        return None
    from layouts.imposition.tiles import TilingError, tiling  # noqa: PLC0415  # most pages go on no sheet: keep start-up short

    try:
        tiling(Page(paper.width, paper.height, ()), onto, job.wish.tiles)
    except TilingError as error:
        (columns, rows), (most_columns, most_rows) = error.least, error.most
        return say("{name} on {paper} takes {columns} to {most_columns} sheets of {onto} across and {rows} to {most_rows} down. Write '--tiles {columns}x{rows}'.",
                   name=job.loaded.name, paper=paper.label, onto=onto.label, columns=columns, rows=rows,
                   most_columns=most_columns, most_rows=most_rows)
    return None


def _no_booklet(job: "Job") -> Message | None:
    name, paper = job.loaded.name, job.wish.paper
    if job.loaded.handout.orientation == "landscape":
        return say("{name} lies in landscape, and a booklet's pages stand. Leave out --booklet, or 'orientation'.", name=name)
    if BOOKLET_PAPER not in DESIGNS[job.loaded.handout.layout].sheets:
        return say("{name} does not come on A5, so there is no booklet of it. Print it as it is.", name=name)
    if paper not in (None, BOOKLET_PAPER):
        return say("{name}: a booklet has pages of A5 on sheets of A4, and none on {paper}. Leave out --paper.",
                   name=name, paper=SHEETS[paper].label)
    return None


_REFUSALS: dict[str, Callable[["Job"], Message | None]] = {"page": lambda _: None, "sheet": no_cards, "tiles": _no_tiles, "booklet": _no_booklet}
