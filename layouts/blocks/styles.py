"""The attachment styles: each a grown-up and a child, near or far, at ease or not, and beside them what one sees."""


from msgspec.structs import replace

from handouts.blocks import Styles
from handouts.blocks.styles import Style
from handouts.cursor import Cursor
from layouts.blocks.named import on_tint, picture, scene, unit
from layouts.boxes import Box, Column, Either, Gap, Inset, Middle, Paragraph, Row, Rows, Stack, Tagged
from layouts.lengths import READING, Extent, largest
from layouts.style.look import Look

_MILLIMETRE = 0.82
_IN_LINE, _BESIDE = 16.0, 14.0
_APART, _GUTTER, _AIR = 2.8, 7.0, 0.6
_ROUNDING = 0.05


def draw(at: Cursor[Styles], look: Look) -> Box:
    """A heading, and a panel each: the scene, the name and the words beside each other, or as many of them as the column has room for."""
    heading = Tagged(look.heading_role, look.paragraph(at.styles, look.heading(color=look.palette.deep)))
    inner = on_tint(look)
    words = [(inner.paragraph(style.label, replace(inner.subheading(), whole=True)), inner.paragraph(style.text, inner.text())) for style in at.items]
    names = largest(*(name.width() + _ROUNDING for name, _ in words))
    panels = [look.tinted(_panel(style, both, names, inner), (2.0, 4.4)) for style, both in zip(at.items, words, strict=True)]
    space = look.space(_APART)
    return Rows(panels, head=[heading, look.under_heading], gap=Gap(space, space))


def _panel(style: Cursor[Style], both: tuple[Paragraph, Paragraph], names: Extent, look: Look) -> Box:
    """The scene at the left, the words at the right of it; all names have one width."""
    name, seen = both
    drawn = scene(style.value.figure)
    millimetre = unit(_MILLIMETRE, look, drawn)
    figure = Tagged("Figure", picture(drawn, look, millimetre), alt=style.value.alt)
    label, text = Tagged(look.subheading_role, name), Tagged("P", seen)
    across, gutter = millimetre * drawn.canvas[0], look.space(_GUTTER)
    in_line = Row([Column(Middle(figure), across), Column(Middle(label), names), Column(Middle(_aired(text, look)))], gutter)
    words: Box = Stack([label, look.under_heading, text])
    beside = Row([Column(Middle(figure), across), Column(Middle(_aired(words, look)))], gutter)
    under = Stack([figure, Gap(gutter, gutter), words])
    return Either(in_line, Either(beside, under, across + gutter + READING * _BESIDE), across + names + gutter * 2 + READING * _IN_LINE)


def _aired(words: Box, look: Look) -> Box:
    """Words with more room over and under them than a drawing has."""
    return Inset(words, top=look.space(_AIR), bottom=look.space(_AIR))
