"""Where the reader can go: the calling card, as large as its column is wide; to keep, where the sheet is handed in."""

from handouts.blocks import Contact
from handouts.cursor import Cursor
from layouts.boxes import Box, Gap, Stack
from layouts.school import fitting_card
from layouts.style.look import Look

_UNDER_CUT, _TIGHT = 8.0, 4.2


def draw(at: Cursor[Contact], look: Look) -> Box:
    """The card of a contact in the flow of a page, under a line to cut along, from edge to edge, where it is torn off."""
    card = fitting_card(at, look)
    if not at.tear:
        return card
    from layouts.blocks.reply import cut_line  # noqa: PLC0415  # few cards are torn off: keep start-up short

    under = look.sheet_unit * (_TIGHT if look.tight else _UNDER_CUT)
    return Stack([cut_line(look, beyond=look.margin), Gap(under, under), card])
