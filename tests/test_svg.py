"""A page as SVG looks as its PDF does, by two renderers that know nothing of each other."""

import io
import xml.etree.ElementTree as ET
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
import resvg_py
from PIL import Image

from handouts import Loaded
from layouts.composition import compose
from layouts.frames import Color, Page, Publication, Shape
from layouts.press import to_pdf
from layouts.shapes import horizontal_line, polygon
from layouts.svg import to_svg
from layouts.svg.figure import figure
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from tests.conftest import ROOT, SESSION, load_text, loaded
from tests.strategies import draw_pictures
from tests.test_scenes import groups

SCALE = 2.0
FIGURE_SHARE = 0.01  # coordinates are rounded to a quarter of a point
SHADE, SHARE = 96, 0.004  # edges are rounded differently: what differs much, and how many pixels may


def by_resvg(page: Page) -> Image.Image:
    data = resvg_py.svg_to_bytes(svg_string=to_svg(page), zoom=SCALE, dpi=72, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(data))).convert("RGB")


def by_pdfium(publication: Publication) -> list[Image.Image]:
    return [page.render(scale=SCALE).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(to_pdf(publication))]


def difference(one: Image.Image, other: Image.Image, blur: int = 1) -> float:
    """The share of pixels that differ much, after softening: hatching may begin at another point of its cell."""
    square = (2 * blur + 1, 2 * blur + 1)
    soft = [cv2.blur(np.asarray(picture.resize(other.size)), square, borderType=cv2.BORDER_REPLICATE) for picture in (one, other)]
    shades = cv2.cvtColor(cv2.absdiff(*soft), cv2.COLOR_RGB2GRAY)
    return float(np.mean(shades >= SHADE))


def assert_alike(publication: Publication, blur: int = 1) -> None:
    for page, expected in zip(publication.pages, by_pdfium(publication), strict=True):
        picture = by_resvg(page)
        assert picture.size == pytest.approx(expected.size, abs=2)
        assert difference(picture, expected, blur) <= SHARE


def test_a_page_looks_the_same_in_svg_and_pdf(publication: Publication) -> None:
    assert_alike(publication)


@pytest.mark.parametrize(("name", "wish"), [
    ("self-care", Wish(edition=EDITIONS["copier"])), ("what-helps", Wish(form="sheet")), ("parent-talk", Wish(form="sheet", flip="short")),
    ("base-attitude", Wish(form="tiles")), ("attachment-factsheet", Wish(edition=EDITIONS["print-shop"])),
])
def test_editions_and_sheets_look_the_same_in_svg(name: str, wish: Wish) -> None:
    assert_alike(Job(loaded(name), wish).compose(SESSION), blur=5 if wish.edition.black else 1)


def test_pictures_look_the_same_in_svg(tmp_path: Path) -> None:
    draw_pictures(tmp_path)
    text = "title: T\naudience: team\nlayout: statement\nblocks:\n" + "".join(
        f"  - picture: {name}\n    alt: Vlak.\n    width: 34\n" for name in ("wide.png", "tall.jpg", "clear.png"))
    assert_alike(compose(load_text(tmp_path, text), SESSION))


@pytest.mark.parametrize("edition", ["standard", "copier"])
def test_scenes_look_the_same_in_svg(tmp_path: Path, edition: str) -> None:
    """Stripes inside a body, dots on a roof: what is outside them, or as coarse as the scene is large, would be seen."""
    text = "title: T\naudience: team\nlayout: factsheet\nblocks:\n" + "".join(
        f"  - scene: {{pose: {name}, width: {width}}}\n" for name, width in (("hug", 90), ("roles-agreement", 150)))
    one = Job(load_text(tmp_path, text), Wish(edition=EDITIONS[edition])).compose(SESSION)
    assert_alike(one, blur=5 if edition == "copier" else 1)


def test_a_difference_would_be_seen() -> None:
    one, other = compose(loaded("my-balance"), SESSION), compose(loaded("stress-window"), SESSION)
    assert difference(by_resvg(one.pages[0]), by_pdfium(other)[0]) > 5 * SHARE


def test_text_can_be_searched_when_it_is_text(handout: Loaded, publication: Publication) -> None:
    pages = [ET.fromstring(to_svg(page, title="Blad", outlines=False)) for page in publication.pages]  # noqa: S314  # our own
    read = " ".join(" ".join(node.text or "" for node in page.iter("{http://www.w3.org/2000/svg}text")) for page in pages)
    assert all(word in read for word in handout.handout.title.replace("\u00a0", " ").split())
    assert pages[0].get("aria-label") == "Blad"


def test_nothing_in_an_svg_is_fetched(publication: Publication) -> None:
    for page in publication.pages:
        text = to_svg(page)
        links = [value for node in ET.fromstring(text).iter() for key, value in node.attrib.items() if key.endswith("href")]  # noqa: S314
        assert all(link.startswith(("#", "data:")) for link in links)
        assert "<script" not in text


@pytest.mark.parametrize("name", ["attachment-factsheet", "stress-window"])
def test_a_figure_in_a_page_of_html_looks_as_on_paper(name: str) -> None:
    """In a third of the room: the style sheet of the page has what its classes say. It is looked at without the words and rules beside it."""
    rules = next(line for line in (ROOT / "layouts" / "html" / "phone.css").read_text(encoding="utf-8").splitlines() if line.startswith(".r,"))
    seen = 0
    for page in compose(loaded(name), SESSION).pages:
        for group in groups(page.children):
            if group.role != "Figure" or group.bounds is None:
                continue
            whole = by_resvg(page._replace(children=(group,)))
            left, top, width, height = group.bounds
            small = figure(group.children, group.bounds).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).replace(">", f"><style>{rules}</style>", 1)
            drawn = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=small, width=round(width * SCALE), skip_system_fonts=True)))).convert("RGBA")
            place = tuple(round(side * SCALE) for side in (left, top, left + width, top + height))
            wanted = whole.crop(place)  # type: ignore[arg-type]
            paper = Image.new("RGBA", drawn.size, (*wanted.getpixel((wanted.width - 1, 0)), 255))  # type: ignore[misc]
            assert difference(Image.alpha_composite(paper, drawn).convert("RGB"), wanted) < FIGURE_SHARE
            seen += 1
    assert seen


def test_shapes_that_are_painted_alike_and_lie_apart_are_one_element() -> None:
    """Of those that lie over each other the way they wind could cut one out of the other; lines cannot."""
    def elements(*shapes: Shape) -> int:
        return figure(shapes, (0, 0, 40, 20)).count("<path")

    ink = Color(0, 0, 0)
    first, near, far = (Shape(polygon((x, 0), (x + 6, 0), (x, 6)), fill=ink) for x in (0, 4, 12))
    line = Shape(horizontal_line(9), 3, 3, stroke=ink, line_width=1)
    assert (elements(first, far), elements(first, near), elements(first, far, near), elements(line, line)) == (1, 2, 2, 1)
