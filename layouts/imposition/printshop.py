"""For a print shop: each page with its bleed and crop marks, and the boxes that say so."""


from layouts.frames import Page, Placed, Publication
from layouts.imposition.bleed import bled
from layouts.imposition.furniture import crop_marks
from layouts.units import mm

_MARGIN = 12.0
_EDGE = 2.0


def for_print_shop(publication: Publication, bleed: float) -> Publication:
    """`bleed` in mm. The marks stand outside it."""
    return publication._replace(pages=tuple(_sheet(page, mm(bleed)) for page in publication.pages), imposed=True)


def _sheet(page: Page, bleed: float) -> Page:
    margin = mm(_MARGIN)
    width, height = page.width + 2 * margin, page.height + 2 * margin
    xs, ys = (margin, width - margin), (margin, height - margin)
    marks = crop_marks(xs, ys, (width, height), mm(_EDGE), bleed + mm(1))
    return Page(width, height, (Placed(bled(page, bleed), margin, margin), *marks),
                trim=(margin, margin, page.width, page.height), bleed=bleed)
