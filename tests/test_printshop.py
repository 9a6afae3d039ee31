"""The files for a print shop, judged by what stands in them and by Ghostscript's plates, not by the code that draws them.

The plates need Ghostscript; where it is missing those tests are skipped with its name.
"""

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PIL import Image, ImageCms
from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, IndirectObject, StreamObject

from handouts import load
from layouts.composition import vocabulary
from layouts.press.inks import mixed, profile
from layouts.style.theme import color
from layouts.units import to_mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from tests.conftest import ROOT, SESSION, loaded

DPI = 100
MOST_INK = 280
RICH = 60  # percent of an ink that no tint and no small type has
NAMES = ("parent-leaflet", "what-helps", "self-care", "pictures")
PLATES = ("Cyan", "Magenta", "Yellow", "Black")
COLORS = {b"rg", b"RG", b"g", b"G", b"k", b"K", b"cs", b"CS", b"sc", b"SC", b"scn", b"SCN"}
XMP = {
    "pdfxid:GTS_PDFXVersion": "PDF/X-4", "pdf:Trapped": "False", "xmpMM:VersionID": "1", "xmpMM:RenditionClass": "default",
    "xmpMM:DocumentID": "uuid:", "xmp:CreateDate": "20", "xmp:ModifyDate": "20", "xmp:MetadataDate": "20", "pdf:Producer": "handouts",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A leaflet, a card, a poster with a dark foot, and a sheet with pictures of all kinds."""
    folder = tmp_path_factory.mktemp("shop")
    slope = Image.linear_gradient("L").resize((400, 300))
    Image.merge("RGBA", (slope, slope.rotate(180), slope, slope)).save(folder / "colour.png")
    Image.merge("LA", (slope, slope.rotate(180))).save(folder / "grey.png")
    Image.effect_noise((900, 600), 120).convert("RGB").point(lambda shade: shade // 2).save(folder / "photograph.jpg")
    blocks = "".join(f"  - picture: {name}\n    alt: Een plaatje.\n    width: 60\n" for name in ("colour.png", "grey.png", "photograph.jpg"))
    (folder / "pictures.yaml").write_text(f"title: T\naudience: team\nlayout: factsheet\nblocks:\n{blocks}", encoding="utf-8")
    found = {}
    for name in NAMES:
        one = load(folder / "pictures.yaml", vocabulary(SESSION)) if name == "pictures" else loaded(name)
        job = Job(one, Wish(edition=EDITIONS["print-shop"]))
        found[name] = folder / f"{name}.pdf"
        found[name].write_bytes(job.print(job.compose(SESSION), SESSION.press))
    return found


@pytest.fixture(params=NAMES)
def reader(files: dict[str, Path], request: pytest.FixtureRequest) -> PdfReader:
    return PdfReader(files[request.param])


def objects(reader: PdfReader) -> Iterator[Any]:
    """Every object that the file's trailer leads to, once."""
    seen, left = set[tuple[int, int]](), [reader.trailer]
    while left:
        one: Any = left.pop()
        if isinstance(one, IndirectObject):
            if (one.idnum, one.generation) in seen:
                continue
            seen.add((one.idnum, one.generation))
            one = one.get_object()
        yield one
        if isinstance(one, DictionaryObject):
            left += [value for key, value in one.items() if key != "/Parent"]
        elif isinstance(one, ArrayObject):
            left += list(one)


def root(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


def dictionaries(reader: PdfReader) -> Iterator[Any]:
    return (one for one in objects(reader) if isinstance(one, DictionaryObject))


def streams(reader: PdfReader) -> Iterator[tuple[str, Any]]:
    """The operators of pages, forms and patterns, with what each is."""
    for page in reader.pages:
        yield "page", ContentStream(page.get_contents(), reader)
    for one in dictionaries(reader):
        if isinstance(one, StreamObject) and (one.get("/Subtype") == "/Form" or one.get("/PatternType") == 1):
            yield "form", ContentStream(one, reader)


def test_a_file_says_that_it_is_pdf_x_4(reader: PdfReader) -> None:
    """ISO 15930-7: identification, version, document and trapping in XMP, the same in the Info dictionary."""
    packet = root(reader)["/Metadata"].get_data().decode()
    for key, value in XMP.items():
        assert re.search(f"<{key}>{re.escape(value)}[^<]*</{key}>", packet), key
    assert "pdfaid:part" not in packet
    assert re.search("<dc:title>.*?<rdf:li[^>]*>[^<]+</rdf:li>", packet)
    info: Any = reader.trailer["/Info"]
    assert info["/Trapped"] == "/False"
    day = re.search(r"<xmp:ModifyDate>(\d{4})-(\d\d)-(\d\d)T", packet)
    assert day
    assert info["/CreationDate"] == info["/ModDate"] == f"D:{''.join(day.groups())}000000Z"
    assert reader.pdf_header == "%PDF-1.6"
    assert len(reader.trailer["/ID"]) == 2  # type: ignore[arg-type]
    assert "/Encrypt" not in reader.trailer
    assert "/Version" not in root(reader)


def test_it_is_meant_for_one_printing_condition(reader: PdfReader) -> None:
    (intent,) = root(reader)["/OutputIntents"]
    intent = intent.get_object()
    assert (intent["/S"], intent["/OutputConditionIdentifier"]) == ("/GTS_PDFX", "FOGRA39")
    assert intent["/RegistryName"] == "http://www.color.org"
    assert intent["/Info"]
    embedded = intent["/DestOutputProfile"]
    assert embedded["/N"] == 4
    data = embedded.get_data()
    assert (data[8], data[12:20], data[36:40]) == (2, b"prtrCMYK", b"acsp")
    opened = ImageCms.ImageCmsProfile(io.BytesIO(data))
    assert "FOGRA39L" in ImageCms.getProfileDescription(opened)
    assert "Fogra" in ImageCms.getProfileCopyright(opened)


def test_its_boxes_lie_in_each_other(reader: PdfReader) -> None:
    for page in reader.pages:
        assert "/ArtBox" not in page
        assert {"/MediaBox", "/TrimBox", "/BleedBox"} <= set(page)
        boxes = [tuple(map(float, box)) for box in (page.mediabox, page.bleedbox, page.trimbox)]
        for (left, low, right, top), (l2, b2, r2, t2) in pairwise(boxes):
            assert left < l2 < r2 < right
            assert low < b2 < t2 < top
        assert [round(to_mm(inner - outer), 2) for inner, outer in zip(boxes[2][:2], boxes[1][:2], strict=True)] == [3, 3]


def test_every_face_is_in_it(reader: PdfReader) -> None:
    fonts = [one for one in dictionaries(reader) if one.get("/Type") == "/FontDescriptor"]
    assert fonts
    assert all("/FontFile2" in one for one in fonts)
    named = [one for one in dictionaries(reader) if one.get("/Type") == "/Font" and one.get("/Subtype") != "/Type0"]
    assert all("/FontDescriptor" in one for one in named)


def test_no_colour_is_a_screen_s(reader: PdfReader) -> None:
    """Device colours are of the output intent, in operators, pictures, spaces and blending."""
    used = set()
    for _, content in streams(reader):
        for operands, operator in content.operations:
            if operator in COLORS:
                used.add(operator)
                assert operator not in (b"rg", b"RG"), operands
                assert operator not in (b"cs", b"CS") or operands[0] in ("/All", "/Pattern")
    assert {b"k", b"SCN"} <= used
    for one in dictionaries(reader):
        assert one.get("/ColorSpace") not in ("/DeviceRGB", "/CalRGB"), one
        assert one.get("/CS", "/DeviceCMYK") == "/DeviceCMYK"
        assert not {"/DefaultRGB", "/DefaultCMYK"} & set(one)
    assert not [one for one in objects(reader) if one in ("/DeviceRGB", "/ICCBased", "/CalRGB")]
    assert all(page["/Group"]["/CS"] == "/DeviceCMYK" for page in reader.pages)  # type: ignore[index]


def test_nothing_in_it_acts_or_changes_how_it_is_printed(reader: PdfReader) -> None:
    catalog = root(reader)
    assert not {"/AcroForm", "/OpenAction", "/AA", "/Names", "/OCProperties", "/Collection", "/Perms"} & set(catalog)
    assert not [page for page in reader.pages if "/Annots" in page or "/AA" in page or "/PresSteps" in page]
    preferences = catalog["/ViewerPreferences"]
    assert {preferences.get(key, "/BleedBox") for key in ("/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip")} == {"/BleedBox"}
    for one in dictionaries(reader):
        assert not {"/TR", "/TR2", "/HT", "/HTO", "/BG", "/UCR", "/OPI", "/Alternates", "/Ref", "/PS", "/JS", "/F"} & set(one), one
        assert one.get("/Subtype") != "/PS"
        assert one.get("/BM", "/Normal") == "/Normal"
        filters = one.get("/Filter", [])
        assert "/LZWDecode" not in filters
        assert "/Crypt" not in filters


def test_type_is_black_alone_and_lies_over_what_is_under_it(reader: PdfReader) -> None:
    """Each run of black type is drawn with overprint, which is off again after it; nothing else is."""
    over = {name: state.get_object() for page in reader.pages for name, state in page["/Resources"]["/ExtGState"].items()}  # type: ignore[index]
    assert over["/Over"] == {"/Type": "/ExtGState", "/OP": True, "/op": True, "/OPM": 1}
    assert over["/Out"] == {"/Type": "/ExtGState", "/OP": False, "/op": False, "/OPM": 0}
    black = 0
    for _, content in streams(reader):
        fill: tuple[float, ...] = ()
        state, saved = "/Out", [fill]
        for operands, operator in content.operations:
            if operator == b"k":
                fill = tuple(map(float, operands))
            elif operator == b"q":
                saved.append(fill)
            elif operator == b"Q":
                fill = saved.pop()
            elif operator == b"gs":
                state = operands[0]
            elif operator == b"TJ":
                assert (state == "/Over") == (fill == (0, 0, 0, 1))
                black += fill == (0, 0, 0, 1)
            elif operator in (b"f", b"B", b"S", b"Do"):
                assert state == "/Out" or (operator == b"f" and fill == (0, 0, 0, 1)), "the dots of Arabic letters are type, too"
        assert state == "/Out"
    assert black > 1


def test_marks_are_on_every_plate_and_outside_the_bleed(reader: PdfReader) -> None:
    """On the sheet itself there is the piece, and lines in the colour of all plates; none of them reaches into the bleed."""
    for page in reader.pages:
        spaces: Any = page["/Resources"]["/ColorSpace"]  # type: ignore[index]
        kind, name, alternate, _ = spaces["/All"].get_object()
        assert (kind, name, alternate) == ("/Separation", "/All", "/DeviceCMYK")
        left, low, right, top = map(float, page.bleedbox)
        at, lines, forms, stroke = (0.0, 0.0), 0, 0, ""
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator == b"cm":
                at = float(operands[4]), float(operands[5])
            elif operator == b"CS":
                stroke = operands[0]
            elif operator == b"l":
                x, y = at[0] + float(operands[0]), at[1] - float(operands[1])
                assert stroke == "/All"
                for px, py in (at, (x, y)):
                    assert px <= left or px >= right or py <= low or py >= top
                lines += 1
            forms += operator == b"Do"
        assert (lines >= 12, forms) == (True, 1)


class Plates(NamedTuple):
    """The four plates of a page, white where there is no ink, at `DPI`."""

    cyan: Image.Image
    magenta: Image.Image
    yellow: Image.Image
    black: Image.Image

    def inside(self, margin: float, box: tuple[float, float, float, float] | None = None) -> "Plates":
        """What is a `margin` in mm inside the edges, or in a box (left, top, right, bottom) in mm from the trim."""
        width, height = self.black.size
        edge = margin * DPI / 25.4
        sides = (edge, edge, width - edge, height - edge) if box is None else tuple((12 + side) * DPI / 25.4 for side in box)
        return Plates(*(one.crop(tuple(map(round, sides))) for one in self))  # type: ignore[arg-type]

    @property
    def sums(self) -> Iterator[float]:
        """Percent of ink on each pixel."""
        return ((1020 - sum(inks)) / 2.55 for inks in zip(*(one.tobytes() for one in self), strict=True))


@pytest.fixture(scope="module")
def plates(files: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Plates]]:
    program = shutil.which("gs")
    if program is None:
        pytest.skip("needs Ghostscript")
    folder, found = tmp_path_factory.mktemp("plates"), {}
    for name, file in files.items():
        target = folder / f"{name}-%d.tif"
        subprocess.run([program, "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", f"-r{DPI}", "-sDEVICE=tiffsep", f"-sOutputFile={target}", str(file)], check=True)
        count = len(PdfReader(file).pages)
        found[name] = [Plates(*(opened(folder / f"{name}-{page}({plate}).tif") for plate in PLATES)) for page in range(1, count + 1)]
    return found


def opened(file: Path) -> Image.Image:
    with Image.open(file) as image:
        return image.copy()


@pytest.mark.parametrize("name", NAMES)
def test_no_spot_of_the_piece_has_more_ink_than_paper_takes(plates: dict[str, list[Plates]], name: str) -> None:
    sums = [max(page.inside(9).sums) for page in plates[name]]
    assert max(sums) <= MOST_INK + 0.5
    assert max(sums) > 100, "a measure that sees no ink proves nothing"
    assert max(plates[name][0].inside(0).sums) > 390, "the marks are on every plate"


def test_only_the_black_plate_has_body_type(plates: dict[str, list[Plates]]) -> None:
    """Of the leaflet's back, where its sources stand on paper."""
    back = plates["parent-leaflet"][0].inside(0, (107, 173, 187, 186))
    assert extrema(back.black)[0] < 120
    assert [extrema(plate) for plate in back[:3]] == [(255, 255)] * 3


def test_black_type_leaves_no_hole_in_the_tint_under_it(plates: dict[str, list[Plates]]) -> None:
    """The title of the leaflet stands on a tint: its plate is as even there as beside the title."""
    cover = plates["parent-leaflet"][0].inside(0, (206, 28, 285, 62))
    assert extrema(cover.black)[0] == 0
    low, high = extrema(cover.magenta)
    assert low == high < 250


def test_no_fold_mark_is_on_the_leaflet_and_each_fold_has_two_in_its_slug(plates: dict[str, list[Plates]]) -> None:
    for page, folds in zip(plates["parent-leaflet"], ((97, 197), (100, 200)), strict=True):
        for fold in folds:
            for top, foot in ((0, 11), (199, 210)):
                assert not lines_down(page.inside(0, (fold - 1.5, top, fold + 1.5, foot)).black)
            for top, foot in ((-10, -4), (214, 220)):
                assert lines_down(page.inside(0, (fold - 1.5, top, fold + 1.5, foot)).black), "such a line is seen where there is one"
                assert extrema(page.inside(0, (fold - 0.5, top, fold + 0.5, foot)).cyan)[0] < 60


def lines_down(plate: Image.Image) -> int:
    """In how many rows something in the middle third is darker than on both of its sides: a line that goes down."""
    wide, shades = plate.width, plate.tobytes()
    rows = [shades[at : at + wide] for at in range(0, len(shades), wide)]
    third = wide // 3
    return sum(min(row[third:-third]) + 40 < min(*row[:third], *row[-third:]) for row in rows)


def extrema(plate: Image.Image) -> tuple[int, int]:
    """The darkest and the lightest pixel of a plate."""
    shades = plate.tobytes()
    return min(shades), max(shades)


def lab(image: Image.Image, source: Any) -> tuple[float, float, float]:
    transform = ImageCms.buildTransform(source, ImageCms.createProfile("LAB"), image.mode, "LAB", ImageCms.Intent.RELATIVE_COLORIMETRIC)
    made = ImageCms.applyTransform(image, transform)
    assert made is not None
    light, a, b = made.tobytes()
    return light / 2.55, (a + 128) % 256 - 128, (b + 128) % 256 - 128


def test_each_build_looks_like_its_colour_on_a_screen() -> None:
    """By the measurements of the paper, through LittleCMS; greys that type is set in are black alone, and so not blue."""
    paper, screen = ImageCms.ImageCmsProfile(io.BytesIO(profile())), ImageCms.createProfile("sRGB")
    alone = {color(token) for token in ("#1B2540", "#4A5268", "#C9CDD6")}
    far = {}
    for build in (*SESSION.theme.inks.named, *SESSION.theme.inks.surfaces):
        rgb = Image.new("RGB", (1, 1), tuple(round(part * 255) for part in build[0]))
        ink = Image.new("CMYK", (1, 1), tuple(round(part * 255) for part in build[1]))
        assert sum(build[1]) <= MOST_INK / 100
        if build[0] in alone and build in SESSION.theme.inks.named:
            assert build[1][:3] == (0, 0, 0)
        else:
            far[build] = sum((one - other) ** 2 for one, other in zip(lab(rgb, screen), lab(ink, paper), strict=True)) ** 0.5
    assert max(far.values()) < 8, far
    assert len(far) >= 20


def test_a_school_s_own_colour_goes_through_the_profile_and_stays_under_the_limit() -> None:
    for text in ("#E2001A", "#00529C", "#101010", "#003300", "#200020", "#FFFFFF"):
        build = mixed(color(text))
        assert sum(build) <= MOST_INK / 100
        near = lab(Image.new("CMYK", (1, 1), tuple(round(part * 255) for part in build)), ImageCms.ImageCmsProfile(io.BytesIO(profile())))
        meant = lab(Image.new("RGB", (1, 1), tuple(round(part * 255) for part in color(text))), ImageCms.createProfile("sRGB"))
        assert abs(near[0] - meant[0]) < 12
    assert mixed(color("#FFFFFF")) == (0, 0, 0, 0)
    assert mixed(color("#000000")) == (0, 0, 0, 1)


def test_pictures_are_in_ink(files: dict[str, Path]) -> None:
    reader = PdfReader(files["pictures"])
    spaces = sorted((one["/ColorSpace"], one.get("/Filter"), "/SMask" in one) for one in dictionaries(reader) if one.get("/Subtype") == "/Image")
    assert [space for space, _, masked in spaces if space == "/DeviceCMYK" and not masked] == ["/DeviceCMYK"]
    assert ("/DeviceCMYK", "/FlateDecode", True) in spaces or ("/DeviceCMYK", "/DCTDecode", True) in spaces


def test_the_licence_of_the_profile_stands_beside_it() -> None:
    text = (ROOT / "layouts" / "press" / "fogra39.LICENSE").read_text(encoding="utf-8")
    assert "zlib" in text
    assert "fogra39" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_slug_says_what_the_sheet_is(files: dict[str, Path]) -> None:
    text = PdfReader(files["parent-leaflet"]).pages[1].extract_text()
    assert "2/2 · 297 × 210 mm + 3 mm · PDF/X-4 FOGRA39" in text
    assert text.count("vouw") >= 4


@pytest.mark.parametrize("form", ["page", "sheet"])
def test_a_copier_that_counts_colour_counts_none(form: str) -> None:
    """Black is DeviceGray in pages, forms and hatches, marks included; the standard edition shows that colour would be seen."""

    def operators(edition: str) -> set[bytes]:
        job = Job(loaded("what-helps"), Wish(edition=EDITIONS[edition], form=form))
        reader = PdfReader(io.BytesIO(job.print(job.compose(SESSION), SESSION.press)))
        return {operator for _, content in streams(reader) for _, operator in content.operations}

    assert {b"g", b"G"} <= operators("copier")
    assert operators("copier") & {b"scn", b"SCN"}, "there is a hatch to look into"
    assert not {b"rg", b"RG", b"k", b"K"} & operators("copier")
    assert b"rg" in operators("standard")
