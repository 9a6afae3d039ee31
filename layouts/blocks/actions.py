"""Things to do: rows with an icon and a hairline, or columns with the icon on a disc, as the look has it."""

from handouts.blocks import Actions
from handouts.blocks.actions import Action
from handouts.problems import Origin
from layouts.blocks.parts import disc_icon, icon_box
from layouts.blocks.topic import grid
from layouts.boxes import Box, Column, Gap, Inset, Middle, Row, Rows, Rule, Stack, Tagged
from layouts.lengths import HEADING, largest
from layouts.style.look import HAIRLINE, Look


def draw(block: Actions, look: Look, origin: Origin) -> Box:
    """A list."""
    items = [(action, (*origin, "actions", index)) for index, action in enumerate(block.actions)]
    return _grid(items, look) if look.discs else _rows(items, look)


def _rows(items: list[tuple[Action, Origin]], look: Look) -> Box:
    rule = Rule(look.palette.rule, HAIRLINE)
    rows = [Stack([rule, Tagged("LI", Tagged("LBody", _row(action, look, origin)))]) for action, origin in items]
    return Rows(rows, "L")


def _row(action: Action, look: Look, origin: Origin) -> Box:
    size = look.space(7)
    mark = Column(Middle(icon_box(action.icon, size, look.palette.deep)), size)
    words: list[Box] = [Tagged("P", look.paragraph(action.label, look.text(600), (*origin, "label")))]
    if action.text:
        space = look.note_gap
        words += [Gap(space, space), Tagged("P", look.paragraph(action.text, look.small(), (*origin, "text")))]
    padding = look.space(1.9)
    text = Inset(Stack(words), padding, 0, padding + look.space(0.4))
    return Row([mark, Column(Middle(text, look.space(3)))], look.space(4))


def _grid(items: list[tuple[Action, Origin]], look: Look) -> Box:
    tips: list[Box] = [Tagged("LI", Tagged("LBody", _tip(action, look, origin))) for action, origin in items]
    return Rows(grid(tips, look.columns, look.space(6.7)), "L", gap=Gap(look.space(4.4), look.space(16.7)))


def _tip(action: Action, look: Look, origin: Origin) -> Box:
    size = look.space(12.2)
    words: list[Box] = [Tagged("P", look.paragraph(action.label, look.heading(), (*origin, "label")))]
    if action.text:
        space = largest(look.space(2.8), HEADING * 0.42)
        words += [Gap(space, space), Tagged("P", look.paragraph(action.text, look.text(), (*origin, "text")))]
    text = Inset(Stack(words), top=look.space(0.7), bottom=look.space(1.1))
    return Row([Column(disc_icon(action.icon, size, look), size), Column(text)], look.space(3.6))
