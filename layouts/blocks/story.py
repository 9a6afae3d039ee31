"""A story in a tinted panel."""

from collections.abc import Sequence

from handouts.blocks import Story
from handouts.cursor import Cursor
from layouts.boxes import Box, Column, Either, Gap, Row, Stack, Tagged
from layouts.lengths import READING
from layouts.style.look import MEASURE, Look

_BESIDE = 1.1
"""Where a panel is so much wider than a line of text may be, two columns fill it."""


def draw(at: Cursor[Story], look: Look) -> Box:
    """Heading and paragraphs, in two columns where one would leave a hole beside its lines."""
    heading = look.paragraph(at.story, look.heading(color=look.palette.deep))
    paragraphs: list[Box] = [Tagged("P", look.paragraph(paragraph, look.text())) for paragraph in at.paragraphs]
    words: Box = _stacked(paragraphs, look)
    if len(paragraphs) > 1:
        half = _middle([len(str(paragraph)) for paragraph in at.value.paragraphs])
        columns = [Column(_stacked(part, look)) for part in (paragraphs[:half], paragraphs[half:])]
        words = Either(Row(columns, look.gutter), words, READING * (_BESIDE * MEASURE))
    return look.tinted(Stack([Tagged(look.heading_role, heading), look.under_heading, words]), (6, 7))


def _stacked(paragraphs: Sequence[Box], look: Look) -> Box:
    return Stack([box for paragraph in paragraphs for box in (Gap(look.half_line, look.half_line), paragraph)][1:])


def _middle(lengths: Sequence[int]) -> int:
    """How many of the paragraphs stand in the first column, so that the longer column is as short as it can be."""
    return min(range(1, len(lengths)), key=lambda at: max(sum(lengths[:at]), sum(lengths[at:])))
