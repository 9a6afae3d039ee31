"""A talk in balloons: who invites at the left, who answers at the right, each with a tail to their own side."""

from collections.abc import Iterator

from msgspec.structs import replace

from handouts.blocks import Speech
from handouts.blocks.speech import Utterance
from handouts.cursor import Cursor
from handouts.prose import Prose, Span
from layouts.blocks.steps import after_number
from layouts.boxes import Box, Column, Gap, Inset, Measured, Paragraph, Row, Rows, Size, Stack, Tagged
from layouts.boxes.base import measured
from layouts.frames import Node, Shape, background
from layouts.lengths import Scale, points
from layouts.shapes import balloon
from layouts.style.look import BOX_LINE, Look

_MOST = 0.97
_TAIL, _CORNER_TO_TAIL = 2.6, 8.0
_PADDING = (2.7, 4.4)
_ROUNDING = 0.1
_OVER_DISC, _UNDER_DISC, _AFTER_WHO = 1.1, 4.1, 2.2


def draw(at: Cursor[Speech], look: Look) -> Box:
    """A heading, after its number where it has one, and a balloon for each sentence."""
    style = look.subheading(color=look.palette.ink) if look.sectioned else look.heading(color=look.palette.deep)
    heading: Box = after_number(at.value.number, look.paragraph(at.speech, style), look)
    under = look.under_heading
    if at.value.number:
        heading, under = Inset(heading, top=look.space(_OVER_DISC)), Gap(look.space(_UNDER_DISC), look.space(_UNDER_DISC))
    balloons = [_balloon(one, look) for one in at.sentences]
    return Rows(balloons, "Div", head=[Tagged(look.heading_role, heading), under], gap=Gap(look.space(2.2), look.space(4.5)))


def _balloon(one: Cursor[Utterance], look: Look) -> Box:
    opening, closing = look.wording.quotes
    said = look.words(Prose((Span(opening), *one.value.say.spans, Span(closing))), replace(look.text(), hung=True, balanced=True), one.say.origin)
    who = look.paragraph(one.who, look.text(600)) if one.who else None
    when = look.paragraph(one.when, look.small(600, color=look.palette.deep)) if one.when else None
    return _Balloon(said, who, when, look, one.value.speaker == "parent")


class _Balloon(Measured, frozen=True, eq=False):
    """Words in one outline with its tail, as wide as they need; an `answer` stands at the end, on paper, and has an edge.

    Who says it stands before the words in a column of their own, the moment over them; quotation marks stand before their lines.
    """

    said: Paragraph
    who: Paragraph | None
    when: Paragraph | None
    look: Look
    answer: bool

    def measure(self, width: float, scale: Scale) -> Size:
        """The words, the padding and the tail."""
        height = measured(self._inner(), self._across(width, scale), scale).least + scale.space(_TAIL)
        return Size(height, height)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The outline as an artifact, then the words."""
        across, tail, palette = self._across(width, scale), scale.space(_TAIL), self.look.palette
        left = x + width - across if self.answer else x
        edge = palette.line if self.answer else palette.edge
        half = BOX_LINE * palette.weight / 2 if edge else 0.0
        foot = scale.space(_CORNER_TO_TAIL)
        outline = balloon(across - 2 * half, height - tail - 2 * half, self.look.corner.at(scale), tail, across - foot if self.answer else foot)
        fill = palette.paper if self.answer else palette.tint
        shape = Shape(outline, left + half, y + half, fill=fill, stroke=edge, line_width=2 * half, rounded=True)
        yield background(shape, bounds=(left, y, across, height))
        yield from self._inner().place(left, y, across, height - tail, scale)

    def _across(self, width: float, scale: Scale) -> float:
        """As wide as the widest line, and no wider than its share of the column."""
        padding = 2 * scale.space(_PADDING[1]) + _ROUNDING
        room = _MOST * width - padding
        before = points(self.who.width() + self.look.space(_AFTER_WHO), scale) if self.who else 0.0
        hung, said = points(self.said.hung, scale), room - before
        while (narrower := hung + self.said.across(said, scale) + _ROUNDING) < said - _ROUNDING:
            said = narrower
        return max(before + said, self.when.across(room, scale) if self.when else 0.0) + padding

    def _inner(self) -> Box:
        """The first line is broken with its mark in it: what stands before the column is room of its lines."""
        words: Box = Inset(Tagged("P", self.said), start=self.said.hung, end=self.said.hung * -1)
        if self.who:
            words = Row([Column(Tagged("P", self.who), self.who.width()), Column(words)], self.look.space(_AFTER_WHO))
        if self.when:
            words = Stack([Tagged("P", self.when), Gap(self.look.note_gap, self.look.note_gap), words])
        vertical, horizontal = (self.look.space(length) for length in _PADDING)
        return Inset(words, vertical, horizontal, vertical, horizontal)
