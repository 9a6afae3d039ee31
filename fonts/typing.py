"""One face for what people type into fields: `python -m fonts.typing ONEST`, with fontTools.

A field names one face, and a viewer takes the letters of a name from it alone. So the letters of three faces stand in one:
Latin of Atkinson Hyperlegible Next, Cyrillic and Greek of ONEST (a cut of Onest at 430), Arabic of Noto Sans Arabic. All
are under the SIL Open Font License 1.1. Nothing is shaped by it: it has no layout tables, and no hints.
"""

import sys
from pathlib import Path

FOLDER = Path(__file__).parent
FILE = FOLDER / "typing" / "HandoutsTyping_400Regular.ttf"
_LATIN = FOLDER / "atkinson-hyperlegible-next" / "AtkinsonHyperlegibleNext_400Regular.ttf"
_ARABIC = FOLDER / "noto-sans-arabic" / "NotoSansArabic_400Regular.ttf"
_DROPPED = ["GSUB", "GPOS", "GDEF", "STAT", "meta", "DSIG", "gasp", "kern", "MATH", "BASE"]
_LATIN_LETTERS = (*range(0x20, 0x250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2040), 0x20AC, 0x2116, 0x2122, 0x2212, 0x2260)
_ARABIC_LETTERS = (*range(0x600, 0x700), *range(0x750, 0x780), *range(0xFB50, 0xFC00), *range(0xFE70, 0xFF00))
_CYRILLIC = (*range(0x370, 0x530),)
_UNITS = 1000


def merged(onest: Path) -> None:
    """Write the face."""
    from fontTools import subset  # noqa: PLC0415  # only this script needs it
    from fontTools.merge import Merger  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415
    from fontTools.ttLib.scaleUpem import scale_upem  # noqa: PLC0415

    parts, taken = [], set[int]()
    for number, (file, letters) in enumerate(((_LATIN, _LATIN_LETTERS), (onest, _CYRILLIC), (_ARABIC, _ARABIC_LETTERS))):
        font = TTFont(file, recalcTimestamp=False)
        if font["head"].unitsPerEm != _UNITS:
            scale_upem(font, _UNITS)
        cut = subset.Subsetter(subset.Options(layout_features=[], hinting=False, drop_tables=_DROPPED, notdef_outline=True, glyph_names=False))
        cut.populate(unicodes=[code for code in letters if code not in taken])
        cut.subset(font)
        taken.update(font.getBestCmap())
        part = FILE.with_name(f"part-{number}.ttf")
        font.save(part)
        parts.append(part)
    face = Merger().merge([str(part) for part in parts])
    for part in parts:
        part.unlink()
    for record in face["name"].names:
        record.string = {1: "Handouts Typing", 4: "Handouts Typing", 6: "HandoutsTyping-400Regular"}.get(record.nameID, str(record))
    latin = TTFont(_LATIN)
    for key in ("ascent", "descent", "lineGap"):
        setattr(face["hhea"], key, getattr(latin["hhea"], key))
    for key in ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent", "sCapHeight", "sxHeight"):
        setattr(face["OS/2"], key, getattr(latin["OS/2"], key))
    face["head"].created = face["head"].modified = 0
    face.recalcTimestamp = False
    face.save(FILE)


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    merged(Path(sys.argv[1]))
