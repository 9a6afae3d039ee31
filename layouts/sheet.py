"""Papers at their trim size, and the edges that a printer may turn them over."""


from msgspec import Struct
from msgspec.structs import replace

from layouts.units import mm

FLIPS = ("long", "short")

class Sheet(Struct, frozen=True):
    """A paper, in portrait unless turned; lengths in points. `label` is how people write its name."""

    name: str
    label: str
    width: float
    height: float

    def turned(self) -> "Sheet":
        """The paper in landscape."""
        return replace(self, width=self.height, height=self.width)


def _sheet(name: str, label: str, width: float, height: float) -> Sheet:
    return Sheet(name, label, mm(width), mm(height))


SHEETS: dict[str, Sheet] = {
    sheet.name: sheet
    for sheet in (
        _sheet("a6", "A6", 105, 148),
        _sheet("a5", "A5", 148, 210),
        _sheet("a4", "A4", 210, 297),
        _sheet("a3", "A3", 297, 420),
        _sheet("a2", "A2", 420, 594),
        _sheet("a1", "A1", 594, 841),
        _sheet("a0", "A0", 841, 1189),
        _sheet("letter", "Letter", 215.9, 279.4),
        _sheet("legal", "Legal", 215.9, 355.6),
        _sheet("tabloid", "Tabloid", 279.4, 431.8),
    )
}
