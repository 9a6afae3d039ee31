"""A note beside a thick rule, or beside an icon in a light panel."""

from collections.abc import Iterator

from msgspec.structs import replace

from handouts.blocks import Note
from handouts.cursor import Cursor
from handouts.prose import Prose, Span
from layouts.blocks.parts import icon_box
from layouts.blocks.scene import vignette
from layouts.boxes import Box, Column, Drawing, Inset, Layers, Middle, Row, Tagged
from layouts.frames import Node, Shape, artifact
from layouts.lengths import Scale
from layouts.shapes import rectangle
from layouts.style.look import MEASURE, Look

_ICON, _BESIDE_ICON, _PADDING, _MEASURE = 8.0, 3.4, (3.7, 4.0), 36.5
_SCENE, _BESIDE_SCENE = 28.0, 8.0


def draw(at: Cursor[Note], look: Look) -> Box:
    """The rule or the icon at the left, then the first words in bold, and the text runs on."""
    if at.icon:
        return _panel(at, look)

    def rule(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        yield artifact(Shape(rectangle(scale.space(1.6) * look.palette.weight, height), x, y, fill=look.palette.edge or look.palette.mid))

    inset = Inset(_joined(at, look, _MEASURE if look.across > 1 else MEASURE), top=look.space(0.8), start=look.space(6.6), bottom=look.space(0.8))
    note = Layers([Drawing(0, rule), inset])
    if not at.scene or look.across == 1:
        return note
    return Row([Column(Middle(note)), Column(vignette(at.scene, look), look.sheet_unit * _SCENE)], look.space(_BESIDE_SCENE))


def _panel(at: Cursor[Note], look: Look) -> Box:
    """The icon halfway the height of the words, on the tint."""
    size = look.space(_ICON)
    mark = Column(Middle(icon_box(str(at.icon), size, look.palette.deep)), size)
    return look.tinted(Row([mark, Column(Middle(_joined(at, look, _MEASURE)))], look.space(_BESIDE_ICON)), _PADDING)


def _joined(at: Cursor[Note], look: Look, measure: float) -> Box:
    """The first words and the text in one paragraph, in lines of at most a `measure` in em."""
    prose = Prose((Span(_sentence(at), bold=True), Span(" "), *at.value.text.spans))
    return Tagged("P", look.words(prose, replace(look.text(), measure=measure), at.text.origin))


def _sentence(at: Cursor[Note]) -> str:
    """The first words with a full stop, where they have none."""
    note = at.value.note
    return note if note[-1] in ".!?:…”" else f"{note}."
