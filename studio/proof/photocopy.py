"""The photocopy proof: a page is copied three times over, and looked at again.

A copy is a scan and a print: the page lies a little askew, its edges blur, the machine sees only black and white, and
toner is missing in specks. What a reader needs is measured on the last copy, against the page as it was:

- text: how much of its ink is still there, and how much ink has come between the letters;
- boxes to tick: whether their outline is still closed.

The limits were chosen so that text that a person can no longer read fails: at half of the ink letters fall apart, and
with a quarter more than there was they run together.
"""

import math
import random
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from handouts.messages import Message, say
from layouts.frames import Field, GlyphRun, Page, Publication, leaves, text_runs

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 300
GENERATIONS = 3
_ANGLES = (0.35, -0.5, 0.3)
_BLUR = 4
_TAKEN = 104
_BAND = 16
_SPECKS = 0.004
_LEAST_INK = 0.7
_MOST_INK = 1.45
_WHITE, _DARK = 255, 128
_CAP = 0.74
_OPEN = 200
_NEXT = 0.01


class Loss(Struct, frozen=True):
    """Something that did not survive: what it is, and on which page."""

    page: int
    what: Message


def proof(publication: Publication, pictures: "list[Image]") -> list[Loss]:
    """`pictures` are the pages in grey or colour at DPI. Nothing found: all text and boxes survive."""
    return lost(publication, pictures, map(copied, pictures))


def lost(publication: Publication, pictures: "list[Image]", copies: "Iterable[Image]") -> list[Loss]:
    """What does not survive of the pages as they were on their copies, both at DPI."""
    pages = zip(publication.pages, pictures, copies, strict=True)
    return [finding for number, (page, before, after) in enumerate(pages, 1)
            for finding in _page(page, before.convert("L"), after, number)]


def copied(picture: "Image", generations: int = GENERATIONS) -> "Image":
    """The page after some generations of copying, turned back to where it was; black and white."""
    from PIL import ImageChops  # noqa: PLC0415  # heavy, and only a proof needs it

    ink = ImageChops.invert(picture.convert("L"))
    for generation in range(generations):
        ink = _blurred(_askew(ink, _ANGLES[generation % len(_ANGLES)])).point(lambda shade: _WHITE * (shade >= _TAKEN))
        ink = ImageChops.subtract(ink, _specks(ink.size, generation))
    turned = sum(_ANGLES[generation % len(_ANGLES)] for generation in range(generations))
    return ImageChops.invert(_askew(ink, -turned))


def _askew(ink: "Image", angle: float) -> "Image":
    """Turned by less than a degree: rows slide past each other, then columns, which costs a third of turning spot by spot."""
    from PIL import Image  # noqa: PLC0415

    slope, over = math.tan(math.radians(angle)), Image.Transpose.TRANSPOSE
    return _slid(_slid(ink, -slope).transpose(over), slope).transpose(over)


def _slid(ink: "Image", slope: float) -> "Image":
    """Rows moved by as much as they are away from the middle; between two spots they take something of both."""
    from PIL import Image  # noqa: PLC0415

    page = Image.new("L", ink.size)
    for top in range(0, ink.height, _BAND):
        way = slope * (top + (_BAND - ink.height) / 2)
        first = math.floor(way)
        nearer, farther = (ink.crop((left, top, left + ink.width, top + _BAND)) for left in (first, first + 1))
        page.paste(Image.blend(nearer, farther, way - first), (0, top))
    return page


def _blurred(ink: "Image") -> "Image":
    """Each spot is half itself and half its neighbour, again and again, which comes to a Gaussian blur whose square is `_BLUR` quarters."""
    from PIL import Image  # noqa: PLC0415

    width, height = ink.size
    for time in range(_BLUR):
        step = 1 if time % 2 else -1
        for x, y in ((step, 0), (0, step)):
            ink = Image.blend(ink, ink.crop((x, y, width + x, height + y)), 0.5)
    return ink


def _specks(size: tuple[int, int], seed: int) -> "Image":
    """White specks, two spots wide, where toner is missing; the same ones every time."""
    from PIL import Image  # noqa: PLC0415

    width, height = (side // 2 + 1 for side in size)
    noise = Image.frombytes("L", (width, height), random.Random(seed).randbytes(width * height))  # noqa: S311  # no secret
    limit = round(_WHITE * (1 - _SPECKS))
    return noise.point(lambda shade: _WHITE * (shade > limit)).resize(size, Image.Resampling.NEAREST)


def _page(page: Page, before: "Image", after: "Image", number: int) -> Iterator[Loss]:
    for run in _whole(text_runs(page.children)):
        box = _pixels(run.x, run.y - run.size * _CAP, run.width, run.size * _CAP)
        original = before.crop(box)
        extremes: Any = original.getextrema()
        ink = _ink(original, sum(extremes) // 2)
        kept = _ink(after.crop(box), _DARK) / ink if ink else 1.0
        if not _LEAST_INK <= kept <= _MOST_INK:
            words = "".join(glyph.text for glyph in run.glyphs).strip()
            yield Loss(number, say("the text '{words}' keeps {share} of its ink", words=words, share=f"{kept:.0%}"))
    boxes = (item for item in leaves(page.children) if isinstance(item, Field) and item.kind == "check")
    for field in boxes:
        if not _closed(after.crop(_pixels(field.x - 2, field.y - 2, field.width + 4, field.height + 4))):
            yield Loss(number, say("the box '{label}' is no longer closed", label=field.label))


def _whole(runs: Iterable[GlyphRun]) -> Iterator[GlyphRun]:
    """Runs, with what follows a link on its line as one: the bracket behind an address has too little ink to be measured."""
    last: GlyphRun | None = None
    for run in runs:
        if last and last[:3] == run[:3] and last.y == run.y and abs(last.x + last.width - run.x) < _NEXT:
            last = last._replace(glyphs=(*last.glyphs, *run.glyphs))
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _ink(picture: "Image", middle: int) -> int:
    """Pixels on the lesser side of the middle: dark ones on a light ground, light ones on a dark."""
    shades = picture.histogram()
    dark = sum(shades[:middle])
    return min(dark, sum(shades) - dark)


def _closed(picture: "Image") -> bool:
    """Whether paint poured into the middle stays inside."""
    from PIL import ImageDraw  # noqa: PLC0415

    page = picture.point(lambda shade: _WHITE * (shade > _OPEN))
    width, height = page.size
    ImageDraw.floodfill(page, (width // 2, height // 2), _DARK)
    edges = [page.getpixel((x, y)) for x in range(width) for y in (0, height - 1)]
    return page.getpixel((width // 2, height // 2)) == _DARK and _DARK not in edges


def _pixels(x: float, y: float, width: float, height: float) -> tuple[int, int, int, int]:
    scale = DPI / 72
    return round(x * scale), round(y * scale), round((x + width) * scale), round((y + height) * scale)
