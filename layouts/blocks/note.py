"""A note beside a thick rule."""

from collections.abc import Iterator

from handouts.blocks import Note
from handouts.cursor import Cursor
from handouts.prose import Prose, Span
from layouts.boxes import Box, Drawing, Inset, Layers, Tagged
from layouts.frames import Node, Shape, artifact
from layouts.lengths import Scale
from layouts.shapes import rectangle
from layouts.style.look import Look


def draw(at: Cursor[Note], look: Look) -> Box:
    """The first words in bold, then the text, with the rule at the left."""
    note, text = at.value.note, at.value.text
    ending = "" if note[-1] in ".!?:…”" else "."
    prose = Prose((Span(f"{note}{ending}", bold=True), Span(" "), *text.spans))
    words = Tagged("P", look.words(prose, look.text(), at.text.origin))

    def rule(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        yield artifact(Shape(rectangle(scale.space(1.6) * look.palette.weight, height), x, y, fill=look.palette.edge or look.palette.mid))

    inset = Inset(words, top=look.space(0.8), start=look.space(6.6), bottom=look.space(0.8))
    return Layers([Drawing(0, rule), inset])
