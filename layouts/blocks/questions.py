"""Questions, each with an icon and lines to write the answer on."""

from handouts.blocks import Questions
from handouts.blocks.questions import Question
from handouts.cursor import Cursor
from layouts.blocks.parts import LEAST_WRITING_SPACE, UNDER_LABEL, icon_box
from layouts.boxes import Box, Column, Gap, Row, Rows, Rule, Stack, Tagged
from layouts.lengths import Scale, largest
from layouts.style.look import HAIRLINE, Look

_ICON = 8.5


def draw(at: Cursor[Questions], look: Look) -> Box:
    """The questions under each other; the lines share the room that is left."""
    icons = any(question.icon for question in at.questions)
    rows = [_question(question, look, indented=icons) for question in at.questions]
    return Rows(rows, gap=Gap(look.space(6), look.space(12)))


def _line(question: Cursor[Question], number: int, look: Look) -> Box:
    label, count = question.value.question, question.value.lines
    if count > 1:
        label = look.wording.line.format(label=label, number=number + 1, count=count)
    room = Gap(LEAST_WRITING_SPACE, largest(LEAST_WRITING_SPACE, look.space(13)))
    line = Stack([room, Rule(look.palette.ink, HAIRLINE)])
    return Tagged("P", look.room(line, label, (*question.lines.origin, number), _under_the_words))


def _under_the_words(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:  # noqa: ARG001
    return x, y + UNDER_LABEL, width, height - UNDER_LABEL


def _question(question: Cursor[Question], look: Look, *, indented: bool) -> Box:
    style = look.text(600) if not question.lines or look.sectioned else look.heading()
    words = look.paragraph(question.question, style)
    boxes: list[Box] = [Tagged("P", words)]
    boxes += [_line(question, number, look) for number in range(question.value.lines)]
    if not indented:
        return Stack(boxes)
    size = look.space(_ICON)
    mark: Box = icon_box(str(question.icon), size, look.palette.deep) if question.icon else Gap(0, 0)
    drop = largest(0.0, (size - words.cap_height) / 2)
    return Row([Column(mark, size), Column(Stack([Gap(drop, drop), *boxes]))], look.space(5))
