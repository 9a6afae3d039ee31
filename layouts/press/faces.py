"""Faces in the file: Type 0 fonts over subset TrueType (ISO 32000-1, 9.7), with a ToUnicode entry for every code.

A code is given to each pair of glyph and text. So the hyphen that a line break adds and the hyphen in a word are
one glyph with two meanings, and both can be read back.
"""

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc

from fonts import Face, subset
from layouts.frames import Glyph
from layouts.press.values import array, dictionary, indirect, name, numbers, stream, string

_SYMBOLIC = 4
_NONSYMBOLIC = 32
_FIRST, _LAST = 32, 255
_INSIDE_CLUSTER = "\u200b"
_MOST_IN_BLOCK = 100


@dataclass
class EmbeddedFace:
    """The codes of one face that a file uses."""

    face: Face
    resource: str
    codes: dict[tuple[int, str], int] = field(default_factory=dict)
    _shown: dict[tuple[int, str], tuple[str, float]] = field(default_factory=dict)

    def shown(self, glyph: Glyph) -> tuple[str, float]:
        """The code of a glyph in the content stream, in four hexadecimal digits, and its advance in the face."""
        key = (glyph.id, glyph.text)
        found = self._shown.get(key)
        if found is None:
            code = self.codes.setdefault((glyph.id, glyph.text or _INSIDE_CLUSTER), len(self.codes) + 1)
            found = self._shown[key] = f"{code:04X}", self.face.advance(glyph.id)
        return found

    def font(self) -> Any:
        """The Type 0 font with its parts."""
        cut = subset(self.face, frozenset(glyph for glyph, _ in self.codes))
        base = name(f"{self._tag()}+{self.face.name}")
        glyphs = [0, *(cut.glyph_ids[glyph] for glyph, _ in self.codes)]
        mapping = b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)
        widths = numbers(self.face.advance(glyph) * 1000 for glyph, _ in self.codes)
        descendant = indirect(
            Type=name("Font"), Subtype=name("CIDFontType2"), BaseFont=base, DW=0, W=array((1, widths)),
            CIDSystemInfo=dictionary(Registry=string("Adobe"), Ordering=string("Identity"), Supplement=0),
            FontDescriptor=descriptor(self.face, base, cut.data, _SYMBOLIC), CIDToGIDMap=stream(mapping))
        return indirect(
            Type=name("Font"), Subtype=name("Type0"), BaseFont=base, Encoding=name("Identity-H"),
            DescendantFonts=array((descendant,)), ToUnicode=stream(self._to_unicode()))

    def _tag(self) -> str:
        """Six letters that tell this subset from others of the face (ISO 32000-1, 9.6.4)."""
        number = sum((glyph * 7919 + index) * (index + 1) for index, glyph in
                     enumerate(sorted({glyph for glyph, _ in self.codes})))
        letters = ""
        for _ in range(6):
            number, rest = divmod(number, 26)
            letters += chr(ord("A") + rest)
        return letters

    def _to_unicode(self) -> bytes:
        rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for (_, text), code in self.codes.items()]
        blocks = [rows[i : i + _MOST_IN_BLOCK] for i in range(0, len(rows), _MOST_IN_BLOCK)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return _CMAP.replace("BODY", body).encode("ascii")


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
