"""Things to do: rows with an icon and a hairline, or columns with the icon on a disc, as the look has it."""


from handouts.blocks import Actions
from handouts.blocks.actions import Action
from handouts.cursor import Cursor
from layouts.blocks.parts import disc_icon, icon_box
from layouts.blocks.topic import grid
from layouts.boxes import Box, Column, Gap, Inset, Middle, Row, Rows, Rule, Stack, Tagged
from layouts.lengths import smallest
from layouts.style.look import Look

_DISC = 28.0
_PADDING = 1.9


def draw(at: Cursor[Actions], look: Look) -> Box:
    """A list."""
    return _grid(at.actions, look) if look.discs else _rows(at.actions, look)


def _rows(actions: Cursor[tuple[Action, ...]], look: Look) -> Box:
    rule = Rule(look.palette.rule, look.hairline)
    rows = [Stack([rule, Tagged("LI", Tagged("LBody", _row(action, look)))]) for action in actions]
    return Rows(rows, "L")


def _row(action: Cursor[Action], look: Look) -> Box:
    size = look.space(7)
    mark = Column(Middle(icon_box(str(action.icon), size, look.palette.deep)), size)
    words: list[Box] = [Tagged("P", look.paragraph(action.label, look.text(600)))]
    if action.text:
        space = look.note_gap
        words += [Gap(space, space), Tagged("P", look.paragraph(action.text, look.small()))]
    padding = look.space(_PADDING)
    text = Inset(Stack(words), padding, 0, padding + look.space(0.4))
    return Row([mark, Column(Middle(text, look.space(4)))], look.space(4))


def _grid(actions: Cursor[tuple[Action, ...]], look: Look) -> Box:
    tips: list[Box] = [Tagged("LI", Tagged("LBody", _tip(action, look))) for action in actions]
    return Rows(grid(tips, look.columns, look.gutter), "L", gap=Gap(look.space(4.6), look.space(16.7)))


def _tip(action: Cursor[Action], look: Look) -> Box:
    size = smallest(look.space(17.5), look.sheet_unit * _DISC)
    words: list[Box] = [Tagged("P", look.paragraph(action.label, look.but(headed=False).heading()))]
    if action.text:
        words += [look.under_heading, Tagged("P", look.paragraph(action.text, look.text()))]
    text = Inset(Stack(words), top=look.space(0.7), bottom=look.space(1.1))
    return Row([Column(disc_icon(str(action.icon), size, look), size), Column(text)], look.space(3.4))
