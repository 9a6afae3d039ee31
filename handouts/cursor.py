"""A place in a handout: what stands there, its path, and the key of its translation, which cannot part.

Who draws a block moves on from field to field, `at.items`, and from item to item; what is drawn carries the place it came
from without anybody writing it down. Who translates walks the same way: `texts`.
"""

from collections.abc import Iterator
from typing import Any, Generic, NamedTuple, TypeVar

from msgspec import Struct
from pydantic import BaseModel

from handouts.problems import Origin
from handouts.prose import Prose

Kind_co = TypeVar("Kind_co", covariant=True)
Other = TypeVar("Other")


class Key(NamedTuple):
    """What finds a message in a catalogue (GNU gettext, PO Files): `context` is its msgctxt, the handout's name; `text` its msgid."""

    context: str
    text: str


class Cursor(Struct, Generic[Kind_co], frozen=True):
    """What stands at a place of a handout: `value`, its path `origin`, and `context`, the name of the handout.

    A field of a model and an item of a tuple are cursors, too. A cursor is true where something stands, and its words are
    those of its text, none for none. What is not in a handout may be given a cursor by hand.
    """

    value: Kind_co
    origin: Origin = ()
    context: str = ""

    def __getattr__(self, name: str) -> "Cursor[Any]":
        """The cursor of a field. Raises AttributeError with the model and the field where there is none."""
        if name.startswith("_"):
            raise AttributeError(name)
        model = type(self.value)
        if not issubclass(model, BaseModel) or name not in model.model_fields:
            message = f"{model.__name__} has no field '{name}' ({self.origin})"
            raise AttributeError(message)
        return self._next(getattr(self.value, name), name)

    def __getitem__(self, index: int) -> "Cursor[Any]":
        return list(self)[index]

    def __iter__(self) -> Iterator["Cursor[Any]"]:
        """The cursors of the items of a tuple. Raises TypeError for anything else: a text has no items."""
        if not isinstance(self.value, tuple):
            message = f"{type(self.value).__name__} has no items ({self.origin})"
            raise TypeError(message)
        return (self._next(item, index) for index, item in enumerate(self.value))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return bool(self.value)

    def __str__(self) -> str:
        return "" if self.value is None else str(self.value)

    @property
    def key(self) -> Key:
        """The key of its translation: the text with its markup, in this handout."""
        return Key(self.context, self.value.written if isinstance(self.value, Prose) else str(self))

    @property
    def place(self) -> str:
        """The words of its path without the numbers, such as "blocks.items.label": what a translator is told of it."""
        return ".".join(step for step in self.origin if isinstance(step, str))

    def of(self, kind: type[Other]) -> "Cursor[Other] | None":
        """Itself, where what stands there is of a kind."""
        return Cursor(self.value, self.origin, self.context) if isinstance(self.value, kind) else None

    def _next(self, value: Any, step: str | int) -> "Cursor[Any]":
        return Cursor(value, (*self.origin, step), self.context)


def texts(at: Cursor[Any]) -> Iterator[Cursor[Any]]:
    """Every printed text under a place, as its author wrote it, in the order of reading."""
    if isinstance(at.value, Prose | str):
        yield from [at] if at else ()
    elif isinstance(at.value, tuple):
        for item in at:
            yield from texts(item)
    elif hasattr(type(at.value), "printed"):
        for name in type(at.value).printed():
            yield from texts(getattr(at, name))
