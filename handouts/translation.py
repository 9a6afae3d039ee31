"""A handout in another language: the same blocks with the texts of a catalogue.

What is translated is what is printed, and what drawings are said to show. A text that has no translation, or a stale one, keeps
a handout from being finished in that language: it is not made, or as a draft with that text as it was written.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec.structs import replace
from pydantic import BaseModel

from handouts.blocks.base import Model
from handouts.blocks.scene import Drawn
from handouts.catalogues import Catalogue
from handouts.cursor import Cursor, Key, texts
from handouts.loading import Loaded, Translation
from handouts.messages import Message, SaidError, say, say_counted
from handouts.prose import Prose

_FILLED_IN = re.compile(r"\{[a-z_.]+[^{}]*\}")
Find = Callable[[str], str]


class NotTranslatedError(SaidError):
    """A handout that does not come in a language."""


def translatable(at: Cursor[Any], language: str) -> Iterator[Cursor[Any]]:
    """Every text that a translator is given: printed ones, then what drawings show. What a school fills in is none."""
    for text in (*texts(at), *_shown(at, language)):
        if _is_said(text):
            yield text


def _is_said(text: Cursor[Any]) -> bool:
    """Whether a text has words, and not only what a school fills in."""
    return not _FILLED_IN.fullmatch(text.key.text)


def _shown(at: Cursor[Any], language: str) -> Iterator[Cursor[Any]]:
    """What the drawings under a place show, in words."""
    value = at.value
    if isinstance(value, Drawn):
        yield Cursor(value.spoken(language), (*at.origin, "alt"), at.context)
    elif isinstance(value, tuple):
        for item in at:
            yield from _shown(item, language)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name == "alt" and value.alt:  # type: ignore[attr-defined]
                yield at.alt
            elif name not in _decoration(value) and isinstance(getattr(value, name), BaseModel | tuple):
                yield from _shown(getattr(at, name), language)


def _decoration(value: BaseModel) -> frozenset[str]:
    """The drawings of a part of which nothing is said."""
    return value.decoration if isinstance(value, Model) else frozenset()


def lacking(loaded: Loaded, catalogue: Catalogue, wanted: Sequence[Cursor[Any]] | None = None) -> list[Cursor[Any]]:
    """The texts that have no translation, or a stale one, in the order of reading; of all, or of those that are wanted."""
    texts_ = translatable(loaded.cursor, loaded.handout.language) if wanted is None else filter(_is_said, wanted)
    return [text for text in texts_ if text.key not in catalogue.texts]


def translated(
    loaded: Loaded, catalogue: Catalogue | None, tag: str, wanted: Sequence[Cursor[Any]] | None = None, *, draft: bool = False,
) -> Loaded:
    """A handout in the language of a catalogue, all of it or the texts that are `wanted`.

    Raises NotTranslatedError where those are not finished, but for a draft.
    """
    if catalogue is None:
        raise NotTranslatedError(say("{name} does not come in '{tag}': there is no catalogue languages/{tag}.po beside it. "
                                     "To begin one: python generate.py translate update {name} --language {tag}", name=loaded.name, tag=tag))
    missing = lacking(loaded, catalogue, wanted)
    if missing and not draft:
        raise NotTranslatedError(_reason(loaded, catalogue, missing))
    source = loaded.handout.language

    def find(text: str) -> str:
        key = Key(loaded.name, text)
        return catalogue.texts.get(key) or catalogue.stale.get(key) or text

    handout = _in(loaded.handout, find, source).model_copy(update={"language": tag})
    return replace(loaded, handout=handout, source=replace(loaded.source, language=tag), translation=Translation(source, catalogue.reviewed_by, catalogue.reviewed_on, draft=bool(missing)))


def _reason(loaded: Loaded, catalogue: Catalogue, missing: list[Cursor[Any]]) -> Message:
    first = missing[0]
    stale = sum(text.key in catalogue.stale for text in missing)
    return say_counted(
        "{name} is not finished in '{tag}': {count} text is new or changed, and {stale} of its translations stale. "
        "The first: {file}:{line}: “{text}”. Add --draft to print it as it is.",
        "{name} is not finished in '{tag}': {count} texts are new or changed, and {stale} of their translations stale. "
        "The first: {file}:{line}: “{text}”. Add --draft to print it as it is.",
        len(missing), name=loaded.name, tag=catalogue.tag, stale=stale, file=loaded.source.file,
        line=loaded.source.mark(first.origin).line, text=first.key.text)


def _in(value: Any, find: Find, source: str) -> Any:
    """A value with its texts in another language."""
    if isinstance(value, Prose):
        return Prose.parse(find(value.written))
    if isinstance(value, tuple):
        return tuple(_in(item, find, source) for item in value)
    if isinstance(value, Drawn):
        return value.model_copy(update={"alt": find(value.spoken(source))})
    if isinstance(value, BaseModel):
        names = [*value.printed(), *(name for name in ("alt", "scene") if name in type(value).model_fields and name not in _decoration(value))]  # type: ignore[attr-defined]
        return value.model_copy(update={name: _in(getattr(value, name), find, source) for name in dict.fromkeys(names)})
    return find(value) if isinstance(value, str) and value else value
