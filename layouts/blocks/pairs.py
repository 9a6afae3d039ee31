"""What to say, and what rather not: bold behind a tick at the left, light behind a minus and a rule at the right."""

from collections.abc import Iterator

from msgspec.structs import replace

from handouts.blocks import Pairs
from handouts.blocks.pairs import Pair
from handouts.cursor import Cursor
from handouts.prose import Prose, Span
from layouts.blocks.parts import icon_box
from layouts.blocks.small_window import WIDE, ZONES, small_window
from layouts.boxes import (
    Box,
    Cell,
    Cells,
    Column,
    Drawing,
    Gap,
    Inset,
    Layers,
    Middle,
    Paragraph,
    Row,
    Rows,
    Rule,
    Stack,
    Tagged,
)
from layouts.frames import Color, Node, Shape, artifact
from layouts.lengths import READING, Scale
from layouts.shapes import rectangle
from layouts.style.look import Look

_SAY = 0.54
_GUTTER = 10.0
_BAR, _OUTLINED = 0.4, 0.9
_ICONS = ("check-circle", "minus-circle")


def draw(at: Cursor[Pairs], look: Look) -> Box:
    """A table of two columns under its heading, what one sees, and a small window where a zone is named."""
    space = Gap(look.space(5.4), look.space(7)) if at.text else look.under_heading
    head: list[Box] = [Tagged("Caption", _opening(at, look)), space, _heads(at, look)]
    rows = [_row(pair, look) for pair in at.items]
    return Rows(rows, "Table", head=head)


def _opening(at: Cursor[Pairs], look: Look) -> Box:
    heading = look.paragraph(at.pairs, look.heading(color=look.palette.deep))
    words: list[Box] = [Tagged(look.heading_role, heading)]
    if at.text:
        style = replace(look.text(), balanced=True)
        words += [look.under_heading, Tagged("P", look.paragraph(at.text, style))]
    if not at.zone:
        return Stack(words)
    window = Column(Middle(small_window(ZONES[str(at.zone)], look)), look.space(WIDE))
    return Row([Column(Stack(words)), window], look.space(6))


def _heads(at: Cursor[Pairs], look: Look) -> Box:
    colors = (look.palette.deep, look.palette.muted)
    cells = [Cell(Tagged("TH", _head(word, icon, color, look), scope="Column"))
             for word, icon, color in zip(at.columns, _ICONS, colors, strict=True)]
    space = look.space(2.6)
    return Tagged("TR", Inset(Cells(cells, _widths, look.space(_GUTTER), low=True), bottom=space))


def _head(word: Cursor[str], icon: str, color: Color, look: Look) -> Box:
    words = look.paragraph(word, look.subheading(color=color))
    size = READING * 1.5
    mark = icon_box(icon, size, color, around=words.cap_height)
    return Row([Column(mark, size), Column(words)], look.space(1.8))


def _row(pair: Cursor[Pair], look: Look) -> Box:
    """Both sentences halfway the height of the row, the rule between them."""
    opening, closing = look.wording.quotes
    said, avoided = (Prose((Span(opening), *prose.spans, Span(closing))) for prose in (pair.value.say, pair.value.avoid))
    cells = [_cell(look.words(words, replace(style, balanced=True, hung=True), origin)) for words, style, origin in (
        (said, look.text(600), pair.say.origin), (avoided, look.text(color=look.palette.muted), pair.avoid.origin))]
    gutter = look.space(_GUTTER)
    row = Cells(cells, _widths, gutter, look.space(2.7), flex=look.space(2.6))

    def bar(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        thick, between = scale.space(_OUTLINED if look.palette.edge else _BAR) * look.palette.weight, gutter.at(scale)
        left = x + _SAY * (width - between) + between / 2 - thick / 2
        yield artifact(Shape(rectangle(thick, height), left, y, fill=look.palette.edge or look.palette.mid))

    return Stack([Rule(look.palette.rule, look.hairline), Layers([Drawing(0, bar), Tagged("TR", row)])])


def _cell(words: Paragraph) -> Cell:
    """Its mark stands at the edge, and the letters of its lines under each other."""
    return Cell(Tagged("TD", Inset(words, start=words.hung)))


def _widths(width: float, _: Scale) -> tuple[float, float]:
    return _SAY * width, (1 - _SAY) * width
