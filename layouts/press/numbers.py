"""The numbers of a file's objects: those of its pages, then those of the elements of each."""

from collections.abc import Sequence
from typing import NamedTuple

from layouts.press.pages import PrintedPage
from layouts.press.tags import Place

Key = tuple[str | int, ...]


class PageNumbers(NamedTuple):
    """The numbers of a page, of its operators and of the way back to its elements, and where its parts stand."""

    page: int
    content: int
    parents: int
    places: tuple[Place, ...]


class Numbers(NamedTuple):
    """The numbers of the page tree, of the structure tree and its first element, of pages, and of elements that go on.

    `after` is the first that is free, `parents` the first key that the parent tree does not have.
    """

    root: int
    tree: int
    document: int
    pages: tuple[PageNumbers, ...]
    keyed: dict[Key, int]
    after: int
    parents: int

    @classmethod
    def of(cls, pages: Sequence[PrintedPage], *, tagged: bool) -> "Numbers":
        """Number pages in their order; without tags there is no way back."""
        first, each = (4, 3) if tagged else (2, 2)
        element = first + each * len(pages)
        fragments = [part.fragment for page in pages for part in page.parts]
        beyond = element + sum(len(one.elements) + len(one.annotations) for one in fragments)
        keyed: dict[Key, int] = {}
        made, parent = [], len(pages)
        for index, printed in enumerate(pages):
            number, places = first + each * index, []
            for part, mark in zip(printed.parts, printed.marks, strict=True):
                fragment = part.fragment
                known = []
                for one in fragment.keyed:
                    assert one.key is not None  # noqa: S101  # what is keyed has a key
                    begins = one.key not in keyed
                    known.append((keyed.setdefault(one.key, beyond + len(keyed)), begins))
                annotation = element + len(fragment.elements)
                places.append(Place(element, annotation, number, 3, mark, parent, tuple(known)))
                element = annotation + len(fragment.annotations)
                parent += len(fragment.annotations)
            made.append(PageNumbers(number, number + 1, number + 2, tuple(places)))
        return cls(1, 2, 3, tuple(made), keyed, beyond + len(keyed), parent)
