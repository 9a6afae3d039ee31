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
    Moments,
    Pairs,
    Plan,
    Questions,
    Reply,
    Roofs,
    Scale,
    Section,
    Story,
    Styles,
    Ticks,
    Timeline,
    Window,
)
from handouts.messages import Message, say


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a kind of block is not taken, and what an author can write in its place."""

    reason: Message
    instead: Message


Refusals = Mapping[type[Block], Refusal]

_NOBODY_WRITES = say("it is read from a distance, and not filled in at a table")
_FEW = say("it has few words, large enough to read from the door")
_NOT_BESIDE = say("there is no room beside the words")
_TOO_SMALL = say("the drawing would be too small to read")

ON_A_WALL: Refusals = MappingProxyType({
    Section: Refusal(say("it is one page, and has no parts"), say("Write 'heading:' in place of 'section:'.")),
    Checklist: Refusal(_NOBODY_WRITES, say("Write the items as 'points'.")),
    Moments: Refusal(_NOBODY_WRITES, say("Write the moments as a 'table'.")),
    Questions: Refusal(_NOBODY_WRITES, say("Write the questions as 'points'.")),
    Scale: Refusal(_NOBODY_WRITES, say("Write the statements as 'points'.")),
    Lines: Refusal(_NOBODY_WRITES, say("Write 'contact' in its place: its lines are for the school.")),
    Balance: Refusal(_NOBODY_WRITES, say("Write both arms as 'panels'.")),
    Draw: Refusal(_NOBODY_WRITES, say("Write the boxes as 'panels'.")),
    Roofs: Refusal(_NOBODY_WRITES, say("Write the labels as 'points'.")),
    Ticks: Refusal(_NOBODY_WRITES, say("Write the items as 'points'.")),
    Reply: Refusal(_NOBODY_WRITES, say("Write 'contact' in its place: its lines are for the school.")),
    Plan: Refusal(say("a plan is read from nearby, by who leads the meeting"), say("Write the times as a 'table'.")),
})
FEW_WORDS: Refusals = MappingProxyType({
    **ON_A_WALL,
    **dict.fromkeys((Circle, Pairs, Story, Styles, Timeline, Window), Refusal(_FEW, say("Say it in three 'actions'."))),
})
NARROW: Refusals = MappingProxyType({
    Window: Refusal(_TOO_SMALL, say("Write the three zones as 'panels'.")),
    Balance: Refusal(_TOO_SMALL, say("Write both arms as 'panels'.")),
    Moments: Refusal(_NOT_BESIDE, say("Write the moments as 'actions'.")),
    Scale: Refusal(_NOT_BESIDE, say("Write the statements as 'questions'.")),
})
