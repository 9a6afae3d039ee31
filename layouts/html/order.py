"""The nodes of a publication as they are read: page after page by their order, what goes on over pages in one, no parts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from layouts.frames import ARTIFACT, Group, Node, Page

Key = tuple[str | int, ...]


@dataclass(slots=True)
class _Begun:
    """A group while what belongs to it is found."""

    group: Group
    kids: "list[_Begun | Node]" = field(default_factory=list)

    def closed(self) -> Group:
        """The group, complete."""
        return self.group._replace(children=tuple(kid.closed() if isinstance(kid, _Begun) else kid for kid in self.kids))


def in_order(pages: Iterable[Page]) -> tuple[Node, ...]:
    """What stands on all pages, in the order in which it is read (ISO 32000-1, 14.8.2.3); a part gives what is in it."""
    nodes = sorted((node for page in pages for node in page.children), key=_order)
    known: dict[Key, _Begun] = {}
    return tuple(_flat([kid.closed() if isinstance(kid, _Begun) else kid for kid in _gathered(nodes, known)]))


def _order(node: Node) -> int:
    return node.order if isinstance(node, Group) else 0


def _gathered(nodes: Sequence[Node], known: dict[Key, _Begun]) -> "list[_Begun | Node]":
    """Nodes with their groups open; the children of a group whose key was met go to that one."""
    found: list[_Begun | Node] = []
    for node in nodes:
        if not isinstance(node, Group):
            found.append(node)
            continue
        kids = _gathered(node.children, known)
        key = node.key if node.role != ARTIFACT else None
        if key in known:
            known[key].kids += kids
            continue
        made = _Begun(node, kids)
        if key is not None:
            known[key] = made
        found.append(made)
    return found


def _flat(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Group) and node.role == "Sect":
            yield from _flat(node.children)
        else:
            yield node
