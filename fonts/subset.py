"""A face cut down to the glyphs that a file uses."""

from typing import NamedTuple

import uharfbuzz as hb

from fonts.face import Face

_FLAGS = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
_DROPPED = ("GSUB", "GPOS", "GDEF", "name", "OS/2", "cmap", "post", "gasp", "STAT", "meta", "DSIG", "prep")


class Subset(NamedTuple):
    """A TrueType file with few glyphs, and where each glyph of the full face stands in it."""

    data: bytes
    glyph_ids: dict[int, int]


def subset(face: Face, glyphs: frozenset[int]) -> Subset:
    """Cut a face down to `glyphs`; hinting and layout tables are dropped, the glyphs renumbered."""
    request = hb.SubsetInput()
    request.flags = _FLAGS
    request.glyph_set.update(glyphs)
    for tag in _DROPPED:
        request.drop_table_tag_set.add(int.from_bytes(tag.encode(), "big"))
    plan = hb.SubsetPlan(face.hb_face, request)
    mapping = dict(plan.old_to_new_glyph_mapping)
    return Subset(bytes(plan.execute().blob.data), {glyph: mapping[glyph] for glyph in sorted(glyphs)})
