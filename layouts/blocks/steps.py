"""Numbered steps: the number in white on a dark disc, or a small scene, and the words and minutes beside it."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from handouts.blocks import Steps
from handouts.blocks.steps import Step
from handouts.cursor import Cursor
from layouts.blocks.parts import BESIDE, beside
from layouts.blocks.scene import vignette
from layouts.boxes import (
    Box,
    Column,
    Drawing,
    Either,
    Gap,
    Inset,
    Later,
    Layers,
    Paragraph,
    Row,
    Rows,
    Rule,
    Stack,
    Tagged,
)
from layouts.boxes.shape import Draw
from layouts.frames import ARTIFACT, Node, Shape, artifact
from layouts.lengths import READING, Extent, Length, Scale, largest
from layouts.shapes import circle
from layouts.style.look import BOX_LINE, Look

AIR = (3.0, 6.5)
_SCENE, _NARROW_SCENE, _BESIDE_SCENE = 22.4, 18.4, 4.0
_OF_A_LINE = 27.0
_LABEL, _MINUTES, _GUTTER = 56.0, 14.0, 4.0
_DISC, _AT_HEADING, _DROP, _FIRST_DROP = 1.77, 1.62, 0.3, 1.6


def draw(at: Cursor[Steps], look: Look) -> Box:
    """A numbered list, between rules where each step says how long it takes; its scenes are smaller where letters are so wide that the lines beside them would be too short to read."""
    if not any(step.value.scene for step in at.steps):
        return _listed(at, look, _SCENE)
    texts = [look.paragraph(step.text, look.text()) for step in at.steps if step.text]
    line = largest(0.0, *(text.width() * (_OF_A_LINE / len(str(text.prose))) for text in texts))
    return Either(_listed(at, look, _SCENE), Later(lambda: _listed(at, look, _NARROW_SCENE)), _across(_SCENE, look) + look.space(_BESIDE_SCENE) + line)


def _listed(at: Cursor[Steps], look: Look, scene: float) -> Box:
    if look.across > 1 and all(step.value.minutes and step.value.text and not step.value.scene for step in at.steps):
        return ruled([_row(step, number, look, _DROP) for number, step in enumerate(at.steps, 1)], look)
    rows = [_shown(step, look, scene) if step.value.scene else _row(step, number, look, _DROP if number > 1 else _FIRST_DROP)
            for number, step in enumerate(at.steps, 1)]
    numbering = None if any(step.value.scene for step in at.steps) else "Decimal"
    return Rows(rows, "L", numbering=numbering, gap=Gap(look.space(4.4), look.space(13)))


def ruled(rows: Sequence[Box], look: Look) -> Rows:
    """The parts of a whole in order: a rule over each, with as much air on the one side as on the other."""
    air = Gap(*map(look.space, AIR))
    return Rows([Stack([Rule(look.palette.rule, look.hairline), air, row]) for row in rows], "L", numbering="Decimal", gap=air)


def _across(scene: float, look: Look) -> Length:
    """How wide a scene of so many millimetres is: faces can be seen however small the type."""
    return largest(look.space(scene), look.sheet_unit * scene)


def _shown(step: Cursor[Step], look: Look, scene: float) -> Box:
    """A step with a scene: both begin at one height."""
    body = Tagged("LBody", Stack(_words(step, look)))
    return Tagged("LI", Row([Column(vignette(step.scene, look), _across(scene, look)), Column(body)], look.space(_BESIDE_SCENE)))


def _words(step: Cursor[Step], look: Look) -> list[Box]:
    label = look.paragraph(step.label, look.text(600))
    if step.value.minutes:
        label = look.words(f"{step.label} ({_minutes(step, look)})", replace(look.text(600), balanced=True), step.label.origin)
    words: list[Box] = [Tagged("P", label)]
    if step.text:
        space = look.line_gap
        words += [Gap(space, space), Tagged("P", look.paragraph(step.text, look.text()))]
    return words


def _row(step: Cursor[Step], number: int, look: Look, drop: float) -> Box:
    words: Box = Stack(_words(step, look))
    if step.text and look.across > 1:
        name, text = look.paragraph(step.label, replace(look.text(600), balanced=True)), look.paragraph(step.text, look.text())
        words = Either(_beside(step, name, text, look), words, BESIDE)
    return numbered(number, words, look, look.space(drop))


def numbered(number: int, words: Box, look: Look, drop: Extent = 0.0, capitals: Length | None = None) -> Box:
    """An item of a list: its number on a disc, whose middle is halfway the `capitals` of the first line of its words, else those of text.

    The words begin so far down as `drop` says; what the disc is higher than them reaches into the room over the item.
    """
    size = READING * _DISC
    digit = look.words(str(number), replace(look.text(700, color=look.palette.on_ground), align="center"))
    capitals = capitals or look.words("", look.text(600)).cap_height
    rise = largest(0.0, (size - capitals) / 2 - drop)
    mark = Layers([Drawing(0.0, raised(disc(size, look), size, rise)), Gap(size - rise, size - rise),
                   Tagged("Lbl", Inset(digit, top=(size - digit.cap_height) / 2 - rise))])
    return Tagged("LI", Row([Column(mark, size), Column(Tagged("LBody", Inset(words, top=drop)))], look.space(4)))


def after_number(number: int | None, heading: Paragraph, look: Look) -> Box:
    """A heading, after the number of the step that it is about, where it has one; the disc stands around its first line and takes no height.

    Its own words say which step that is, so that the number is decoration.
    """
    if not number:
        return heading
    size = READING * _AT_HEADING
    digit = look.words(str(number), replace(look.text(700, color=look.palette.on_ground), align="center"))
    rise = (size - heading.cap_height) / 2
    mark = Layers([Drawing(0.0, raised(disc(size, look), size, rise)), Tagged(ARTIFACT, Inset(digit, top=(heading.cap_height - digit.cap_height) / 2))])
    return Row([Column(mark, size), Column(heading)], look.space(3.4))


def raised(draw: Draw, size: Length, rise: Length) -> Draw:
    """A drawing of a size, so much higher."""
    return lambda x, y, width, _, scale: draw(x, y - rise.at(scale), width, size.at(scale), scale)


def _beside(step: Cursor[Step], name: Paragraph, text: Paragraph, look: Look) -> Box:
    """Label, minutes in a column of their own, and text: a label keeps its line."""
    if not step.value.minutes:
        return beside(name, text, _LABEL, _GUTTER, look)
    room = largest(look.sheet_unit * _LABEL, name.narrowest())
    minutes = look.words(_minutes(step, look), look.text())
    columns = [Column(Tagged("P", name), room), Column(Tagged("P", minutes), largest(look.sheet_unit * _MINUTES, minutes.width()))]
    return Row([*columns, Column(Tagged("P", text))], look.space(_GUTTER))


def _minutes(step: Cursor[Step], look: Look) -> str:
    return look.wording.minutes.format(minutes=step.value.minutes)


def disc(size: Length, look: Look) -> Draw:
    """A dark disc for a number."""
    def draw_disc(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        edge = look.palette.edge
        line = BOX_LINE * look.palette.weight
        inset = line / 2 if edge else 0.0
        radius = size.at(scale) / 2
        disc = circle(radius - inset)
        yield artifact(Shape(disc, x + radius, y + radius, fill=look.palette.ground, stroke=edge, line_width=line))

    return draw_disc
