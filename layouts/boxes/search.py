"""Which sizes to try, so that few are tried: what is left over at one size tells about how much smaller the next must be."""

from collections.abc import Callable
from math import ceil

UNKNOWN = 1.0
"""What is left over where nobody can say how much: a word is too wide."""
_OF_A_STEP = 0.02
"""What a step smaller takes off a page, as a share of what stands on it: type gets lower, and fewer lines are needed."""


def first_fitting(count: int, left_over: Callable[[int], float]) -> int:
    """The first of `count` sizes, from large to small, at which nothing is left over; `count` if there is none.

    `left_over` says for an index which share of what must stand there does not: 0 if it fits, UNKNOWN if it cannot be said.
    What fits at a size fits at every smaller one.
    """
    over = left_over(0)
    if not over:
        return 0
    too_large, fits, misses = 0, count, [(0, over)]
    while fits - too_large > 1:
        index = max(too_large + 1, min(fits - 1, _guess(misses, too_large, fits, count)))
        over = left_over(index)
        if over:
            too_large = index
            misses.append((index, over))
        else:
            fits = index
    return fits


def _guess(misses: list[tuple[int, float]], too_large: int, fits: int, count: int) -> int:
    """From where it failed last; a little above what fits when that is tried already, and half-way where nothing can be said."""
    index, over = misses[-1]
    if over == UNKNOWN:
        return (too_large + fits) // 2
    guess = index + ceil(over / _step(misses))
    if guess < fits:
        return guess
    return fits - 1 if fits == count else fits - max(1, (fits - too_large) // 4)


def _step(misses: list[tuple[int, float]]) -> float:
    """What a step takes off: as between the last two, where there are two that can be compared."""
    if len(misses) > 1:
        (before, more), (index, over) = misses[-2:]
        if over < more < UNKNOWN:
            return (more - over) / (index - before)
    return _OF_A_STEP
