"""What is said to an author: English words that remember what they were made of, and so can be said in Dutch, too.

Templates are literals inside `say` and `say_counted`, where Babel finds them; the Dutch stands in `languages/nl.po`.
"""

import errno
from collections.abc import Mapping
from decimal import Decimal
from gettext import NullTranslations
from types import MappingProxyType
from typing import Any, Self

Part = str | int | float | Decimal
_NOTHING: Mapping[str, Part] = MappingProxyType({})
ENGLISH = NullTranslations()


class Message(str):
    """An English text with its template and parts; equal, ordered and hashed as that text. Parts may be messages.

    `plural` is the template for any count but one; then the parts have a `count`. A plain `str` serves wherever a
    message does: as a template without parts.
    """

    __slots__ = ("parts", "plural", "template")
    template: str
    parts: Mapping[str, Part]
    plural: str

    def __new__(cls, template: str, parts: Mapping[str, Part] = _NOTHING, plural: str = "") -> Self:
        """Put the parts into the template."""
        message = super().__new__(cls, _filled(template, parts, plural, ENGLISH))
        for name, value in (("template", template), ("parts", MappingProxyType(dict(parts))), ("plural", plural)):
            object.__setattr__(message, name, value)
        return message

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(name)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.template, dict(self.parts), self.plural)


def say(template: str, /, **parts: Part) -> Message:
    """A message; each `{name}` in the template is one of the parts."""
    return Message(template, parts)


def say_counted(one: str, many: str, /, count: int, **parts: Part) -> Message:
    """A message in two forms, for a count of one and for any other; `{count}` is a part."""
    return Message(one, {"count": count, **parts}, many)


def tenths(number: float) -> Decimal:
    """A number as it is said with one digit after the decimal sign, also where that is a nought."""
    return Decimal(f"{number:.1f}")


def any_of(first: str, *others: str) -> Message:
    """A sentence of ways out, each of which is enough; the first begins with a capital letter, the others do not."""
    if not others:
        return say("{way}.", way=first)
    return say("{ways}, or {last}.", ways=listed(first, *others[:-1]), last=others[-1])


def listed(first: str, *others: str) -> str:
    """Messages after each other, with commas."""
    for one in others:
        first = say("{items}, {item}", items=first, item=one)
    return first


def why(error: OSError) -> str:
    """What a system says of a file that it does not give or take."""
    known = {errno.EACCES: say("Permission denied"), errno.EPERM: say("Operation not permitted"),
             errno.ENOSPC: say("No space left on device"), errno.EROFS: say("Read-only file system"),
             errno.ENOENT: say("No such file or directory"), errno.EISDIR: say("Is a directory"),
             errno.ENOTDIR: say("Not a directory"), errno.EEXIST: say("File exists"), errno.ENAMETOOLONG: say("File name too long")}
    return known.get(error.errno or 0) or error.strerror or type(error).__name__


class SaidError(Exception):
    """What a person can mend, in words for them; `exit_code` is that of the command."""

    exit_code = 1

    def __init__(self, *messages: str) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages

    def said(self, catalogue: NullTranslations) -> str:
        """In the language of a catalogue, each message on a line of its own."""
        return "\n".join(words(message, catalogue) for message in self.messages)


def words(message: str, catalogue: NullTranslations) -> str:
    """A message in the language of a catalogue; in English where it has no translation."""
    if isinstance(message, Message):
        return _filled(message.template, message.parts, message.plural, catalogue)
    return catalogue.gettext(message) if message else ""


def code(message: str) -> str:
    """What a message is known by in every language: its template."""
    return message.template if isinstance(message, Message) else message


def _filled(template: str, parts: Mapping[str, Part], plural: str, catalogue: NullTranslations) -> str:
    text = catalogue.ngettext(template, plural, int(parts["count"])) if plural else catalogue.gettext(template)
    return text.format_map({name: shown(part, catalogue) for name, part in parts.items()}) if parts else text


def shown(part: Part, catalogue: NullTranslations) -> str:
    """A part in the language of a catalogue; a name, a number or a text of somebody's own is no template."""
    if isinstance(part, Message):
        return words(part, catalogue)
    if isinstance(part, float | Decimal):
        return f"{part:g}".replace(".", catalogue.pgettext("decimal sign", "."))
    return str(part)
