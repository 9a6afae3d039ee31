"""What an author can do about a handout that does not fit; every way out has been tried."""

from collections.abc import Callable, Iterator

from handouts import Loaded, Problem
from handouts.blocks import Picture
from handouts.blocks.picture import NARROWEST, WIDEST
from handouts.model import Handout
from handouts.problems import Path
from layouts.designs import DESIGNS
from layouts.fit import DoesNotFitError
from layouts.sheet import SHEETS, Sheet

MOST_PAGES = 8
_LONGEST_WORD = 40

Fits = Callable[[Handout, int], bool]


def too_long(loaded: Loaded, error: DoesNotFitError, sheet: Sheet, pages: int, fits: Fits) -> Problem:
    """The problem for what does not fit on its pages. `fits` tries a changed handout on a number of pages."""
    path: Path = error.origin
    amount = max(1, round(error.excess))
    if error.word is not None:
        word = error.word if len(error.word) <= _LONGEST_WORD else f"{error.word[:_LONGEST_WORD]}…"
        message = f"the word '{word}' is {amount} mm wider than its column on {sheet.label} at the smallest readable size."
        return loaded.source.problem(path, message, 'Show where it may be divided, as in "Klassen\\u00ADregels" (with the quotes), or use a shorter word.')
    place = sheet.label if pages == 1 else f"{pages} pages of {sheet.label}"
    ways = list(_ways_out(loaded.handout, path, sheet, pages, fits))
    if isinstance(_block(loaded.handout, path), Picture):
        message = f"does not fit on {place}: the picture is {amount} mm too tall."
    else:
        message = f"does not fit on {place} at the smallest readable size: {amount} mm too long."
    hint = f"{', '.join(ways[:-1])}{', or ' if len(ways) > 1 else ''}{ways[-1]}."
    return loaded.source.problem(path, message, hint[0].upper() + hint[1:])


def _ways_out(handout: Handout, path: Path, sheet: Sheet, pages: int, fits: Fits) -> Iterator[str]:
    design, here = DESIGNS[handout.layout], _block(handout, path)
    smaller = _smaller_picture(handout, path, pages, fits)
    if not isinstance(here, Picture):
        yield "shorten it"
    elif smaller is None:
        yield "shorten the text around it"
    if smaller is not None:
        name, widest = smaller
        yield f"write 'width: {widest}'" + ("" if isinstance(here, Picture) else f" at the picture '{name}'")
    if not isinstance(here, Picture) and design.floors != "poster" and any(SHEETS[name].width > min(sheet.width, sheet.height) for name in design.sheets):
        yield "use a larger paper"
    more = next((count for count in range(pages + 1, MOST_PAGES + 1) if fits(handout, count)), None)
    if design.pages and more:
        yield f"write 'pages: {more}'"


def _block(handout: Handout, path: Path) -> object:
    return handout.blocks[int(path[1])] if path[:1] == ("blocks",) and len(path) > 1 else None


def _smaller_picture(handout: Handout, path: Path, pages: int, fits: Fits) -> tuple[str, int] | None:
    """The picture that is too tall, or else the first that helps, and the greatest width in mm at which all fits."""
    pictures = {("blocks", index): block for index, block in enumerate(handout.blocks) if isinstance(block, Picture)}
    for (_, index), block in ({path: pictures[path]} if path in pictures else pictures).items():

        def fitting(width: int, index: int = index) -> bool:
            blocks = list(handout.blocks)
            blocks[index] = blocks[index].model_copy(update={"width": width})
            return fits(handout.model_copy(update={"blocks": tuple(blocks)}), pages)

        if fitting(NARROWEST):
            return block.picture, _greatest(fitting, NARROWEST, block.width or WIDEST)
    return None


def _greatest(fitting: Callable[[int], bool], fits: int, too_large: int) -> int:
    """The greatest number for which `fitting` holds, between one for which it does and one for which it does not."""
    while too_large - fits > 1:
        middle = (fits + too_large) // 2
        fits, too_large = (middle, too_large) if fitting(middle) else (fits, middle)
    return fits
