"""Things by name that are imported when they are first asked for: a run needs few of them, and importing takes time."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Generic, TypeVar, cast

Thing = TypeVar("Thing")


class Registry(Mapping[str, Thing], Generic[Thing]):
    """Names with the places of things, written "package.module:attribute". Its names are known without importing any.

    What is `unlisted` is found by its name, and not among the names that somebody may choose from.
    """

    def __init__(self, places: Mapping[str, str], unlisted: Mapping[str, str] | None = None) -> None:
        self._places = dict(places)
        self._unlisted = dict(unlisted or {})

    def __getitem__(self, name: str) -> Thing:
        module, attribute = (self._unlisted.get(name) or self._places[name]).split(":")
        return cast("Thing", getattr(import_module(module), attribute))

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __hash__(self) -> int:
        return hash(frozenset(self._places.items()))
