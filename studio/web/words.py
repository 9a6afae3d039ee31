"""The words of a handout in the browser: without what is empty, with the way back to where each text is there."""

from typing import Any

import yaml

from handouts import Loaded
from handouts.cursor import texts
from handouts.problems import Origin, dotted

Places = dict[str, str]
"""Where each text of a pruned handout is in the browser's own numbers, both as problems write places."""

_DEEPEST = 12


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


def as_yaml(value: Any) -> str:
    """The file that the command line reads."""
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=120)


def pattern(origin: Origin) -> str:
    """A place whatever its number: `blocks.*.points.*`."""
    return ".".join("*" if isinstance(step, int) else step for step in origin)


def patterns(one: Loaded) -> list[str]:
    """The places of all texts that somebody may change."""
    return sorted({pattern(text.origin) for text in texts(one.cursor)})


def back(path: str, places: Places) -> str:
    """A place as problems write it, in the browser's own numbers."""
    while path and path not in places:
        path = path[: max(path.rfind("."), path.rfind("["))] if max(path.rfind("."), path.rfind("[")) > 0 else ""
    return places.get(path, "")
