"""What theme.yaml may hold, and everything in a file that is not so.

The shape is a table of keys, not models as a handout has: eighteen of them were made anew at every start, for 25 ms of 350.
"""

from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from typing import Any

from msgspec import Struct

from handouts.building import Value
from handouts.messages import Message, say
from handouts.problems import InvalidHandoutError, Origin, Problem
from handouts.prose import EMPTY_HINT
from handouts.source import Source
from handouts.vocabulary import meant, suggestion

MOST_INK = 280
"""Percent of all inks together on one spot, for offset on coated paper (ISO 12647-2)."""
_INKS, _ALL = 4, 100
_HEX, _SIGNS = frozenset("0123456789abcdefABCDEF"), 7


class _WrongError(Exception):
    def __init__(self, message: Message, hint: Message | str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


Reader = Callable[[Value], Any]
"""Text, or a list, → what it says. Raises _WrongError."""


class Keys(Struct, frozen=True):
    """A mapping of known keys, each with its shape; `optional` may be missing."""

    keys: Mapping[str, "Shape"]
    optional: Mapping[str, "Shape"] = {}


class Names(Struct, frozen=True):
    """A mapping of names of any kind, all of one shape."""

    shape: "Shape"


class Figures(Struct, frozen=True):
    """A list of so many numbers; `whole` says what is wrong with them together."""

    count: int
    item: Reader
    whole: Callable[[Sequence[Any]], None]


Shape = Keys | Names | Figures | Reader


def _figure(value: Value, kind: type[float]) -> float:
    try:
        figure = kind(value) if isinstance(value, str) else None
    except ValueError:
        figure = None
    if figure is None or not isfinite(figure):
        raise _WrongError(say("should be a number."), say("Write it in figures, with a point before decimals."))
    return figure


def _length(value: Value, kind: type[float] = float) -> float:
    figure = _figure(value, kind)
    if figure <= 0:
        raise _WrongError(say("should be more than {least}.", least=0))
    return figure


def _whole(value: Value) -> float:
    return _length(value, int)


def _percent(value: Value) -> float:
    figure = _figure(value, float)
    if figure < 0:
        raise _WrongError(say("should be at least {least}.", least=0))
    if figure > _ALL:
        raise _WrongError(say("should be at most {most}.", most=_ALL))
    return figure


def _color(value: Value) -> str:
    if not (isinstance(value, str) and len(value) == _SIGNS and value[0] == "#" and _HEX.issuperset(value[1:])):
        raise _WrongError(say("is no colour."), say('Write it as six signs in quotes, such as "#1B2540".'))
    return value


def _within_limit(build: Sequence[float]) -> None:
    if sum(build) > MOST_INK:
        raise _WrongError(say("is {found} % of ink together; paper takes {most}.", found=round(sum(build)), most=MOST_INK),
                          say("Take less of some, or black in their place."))


def _keys(names: str, shape: Shape) -> dict[str, Shape]:
    return dict.fromkeys(names.split(), shape)


_BUILD = Figures(_INKS, _percent, _within_limit)
_AUDIENCES, _COLORS = "teacher parent team worker child", "deep mid soft tint"
_SIZES = _keys("title heading reading small source", _length)
_LEADING = Keys(_keys("reading small source heading subheading title", _length))
_TITLE = Keys(_keys("distance_m divisor", _length))
_FLOOR: dict[str, Shape] = {"title": _TITLE} | _keys("reading note source", _length)
_FAR = Keys({"distance_m": _length})
THEME = Keys({
    **_keys("ink muted rule paper", _color),
    "lined": Keys(_keys("ink rule", _color)),
    "audiences": Keys(_keys(_AUDIENCES, Keys(_keys(_COLORS, _color), {"extra": _color}))),
    "inks": Keys(_keys("ink dark muted rule paper", _BUILD) | _keys(_AUDIENCES, Keys(_keys(_COLORS, _BUILD), {"extra": _BUILD}))),
    "floors": Keys(_keys("a4 a5 panel", Keys(_FLOOR)) | {
        "poster": Keys({"title": _TITLE, "lead": _FAR, "body": _FAR}), "large": Keys({**_FLOOR, "folio": _length})}),
    "headings": Keys(_keys("size subsize", _length)),
    "leading": _LEADING,
    "leading_arabic": _LEADING,
    "line_length": Keys(_keys("min max", _whole)),
    "radius": _length,
    "type": Names(Keys(_SIZES)),
})


def tokens(source: Source) -> dict[str, Any]:
    """The tokens of a file, in figures. Raises InvalidHandoutError with everything that is wrong in it."""
    reading = _Reading(source)
    found: dict[str, Any] = reading.value(THEME, source.value, ())
    if reading.problems:
        raise InvalidHandoutError(reading.problems)
    return found


class _Reading:
    """One file, read key by key; what is wrong is gathered in the order of the file's shape."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.problems: list[Problem] = []

    def value(self, shape: Shape, value: Value, path: Origin) -> Any:
        if value == "":
            return self._wrong(path, say("is empty."), EMPTY_HINT)
        try:
            if isinstance(shape, Keys):
                return self._group(shape, value, path)
            if isinstance(shape, Names):
                return {key: self.value(shape.shape, one, (*path, key)) for key, one in _mapping(value, ()).items()}
            return self._row(shape, value, path) if isinstance(shape, Figures) else shape(value)
        except _WrongError as error:
            return self._wrong(path, error.message, error.hint)

    def _wrong(self, path: Origin, message: Message, hint: Message | str) -> None:
        self.problems.append(self._source.problem(path, message, hint))

    def _group(self, shape: Keys, value: Value, path: Origin) -> dict[str, Any]:
        shapes = {**shape.keys, **shape.optional}
        given = _mapping(value, tuple(shape.keys))
        missing = [key for key in shapes if key not in given]
        unknown = [key for key in given if key not in shapes]
        for key in unknown:
            message, hint = say("the key '{key}' is not known here.", key=key), suggestion(key, missing) if missing else say("Remove it.")
            self.problems.append(self._source.problem((*path, key), message, hint, at_key=True, named=False))
        written = {meant(key, missing) for key in unknown}
        for key in missing:
            if key in shape.keys and key not in written:
                self._wrong(path, say("the key '{key}' is missing.", key=key), say("Add a line '{key}: …'.", key=key))
        return {key: self.value(shapes[key], one, (*path, key)) for key, one in given.items() if key in shapes}

    def _row(self, shape: Figures, value: Value, path: Origin) -> tuple[Any, ...] | None:
        if not isinstance(value, list):
            raise _WrongError(say("should be a list."), say("Write it between brackets: [{text}].", text="…"))
        if len(value) != shape.count:
            raise _WrongError(say("should be a list of {count} numbers.", count=shape.count), say("It has {found}.", found=len(value)))
        before = len(self.problems)
        items = tuple(self.value(shape.item, one, (*path, index)) for index, one in enumerate(value))
        if len(self.problems) == before:
            shape.whole(items)
        return items


def _mapping(value: Value, keys: tuple[str, ...]) -> dict[str, Value]:
    if isinstance(value, dict):
        return value
    if keys:
        raise _WrongError(say("should have keys."), say("Write each on a line of its own: {keys}.", keys=", ".join(f"'{key}: …'" for key in keys)))
    raise _WrongError(say("should have keys."))
