"""Pictures on the page: their colours, what shows through, their size in the file, and what an author is told."""

import io
import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from click.testing import CliRunner
from msgspec.structs import replace
from PIL import Image, ImageCms, ImageDraw
from pypdf import PdfReader

from generate import main
from handouts import InvalidHandoutError, Loaded
from layouts.composition import compose
from layouts.frames import Group, Node, PlacedRaster, Publication
from layouts.press import to_pdf
from layouts.units import mm, to_mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from tests.conftest import SESSION, load_text

HEAD = "title: T\naudience: {audience}\nlayout: {layout}\npages: {pages}\nblocks:\n"
SHADE = 6


def sheet(name: str, *, layout: str = "factsheet", width: int | None = 40, audience: str = "team", pages: int = 1) -> str:
    head = HEAD.format(layout=layout, audience=audience, pages=pages)
    head = head if layout == "factsheet" else head.replace(f"pages: {pages}\n", "")
    return f"{head}  - picture: {name}\n    alt: Een plaatje.\n" + (f"    width: {width}\n" if width else "")


def placed(publication: Publication) -> list[PlacedRaster]:
    def under(nodes: tuple[Node, ...]) -> list[PlacedRaster]:
        return [found for node in nodes for found in
                (under(node.children) if isinstance(node, Group) else [node] if isinstance(node, PlacedRaster) else [])]

    return [found for page in publication.pages for found in under(page.children)]


def shown(one: Loaded) -> Image.Image:
    """The first picture of a handout, as PDFium paints it, at 144 pixels to an inch."""
    publication = compose(one, SESSION)
    where = placed(publication)[0]
    page: Image.Image = pypdfium2.PdfDocument(to_pdf(publication))[0].render(scale=2).to_pil().convert("RGB")
    return cut(page, where, 2)


def cut(page: Image.Image, where: PlacedRaster, scale: float, margin: float = 0.0) -> Image.Image:
    """The part of a page that a picture stands on."""
    left, top = (round((margin + side) * scale) for side in (where.x, where.y))
    return page.crop((left, top, left + round(where.width * scale), top + round(where.height * scale)))


def pixel(image: Image.Image, across: float, down: float = 0.5) -> tuple[int, int, int]:
    red, green, blue = image.getpixel((round(image.width * across), round(image.height * down)))  # type: ignore[misc]
    return red, green, blue


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= SHADE for a, b in zip(one, other, strict=True))


def halves(mode: str, left: Any, right: Any) -> Image.Image:
    image = Image.new(mode, (400, 300), left)
    image.paste(right, (200, 0, 400, 300))
    return image


def save(image: Image.Image, file: Path, **options: Any) -> None:
    image.save(file, **options)


def wide_gray(file: Path, *, key: int | None = None) -> None:
    """16 bits a sample, dark at the left (a quarter of white), light at the right (three quarters)."""
    row = b"\0" + struct.pack(">200H", *[0x4000] * 200) + struct.pack(">200H", *[0xC000] * 200)
    write_png(file, 16, 0, zlib.compress(row * 300), [(b"tRNS", struct.pack(">H", key))] if key is not None else [])


def wide_colour(file: Path) -> None:
    row = b"\0" + struct.pack(">3H", 0xC000, 0x4000, 0) * 200 + struct.pack(">3H", 0, 0x4000, 0xC000) * 200
    write_png(file, 16, 2, zlib.compress(row * 300), [(b"tRNS", struct.pack(">3H", 0, 0x4000, 0xC000))])


def write_png(file: Path, depth: int, kind: int, data: bytes, chunks: list[tuple[bytes, bytes]]) -> None:
    head = struct.pack(">IIBBBBB", 400, 300, depth, kind, 0, 0, 0)
    parts = [(b"IHDR", head), *chunks, (b"IDAT", data), (b"IEND", b"")]
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in parts))


def four_inks(file: Path, *, adobe: bool = True) -> None:
    """Cyan at the left, yellow at the right; without Adobe's marker the inks are not inverted."""
    image = halves("CMYK", (255, 0, 0, 0), (0, 0, 255, 0))
    if adobe:
        image.save(file, quality=95)
        return
    stream = io.BytesIO()
    Image.eval(image, lambda ink: 255 - ink).save(stream, "JPEG", quality=95)
    file.write_bytes(re.sub(rb"\xff\xee\x00\x0eAdobe.{7}", b"", stream.getvalue(), flags=re.DOTALL))


