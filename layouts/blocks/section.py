"""The heading of a part."""

from handouts.blocks import Section
from handouts.problems import Origin
from layouts.boxes import Box, Tagged
from layouts.style.look import Look


def draw(block: Section, look: Look, origin: Origin) -> Box:
    """The words as a second-level heading, in ink."""
    return Tagged("H2", look.paragraph(block.section, look.section(), (*origin, "section")))
