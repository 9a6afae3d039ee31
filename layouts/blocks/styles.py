"""The attachment styles: each a grown-up and a child, near or far, at ease or not, and beside them what one sees."""


from msgspec.structs import replace

from handouts.blocks import Styles
from handouts.blocks.styles import Style
from handouts.cursor import Cursor
from layouts.blocks.named import on_tint, picture, scene, unit
from layouts.boxes import Box, Column, Either, Gap, Inset, Middle, Paragraph, Row, Rows, Stack, Tagged
from layouts.lengths import READING
from layouts.style.look import Look

_MILLIMETRE = 0.82
_BESIDE = 14.0
_APART, _GUTTER, _AIR = 2.8, 7.0, 0.6


def draw(at: Cursor[Styles], look: Look) -> Box:
    """A heading, and a panel each: the scene and the words beside each other, or under each other in a narrow column."""
    heading = Tagged(look.heading_role, look.paragraph(at.styles, look.heading(color=look.palette.deep)))
    inner = on_tint(look)
    words = [(inner.paragraph(style.label, replace(inner.subheading(), whole=True)), inner.paragraph(style.text, inner.text())) for style in at.items]
    panels = [look.tinted(_panel(style, both, inner), (2.0, 4.4)) for style, both in zip(at.items, words, strict=True)]
    space = look.space(_APART)
    return Rows(panels, head=[heading, look.under_heading], gap=Gap(space, space))


def _panel(style: Cursor[Style], both: tuple[Paragraph, Paragraph], look: Look) -> Box:
    """The scene at the left, and at the right of it the name over the words."""
    name, seen = both
    drawn = scene(style.value.figure)
    millimetre = unit(_MILLIMETRE, look, drawn)
    figure = Tagged("Figure", picture(drawn, look, millimetre), alt=style.value.alt)
    label, text = Tagged(look.subheading_role, name), Tagged("P", seen)
    across, gutter = millimetre * drawn.canvas[0], look.space(_GUTTER)
    words: Box = Stack([label, look.under_heading, text])
    beside = Row([Column(Middle(figure), across), Column(Middle(_aired(words, look)))], gutter)
    under = Stack([figure, Gap(gutter, gutter), words])
    return Either(beside, under, across + gutter + READING * _BESIDE)


def _aired(words: Box, look: Look) -> Box:
    """Words with more room over and under them than a drawing has."""
    return Inset(words, top=look.space(_AIR), bottom=look.space(_AIR))
