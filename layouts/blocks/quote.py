"""A closing sentence."""

from handouts.blocks import Quote
from handouts.problems import Origin
from layouts.boxes import Box, Tagged
from layouts.style.look import Look


def draw(block: Quote, look: Look, origin: Origin) -> Box:
    """The sentence, set as large as a heading."""
    return Tagged("P", look.paragraph(block.quote, look.heading(color=look.palette.deep), (*origin, "quote")))
