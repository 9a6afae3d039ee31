"""The attachment styles: a panel each, with a grown-up and a child as two dots, near or far, calm or tangled."""

from collections.abc import Callable, Iterator

from handouts.blocks import Styles
from handouts.blocks.styles import Style
from handouts.problems import Path
from layouts.blocks.topic import grid
from layouts.boxes import Box, Column, Drawing, Gap, Panel, Row, Rows, Stack, Tagged
from layouts.frames import Node
from layouts.frames import Path as Shape
from layouts.look import Look
from layouts.shapes import circle, smooth
from layouts.theme import Palette

_WIDTH, _HEIGHT = 25.0, 17.0
_BIG, _SMALL = 4.6, 2.6
_STROKE = 1.7


def draw(block: Styles, look: Look, origin: Path) -> Box:
    """A heading, and the panels in rows."""
    heading = Tagged(look.heading_role, look.paragraph(block.styles, look.heading(color=look.palette.deep), (*origin, "styles")))
    panels = [_panel(style, look, (*origin, "items", index)) for index, style in enumerate(block.items)]
    space = Gap(look.space(4.5), look.space(5.5))
    return Rows(grid(panels, look.across, look.space(5)), head=[heading, space], gap=Gap(look.space(5), look.space(6)))


def _panel(style: Style, look: Look, origin: Path) -> Box:
    name = look.paragraph(style.label, look.subheading() if look.sectioned else look.heading(color=look.palette.deep), (*origin, "label"))
    figure = Tagged("Figure", _drawing(style.figure, look), alt=style.alt)
    under = "H4" if look.sectioned else "H3"
    head = Row([Column(Tagged(under, name)), Column(figure, look.space(_WIDTH))], look.space(3))
    text = Tagged("P", look.paragraph(style.text, look.text(), (*origin, "text")))
    space = look.space(4)
    panel = Stack([head, Gap(space, space), text])
    return Panel(panel, look.palette.tint, (look.space(5), look.space(5.5)), look.space(3))


def _drawing(figure: str, look: Look) -> Box:
    shapes = _FIGURES[figure]

    def at(x: float, y: float, width: float, height: float) -> Iterator[Node]:  # noqa: ARG001
        for shape in shapes(look.palette):
            yield Shape(shape.outline, x + look.space(shape.x), y + look.space(shape.y), shape.scale * look.space(1),
                        shape.fill, shape.stroke, look.space(shape.line_width), _scaled(shape.clip, x, y, look))

    return Drawing(look.space(_HEIGHT), at)


def _scaled(
    clip: tuple[float, float, float, float] | None, x: float, y: float, look: Look
) -> tuple[float, float, float, float] | None:
    if clip is None:
        return None
    left, top, width, height = (look.space(value) for value in clip)
    return x + left, y + top, width, height


def _dots(palette: Palette, big: float, small: float) -> Iterator[Shape]:
    """The two dots on the ground, at the given middles."""
    yield Shape(circle(_BIG), big, _HEIGHT - _BIG, fill=palette.ink)
    yield Shape(circle(_SMALL), small, _HEIGHT - _SMALL, fill=palette.ink)


def _arc(palette: Palette, middle: float, radius: float) -> Shape:
    clip = (0.0, 0.0, _WIDTH, _HEIGHT)
    return Shape(circle(radius), middle, _HEIGHT, stroke=palette.deep, line_width=_STROKE, clip=clip)


def _secure(palette: Palette) -> Iterator[Shape]:
    yield _arc(palette, 12.5, 11.6)
    yield from _dots(palette, 9.6, 17.4)


def _avoidant(palette: Palette) -> Iterator[Shape]:
    yield _arc(palette, 19.4, 4.9)
    yield from _dots(palette, 4.8, 19.4)


def _ambivalent(palette: Palette) -> Iterator[Shape]:
    wave = smooth((0, 0), (3, -2.6), (6, 0), (9, 2.6), (12, 0), (15, -2.6), (18, 0))
    yield from _dots(palette, 10.0, 17.0)
    yield Shape(wave, 4.0, 3.6, stroke=palette.deep, line_width=_STROKE)


def _disorganised(palette: Palette) -> Iterator[Shape]:
    tangle = smooth(
        (0, 0), (5, -4.2), (8.6, -0.6), (5.2, 2.6), (2.4, -1.2), (7, -5.2), (12.6, -1.6), (10, 2.4), (7.2, -1), (12, -4.6), (17.5, -1.6))
    yield from _dots(palette, 5.2, 20.4)
    yield Shape(tangle, 3.6, 5.4, stroke=palette.deep, line_width=_STROKE * 0.8)


_FIGURES: dict[str, Callable[[Palette], Iterator[Shape]]] = {
    "secure": _secure, "avoidant": _avoidant, "ambivalent": _ambivalent, "disorganised": _disorganised,
}
