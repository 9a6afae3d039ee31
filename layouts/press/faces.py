"""Faces in the file: Type 0 fonts over subset TrueType (ISO 32000-1, 9.7), with a ToUnicode entry for every code.

A code is given to each pair of glyph and text. So the hyphen that a line break adds and the hyphen in a word are
one glyph with two meanings, and both can be read back.
"""

from dataclasses import dataclass, field
from typing import Any

from fonts import Face, subset
from layouts.frames import Glyph
from layouts.press.objects import Objects, Reference, name

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

    def code(self, glyph: Glyph) -> int:
        """The code of a glyph in the content stream."""
        key = (glyph.id, glyph.text or _INSIDE_CLUSTER)
        return self.codes.setdefault(key, len(self.codes) + 1)

    def write(self, objects: Objects) -> Reference:
        """Add the font and its parts; returns the Type 0 font."""
        cut = subset(self.face, frozenset(glyph for glyph, _ in self.codes))
        base = name(f"{self._tag()}+{self.face.name}")
        file = objects.add_stream({"Length1": len(cut.data)}, cut.data)
        glyphs = [0, *(cut.glyph_ids[glyph] for glyph, _ in self.codes)]
        mapping = objects.add_stream({}, b"".join(glyph.to_bytes(2, "big") for glyph in glyphs))
        widths = [round(self.face.advance(glyph) * 1000, 2) for glyph, _ in self.codes]
        descendant = objects.add({
            "Type": name("Font"), "Subtype": name("CIDFontType2"), "BaseFont": base,
            "CIDSystemInfo": b"<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
            "FontDescriptor": objects.add(self.descriptor(base, file)), "DW": 0,
            "W": b"[1 " + objects.array(widths) + b"]", "CIDToGIDMap": mapping,
        })
        return objects.add({
            "Type": name("Font"), "Subtype": name("Type0"), "BaseFont": base, "Encoding": name("Identity-H"),
            "DescendantFonts": objects.array([descendant]), "ToUnicode": objects.add_stream({}, self._to_unicode()),
        })

    def descriptor(self, base: bytes, file: Reference) -> dict[str, Any]:
        """The entries of the font descriptor."""
        face = self.face
        ascent, descent = round(face.ascender * 1000), round(face.descender * 1000)
        return {
            "Type": name("FontDescriptor"), "FontName": base, "Flags": _SYMBOLIC,
            "FontBBox": b"[-500 %d 1500 %d]" % (descent, ascent), "ItalicAngle": 0, "Ascent": ascent,
            "Descent": descent, "CapHeight": round(face.cap_height * 1000), "StemV": face.weight // 5,
            "FontFile2": file,
        }

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


def simple_font(face: Face, objects: Objects) -> Reference:
    """A face for text that people type into fields: the characters of WinAnsiEncoding, one byte each."""
    characters = [bytes([code]).decode("cp1252", errors="ignore") for code in range(_FIRST, _LAST + 1)]
    nominal = [face.font.get_nominal_glyph(ord(character)) or 0 if character else 0 for character in characters]
    cut = subset(face, frozenset(nominal), with_characters=True)
    base = name(f"HANDTX+{face.name}")
    file = objects.add_stream({"Length1": len(cut.data)}, cut.data)
    descriptor = EmbeddedFace(face, "Text").descriptor(base, file) | {"Flags": _NONSYMBOLIC}
    return objects.add({
        "Type": name("Font"), "Subtype": name("TrueType"), "BaseFont": base, "Encoding": name("WinAnsiEncoding"),
        "FirstChar": _FIRST, "LastChar": _LAST, "FontDescriptor": objects.add(descriptor),
        "Widths": objects.array([round(face.advance(glyph) * 1000, 2) for glyph in nominal]),
    })


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
