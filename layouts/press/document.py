"""A publication → the bytes of a PDF 1.7 file, tagged (ISO 14289-1) and archival (ISO 19005-2), by ReportLab's objects."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfdoc

from fonts import Faces
from layouts.frames import Page, Publication, Raster
from layouts.press import values
from layouts.press.bookmarks import Bookmarks
from layouts.press.content import PageContent
from layouts.press.faces import EmbeddedFace
from layouts.press.forms import Forms
from layouts.press.hatches import pattern
from layouts.press.metadata import Info, xmp
from layouts.press.packed import Document
from layouts.press.pixels import image
from layouts.press.tags import StructureTree
from layouts.press.values import array, dictionary, indirect, name, numbers, stream, string

_PROFILE = Path(__file__).parent / "srgb.icc"


@cache
def _srgb() -> bytes:
    return _PROFILE.read_bytes()


def to_pdf(publication: Publication, *, fillable: bool = False, tagged: bool = True) -> bytes:
    """Print a publication. The same publication gives the same bytes.

    `fillable` makes form fields of the places to write and to tick; without `tagged` there is no structure, as for
    sheets that are only printed. Imposed sheets never have one.
    """
    tree = StructureTree() if tagged and not publication.imposed else None
    faces: dict[str, EmbeddedFace] = {}
    forms = Forms(tree, Faces().face("text", 400)) if fillable and tree else None
    contents = [PageContent(page, i, tree, faces, forms) for i, page in enumerate(publication.pages)]
    pages = {key: page for content in contents for key, (page, _) in content.placed.items()}
    placed = {key: PageContent(page, 0, None, faces, None) for key, page in pages.items()}
    shared = _Shared({embedded.resource: embedded.font() for embedded in faces.values()})
    shared.placed.update({key: _form_object(pages[key], content, shared) for key, content in placed.items()})
    document = Document()
    for number, (page, content) in enumerate(zip(publication.pages, contents, strict=True)):
        document.addPage(_page(page, content, number, shared, forms))
    if tree:
        tree.close(document.Pages.pages)
    headings = [heading for content in contents for heading in content.headings]
    bookmarks = Bookmarks(headings if tree and len(contents) > 1 else [], document.Pages.pages)
    document.info = Info(publication)
    document.Catalog = _catalog(publication, document, tree, forms, bookmarks)
    return bytes(document.GetPDFData(bookmarks))


def _catalog(
    publication: Publication, document: Document, tree: StructureTree | None, forms: Forms | None, bookmarks: Bookmarks
) -> values.Catalog:
    catalog = values.Catalog()
    catalog.Pages, catalog.Lang, catalog.PageMode = document.Pages, string(publication.language), None
    catalog.Outlines = document.Outlines = document.outline = bookmarks.outlines()
    catalog.ViewerPreferences = pdfdoc.ViewerPreferencesPDFDictionary({"DisplayDocTitle": "true", "PrintScaling": "/None"})
    catalog.Metadata = xmp(publication, tagged=tree is not None)
    catalog.OutputIntents = array((_output_intent(),))
    if tree:
        catalog.StructTreeRoot, catalog.MarkInfo = tree, dictionary(Marked="true")
    catalog.AcroForm = forms.dictionary() if forms else None
    return catalog


@dataclass
class _Shared:
    """What the pages of one file share."""

    fonts: dict[str, Any]
    placed: dict[int, Any] = field(default_factory=dict)
    rasters: dict[Raster, Any] = field(default_factory=dict)
    hatches: dict[Any, Any] = field(default_factory=dict)

    def resources(self, content: PageContent) -> Any:
        """The resource dictionary of a page or of a placed page."""
        kinds = {
            "Font": {resource: self.fonts[resource] for resource in sorted(content.resources)},
            "Pattern": {resource: self._made(self.hatches, hatch, pattern) for hatch, resource in content.hatches.items()},
            "XObject": {resource: self.placed[key] for key, (_, resource) in content.placed.items()}
            | {resource: self._made(self.rasters, raster, image) for raster, resource in content.rasters.items()},
        }
        return dictionary(**{kind: dictionary(**used) for kind, used in kinds.items() if used})

    def _made(self, known: dict[Any, Any], key: Any, make: Any) -> Any:
        if key not in known:
            known[key] = make(key)
        return known[key]


def _form_object(page: Page, content: PageContent, shared: _Shared) -> Any:
    """A finished page to be placed on sheets, with its bleed."""
    bleed = page.bleed
    box = (-bleed, -bleed, page.width + bleed, page.height + bleed)
    return values.form(box, content.stream, shared.resources(content))


def _page(page: Page, content: PageContent, number: int, shared: _Shared, forms: Forms | None) -> values.Page:
    made = values.Page()
    made.MediaBox, made.TrimBox, made.BleedBox = _boxes(page)
    made.Resources, made.Contents = shared.resources(content), stream(content.stream)
    made.StructParents, made.Tabs = number, name("S")
    made.Annots = (forms.on_page(number) if forms else []) or None
    return made


def _boxes(page: Page) -> tuple[Any, Any, Any]:
    """Media, trim and bleed box (ISO 32000-1, 14.11.2)."""
    media = numbers((0, 0, page.width, page.height))
    if page.trim is None:
        return media, media, None
    x, y, width, height = page.trim
    low, bleed = page.height - y - height, page.bleed
    trim = (x, low, x + width, low + height)
    outer = (x - bleed, low - bleed, x + width + bleed, low + height + bleed)
    return media, numbers(trim, 3), numbers(outer, 3)


def _output_intent() -> Any:
    return indirect(
        Type=name("OutputIntent"), S=name("GTS_PDFA1"), OutputConditionIdentifier=string("sRGB"),
        Info=string("sRGB IEC61966-2.1"), DestOutputProfile=stream(_srgb(), N=3))
