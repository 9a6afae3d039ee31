"""Where the reader can go: the calling card, as large as its column is wide."""

from handouts.blocks import Contact
from handouts.cursor import Cursor
from layouts.boxes import Box
from layouts.school import fitting_card
from layouts.style.look import Look


def draw(at: Cursor[Contact], look: Look) -> Box:
    """The card of a contact in the flow of a page."""
    return fitting_card(at, look)
