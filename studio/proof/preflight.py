"""The preflight: a laid-out page, measured as a proof-reader would, with the place in the handout for each finding.

- Text under the smallest size that its sheet allows.
- Contrast of text against what is painted under it, after WCAG 2.2, 1.4.6 and 1.4.3: 7:1 for reading text, 4.5:1 for
  the rest (titles, headings, labels and what is set bold).
- Lines of reading text longer than 75 characters; paragraphs of four lines or more whose lines are shorter than 25.
- Text nearer than 5 mm to the trim or to a fold.
- A title whose last line is one short word.
- A picture with fewer than 150 pixels to an inch.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from handouts.messages import Message, say, tenths
from handouts.problems import Origin
from layouts.composition.resolution import blurred
from layouts.frames import (
    FOOTER,
    HEADER,
    Color,
    GlyphRun,
    Group,
    Node,
    Page,
    Paint,
    Publication,
    Shape,
    leaves,
    text_runs,
)
from layouts.style.oklch import contrast
from layouts.style.theme import LineLength, Sizes
from layouts.units import mm, to_mm

_TOLERANCE = 0.01
_READING_CONTRAST, _LEAST_CONTRAST = 7.0, 4.5
_BOLD, _TITLE = 600, 30.0
_SHORT_LINES = 4
_DISTANCE = mm(5)
_WIDOW = 0.25
_WHITE = Color(1, 1, 1)
_LAST_LINES = (("sources",), ("updated",))


class Remark(Struct, frozen=True):
    """What is wrong where: `origin` is the place in the handout."""

    origin: Origin
    message: Message
    hint: Message


def preflight(publication: Publication, floors: Sizes, line_length: LineLength) -> Iterator[Remark]:
    """All remarks on all pages, each thing said once a place."""
    said: set[tuple[Origin, str]] = set()
    for page in publication.pages:
        for finding in (*_sizes(page, floors), *_contrasts(page), *_lengths(page, floors, line_length), *_edges(page), *_widows(page)):
            key = finding.origin, finding.hint
            if key not in said:
                said.add(key)
                yield finding
    yield from (Remark(one.origin, one.message, one.hint) for one in blurred(publication.pages))


def _sizes(page: Page, floors: Sizes) -> Iterator[Remark]:
    for run in text_runs(_read(page.children)):
        least = floors.source if run.origin[:1] in _LAST_LINES else floors.small
        size = run.size / run.face.factor
        if size < least - _TOLERANCE:
            message = say("is set in {size} pt; at least {least} pt here.", size=tenths(size), least=least)
            yield Remark(run.origin, message, say("Say less."))


def _read(nodes: Iterable[Node]) -> Iterator[Node]:
    """All but folios, which have a size of their own: a page is found by them."""
    for node in nodes:
        if not isinstance(node, Group):
            yield node
        elif node.purpose not in (HEADER, FOOTER):
            yield from _read(node.children)


def _contrasts(page: Page) -> Iterator[Remark]:
    for run, ground in _grounds(page):
        least = _READING_CONTRAST if run.face.weight < _BOLD and run.size < _TITLE else _LEAST_CONTRAST
        found = contrast(run.color, ground) if isinstance(ground, Color) else 1.0
        if found < least - _TOLERANCE:
            message = say("has a contrast of {found}:1; at least {least}:1.", found=tenths(found), least=least)
            yield Remark(run.origin, message, say("Take other colours in the theme."))


def _lengths(page: Page, floors: Sizes, allowed: LineLength) -> Iterator[Remark]:
    for origin, lines in _paragraphs(page):
        if not origin or any(run.size / run.face.factor < floors.reading - _TOLERANCE or run.face.weight >= _BOLD for run in lines[0]):
            continue
        lengths = [len("".join(glyph.text for run in line for glyph in run.glyphs).strip()) for line in lines]
        if max(lengths) > allowed.max:
            message = say("has a line of {found} characters; at most {most} are easy to read.", found=max(lengths), most=allowed.max)
            yield Remark(origin, message, say("Put it in columns or in a panel."))
        if len(lines) >= _SHORT_LINES and sum(lengths[:-1]) / (len(lines) - 1) < allowed.min:
            message = say("has lines of {found} characters; under {least} reading falters.",
                          found=round(sum(lengths[:-1]) / (len(lines) - 1)), least=allowed.min)
            yield Remark(origin, message, say("Give it a wider column, or say less."))


def _edges(page: Page) -> Iterator[Remark]:
    for run in text_runs(page.children):
        right = run.x + run.width
        distances = [run.x, page.width - right, run.y - run.size * run.face.cap_height, page.height - run.y]
        distances += [max(run.x - fold, fold - right) for fold in page.folds]
        if min(distances) < _DISTANCE - _TOLERANCE:
            message = say("stands {found} mm from the trim or a fold; at least {least} mm.",
                          found=tenths(to_mm(min(distances))), least=to_mm(_DISTANCE))
            yield Remark(run.origin, message, say("Say less, or take a larger paper."))


def _widows(page: Page) -> Iterator[Remark]:
    for origin, lines in _paragraphs(page):
        widths = [sum(run.width for run in line) for line in lines]
        if origin == ("title",) and len(lines) > 1 and widths[-1] < _WIDOW * max(widths):
            yield Remark(origin, say("ends with one short word on a line of its own."),
                          say('Keep words together with "\\_", or say it otherwise.'))


def _paragraphs(page: Page) -> Iterator[tuple[Origin, list[list[GlyphRun]]]]:
    """The texts of a page in reading order, as lines of runs."""
    for origin, runs in groupby(text_runs(page.children), key=lambda run: run.origin):
        yield origin, [list(line) for _, line in groupby(runs, key=lambda run: round(run.y, 2))]


def _grounds(page: Page) -> Iterator[tuple[GlyphRun, Paint]]:
    """Each run with the topmost surface painted under its middle before it; white paper where there is none."""
    surfaces: list[tuple[tuple[float, float, float, float], Paint]] = []
    for node in leaves(page.children):
        if isinstance(node, Shape) and node.fill is not None:
            surfaces.append((_bounds(node), node.fill))
        elif isinstance(node, GlyphRun) and any(glyph.text.strip() for glyph in node.glyphs):
            x, y = node.x + node.width / 2, node.y - node.size * node.face.x_height / 2
            under = [paint for (left, top, right, low), paint in surfaces if left <= x <= right and top <= y <= low]
            yield node, under[-1] if under else _WHITE


def _bounds(shape: Shape) -> tuple[float, float, float, float]:
    xs = [float(value) for segment in shape.outline.segments for value in segment[1::2]]
    ys = [float(value) for segment in shape.outline.segments for value in segment[2::2]]
    left, right = (shape.x + shape.scale * edge for edge in (min(xs), max(xs)))
    top, low = (shape.y + shape.scale * edge for edge in (min(ys), max(ys)))
    if shape.clip:
        x, y, width, height = shape.clip
        left, top, right, low = max(left, x), max(top, y), min(right, x + width), min(low, y + height)
    return left, top, right, low