def exchanged() -> bytes:
    """An ICC profile whose red is sRGB's green."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = profile.replace(b"rXYZ", b"????", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"????", b"gXYZ", 1)
    return swapped.replace("sRGB".encode("utf-16-be"), "Swap".encode("utf-16-be"))


RED, BLUE, WHITE = (200, 30, 30), (30, 60, 200), (255, 255, 255)
CASES: dict[str, tuple[str, Callable[[Path], None], tuple[int, int, int], tuple[int, int, int]]] = {
    "16-bit grey": ("a.png", wide_gray, (64, 64, 64), (191, 191, 191)),
    "16-bit grey, one shade nothing": ("a.png", lambda file: wide_gray(file, key=0xC000), (64, 64, 64), WHITE),
    "16-bit colour, one colour nothing": ("a.png", wide_colour, (192, 64, 0), WHITE),
    "grey and alpha": ("a.png", lambda file: save(halves("LA", (90, 255), (0, 0)), file), (90, 90, 90), WHITE),
    "half alpha": ("a.png", lambda file: save(halves("RGBA", (*RED, 128), (*BLUE, 0)), file), (227, 142, 142), WHITE),
    "palette": ("a.png", lambda file: save(halves("RGB", RED, BLUE).quantize(4), file), RED, BLUE),
    "palette and nothing": (
        "a.png", lambda file: save(halves("RGBA", (*RED, 255), (*BLUE, 0)).quantize(4), file), RED, WHITE),
    "one bit": ("a.png", lambda file: save(halves("1", 0, 1), file), (0, 0, 0), WHITE),
    "four inks": ("a.jpg", four_inks, (0, 255, 255), (255, 255, 0)),
    "four inks, not inverted": ("a.jpg", lambda file: four_inks(file, adobe=False), (0, 255, 255), (255, 255, 0)),
    "grey JPEG": ("a.jpg", lambda file: save(halves("L", 40, 200), file), (40, 40, 40), (200, 200, 200)),
    "progressive": ("a.jpg", lambda file: save(halves("RGB", RED, BLUE), file, progressive=True), RED, BLUE),
    "another profile": (
        "a.png", lambda file: save(halves("RGB", (255, 0, 0), BLUE), file, icc_profile=exchanged()), (0, 255, 0), (60, 30, 200)),
    "another profile in JPEG": (
        "a.jpg", lambda file: save(halves("RGB", (255, 0, 0), BLUE), file, icc_profile=exchanged()), (0, 255, 0), (60, 30, 200)),
    "a broken profile": ("a.jpg", lambda file: save(halves("RGB", RED, BLUE), file, icc_profile=b"nonsense" * 40), RED, BLUE),
    "a profile for other colours": (
        "a.png", lambda file: save(halves("L", 40, 200), file, icc_profile=exchanged()), (40, 40, 40), (200, 200, 200)),
}


@pytest.mark.parametrize("case", CASES)
def test_colours_are_those_of_the_picture(tmp_path: Path, case: str) -> None:
    name, make, left, right = CASES[case]
    make(tmp_path / name)
    image = shown(load_text(tmp_path, sheet(name)))
    assert near(pixel(image, 0.25), left), pixel(image, 0.25)
    assert near(pixel(image, 0.75), right), pixel(image, 0.75)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["jpg", "png"])
def test_a_picture_stands_as_the_camera_was_held(tmp_path: Path, kind: str, orientation: int) -> None:
    """The corner of the four that is red as seen through the camera; Exif 2.32, 4.6.4, table of orientations."""
    corners = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}
    image = Image.new("RGB", (600, 400), "white")
    image.paste(RED, (0, 0, 150, 100))
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.save(tmp_path / f"a.{kind}", exif=exif)
    seen = shown(load_text(tmp_path, sheet(f"a.{kind}")))
    assert (seen.width > seen.height) == (orientation < 5)
    right, low = corners[orientation]
    for across in (0, 1):
        for down in (0, 1):
            found = pixel(seen, 0.06 + 0.88 * across, 0.06 + 0.88 * down)
            assert near(found, RED) == ((across, down) == (right, low)), (across, down, found)


@pytest.mark.parametrize("edition", ["standard", "print-shop"])
def test_what_is_transparent_shows_the_ground_it_stands_on(tmp_path: Path, edition: str) -> None:
    halves("RGBA", (*RED, 255), (0, 0, 0, 0)).resize((1200, 900)).save(tmp_path / "a.png")
    one = load_text(tmp_path, sheet("a.png", layout="statement", width=100))
    job = Job(one, Wish(edition=EDITIONS[edition]))
    where = placed(compose(one, SESSION))[0]
    margin = mm(12) if edition == "print-shop" else 0.0
    page = pypdfium2.PdfDocument(job.print(job.compose(SESSION), SESSION.press))[0].render(scale=1).to_pil().convert("RGB")
    seen = cut(page, where, 1, margin)
    assert near(pixel(seen, 0.25), RED)
    assert near(pixel(seen, 0.75), tuple(round(part * 255) for part in SESSION.theme.palettes["team"].tint))


def test_a_picture_for_the_copier_has_no_colour(tmp_path: Path) -> None:
    halves("RGBA", (*RED, 255), (*BLUE, 0)).save(tmp_path / "a.png")
    one = load_text(tmp_path, sheet("a.png"))
    pdf = to_pdf(compose(one, SESSION, edition=EDITIONS["copier"]))
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("RGB")
    assert all(red == green == blue for _, (red, green, blue) in page.getcolors(1 << 20))


def photograph(width: int, height: int) -> Image.Image:
    noise = Image.effect_noise((width, height), 20)
    return Image.merge("RGB", (noise, Image.linear_gradient("L").resize((width, height)), noise.transpose(Image.Transpose.ROTATE_180)))


@pytest.mark.parametrize("kind", ["jpg", "png"])
def test_a_photograph_is_as_fine_as_print_and_no_finer(tmp_path: Path, kind: str) -> None:
    photograph(2800, 2100).save(tmp_path / f"a.{kind}", compress_level=1)
    pdf = to_pdf(compose(load_text(tmp_path, sheet(f"a.{kind}", width=100)), SESSION))
    (image,) = PdfReader(io.BytesIO(pdf)).pages[0].images
    assert image.image is not None
    assert image.image.size == (1181, 886)
    assert len(pdf) < 1_500_000


def test_a_jpeg_that_needs_no_change_is_not_coded_twice_and_tells_no_secrets(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Mijn telefoon, thuis"
    image = photograph(600, 400)
    image.save(tmp_path / "a.jpg", quality=85, exif=exif, comment="Jantje")
    pdf = to_pdf(compose(load_text(tmp_path, sheet("a.jpg", width=60)), SESSION))
    start = pdf.index(b"\xff\xd8\xff")
    found = Image.open(io.BytesIO(pdf[start : pdf.index(b"endstream", start)]))
    assert found.tobytes() == Image.open(tmp_path / "a.jpg").tobytes()
    assert b"telefoon" not in pdf
    assert b"Jantje" not in pdf


def test_a_drawing_loses_nothing(tmp_path: Path) -> None:
    image = Image.new("RGB", (600, 400), "white")
    ImageDraw.Draw(image).text((20, 20), "Schoolplein", fill=RED, font_size=60)
    image.save(tmp_path / "a.png")
    (found,) = PdfReader(io.BytesIO(to_pdf(compose(load_text(tmp_path, sheet("a.png", width=60)), SESSION)))).pages[0].images
    assert found.image is not None
    assert found.image.convert("RGB").tobytes() == image.tobytes()


def test_the_same_picture_twice_is_in_the_file_once(tmp_path: Path) -> None:
    photograph(400, 300).save(tmp_path / "a.png")
    block = "  - picture: a.png\n    alt: Nog eens.\n    width: 40\n"
    once, twice = (len(to_pdf(compose(load_text(tmp_path, sheet("a.png") + block * more), SESSION))) for more in (0, 1))
    assert twice - once < 2000


def message(one: Loaded) -> str:
    with pytest.raises(InvalidHandoutError) as error:
        compose(one, SESSION)
    return str(error.value)


def advised(text: str) -> int:
    found = re.search(r"'width: (\d+)'", text)
    assert found, text
    return int(found[1])


@pytest.mark.parametrize("width", [None, 120])
@pytest.mark.parametrize("pixels", [60, 240])
def test_a_small_picture_is_refused_and_the_advice_makes_it_sharp(tmp_path: Path, pixels: int, width: int | None) -> None:
    Image.new("RGB", (pixels, 40), "teal").save(tmp_path / "a.png")
    text = message(load_text(tmp_path, sheet("a.png", width=width)))
    assert f"has {pixels} pixels from left to right" in text
    assert CliRunner().invoke(main, ["check", str(tmp_path / "sheet.yaml")]).exit_code == 1
    (tmp_path / "sheet.yaml").write_text(sheet("a.png", width=advised(text)), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--strict", str(tmp_path / "sheet.yaml")])
    assert result.exit_code == 0, result.output


def test_a_picture_smaller_than_any_width_asks_for_a_larger_one(tmp_path: Path) -> None:
    Image.new("RGB", (20, 20), "teal").save(tmp_path / "a.png")
    text = message(load_text(tmp_path, sheet("a.png")))
    assert "width:" not in text
    needed = re.search(r"at least (\d+) pixels", text)
    assert needed
    Image.new("RGB", (int(needed[1]), 20), "teal").save(tmp_path / "a.png")
    (tmp_path / "sheet.yaml").write_text(sheet("a.png"), encoding="utf-8")
    assert CliRunner().invoke(main, ["check", "--strict", str(tmp_path / "sheet.yaml")]).exit_code == 0


@pytest.mark.parametrize("command", [["check"], ["render", "--output", "out"]])
def test_a_blurred_picture_is_printed_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Image.new("RGB", (480, 320), "teal").save(tmp_path / "a.png")
    (tmp_path / "sheet.yaml").write_text(sheet("a.png", width=120), encoding="utf-8")
    result = CliRunner().invoke(main, [command[0], "sheet.yaml", *command[1:]])
    assert result.exit_code == 0, result.output
    assert "warning: blocks[0].picture" in result.output
    (tmp_path / "sheet.yaml").write_text(sheet("a.png", width=advised(result.output)), encoding="utf-8")
    assert "warning" not in CliRunner().invoke(main, [command[0], "sheet.yaml", *command[1:]]).output


def test_on_a_larger_paper_the_advice_is_in_the_millimetres_of_the_handout(tmp_path: Path) -> None:
    Image.new("RGB", (300, 200), "teal").save(tmp_path / "a.png")
    one = load_text(tmp_path, sheet("a.png", layout="statement", width=250))
    with pytest.raises(InvalidHandoutError) as error:
        compose(one, SESSION, "a1")
    width = advised(str(error.value))
    (there,) = placed(compose(load_text(tmp_path, sheet("a.png", layout="statement", width=width)), SESSION, "a1"))
    assert 150 <= 300 / there.width * 72 < 170


@pytest.mark.parametrize(("layout", "place"), [("factsheet", 180), ("statement", 253), ("card", 87)])
def test_a_picture_wider_than_its_place_is_told_how_wide_that_is(tmp_path: Path, layout: str, place: int) -> None:
    Image.new("RGB", (4000, 400), "teal").save(tmp_path / "a.png")
    text = message(load_text(tmp_path, sheet("a.png", layout=layout, width=500)))
    assert f"is {place} mm wide" in text
    (there,) = placed(compose(load_text(tmp_path, sheet("a.png", layout=layout, width=advised(text))), SESSION))
    assert to_mm(there.width) == pytest.approx(place, abs=1)


@pytest.mark.parametrize("pages", [1, 2])
@pytest.mark.parametrize("width", [None, 170])
def test_a_picture_too_tall_is_told_the_greatest_width_that_fits(tmp_path: Path, pages: int, width: int | None) -> None:
    Image.new("RGB", (1500, 3000), "teal").save(tmp_path / "a.png")
    text = sheet("a.png", width=width, pages=pages).replace("blocks:\n", "blocks:\n  - text: Een zin boven het plaatje.\n")
    problem = message(load_text(tmp_path, text))
    assert "mm too tall" in problem
    assert "pages:" not in problem
    found = advised(problem)
    lines = [line for line in text.splitlines() if "width:" not in line]
    compose(load_text(tmp_path, "\n".join([*lines, f"    width: {found}", ""])), SESSION)
    assert "mm too tall" in message(load_text(tmp_path, "\n".join([*lines, f"    width: {found + 1}", ""])))


def test_text_pushed_out_by_a_picture_is_told_of_the_picture(tmp_path: Path) -> None:
    Image.new("RGB", (1500, 1700), "teal").save(tmp_path / "a.png")
    text = sheet("a.png", width=160) + "  - text: " + "Een zin van enkele woorden. " * 60 + "\n"
    problem = message(load_text(tmp_path, text))
    assert "at the picture 'a.png'" in problem
    compose(load_text(tmp_path, text.replace("width: 160", f"width: {advised(problem)}")), SESSION)


def test_advice_about_pages_has_been_tried(tmp_path: Path) -> None:
    text = HEAD.format(layout="factsheet", audience="team", pages=1) + ("  - text: " + "Een zin van enkele woorden. " * 80 + "\n") * 8
    problem = message(load_text(tmp_path, text))
    found = re.search(r"'pages: (\d)'", problem)
    assert found, problem
    compose(load_text(tmp_path, text.replace("pages: 1", found[0].strip("'"))), SESSION)
    one = load_text(tmp_path, text.replace("pages: 1", f"pages: {int(found[1]) - 1}"))
    with pytest.raises(InvalidHandoutError):
        compose(replace(one), SESSION)
