"""A sheet with every icon and its name."""

from collections.abc import Iterator

from handouts.cursor import Cursor
from layouts import icons
from layouts.blocks.parts import icon_box
from layouts.blocks.topic import grid
from layouts.boxes import Box, Gap, Row, Stack, Tagged
from layouts.boxes.row import Column
from layouts.frames import Node, Page, Publication
from layouts.session import PLAIN
from layouts.sheet import SHEETS
from layouts.style.look import Look
from layouts.units import mm

_MARGIN = mm(18)
_ACROSS = 3
_SIZE = mm(9)


def icon_sheet(look: Look) -> Publication:
    """One A4 page: an icon, its name; three beside each other, by the alphabet."""
    sheet = SHEETS["a4"]
    title = look.wording.icons
    page = Page(sheet.width, sheet.height, tuple(_nodes(title, look, sheet.width - 2 * _MARGIN)))
    return Publication((page,), title, look.typesetter.language, author="Handouts", paper=sheet.label)


def _nodes(title: str, look: Look, width: float) -> Iterator[Node]:
    cells = [Tagged("LI", Tagged("LBody", _cell(name, look))) for name in icons.names()]
    rows: list[Box] = [box for row in grid(list(cells), _ACROSS, mm(6)) for box in (row, Gap(mm(5), mm(5)))]
    heading = Tagged("H1", look.title(Cursor(title)))
    boxes = Stack([heading, Gap(mm(10), mm(10)), Tagged("L", Stack(rows))])
    yield from boxes.place(_MARGIN, _MARGIN, width, boxes.measure(width, PLAIN).least, PLAIN)


def _cell(name: str, look: Look) -> Box:
    words = look.words(name, look.text())
    drop = (_SIZE - words.cap_height) / 2
    return Row([Column(icon_box(name, _SIZE, look.palette.deep), _SIZE), Column(Stack([Gap(drop, drop), words]))], mm(4))
