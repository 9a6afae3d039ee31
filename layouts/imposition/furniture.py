"""What stands on a sheet besides the pages: crop, fold and cut marks, a ruler, small words."""

from collections.abc import Iterator

from handouts.prose import Prose
from layouts.boxes import Paragraph, TextStyle
from layouts.frames import Color, Node, Paint, Shape
from layouts.lengths import Scale
from layouts.shapes import horizontal_line, vertical_line
from layouts.text import Typesetter
from layouts.units import mm

BLACK = Color(0, 0, 0)
PRINTABLE = mm(7)
MARK = 0.5
_SIZE = 7.5


def words(text: str, setter: Typesetter, x: float, y: float, width: float, *, size: float = _SIZE) -> Iterator[Node]:
    """One paragraph of small type with its cap height at `y`."""
    style = TextStyle("text", 400, size, size * 1.3, BLACK)
    paragraph = Paragraph(setter, Prose.plain(text), style)
    scale = Scale(mm(1), size, size, size, size)
    yield from paragraph.place(x, y, width, paragraph.measure(width, scale).least, scale)


def across(x: float, y: float, length: float, *, line_width: float = MARK, paint: Paint = BLACK) -> Shape:
    """A line to the right."""
    return Shape(horizontal_line(length), x, y, stroke=paint, line_width=line_width)


def down(x: float, y: float, length: float, *, line_width: float = MARK, paint: Paint = BLACK) -> Shape:
    """A line downwards."""
    return Shape(vertical_line(length), x, y, stroke=paint, line_width=line_width)


def crop_marks(
    xs: tuple[float, ...], ys: tuple[float, ...], sheet: tuple[float, float], margin: float, gap: float, *, paint: Paint = BLACK
) -> Iterator[Shape]:
    """Marks for cuts at all `xs` and `ys`: from `margin` inside the edges of the sheet to `gap` before the outer cuts."""
    width, height = sheet
    for x in xs:
        yield down(x, margin, ys[0] - gap - margin, paint=paint)
        yield down(x, ys[-1] + gap, height - margin - ys[-1] - gap, paint=paint)
    for y in ys:
        yield across(margin, y, xs[0] - gap - margin, paint=paint)
        yield across(xs[-1] + gap, y, width - margin - xs[-1] - gap, paint=paint)


def ruler(x: float, y: float, setter: Typesetter) -> Iterator[Node]:
    """A ruler of 100 mm, with a tick at each centimetre."""
    yield across(x, y, mm(100))
    for centimetre in range(11):
        length = mm(2.4 if centimetre % 5 == 0 else 1.4)
        yield down(x + mm(10 * centimetre), y - length, length)
    yield from words("100 mm", setter, x + mm(102), y - mm(2), mm(20))
