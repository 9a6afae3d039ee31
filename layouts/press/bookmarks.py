"""The outline of a file, from its headings (ISO 32000-1, 12.3.3)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from layouts.press.content import Heading
from layouts.press.objects import Objects, Reference, name, string


@dataclass
class _Entry:
    heading: Heading | None
    reference: Reference
    children: list["_Entry"] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many entries stand under this one."""
        return sum(1 + child.count for child in self.children)


def write_outline(headings: Sequence[Heading], pages: Sequence[Reference], objects: Objects) -> Reference | None:
    """Add the outline; returns its root, or None without headings."""
    if not headings:
        return None
    root = _Entry(None, objects.reserve())
    path: list[_Entry] = [root]
    for heading in sorted(headings, key=lambda heading: heading.order):
        while len(path) > 1 and (path[-1].heading is None or path[-1].heading.level >= heading.level):
            path.pop()
        entry = _Entry(heading, objects.reserve())
        path[-1].children.append(entry)
        path.append(entry)
    objects.fill(root.reference, {"Type": name("Outlines"), **_family(root)})
    _write(root, pages, objects)
    return root.reference


def _write(parent: _Entry, pages: Sequence[Reference], objects: Objects) -> None:
    siblings = parent.children
    for index, entry in enumerate(siblings):
        heading = entry.heading
        if heading is not None:
            objects.fill(entry.reference, {
                "Title": string(heading.text), "Parent": parent.reference,
                "Dest": b"[%d 0 R /XYZ null %.2f null]" % (pages[heading.page].number, heading.top),
                "Prev": siblings[index - 1].reference if index else None,
                "Next": siblings[index + 1].reference if index + 1 < len(siblings) else None, **_family(entry),
            })
        _write(entry, pages, objects)


def _family(entry: _Entry) -> dict[str, object]:
    if not entry.children:
        return {}
    return {"First": entry.children[0].reference, "Last": entry.children[-1].reference, "Count": entry.count}
