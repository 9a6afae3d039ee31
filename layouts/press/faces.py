"""Faces in the file: Type 0 fonts over subset TrueType (ISO 32000-1, 9.7), with a ToUnicode entry for every code."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from fonts import FAMILIES, TYPING, Face, name_of, subset
from layouts.press.codes import ODD, Pair
from layouts.press.packed import stream
from layouts.press.values import array, dictionary, indirect, name, numbers, string

SHORT = {face: f"F{number}" for number, face in enumerate(sorted(
    name_of(Path(file)) for weights in FAMILIES.values() for file in weights.values()))}
"""What pages call each face."""
_SYMBOLIC = 4
_PLAIN = 400
_LETTER_PAIR = 1200
"""How wide pdf.js takes two letters when it looks how small a long line must be: it reads them as one code that no face has."""
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


def typing_font() -> Any:
    """A face for what people type, whole: the Type 0 font of all letters of all languages, each by its own character.

    Viewers find a code for a letter in ToUnicode; so that has the letters that the face has, and no others. A table
    for them in the face itself, which some read as numbers of glyphs, is left out.
    """
    face = Face(TYPING, _PLAIN)
    glyphs = {code: face.nominal[code] for code in sorted(face.coverage)}
    cut = subset(face, frozenset(glyphs.values()))
    base = name(f"HANDTX+{face.name}")
    mapping = bytearray(2 * (max(glyphs) + 1))
    for code, glyph in glyphs.items():
        mapping[2 * code : 2 * code + 2] = cut.glyph_ids[glyph].to_bytes(2, "big")
    descendant = indirect(
        Type=name("Font"), Subtype=name("CIDFontType2"), BaseFont=base, DW=_LETTER_PAIR, W=array(_widths(face, glyphs)),
        CIDSystemInfo=dictionary(Registry=string("Adobe"), Ordering=string("Identity"), Supplement=0),
        FontDescriptor=descriptor(face, base, cut.data, _SYMBOLIC), CIDToGIDMap=stream(bytes(mapping)))
    return indirect(
        Type=name("Font"), Subtype=name("Type0"), BaseFont=base, Encoding=name("Identity-H"),
        DescendantFonts=array((descendant,)), ToUnicode=stream(_own_characters(glyphs)))


def _own_characters(codes: Iterable[int]) -> bytes:
    """Codes that stand for the characters of their numbers, in ranges that share a first byte (ISO 32000-1, 9.10.3)."""
    ranges: list[tuple[int, int]] = []
    for code in codes:
        if ranges and code == ranges[-1][1] + 1 and code & 0xFF:
            ranges[-1] = ranges[-1][0], code
        else:
            ranges.append((code, code))
    rows = [f"<{first:04X}> <{last:04X}> <{first:04X}>" for first, last in ranges]
    return _CMAP.replace("BODY", "\n".join(_blocks(rows, "bfrange"))).encode("ascii")


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
