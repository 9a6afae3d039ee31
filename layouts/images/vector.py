"""SVG files → pixels, by resvg: masks, gradients and effects come out as a browser shows them.

A drawing must stand on its own, so that it is the same everywhere and nothing is ever fetched: what runs, what lies
elsewhere and what needs a face of this machine is refused. It is read as XML without a document type, of which
entities that grow are made.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from handouts.messages import say
from layouts.images import BadImageError
from layouts.images.containers import Container, Damaged, contained

_LARGEST = 2 * 1024 * 1024
_MOST_ELEMENTS = 20_000
_LONGEST_SIDE = 20.0
_RUNS = frozenset({"script", "foreignobject", "iframe", "handler"})
_LETTERS = frozenset({"text", "tspan", "textpath"})
_OUTSIDE = re.compile(r"@import|url\(\s*[\"']?(?!#)(?!data:image/)", re.IGNORECASE)
_INSIDE = re.compile(r"\s*(#|data:image/(png|jpe?g);base64,)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*([0-9.]+(?:e[0-9]+)?)\s*(?:px|pt|mm|cm|in)?\s*", re.IGNORECASE)
_DAMAGED = say("the logo cannot be read: it is damaged, or no SVG.")
_AGAIN, _PLAIN = say("Save it again."), say("Save it as 'plain SVG', or as a PNG file.")


def safe_svg(data: bytes) -> str:
    """The text of a drawing in which nothing runs and that stands on its own. Raises BadImageError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadImageError(_DAMAGED, _AGAIN) from None
    if "<!ENTITY" in text or len(data) > _LARGEST:
        raise BadImageError(say("the logo is too entangled to be printed."), _PLAIN)
    try:
        root = ET.fromstring(text)  # noqa: S314  # it has no entities, and comes from the person who prints
    except ET.ParseError:
        raise BadImageError(_DAMAGED, _AGAIN) from None
    if _name(root) != "svg":
        raise BadImageError(_DAMAGED, _AGAIN)
    _refuse_shape(root)
    _refuse_parts(root)
    return text


def drawn(text: str, width: int) -> Container:
    """A drawing at a width in pixels. Raises BadImageError."""
    import resvg_py  # noqa: PLC0415  # only logos are SVG: keep start-up short

    try:
        return contained(bytes(resvg_py.svg_to_bytes(svg_string=text, width=width, skip_system_fonts=True)))
    except (ValueError, Damaged):
        raise BadImageError(_DAMAGED, _AGAIN) from None


def _refuse_parts(root: ET.Element) -> None:
    elements = list(root.iter())
    if len(elements) > _MOST_ELEMENTS or _nested_uses(elements):
        raise BadImageError(say("the logo is too entangled to be printed."), _PLAIN)
    for element in elements:
        name = _name(element)
        if name in _RUNS or any(_local(key).startswith("on") for key in element.attrib):
            raise BadImageError(say("the logo has a script in it."), _PLAIN)
        if name in _LETTERS:
            raise BadImageError(say("the logo has letters that need a face of your computer."),
                                say("In the drawing program, make paths of the text, and save it again."))
        words = [*element.attrib.values(), *([element.text or ""] if name == "style" else [])]
        if name != "a" and (any(not _INSIDE.match(link) for link in _links(element)) or any(map(_OUTSIDE.search, words))):
            raise BadImageError(say("the logo shows what is not in it: another file, a picture or an address."), _PLAIN)


def _nested_uses(elements: list[ET.Element]) -> bool:
    """Whether a part is used that uses parts itself: a few lines of that can grow without end."""
    holders = {f"#{element.get('id')}" for element in elements if element.get("id") and any(_name(one) == "use" for one in element.iter())}
    return any(link in holders for element in elements if _name(element) == "use" for link in _links(element))


def _refuse_shape(root: ET.Element) -> None:
    """Raises BadImageError for a drawing so thin that its pixels would fill the memory."""
    box = (root.get("viewBox") or "").replace(",", " ").split()
    sides = box[2:4] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]  # noqa: PLR2004  # SVG 2, 8.6
    found = [_NUMBER.fullmatch(side) for side in sides]
    lengths = [float(one[1]) if one else 0.0 for one in found]
    if min(lengths) <= 0 or max(lengths) / min(lengths) > _LONGEST_SIDE:
        raise BadImageError(say("the logo does not say how large it is, or is a mere line."), _PLAIN)


def _links(element: ET.Element) -> Iterator[str]:
    return (value for key, value in element.attrib.items() if _local(key) in ("href", "src"))


def _name(element: ET.Element) -> str:
    return _local(element.tag) if isinstance(element.tag, str) else ""


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()
