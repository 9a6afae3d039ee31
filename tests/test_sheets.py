"""What a viewer and a person are told of sheets, and what stands on them: measured in the files."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import ContentStream

from layouts.composition.edition import STANDARD
from layouts.frames import Publication
from layouts.imposition.booklet import impose_booklet, sides
from layouts.imposition.tiles import MARGIN, tiling
from layouts.imposition.ways import Binding, Tiles
from layouts.press import to_pdf
from layouts.sheet import SHEETS
from layouts.units import mm, to_mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish, usual_jobs
from studio.refusals import refusal
from tests.conftest import PIECES, SESSION, loaded
from tests.test_imposition import command, made, placed, rendered

CARDS = ("what-helps", "parent-talk", "terugblik", "voor-jou", "zeg-dit")


def root(pdf: bytes) -> Any:
    return PdfReader(io.BytesIO(pdf)).trailer["/Root"]


@pytest.mark.parametrize(("name", "wish", "duplex"), [
    ("signal-checklist", {}, "/DuplexFlipLongEdge"), ("parent-leaflet", {}, "/DuplexFlipShortEdge"), ("self-care", {}, "/Simplex"),
    ("what-helps", {"form": "sheet"}, "/DuplexFlipLongEdge"), ("what-helps", {"form": "sheet", "flip": "short"}, "/DuplexFlipShortEdge"),
    ("self-care", {"form": "tiles"}, "/Simplex"), ("attachment-factsheet", {"form": "booklet"}, "/DuplexFlipShortEdge"),
    ("attachment-factsheet", {"form": "booklet", "binding": Binding(two_up=True)}, "/Simplex"),
])
def test_a_printer_is_told_which_sides_and_which_paper(name: str, wish: dict[str, Any], duplex: str) -> None:
    preferences = root(made(name, **wish))["/ViewerPreferences"]
    assert preferences["/Duplex"] == duplex
    assert preferences["/PickTrayByPDFSize"] is True or preferences["/PickTrayByPDFSize"]
    assert preferences["/PrintScaling"] == "/None"


@pytest.mark.parametrize(("name", "wish", "labels"), [
    ("signal-checklist", {}, ["1", "2"]), ("what-helps", {"form": "sheet"}, ["Voorkant", "Achterkant"]),
    ("self-care", {"form": "tiles"}, [f"Rij {row} van 2, kolom {column} van 2" for row in (1, 2) for column in (1, 2)]),
    ("attachment-factsheet", {"form": "booklet"}, ["vel 1 van 1, buitenkant", "vel 1 van 1, binnenkant"]),
])
def test_a_viewer_calls_pages_what_they_are(name: str, wish: dict[str, Any], labels: list[str]) -> None:
    reader = PdfReader(io.BytesIO(made(name, **wish)))
    assert reader.page_labels == labels
    if not wish:
        for number, page in enumerate(reader.pages, 1):
            assert f"{number} van {len(labels)}" in page.extract_text()


def every_job() -> Iterator[Job]:
    """One piece of each layout that differs on paper, in every edition and form that it comes in."""
    for name in ("what-helps", "self-care", "attachment-factsheet", "parent-leaflet"):
        wishes = [*(Wish(edition=edition) for edition in EDITIONS.values()), Wish(form="booklet"), Wish(form="booklet", binding=Binding(two_up=True))]
        jobs = [*(Job(loaded(name), wish) for wish in wishes), *usual_jobs(loaded(name))]
        yield from (job for job in jobs if not refusal(job))


@pytest.mark.parametrize("job", list(every_job()), ids=lambda job: job.file.stem)
def test_a_file_has_tags_or_says_that_it_is_for_paper_only(job: Job) -> None:
    """And which file is to be read then; that has tags."""
    reader = PdfReader(io.BytesIO(job.print(job.compose(SESSION), SESSION.press)))
    for_paper = job.wish.form != "page" or job.wish.edition.bleed > 0
    title = reader.metadata.title if reader.metadata else None
    assert title
    assert ("/StructTreeRoot" in reader.trailer["/Root"]) is not for_paper  # type: ignore[operator]
    assert ("/MarkInfo" in reader.trailer["/Root"]) is not for_paper  # type: ignore[operator]
    assert title.endswith(f"(alleen voor papier; om te lezen: {job.loaded.name}.pdf)") is for_paper
    assert b"pdfuaid:part" in reader.trailer["/Root"]["/Metadata"].get_data() or for_paper  # type: ignore[index]


def test_the_table_says_it_too(tmp_path: Path) -> None:
    result = command("what-helps", "--sheet", "a4", "--output", str(tmp_path))
    assert "for paper only" in result.output
    assert "A4 (4 × 92.0 × 135.5 mm)" in result.output or "A4 (2 × 105.0 × 148.0 mm)" in result.output
    assert "paper only" not in command("what-helps", "--output", str(tmp_path)).output


@pytest.mark.parametrize("onto", ["a4", "a3"])
@pytest.mark.parametrize("size", ["fit", "true"])
@pytest.mark.parametrize("name", CARDS)
def test_every_card_says_the_size_that_it_has(name: str, size: str, onto: str) -> None:
    """The size on the sheet is that of the trim in the file; of true size it is that of the card by itself."""
    pdf = made(name, form="sheet", onto=onto, true_size=size == "true")
    cards = placed(pdf, 0, mm(1.5))
    width, height = (round(to_mm(side), 1) for side in cards[0][2:4])
    own = SHEETS["a6" if loaded(name).handout.layout == "card" else "a5"]
    said = f"kaart van {width:g} × {height:g} mm".replace(".", ",")
    text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert said in text
    assert ("in plaats van" in text) == (width < round(to_mm(own.width), 1) or height < round(to_mm(own.height), 1))
    grown = (width, height) == (round(to_mm(own.width), 1), round(to_mm(own.height), 1))
    if size == "true":
        assert (width, height) == (round(to_mm(own.width), 1), round(to_mm(own.height), 1))
    assert len(cards) == {("a6", "a4", "fit"): 4, ("a6", "a4", "true"): 2, ("a6", "a3", "fit"): 8, ("a6", "a3", "true"): 4, ("a5", "a4", "fit"): 2,
                          ("a5", "a4", "true"): 1, ("a5", "a3", "fit"): 4, ("a5", "a3", "true"): 2}[own.name, onto, "true" if grown else size]


def lines(page: Any) -> list[tuple[float, float, float, float]]:
    """The black straight lines of a page, by their ends in mm from its lower left corner."""
    at, found, black = (0.0, 0.0), [], True
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"cm":
            at = float(operands[4]), float(operands[5])
        elif operator == b"G":
            black = float(operands[0]) == 0
        elif operator == b"l" and black:
            x, y = at[0] + float(operands[0]), at[1] - float(operands[1])
            found.append((to_mm(at[0]), to_mm(at[1]), to_mm(x), to_mm(y)))
    return found


@pytest.mark.parametrize("name", ["what-helps", "terugblik"])
def test_a_strip_that_is_cut_off_still_has_every_mark(name: str) -> None:
    """Cut through the middle of each gutter: each piece of paper has marks at the four cuts of its card, on both sides of it."""
    pdf = made(name, form="sheet")
    page = PdfReader(io.BytesIO(pdf)).pages[0]
    marks = lines(page)
    for x, y, width, height in (tuple(map(to_mm, card[:4])) for card in placed(pdf, 0, mm(1.5))):
        for cut in (x, x + width):
            beside = [mark for mark in marks if abs(mark[0] - cut) < 0.02 and abs(mark[2] - cut) < 0.02]
            assert any(min(mark[1], mark[3]) >= y + height and max(mark[1], mark[3]) - y - height >= 1.5 and min(mark[1], mark[3]) - y - height < 2 for mark in beside)
            assert any(max(mark[1], mark[3]) <= y and y - min(mark[1], mark[3]) >= 1.5 and y - max(mark[1], mark[3]) < 2 for mark in beside)
        for cut in (y, y + height):
            beside = [mark for mark in marks if abs(mark[1] - cut) < 0.02 and abs(mark[3] - cut) < 0.02]
            assert any(min(mark[0], mark[2]) >= x + width and min(mark[0], mark[2]) - x - width < 2 for mark in beside)
            assert any(max(mark[0], mark[2]) <= x and x - max(mark[0], mark[2]) < 2 for mark in beside)


def glued(name: str, onto: str, tiles: Tiles, pixels: int = 10) -> tuple[Image.Image, Image.Image]:
    """The poster, and what tiles give when they are laid over each other."""
    poster = rendered(made(name), pixels)[0]
    plan = tiling(Job(loaded(name)).compose(SESSION).pages[0], SHEETS[onto], tiles)
    whole = Image.new("RGB", poster.size, "red")
    width, height = (round(to_mm(side) * pixels) for side in plan.window)
    corner = round(to_mm(MARGIN) * pixels)
    for number, tile in enumerate(rendered(made(name, form="tiles", onto=onto, tiles=tiles), pixels)):
        left, top = plan.origin(*divmod(number, plan.columns))
        whole.paste(tile.crop((corner, corner, corner + width, corner + height)), (round(to_mm(left) * pixels), round(to_mm(top) * pixels)))
    return poster, whole


@pytest.mark.parametrize("tiles", [Tiles(overlap=20), Tiles(columns=3, rows=2), Tiles(orientation="landscape")])
def test_tiles_of_one_s_own_choice_give_back_the_poster(tiles: Tiles) -> None:
    poster, whole = glued("self-care", "a4", tiles, pixels=5)
    step = 16
    for x in range(step, poster.width - step, step * 3):
        for y in range(step, poster.height - step, step * 3):
            assert near(poster.getpixel((x, y)), whole.getpixel((x, y))) or edge(poster, x, y)


def near(first: Any, second: Any) -> bool:
    return all(abs(a - b) <= 16 for a, b in zip(first, second, strict=True))


def edge(picture: Image.Image, x: int, y: int) -> bool:
    """Whether colours change here, where another rounding is seen."""
    around = picture.crop((x - 2, y - 2, x + 3, y + 3)).convert("L").tobytes()
    return max(around) - min(around) > 16


@pytest.mark.parametrize(("tiles", "count"), [(Tiles(), 4), (Tiles(columns=3, rows=2), 6), (Tiles(orientation="landscape"), 6), (Tiles(overlap=40), 4)])
def test_what_is_left_over_lies_on_both_sides_alike_and_the_poster_s_corners_are_marked(tiles: Tiles, count: int) -> None:
    reader = PdfReader(io.BytesIO(made("self-care", form="tiles", tiles=tiles)))
    plan = tiling(Job(loaded("self-care")).compose(SESSION).pages[0], SHEETS["a4"], tiles)
    assert len(reader.pages) == plan.rows * plan.columns == count
    corners = [(0, 0), (0, plan.columns - 1), (plan.rows - 1, 0), (plan.rows - 1, plan.columns - 1)]
    left, right, top, foot = list[float](), list[float](), list[float](), list[float]()
    for row, column in corners:
        page = reader.pages[row * plan.columns + column]
        high = to_mm(float(page.mediabox.height))
        x, y = (to_mm(MARGIN - at) for at in plan.origin(row, column))
        ends = lines(page)
        for cut, places in ((x if column == 0 else x + 297, left if column == 0 else right),):
            assert [one for one in ends if abs(one[0] - cut) < 0.05 and abs(one[2] - cut) < 0.05], "a mark to cut along, downwards"
            places.append(cut)
        cut = high - (y if row == 0 else y + 420)
        assert [one for one in ends if abs(one[1] - cut) < 0.05 and abs(one[3] - cut) < 0.05], "and one to the right"
        (top if row == 0 else foot).append(high - cut)
    width, height = (to_mm(side) for side in plan.window)
    assert left[0] - 10 == pytest.approx(width + 10 - right[0], abs=1.01)
    assert top[0] - 10 == pytest.approx(height + 10 - foot[0], abs=1.01)
    assert min(to_mm(overlap) for overlap in plan.overlap) >= tiles.overlap - 0.01


@pytest.mark.parametrize("name", ["self-care", "base-attitude", "ouderavond"])
def test_seams_from_side_to_side_lie_in_gaps(name: str) -> None:
    """On the row of pixels where the lower sheets begin nothing is printed but the ground, and what goes on down the page."""
    poster = rendered(made(name), 5)[0].convert("L")
    plan = tiling(Job(loaded(name)).compose(SESSION).pages[0], SHEETS["a4"], Tiles())
    row = round(to_mm(plan.origin(1, 0)[1]) * 5)
    shades = poster.crop((0, row - 1, poster.width, row + 1)).tobytes()
    ground = max(set(shades), key=shades.count)
    assert sum(abs(shade - ground) > 60 for shade in shades) < 0.01 * len(shades)


def test_how_to_put_tiles_together_is_set_in_nine_points() -> None:
    """By the height of its letters in the file: the size in each Tf on the sheet itself."""
    for page in PdfReader(io.BytesIO(made("self-care", form="tiles"))).pages:
        sizes = [float(operands[1]) for operands, operator in ContentStream(page.get_contents(), page.pdf).operations if operator == b"Tf"]
        assert sizes.count(9.0) >= 1
        assert set(sizes) <= {9.0, 7.5}, "7.5 is the ruler's"
        text = page.extract_text()
        assert "lijm achter de streepjes" in text


@pytest.mark.parametrize(("arguments", "reason"), [
    (("self-care", "--tile", "a4", "--tiles", "1x2"), "2 to 3 sheets of A4 across"), (("self-care", "--tile", "a4", "--tiles", "9x9"), "Write '--tiles 2x2'"),
    (("self-care", "--tile", "a4", "--tiles", "many"), "Write it as 2x3"), (("self-care", "--tiles", "2x2"), "Add --tile a4"),
    (("what-helps", "--size", "true"), "Add --sheet a4"), (("attachment-factsheet", "--two-up"), "Add --booklet"),
])
def test_what_cannot_be_made_so_is_refused(arguments: tuple[str, ...], reason: str) -> None:
    result = command(*arguments)
    assert result.exit_code == 2
    assert reason in " ".join(result.output.split())


@pytest.mark.parametrize("binding", [Binding(), Binding(signature=2), Binding(signature=1, thickness=0.2)])
@pytest.mark.parametrize("count", [1, 4, 5, 8, 17, 30])
def test_a_booklet_folded_by_hand_has_its_pages_in_order(count: int, binding: Binding) -> None:
    """Sheets are laid in each other and folded; then one leafs through it, signature after signature."""
    found = sides(count, binding)
    sheets = list(zip(found[::2], found[1::2], strict=True))
    most = binding.signature or len(sheets)
    read: list[int] = []
    for start in range(0, len(sheets), most):
        signature = sheets[start : start + most]
        leaves = [(outer.right, inner.left) for outer, inner in signature] + [(inner.right, outer.left) for outer, inner in reversed(signature)]
        read += [page for leaf in leaves for page in leaf]
    assert read == list(range(len(sheets) * 4))
    assert len(sheets) == -(-count // 4)
    for outer, inner in sheets:
        assert outer.creep == inner.creep
    assert {round(side.creep, 6) for side in found} == {round(at * binding.thickness, 6) for at in range(min(most, len(sheets)))}


def pages_of(count: int) -> Publication:
    """A publication of so many pages of A5, each with a text of its own from a piece that has many."""
    sheet = SHEETS["a5"]
    composed = Job(loaded("attachment-factsheet"), Wish("a5")).compose(SESSION)
    return composed._replace(pages=tuple(composed.pages[at % len(composed.pages)]._replace(width=sheet.width) for at in range(count)))


def test_a_long_booklet_says_its_sheets_and_its_pages_creep_to_the_fold() -> None:
    binding = Binding(thickness=0.2)
    imposed = impose_booklet(pages_of(18), SESSION.typesetter("nl"), SHEETS["a4"], binding)
    reader = PdfReader(io.BytesIO(to_pdf(imposed)))
    assert len(reader.pages) == 10
    assert [label for label in reader.page_labels if "vel 5 van 5" in label]
    seen = [[to_mm(rect.x) for rect in placed(to_pdf(imposed), number, 0)] for number in range(10)]
    for number, places in enumerate(seen):
        creep = number // 2 * 0.2
        expected = [creep + 0.25, 148.75 - creep]
        for place in places:
            assert min(abs(place - one) for one in expected) < 0.02
    assert [len(places) for places in seen[:4]] == [1, 1, 2, 2], "what is missing to whole sheets stays empty"
    for page in reader.pages:
        assert "kruip" in page.extract_text()


def test_a_booklet_to_read_has_two_pages_beside_each_other() -> None:
    pages = PdfReader(io.BytesIO(made("attachment-factsheet", form="booklet", binding=Binding(two_up=True)))).pages
    first, second = (page.extract_text() for page in pages)
    assert first.index("1 van 4") < first.index("2 van 4") or "2 van 4" in first
    assert "3 van 4" in second
    assert "4 van 4" in second


def test_the_passport_draws_the_sheet_and_says_the_fold(tmp_path: Path) -> None:
    assert command("what-helps", "--sheet", "a4", "--passport", "--output", str(tmp_path)).exit_code == 0
    text = " ".join(PdfReader(tmp_path / "passport_nl.pdf").pages[0].extract_text().split())
    assert "kaart van " in text
    assert command("parent-leaflet", "--passport", "--output", str(tmp_path)).exit_code == 0
    text = " ".join(PdfReader(tmp_path / "passport_nl.pdf").pages[0].extract_text().split())
    assert "met de kant met de grote titel naar onder" in text
    assert "het rechterdeel naar links, en het linkerdeel eroverheen" in text


def test_the_leaflet_folds_as_the_passport_says() -> None:
    """Inner side up: the right panel is the one that is narrower, and behind the left one is the cover."""
    outer, inner = Job(loaded("parent-leaflet")).compose(SESSION).pages
    left, right = inner.folds
    assert to_mm(inner.width - right) == pytest.approx(97, abs=0.1)
    assert to_mm(left) == pytest.approx(100, abs=0.1)
    assert to_mm(outer.width - outer.folds[1]) == pytest.approx(100, abs=0.1)
    words = PdfReader(io.BytesIO(to_pdf(Job(loaded("parent-leaflet")).compose(SESSION))))
    places: list[float] = []

    def visit(text: str, _cm: Any, tm: Any, _font: Any, size: float) -> None:
        if size > 30 and text.strip():
            places.append(to_mm(tm[4]))

    words.pages[0].extract_text(visitor_text=visit)
    assert places
    assert min(places) > 197, "the title is on the right of the outer side: behind the left of the inner one"


def test_no_two_jobs_of_one_piece_have_one_file() -> None:
    """However it is asked for."""
    wishes = [Wish(), Wish(form="sheet"), Wish(form="sheet", true_size=True), Wish(form="sheet", flip="short"), Wish(form="sheet", onto="a3"),
              Wish(form="tiles"), Wish(form="tiles", tiles=Tiles(columns=3, rows=2)), Wish(form="tiles", tiles=Tiles(overlap=20)),
              Wish(form="tiles", tiles=Tiles(orientation="landscape")), Wish(form="booklet"), Wish(form="booklet", binding=Binding(two_up=True)),
              Wish(form="booklet", binding=Binding(signature=2)), *(Wish(edition=edition) for edition in EDITIONS.values() if edition != STANDARD)]
    assert len({Job(loaded(PIECES[0]), wish).file for wish in wishes}) == len(wishes)


@pytest.mark.parametrize("paper", ["letter", "legal"])
@pytest.mark.parametrize("name", ["attachment-factsheet", "case-discussion", "goede-week", "roles-agreement", "signal-checklist", "team-workshop", "ouderavond-brief"])
def test_american_paper_takes_no_page_more(name: str, paper: str) -> None:
    reader = PdfReader(io.BytesIO(made(name, paper=paper)))
    assert [round(to_mm(float(side)), 1) for side in reader.pages[0].mediabox[2:]] == [215.9, 279.4 if paper == "letter" else 355.6]
    assert len(reader.pages) == len(PdfReader(io.BytesIO(made(name))).pages)


def test_a_long_handout_becomes_a_booklet(tmp_path: Path) -> None:
    """Longer than any handout that is printed as it is: its sheets are those that its pages need."""
    words = "Kinderen die zich veilig voelen, durven te ontdekken. Een volwassene die rustig blijft, helpt een kind. " * 3
    blocks = "".join(f"  - heading: Deel {part}\n  - text: {words}\n" for part in range(1, 61))
    file = tmp_path / "lang.yaml"
    file.write_text(f"title: Een lang verhaal\naudience: worker\nlayout: factsheet\npages: 8\nblocks:\n{blocks}", encoding="utf-8")
    result = command(str(file), "--booklet", "--output", str(tmp_path))
    assert result.exit_code == 0, result.output
    reader = PdfReader(tmp_path / "nl" / "lang_booklet.pdf")
    text = " ".join("".join(page.extract_text() for page in reader.pages).split())
    assert all(f"Deel {part} " in text for part in range(1, 61))
    assert len(reader.pages) % 2 == 0
    assert len(reader.pages) > 4
