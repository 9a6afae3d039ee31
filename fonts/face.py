"""One font file, loaded: its metrics in em, its coverage, its glyph outlines' edges."""

from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from fonts.margin import edge

_SOFT_HYPHEN = 0xAD


class FaceData(NamedTuple):
    """What a page says of a face: which it is, and what somebody needs to measure its lines; lengths in em.

    `factor` is how large it is set beside Latin of the same nominal size.
    """

    name: str
    weight: int
    cap_height: float
    x_height: float
    factor: float = 1.0


class Face:
    """A face at no particular size. Lengths are in em; glyph ids are those of the file. `factor` as in FaceData."""

    def __init__(self, file: Path, weight: int, factor: float = 1.0) -> None:
        self.file = file
        self.weight = weight
        self.factor = factor
        self.name = name_of(file)
        self._hb_face = hb.Face(hb.Blob.from_file_path(str(file)))
        self.font = hb.Font(self._hb_face)
        self.upem: int = self._hb_face.upem
        self._outlines: dict[int, str] = {}
        self._edges: dict[int, float] = {}

    def __repr__(self) -> str:
        return f"Face({self.name})"

    @property
    def hb_face(self) -> hb.Face:
        """HarfBuzz's face, for subsetting."""
        return self._hb_face

    @cached_property
    def data(self) -> FaceData:
        """The face as plain data."""
        return FaceData(self.name, self.weight, self.cap_height, self.x_height, self.factor)

    @cached_property
    def coverage(self) -> frozenset[int]:
        """The code points that have a glyph."""
        return frozenset(self._hb_face.unicodes)

    @cached_property
    def nominal(self) -> dict[int, int]:
        """The glyph of each code point that has one; a soft hyphen looks like a hyphen."""
        found = {code: self.font.get_nominal_glyph(code) for code in self.coverage}
        return {**found, _SOFT_HYPHEN: found[ord("-")]} if ord("-") in found else found

    @cached_property
    def cap_height(self) -> float:
        """Height of H above the baseline."""
        return self._metric(hb.OTMetricsTag.CAP_HEIGHT)

    @cached_property
    def x_height(self) -> float:
        """Height of x above the baseline."""
        return self._metric(hb.OTMetricsTag.X_HEIGHT)

    @cached_property
    def ascender(self) -> float:
        """Height of the tallest part of the line above the baseline."""
        return float(self.font.get_font_extents("ltr").ascender / self.upem)

    @cached_property
    def descender(self) -> float:
        """Depth of the lowest part of the line under the baseline; negative."""
        return float(self.font.get_font_extents("ltr").descender / self.upem)

    def advance(self, glyph: int) -> float:
        """The advance width in the file, before kerning."""
        return float(self.font.get_glyph_h_advance(glyph) / self.upem)

    def edge(self, glyph: int) -> float:
        """How far from its origin the glyph seems to begin: what stands on a margin."""
        if glyph not in self._edges:
            self._edges[glyph] = edge(self.outline(glyph), self.upem, self.x_height)
        return self._edges[glyph]

    def ink(self, glyph: int) -> tuple[float, float]:
        """The top and the bottom of the glyph's ink against the baseline, upwards; (0, 0) where it has none."""
        extents = self.font.get_glyph_extents(glyph)
        if not extents:
            return 0.0, 0.0
        return float(extents.y_bearing / self.upem), float((extents.y_bearing + extents.height) / self.upem)

    def outline(self, glyph: int) -> str:
        """The outline of a glyph as SVG writes paths, in font units, y upwards; empty where it has none."""
        if glyph not in self._outlines:
            parts: list[str] = []
            self.font.draw_glyph(glyph, _pen(), parts)
            self._outlines[glyph] = "".join(parts)
        return self._outlines[glyph]

    def _metric(self, tag: hb.OTMetricsTag) -> float:
        return float(self.font.get_metric_position_with_fallback(tag) / self.upem)


@cache
def _pen() -> hb.DrawFuncs:
    """What HarfBuzz calls for each part of an outline."""
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, parts: parts.append(f"M{x:g} {y:g}"))
    pen.set_line_to_func(lambda x, y, parts: parts.append(f"L{x:g} {y:g}"))
    pen.set_quadratic_to_func(lambda a, b, x, y, parts: parts.append(f"Q{a:g} {b:g} {x:g} {y:g}"))
    pen.set_cubic_to_func(lambda a, b, c, d, x, y, parts: parts.append(f"C{a:g} {b:g} {c:g} {d:g} {x:g} {y:g}"))
    pen.set_close_path_func(lambda parts: parts.append("Z"))
    return pen


def name_of(file: Path) -> str:
    """What a face is called in a file."""
    return file.stem.replace("_", "-")
