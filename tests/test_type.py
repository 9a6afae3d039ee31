"""The rules of type, measured on the printed page by another program than the one that sets it."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from pypdf import PdfReader

from layouts.composition import compose
from layouts.press import to_pdf
from layouts.units import mm, to_mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from tests.conftest import PIECES, SESSION, loaded
from tests.reading_pages import Line, ReadPage

POSTERS = ("base-attitude", "ouderavond", "self-care")
FILLED_IN = ("signal-checklist", "roles-agreement", "my-balance", "ouderavond-brief", "parent-leaflet", "case-discussion", "terugblik",
             "voor-jou", "what-helps", "self-care", "base-attitude")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Each piece as it is printed."""
    return {name: to_pdf(compose(loaded(name), SESSION)) for name in PIECES}


def outlined(reader: PdfReader, entries: Any) -> Iterator[tuple[str, int]]:
    for entry in entries:
        if isinstance(entry, list):
            yield from outlined(reader, entry)
        else:
            yield "".join(entry.title.split()), reader.get_destination_page_number(entry) or 0


def headings(data: bytes) -> Iterator[tuple[ReadPage, list[Line]]]:
    """The lines of each heading that the file's bookmarks name, but for the title, with their page."""
    reader = PdfReader(io.BytesIO(data))
    pages = [ReadPage(data, number) for number in range(len(reader.pages))]
    for title, number in list(outlined(reader, reader.outline))[1:]:
        page = pages[number]
        rest = title
        lines: list[Line] = []
        for line in page.lines:
            above = lines[-1] if lines else None
            follows = above is None or (line.over(above) and line.baseline - above.baseline < 1.3 * line.size)
            if line.heads and rest.startswith(line.text) and follows:
                lines.append(line)
                rest = rest[len(line.text):]
        assert not rest, f"{title} is not on its page"
        yield page, lines


def fields(page: Any) -> list[Any]:
    """The places to write."""
    found = [annotation.get_object() for annotation in page.get("/Annots", ())]
    return [field for field in found if field.get("/FT") == "/Tx"]


def pages_of(data: bytes) -> list[ReadPage]:
    return [ReadPage(data, number) for number in range(len(PdfReader(io.BytesIO(data)).pages))]


@pytest.mark.parametrize("name", PIECES)
def test_headings_are_told_from_text_by_their_size(name: str, files: dict[str, bytes]) -> None:
    found = [(lines[0].size / pages_of(files[name])[0].reading_size) for page, lines in headings(files[name])]
    assert all(size >= 1.15 for size in found)
    assert not found or max(found) >= 1.33


@pytest.mark.parametrize("name", PIECES)
def test_a_heading_stands_nearer_to_what_it_heads_than_to_what_is_above(name: str, files: dict[str, bytes]) -> None:
    """More than twice as near, measured from letters to ink; a heading right under another one belongs to both."""
    for page, lines in headings(files[name]):
        over = [line for line in page.lines if line.over(lines[-1]) and line.baseline < lines[0].baseline - 1]
        foot = page.ink_under(lines[-1])
        above = max(over, key=lambda line: line.baseline, default=None)
        if above is None or above.heads or foot is None:
            continue
        clear = lines[0].top - above.baseline, foot - lines[-1].baseline
        assert clear[0] >= 2.2 * clear[1] - mm(0.1), (lines[0].text, [round(to_mm(length), 1) for length in clear])


@pytest.mark.parametrize("name", FILLED_IN)
def test_nothing_stands_where_somebody_writes(name: str) -> None:
    """A pen has 10 mm over its line, a marker on a poster 14, and no label in it; the words before a short line stand beside it."""
    data = Job(loaded(name), Wish(edition=EDITIONS["fillable"])).print(compose(loaded(name), SESSION), SESSION.press)
    least = mm(14 if name in POSTERS else 10)
    seen = 0
    for number, page in enumerate(PdfReader(io.BytesIO(data)).pages):
        read = ReadPage(data, number)
        for field in fields(page):
            seen += 1
            left, bottom, right, top = map(float, field["/Rect"])
            letters = [letter for letter in read.letters if letter.left < right - 1 and letter.right > left + 1]
            foot = read.height - bottom
            assert not [letter for letter in letters if read.height - top < letter.baseline < foot], field["/T"]
            beside = any(abs(letter.baseline - foot) < mm(1.5) for letter in read.letters if letter.right < left + 1)
            if not beside:
                assert all(letter.baseline <= foot - least + 0.5 or letter.baseline > foot for letter in letters), field["/T"]
    assert seen


@pytest.mark.parametrize("name", ["self-care", "base-attitude"])
def test_a_telephone_number_can_be_written_with_a_marker(name: str) -> None:
    """The last line of a poster's contact is 80 mm long at least."""
    data = Job(loaded(name), Wish(edition=EDITIONS["fillable"])).print(compose(loaded(name), SESSION), SESSION.press)
    left, right = max((float(field["/Rect"][0]), float(field["/Rect"][2])) for field in fields(PdfReader(io.BytesIO(data)).pages[0]))
    assert right - left >= mm(80) - 0.1
