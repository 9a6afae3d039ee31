"""The bleed tab: a dark mark at the start edge of the first page, at a height that each audience has for itself.

From afar and without colour it is what says for whom a sheet is; in a folder or a stack the sheets of one audience stand under
each other, as the letters of a thumb index do.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from layouts.boxes.fit import Side
from layouts.designs.base import Arrangement, Attempt, Brief, Design
from layouts.frames import Group, Shape, artifact
from layouts.shapes import rectangle, rounded_rectangle

_ROUND = 0.4


def tabbed(design: Design, brief: Brief) -> Arrangement:
    """The arrangement of a handout, with the tab of its audience on the first side."""
    arrangement, mark = design.arrange(brief), _tab(design, brief)

    def sides(attempt: Attempt) -> Sequence[Side]:
        first, *others = arrangement(attempt)
        return [replace(first, backdrop=[*first.backdrop, mark]), *others]

    return sides


def _tab(design: Design, brief: Brief) -> Group:
    """It begins at the edge of the front, which may be a fold, and has round corners inside the page."""
    look, sheet = brief.look, brief.sheet
    tabs, left = look.theme.tabs, brief.mm(design.front)
    depth, length = tabs.depth * min(sheet.width, sheet.height), tabs.length * sheet.height
    top, radius = tabs.from_head[brief.handout.audience] * sheet.height, _ROUND * depth
    fill = look.palette.tab
    return artifact(
        Shape(rectangle(depth - radius, length), left, top, fill=fill), Shape(rounded_rectangle(depth, length, radius), left, top, fill=fill))
