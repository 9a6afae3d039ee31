"""The window of tolerance as a window: one child on it, in it and under it; beside each what it is like there, and an axis of stress."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from handouts.blocks import Window
from handouts.blocks.diagrams import Zone
from handouts.blocks.scene import Drawn
from handouts.cursor import Cursor
from layouts.blocks.diagram import titled
from layouts.blocks.small_window import WIDTHS, small_window
from layouts.boxes import Box, Cell, Cells, Column, Drawing, Gap, Inset, Layers, Middle, Row, Rows, Stack, Tagged
from layouts.boxes.base import measured
from layouts.frames import ARTIFACT, Node, Shape, artifact
from layouts.lengths import Length, Scale, largest, points, smallest
from layouts.scenes import Easel
from layouts.scenes import draw as paths
from layouts.scenes.people import ground_of
from layouts.shapes import horizontal_line, polygon, vertical_line
from layouts.style.look import RULE, Look

SCENE = "stress-window"
_EDGES = (0.0, 33 / 122, 88.7 / 122, 1.0)
_WIDE, _PARTED, _GUTTER = 67.6, 41.0, 5.0
_AXIS, _AT = 13.0, 6.0
_HEAD, _THICK = 2.6, 1.6
_LONGEST = 44.0
_FOOT, _BEFORE = 3.4, 4.4
_BETWEEN_HEADS = (0.345, 0.12)
_SMALL, _SMALLER, _UNDER_SMALL, _APART = 19.0, 14.0, 2.4, 4.6


def draw(at: Cursor[Window], look: Look) -> Box:
    """The window at the left and the zones at the right; in large type each zone has its own part of the window."""
    drawn = Drawn.model_validate({"pose": SCENE})
    alt = str(at.alt) or drawn.spoken(look.typesetter.language)
    if look.across == 1:
        return _parted(at, look, drawn, alt)
    *edges, end = _EDGES
    if look.behind:
        drawn, end = _on_an_edge(drawn)
    wide = look.space(_WIDE)
    whole = wide * (drawn.canvas[1] / drawn.canvas[0])
    figure = _chosen(Tagged("Figure", _picture(drawn, wide, (0.0, end), look), alt=alt), at.choice, (wide, whole * end), look)
    return titled(at.window, Row([Column(figure, wide), Column(_beside(at, look, whole, (*edges, end)))]), look)


def widths(labels: Cursor[tuple[str, str]], look: Look, small: float = _SMALL) -> Column:
    """A wide window and a narrow one with the same day in them, their words under them; as wide as these two are."""
    style = replace(look.text(600, color=look.palette.deep), align="center")
    words = [look.paragraph(label, style) for label in labels]
    wide = [largest(look.space(small), one.width() + 0.1) for one in words]
    under, apart = look.space(_UNDER_SMALL), look.space(_APART)
    stacks = [Stack([small_window(course, look, small), Gap(under, under), Tagged("P", one)]) for course, one in zip(WIDTHS, words, strict=True)]
    return Column(Middle(Row([Column(stack, across) for stack, across in zip(stacks, wide, strict=True)], apart)), wide[0] + wide[1] + apart)


def _on_an_edge(drawn: Drawn) -> tuple[Drawn, float]:
    """Without its ground, as it stands on the edge of a band; and at which share of its height that is."""
    props = tuple(prop for prop in drawn.props if prop.kind != "ground")
    return drawn.model_copy(update={"props": props}), ground_of(drawn) / drawn.canvas[1]


def _picture(drawn: Drawn, wide: Length, part: tuple[float, float], look: Look, *, low: bool = True) -> Box:
    """A part of the drawing, from one share of its height to another; it stands `low` or high in its place."""
    start, end = part
    whole = wide * (drawn.canvas[1] / drawn.canvas[0])

    def picture(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        across, all_ = min(width, wide.at(scale)), whole.at(scale)
        top = y + (height - (end - start) * all_ if low else 0.0)
        clip = (x, top, across, (end - start) * all_)
        yield from paths(drawn, Easel(x, top - start * all_, across, look.palette, look.behind or look.palette.paper, clip, look.drawings))

    return Drawing(whole * (end - start), picture)


def _chosen(figure: Box, choice: Cursor[str] | None, size: tuple[Length, Length], look: Look) -> Box:
    """A drawing of a size, low in its place, and the word between the heads of the two children at its top."""
    if not choice:
        return figure
    said = look.paragraph(choice, look.text(600, color=look.palette.deep))
    words, across = Tagged("P", said), said.width() + 0.1

    def between(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        wide, high = (one.at(scale) for one in size)
        left, under = (share * wide for share in _BETWEEN_HEADS)
        return words.place(x + left - across.at(scale) / 2, y + height - high + under, across.at(scale), points(said.cap_height, scale), scale)

    return Layers([figure, Drawing(0, between)])


def _parted(at: Cursor[Window], look: Look, drawn: Drawn, alt: str) -> Box:
    """Rows: a part of the window, and beside it its zone; the window's own parts touch."""
    wide, space = look.space(_PARTED), look.space(3.4)
    rows: list[Box] = []
    for number, (words, part) in enumerate(zip(_joined(at, look), pairwise(_EDGES), strict=True)):
        picture = _picture(drawn, wide, part, look, low=number == 0)
        shown: Box = Tagged(ARTIFACT, picture) if number else _chosen(Tagged("Figure", picture, alt=alt), at.choice, (wide, wide * (drawn.canvas[1] / drawn.canvas[0]) * _EDGES[1]), look)
        columns = [Column(shown, wide), Column(Middle(Inset(Stack(words), top=space, bottom=space)))]
        if number == 1 and at.widths:
            columns.append(widths(at.widths, look, _SMALLER))
        rows.append(Row(columns, look.space(_GUTTER)))
    heading = Tagged(look.heading_role, look.paragraph(at.window, look.heading(color=look.palette.deep)))
    return Rows(rows, "Div", head=[heading, look.under_heading])


