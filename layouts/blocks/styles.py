"""The attachment styles: a panel each, with a grown-up and a child, near or far, at ease or not."""


from msgspec.structs import replace

from handouts.blocks import Styles
from handouts.blocks.styles import Style
from handouts.cursor import Cursor
from layouts.blocks.named import on_tint, picture, scene, unit
from layouts.blocks.topic import evenly, grid
from layouts.boxes import Box, Column, Either, Gap, Middle, Paragraph, Row, Rows, Stack, Tagged
from layouts.lengths import READING, Length, largest
from layouts.style.look import Look

_MILLIMETRE = 0.78
_LEAST_WORDS = 12.5


def draw(at: Cursor[Styles], look: Look) -> Box:
    """A heading, and the panels in rows: all with the scene beside the words, or all with it over them."""
    heading = Tagged(look.heading_role, look.paragraph(at.styles, look.heading(color=look.palette.deep)))
    inner = on_tint(look)
    words = [(inner.paragraph(style.label, inner.subheading()),
              inner.paragraph(style.text, replace(inner.text(), balanced=True, hyphenated=False))) for style in at.items]
    room = largest(READING * _LEAST_WORDS, *(one.narrowest() for both in words for one in both))
    millimetre = unit(_MILLIMETRE, look, *(scene(style.value.figure) for style in at.items))
    panels: list[Box] = [look.tinted(_panel(style, both, (millimetre, room), inner), (4.4, 4.4)) for style, both in zip(at.items, words, strict=True)]
    return Rows(grid(panels, evenly(len(panels), look.across), look.gutter), head=[heading, look.under_heading], gap=Gap(look.gutter, look.gutter))


def _panel(style: Cursor[Style], both: tuple[Paragraph, Paragraph], sizes: tuple[Length, Length], look: Look) -> Box:
    """The scene beside the words, or over them where they have no room; `sizes` are its millimetre and the room of words."""
    (name, seen), (millimetre, room) = both, sizes
    drawn = scene(style.value.figure)
    figure = Tagged("Figure", picture(drawn, look, millimetre), alt=style.value.alt)
    words = Stack([Tagged(look.subheading_role, name), look.under_heading, Tagged("P", seen)])
    across, gutter = millimetre * drawn.canvas[0], look.space(4)
    beside = Row([Column(Middle(figure), across), Column(words)], gutter)
    return Either(beside, Stack([figure, Gap(gutter, gutter), words]), across + gutter + room)
