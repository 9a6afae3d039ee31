"""The faces of a page, each cut down to the letters that it shows, in the page itself."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from string import ascii_letters, digits

from fonts import SCRIPTS, Faces, family_of, web_face
from handouts.tags import script_tag
from layouts.html.words import BOLD

_TYPED = frozenset(ascii_letters + digits + " .,:;!?'-/()@")
_HEAVIEST = 900
"""Titles and headings are set in the heaviest face of their family."""

_BEHIND = "system-ui,sans-serif"
_ROLES = ("text", "display", "title")


def face_rules(shown: Mapping[str, set[str]], faces: Faces, *, typed: bool) -> str:
    """The rules that bring the faces, by the characters that each shows; `typed` says that people write Latin in the page, too."""
    wanted: dict[tuple[str, int], set[str]] = {}
    for name, characters in shown.items():
        family, weight = family_of(name)
        role = _role(family)
        kept = _HEAVIEST if role != "text" else BOLD if weight >= BOLD else 400
        wanted.setdefault((_family(family), kept), set()).update(characters)
    if typed:
        wanted.setdefault(("text", 400), set()).update(_TYPED)
    return "".join(_rule(family, weight, characters, faces) for (family, weight), characters in sorted(wanted.items()))


def face_file(family: str, weight: int, characters: str, faces: Faces) -> bytes:
    """The file of a face with some characters, for a page on the web."""
    return web_face(faces.face(family, weight), characters)


def families(language: str) -> str:
    """What the style sheet calls the families of each role: that of the language's script first, then all others there are."""
    script = next((script for script in SCRIPTS if script.tag == script_tag(language)), None)
    return "".join(f"--{role}:{','.join(map(_called, _in_order(role, script.tag if script else '')))},{_BEHIND};" for role in _ROLES)


def _in_order(role: str, first: str) -> Iterator[str]:
    own = [script.families[role] for script in SCRIPTS if script.tag == first]
    yield from map(_family, (*own, role, *(script.families[role] for script in SCRIPTS if script.tag != first)))


def _rule(family: str, weight: int, characters: set[str], faces: Faces) -> str:
    face = faces.face(family, weight)
    data = b64encode(web_face(face, characters)).decode()
    adjusted = f"size-adjust:{face.factor:.0%};" if face.factor != 1 else ""
    weights = weight if _role(family) == "text" else "100 900"
    return f"@font-face{{font-family:{_called(family)};font-weight:{weights};{adjusted}src:url(data:font/woff;base64,{data})}}"


def _family(family: str) -> str:
    """The family that stands for its cuts, too: a page on a screen is as wide as it likes. Other scripts have one face for titles and headings."""
    return "title" if family.startswith("title") else family.replace(" title", " display")


def _role(family: str) -> str:
    return next(role for role in _ROLES if role in family.split())


def _called(family: str) -> str:
    return family.replace(" ", "-")
