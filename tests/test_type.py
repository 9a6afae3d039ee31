"""The rules of type, measured on the printed page by another program than the one that sets it."""

import io
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from fonts import Face, Faces
from handouts.blocks import Contact
from layouts.composition import compose
from layouts.press import to_pdf
from layouts.text.shape import shape
from layouts.units import mm, to_mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from tests.conftest import PIECES, SESSION, load_text, loaded
from tests.reading_pages import DOTS, Line, ReadPage

FEW, READ = 3, 11
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
    """The calling card has sizes of its own."""
    text = Counter(letter.size for page in pages_of(files[name]) for letter in page.letters if "Atkinson" in letter.face and letter.size >= READ)
    asked = {"".join(block.contact.split()) for block in loaded(name).handout.blocks if isinstance(block, Contact)}
    found = [lines[0].size / text.most_common(1)[0][0] for _, lines in headings(files[name]) if "".join(line.text for line in lines) not in asked]
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
    """Its line on a poster is 80 mm long at least."""
    data = Job(loaded(name), Wish(edition=EDITIONS["fillable"])).print(compose(loaded(name), SESSION), SESSION.press)
    (place,) = (field["/Rect"] for field in fields(PdfReader(io.BytesIO(data)).pages[0]) if field["/TU"] == "Telefoon")
    assert float(place[2]) - float(place[0]) >= mm(80) - 0.1


def test_rows_to_tick_stand_as_far_apart_on_both_pages() -> None:
    """The largest pitch of the boxes in a column: that of two items with a note."""
    data = Job(loaded("signal-checklist"), Wish(edition=EDITIONS["fillable"])).print(compose(loaded("signal-checklist"), SESSION), SESSION.press)
    pitches = []
    for page in PdfReader(io.BytesIO(data)).pages:
        boxes = [one["/Rect"] for widget in page.annotations or () if "/AS" in (one := widget.get_object())]
        tops = sorted({round(float(box[3]), 1) for box in boxes})
        assert len(tops) >= 10
        pitches.append(max(upper - lower for lower, upper in pairwise(tops)))
    assert pitches[0] == pytest.approx(pitches[1], abs=mm(0.1))


@pytest.mark.parametrize("name", PIECES)
def test_sources_are_a_line_or_two_in_8_points(name: str, files: dict[str, bytes]) -> None:
    """Three where a column is narrow or there are eight of them; on a poster 10.5 points less what it is fitted by."""
    for page in pages_of(files[name]):
        starts = [line for line in page.lines if line.text.startswith(("Bron:", "Bronnen:"))]
        for first in starts:
            under = [line for line in page.lines if line.size == first.size and line.over(first) and line.baseline >= first.baseline]
            lines = list(takewhile(lambda line: not line.text.startswith("Uitgave"), under))
            assert len({round(line.baseline) for line in lines}) <= (3 if name in ("attachment-factsheet", "parent-leaflet") else 2)
            assert 8 <= first.size <= 12
            assert name in POSTERS or first.size < 8.5


@pytest.mark.parametrize("name", PIECES)
def test_nothing_is_printed_nearer_than_12_mm_to_the_foot(name: str, files: dict[str, bytes]) -> None:
    """Where the foot is no coloured surface: there, what stands in it is held by its edge."""
    if name in (*POSTERS, "what-helps"):
        pytest.skip("its foot is a surface")
    for page in pages_of(files[name]):
        assert all(letter.baseline <= page.height - mm(12) + 0.1 for letter in page.letters)


def test_text_beside_text_begins_on_one_line(tmp_path: Path, files: dict[str, bytes]) -> None:
    """Under headings of one line and of two."""
    columns = "".join(f"      - {{label: {label}, text: {text}}}\n" for label, text in (
        ("Hoe ontstaat een probleem met hechting?", "Links staat meer."), ("Wat helpt?", "Rechts staat minder.")))
    page = ReadPage(to_pdf(compose(load_text(tmp_path, f"title: T\naudience: team\nlayout: factsheet\nblocks:\n  - columns:\n{columns}"), SESSION)))
    found = {line.text: line.baseline for line in page.lines}
    assert "Hoeontstaateenprobleemmethechting?" not in found, "it takes two lines"
    assert found["Linksstaatmeer."] == pytest.approx(found["Rechtsstaatminder."], abs=0.1)
    sections = [line for page in pages_of(files["parent-leaflet"])[1:] for line in page.lines if line.text.startswith(("Hechtingis", "Ditkanook", "Eenvaste"))]
    assert len(sections) == 3
    assert len({round(line.baseline, 1) for line in sections}) == 1
    beside = [line for line in pages_of(files["signal-checklist"])[0].lines if line.text.startswith(("Kijkeenpaar", "Kind("))]
    assert beside[0].baseline == pytest.approx(beside[1].baseline, abs=0.1)


