"""Faces in the file: Type 0 fonts over subset TrueType (ISO 32000-1, 9.7), with a ToUnicode entry for every code."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfdoc

from fonts import FAMILIES, Face, name_of, subset
from layouts.press.codes import ODD, Pair
from layouts.press.packed import stream
from layouts.press.values import array, dictionary, indirect, name, numbers, string

SHORT = {face: f"F{number}" for number, face in enumerate(sorted(
    name_of(Path(file)) for weights in FAMILIES.values() for file in weights.values()))}
"""What pages call each face."""
_SYMBOLIC = 4
_NONSYMBOLIC = 32
_FIRST, _LAST = 32, 255
_MOST_IN_BLOCK = 100


def composite_font(face: Face, codes: frozenset[int], odd: Mapping[int, Pair], to_unicode: bytes) -> Any:
    """The Type 0 font of a face with its parts, for the codes that a file uses; `odd` are those that are no characters.

    `to_unicode` is a reference to the characters of its codes, which faces share.
    """
    glyphs = {code: odd[code][1] if code in odd else face.nominal[code] for code in sorted(codes)}
    cut = subset(face, frozenset(glyphs.values()))
    base = name(f"{_tag(glyphs)}+{face.name}")
    mapping = bytearray(2 * (max(glyphs) + 1))
    for code, glyph in glyphs.items():
        mapping[2 * code : 2 * code + 2] = cut.glyph_ids[glyph].to_bytes(2, "big")
    descendant = indirect(
        Type=name("Font"), Subtype=name("CIDFontType2"), BaseFont=base, DW=0, W=array(_widths(face, glyphs)),
        CIDSystemInfo=dictionary(Registry=string("Adobe"), Ordering=string("Identity"), Supplement=0),
        FontDescriptor=descriptor(face, base, cut.data, _SYMBOLIC), CIDToGIDMap=stream(bytes(mapping)))
    return indirect(
        Type=name("Font"), Subtype=name("Type0"), BaseFont=base, Encoding=name("Identity-H"),
        DescendantFonts=array((descendant,)), ToUnicode=to_unicode)


def _widths(face: Face, glyphs: Mapping[int, int]) -> Iterator[Any]:
    """The first of codes that follow each other, and the widths of these (ISO 32000-1, 9.7.4.3)."""
    run: list[float] = []
    for code, glyph in glyphs.items():
        run.append(face.advance(glyph) * 1000)
        if code + 1 not in glyphs:
            yield code + 1 - len(run)
            yield numbers(run)
            run = []


def _tag(glyphs: Mapping[int, int]) -> str:
    """Six letters that tell this subset from others of the face (ISO 32000-1, 9.6.4)."""
    number = sum((glyph * 7919 + index) * (index + 1) for index, glyph in enumerate(sorted(set(glyphs.values()))))
    letters = ""
    for _ in range(6):
        number, rest = divmod(number, 26)
        letters += chr(ord("A") + rest)
    return letters


def to_unicode(codes: frozenset[int], odd: Mapping[int, Pair]) -> bytes:
    """The characters of codes: most are their own, in ranges that share a first byte (ISO 32000-1, 9.10.3)."""
    ranges = [f"<{first:04X}> <{first | 0xFF:04X}> <{first:04X}>"
              for first in sorted({code & 0xFF00 or 0x20 for code in codes if code < ODD and code not in odd})]
    single = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, (_, _, text) in sorted(odd.items())]
    body = "\n".join((*_blocks(ranges, "bfrange"), *_blocks(single, "bfchar")))
    return _CMAP.replace("BODY", body).encode("ascii")


def _blocks(rows: list[str], kind: str) -> Iterator[str]:
    for at in range(0, len(rows), _MOST_IN_BLOCK):
        block = rows[at : at + _MOST_IN_BLOCK]
        yield "\n".join((f"{len(block)} begin{kind}", *block, f"end{kind}"))


def descriptor(face: Face, base: str, data: bytes, flags: int) -> Any:
    """The font descriptor of a face that is cut down to `data` (ISO 32000-1, 9.8)."""
    ascent, descent = round(face.ascender * 1000), round(face.descender * 1000)
    return indirect(
        Type=name("FontDescriptor"), FontName=base, Flags=flags, FontBBox=numbers((-500, descent, 1500, ascent)), ItalicAngle=0,
        Ascent=ascent, Descent=descent, CapHeight=round(face.cap_height * 1000), StemV=face.weight // 5,
        FontFile2=stream(data, Length1=len(data)))


def simple_font(face: Face) -> Any:
    """A face for text that people type into fields: the characters of WinAnsiEncoding, one byte each."""
    characters = [bytes([code]).decode("cp1252", errors="ignore") for code in range(_FIRST, _LAST + 1)]
    nominal = [face.font.get_nominal_glyph(ord(character)) or 0 if character else 0 for character in characters]
    cut = subset(face, frozenset(nominal), with_characters=True)
    base = f"HANDTX+{face.name}"
    font = pdfdoc.PDFTrueTypeFont()
    font.BaseFont, font.Encoding = base, name("WinAnsiEncoding")
    font.FirstChar, font.LastChar = _FIRST, _LAST
    font.Widths = numbers(face.advance(glyph) * 1000 for glyph in nominal)
    font.FontDescriptor = descriptor(face, name(base), cut.data, _NONSYMBOLIC)
    return font


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
BODY
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
