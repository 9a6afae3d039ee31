"""Places to tick and to write → real controls of a form, each with the name that people are told."""

from collections.abc import Iterator
from html import escape

from layouts.frames import Field, Group, Node, leaves
from layouts.html.words import Letters, inline, plain

_LINE = 1.7
_FEWEST, _MOST = 2, 12


def field_of(node: Node) -> Field | None:
    """The place to fill in of a Form, or of a paragraph that holds nothing else."""
    if isinstance(node, Group) and node.role in ("Form", "P") and not plain(node.children):
        return next((item for item in leaves([node]) if isinstance(item, Field)), None)
    return None


def control(group: Group, letters: Letters) -> str:
    """A Form with the words that stand at it, if there are any; they name it where they say the same."""
    words = plain(group.children)
    fields = [item for item in leaves([group]) if isinstance(item, Field)]
    if not fields:
        return f'<span class="room" role="img" aria-label="{escape(group.alt or words)}"></span>'
    inputs = "".join(_input(item, named=item.label != words) for item in fields)
    if not words:
        return inputs
    said = f'<span class="small">{inline([node for node in group.children if not isinstance(node, Field)], letters)}</span>'
    return f'<label class="line">{said} {inputs}</label>' if len(fields) == 1 else f"{said} {inputs}"


def ticked(box: Field, words: Group, letters: Letters) -> str:
    """A box with the words beside it that it is for: who taps the words ticks it."""
    said = inline(words.children, letters)
    return f'<label class="tick">{_input(box, named=box.label != plain(words.children))} <span>{said}</span></label>'


def _input(item: Field, *, named: bool) -> str:
    """The control itself; `named` says that no words on the page name it."""
    return f"<{' '.join(_attributes(item, named=named))}{'></textarea>' if item.multiline else '>'}"


def _attributes(item: Field, *, named: bool) -> Iterator[str]:
    name = escape(item.name)
    if item.kind == "check":
        yield f'input type="radio" name="{escape(item.choice)}" value="{name}"' if item.choice else f'input type="checkbox" name="{name}"'
    elif item.multiline:
        rows = min(_MOST, max(_FEWEST, round(item.height / (item.size * _LINE))))
        yield f'textarea name="{name}" rows="{rows}"'
    else:
        yield f'input type="text" name="{name}" autocomplete="off"'
    if named:
        yield f'aria-label="{escape(item.label)}"'
