"""Cut fixed instances from the variable Bricolage Grotesque: `python -m fonts.cut FILE`, with fontTools.

FILE is the variable face as its designer publishes it, with the axes opsz, wdth and wght (version 1.001, SIL Open Font
License 1.1; it reserves no name). The cuts are kept beside their licence, so that nobody who prints needs this. Titles
take the optical size of 96 points, headings that of 24.
"""

import sys
from pathlib import Path

FOLDER = Path(__file__).parent / "bricolage-grotesque"

CUTS: dict[str, dict[str, float]] = {
    "BricolageGrotesque_24pt_700Bold": {"opsz": 24, "wdth": 100, "wght": 700},
    "BricolageGrotesque_96pt_800ExtraBold": {"opsz": 96, "wdth": 100, "wght": 800},
    "BricolageGrotesque_96pt_SemiCondensed_800ExtraBold": {"opsz": 96, "wdth": 87.5, "wght": 800},
    "BricolageGrotesque_96pt_Condensed_800ExtraBold": {"opsz": 96, "wdth": 75, "wght": 800},
}
_NAMES = (1, 4, 6, 16)


def cut(variable: Path, name: str, place: dict[str, float]) -> None:
    """Write the instance at a place on the axes as a TrueType file of that name."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # only this script needs it
    from fontTools.varLib import instancer  # noqa: PLC0415

    font = instancer.instantiateVariableFont(TTFont(variable, recalcTimestamp=False), place)
    for record in font["name"].names:
        if record.nameID in _NAMES:
            record.string = name.replace("_", "-")
    font.save(FOLDER / f"{name}.ttf")


if __name__ == "__main__":
    for cut_name, axes in CUTS.items():
        cut(Path(sys.argv[1]), cut_name, axes)
