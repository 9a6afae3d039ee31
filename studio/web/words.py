"""The words of a handout in the browser: without what is empty, with the way back to where each text is there."""

import copy
import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from handouts import Loaded
from handouts.blocks.base import Model
from handouts.blocks.scene import Drawn
from handouts.cursor import Cursor, texts
from handouts.problems import Origin, dotted
from handouts.prose import Prose

Places = dict[str, str]
"""Where each text of a pruned handout is in the browser's own numbers, both as problems write places."""

_STEPS = re.compile(r"[^.\[\]]+")
_DEEPEST = 12
LONGEST = 8_000
"""Characters of a text: a page of A4 has about five thousand. More is told at once, and not tried in all sizes."""


def pruned(value: Any) -> tuple[Any, Places]:
    """A value without empty texts, and without lists and records that hold nothing else; for each place in it, that in `value`.

    Raises ValueError for what is no text, list or record, and for what is nested too deep.
    """
    places: Places = {}
    return _pruned(value, (), (), places), places


def _pruned(value: Any, new: Origin, old: Origin, places: Places) -> Any:
    places[dotted(new)] = dotted(old)
    if len(old) > _DEEPEST:
        raise ValueError("too deep")
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        kept: list[Any] = []
        for index, item in enumerate(value):
            if not _empty(item):
                kept.append(_pruned(item, (*new, len(kept)), (*old, index), places))
        return kept
    if isinstance(value, dict):
        return {str(key): _pruned(item, (*new, str(key)), (*old, str(key)), places) for key, item in value.items() if not _empty(item)}
    raise ValueError("no text")


def _empty(value: Any) -> bool:
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, list):
        return all(map(_empty, value))
    return isinstance(value, dict) and all(_empty(item) for item in value.values())


def too_long(value: Any, origin: Origin = ()) -> Iterator[tuple[Origin, int]]:
    """Each text that no page holds, with how many characters it has."""
    if isinstance(value, str):
        yield from [(origin, len(value))] if len(value) > LONGEST else ()
        return
    for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield from too_long(inner, (*origin, step))


def with_changes(value: Any, changes: Mapping[str, str]) -> Any:
    """A handout with other words in some of its places. Raises ValueError where no text stands."""
    found = copy.deepcopy(value)
    for path, text in changes.items():
        holder: Any = None
        inner: Any = found
        step: str | int = ""
        for part in _STEPS.findall(path):
            holder, step = inner, int(part) if part.isdecimal() else part
            try:
                inner = holder[step]
            except (LookupError, TypeError) as error:
                raise ValueError(path) from error
        if holder is None or not isinstance(inner, str):
            raise ValueError(path)
        holder[step] = text
    return found


def plain_fields(one: Loaded) -> list[tuple[str, str, str]]:
    """Each text of a handout for a form without a script: its place, the last of its keys, and how it is written."""
    return [(dotted(text.origin), next(step for step in reversed(text.origin) if isinstance(step, str)), text.key.text.replace("\u00a0", " ")) for text in texts(one.cursor)]


def as_yaml(value: Any) -> str:
    """The file that the command line reads."""
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=120)


def pattern(origin: Origin) -> str:
    """A place whatever its number: `blocks.*.points.*`."""
    return ".".join("*" if isinstance(step, int) else step for step in origin)


def fields_of(one: Loaded) -> dict[str, Any]:
    """What somebody may change: the places of all texts, of those that may have bold words, and of the drawings that are chosen by name.

    Of a drawing it is said whether there may be none.
    """
    known = list(texts(one.cursor))
    return {"patterns": sorted({pattern(text.origin) for text in known}), "rich": sorted({pattern(text.origin) for text in known if isinstance(text.value, Prose)}),
            "drawings": {"scene": True, **{pattern(origin): optional for origin, optional in _drawings(one.cursor)}}}


def _drawings(at: Cursor[Any]) -> Iterator[tuple[Origin, bool]]:
    """Where an icon or a scene stands, and whether it may be left out."""
    value = at.value
    if isinstance(value, tuple):
        for item in at:
            yield from _drawings(item)
    elif isinstance(value, Model) and not isinstance(value, Drawn):
        for name, field in type(value).model_fields.items():
            if name in ("icon", "scene") and getattr(value, name):
                yield (*at.origin, name), not field.is_required()
            elif isinstance(getattr(value, name), Model | tuple):
                yield from _drawings(getattr(at, name))


def back(path: str, places: Places) -> str:
    """A place as problems write it, in the browser's own numbers."""
    while path and path not in places:
        path = path[: max(path.rfind("."), path.rfind("["))] if max(path.rfind("."), path.rfind("[")) > 0 else ""
    return places.get(path, "")
