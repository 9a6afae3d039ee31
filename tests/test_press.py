"""A press that prints many things: what it keeps shortens the work, and never shows in a file."""

import io
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from pypdf import PdfReader

from fonts import Faces
from handouts.school import Profile, validate_school
from handouts.source import parse
from layouts.composition import compose
from layouts.frames import (
    Color,
    Field,
    Glyph,
    GlyphRun,
    Group,
    Node,
    Page,
    PlacedRaster,
    Publication,
    Raster,
    Shape,
    artifact,
    leaves,
)
from layouts.press import Press
from layouts.press.reading import marked_texts
from layouts.shapes import rectangle
from tests.conftest import PIECES, SESSION, loaded

INK = Color(0.1, 0.1, 0.2)


def copies(*contacts: str) -> list[Publication]:
    """The signal checklist for several schools, each with its own whom to call; what does not differ is the same."""
    piece = loaded("signal-checklist")
    first, *others = [compose(piece, SESSION.of_school(school(contact))) for contact in contacts]
    assert all(one != first for one in others)
    return [first, *(one._replace(pages=tuple(map(like, first.pages, one.pages))) for one in others)]


def school(contact: str) -> Profile:
    source = parse(f"name: De Regenboog\ncontacts:\n  - {{role: head, name: {contact!r}, phone: 030-1234567}}\n", "school.yaml")
    return Profile(validate_school(source), source, Path())


def like(page: Page, other: Page) -> Page:
    nodes = tuple(mine if mine == theirs else theirs for mine, theirs in zip(page.children, other.children, strict=True))
    return page if nodes == page.children else other._replace(children=nodes)


def has_fields(publication: Publication) -> bool:
    return any(isinstance(item, Field) for page in publication.pages for item in leaves(page.children))


def every_file(press: Press, publications: list[Publication]) -> Iterator[bytes]:
    for one in publications:
        yield press.pdf(one)
        yield press.pdf(one, tagged=False)
        if has_fields(one):
            yield press.pdf(one, fillable=True)


def test_a_used_press_prints_what_a_new_one_prints() -> None:
    publications = [*(compose(loaded(name), SESSION) for name in PIECES), *copies("Anna de Wit", "Bram Özdemir 06-1", "J(o)e (IB)")]
    used = Press()
    first = list(every_file(used, publications))
    again = list(every_file(used, publications[::-1]))
    assert sorted(map(sha, again)) == sorted(map(sha, first))
    for number, one in enumerate(every_file(Press(room=0), publications)):
        assert one == first[number]


def sha(pdf: bytes) -> str:
    return sha256(pdf).hexdigest()


def test_equal_pages_give_the_same_bytes() -> None:
    """Zero has two signs that are equal, and a length may be a whole number."""
    def page(x: float, size: float) -> Publication:
        field = Group("Form", (Shape(rectangle(10.0, 10.0), x, 2.0, fill=INK), Field("check", "a", "A", x, 2.0, size, size, size)), bounds=(x, 2.0, size, size))
        return Publication((Page(100.0, 100.0, (Group("P", (field,)),)),), "T", "nl")

    assert page(0.0, 10) == page(-0.0, 10.0)
    for fillable in (False, True):
        files = {Press().pdf(one, fillable=fillable) for one in (page(0.0, 10.0), page(-0.0, 10), page(0, 10))}
        assert len(files) == 1


def test_sixteen_threads_at_one_press_give_what_one_gives() -> None:
    publications = [*(compose(loaded(name), SESSION) for name in PIECES[:5]), *copies(*(f"School {number}" for number in range(6)))]
    alone = [sha(Press().pdf(one)) for one in publications]
    press = Press(room=300_000)

    def work(start: int) -> list[str]:
        order = [(start + number) % len(publications) for number in range(len(publications))]
        found = {number: sha(press.pdf(publications[number])) for number in order}
        return [found[number] for number in range(len(publications))]

    with ThreadPoolExecutor(16) as pool:
        assert all(found == alone for found in pool.map(work, range(16)))


def objects(pdf: bytes) -> dict[int, bytes]:
    reader = PdfReader(io.BytesIO(pdf))
    found: dict[int, bytes] = {}
    for number in range(1, int(reader.trailer["/Size"])):  # type: ignore[call-overload]
        value: Any = reader.get_object(number)
        found[number] = value.get_data() if hasattr(value, "get_data") else re.sub(r"(IndirectObject\(\d+, 0), \d+", r"\1", repr(value)).encode()
    return found


def test_a_copy_differs_where_its_line_does() -> None:
    """Its page, the field that is named after it, faces, and what holds these; the rest has the numbers it had."""
    one, other = (objects(SESSION.press.pdf(copy)) for copy in copies("Anna de Wit", "Quinten, school 12"))
    assert one.keys() == other.keys()
    differ = [number for number in one if one[number] != other[number]]
    assert 0 < len(differ) < 20 < len(one) / 10


def of(glyphs: tuple[Glyph, ...], y: float) -> Group:
    return Group("P", (GlyphRun(Faces().face("text", 400).data, 12.0, INK, 20.0, y, glyphs),))


def printed(*nodes: Node) -> bytes:
    return SESSION.press.pdf(Publication((Page(200.0, 200.0, nodes),), "T", "nl"))


def test_one_glyph_with_two_texts_of_one_code_is_read_back_as_both() -> None:
    """Texts that no glyph of the face has, and that are given one code."""
    first, *more = (f"a{letter}{other}" for letter in "bcdefghij" for other in "bcdefghij")
    second = next(text for text in more if crc32(text.encode()) % 16 == crc32(first.encode()) % 16)
    face = Faces().face("text", 400)
    glyph = face.nominal[ord("x")]
    runs = [of((Glyph(glyph, face.advance(glyph), 0.0, 0.0, text),), 50.0 + 20 * at) for at, text in enumerate((first, second))]
    texts = marked_texts(PdfReader(io.BytesIO(printed(*runs))).pages[0])
    assert list(texts.values()) == [first, second]


def test_two_pictures_that_begin_and_end_alike_are_both_printed() -> None:
    ends = bytes(range(256)) * 20
    rasters = [Raster(100, 100, ends + middle + ends, jpeg=True) for middle in (b"one", b"two")]
    pdf = printed(*(artifact(PlacedRaster(raster, 10.0, 60.0 * at, 50.0, 50.0)) for at, raster in enumerate(rasters)))
    assert all(raster.data in pdf for raster in rasters)


@pytest.mark.parametrize("tagged", [True, False])
def test_letter_spacing_ends_with_its_line(tagged: bool) -> None:  # noqa: FBT001
    """A part of a page leaves none to the part after it."""
    face = Faces().face("text", 400)
    glyphs = tuple(Glyph(face.nominal[ord(letter)], face.advance(face.nominal[ord(letter)]), 0.0, 0.0, letter) for letter in "abc")
    spaced = of(glyphs, 30.0)
    wide = spaced._replace(children=(spaced.children[0]._replace(tracking=0.5),))  # type: ignore[call-arg, union-attr]
    pdf = SESSION.press.pdf(Publication((Page(200.0, 200.0, (wide, spaced)),), "T", "nl"), tagged=tagged)
    spacing, shown = 0.0, []
    for operands, operator in PdfReader(io.BytesIO(pdf)).pages[0].get_contents().operations:  # type: ignore[union-attr]
        if operator == b"Tc":
            spacing = float(operands[0])
        elif operator == b"TJ":
            shown.append(spacing)
    assert shown == [6.0, 0.0]
