"""Cut fixed instances from variable faces: `python -m fonts.cut FOLDER FILE`, with fontTools.

FILE is a variable face as its designers publish it, FOLDER that of its cuts here: Bricolage Grotesque with the axes opsz,
wdth and wght (version 1.001), Onest with wght (2.001), Readex Pro with HEXP and wght (1.205), of which only Arabic letters are
kept, and Noto Sans Arabic with wdth and wght (2.012). All have the SIL Open Font License 1.1 and reserve no name. The cuts are
kept beside their licences, so that nobody who prints needs this. Titles in Latin take the optical size of 96 points,
headings that of 24; where ink is spared, titles are medium and headings semibold.
"""

import sys
from pathlib import Path
from typing import Any

CUTS: dict[str, dict[str, dict[str, float]]] = {
    "bricolage-grotesque": {
        "BricolageGrotesque_24pt_700Bold": {"opsz": 24, "wdth": 100, "wght": 700},
        "BricolageGrotesque_24pt_600SemiBold": {"opsz": 24, "wdth": 100, "wght": 600},
        "BricolageGrotesque_96pt_500Medium": {"opsz": 96, "wdth": 100, "wght": 500},
        "BricolageGrotesque_96pt_SemiCondensed_500Medium": {"opsz": 96, "wdth": 87.5, "wght": 500},
        "BricolageGrotesque_96pt_Condensed_500Medium": {"opsz": 96, "wdth": 75, "wght": 500},
        "BricolageGrotesque_96pt_800ExtraBold": {"opsz": 96, "wdth": 100, "wght": 800},
        "BricolageGrotesque_96pt_SemiCondensed_800ExtraBold": {"opsz": 96, "wdth": 87.5, "wght": 800},
        "BricolageGrotesque_96pt_Condensed_800ExtraBold": {"opsz": 96, "wdth": 75, "wght": 800},
    },
    "onest": {
        "Onest_430Regular": {"wght": 430},
        "Onest_640SemiBold": {"wght": 640},
        "Onest_700Bold": {"wght": 700},
        "Onest_800ExtraBold": {"wght": 800},
    },
    "readex-pro": {"ReadexPro_600SemiBold": {"HEXP": 0, "wght": 600}, "ReadexPro_700Bold": {"HEXP": 0, "wght": 700}},
    "noto-sans-arabic": {
        "NotoSansArabic_400Regular": {"wdth": 100, "wght": 400}, "NotoSansArabic_600SemiBold": {"wdth": 100, "wght": 600}},
}
_KEPT = {"readex-pro": (*range(0x600, 0x700), 0x20)}
_BLANK = "uni200B"
_NAMES = (1, 4, 6, 16)


def cut(variable: Path, folder: Path, name: str, place: dict[str, float]) -> None:
    """Write the instance at a place on the axes as a TrueType file of that name."""
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415  # only this script needs it
    from fontTools.ttLib import TTFont  # noqa: PLC0415
    from fontTools.varLib import instancer  # noqa: PLC0415

    font = instancer.instantiateVariableFont(TTFont(variable, recalcTimestamp=False), place)
    for record in font["name"].names:
        if record.nameID in _NAMES:
            record.string = name.replace("_", "-")
    if folder.name in _KEPT:
        subsetter = Subsetter(Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True))
        subsetter.populate(unicodes=_KEPT[folder.name])
        subsetter.subset(font)
        _with_blank(font)
    font.save(folder / f"{name}.ttf")


def _with_blank(font: Any) -> None:
    """Give a face a glyph without width and ink (U+200B), which stands for signs that are painted apart."""
    from fontTools.ttLib.tables._g_l_y_f import Glyph  # noqa: PLC0415  # only this script needs it

    glyph = Glyph()
    glyph.numberOfContours = 0
    font.setGlyphOrder([*font.getGlyphOrder(), _BLANK])
    font["glyf"][_BLANK], font["hmtx"][_BLANK] = glyph, (0, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x200B] = _BLANK


if __name__ == "__main__":
    for cut_name, axes in CUTS[sys.argv[1]].items():
        cut(Path(sys.argv[2]), Path(__file__).parent / sys.argv[1], cut_name, axes)