def _zones(at: Cursor[Window], look: Look) -> list[Box]:
    """The words of each zone halfway its height, and what the axis says at its points."""
    stacks = [Stack(_words(zone, look)) for zone in (at.above, at.within, at.below)]
    zones: list[Box] = [Middle(stack) for stack in stacks]
    above, within, below = zones
    if at.widths:
        within = Row([Column(within), widths(at.widths, look, _SMALLER)], look.space(_GUTTER))
    if not at.axis:
        return [above, within, below]
    upper, lower = at.axis
    return [Layers([_at_point(upper, look), above]), within, Layers([_at_point(lower, look, stacks[-1]), below])]


def _at_point(end: Cursor[str], look: Look, over: Box | None = None) -> Box:
    """What the axis says at an end, before its point: on the line of the upper one's tip, or of the lower one's, level with the last line of what stands beside it there."""
    said = look.paragraph(end, replace(look.text(), align="end"))
    words, foot = Tagged("P", said), look.space(_FOOT)
    wide = smallest(said.width() + 0.1, look.space(_LONGEST))

    def place(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        across = wide.at(scale)
        high = measured(words, across, scale).least
        last = high
        if over:
            last, beside = height - foot.at(scale), (height + measured(over, width, scale).least) / 2
            last = beside if abs(beside - last) < scale.reading / 2 else last
        yield from words.place(x - scale.space(_AXIS - _AT + _BEFORE) - across, y + last - high, across, high, scale)

    return Drawing(0, place)


def _joined(at: Cursor[Window], look: Look) -> list[list[Box]]:
    """The words of each zone, what the axis says in its first line: large type has no axis."""
    ends = [at.axis[0], None, at.axis[1]] if at.axis else [None] * 3
    return [_words(zone, look, end) for zone, end in zip((at.above, at.within, at.below), ends, strict=True)]


def _beside(at: Cursor[Window], look: Look, whole: Length, edges: Sequence[float]) -> Box:
    """The zones, each as high as its part of the window, right of the axis; `edges` are shares of the `whole` drawing."""
    rows = Stack([Cells([Cell(words, fills=True)], _across, least=whole * (end - start))
                  for words, (start, end) in zip(_zones(at, look), pairwise(edges), strict=True)])
    low = look.space(_FOOT if at.axis else 0.0)
    return Layers([_axis(whole, edges, low, look), Inset(rows, start=look.space(_AXIS))])


def _across(width: float, _: Scale) -> tuple[float]:
    """One column."""
    return (width,)


def _axis(whole: Length, edges: Sequence[float], low: Length, look: Look) -> Box:
    """A line with a point at both ends, thick beside the window, a tick at its upper and its lower edge; decoration.

    The drawing ends at the last of the edges, and stands at the foot; the line ends so far over that as `low` is.
    """

    def axis(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        color, head = look.palette.deep, scale.space(_HEAD)
        at, long = x + scale.space(_AT), height - low.at(scale)
        upper, lower = (y + height - (edges[-1] - edge) * whole.at(scale) for edge in edges[1:3])
        yield artifact(
            Shape(vertical_line(long - 2 * head), at, y + head, stroke=color, line_width=RULE * look.palette.weight),
            Shape(vertical_line(lower - upper), at, upper, stroke=color, line_width=scale.space(_THICK)),
            *(Shape(horizontal_line(2 * head), at - head, edge, stroke=color, line_width=RULE * look.palette.weight) for edge in (upper, lower)),
            *(Shape(polygon((0, 0), (head / 2, turn * head), (-head / 2, turn * head)), at, edge, fill=color)
              for edge, turn in ((y, 1), (y + long, -1))))

    return Drawing(0, axis)


def _words(zone: Cursor[Zone], look: Look, end: Cursor[str] | None = None) -> list[Box]:
    space = look.line_gap
    words: list[Box] = []
    if zone.kicker:
        kicker = look.paragraph(zone.kicker, look.text(600, color=look.palette.deep))
        first: Box = Tagged("P", kicker)
        if end:
            beside = Tagged("P", look.paragraph(end, look.text()))
            first = Row([Column(first, smallest(kicker.width() + 0.1, look.space(_LONGEST))), Column(beside)], look.space(2.4))
        words += [first, Gap(space, space)]
    elif end:
        words += [Tagged("P", look.paragraph(end, look.text())), Gap(space, space)]
    words.append(Tagged("P", look.paragraph(zone.label, look.heading() if zone.kicker and look.across > 1 else look.subheading(color=look.palette.ink))))
    if zone.text:
        words += [Gap(space, space), Tagged("P", look.paragraph(zone.text, look.text()))]
    return words
