"""A publication → the bytes of a PDF 1.7 file, tagged (ISO 14289-1) and archival (ISO 19005-2)."""

from functools import cache
from pathlib import Path

from fonts import Face
from layouts.frames import Page, Publication
from layouts.press.content import PageContent
from layouts.press.faces import EmbeddedFace
from layouts.press.metadata import info, xmp
from layouts.press.objects import Objects, Reference, name, string
from layouts.press.tags import StructureTree

_PROFILE = Path(__file__).parent / "srgb.icc"


@cache
def _srgb() -> bytes:
    return _PROFILE.read_bytes()


def to_pdf(publication: Publication) -> bytes:
    """Print a publication. The same publication gives the same bytes."""
    objects = Objects()
    tree = StructureTree()
    faces: dict[Face, EmbeddedFace] = {}
    contents = [PageContent(page, i, tree, faces) for i, page in enumerate(publication.pages)]
    fonts = {embedded.resource: embedded.write(objects) for embedded in faces.values()}
    parent = objects.reserve()
    pages = [
        _page(objects, parent, page, content, i, fonts)
        for i, (page, content) in enumerate(zip(publication.pages, contents, strict=True))
    ]
    objects.fill(parent, {"Type": name("Pages"), "Count": len(pages), "Kids": objects.array(pages)})
    root = objects.add({
        "Type": name("Catalog"), "Pages": parent, "StructTreeRoot": tree.write(objects, pages),
        "MarkInfo": b"<</Marked true>>", "Lang": string(publication.language),
        "ViewerPreferences": b"<</DisplayDocTitle true /PrintScaling /None>>",
        "Metadata": objects.add_stream({"Type": name("Metadata"), "Subtype": name("XML")}, xmp(publication),
                                       compress=False),
        "OutputIntents": b"[" + _output_intent(objects) + b"]",
    })
    return objects.write(root, objects.add(info(publication)))


def _page(
    objects: Objects, parent: Reference, page: Page, content: PageContent, number: int, fonts: dict[str, Reference]
) -> Reference:
    used = {resource: fonts[resource] for resource in content.resources}
    box = objects.array([0, 0, round(page.width, 2), round(page.height, 2)])
    resources = objects.dictionary({"Font": objects.dictionary(used)})
    return objects.add({
        "Type": name("Page"), "Parent": parent, "MediaBox": box, "TrimBox": box, "Resources": resources,
        "Contents": objects.add_stream({}, content.stream), "StructParents": number, "Tabs": name("S"),
    })


def _output_intent(objects: Objects) -> bytes:
    profile = objects.add_stream({"N": 3}, _srgb())
    return objects.dictionary({
        "Type": name("OutputIntent"), "S": name("GTS_PDFA1"), "OutputConditionIdentifier": string("sRGB"),
        "Info": string("sRGB IEC61966-2.1"), "DestOutputProfile": profile,
    })
