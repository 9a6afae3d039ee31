"""What is said to an author: English words that remember what they were made of, and so can be said in Dutch, too.

Templates are literals inside `say` and `say_counted`, where Babel finds them; the Dutch stands in `languages/nl.po`.
"""

from collections.abc import Mapping
from gettext import NullTranslations
from types import MappingProxyType
from typing import Any, Self

Part = str | int | float
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
    return text.format_map({name: _part(part, catalogue) for name, part in parts.items()}) if parts else text


def _part(part: Part, catalogue: NullTranslations) -> str:
    if isinstance(part, Message):
        return words(part, catalogue)
    if isinstance(part, float):
        return f"{part:g}".replace(".", catalogue.pgettext("decimal sign", "."))
    return str(part)
