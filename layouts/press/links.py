"""Links (ISO 32000-1, 12.5.6.5): each under its LinkArea tag, with where it leads in words (ISO 14289-1, 7.18.5)."""

from layouts.frames import LinkArea, Page
from layouts.press.packed import formatted, reference
from layouts.press.values import dictionary, name, numbers, string

_PRINTED = 4


def link(item: LinkArea, page: Page, place: tuple[int, int]) -> bytes:
    """The annotation of a link; `place` is the number of its page and its own in the parent tree. Nothing of it is seen."""
    high = page.height - item.y
    return formatted(dictionary(
        Type=name("Annot"), Subtype=name("Link"), Rect=numbers((item.x, high - item.height, item.x + item.width, high)),
        Border=numbers((0, 0, 0)), F=_PRINTED, P=reference(place[0]), StructParent=place[1], Contents=string(item.says),
        A=dictionary(S=name("URI"), URI=string(item.address))))
