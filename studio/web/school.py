"""A school as it is typed → the profile of a school: what is wrong in a field is told, and left out of the page."""

import base64
import binascii
import hashlib
import io
import tempfile
from collections import OrderedDict
from pathlib import Path
from typing import Any

import yaml

from handouts import InvalidHandoutError
from handouts.languages import catalogue
from handouts.messages import say, tenths, words
from handouts.problems import Problem
from handouts.school import LOGOS, Profile, validate_school
from handouts.source import parse
from layouts.session import Session
from layouts.style.oklch import contrast
from layouts.style.theme import color
from studio.web.asked import SchoolAsked

_KEPT = 6
_FIELDS = {"name": ("name",), "website": ("website",), "colour": ("colour",), "logo": ("logo",), "contact": ("contacts", "name"),
           "phone": ("contacts", "phone"), "hours": ("contacts", "hours"), "email": ("contacts", "email")}
_MISSING = {
    "nl": {"digits": "Dit nummer heeft {n} cijfers. Meestal zijn het er 10.", "digit": "Dit nummer heeft 1 cijfer. Meestal zijn het er 10.", "at": "Hier ontbreekt een @.", "after": "Na de @ ontbreekt iets, zoals ‘school.nl’."},
    "en": {"digits": "This number has {n} digits. Mostly there are 10.", "digit": "This number has 1 digit. Mostly there are 10.", "at": "An @ is missing here.", "after": "Something is missing after the @, such as ‘school.nl’."},
}
"""What is said of a field that somebody is still typing."""

_USUAL = 10
_NEARLY_WHITE, _READ, _SEEN = 1.6, 7.0, 4.5
_BLACK = (0.0, 0.0, 0.0)


def written(asked: SchoolAsked) -> dict[str, Any]:
    """What a profile says, as its file would; nothing of what is empty."""
    person = {"role": asked.role, "name": asked.contact, "phone": asked.phone, "hours": asked.hours, "email": asked.email}
    filled = {key: value.strip() for key, value in person.items() if value.strip()}
    found: dict[str, Any] = {"name": asked.name.strip()} if asked.name.strip() else {}
    for key in ("website", "colour"):
        if getattr(asked, key).strip():
            found[key] = getattr(asked, key).strip()
    if "colour" in found:
        found["use"] = asked.use
    if len(filled) > 1:
        found["contacts"] = [filled]
    if asked.logo:
        found["logo"] = f"logo{_suffix(asked.logo_name)}"
    return found


def saved(asked: SchoolAsked) -> str:
    """The text of `school.yaml`."""
    return yaml.safe_dump(written(asked), allow_unicode=True, sort_keys=False, width=120)


def fields(text: str) -> dict[str, str] | None:
    """A profile from its file, as the fields of the page; nothing where it is none. Its logo is a file of its own."""
    try:
        value = parse(text, "school.yaml").value
        if not isinstance(value, dict):
            return None
        school = validate_school(parse(yaml.safe_dump({key: one for key, one in value.items() if not key.startswith("logo")}, allow_unicode=True), "school.yaml"))
    except InvalidHandoutError:
        return None
    person = school.person()
    known = {"name": school.name, "website": school.website, "colour": school.colour, "use": school.use if school.colour else None}
    of_person = {"contact": person.name, "role": person.role, "phone": person.phone, "hours": person.hours, "email": person.email} if person else {}
    return {key: str(one) for key, one in {**known, **of_person}.items() if one}


