"""Pairs: a handout and its translation on one sheet, in rows that say the same, so that two people can point at one sentence.

Of a piece for parents or children all that is printed stands there; of any other what is said to parents.
"""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from msgspec.structs import replace

from handouts.blocks import Block, Scale
from handouts.blocks.base import Model
from handouts.blocks.ticks import Tick
from handouts.cursor import Cursor, texts
from handouts.loading import Loaded
from handouts.model import Handout
from handouts.prose import Prose
from handouts.sentences import side_by_side

LAYOUT = "pair"
_READERS = ("parent", "child")
_PLAIN = {"layout": LAYOUT, "pages": None, "orientation": None, "scene": None}

Manner = Literal["part", "heading", "text", "tick", "room", "phone", "contact"]


class Passage(NamedTuple):
    """What stands in a row: a heading, words that may begin with a label or have a box to tick or a scale, room to write, a telephone number, or whom to call."""

    manner: Manner
    ours: Cursor[Any]
    theirs: Cursor[Any]
    labels: tuple[Cursor[Any], Cursor[Any]] | None = None
    scale: Cursor[Any] | None = None


def paired(loaded: Loaded, translation: Loaded) -> Loaded:
    """A handout with its translation beside it, in the layout of pairs."""
    ours, theirs = (one.handout.model_copy(update=_PLAIN) for one in (loaded, translation))
    return replace(loaded, handout=ours, beside=replace(translation, handout=theirs))


def together(at: Cursor[Handout]) -> tuple[Cursor[Any], ...]:
    """What both read: the title, and the lead and the blocks of a piece for parents, or what is said to them."""
    if at.value.audience in _READERS:
        return (at.title, *([at.lead] if at.lead else []), *at.blocks)
    return (at.title, *(block for block in at.blocks if block.value.is_said))


def said_in(at: Cursor[Handout]) -> tuple[Cursor[Any], ...]:
    """The texts of that, each as its author wrote it."""
    return tuple(text for part in together(at) for text in texts(part))


def passages(ours: Cursor[Handout], theirs: Cursor[Handout]) -> Iterator[Passage]:
    """The rows under the title."""
    for one, other in zip(together(ours)[1:], together(theirs)[1:], strict=True):
        yield from _of_block(one, other) if isinstance(one.value, Block) else _words(one, other)


def _of_block(ours: Cursor[Any], theirs: Cursor[Any]) -> Iterator[Passage]:
    block = ours.value
    if block.role == "contact":
        yield Passage("contact", ours, theirs)
        return
    for name in type(block).printed():
        one, other = getattr(ours, name), getattr(theirs, name)
        if name == block.kind() and isinstance(one.value, str):
            manner: Manner = "part" if block.role == "part" else "text" if block.role == "closing" else "heading"
            yield Passage(manner, one, other)
            yield from (Passage("phone", number, number) for number in _numbers(ours))
        elif one and name in block.to_write:
            yield from _rooms(one, other)
        elif isinstance(block, Scale) and name == "items":
            yield from (Passage("text", *statement, scale=ours) for statement in zip(one, other, strict=True))
        else:
            yield from _words(one, other)


def _rooms(ours: Cursor[Any], theirs: Cursor[Any]) -> Iterator[Passage]:
    """A line to write on for a label, or for each of several."""
    if isinstance(ours.value, str):
        yield Passage("room", ours, theirs)
    else:
        yield from (Passage("room", *labels) for labels in zip(ours, theirs, strict=True))


def _numbers(at: Cursor[Any]) -> Iterator[Cursor[Any]]:
    """The telephone numbers that a block names."""
    fields = type(at.value).model_fields
    if "phone" in fields and at.phone:
        yield at.phone
    if at.value.kind() == "phones":
        yield from at.numbers


def _words(ours: Cursor[Any], theirs: Cursor[Any]) -> Iterator[Passage]:
    """The rows of a text, of several, or of an item of a list."""
    value = ours.value
    if isinstance(value, Prose):
        for number, parts in enumerate(side_by_side(value, theirs.value)):
            one, other = (replace(at, value=part, origin=(*at.origin, number)) for at, part in zip((ours, theirs), parts, strict=True))
            yield Passage("text", one, other)
    elif isinstance(value, tuple):
        for one, other in zip(ours, theirs, strict=True):
            yield from _words(one, other)
    elif isinstance(value, Model):
        yield from _item(ours, theirs)
    elif value:
        yield Passage("text", ours, theirs)


def _item(ours: Cursor[Any], theirs: Cursor[Any]) -> Iterator[Passage]:
    """An item: its label stands over its first sentences; what is ticked has its box, and what is written its line under it."""
    named = {name: (getattr(ours, name), getattr(theirs, name)) for name in type(ours.value).printed() if getattr(ours, name)}
    written = [named.pop(name) for name in ours.value.to_write if name in named]
    if isinstance(ours.value, Tick):
        yield Passage("tick", *named.pop("item"))
    if named:
        yield from _labelled(*named.values())
    for labels in written:
        yield from _rooms(*labels)


def _labelled(first: tuple[Cursor[Any], Cursor[Any]], *others: tuple[Cursor[Any], Cursor[Any]]) -> Iterator[Passage]:
    """A label over what it is about, and what follows."""
    rest = list(others)
    if rest and isinstance(first[0].value, str) and isinstance(rest[0][0].value, Prose):
        said, *more = _words(*rest[0])
        yield said._replace(labels=first)
        yield from more
        rest = rest[1:]
    else:
        rest = [first, *rest]
    for one, other in rest:
        yield from _words(one, other)
