"""A talk in balloons: who invites at the left, who answers at the right, each with a tail to their own side."""

from collections.abc import Iterator

from handouts.blocks import Speech
from handouts.blocks.speech import Utterance
from handouts.cursor import Cursor
from handouts.prose import Prose, Span
from layouts.boxes import Box, Column, Gap, Inset, Measured, Paragraph, Row, Rows, Size, Stack, Tagged
from layouts.boxes.base import measured
from layouts.frames import Node, Shape, background
from layouts.lengths import Scale
from layouts.shapes import balloon
from layouts.style.look import BOX_LINE, Look

_MOST = 0.97
_TAIL, _CORNER_TO_TAIL = 3.0, 8.0
_PADDING = (3.0, 4.4)
_ROUNDING = 0.1
_AFTER_NAME = 2.0


def draw(at: Cursor[Speech], look: Look) -> Box:
    """A heading, and a balloon for each sentence."""
    style = look.subheading() if look.sectioned else look.heading(color=look.palette.deep)
    heading = Tagged(look.heading_role, look.paragraph(at.speech, style))
    balloons = [_balloon(one, look) for one in at.sentences]
    return Rows(balloons, "Div", head=[heading, look.under_heading], gap=Gap(look.space(2.2), look.space(4.5)))


def _balloon(one: Cursor[Utterance], look: Look) -> Box:
    opening, closing = look.wording.quotes
    answer = one.value.speaker == "parent"
    said = look.words(Prose((Span(opening), *one.value.say.spans, Span(closing))), look.text(), one.say.origin)
    style = look.text(600) if answer else look.small(600, color=look.palette.deep)
    return _Balloon(said, look.paragraph(one.when, style) if one.when else None, look, answer)


class _Balloon(Measured, frozen=True, eq=False):
    """Words in one outline with its tail, as wide as they need; an `answer` stands at the end, on paper, and has an edge.

    The moment stands over the words; at an answer, who gives it stands before them.
    """

    said: Paragraph
    first: Paragraph | None
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
        if self.first and self.answer:
            before = self.first.width().at(scale) + _ROUNDING + scale.space(_AFTER_NAME)
            return before + self.said.across(room - before, scale) + padding
        return max(one.across(room, scale) for one in (self.first, self.said) if one) + padding

    def _inner(self) -> Box:
        boxes: list[Box] = [Tagged("P", self.said)]
        if self.first and self.answer:
            name = Column(Tagged("P", self.first), self.first.width() + _ROUNDING)
            boxes = [Row([name, Column(boxes[0])], self.look.space(_AFTER_NAME))]
        elif self.first:
            boxes = [Tagged("P", self.first), Gap(self.look.note_gap, self.look.note_gap), *boxes]
        vertical, horizontal = (self.look.space(length) for length in _PADDING)
        return Inset(Stack(boxes), vertical, horizontal, vertical, horizontal)
