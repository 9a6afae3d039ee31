"""The attachment styles: a panel each, with a grown-up and a child, near or far, at ease or not."""

from dataclasses import replace

from handouts.blocks import Styles
from handouts.blocks.styles import Style
from handouts.cursor import Cursor
from layouts.blocks.named import on_tint, picture, scene, unit
from layouts.blocks.topic import evenly, grid
from layouts.boxes import Box, Column, Either, Gap, Middle, Row, Rows, Stack, Tagged
from layouts.lengths import Length, largest
from layouts.style.look import Look

_MILLIMETRE = 0.8
_LEAST_WORDS = 9.0


def draw(at: Cursor[Styles], look: Look) -> Box:
    """A heading, and the panels in rows."""
    heading = Tagged(look.heading_role, look.paragraph(at.styles, look.heading(color=look.palette.deep)))
    millimetre = unit(_MILLIMETRE, look, *(scene(style.value.figure) for style in at.items))
    panels = [_panel(style, millimetre, look) for style in at.items]
    return Rows(grid(panels, evenly(len(panels), look.across), look.space(6)), head=[heading, look.under_heading], gap=Gap(look.space(6), look.space(6)))


def _panel(style: Cursor[Style], millimetre: Length, look: Look) -> Box:
    """The scene beside the words, or over them where they would have no room."""
    inner, drawn = on_tint(look), scene(style.value.figure)
    name = inner.paragraph(style.label, inner.subheading() if inner.sectioned else inner.heading(color=inner.palette.deep))
    seen = inner.paragraph(style.text, replace(inner.text(), balanced=True, hyphenated=False))
    figure = Tagged("Figure", picture(drawn, inner, millimetre), alt=style.value.alt)
    words = Stack([Tagged("H4" if inner.sectioned else "H3", name), inner.under_heading, Tagged("P", seen)])
    across, gutter = millimetre * drawn.canvas[0], inner.space(4)
    beside = Row([Column(Middle(figure), across), Column(words)], gutter)
    room = largest(name.width(), seen.narrowest(), inner.text().size * _LEAST_WORDS)
    over = Stack([figure, Gap(gutter, gutter), words])
    return look.tinted(Either(beside, over, across + gutter + room), (4.0, 4.4))
