"""Rows that a page may end between."""

from collections.abc import Iterator, Sequence

from msgspec import field
from msgspec.structs import replace

from handouts.problems import Origin
from layouts.boxes.base import Baselines, Box, Measured, Size
from layouts.boxes.frame import Tagged
from layouts.boxes.stack import Stack
from layouts.frames import ARTIFACT, REPEATED, Node
from layouts.lengths import Scale


class Rows(Measured, frozen=True, eq=False):
    """A list or a table: `head` stands over the rows, on every page anew; `role` is the tag around them.

    `numbering` is how a list is marked: Disc, Decimal or None (ISO 32000-1, table 347).
    Those that are `even` stand as far apart on one page as on another. `gap` stands between rows; a page that ends there swallows it. `foot` takes up no height, and closes the rows on
    every page. The parts of rows that were divided have a
    common `key`: they are one element of the structure tree.
    """

    rows: Sequence[Box]
    role: str | None = None
    head: Sequence[Box] = ()
    gap: Box | None = None
    key: Origin | None = None
    numbering: str | None = None
    even: bool = False
    foot: Box | None = None
    parts: dict[tuple[int, int, Origin], "Rows"] = field(default_factory=dict)
    whole: list[Box] = field(default_factory=list)

    def part(self, start: int, end: int, key: Origin) -> "Rows":
        """Some of the rows under the same head; repeated, the head is an artifact (ISO 14289-1, 7.1).

        `key` is the place of the whole in the handout.
        """
        if (start, end, key) not in self.parts:
            head = [Tagged(ARTIFACT, box, purpose=REPEATED) for box in self.head] if start else self.head
            self.parts[start, end, key] = replace(self, rows=self.rows[start:end], head=head, key=key, sizes={}, lines_at={}, parts={}, whole=[])
        return self.parts[start, end, key]

    def measure(self, width: float, scale: Scale) -> Size:
        """Head, rows and the gaps between them."""
        return self._whole().measure(width, scale)

    def baselines(self, width: float, scale: Scale) -> Baselines | None:
        """Those of the head or the first row, and of the last."""
        return self._whole().baselines(width, scale)

    def place(self, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        """The rows under their head, tagged."""
        return self._whole().place(x, y, width, height, scale)

    def _whole(self) -> Box:
        """All of it, built once."""
        if not self.whole:
            stack = Stack(list(self._boxes()))
            self.whole.append(Tagged(self.role, stack, key=self.key, numbering=self.numbering) if self.role else stack)
        return self.whole[0]

    def _boxes(self) -> Iterator[Box]:
        yield from self.head
        for number, row in enumerate(self.rows):
            if number and self.gap:
                yield self.gap
            yield row
        if self.foot:
            yield self.foot
