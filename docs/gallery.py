"""Make the pictures of the README: `python docs/gallery.py`. Needs the extra `[test]`."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image, ImageOps

from handouts import load, shipped
from layouts.composition import compose, vocabulary
from layouts.press.pictures import pictures
from layouts.session import Session
from layouts.units import mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.proof.photocopy import DPI, copied
from studio.proof.scene_sheet import scene_sheet

SESSION = Session.of()
FOLDER = Path(__file__).parent
HEIGHT = 460
LARGE = 760
GAP = 14
SMALL, ACROSS = 330, 1700
COLORS = 96


def picture(pdf: bytes) -> Image.Image:
    """The pages beside each other, in landscape under each other."""
    pages = [ImageOps.expand(_page(page), 1, "#C9CDD6") for page in pypdfium2.PdfDocument(pdf)]
    across = pages[0].width < pages[0].height
    width = sum(page.width + GAP for page in pages) - GAP if across else max(page.width for page in pages)
    height = max(page.height for page in pages) if across else sum(page.height + GAP for page in pages) - GAP
    sheet = Image.new("RGB", (width, height), "white")
    at = 0
    for page in pages:
        sheet.paste(page, (at, 0) if across else (0, at))
        at += (page.width if across else page.height) + GAP
    return sheet.quantize(COLORS)


def sheets(pdf: bytes) -> Image.Image:
    """Pages to be read: three beside each other."""
    pages = [ImageOps.expand(page.render(scale=2 * LARGE / page.get_height()).to_pil().convert("RGB").reduce(2), 1, "#C9CDD6")
             for page in pypdfium2.PdfDocument(pdf)]
    wide, high = pages[0].width + GAP, pages[0].height + GAP
    sheet = Image.new("RGB", (3 * wide - GAP, -(-len(pages) // 3) * high - GAP), "white")
    for number, page in enumerate(pages):
        sheet.paste(page, (number % 3 * wide, number // 3 * high))
    return sheet.quantize(COLORS)


def _page(page: pypdfium2.PdfPage) -> Image.Image:
    high = HEIGHT if page.get_height() > page.get_width() else (HEIGHT - GAP) // 2
    return page.render(scale=2 * high / page.get_height()).to_pil().convert("RGB").reduce(2)


def samples() -> Iterator[Image.Image]:
    """The pages of the tables in the guide, at one scale."""
    guide = (FOLDER / "authoring.md").read_text(encoding="utf-8")
    for text in re.findall(r"^```yaml\n(title: .*?)^```", guide, re.DOTALL | re.MULTILINE):
        if "- table:" in text:
            with TemporaryDirectory() as folder:
                file = Path(folder) / "sample.yaml"
                file.write_text(text, encoding="utf-8")
                pages = pypdfium2.PdfDocument(SESSION.press.pdf(compose(load(file, vocabulary(SESSION)), SESSION)))
                for page in pages:
                    drawn = page.render(scale=2 * HEIGHT / mm(297)).to_pil().convert("RGB").reduce(2)
                    yield ImageOps.expand(drawn, 1, "#C9CDD6")


def beside(images: Sequence[Image.Image]) -> Image.Image:
    """Pictures beside each other, on one ground line."""
    width, height = sum(image.width + GAP for image in images) - GAP, max(image.height for image in images)
    sheet, at = Image.new("RGB", (width, height), "white"), 0
    for image in images:
        sheet.paste(image, (at, height - image.height))
        at += image.width + GAP
    return sheet.quantize(COLORS)


def shelf(school: Path) -> Image.Image:
    """Every page of every piece with a school's own on it, in rows."""
    session = Session.of(school=school)
    pages = [page for file in shipped() for page in _small(session.press.pdf(compose(load(file, vocabulary(session)), session)))]
    rows: list[list[Image.Image]] = [[]]
    for page in pages:
        if sum(one.width + GAP for one in rows[-1]) + page.width > ACROSS:
            rows.append([])
        rows[-1].append(page)
    sheet = Image.new("RGB", (ACROSS, len(rows) * (SMALL + GAP) - GAP), "white")
    for number, row in enumerate(rows):
        at = 0
        for page in row:
            sheet.paste(page, (at, number * (SMALL + GAP)))
            at += page.width + GAP
    return sheet.quantize(COLORS)


def _small(pdf: bytes) -> Iterator[Image.Image]:
    for page in pypdfium2.PdfDocument(pdf):
        yield ImageOps.expand(page.render(scale=2 * SMALL / page.get_height()).to_pil().convert("RGB").reduce(2), 1, "#C9CDD6")


def main() -> None:
    """One picture a handout, some of the print room, and one of each made-up school."""
    for school in sorted(FOLDER.glob("schools/*/school.yaml")):
        shelf(school).save(school.parent / "pieces.png", optimize=True)
    checklist, card = (load(file, vocabulary(SESSION)) for file in shipped() if file.stem in ("signal-checklist", "what-helps"))
    copier = Job(checklist, Wish(edition=EDITIONS["copier"]))
    page = copier.print(copier.compose(SESSION), SESSION.press)
    picture(page).save(FOLDER / "copier.png", optimize=True)
    third = copied(next(pictures(page, DPI)))
    third.resize(tuple(round(side * HEIGHT / third.height) for side in third.size)).quantize(16).save(
        FOLDER / "third-copy.png", optimize=True)
    sheet = Job(card, Wish(form="sheet"))
    picture(sheet.print(sheet.compose(SESSION), SESSION.press)).save(FOLDER / "sheet.png", optimize=True)
    beside(list(samples())).save(FOLDER / "tables.png", optimize=True)
    sheets(SESSION.press.pdf(scene_sheet(SESSION.look("nl")))).save(FOLDER / "scenes.png", optimize=True)
    for file in shipped():
        picture(SESSION.press.pdf(compose(load(file, vocabulary(SESSION)), SESSION))).save(FOLDER / f"{file.stem}.png", optimize=True)


if __name__ == "__main__":
    main()
