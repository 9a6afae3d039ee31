"""Example sentences in balloons."""

from collections.abc import Iterator

from handouts.blocks import Speech
from handouts.blocks.speech import Utterance
from handouts.cursor import Cursor
from handouts.prose import Prose, Span
from layouts.boxes import Box, Drawing, Gap, Rows, Stack, Tagged
from layouts.frames import Node, Shape, artifact
from layouts.lengths import Scale
from layouts.shapes import line, polygon, vertical_line
from layouts.style.look import BOX_LINE, Look

_TAIL = 3.2


def draw(at: Cursor[Speech], look: Look) -> Box:
    """A heading, and a balloon for each sentence."""
    style = look.subheading() if look.sectioned else look.heading(color=look.palette.deep)
    heading = Tagged(look.heading_role, look.paragraph(at.speech, style))
    balloons = [_balloon(one, look) for one in at.sentences]
    return Rows(balloons, "Div", head=[heading, look.under_heading], gap=Gap(look.space(2.2), look.space(4.5)))


def _balloon(one: Cursor[Utterance], look: Look) -> Box:
    opening, closing = look.wording.quotes
    said = Prose((Span(opening), *one.value.say.spans, Span(closing)))
    words: list[Box] = []
    if one.when:
        label = look.paragraph(one.when, look.small(600, color=look.palette.deep))
        words += [Tagged("P", label), Gap(look.note_gap, look.note_gap)]
    words.append(Tagged("P", look.words(said, look.text(), one.say.origin)))
    panel = look.tinted(Stack(words), (3.4, 4.6))
    tail = look.space(_TAIL)

    def draw_tail(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        edge, over = look.palette.edge, BOX_LINE if look.palette.edge else 0.0
        left, tall = x + scale.space(7), tail.at(scale)
        corner = polygon((0, 0), (tall * 1.5, 0), (0, tall))
        yield artifact(Shape(corner, left, y - over, fill=look.palette.tint))
        if edge:
            sides = (vertical_line(tall), line(tall * 1.5, -tall))
            places = ((left, y - over), (left, y - over + tall))
            yield artifact(*(Shape(side, *place, stroke=edge, line_width=BOX_LINE, rounded=True)
                             for side, place in zip(sides, places, strict=True)))

    return Stack([panel, Drawing(tail, draw_tail)])
