"""Handouts in other languages, as somebody changed them in the browser: what is kept here are the shipped catalogues alone."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from msgspec.structs import replace

from handouts import InvalidHandoutError, Loaded
from handouts.alike import unlike
from handouts.catalogues import FOLDER, Catalogue, languages_in, read_catalogue
from handouts.cursor import Cursor, Key
from handouts.messages import SaidError, say
from handouts.pairing import said_in
from handouts.po import Entry, written
from handouts.problems import Problem
from handouts.prose import Prose
from handouts.translation import lacking, translatable
from studio.jobs import Wish
from studio.languages import in_language

Own = Mapping[str, Mapping[str, str]]
_SIMILAR, _MOST, _LONGEST = 0.5, 40, 400


class Interpreter:
    """`shipped` are the handouts by name; each catalogue is read when it is first asked for."""

    def __init__(self, shipped: Mapping[str, Loaded]) -> None:
        self._shipped = shipped
        self._read: dict[str, Catalogue | None] = {}
        self._whole: dict[str, tuple[str, ...]] = {}

    def spoken(self, one: Loaded, tag: str, own: Own, *, pair: bool, draft: bool) -> Loaded:
        """A handout in a language; a draft has the texts that are not translated as they were written.

        Raises InvalidHandoutError where somebody's translation is unlike its text, or one is missing; SaidError where there is none at all.
        """
        catalogue = self.catalogue(one.name, tag, own)
        wanted = list(said_in(one.cursor)) if pair else list(translatable(one.cursor, one.handout.language))
        missing = lacking(one, catalogue, wanted) if catalogue else wanted
        if draft and catalogue is None and tag in languages_in(FOLDER):
            catalogue = Catalogue(tag)
        if catalogue is None or (len(missing) == len(wanted) and not draft):
            raise SaidError(say("This handout does not come in this language."))
        wrong = list(unlike(one, {Key(one.name, text): said for text, said in own.get(tag, {}).items()}))
        if wrong or (missing and not draft):
            raise InvalidHandoutError(wrong or [_missing(one, text) for text in missing])
        return in_language(replace(one, folder=FOLDER), tag, Wish(pairs=pair, draft=draft), catalogue)

    def gaps(self, one: Loaded, tag: str, own: Own, *, pair: bool) -> list[Problem]:
        """What has no translation into a language, each at its place."""
        catalogue = self.catalogue(one.name, tag, own) or Catalogue(tag)
        return [_missing(one, text) for text in lacking(one, catalogue, list(said_in(one.cursor)) if pair else None)]

    def untranslated(self, one: Loaded, own: Own) -> list[tuple[Problem, list[str]]]:
        """Of a handout whose words were changed: which texts have no translation any more, and in which of its languages."""
        tags = dict.fromkeys((*self.languages(one.name), *(tag for tag, said in own.items() if said)))
        known = {tag: self.catalogue(one.name, tag, own) or Catalogue(tag) for tag in tags if tag != one.handout.language}
        texts = {text.key: text for text in translatable(one.cursor, one.handout.language)} if known else {}
        found = [(text, [tag for tag, catalogue in known.items() if key not in catalogue.texts]) for key, text in texts.items()]
        return [(_missing(one, text), tags) for text, tags in found if tags]

    def languages(self, name: str) -> tuple[str, ...]:
        """Those in which a shipped handout comes, besides its own."""
        if name not in self._whole:
            one = self._shipped.get(name)
            known = {tag: self._catalogue(tag) for tag in languages_in(FOLDER)} if one else {}
            self._whole[name] = tuple(tag for tag, catalogue in known.items() if one and catalogue and not lacking(one, catalogue))
        return self._whole[name]

    def texts(self, one: Loaded, tag: str, own: Own, *, pair: bool) -> list[dict[str, Any]]:
        """Each text once, where it stands, how it is said, and how it was shipped; where it has no translation, that of the text that it may come from."""
        shipped, mine = self._catalogue(tag) or Catalogue(tag), own.get(tag, {})
        places: dict[str, list[Cursor[Any]]] = {}
        for text in said_in(one.cursor) if pair else translatable(one.cursor, one.handout.language):
            places.setdefault(text.key.text, []).append(text)
        before = self._before(one, shipped)
        left = _MOST
        found = []
        for source, at in places.items():
            known = shipped.texts.get(Key(one.name, source), "")
            gap = not known and not mine.get(source)
            near = get_close_matches(source, before, n=1, cutoff=_SIMILAR) if gap and left > 0 and len(source) <= _LONGEST else []
            left -= gap
            found.append({"origins": [text.origin for text in at], "source": source, "rich": isinstance(at[0].value, Prose), "text": mine.get(source) or known, "shipped": known,
                          "before": near[0] if near else "", "proposal": before[near[0]] if near else ""})
        return found

    def _before(self, one: Loaded, catalogue: Catalogue) -> dict[str, str]:
        """The translations of texts that are in a handout no more."""
        shipped = self._shipped.get(one.name)
        if shipped is None:
            return {}
        kept = {text.key for text in translatable(one.cursor, one.handout.language)}
        gone = {text.key for text in translatable(shipped.cursor, shipped.handout.language)} - kept
        return {key.text: catalogue.texts[key] for key in sorted(gone) if key in catalogue.texts and len(key.text) <= _LONGEST}

    def kept(self, one: Loaded, tag: str, own: Own) -> str:
        """The catalogue that stands beside a handout on a disk."""
        catalogue = self.catalogue(one.name, tag, own) or Catalogue(tag)
        keys = dict.fromkeys(text.key for text in translatable(one.cursor, one.handout.language))
        return written(tag, [Entry(key.context, key.text, catalogue.texts.get(key, ""), fuzzy=False) for key in keys])

    def changed(self, name: str, tag: str, texts: Mapping[str, str]) -> dict[str, str]:
        """Those of somebody's translations that are not the shipped ones."""
        shipped = self._catalogue(tag) or Catalogue(tag)
        return {text: said for text, said in texts.items() if said and shipped.texts.get(Key(name, text)) != said}

    def catalogue(self, name: str, tag: str, own: Own) -> Catalogue | None:
        """The shipped catalogue of a language with somebody's own translations; nothing where there is neither."""
        shipped = self._catalogue(tag)
        return (shipped or Catalogue(tag)).with_own(name, own[tag]) if own.get(tag) else shipped

    def _catalogue(self, tag: str) -> Catalogue | None:
        if tag not in languages_in(FOLDER):
            return None
        if tag not in self._read:
            self._read[tag] = read_catalogue(FOLDER, tag)
        return self._read[tag]


def _missing(one: Loaded, text: Cursor[Any]) -> Problem:
    return one.source.problem(text.origin, say("this has no translation yet: “{text}”", text=text.key.text), say("Translate it, or put back the words as they were."))
