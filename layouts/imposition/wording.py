"""The words on sheets, for who prints: in English for an English handout, else in Dutch."""

from typing import NamedTuple


class SheetWording(NamedTuple):
    """Words for one language. `{…}` is filled in by who uses them; `point` stands in decimal fractions."""

    point: str
    fold: str
    full_size: str
    flips: dict[str, str]
    card: str
    smaller: str
    moved: str
    right: str
    left: str
    down: str
    up: str
    printer: str
    tile: str
    glue: str
    tiled: str
    booklet: str
    outer: str
    inner: str
    creep: str
    reading: str
    front: str
    back: str
    lying: dict[str, str]
    calibrating: str
    calibration: str
    corrected: str
    paper_only: str

    def millimetres(self, length: float) -> str:
        """A length in mm with at most one decimal."""
        return f"{round(length, 1) + 0.0:g}".replace(".", self.point)

    def offset(self, right: float, down: float, printer: str) -> str:
        """How far the backs are moved, in words; nothing where they are not."""
        parts = [f"{self.millimetres(abs(length))} mm {word}" for length, word in (
            (right, self.right if right > 0 else self.left), (down, self.down if down > 0 else self.up)) if length]
        if not parts:
            return ""
        return self.moved.format(how=", ".join(parts)) + (self.printer.format(name=printer) if printer else "")


_NL = SheetWording(
    point=",",
    fold="vouw",
    full_size="100 %, ware grootte",
    flips={"long": "dubbelzijdig, omslaan langs de lange kant", "short": "dubbelzijdig, omslaan langs de korte kant"},
    card="kaart van {width} × {height} mm",
    smaller=" in plaats van {width} × {height}",
    moved="achterkant verschoven: {how}",
    right="naar rechts", left="naar links", down="omlaag", up="omhoog",
    printer=" (printer {name})",
    tile="Rij {row} van {rows}, kolom {column} van {columns}",
    glue="Snijd bij de lange merken, lijm achter de streepjes. Bij de hoekmerken eindigt de poster.",
    tiled="{columns} × {rows} vellen, samen {width} × {height} mm",
    booklet="vel {sheet} van {sheets}, {side}",
    outer="buitenkant", inner="binnenkant",
    creep="kruip {creep} mm",
    reading="om te lezen: twee bladzijden naast elkaar",
    front="Voorkant", back="Achterkant",
    lying={"portrait": "staand", "landscape": "liggend"},
    calibrating="IJkblad voor dubbelzijdig printen (alleen voor papier)",
    calibration="Print dit blad dubbelzijdig op 100 %, {lying}, {flip}. Houd het tegen het licht en kijk op de achterkant: hoeveel mm "
    "staat het kruis van de voorkant naar rechts en naar beneden? Links en boven krijgen een min. Bewaar die twee getallen zo: "
    "{command}",
    corrected="Gecorrigeerd: nu liggen de kruisen op elkaar.",
    paper_only="{title} (alleen voor papier; om te lezen: {file})",
)
_EN = SheetWording(
    point=".",
    fold="fold",
    full_size="100 %, full size",
    flips={"long": "two-sided, flip on the long edge", "short": "two-sided, flip on the short edge"},
    card="card of {width} × {height} mm",
    smaller=" instead of {width} × {height}",
    moved="back moved: {how}",
    right="to the right", left="to the left", down="down", up="up",
    printer=" (printer {name})",
    tile="Row {row} of {rows}, column {column} of {columns}",
    glue="Cut at the long marks, glue behind the dashes. At the corner marks the poster ends.",
    tiled="{columns} × {rows} sheets, {width} × {height} mm together",
    booklet="sheet {sheet} of {sheets}, {side}",
    outer="outer side", inner="inner side",
    creep="creep {creep} mm",
    reading="to read: two pages beside each other",
    front="Front", back="Back",
    lying={"portrait": "in portrait", "landscape": "in landscape"},
    calibrating="Calibration sheet for two-sided printing (for paper only)",
    calibration="Print this sheet on both sides at 100 %, {lying}, {flip}. Hold it against the light and look at the back: how many mm "
    "to the right and down is the cross of the front? Left and up get a minus. Keep those two numbers so: {command}",
    corrected="Corrected: now the crosses lie on each other.",
    paper_only="{title} (for paper only; to read: {file})",
)


def wording_for(language: str) -> SheetWording:
    """The words for who prints a handout in a language."""
    return _EN if language == "en" else _NL
