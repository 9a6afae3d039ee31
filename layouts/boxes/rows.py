"""Rows that a page may end between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from handouts.problems import Origin
from layouts.boxes.base import Box, Measured, Size
from layouts.boxes.frame import Tagged
from layouts.boxes.stack import Stack
from layouts.frames import ARTIFACT, Node
from layouts.lengths import Scale


@dataclass(frozen=True, slots=True, eq=False)
class Rows(Measured):
    """A list or a table: `head` stands over the rows, on every page anew; `role` is the tag around them.

    `numbering` is how a list is marked: Disc, Decimal or None (ISO 32000-1, table 347).
    `gap` stands between rows; a page that ends there swallows it. `foot` takes up no height, and closes the rows on
    every page. The parts of rows that were divided have a
    common `key`: they are one element of the structure tree.
    """

    rows: Sequence[Box]
    role: str | None = None
    head: Sequence[Box] = ()
    gap: Box | None = None
    key: Origin | None = None
    numbering: str | None = None
    foot: Box | None = None

    def part(self, start: int, end: int, key: Origin) -> "Rows":
        """Some of the rows under the same head; repeated, the head is an artifact (ISO 14289-1, 7.1).

        `key` is the place of the whole in the handout.
        """
        head = [Tagged(ARTIFACT, box) for box in self.head] if start else self.head
        return replace(self, rows=self.rows[start:end], head=head, key=key)

    def measure(self, width: float, scale: Scale) -> Size:
        """Head, rows and the gaps between them."""
        return self._whole().measure(width, scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The rows under their head, tagged."""
        whole: Box = self._whole()
        return (Tagged(self.role, whole, key=self.key, numbering=self.numbering) if self.role else whole).place(x, y, width, height, scale)

    def _whole(self) -> Stack:
        boxes: list[Box] = list(self.head)
        for number, row in enumerate(self.rows):
            if number and self.gap:
                boxes.append(self.gap)
            boxes.append(row)
        if self.foot:
            boxes.append(self.foot)
        return Stack(boxes)
