"""A publication → the bytes of a PDF 1.7 file, tagged (ISO 14289-1) and archival (ISO 19005-2)."""

from functools import cache
from pathlib import Path

from fonts import Face, Faces
from layouts.frames import Page, Publication
from layouts.press.bookmarks import write_outline
from layouts.press.content import PageContent
from layouts.press.faces import EmbeddedFace
from layouts.press.forms import Forms
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
    sheets that are only printed.
    """
    objects = Objects()
    tree = StructureTree() if tagged else None
    faces: dict[Face, EmbeddedFace] = {}
    forms = Forms(objects, tree, Faces().face("text", 400)) if fillable and tree else None
    contents = [PageContent(page, i, tree, faces, forms) for i, page in enumerate(publication.pages)]
    fonts = {embedded.resource: embedded.write(objects) for embedded in faces.values()}
    parent = objects.reserve()
    pages = [
        _page(objects, parent, page, content, i, fonts, forms)
        for i, (page, content) in enumerate(zip(publication.pages, contents, strict=True))
    ]
    objects.fill(parent, {"Type": name("Pages"), "Count": len(pages), "Kids": objects.array(pages)})
    headings = [heading for content in contents for heading in content.headings]
    outline = write_outline(headings, pages, objects) if tagged and len(pages) > 1 else None
    root = objects.add({
        "Type": name("Catalog"), "Pages": parent, "StructTreeRoot": tree.write(objects, pages) if tree else None,
        "MarkInfo": b"<</Marked true>>" if tree else None, "Lang": string(publication.language),
        "AcroForm": forms.write(pages) if forms else None, "Outlines": outline,
        "ViewerPreferences": b"<</DisplayDocTitle true /PrintScaling /None>>",
        "Metadata": objects.add_stream(
            {"Type": name("Metadata"), "Subtype": name("XML")}, xmp(publication, tagged=tagged), compress=False),
        "OutputIntents": b"[" + _output_intent(objects) + b"]",
    })
    return objects.write(root, objects.add(info(publication)))


def _page(
    objects: Objects, parent: Reference, page: Page, content: PageContent, number: int, fonts: dict[str, Reference],
    forms: Forms | None,
) -> Reference:
    widgets = forms.on_page(number) if forms else []
    used = {resource: fonts[resource] for resource in content.resources}
    box = objects.array([0, 0, round(page.width, 2), round(page.height, 2)])
    resources = objects.dictionary({"Font": objects.dictionary(used)})
    return objects.add({
        "Type": name("Page"), "Parent": parent, "MediaBox": box, "TrimBox": box, "Resources": resources,
        "Contents": objects.add_stream({}, content.stream), "StructParents": number, "Tabs": name("S"),
        "Annots": objects.array(widgets) if widgets else None,
    })


def _output_intent(objects: Objects) -> bytes:
    profile = objects.add_stream({"N": 3}, _srgb())
    return objects.dictionary({
        "Type": name("OutputIntent"), "S": name("GTS_PDFA1"), "OutputConditionIdentifier": string("sRGB"),
        "Info": string("sRGB IEC61966-2.1"), "DestOutputProfile": profile,
    })
