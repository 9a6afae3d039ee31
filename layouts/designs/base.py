"""What all designs share: what they are given, and the parts of a page that come back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from handouts.blocks import Block
from handouts.model import Handout
from handouts.problems import Path
from layouts.blocks import draw
from layouts.boxes import Box, Gap, Tagged
from layouts.fit import Side
from layouts.look import Look
from layouts.sheet import Sheet
from layouts.words import Wording

Placed = tuple[Path, Block]


@dataclass(frozen=True, slots=True)
class Brief:
    """A handout to arrange on a sheet, in a look."""

    handout: Handout
    sheet: Sheet
    look: Look
    wording: Wording

    @property
    def kicker(self) -> str:
        """The words above the title."""
        return self.handout.kicker or self.wording.audiences[self.handout.audience]

    def mm(self, length: float) -> float:
        """A millimetre of the design on this sheet, in points; it does not shrink when text is fitted."""
        return length * self.look.sheet_unit

    def masthead(self, gap: float) -> list[Box]:
        """Kicker and title."""
        look = self.look
        kicker = look.paragraph(self.kicker, look.text(600, color=look.palette.deep), ("kicker",))
        title = look.paragraph(self.handout.title, look.title(), ("title",))
        return [Tagged("P", kicker), Gap(look.space(gap), look.space(gap)), Tagged("H1", title)]

    def sources(self) -> Box | None:
        """The line that names the sources."""
        if not self.handout.sources:
            return None
        names = "; ".join(self.handout.sources)
        word = self.wording.source if len(self.handout.sources) == 1 else self.wording.sources
        return Tagged("P", self.look.paragraph(f"{word}: {names}", self.look.small(), ("sources",)))


@dataclass(frozen=True, slots=True)
class Design:
    """A layout: its papers, the first is its own; its base width in mm; and how it arranges a handout."""

    sheets: tuple[str, ...]
    floors: str
    arrange: Callable[[Brief], Sequence[Side]]
    columns: int = 1
    discs: bool = False


def flow(placed: Sequence[Placed], look: Look, between: tuple[float, float]) -> tuple[list[Box], list[Path]]:
    """Blocks under each other, with room between them that can grow from the first length to the second (mm)."""
    boxes: list[Box] = []
    origins: list[Path] = []
    for path, block in placed:
        if boxes:
            boxes.append(Gap(look.space(between[0]), look.space(between[1])))
            origins.append(())
        boxes.append(draw(block, look, path))
        origins.append(path)
    return boxes, origins
