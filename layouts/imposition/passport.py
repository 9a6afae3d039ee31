"""The print passport: for each file how it is printed, in words and with a little drawing."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from handouts.cursor import Cursor
from layouts.boxes import Box, Column, Drawing, Gap, Inset, Middle, Row, Rule, Stack, Tagged
from layouts.frames import Node, Page, Publication, Shape, artifact
from layouts.lengths import Scale
from layouts.session import PLAIN
from layouts.shapes import horizontal_line, polygon, rectangle, vertical_line
from layouts.sheet import SHEETS
from layouts.style.look import HAIRLINE, RULE, Look
from layouts.units import mm

_MARGIN = 18.0
_DRAWING = (26.0, 17.0)
_ON_A_PAGE = 11


class PassportLine(NamedTuple):
    """How one file is printed. `flip` is the edge for two sides, `finish` what a person does next: cut, fold, glue.

    `parts` are those that it is cut into, across and down.
    """

    file: str
    paper: str
    landscape: bool
    sheets: int
    two_sided: bool
    flip: str
    color: bool
    finish: str
    parts: tuple[int, int] = (1, 1)


def passport(entries: Sequence[PassportLine], look: Look) -> Publication:
    """A4 pages that list the files of a run."""
    sheet = SHEETS["a4"]
    chunks = [entries[at : at + _ON_A_PAGE] for at in range(0, len(entries), _ON_A_PAGE)]
    pages = tuple(Page(sheet.width, sheet.height, tuple(_page(chunk, look, sheet.width, first=not number)))
                  for number, chunk in enumerate(chunks))
    return Publication(pages, look.wording.passport["title"], look.typesetter.language, author="Handouts", paper=sheet.label)


def _page(entries: Sequence[PassportLine], look: Look, width: float, *, first: bool) -> Iterator[Node]:
    words = look.wording.passport
    boxes: list[Box] = []
    if first:
        boxes = [Tagged("H1", look.title(Cursor(words["title"]))), Gap(mm(6), mm(6)),
                 Tagged("P", look.words(words["lead"], look.text())), Gap(mm(8), mm(8))]
    boxes.append(Tagged("L", Stack([_row(entry, look) for entry in entries])))
    stack = Stack(boxes)
    inner = width - 2 * mm(_MARGIN)
    yield from stack.place(mm(_MARGIN), mm(_MARGIN), inner, stack.measure(inner, PLAIN).least, PLAIN)


def _row(entry: PassportLine, look: Look) -> Box:
    across, high = (mm(side) for side in _DRAWING)
    text = Stack([
        Tagged("P", look.words(entry.file, look.text(600))), Gap(look.line_gap, look.line_gap),
        Tagged("P", look.words(describe(entry, look.wording.passport), look.text())),
    ])
    body = Tagged("LI", Tagged("LBody", Middle(text)))
    row = Row([Column(Middle(Drawing(high, lambda *place: drawing(entry, look, *place))), across), Column(body)], mm(6))
    return Stack([Rule(look.palette.rule, HAIRLINE), Inset(row, top=mm(2), bottom=mm(2))])


def describe(entry: PassportLine, words: dict[str, str]) -> str:
    """One sentence a thing: paper, sides, flip edge, scale, colour, what comes after."""
    parts = [entry.paper, words["landscape" if entry.landscape else "portrait"],
             words["sheet" if entry.sheets == 1 else "sheets"].format(count=entry.sheets),
             words[f"flip-{entry.flip}"] if entry.two_sided else words["one side"],
             words["scale"], words["color" if entry.color else "black"]]
    finish = f" {words[entry.finish]}" if entry.finish else ""
    return f"{', '.join(parts)}.{finish}"


def drawing(
    entry: PassportLine, look: Look, x: float, y: float, width: float, height: float, scale: Scale  # noqa: ARG001  # as all drawings
) -> Iterator[Node]:
    """The sheet, what is done with it, and for two sides a second sheet behind it; as large as the height allows."""
    palette, unit = look.palette, height / _DRAWING[1]
    long, short = 15 * unit, 10.6 * unit
    wide, high = (long, short) if entry.landscape else (short, long)
    left, top = x + 2 * unit, y + (height - high) / 2
    shapes = []
    if entry.two_sided:
        shapes.append(Shape(rectangle(wide, high), left + 3 * unit, top - 1.2 * unit, fill=palette.soft, stroke=palette.ink, line_width=RULE / 2))
    fill = palette.tint if entry.color else palette.paper
    shapes.append(Shape(rectangle(wide, high), left, top, fill=fill, stroke=palette.ink, line_width=RULE / 2))
    across, down = entry.parts
    shapes += [Shape(vertical_line(high), left + wide * cut / across, top, stroke=palette.ink, line_width=HAIRLINE) for cut in range(1, across)]
    shapes += [Shape(horizontal_line(wide), left, top + high * cut / down, stroke=palette.ink, line_width=HAIRLINE) for cut in range(1, down)]
    if entry.finish in ("fold", "booklet"):
        folds = (1 / 3, 2 / 3) if entry.finish == "fold" else (1 / 2,)
        for fold in folds:
            tip = polygon((-unit, -1.6 * unit), (unit, -1.6 * unit), (0, 0))
            shapes += [Shape(vertical_line(high), left + wide * fold, top, stroke=palette.ink, line_width=HAIRLINE),
                       Shape(tip, left + wide * fold, top, fill=palette.ink)]
    yield artifact(*shapes)
