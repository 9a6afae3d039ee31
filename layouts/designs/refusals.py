"""Which kinds of block a design cannot set well: what a reader could not use there is refused, and not printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from handouts.blocks import (
    Balance,
    Block,
    Checklist,
    Circle,
    Draw,
    Lines,
    Plan,
    Questions,
    Reply,
    Roofs,
    Section,
    Story,
    Styles,
    Ticks,
    Timeline,
    Window,
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a kind of block is not taken, and what an author can write in its place."""

    reason: str
    instead: str


Refusals = Mapping[type[Block], Refusal]

_NOBODY_WRITES = "it is read from a distance, and not filled in at a table"
_FEW = "it has few words, large enough to read from the door"
_TOO_SMALL = "the drawing would be too small to read"

ON_A_WALL: Refusals = MappingProxyType({
    Section: Refusal("it is one page, and has no parts", "Write 'heading:' in place of 'section:'."),
    Checklist: Refusal(_NOBODY_WRITES, "Write the items as 'points'."),
    Questions: Refusal(_NOBODY_WRITES, "Write the questions as 'points'."),
    Lines: Refusal(_NOBODY_WRITES, "Write 'contact' in its place: its lines are for the school."),
    Balance: Refusal(_NOBODY_WRITES, "Write both arms as 'panels'."),
    Draw: Refusal(_NOBODY_WRITES, "Write the boxes as 'panels'."),
    Roofs: Refusal(_NOBODY_WRITES, "Write the labels as 'points'."),
    Ticks: Refusal(_NOBODY_WRITES, "Write the items as 'points'."),
    Reply: Refusal(_NOBODY_WRITES, "Write 'contact' in its place: its lines are for the school."),
    Plan: Refusal("a plan is read from nearby, by who leads the meeting", "Write the times as a 'table'."),
})
FEW_WORDS: Refusals = MappingProxyType({
    **ON_A_WALL,
    **dict.fromkeys((Circle, Story, Styles, Timeline, Window), Refusal(_FEW, "Say it in three 'actions'.")),
})
NARROW: Refusals = MappingProxyType({
    Window: Refusal(_TOO_SMALL, "Write the three zones as 'panels'."),
    Balance: Refusal(_TOO_SMALL, "Write both arms as 'panels'."),
})
