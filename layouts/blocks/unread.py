"""What a translation says of itself that no native professional has read, or that is not finished: beside a dotted rule, where its lines begin."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from handouts.problems import Origin
from handouts.prose import Prose, Span
from handouts.tags import SOURCE, is_rtl
from layouts.boxes import Box, Column, Drawing, Gap, Row, Stack, Tagged
from layouts.boxes.shape import Draw
from layouts.frames import Color, Node, Outline, Shape, artifact
from layouts.lengths import READING, Scale, largest
from layouts.lengths import SOURCE as SIZE
from layouts.shapes import circle
from layouts.style.look import Look
from layouts.style.words import BRIEFLY, unread
from layouts.units import mm

_SHARE, _LEADING = 0.69, 1.3
_DOT, _APART, _BESIDE = mm(0.7), mm(1.4), mm(3.1)


def unread_note(look: Look, origin: Origin, languages: Sequence[str], color: Color | None = None) -> Box | None:
    """The note in some languages: after each other, or under each other where they begin at two sides. None where somebody has read it.

    A sparing page has a short one in Dutch, or the first of them alone.
    """
    if not look.unread:
        return None
    size = largest(SIZE, READING * _SHARE)
    style = replace(look.source(color), size=size, leading=size * max(_LEADING, look.theme.leading.source))
    space = size * (_LEADING - look.face(style).cap_height)
    boxes: list[Box] = []
    for _, group in groupby(dict.fromkeys(languages[:1] if look.alone else languages), key=is_rtl):
        spans = [span for language in group for span in (Span(" "), _said(language, look))][1:]
        boxes += [*([Gap(space, space)] if boxes else []), Tagged("P", look.words(Prose(tuple(spans)), style, origin))]
    return Row([Column(Drawing(0.0, _dots(style.color)), _BESIDE), Column(Stack(boxes))])


def _said(language: str, look: Look) -> Span:
    dutch = BRIEFLY[look.unread] if look.sparing else look.unread
    text = dutch if language == SOURCE else unread(language, look.unread)
    return Span(text, language=None if language == look.typesetter.language else language)


def _dots(color: Color) -> Draw:
    """Dots from the top of a row to its foot, as many as have room at one distance."""

    def drawn(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        count = max(2, round((height - _DOT) / _APART) + 1)
        step = (height - _DOT) / (count - 1)
        dots = (circle(_DOT / 2).segments for _ in range(count))
        outline = Outline(tuple(_moved(segment, number * step) for number, dot in enumerate(dots) for segment in dot))
        yield artifact(Shape(outline, x + _DOT / 2, y + _DOT / 2, fill=color))

    return drawn


def _moved(segment: tuple[str | float, ...], down: float) -> tuple[str | float, ...]:
    return (segment[0], *(float(value) + (down if index % 2 else 0.0) for index, value in enumerate(segment[1:])))
