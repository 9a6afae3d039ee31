"""Pages in a browser: as a picture, small or whole, and where their texts stand."""

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from handouts.problems import Origin, dotted
from layouts.frames import Page, Publication, text_runs
from layouts.press.pictures import pictures
from layouts.session import Session
from layouts.svg import to_svg

if TYPE_CHECKING:
    from PIL.Image import Image

_ABOVE, _UNDER = 0.8, 0.28
_QUALITY = 55
_DPI = 72.0
Rectangle = tuple[float, float, float, float]


def drawn(page: Page) -> str:
    """The page as SVG."""
    return to_svg(page)


def boxes(page: Page) -> Iterator[dict[str, Any]]:
    """Each text with its rectangle, in percent of the page."""
    found: dict[Origin, Rectangle] = {}
    for run in text_runs(page.children):
        if not run.origin:
            continue
        own = run.x, run.y - _ABOVE * run.size, run.x + run.width, run.y + _UNDER * run.size
        left, top, right, bottom = found.get(run.origin, own)
        found[run.origin] = min(left, own[0]), min(top, own[1]), max(right, own[2]), max(bottom, own[3])
    for origin, (left, top, right, bottom) in found.items():
        yield {"path": dotted(origin), "x": _percent(left, page.width), "y": _percent(top, page.height),
               "w": _percent(right - left, page.width), "h": _percent(bottom - top, page.height)}


def thumbnails(publication: Publication, widths: Iterable[int], session: Session) -> dict[int, bytes]:
    """The first page as a WebP for each width, in pixels; of a leaflet the part with its title."""
    page = publication.pages[0]
    folds = sorted((*page.folds, *(publication.pages[-1].folds)))
    part = page.width - folds[-1] if folds else page.width
    data = session.press.pdf(publication._replace(pages=(page,)), tagged=False)
    return {width: _small(next(pictures(data, _DPI * width / part)), part / page.width, rtl=page.direction == "rtl") for width in widths}


def _small(picture: "Image", part: float, *, rtl: bool) -> bytes:
    """Its last part, or its first where it is read from the right."""
    across = round(picture.width * part)
    left = 0 if rtl else picture.width - across
    stream = io.BytesIO()
    picture.crop((left, 0, left + across, picture.height)).save(stream, "WEBP", quality=_QUALITY, method=4)
    return stream.getvalue()


def _percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 2)
