"""The geometry of sheets, proved from the files themselves."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
import pypdfium2
import pytest
from click.testing import CliRunner, Result
from PIL import Image, ImageChops
from pypdf import PdfReader
from pypdf.generic import ContentStream

from generate import main
from handouts import Loaded
from layouts.designs import DESIGNS
from layouts.imposition.cards import turns_sideways
from layouts.imposition.tiles import MARGIN, tiling
from layouts.sheet import SHEETS
from layouts.units import mm, parse_offset, to_mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.refusals import refusal
from tests.conftest import SESSION, loaded
from tests.test_fit import runs

TENTH = mm(0.1)
PIXELS_PER_MM = 4
ROUNDING = 16  # of 255: what a renderer rounds differently in the soft edge of a letter
FEW = 5e-5  # the share of pixels that may differ more than that: of a letter or two on the border between two pixels


class Rect(NamedTuple):
    """A trim on a sheet, from the lower left corner, and whether it stands on its head."""

    x: float
    y: float
    width: float
    height: float
    turned: bool


def made(name: str, **wish: Any) -> bytes:
    job = Job(loaded(name), Wish(**wish))
    assert refusal(job) is None
    return job.print(job.compose(SESSION), SESSION.press)


def placed(pdf: bytes, number: int, bleed: float) -> list[Rect]:
    """The trims of the pages placed on a sheet, from the matrix before each `Do`."""
    page = PdfReader(io.BytesIO(pdf)).pages[number]
    objects: Any = page["/Resources"]["/XObject"]  # type: ignore[index]
    found, matrix = [], [1.0, 0, 0, 1, 0, 0]
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"cm":
            matrix = [float(value) for value in operands]
        elif operator == b"Do":
            left, low, right, high = (float(side) for side in objects[operands[0]]["/BBox"])
            width, height = right - left - 2 * bleed, high - low - 2 * bleed
            turned = matrix[0] < 0
            x, y = matrix[4:]
            found.append(Rect(x - width * turned, y - height * turned, width, height, turned))
    return found


def rendered(pdf: bytes, pixels_per_mm: int = PIXELS_PER_MM) -> list[Image.Image]:
    """The pages with exactly so many pixels a millimetre, where their sides are whole pixels."""
    return [one(page, pixels_per_mm) for page in pypdfium2.PdfDocument(pdf)]


def one(page: pypdfium2.PdfPage, pixels_per_mm: int) -> Image.Image:
    wide = to_mm(page.get_width()) * pixels_per_mm
    picture: Image.Image = page.render(scale=(round(wide) - 0.01) / page.get_width()).to_pil()
    return picture.convert("RGB")


@pytest.mark.parametrize("flip", ["long", "short"])
@pytest.mark.parametrize(("name", "count"), [("what-helps", 4), ("parent-talk", 2)])
def test_backs_lie_behind_their_fronts(name: str, count: int, flip: str) -> None:
    pdf = made(name, form="sheet", flip=flip)
    fronts, backs = (placed(pdf, number, mm(1.5)) for number in (0, 1))
    box = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    width, height = float(box.width), float(box.height)
    sideways = turns_sideways(SHEETS["a4"] if width < height else SHEETS["a4"].turned(), flip)
    seen = [
        Rect(width - back.x - back.width, back.y, *back[2:]) if sideways
        else Rect(back.x, height - back.y - back.height, *back[2:]) for back in backs
    ]
    assert len(fronts) == len(seen) == count
    for front in fronts:
        nearest = min(seen, key=lambda back, front=front: abs(back.x - front.x) + abs(back.y - front.y))  # type: ignore[misc]
        assert all(abs(one - other) <= TENTH for one, other in zip(front[:4], nearest[:4], strict=True))
    assert {back.turned for back in backs} == {not sideways}


def test_the_edge_and_the_paper_say_how_a_sheet_turns() -> None:
    assert turns_sideways(SHEETS["a4"], "long")
    assert not turns_sideways(SHEETS["a4"], "short")
    assert not turns_sideways(SHEETS["a4"].turned(), "long")


def test_the_offset_moves_the_backs_and_nothing_else() -> None:
    plain, moved = (made("what-helps", form="sheet", offset=offset) for offset in ((0.0, 0.0), (1.5, -1.0)))
    assert placed(plain, 0, mm(1.5)) == placed(moved, 0, mm(1.5))
    for before, after in zip(placed(plain, 1, mm(1.5)), placed(moved, 1, mm(1.5)), strict=True):
        assert to_mm(after.x - before.x) == pytest.approx(1.5, abs=0.01)
        assert to_mm(after.y - before.y) == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("text", ["", "1", "1mm", "1,2,3", "a,b", "20mm,0mm", "1mm;2mm"])
def test_a_wrong_offset_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Write it as"):
        parse_offset(text)


def _beyond(picture: Image.Image, model: Image.Image, reach: int) -> int:
    """How much darker or lighter a pixel is, at most, than all those of the model within reach of its place."""
    shown, wanted = np.asarray(picture), np.asarray(model)
    around = np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)
    return int(max(cv2.subtract(cv2.erode(wanted, around), shown).max(), cv2.subtract(shown, cv2.dilate(wanted, around)).max()))


@pytest.mark.parametrize(("paper", "onto"), [("a3", "a4"), ("a2", "a3"), ("a3", "letter")])
@pytest.mark.parametrize("name", ["self-care", "base-attitude"])
def test_tiles_put_together_give_back_the_poster(name: str, paper: str, onto: str) -> None:
    """At ten pixels a millimetre, where tiles, overlaps and margins are whole pixels."""
    pixels = 10
    poster = rendered(made(name, paper=paper), pixels)[0]
    tiles = rendered(made(name, paper=paper, form="tiles", onto=onto), pixels)
    plan = tiling(Job(loaded(name), Wish(paper)).compose(SESSION).pages[0], SHEETS[onto])
    assert len(tiles) == plan.rows * plan.columns
    whole = Image.new("RGB", poster.size, "red")
    width, height = (round(to_mm(side) * pixels) for side in plan.window)
    corner = round(to_mm(MARGIN) * pixels)
    for number, tile in enumerate(tiles):
        left, top = plan.origin(*divmod(number, plan.columns))
        at = (round(to_mm(left) * pixels), round(to_mm(top) * pixels))
        whole.paste(tile.crop((corner, corner, corner + width, corner + height)), at)
    differences = ImageChops.difference(whole, poster).convert("L").histogram()
    assert sum(differences[ROUNDING + 1 :]) <= FEW * poster.width * poster.height
    assert _beyond(whole, poster, reach=1) <= ROUNDING


def test_the_fewest_sheets_win() -> None:
    page = Job(loaded("self-care")).compose(SESSION).pages[0]
    plan = tiling(page, SHEETS["a4"])
    assert (plan.rows, plan.columns) == (2, 2)
    wide = type(page)(mm(520), mm(170), ())
    assert tiling(wide, SHEETS["a4"]).sheet.width > tiling(wide, SHEETS["a4"]).sheet.height


def test_the_ruler_is_100_mm() -> None:
    for pdf in (made("self-care", form="tiles"),):
        for page in PdfReader(io.BytesIO(pdf)).pages:
            lines = [operands for operands, operator in ContentStream(page.get_contents(), page.pdf).operations
                     if operator == b"l" and float(operands[1]) == 0]
            assert any(to_mm(float(length)) == pytest.approx(100, abs=0.01) for length, _ in lines)


@pytest.mark.parametrize(("name", "wish"), [
    ("what-helps", {"form": "sheet"}), ("parent-talk", {"form": "sheet", "flip": "short"}),
    ("self-care", {"form": "tiles"}), ("base-attitude", {"form": "tiles"}),
])
def test_imposed_sheets_print_nothing_in_the_margin(name: str, wish: dict[str, str]) -> None:
    edge = round(6.7 * PIXELS_PER_MM)
    for picture in rendered(made(name, **wish)):
        inner = picture.copy()
        inner.paste("white", (edge, edge, picture.width - edge, picture.height - edge))
        assert inner.getextrema() == ((255, 255),) * 3


def test_text_stands_in_the_printable_area_of_every_page(handout: Loaded) -> None:
    for page in Job(handout).compose(SESSION).pages:
        for run in runs(page.children):
            assert mm(7) <= run.x
            assert run.x + run.width <= page.width - mm(7)
            assert mm(7) <= run.y - run.size * run.face.cap_height
            assert run.y <= page.height - mm(7)


def talk(folder: Path, pages: int | None) -> Path:
    """A conversation card of so many pages, or as its layout has them."""
    sides = "".join(f"  - section: Kant {side}\n  - text: Tekst op kant {side}.\n" for side in range(1, (pages or 2) + 1))
    asked = f"pages: {pages}\n" if pages else ""
    file = folder / "talk.yaml"
    file.write_text(f"title: Praten\naudience: team\nlayout: conversation\n{asked}blocks:\n{sides}", encoding="utf-8")
    return file


@pytest.mark.parametrize(("pages", "sides"), [(None, 2), (1, 1), (2, 2)])
def test_a_card_of_one_side_is_one_side_of_a_sheet(tmp_path: Path, pages: int | None, sides: int) -> None:
    result = command(str(talk(tmp_path, pages)), "--sheet", "a4", "--passport", "--output", str(tmp_path))
    assert result.exit_code == 0, result.output
    data = (tmp_path / "nl" / "talk_sheet-a4.pdf").read_bytes()
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert len(texts) == sides
    for number, text in enumerate(texts, 1):
        assert text.count(f"Tekst op kant {number}.") == len(placed(data, number - 1, mm(1.5))) == 2
        assert ("dubbelzijdig" in text) == (sides == 2)
    said = PdfReader(tmp_path / "passport_nl.pdf").pages[0].extract_text()
    assert ("één kant" in said) == (sides == 1)


@pytest.mark.parametrize("pages", [3, 4])
def test_a_card_of_more_than_two_sides_is_refused_by_its_pages(tmp_path: Path, pages: int) -> None:
    file = talk(tmp_path, pages)
    result = command(str(file), "--sheet", "a4", "--output", str(tmp_path))
    assert result.exit_code == 2
    assert f"has 'pages: {pages}'" in result.output
    assert command(str(file), "--output", str(tmp_path)).exit_code == 0, "leaving out --sheet, as it says"
    talk(tmp_path, 2)
    assert command(str(file), "--sheet", "a4", "--output", str(tmp_path)).exit_code == 0, "'pages: 2', as it says"


def test_a_card_of_three_sides_does_not_stop_a_run_of_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    talk(tmp_path, 3)
    monkeypatch.chdir(tmp_path)
    result = command()
    assert result.exit_code == 0, result.output
    assert "Left out: talk has 'pages: 3'" in result.output
    assert [file.name for file in (tmp_path / "output" / "nl").iterdir()] == ["talk.pdf"]


@pytest.mark.parametrize("arguments", [("self-care", "--paper", "a3", "--tile", "a4"), ("self-care", "--paper", "a2", "--tile", "a3"),
                                       ("attachment-factsheet", "--booklet")])
def test_the_way_out_of_a_refusal_works(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert command(*arguments, "--output", str(tmp_path)).exit_code == 0


def test_a_booklet_has_its_pages_in_folding_order() -> None:
    pages = PdfReader(io.BytesIO(made("attachment-factsheet", form="booklet"))).pages
    outer, inner = (page.extract_text() for page in pages)
    assert outer.index("4 van 4") < outer.index("1 van 4")
    assert inner.index("2 van 4") < inner.index("3 van 4")
    assert [round(to_mm(float(side))) for side in pages[0].mediabox[2:]] == [297, 210]


def test_a_print_shop_gets_bleed_and_boxes() -> None:
    pdf = made("what-helps", edition=EDITIONS["print-shop"])
    page = PdfReader(io.BytesIO(pdf)).pages[0]
    trim, bleed = page.trimbox, page.bleedbox
    assert [round(to_mm(float(side)), 1) for side in (trim.width, trim.height)] == [105, 148]
    assert [round(to_mm(float(side)), 1) for side in (bleed.width, bleed.height)] == [111, 154]
    front = rendered(pdf)[0]
    inside = round((12 - 2) * PIXELS_PER_MM)
    outside = round((12 - 4) * PIXELS_PER_MM)
    assert front.getpixel((inside, front.height // 2)) == front.getpixel((round(14 * PIXELS_PER_MM), front.height // 2))
    assert front.getpixel((outside, front.height // 2)) == (255, 255, 255)


def command(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.mark.parametrize(("arguments", "reason"), [
    (("self-care", "--sheet", "a4"), "only cards go on a sheet"),
    (("what-helps", "--tile", "a4"), "only posters come in tiles"),
    (("what-helps", "--paper", "a5", "--sheet", "a4"), "Leave out --paper"),
    (("parent-leaflet", "--booklet"), "does not come on A5"),
    (("self-care", "--edition", "large-print"), "large already"),
    (("what-helps", "--edition", "fillable", "--sheet", "a4"), "not imposed"),
    (("what-helps", "--sheet", "a4", "--booklet"), "exclude each other"),
    (("what-helps", "--sheet", "a4", "--back-offset", "far"), "1.5mm,-1mm"),
    (("attachment-factsheet", "--booklet", "--paper", "a3"), "Leave out --paper"),
    (("self-care", "--paper", "a4", "--tile", "a4"), "such as --paper a3"),
    (("self-care", "--paper", "a4", "--tile", "a3"), "such as --paper a3"),
    (("self-care", "--tile", "a3"), "such as --paper a2"),
    (("self-care", "--paper", "letter", "--tile", "a4"), "nothing to tile"),
    (("what-helps", "--flip", "long"), "Add --sheet a4"),
    (("what-helps", "--back-offset", "1mm,0mm"), "Add --sheet a4"),
    (("self-care", "--tile", "a4", "--flip", "short"), "Add --sheet a4"),
    (("--flip", "short"), "Add --sheet a4"),
])
def test_what_makes_no_sense_is_refused_with_the_reason(arguments: tuple[str, ...], reason: str) -> None:
    result = command(*arguments)
    assert result.exit_code == 2
    assert reason in " ".join(result.output.split())


@pytest.mark.parametrize(("arguments", "file"), [
    (("self-care", "--paper", "a2"), "self-care_a2.pdf"),
    (("self-care", "--tile", "a4"), "self-care_tiles-a4.pdf"),
    (("self-care", "--paper", "a2", "--tile", "a4"), "self-care_a2_tiles-a4.pdf"),
    (("what-helps", "--sheet", "a4"), "what-helps_sheet-a4.pdf"),
    (("signal-checklist", "--edition", "copier"), "signal-checklist_copier.pdf"),
    (("signal-checklist", "--edition", "large-print"), "signal-checklist_large-print.pdf"),
    (("what-helps", "--edition", "print-shop"), "what-helps_print-shop.pdf"),
    (("signal-checklist", "--booklet"), "signal-checklist_booklet.pdf"),
    (("attachment-factsheet", "--booklet", "--paper", "a5"), "attachment-factsheet_booklet.pdf"),
    (("self-care", "--paper", "a2", "--tile", "a3"), "self-care_a2_tiles-a3.pdf"),
    (("what-helps", "--sheet", "a4", "--flip", "short"), "what-helps_sheet-a4_flip-short.pdf"),
])
def test_the_file_name_says_what_it_is(tmp_path: Path, arguments: tuple[str, ...], file: str) -> None:
    assert command(*arguments, "--output", str(tmp_path)).exit_code == 0
    assert [made.name for made in (tmp_path / "nl").iterdir()] == [file]


def test_pictures_have_the_resolution_asked_for(tmp_path: Path) -> None:
    assert command("what-helps", "--png", "150", "--output", str(tmp_path)).exit_code == 0
    with Image.open(tmp_path / "nl" / "what-helps-2.png") as picture:
        assert picture.size == pytest.approx((105 / 25.4 * 150, 148 / 25.4 * 150), abs=1)
        assert picture.info["dpi"] == pytest.approx((150, 150), abs=0.1)


def test_the_passport_lists_every_file_of_the_run(tmp_path: Path) -> None:
    assert command("--passport", "--output", str(tmp_path)).exit_code == 0
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "passport_nl.pdf").pages)
    for file in (tmp_path / "nl").iterdir():
        assert file.name in text
    assert "Snijd langs de snijtekens." in text
    assert "omslaan langs de korte kant" in text


def test_the_passport_speaks_the_language_of_what_it_lists(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text("title: Plan\naudience: team\nlayout: factsheet\nlanguage: en\nblocks:\n  - text: Words.\n", encoding="utf-8")
    assert command(str(file), "--passport", "--output", str(tmp_path / "one")).exit_code == 0
    assert sorted(made.relative_to(tmp_path / "one").as_posix() for made in (tmp_path / "one").rglob("*.pdf")) == [
        "en/plan.pdf", "passport_en.pdf"]
    assert command(str(file), "my-balance", "--passport", "--output", str(tmp_path / "two")).exit_code == 0
    for language, words, listed, other in (("nl", "Zo print je dit", "my-balance.pdf", "plan.pdf"),
                                           ("en", "How to print this", "plan.pdf", "my-balance.pdf")):
        reader = PdfReader(tmp_path / "two" / f"passport_{language}.pdf")
        text = reader.pages[0].extract_text()
        assert reader.trailer["/Root"]["/Lang"] == language  # type: ignore[index]
        assert words in text
        assert listed in text
        assert other not in text


def test_the_passport_draws_as_many_cards_as_are_on_the_sheet(tmp_path: Path) -> None:
    assert command("terugblik", "--sheet", "a4", "--passport", "--output", str(tmp_path)).exit_code == 0
    picture = rendered((tmp_path / "passport_nl.pdf").read_bytes())[0].convert("L")
    box = 18 * PIXELS_PER_MM, 0, 38 * PIXELS_PER_MM, picture.height
    drawn = picture.crop(box).point(lambda shade: 255 * (shade < 180))
    tall = [row for row in range(drawn.height) if sum(drawn.crop((0, row, drawn.width, row + 1)).histogram()[255:]) > 10 * PIXELS_PER_MM]
    top, foot = min(row for row in tall if row > 40 * PIXELS_PER_MM), max(tall)
    across = drawn.crop((0, (3 * top + foot) // 4, drawn.width, (3 * top + foot) // 4 + 1)).tobytes()
    assert len([run for run in across.split(b"\0") if run]) == 5, "the edges of the sheet, those of the cards, and the gutter between them"
    assert not [row for row in tall if top + 2 * PIXELS_PER_MM < row < foot - 2 * PIXELS_PER_MM]


@pytest.mark.parametrize(("what", "file", "words"), [("icons", "icons_en.pdf", "Icons"), ("scenes", "scenes_en.pdf", "Scenes"), ("calibrate", "calibration_a4_en.pdf", "Front")])
def test_other_sheets_come_in_english_too(tmp_path: Path, what: str, file: str, words: str) -> None:
    assert command(what, "--language", "en", "--output", str(tmp_path)).exit_code == 0
    assert words in PdfReader(tmp_path / file).pages[0].extract_text()
    assert [made.name for made in tmp_path.iterdir()] == [file]


def test_the_calibration_sheet_has_a_cross_in_the_middle_of_both_sides(tmp_path: Path) -> None:
    assert command("calibrate", "--output", str(tmp_path)).exit_code == 0
    pictures = rendered((tmp_path / "calibration_a4_nl.pdf").read_bytes())
    assert len(pictures) == 2
    for picture in pictures:
        across = picture.convert("L").crop((0, picture.height // 2 - 1, picture.width, picture.height // 2 + 1))
        assert sum(across.histogram()[:128]) >= 38 * PIXELS_PER_MM


def papers() -> Iterator[tuple[str, str]]:
    for name in ("self-care", "base-attitude", "signal-checklist", "attachment-factsheet", "stress-window"):
        layout = loaded(name).handout.layout
        yield from ((name, paper) for paper in DESIGNS[layout].sheets)


@pytest.mark.parametrize(("name", "paper"), list(papers()))
def test_posters_checklists_and_factsheets_come_on_their_papers(name: str, paper: str) -> None:
    page = Job(loaded(name), Wish(paper)).compose(SESSION).pages[0]
    assert (page.width, page.height) == (SHEETS[paper].width, SHEETS[paper].height)
