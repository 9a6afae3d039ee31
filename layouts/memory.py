"""What was made, kept for who asks again: keyed by content, bounded, the longest unused goes first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

Made = TypeVar("Made")


class Memory:
    """Keeps what costs at most `room` together; what a cost is, its users agree on. Threads may share it.

    Two threads that ask for one thing at once may both make it; both get a good one.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._used = 0
        self._kept: OrderedDict[Hashable, tuple[object, int]] = OrderedDict()
        self._lock = Lock()

    def recall(self, key: Hashable, make: Callable[[], Made], cost: Callable[[], int] = lambda: 1) -> Made:
        """What `make` gave for a key, or gives now. What costs more than there is room is not kept."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return cast("Made", found[0])
        made, costs = make(), cost()
        with self._lock:
            if key not in self._kept and costs <= self._room:
                self._kept[key] = made, costs
                self._used += costs
                while self._used > self._room:
                    self._used -= self._kept.popitem(last=False)[1][1]
        return made
