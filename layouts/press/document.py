"""A publication → the bytes of a PDF 1.7 file, tagged (ISO 14289-1) and archival (ISO 19005-2), by ReportLab's objects.

What changes least has the first numbers: pages, then the elements of each page, then what pages share. So a line that
changes in a copy leaves the numbers of all others, and the objects that were written for another copy stand again.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from reportlab.pdfbase import pdfdoc

from fonts import Faces
from handouts.tags import is_rtl
from layouts.frames import Field, LinkArea, Page, Publication
from layouts.press import values
from layouts.press.bookmarks import outlines
from layouts.press.deflated import Keep
from layouts.press.faces import SHORT, composite_font, to_unicode
from layouts.press.forms import Forms
from layouts.press.hatches import pattern
from layouts.press.intent import archive_intent, extras, page_labels, preferences, print_intent
from layouts.press.links import link
from layouts.press.metadata import Info, info_key, xmp
from layouts.press.numbers import Numbers, PageNumbers
from layouts.press.packed import (
    Numbering,
    Run,
    deflated_stream,
    file_of,
    formatted,
    is_stream,
    object_stream,
    reference,
    stream,
)
from layouts.press.pages import PrintedPage
from layouts.press.parts import Mix, OutlineItem, Used, Way
from layouts.press.pixels import image
from layouts.press.tags import gathered, parents_of, tree_root, written
from layouts.press.values import array, name, numbers, string

Resources = tuple[tuple[str, tuple[tuple[str, bytes], ...]], ...]


class Document:
    """One file, while it is written."""

    def __init__(self, publication: Publication, pages: tuple[PrintedPage, ...], way: Way, faces: Faces, keep: Keep, mix: Mix) -> None:
        self._publication = publication
        self._pages = pages
        self._way = way
        self._faces = faces
        self._keep = keep
        self._mix = mix
        self._numbers = Numbers.of(pages, tagged=way.tagged)
        self._next = self._numbers.after
        self._runs: list[Run] = []
        self._elements: list[Run] = []
        self._resources: dict[str, bytes] = {}

    def pdf(self) -> bytes:
        """All of it. Raises ClashError where two things are named alike."""
        numbers = self._numbers
        self._shared()
        forms = self._forms() if self._way.fillable else None
        for page, its in zip(self._pages, numbers.pages, strict=True):
            self._page(page, its, forms)
        at = tuple(one.page for one in numbers.pages)
        self._put(numbers.root, ("pages", at), lambda: _page_tree(at))
        if self._way.tagged:
            self._tree()
        info = self._add(("info", info_key(self._publication), self._way.inks), lambda: Info(self._publication))
        return self._file(self._catalog(forms), info)

    def _file(self, catalog: int, info: int) -> bytes:
        each = [(first + at, body) for first, run in self._runs for at, body in enumerate(run)]
        inside = (*self._elements, *((number, (body,)) for number, body in each if not is_stream(body)))
        packed = self._keep(("objects", inside), lambda: object_stream(inside, self._keep), len)
        version = b"1.6" if self._way.inks else b"1.7"
        return file_of([one for one in each if is_stream(one[1])], (inside, packed), (catalog, info), self._next - 1, version)

    def _put(self, first: int, key: Hashable, make: Callable[[], Any]) -> int:
        """Objects with the numbers from a first one on; how many there are."""
        made = self._keep((key, first), lambda: Numbering(first).objects(make()), _size)
        self._runs.append((first, made))
        return len(made)

    def _add(self, key: Hashable, make: Callable[[], Any]) -> int:
        """Objects with the next free numbers; that of the first."""
        first = self._next
        self._next += self._put(first, key, make)
        return first

    def _shared(self) -> None:
        """Faces, hatches, pixels and placed pages of all pages."""
        used = Used()
        for printed in self._pages:
            _take(used, printed)
        for kind, named in extras() if self._way.inks else ():
            for resource, make in named:
                self._named(resource, ("extra", kind, resource), make)
        texts: dict[bytes, bytes] = {}
        for face, codes in sorted(used.codes.items()):
            odd = {code: pair for (owner, code), pair in sorted(used.odd.items()) if owner == face}
            text = self._keep(("texts", codes, tuple(odd.items())), lambda codes=codes, odd=odd: to_unicode(codes, odd), len)  # type: ignore[misc]
            if text not in texts:
                texts[text] = reference(self._add(("characters", text), lambda text=text: stream(text)))  # type: ignore[misc]
            self._named(SHORT[face], ("face", face, codes, tuple(odd.items()), texts[text]), lambda face=face, codes=codes, odd=odd, text=text: (  # type: ignore[misc]
                composite_font(self._faces.named(face), codes, odd, texts[text])))
        for resource, hatch in used.hatches.items():
            self._named(resource, ("hatch", hatch, self._way.inks), lambda hatch=hatch: pattern(hatch, self._mix))  # type: ignore[misc]
        for resource, raster in used.rasters.items():
            first = self._next
            self._runs.append((first, Numbering(first).objects(image(raster, inks=self._way.inks is not None))))
            self._next += len(self._runs[-1][1])
            self._resources[resource] = reference(first)
        for resource, printed in used.placed.items():
            self._named(resource, ("placed", printed, self._of(printed.used)), lambda printed=printed: _form(printed, self._of(printed.used)))  # type: ignore[misc]

    def _named(self, resource: str, key: Hashable, make: Callable[[], Any]) -> None:
        self._resources[resource] = reference(self._add(key, make))

    def _of(self, used: Used) -> Resources:
        """What a page names, by kind, with references."""
        kinds: dict[str, Iterable[str]] = {"Font": [SHORT[face] for face in used.codes], "Pattern": used.hatches, "XObject": [*used.placed, *used.rasters]}
        if self._way.inks:
            kinds |= {kind: [resource for resource, _ in named] for kind, named in extras()}
        return tuple((kind, tuple((one, self._resources[one]) for one in sorted(names))) for kind, names in kinds.items() if names)

    def _page(self, printed: PrintedPage, numbers: PageNumbers, forms: Forms | None) -> None:
        """A page with its operators, elements and annotations."""
        body = self._keep(("operators", printed), lambda: formatted(deflated_stream(printed.pieces, self._keep)), len)
        self._runs.append((numbers.content, (body,)))
        notes = tuple(place.annotation + at for part, place in zip(printed.parts, numbers.places, strict=True) for at in range(len(part.fragment.annotations)))
        resources = self._of(printed.used)
        page, parent, index = printed.page, self._numbers.root, self._numbers.pages.index(numbers)
        boxes = page.width, page.height, page.trim, page.bleed
        blended = self._way.inks is not None
        self._put(numbers.page, ("page object", blended, boxes, resources, numbers.content, index, notes),
                  lambda: _page_object(page, resources, (parent, numbers.content, index), notes, blended))
        if self._way.tagged:
            self._element_objects(printed, numbers, forms)

    def _forms(self) -> Forms:
        """The fields of all pages."""
        return Forms(self._add, [
            (item, place.annotation + at) for printed, its in zip(self._pages, self._numbers.pages, strict=True)
            for part, place in zip(printed.parts, its.places, strict=True) for at, item in enumerate(part.fragment.annotations)
            if isinstance(item, Field)], rtl=is_rtl(self._publication.language))

    def _element_objects(self, printed: PrintedPage, numbers: PageNumbers, forms: Forms | None) -> None:
        """The elements of a page, and the way back to them."""
        both = tuple((part.fragment, place) for part, place in zip(printed.parts, numbers.places, strict=True))
        parents = self._keep(("parents", printed, numbers.places), lambda: parents_of(both), len)
        runs: list[Run] = [(numbers.parents, (parents,))]
        for part, place in zip(printed.parts, numbers.places, strict=True):
            own = self._keep(("elements", part, place), lambda part=part, place=place: written(part.fragment, place), _size)  # type: ignore[misc]
            runs.append((place.element, own))
            for at, item in enumerate(part.fragment.annotations):
                where, number = (place.page, place.parent + at), place.annotation + at
                if isinstance(item, LinkArea):
                    note = self._keep(("link", item, printed.page.height, where), lambda item=item, where=where: link(item, printed.page, where), len)  # type: ignore[misc]
                    runs.append((number, (note,)))
                elif forms:
                    runs.append((number, (forms.widget(item, printed.page, where),)))
        self._elements.extend(run for run in runs if run[1])

    def _tree(self) -> None:
        """The structure tree with the elements that no page has alone."""
        numbers = self._numbers
        both = [pair for printed, its in zip(self._pages, numbers.pages, strict=True)
                for pair in zip((part.fragment for part in printed.parts), its.places, strict=True)]
        holders = [place.number(holder) for fragment, place in both for holder in fragment.holders]
        self._runs.append((numbers.tree, (tree_root(numbers.document, [its.parents for its in numbers.pages], holders),)))
        key = "gathered", self._pages, numbers.tree, tuple([its.places for its in numbers.pages])
        for number, body in self._keep(key, lambda: gathered(both, numbers.tree, numbers.document), lambda made: sum(map(len, made.values()))).items():
            self._runs.append((number, (body,)))

    def _catalog(self, forms: Forms | None) -> int:
        publication, tagged = self._publication, self._way.tagged
        headings = tuple((its.page, heading) for printed, its in zip(self._pages, self._numbers.pages, strict=True)
                         for part in printed.parts for heading in part.headings) if tagged and len(self._pages) > 1 else ()
        outline = self._outlines(headings) if headings else None
        metadata = self._add(("metadata", info_key(publication), tagged, self._identity), lambda: xmp(publication, tagged=tagged, identity=self._identity))
        intent = self._add(("intent", bool(self._way.inks)), print_intent if self._way.inks else archive_intent)
        fields = forms.dictionary() if forms else None
        labels = tuple(page.label for page in publication.pages)
        key = "catalog", labels, publication.duplex, publication.language, self._numbers.root, self._numbers.tree if tagged else None, outline, metadata, intent, fields

        def made() -> values.Catalog:
            catalog = values.Catalog()
            catalog.Pages, catalog.Lang, catalog.PageMode = reference(self._numbers.root), string(publication.language), None
            catalog.Outlines = reference(outline) if outline else None
            catalog.ViewerPreferences = preferences(publication.duplex, rtl=is_rtl(publication.language))
            catalog.PageLabels = page_labels(labels) if len(labels) > 1 else None
            catalog.Metadata, catalog.OutputIntents = reference(metadata), array((reference(intent),))
            if tagged:
                catalog.StructTreeRoot, catalog.MarkInfo = reference(self._numbers.tree), values.dictionary(Marked="true")
            catalog.AcroForm = reference(fields) if fields else None
            return catalog

        return self._add(key, made)

    @property
    def _identity(self) -> bytes:
        """What tells a file for a print shop from every other: all that stands on its pages."""
        return b"".join(page.operators for page in self._pages) if self._way.inks else b""

    def _outlines(self, headings: tuple[tuple[int, OutlineItem], ...]) -> int:
        first = self._next
        made = self._keep(("outlines", headings, first), lambda: outlines(headings, first), _size)
        self._runs.append((first, made))
        self._next += len(made)
        return first


def _size(bodies: tuple[bytes, ...]) -> int:
    return sum(map(len, bodies))


def _take(used: Used, printed: PrintedPage) -> None:
    """Note what a page names, with what the pages placed on it name, these first."""
    for inner in printed.used.placed.values():
        _take(used, inner)
    used.add(printed.used)


def _page_tree(pages: tuple[int, ...]) -> Any:
    tree = pdfdoc.PDFPages()
    tree.pages = [reference(number) for number in pages]
    return tree


def _form(printed: PrintedPage, resources: Resources) -> Any:
    """A finished page to be placed on sheets, with its bleed."""
    page, bleed = printed.page, printed.page.bleed
    return values.form((-bleed, -bleed, page.width + bleed, page.height + bleed), printed.operators, _dictionaries(resources))


def _dictionaries(resources: Resources) -> Any:
    return values.dictionary(**{kind: values.dictionary(**dict(named)) for kind, named in resources})


def _page_object(page: Page, resources: Resources, others: tuple[int, int, int], notes: tuple[int, ...],
                 blended: bool) -> values.PageObject:  # noqa: FBT001
    """A page; `others` are the numbers of its parent and of its operators, and its own in the parent tree.

    What is seen through on it is `blended` in inks (ISO 32000-1, 11.6.6).
    """
    made = values.PageObject()
    made.MediaBox, made.TrimBox, made.BleedBox = _boxes(page)
    made.Resources = _dictionaries(resources)
    made.Parent, made.Contents = reference(others[0]), reference(others[1])
    made.StructParents, made.Tabs = others[2], name("S")
    made.Group = values.dictionary(S=name("Transparency"), CS=name("DeviceCMYK")) if blended else None
    made.Annots = [reference(number) for number in notes] or None
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