class Schools:
    """The sessions of the schools that asked last: what they share with every other is made once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: OrderedDict[str, tuple[Session, dict[str, str]]] = OrderedDict()

    def session(self, asked: SchoolAsked | None, said: str) -> tuple[Session, dict[str, str]]:
        """The session of a school, and what is wrong in which of its fields."""
        if asked is None or not (asked.name.strip() or asked.contact.strip() or asked.phone.strip() or asked.logo):
            return self._session, {}
        key = hashlib.sha256(f"{said}{asked.model_dump_json()}".encode()).hexdigest()
        if key not in self._kept:
            self._kept[key] = self._made(asked, said)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _made(self, asked: SchoolAsked, said: str) -> tuple[Session, dict[str, str]]:
        wrong: dict[str, str] = {}
        with tempfile.TemporaryDirectory() as folder:
            value = written(asked)
            if asked.logo and not _put(asked, Path(folder)):
                wrong["logo"] = words(say("This is no picture that can be printed: take an SVG, PNG or JPEG of at most 2 MB."), catalogue(said))
                value.pop("logo")
            while value:
                try:
                    return self._session.of_school(_profile(value, Path(folder))), wrong
                except InvalidHandoutError as error:
                    if not _left_out(value, error, wrong, said):
                        break
        return self._session, wrong


def _profile(value: dict[str, Any], folder: Path) -> Profile:
    """Raises InvalidHandoutError."""
    source = parse(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), "school.yaml")
    return Profile(validate_school(source), source, folder)


def _left_out(value: dict[str, Any], error: InvalidHandoutError, wrong: dict[str, str], said: str) -> bool:
    """Take away what is wrong, and say so; whether that was anything."""
    taken = False
    for problem in error.problems:
        steps = [step.split("[")[0] for step in problem.path.split(".")]
        field = next((name for name, path in _FIELDS.items() if tuple(steps) == path), "name")
        wrong.setdefault(field, _still(field, str(_at(value, _FIELDS[field]) or ""), said) or _whole_sentence(problem, said))
        holder = value["contacts"][0] if steps[0] == "contacts" and value.get("contacts") else value
        taken = holder.pop(steps[-1], None) is not None or taken
        if steps[-1] == "colour":
            value.pop("use", None)
    return taken and "name" in value


def _at(value: Any, path: tuple[str, ...]) -> Any:
    """What is written in a field; a contact is the first of them."""
    for step in path:
        inner = value.get(step) if isinstance(value, dict) else None
        value = inner[0] if isinstance(inner, list) and inner else inner
    return value


def _still(field: str, text: str, said: str) -> str | None:
    """What a telephone number or an address lacks, where that is all that is wrong with it."""
    known, digits = _MISSING[said], sum(map(str.isdecimal, text))
    if field == "phone" and digits != _USUAL and not any(map(str.isalpha, text)):
        return known["digit" if digits == 1 else "digits"].format(n=digits)
    if field == "email" and " " not in text:
        return known["at"] if "@" not in text else known["after"] if "." not in text.rpartition("@")[2].strip(".") else None
    return None


def _whole_sentence(problem: Problem, said: str) -> str:
    found = f"{words(problem.message, catalogue(said))} {words(problem.hint, catalogue(said))}".strip()
    return found[:1].upper() + found[1:]


def verdict(asked: SchoolAsked, session: Session, said: str) -> dict[str, Any] | None:
    """How a colour can be read: on white paper, in words, and its four shades."""
    from layouts.style.brand import shades  # noqa: PLC0415  # only with a colour

    try:
        own = color(asked.colour)
    except (ValueError, IndexError):
        return None
    palette = session.theme.palettes["teacher"]
    found = contrast(own, palette.paper)
    deep, mid, soft, tint = shades(own, palette.ink, palette.paper)
    if found < _NEARLY_WHITE:
        kind, message = "stop", say("This colour is almost white ({found} to 1). On paper the shapes vanish. Choose a darker one.", found=tenths(found))
    elif deep == own:
        kind, message = "ok", say("Easy to read. White letters on this colour: {found} to 1. Needed: {least} to 1.", found=tenths(found), least=_whole(_READ))
    else:
        kind, message = "ok", say("This colour stays on the shapes. For letters it is too light ({found} to 1), so letters turn darker by themselves: "
                                  "{darker}, {better} to 1.", found=tenths(found), darker=_hex(deep), better=tenths(contrast(deep, palette.paper)))
    return {"kind": kind, "text": words(message, catalogue(said)), "shades": [_hex(one) for one in (deep, mid, soft, tint)],
            "letters": _hex(next((one for one in (palette.ink, palette.paper) if contrast(one, mid) >= _SEEN), _BLACK))}


def _whole(value: float) -> int:
    return round(value)


def _hex(one: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in one)


def _suffix(name: str) -> str:
    return next((suffix for suffix in LOGOS if name.lower().endswith(suffix)), ".png")


def _put(asked: SchoolAsked, folder: Path) -> bool:
    """Write the logo where the profile looks for it; whether it is one by its first bytes."""
    try:
        data = base64.b64decode(asked.logo, validate=True)
    except (binascii.Error, ValueError):
        return False
    if not (data.startswith((b"\x89PNG", b"\xff\xd8")) or b"<svg" in io.BytesIO(data).read(4096)):
        return False
    (folder / f"logo{_suffix(asked.logo_name)}").write_bytes(data)
    return True
