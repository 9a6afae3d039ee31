"""Tinted panels in rows; where each has its number they are a list in order, between rules."""

from handouts.blocks import Panels
from handouts.blocks.topic import Topic
from handouts.cursor import Cursor
from layouts.blocks.steps import numbered, ruled
from layouts.blocks.topic import evenly, grid, said, topic_boxes
from layouts.boxes import Box, Column, Gap, Inset, Row, Rows, Stack, Tagged
from layouts.style.look import Look

_BETWEEN = 5.0
_LABEL, _GUTTER = 50.0, 5.0


def draw(at: Cursor[Panels], look: Look) -> Box:
    """Up to as many panels beside each other as the look has; all of a row are equally high. Numbered ones follow each other."""
    if all(topic.number for topic in at.value.panels):
        return _in_order(at, look)
    across = evenly(len(at.value.panels), look.across)
    panels: list[Box] = [look.tinted(topic, (5, 5.5)) for topic in topic_boxes(at.panels, look, across)]
    return Rows(grid(panels, across, look.gutter), gap=Gap(look.space(_BETWEEN), look.gutter))


def _in_order(at: Cursor[Panels], look: Look) -> Box:
    """A row each: the number, the heading, and what is said of it beside it; between rules, as the parts of a plan stand."""
    capitals = look.words("", look.subheading()).cap_height
    return ruled([numbered(topic.value.number or 1, _row(topic, look), look, capitals=capitals) for topic in at.panels], look)


def _row(topic: Cursor[Topic], look: Look) -> Box:
    """The heading, and beside it the text, whose first line stands on the same baseline."""
    label = look.paragraph(topic.label, look.subheading())
    heading, body = Tagged(look.heading_role, label), said(topic, look)
    if look.across == 1:
        return Stack([heading, Gap(look.line_gap, look.line_gap), *body])
    drop = label.cap_height - look.words("", look.text()).cap_height
    return Row([Column(heading, look.sheet_unit * _LABEL), Column(Inset(Stack(body), top=drop))], look.space(_GUTTER))
