"""The attachment styles: a panel each, with a grown-up and a child as two dots, near or far, calm or tangled."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from handouts.blocks import Styles
from handouts.blocks.styles import Style
from handouts.cursor import Cursor
from layouts.blocks.topic import evenly, grid
from layouts.boxes import Box, Column, Drawing, Gap, Inset, Row, Rows, Stack, Tagged
from layouts.frames import Node, Outline, Shape
from layouts.lengths import Scale
from layouts.shapes import circle, smooth, waves
from layouts.style.look import Look
from layouts.style.theme import Palette

_WIDTH, _HEIGHT = 24.0, 13.0
_BIG, _SMALL = 4.0, 2.3
_STROKE, _THIN = 1.5, 1.1


def draw(at: Cursor[Styles], look: Look) -> Box:
    """A heading, and the panels in rows."""
    heading = Tagged(look.heading_role, look.paragraph(at.styles, look.heading(color=look.palette.deep)))
    panels = [_panel(style, look) for style in at.items]
    return Rows(grid(panels, evenly(len(panels), look.across), look.gutter), head=[heading, look.under_heading], gap=Gap(look.gutter, look.gutter))


def _panel(style: Cursor[Style], look: Look) -> Box:
    name = look.paragraph(style.label, look.subheading() if look.sectioned else look.heading(color=look.palette.deep))
    figure = Tagged("Figure", _drawing(style.value.figure, look), alt=style.value.alt)
    under = "H4" if look.sectioned else "H3"
    drop = look.space(_HEIGHT) - name.cap_height
    head = Row([Column(Tagged(under, Inset(name, top=drop))), Column(figure, look.space(_WIDTH))], look.space(3))
    text = Tagged("P", look.paragraph(style.text, look.text()))
    panel = Stack([head, look.under_heading, text])
    return look.tinted(panel, (5, 5.5))


def _drawing(figure: str, look: Look) -> Box:
    shapes = _FIGURES[figure]

    def at(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        for shape in shapes(look.palette):
            yield replace(
                shape, x=x + scale.space(shape.x), y=y + scale.space(shape.y), scale=scale.space(1),
                line_width=scale.space(shape.line_width), clip=_scaled(shape.clip, x, y, scale))

    return Drawing(look.space(_HEIGHT), at)


def _scaled(
    clip: tuple[float, float, float, float] | None, x: float, y: float, scale: Scale
) -> tuple[float, float, float, float] | None:
    if clip is None:
        return None
    left, top, width, height = (scale.space(value) for value in clip)
    return x + left, y + top, width, height


def _dots(palette: Palette, big: float, small: float) -> Iterator[Shape]:
    """The two dots on the ground, at the given middles."""
    yield Shape(circle(_BIG), big, _HEIGHT - _BIG, fill=palette.ink)
    yield Shape(circle(_SMALL), small, _HEIGHT - _SMALL, fill=palette.ink)


def _arc(palette: Palette, middle: float, radius: float) -> Shape:
    clip = (0.0, 0.0, _WIDTH, _HEIGHT)
    return Shape(circle(radius), middle, _HEIGHT, stroke=palette.deep, line_width=_STROKE, clip=clip)


def _line(palette: Palette, outline: Outline) -> Shape:
    return Shape(outline, stroke=palette.deep, line_width=_THIN, rounded=True)


def _secure(palette: Palette) -> Iterator[Shape]:
    """Together under one shelter."""
    yield _arc(palette, 13.2, 10.1)
    yield from _dots(palette, 10.8, 18.0)


def _avoidant(palette: Palette) -> Iterator[Shape]:
    """Far away, under a shelter of its own."""
    yield _arc(palette, 18.5, 4.8)
    yield from _dots(palette, 4.0, 18.5)


def _ambivalent(palette: Palette) -> Iterator[Shape]:
    """Close, and restless."""
    yield from _dots(palette, 13.0, 20.2)
    yield _line(palette, waves((6.4, 3.2), (9.3, 0.8), (12.2, 3.2), (15.1, 0.8), (18.0, 3.2), (20.9, 0.8), (23.4, 2.4)))


def _disorganised(palette: Palette) -> Iterator[Shape]:
    """Apart, with a knot between them."""
    yield from _dots(palette, 4.0, 21.7)
    yield _line(palette, smooth(
        (9.8, 11.2), (13.4, 9.6), (15.8, 6.2), (14.0, 3.6), (11.9, 5.4), (13.6, 8.6), (17.2, 10.4)))


_FIGURES: dict[str, Callable[[Palette], Iterator[Shape]]] = {
    "secure": _secure, "avoidant": _avoidant, "ambivalent": _ambivalent, "disorganised": _disorganised,
}
