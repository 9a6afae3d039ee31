"""What to say about a name that is none: which one is meant, which there are."""

from collections.abc import Sequence

from handouts.messages import Message, say
from handouts.names import MEANT, nearest

_FEW, _NEAREST = 6, 4


def meant(name: str, valid: Sequence[str]) -> str | None:
    """The valid name that somebody means: its own in other letters, what a Dutch word stands for, or the nearest."""
    folded = name.strip().casefold()
    if folded in valid:
        return folded
    word = folded.replace(" ", "").replace("-", "").replace("'", "").replace("’", "")
    translated = next((one for one in MEANT.get(word, ()) if one in valid), None)
    if translated:
        return translated
    near = nearest(folded, valid)
    return near[0] if near else None


def suggestion(name: str, valid: Sequence[str], where: Message | None = None) -> Message:
    """A hint: the name that is meant, else all when they are few, else `where` they stand, else the nearest."""
    one = meant(name, valid)
    if one:
        return say("Did you mean '{name}'?", name=one)
    if len(valid) <= _FEW:
        return say("Choose one of: {names}.", names=", ".join(valid))
    if where is not None:
        return where
    near = ", ".join(nearest(name, valid, most=_NEAREST, alike=0) or valid[:_NEAREST])
    return say("Choose one, such as {names}; docs/authoring.md shows them all.", names=near)