@pytest.mark.parametrize("name", ["attachment-factsheet", "stress-window", "self-care"])
def test_columns_stand_8_mm_apart(name: str, files: dict[str, bytes]) -> None:
    """No letter of one comes nearer than that to the other."""
    for page in pages_of(files[name]):
        text = [line for line in page.lines if "Atkinson" in line.letters[0].face and line.size >= page.reading_size]
        starts = Counter(round(line.left) for line in text if line.left > 0.4 * page.width)
        edge, count = starts.most_common(1)[0] if starts else (0, 0)
        right = {round(line.baseline) for line in text if round(line.left) == edge}
        ends = [line.right for line in text if round(line.baseline) in right and line.right < edge]
        assert count < FEW or not ends or max(ends) <= edge - mm(8) + 1


@pytest.mark.parametrize(("title", "least", "most"), [("Onder", 0.005, 0.008), ("oma", 0.005, 0.008), ("jarig", -0.002, 0.002), ("huis", -0.002, 0.002)])
def test_round_letters_overhang_the_margin_a_little_and_hooks_hang_out(tmp_path: Path, title: str, least: float, most: float) -> None:
    """The first letter of a poster's title in dots, between baseline and x-height: how far it stands out, against its size."""
    text = f"title: {title}\naudience: team\nlayout: poster\nblocks:\n  - text: Tekst.\n"
    page = ReadPage(to_pdf(compose(load_text(tmp_path, text), SESSION)))
    line = max(page.lines, key=lambda line: line.size)
    rows = round((line.baseline - 0.45 * line.size) * DOTS), round((line.baseline - 1) * DOTS)
    box = page.picture.crop((0, rows[0], page.picture.width // 2, rows[1])).point(lambda shade: 255 * (shade < 128)).getbbox()
    assert box
    assert least - 0.001 <= mm(22) / line.size - box[0] / DOTS / line.size <= most + 0.001


def test_kerning_holds_across_word_spaces(tmp_path: Path) -> None:
    """Between "in" and "Turn" as between "in" and "hand": the space is nearer to a T by what the face asks for."""
    one = "title: T\naudience: team\nlayout: factsheet\nblocks:\n  - text: nn Tnnn nn hnnn\n"
    letters = ReadPage(to_pdf(compose(load_text(tmp_path, one), SESSION))).letters
    starts = {letter.text: letter for letter in letters if letter.text in "Th" and letter.size > 11}
    before = [letter for letter in letters if letter.text == "n" and letter.right < starts["T"].left][-1]
    after = [letter for letter in letters if letter.text == "n" and letter.right < starts["h"].left][-1]
    gaps = starts["T"].x - before.x, starts["h"].x - after.x
    assert gaps[0] < gaps[1] - 0.01 * starts["T"].size


def test_labels_and_headings_are_not_hyphenated(files: dict[str, bytes]) -> None:
    for name in ("roles-agreement", "parent-leaflet", "attachment-factsheet", "self-care", "team-workshop"):
        for page in pages_of(files[name]):
            assert not [line.text for line in page.lines if line.letters[-1].text in "-\u00ad\ufffe" and ("Regular" not in line.letters[-1].face)]


def test_small_type_tracks_open_and_large_type_closes(files: dict[str, bytes]) -> None:
    """Letters of a source stand further apart than the face has them, those of a title nearer."""
    face = Faces().face("text", 400)
    page = ReadPage(files["signal-checklist"], 1)
    source = next(line for line in page.lines if line.text.startswith("Bron"))
    a, b = source.letters[1], source.letters[2]
    assert b.x - a.x == pytest.approx((shaped(face, "ro") + 0.01) * source.size, abs=0.02)
    display = Faces().face("title", 800)
    title = max(ReadPage(files["signal-checklist"]).lines, key=lambda line: line.size)
    a, b = title.letters[0], title.letters[1]
    assert b.x - a.x == pytest.approx((shaped(display, "Si") - 0.01) * title.size, abs=0.05)


def shaped(face: Face, pair: str) -> float:
    """How far its second letter stands from its first, in em, by the face."""
    return shape(pair, face, "nl", False)[0].advance
