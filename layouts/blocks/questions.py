"""Questions, each with an icon or a small scene and lines to write the answer on."""

from handouts.blocks import Questions
from handouts.blocks.questions import Question
from handouts.cursor import Cursor
from layouts.blocks.parts import LEAST_WRITING_SPACE, UNDER_LABEL, icon_box
from layouts.blocks.scene import vignette
from layouts.boxes import LEAST_HEIGHT, Box, Column, Either, Gap, Middle, Paragraph, Row, Rows, Rule, Stack, Tagged
from layouts.lengths import Scale, largest
from layouts.style.look import HAIRLINE, Look
from layouts.units import mm

_ICON, _BESIDE, _SCENE = 8.5, 5.0, 42.0
_SIGN, _BESIDE_SIGN = 5.8, 2.2
_PAIR, _SENTENCE = 2, mm(70)
_APART, _CLOSE = 6.0, 4.4


def draw(at: Cursor[Questions], look: Look) -> Box:
    """The questions under each other, or two short ones beside each other where there is room for a sentence on each line; the lines share the room that is left.

    Under a heading an icon is a sign before the words, and lines have the whole width.
    """
    icons = any(question.icon or question.scene for question in at.questions)
    rows = [_question(question, look, indented=icons) for question in at.questions]
    listed = Rows(rows, gap=Gap(look.space(_CLOSE if look.tight else _APART), look.space(12)))
    if len(rows) != _PAIR or not all(question.value.lines for question in at.questions):
        return listed
    widest = largest(_SENTENCE, *(_words(question, look).width() for question in at.questions)) + look.space((_SIGN + _BESIDE_SIGN if look.headed else _ICON + _BESIDE) * icons)
    return Either(Row([Column(row) for row in rows], look.gutter), listed, _PAIR * (widest + 1) + look.gutter)


def _answer(question: Cursor[Question], look: Look) -> Box:
    """Lines to write on by hand; on a screen one field over all of them."""
    room = Gap(LEAST_WRITING_SPACE, largest(LEAST_WRITING_SPACE, look.space(13)))
    lines = [Stack([room, Rule(look.palette.ink, HAIRLINE)]) for _ in range(question.value.lines)]
    count = len(lines)

    def from_the_first_line(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:
        """What is typed begins on the first line, clear of the question."""
        above = max(UNDER_LABEL, height / count - LEAST_HEIGHT * scale.reading)
        return x, y + above, width, height - above

    return Tagged("P", look.room(Stack(lines), str(question.question), question.lines.origin, from_the_first_line, multiline=count > 1))


def _words(question: Cursor[Question], look: Look) -> Paragraph:
    return look.paragraph(question.question, look.text(600) if not question.lines or look.sectioned or look.headed else look.heading())


def _question(question: Cursor[Question], look: Look, *, indented: bool) -> Box:
    words = _words(question, look)
    label: Box = Tagged("P", words)
    small = bool(question.icon) and look.headed
    if small:
        side = look.space(_SIGN)
        label = Row([Column(icon_box(str(question.icon), side, look.palette.deep, around=words.cap_height), side), Column(label)], look.space(_BESIDE_SIGN))
    boxes: list[Box] = [label]
    if question.lines:
        boxes.append(_answer(question, look))
    if question.scene:
        return Row([Column(vignette(question.scene, look), look.sheet_unit * _SCENE), Column(Middle(Stack(boxes)))], look.space(_BESIDE))
    if small or not indented:
        return Stack(boxes)
    size = look.space(_ICON)
    mark: Box = icon_box(str(question.icon), size, look.palette.deep) if question.icon else Gap(0, 0)
    drop = largest(0.0, (size - words.cap_height) / 2)
    return Row([Column(mark, size), Column(Stack([Gap(drop, drop), *boxes]))], look.space(_BESIDE))
