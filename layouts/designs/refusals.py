"""Which kinds of block, by name, a design cannot set well: what a reader could not use there is refused, and not printed."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from handouts.messages import Message, say


class Refusal(Struct, frozen=True):
    """Why a kind of block is not taken, and what an author can write in its place."""

    reason: Message
    instead: Message


Refusals = Mapping[str, Refusal]

_NOBODY_WRITES = say("it is read from a distance, and not filled in at a table")
_FEW = say("it has few words, large enough to read from the door")
_NOT_BESIDE = say("there is no room beside the words")
_TOO_SMALL = say("the drawing would be too small to read")

ON_A_WALL: Refusals = MappingProxyType({
    "section": Refusal(say("it is one page, and has no parts"), say("Write 'heading:' in place of 'section:'.")),
    "checklist": Refusal(_NOBODY_WRITES, say("Write the items as 'points'.")),
    "moments": Refusal(_NOBODY_WRITES, say("Write the moments as a 'table'.")),
    "questions": Refusal(_NOBODY_WRITES, say("Write the questions as 'points'.")),
    "scale": Refusal(_NOBODY_WRITES, say("Write the statements as 'points'.")),
    "lines": Refusal(_NOBODY_WRITES, say("Write 'contact' in its place: its lines are for the school.")),
    "balance": Refusal(_NOBODY_WRITES, say("Write both arms as 'panels'.")),
    "draw": Refusal(_NOBODY_WRITES, say("Write the boxes as 'panels'.")),
    "roofs": Refusal(_NOBODY_WRITES, say("Write the labels as 'points'.")),
    "ticks": Refusal(_NOBODY_WRITES, say("Write the items as 'points'.")),
    "reply": Refusal(_NOBODY_WRITES, say("Write 'contact' in its place: its lines are for the school.")),
    "plan": Refusal(say("a plan is read from nearby, by who leads the meeting"), say("Write the times as a 'table'.")),
})
FEW_WORDS: Refusals = MappingProxyType({
    **ON_A_WALL,
    **dict.fromkeys(("circle", "pairs", "story", "styles", "timeline", "window"), Refusal(_FEW, say("Say it in three 'actions'."))),
})
NARROW: Refusals = MappingProxyType({
    "window": Refusal(_TOO_SMALL, say("Write the three zones as 'panels'.")),
    "balance": Refusal(_TOO_SMALL, say("Write both arms as 'panels'.")),
    "moments": Refusal(_NOT_BESIDE, say("Write the moments as 'actions'.")),
    "scale": Refusal(_NOT_BESIDE, say("Write the statements as 'questions'.")),
})
