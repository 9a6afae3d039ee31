"""The sizes of the calling card, in its own millimetres and in shares of the smallest type of its sheet."""

from typing import NamedTuple

from layouts.school.mark import Slot


class CardSize(NamedTuple):
    """A size: its least height, padding (top and bottom, start, end; `around_lines` is that at top and bottom of the empty one), gaps and code in its millimetres, type in shares of the smallest.

    `under` is the room under the question; `labels` names the lines of the empty card, `rows` how many stand in each row, `shares` how wide they are.
    """

    least: float
    padding: tuple[float, float, float]
    around_lines: float
    gap: float
    code: float
    slot: Slot
    question: float
    name: float
    number: float
    under: float
    labels: str
    rows: tuple[int, ...]
    shares: tuple[float, ...]


LARGE = CardSize(32, (3.2, 7, 3), 3.8, 4.4, 27, Slot(24, 25, 28, 3.5), 1.6, 1.3, 1.3, 1.15, "card", (3,), (1.25, 1.25, 0.85))
COMPACT = CardSize(25, (2.4, 6.4, 2.6), 4, 3.4, 20, Slot(19, 21, 24, 3.5), 1.36, 1.16, 1.2, 0.95, "card", (3,), (1.3, 1.2, 0.9))
MEDIUM = CardSize(0, (4.4, 7, 4), 4.4, 3, 22, Slot(42, 14, 42, 3.5), 1.45, 1.3, 1.3, 1.5, "card", (1, 2), (1, 1, 1))
SMALL_CARD = CardSize(27, (2.6, 5.4, 1.6), 2.6, 2.6, 20, Slot(19, 20, 19, 6), 1.04, 1.2, 1.25, 0.9, "small card", (2,), (1.2, 1))
