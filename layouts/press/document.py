"""A publication → the bytes of a PDF 1.7 file, tagged (ISO 14289-1) and archival (ISO 19005-2)."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from fonts import Face, Faces
from layouts.frames import Page, Publication, Raster
from layouts.press.bookmarks import write_outline
from layouts.press.content import PageContent
from layouts.press.faces import EmbeddedFace
from layouts.press.forms import Forms
from layouts.press.hatches import write_hatch
from layouts.press.metadata import info, xmp
from layouts.press.objects import Objects, Reference, name, string
from layouts.press.tags import StructureTree

_PROFILE = Path(__file__).parent / "srgb.icc"


@cache
def _srgb() -> bytes:
    return _PROFILE.read_bytes()


def to_pdf(publication: Publication, *, fillable: bool = False, tagged: bool = True) -> bytes:
    """Print a publication. The same publication gives the same bytes.

    `fillable` makes form fields of the places to write and to tick; without `tagged` there is no structure, as for
    sheets that are only printed. Imposed sheets never have one.
    """
    objects = Objects()
    tree = StructureTree() if tagged and not publication.imposed else None
    faces: dict[Face, EmbeddedFace] = {}
    forms = Forms(objects, tree, Faces().face("text", 400)) if fillable and tree else None
    contents = [PageContent(page, i, tree, faces, forms) for i, page in enumerate(publication.pages)]
    placed = {page: PageContent(page, 0, None, faces, None) for content in contents for page in content.placed}
    shared = _Shared(objects, {embedded.resource: embedded.write(objects) for embedded in faces.values()}, forms)
    shared.placed.update({page: _form_object(page, content, shared) for page, content in placed.items()})
    parent = objects.reserve()
    pages = [_page(parent, page, content, i, shared)
             for i, (page, content) in enumerate(zip(publication.pages, contents, strict=True))]
    objects.fill(parent, {"Type": name("Pages"), "Count": len(pages), "Kids": objects.array(pages)})
    headings = [heading for content in contents for heading in content.headings]
    root = objects.add({
        "Type": name("Catalog"), "Pages": parent, "StructTreeRoot": tree.write(objects, pages) if tree else None,
        "MarkInfo": b"<</Marked true>>" if tree else None, "Lang": string(publication.language),
        "AcroForm": forms.write(pages) if forms else None,
        "Outlines": write_outline(headings, pages, objects) if tree and len(pages) > 1 else None,
        "ViewerPreferences": b"<</DisplayDocTitle true /PrintScaling /None>>",
        "Metadata": objects.add_stream(
            {"Type": name("Metadata"), "Subtype": name("XML")}, xmp(publication, tagged=tree is not None), compress=False),
        "OutputIntents": b"[" + _output_intent(objects) + b"]",
    })
    return objects.write(root, objects.add(info(publication)))


@dataclass
class _Shared:
    """What the pages of one file share."""

    objects: Objects
    fonts: dict[str, Reference]
    forms: Forms | None
    placed: dict[Page, Reference] = field(default_factory=dict)
    rasters: dict[Raster, Reference] = field(default_factory=dict)

    def resources(self, content: PageContent) -> bytes:
        """The resource dictionary of a page or of a placed page."""
        kinds = {
            "Font": {resource: self.fonts[resource] for resource in content.resources},
            "Pattern": {resource: write_hatch(hatch, self.objects) for hatch, resource in content.hatches.items()},
            "XObject": {resource: self.placed[page] for page, resource in content.placed.items()}
            | {resource: self._raster(raster) for raster, resource in content.rasters.items()},
        }
        return self.objects.dictionary({kind: self.objects.dictionary(used) for kind, used in kinds.items() if used})


    def _raster(self, raster: Raster) -> Reference:
        """The image of some pixels, once in a file; what covers its ground as a soft mask (ISO 32000-1, 8.9.5, 11.6.5.3)."""
        if raster not in self.rasters:
            rows = b"<</Predictor 15 /Colors %d /Columns %d>>" % (1 if raster.gray else 3, raster.width)
            self.rasters[raster] = self.objects.add_stream({
                "Type": name("XObject"), "Subtype": name("Image"), "Width": raster.width, "Height": raster.height,
                "ColorSpace": name("DeviceGray" if raster.gray else "DeviceRGB"), "BitsPerComponent": 8,
                "SMask": self._raster(raster.mask) if raster.mask else None,
                "Filter": name("DCTDecode" if raster.jpeg else "FlateDecode"), "DecodeParms": None if raster.jpeg else rows,
            }, raster.data, compress=False)
        return self.rasters[raster]


def _form_object(page: Page, content: PageContent, shared: _Shared) -> Reference:
    """A finished page to be placed on sheets, with its bleed."""
    bleed = page.bleed
    box = shared.objects.array([round(side, 2) for side in (-bleed, -bleed, page.width + bleed, page.height + bleed)])
    entries = {"Type": name("XObject"), "Subtype": name("Form"), "BBox": box, "Resources": shared.resources(content)}
    return shared.objects.add_stream(entries, content.stream)


def _page(parent: Reference, page: Page, content: PageContent, number: int, shared: _Shared) -> Reference:
    objects = shared.objects
    widgets = shared.forms.on_page(number) if shared.forms else []
    return objects.add({
        "Type": name("Page"), "Parent": parent, **_boxes(page, objects), "Resources": shared.resources(content),
        "Contents": objects.add_stream({}, content.stream), "StructParents": number, "Tabs": name("S"),
        "Annots": objects.array(widgets) if widgets else None,
    })


def _boxes(page: Page, objects: Objects) -> dict[str, bytes]:
    """Media, trim and bleed box (ISO 32000-1, 14.11.2)."""
    media = objects.array([0, 0, round(page.width, 2), round(page.height, 2)])
    if page.trim is None:
        return {"MediaBox": media, "TrimBox": media}
    x, y, width, height = page.trim
    low, bleed = page.height - y - height, page.bleed
    trim = [x, low, x + width, low + height]
    outer = [x - bleed, low - bleed, x + width + bleed, low + height + bleed]
    return {"MediaBox": media, "TrimBox": objects.array([round(side, 3) for side in trim]),
            "BleedBox": objects.array([round(side, 3) for side in outer])}


def _output_intent(objects: Objects) -> bytes:
    profile = objects.add_stream({"N": 3}, _srgb())
    return objects.dictionary({
        "Type": name("OutputIntent"), "S": name("GTS_PDFA1"), "OutputConditionIdentifier": string("sRGB"),
        "Info": string("sRGB IEC61966-2.1"), "DestOutputProfile": profile,
    })
