"""The school from close by: the head of a letter with its logo, and the card that says whom to call. Cut from real pages, as they are printed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from handouts import Loaded
from layouts.frames import Color, GlyphRun, Group, Item, Node, Page, PlacedRaster, Shape, leaves
from layouts.school.qr import QUIET, contour, modules
from layouts.session import Session
from layouts.units import mm
from studio.jobs import Job
from studio.web.pages import Rectangle, drawn

LETTER, WITH_CARD = "ouderavond-brief", "my-balance"
_HEAD: Rectangle = (0.0, 0.0, mm(210), mm(41))
_AROUND = mm(4)
_SIZE = re.compile(r' width="[^"]+" height="[^"]+" viewBox="[^"]+"')
_TYPE = 1.2


def closeups(shipped: Mapping[str, Loaded], session: Session) -> list[dict[str, Any]]:
    """Both as SVG, with the sides of what is seen in points."""
    letter = Job(shipped[LETTER]).compose(session).pages[0]
    card = Job(shipped[WITH_CARD]).compose(session).pages[-1]
    return [_cut(letter, _HEAD), _cut(card, card_bounds(card))]


def code(session: Session) -> str | None:
    """The code of the school's address, as it stands on paper, to be tried with a phone; nothing where there is no address."""
    address = session.profile.school.website if session.profile else None
    if not address:
        return None
    matrix = modules(address)
    side = len(matrix) + 2 * QUIET
    return drawn(Page(side, side, (Shape(contour(matrix), QUIET, QUIET, fill=Color(0, 0, 0)),)))


def card_bounds(page: Page) -> Rectangle:
    """The calling card on a page, with a little of what is around it: the smallest shape about the heading of the contact."""
    items = list(leaves(page.children))
    heading = next(item for item in items if isinstance(item, GlyphRun) and item.origin[-1:] == ("contact",))
    around = (_bounds(item) for item in items if isinstance(item, Shape))
    x, y, width, height = min((one for one in around if _holds(one, heading)), key=lambda one: one[2] * one[3])
    return x - _AROUND, y - _AROUND, width + 2 * _AROUND, height + 2 * _AROUND


def _cut(page: Page, seen: Rectangle) -> dict[str, Any]:
    """Only what is seen is drawn."""
    svg = drawn(page._replace(children=tuple(_within(page.children, seen))))
    view = " ".join(f"{part:.2f}" for part in seen)
    return {"svg": _SIZE.sub(f' width="{seen[2]:.2f}" height="{seen[3]:.2f}" viewBox="{view}"', svg, count=1), "width": seen[2], "height": seen[3]}


def _within(nodes: tuple[Node, ...], seen: Rectangle) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Group):
            yield node._replace(children=tuple(_within(node.children, seen)))
        elif not isinstance(node, Shape | GlyphRun | PlacedRaster) or _meet(_bounds(node), seen):
            yield node


def _bounds(item: Item) -> Rectangle:
    if isinstance(item, GlyphRun):
        return item.x, item.y - item.size, item.width, _TYPE * item.size
    if isinstance(item, PlacedRaster):
        return item.x, item.y, item.width, item.height
    assert isinstance(item, Shape)  # noqa: S101  # no others are asked for
    xs = [float(value) for segment in item.outline.segments for value in segment[1::2]]
    ys = [float(value) for segment in item.outline.segments for value in segment[2::2]]
    edge = item.line_width
    return (item.x + min(xs) * item.scale - edge, item.y + min(ys) * item.scale - edge,
            (max(xs) - min(xs)) * item.scale + 2 * edge, (max(ys) - min(ys)) * item.scale + 2 * edge)


def _meet(one: Rectangle, other: Rectangle) -> bool:
    return all(one[at] <= other[at] + other[at + 2] and other[at] <= one[at] + one[at + 2] for at in (0, 1))


def _holds(box: Rectangle, run: GlyphRun) -> bool:
    x, y, width, height = box
    return x < run.x and run.x + run.width < x + width and y < run.y - run.size and run.y < y + height
