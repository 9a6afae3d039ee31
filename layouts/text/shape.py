"""Characters → glyphs, by HarfBuzz. Sizes do not matter yet: all lengths are in em."""

from collections.abc import Iterable, Iterator

import uharfbuzz as hb
from msgspec import Struct

from fonts import Face
from handouts.prose import Link
from layouts.frames import Glyph

_WHOLE_HYPHEN = "\N{NON-BREAKING HYPHEN}"


class Piece(Struct, frozen=True, eq=False):
    """Glyphs of one face, language, embedding level, link and abbreviation, in the order in which they are painted."""

    face: Face
    glyphs: tuple[Glyph, ...]
    width: float
    text: str
    level: int = 0
    language: str | None = None
    link: Link | None = None
    expansion: str | None = None


class Word(Struct, frozen=True, eq=False):
    """What a line break leaves whole: pieces, and the width of the space that a break would swallow.

    `divided` is the head of a divided word: its hyphen stands only at the end of a line. `text` keeps the author's soft
    hyphens; the text of the pieces has none.
    """

    pieces: tuple[Piece, ...]
    width: float
    space: Piece | None
    text: str
    divided: bool = False

    @property
    def space_width(self) -> float:
        """The width of the space behind the word."""
        return self.space.width if self.space else 0.0


class WordPart(Struct, frozen=True, eq=False):
    """One way to divide a word: its head with a hyphen, and its tail; `forced` where its author allowed others only."""

    head: Word
    tail: Word
    forced: bool = False


def shape(
    text: str, face: Face, language: str, rtl: bool, tabular: bool = False  # noqa: FBT001, FBT002  # part of the key
) -> tuple[Glyph, ...]:
    """One run of text in one face and direction → its glyphs in visual order; `tabular` figures are equally wide."""
    buffer = hb.Buffer()
    buffer.add_str(text if ord(_WHOLE_HYPHEN) in face.nominal else text.replace(_WHOLE_HYPHEN, "-"))
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = language
    hb.shape(face.font, buffer, {"liga": False, "clig": False, "tnum": tabular})
    upem, infos = face.upem, buffer.glyph_infos
    clusters = _cluster_texts(text, [info.cluster for info in infos])
    return tuple([
        Glyph(info.codepoint, place.x_advance / upem, place.x_offset / upem, place.y_offset / upem, cluster)
        for info, place, cluster in zip(infos, buffer.glyph_positions, clusters, strict=True)
    ])


def _cluster_texts(text: str, clusters: list[int]) -> Iterable[str]:
    """The characters of each glyph; where several draw some characters together, the first has them."""
    return text if clusters == list(range(len(text))) else _shared(text, clusters)


def _shared(text: str, clusters: list[int]) -> Iterator[str]:
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    seen: set[int] = set()
    for cluster in clusters:
        yield "" if cluster in seen else text[cluster : ends[cluster]]
        seen.add(cluster)
