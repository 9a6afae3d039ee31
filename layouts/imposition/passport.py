"""The print passport: for each file how it is printed, in words and with a little drawing."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from handouts.cursor import Cursor
from layouts.boxes import Box, Column, Drawing, Gap, Inset, Middle, Row, Rule, Stack, Tagged
from layouts.frames import Node, Page, Publication, Shape, artifact
from layouts.lengths import Scale
from layouts.session import PLAIN
from layouts.shapes import circle, horizontal_line, polygon, rectangle, vertical_line
from layouts.sheet import SHEETS
from layouts.style.look import HAIRLINE, RULE, Look
from layouts.units import mm

_MARGIN = 18.0
_DRAWING = (26.0, 17.0)
_ON_A_PAGE = 11
_A_RATIO = 0.7071


_FOLDED = ("fold", "booklet")


class PassportLine(NamedTuple):
    """How one file is printed. `flip` is the edge for two sides, `finish` what a person does next: cut, fold, glue.

    `size` says in words how large what is cut or glued becomes. `ratio` is the short side of the sheet against the long one;
    `cells` (x, y, width, height) and `folds` are what is cut out of it and where it is folded, as shares of its sides;
    what is `backward` is read from the right, and folded the other way round.
    """

    file: str
    paper: str
    landscape: bool
    sheets: int
    two_sided: bool
    flip: str
    color: bool
    finish: str
    size: str = ""
    ratio: float = _A_RATIO
    cells: tuple[tuple[float, float, float, float], ...] = ()
    folds: tuple[float, ...] = ()
    backward: bool = False


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
    """One sentence a thing: paper, sides, flip edge, scale, colour, the size of what is cut or glued, what comes after."""
    parts = [entry.paper, words["landscape" if entry.landscape else "portrait"],
             words["sheet" if entry.sheets == 1 else "sheets"].format(count=entry.sheets),
             words[f"flip-{entry.flip}"] if entry.two_sided else words["one side"],
             words["scale"], words["color" if entry.color else "black"], *([entry.size] if entry.size else [])]
    finish = f" {words[entry.finish + '-rtl' * (entry.backward and entry.finish in _FOLDED)]}" if entry.finish else ""
    return f"{', '.join(parts)}.{finish}"


def drawing(
    entry: PassportLine, look: Look, x: float, y: float, width: float, height: float, scale: Scale  # noqa: ARG001  # as all drawings
) -> Iterator[Node]:
    """The sheet as it is printed, what is done with it, and for two sides a second sheet behind it; as large as the height allows.

    A sheet that is folded lies as its words say: each arrow takes a panel over the next, the one with one dot first.
    """
    palette, unit = look.palette, height / _DRAWING[1]
    long, short = 15 * unit, 15 * unit * entry.ratio
    wide, high = (long, short) if entry.landscape else (short, long)
    left, top = x + 2 * unit, y + (height - high) / 2
    shapes = []
    if entry.two_sided:
        shapes.append(Shape(rectangle(wide, high), left + 3 * unit, top - 1.2 * unit, fill=palette.soft, stroke=palette.ink, line_width=RULE / 2))
    whole = palette.tint if entry.color and not entry.cells else palette.paper
    shapes.append(Shape(rectangle(wide, high), left, top, fill=whole, stroke=palette.ink, line_width=RULE / 2))
    shapes += [Shape(rectangle(w * wide, h * high), left + at * wide, top + down * high, fill=palette.tint if entry.color else palette.paper,
                     stroke=palette.ink, line_width=HAIRLINE) for at, down, w, h in entry.cells]
    shapes += [Shape(vertical_line(high), left + wide * fold, top, stroke=palette.ink, line_width=HAIRLINE) for fold in entry.folds]
    for number, (edge, fold, down) in enumerate(_folding(entry), 1):
        shapes += _over(left + wide * edge, left + wide * fold, top + high * down, number, unit, look)
    yield artifact(*shapes)


def _folding(entry: PassportLine) -> list[tuple[float, float, float]]:
    """What is folded, in its order: the outer edge and the fold of a panel, and how far down its arrow is, in shares of the sheet."""
    left, right = ((0.0, entry.folds[0]), (1.0, entry.folds[-1])) if entry.folds else ((0.0, 0.0), (1.0, 1.0))
    if len(entry.folds) > 1:
        return [(*(left if entry.backward else right), 0.36), (*(right if entry.backward else left), 0.64)]
    return [(*(right if entry.backward else left), 0.5)] if entry.folds else []


def _over(start: float, fold: float, y: float, number: int, unit: float, look: Look) -> Iterator[Shape]:
    """An arrow from the outer edge of a panel over its fold, with as many dots as its place in the folding."""
    way = 1 if fold > start else -1
    begin, end = start + 0.9 * unit * way, fold + 1.5 * unit * way
    ink = look.palette.ink
    yield Shape(horizontal_line(end - begin), begin, y, stroke=ink, line_width=RULE / 2)
    yield Shape(polygon((0, -0.9 * unit), (1.4 * unit * way, 0), (0, 0.9 * unit)), end - 0.4 * unit * way, y, fill=ink)
    yield from (Shape(circle(0.38 * unit), begin + (0.5 + 1.1 * dot) * unit * way, y - 1.3 * unit, fill=ink) for dot in range(number))
